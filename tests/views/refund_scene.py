"""Orders, payments and refunds of a small shop, as the refund screens are given them.

Rule: an order counts its own refunds, so that what is left of it is always what it would be.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from backoffice.domain.ids import CustomerId, OrderId, OrderLineId, PaymentId, RefundId
from backoffice.domain.refund_reasons import (
    Disposition,
    RefundReason,
)
from backoffice.domain.refund_states import CONSUMING, RESERVING, RefundState
from backoffice.services.customer_page import OrderLineView, OrderView, PaymentView
from backoffice.services.refund_views import (
    AttemptView,
    RefundLineView,
    RefundView,
)

NOW = datetime(2026, 3, 9, 13, 2, tzinfo=UTC)
CUSTOMER = CustomerId(UUID(int=1))
_SPACE = UUID(int=0x5E)
_COUNTING = RESERVING | CONSUMING | {RefundState.PENDING_APPROVAL}


def line(
    number: str,
    name: str,
    gross_ore: int,
    *,
    kind: str = "otc",
    quantity: int = 1,
    vat_bp: int = 2500,
    masked: bool = False,
) -> OrderLineView:
    return OrderLineView(
        line_id=OrderLineId(uuid5(_SPACE, f"line {number}")),
        number=number,
        kind=kind,
        name=name,
        masked=masked,
        quantity=quantity,
        gross_ore=gross_ore,
        vat_bp=vat_bp,
        refunded_quantity=0,
        refunded_gross_ore=0,
    )


def payment(captured_ore: int, *, instrument: str = "Visa •••• 4242") -> PaymentView:
    return PaymentView(
        payment_id=PaymentId(uuid5(_SPACE, f"payment {instrument}")),
        number="P-7001",
        provider="sandbox",
        instrument=instrument,
        captured_ore=captured_ore,
        refunded_ore=0,
        reserved_ore=0,
        available_ore=captured_ore,
        captured_at=NOW - timedelta(days=7),
    )


def order(
    *lines: OrderLineView,
    number: str = "O-5001",
    instrument: str = "Visa •••• 4242",
    refunds: Sequence[RefundView] = (),
) -> OrderView:
    """An order paid in full, with the refunds of it counted."""
    plain = OrderView(
        customer_id=CUSTOMER,
        order_id=OrderId(uuid5(_SPACE, f"order {number}")),
        number=number,
        placed_at=NOW - timedelta(days=7),
        currency="SEK",
        version=1,
        lines=lines,
        payments=(payment(sum(each.gross_ore for each in lines), instrument=instrument),),
        refunds=(),
    )
    return with_refunds(plain, refunds)


def with_refunds(of: OrderView, refunds: Sequence[RefundView]) -> OrderView:
    """The order as it is when it has these refunds."""
    counting = [refund for refund in refunds if refund.state in _COUNTING]
    taken = [each for refund in counting for each in refund.lines]
    held = sum(refund.amount_ore for refund in counting)
    paid = of.payments[0]
    return replace(
        of,
        lines=tuple(
            replace(
                each,
                refunded_quantity=sum(t.quantity for t in taken if t.line_id == each.line_id),
                refunded_gross_ore=sum(t.gross_ore for t in taken if t.line_id == each.line_id),
            )
            for each in of.lines
        ),
        payments=(replace(paid, refunded_ore=held, available_ore=paid.captured_ore - held),),
        refunds=tuple(refunds),
        version=1 + len(refunds),
    )


def refund(
    no: str = "R-7K3M-9QXD",
    state: RefundState = RefundState.QUEUED,
    *,
    amount_ore: int = 24_900,
    reason: RefundReason = RefundReason.TRANSPORT_DAMAGE,
    requested_by: str | None = "Anna Berg",
    approved_by: str | None = None,
    customer_name: str = "Åsa Lindström",
    order_no: str = "O-5001",
    lines: tuple[RefundLineView, ...] = (),
    attempts: tuple[AttemptView, ...] = (),
    at: datetime = NOW,
    next_look_at: datetime | None = None,
    may_approve: bool = False,
    may_cancel: bool = False,
    imported: bool = False,
) -> RefundView:
    return RefundView(
        customer_id=CUSTOMER,
        refund_id=RefundId(uuid5(_SPACE, f"refund {no}")),
        no=no,
        order_id=OrderId(uuid5(_SPACE, f"order {order_no}")),
        order_no=order_no,
        payment_id=PaymentId(uuid5(_SPACE, "payment")),
        customer_name=customer_name,
        state=state,
        amount_ore=amount_ore,
        vat_ore=None if imported else amount_ore // 5,
        currency="SEK",
        reason=reason,
        imported=imported,
        requested_by=requested_by,
        requested_at=at,
        approved_by=approved_by,
        state_at=at,
        next_look_at=next_look_at,
        instrument="Visa •••• 4242",
        lines=lines,
        attempts=attempts,
        may_approve=may_approve,
        may_cancel=may_cancel,
    )


def refund_of(
    each: OrderLineView,
    quantity: int,
    *,
    no: str = "R-4D2C-8TRB",
    state: RefundState = RefundState.SUCCEEDED,
    disposition: Disposition = Disposition.DESTROY,
) -> RefundView:
    """A refund of some units of one line."""
    gross = each.gross_ore * quantity // each.quantity
    taken = RefundLineView(
        line_id=each.line_id,
        name=each.name,
        kind=each.kind,
        quantity=quantity,
        gross_ore=gross,
        vat_ore=gross // 5,
        vat_bp=each.vat_bp,
        disposition=disposition,
    )
    return refund(no, state, amount_ore=gross, lines=(taken,))
