"""Invented orders and refunds for the tests of look-up and customer page.

Rule: the amounts of an order, its payment and its refunds fit one another.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from backoffice.domain.ids import CustomerId, OrderId, OrderLineId, PaymentId, RefundId
from backoffice.domain.refund_reasons import Disposition, RefundReason
from backoffice.domain.refund_states import RefundState
from backoffice.services.customer_page import OrderLineView, OrderView, PaymentView
from backoffice.services.refund_views import RefundLineView, RefundView

NOW = datetime(2026, 3, 9, 13, 17, tzinfo=UTC)
PRESCRIPTION = "Receptbelagt läkemedel"
OTC = "Egenvårdsvara"


def number(kind: int, value: int) -> UUID:
    """A fixed id."""
    return UUID(int=kind << 64 | value)


def customer_id(value: int = 1) -> CustomerId:
    return CustomerId(number(1, value))


def line(
    value: int, name: str, *, kind: str = "otc", quantity: int = 1, gross: int = 4990,
    masked: bool = False, refunded: int = 0,
) -> OrderLineView:  # fmt: skip
    return OrderLineView(
        line_id=OrderLineId(number(3, value)),
        number=str(value),
        kind=kind,
        name=name,
        masked=masked,
        quantity=quantity,
        gross_ore=gross,
        vat_bp=0 if kind == "prescription" else 2500,
        refunded_quantity=1 if refunded else 0,
        refunded_gross_ore=refunded,
    )


def refund(
    value: int, order: int, state: RefundState = RefundState.SUCCEEDED, *, ore: int = 4990
) -> RefundView:
    return RefundView(
        customer_id=customer_id(),
        refund_id=RefundId(number(5, value)),
        no=f"R-7K3M-{value:04d}",
        order_id=OrderId(number(2, order)),
        order_no=f"O-{5000 + order}",
        payment_id=PaymentId(number(4, order)),
        customer_name="Åsa Lindström",
        state=state,
        amount_ore=ore,
        vat_ore=ore // 5,
        currency="SEK",
        reason=RefundReason.COMPLAINT,
        imported=False,
        requested_by="Omar Haddad",
        requested_at=NOW - timedelta(days=order * 9 - 5, hours=value),
        approved_by=None,
        state_at=NOW - timedelta(days=order * 9 - 5),
        next_look_at=None,
        instrument="Visa •••• 4242",
        lines=(
            RefundLineView(
                line_id=OrderLineId(number(3, 5)),
                name="Ipren 400 mg",
                kind="otc",
                quantity=1,
                gross_ore=ore,
                vat_ore=ore // 5,
                vat_bp=2500,
                disposition=Disposition.DESTROY,
            ),
        ),
        attempts=(),
        may_approve=False,
        may_cancel=False,
    )


def order(
    value: int,
    *lines: OrderLineView,
    refunds: tuple[RefundView, ...] = (),
    currency: str = "SEK",
    refunded: int = 0,
    reserved: int = 0,
) -> OrderView:
    lines = lines or (line(value * 10, "Alvedon 500 mg", quantity=2, gross=9980),)
    gross = sum(one.gross_ore for one in lines)
    return OrderView(
        customer_id=customer_id(),
        order_id=OrderId(number(2, value)),
        number=f"O-{5000 + value}",
        placed_at=NOW - timedelta(days=value * 9),
        currency=currency,
        version=1,
        lines=lines,
        payments=(
            PaymentView(
                payment_id=PaymentId(number(4, value)),
                number="P-1",
                provider="sandbox",
                instrument="Visa •••• 4242",
                captured_ore=gross,
                refunded_ore=refunded,
                reserved_ore=reserved,
                available_ore=gross - refunded - reserved,
                captured_at=NOW - timedelta(days=value * 9),
            ),
        ),
        refunds=refunds,
    )


ORDERS = (
    order(
        1,
        line(1, "Alvedon 500 mg", quantity=2, gross=9980),
        line(2, "Metoprolol 50 mg", kind="prescription", gross=12_400),
        line(3, "Solkräm SPF 50", kind="other", gross=18_900),
        line(4, "Frakt", kind="shipping", gross=4900),
    ),
    order(
        2,
        line(5, "Ipren 400 mg", gross=7900, refunded=4990),
        refunds=(refund(1, 2), refund(2, 2, RefundState.PSP_PENDING, ore=1000)),
        refunded=4990,
        reserved=1000,
    ),
    order(3, line(7, "Zyrlex 10 mg", quantity=3, gross=120_400)),
)


def masked_for_agent(orders: tuple[OrderView, ...] = ORDERS) -> tuple[OrderView, ...]:
    """The same orders as a role without the category's key gets them."""
    kinds = {"prescription": PRESCRIPTION, "otc": OTC}
    return tuple(
        replace(
            one,
            lines=tuple(
                replace(part, name=kinds.get(part.kind, part.name), masked=part.kind in kinds)
                for part in one.lines
            ),
        )
        for one in orders
    )
