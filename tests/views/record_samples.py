"""Invented records for the tests of look-up and customer page, as the services would give them.

Rule: every value is made up; personnummer come from Skatteverket's published test numbers.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from backoffice.domain.ids import (
    ConversationId,
    CustomerId,
    OrderId,
    OrderLineId,
    PaymentId,
    RefundId,
)
from backoffice.domain.policy import Category, Level, Purpose
from backoffice.domain.refund_reasons import Disposition, RefundReason
from backoffice.domain.refund_states import RefundState
from backoffice.services.customer_page import (
    ConsentView,
    ConversationHead,
    CustomerPage,
    FieldView,
    OrderLineView,
    OrderView,
    PaymentView,
)
from backoffice.services.lookups import LookupHit, LookupResult
from backoffice.services.refund_views import RefundLineView, RefundView

NOW = datetime(2026, 3, 9, 13, 17, tzinfo=UTC)
PERSONNUMMER = "19800101-9800"
EMAIL = "asa.lindstrom@example.com"
PHONE = "+46701740605"
ADDRESS = "Storgatan 1, 111 22 Stockholm, SE\nBox 12, 113 45 Stockholm, SE"
HEALTH = (
    "Occupation: Lärare\nHeight: 172 cm\nWeight: 70 kg\nAllergies: Penicillin\n"
    "Astma (present, 2015)\nHögt blodtryck (present, 2021)"
)
PRESCRIPTION = "Receptbelagt läkemedel"
OTC = "Egenvårdsvara"
LONG_NAME = "Maximiliana-Alexandrina Wachtmeister-Oxenstierna af Wasaborg"
_FACES = {
    "personnummer": "19800101-••••",
    "email": "a•••@e••.com",
    "phone": "+46 •• ••• •• 05",
    "address": "Stockholm",
    "health_profile": "•••",
}
_VALUES = {
    "personnummer": PERSONNUMMER,
    "email": EMAIL,
    "phone": PHONE,
    "address": ADDRESS,
    "health_profile": HEALTH,
}
_CATEGORIES = {
    "name": Category.IDENTITY,
    "personnummer": Category.IDENTITY,
    "health_profile": Category.HEALTH,
}


def number(kind: int, value: int) -> UUID:
    """A fixed id."""
    return UUID(int=kind << 64 | value)


def customer_id(value: int = 1) -> CustomerId:
    return CustomerId(number(1, value))


def hit(value: int = 1, name: str = "Åsa Lindström", **changes: object) -> LookupHit:
    plain = LookupHit(
        customer_id=customer_id(value),
        external_id=f"C-{1000 + value}",
        name=name,
        city="Stockholm",
        since=NOW - timedelta(days=700),
        matched="name",
        same_name=0,
    )
    return replace(plain, **changes)  # type: ignore[arg-type] # keywords of the test


def result(
    text: str, *hits: LookupHit, kind: str = "name", exact: bool = False, more: bool = False
) -> LookupResult:
    return LookupResult(text=text, kind=kind, exact=exact, hits=hits, more=more)


def field(name: str, level: Level, **changes: object) -> FieldView:
    """A field as the service makes it for a level."""
    full = level is Level.FULL
    value = {Level.HIDDEN: None, Level.FULL: _VALUES.get(name)}.get(level, _FACES.get(name))
    plain = FieldView(
        name=name,
        category=_CATEGORIES.get(name, Category.CONTACT),
        level=level,
        value="Åsa Lindström" if name == "name" else value,
        masked=not full and level is not Level.HIDDEN,
        can_reveal=level is Level.REVEAL,
        can_confirm=False,
    )
    return replace(plain, **changes)  # type: ignore[arg-type] # keywords of the test


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


def conversation(value: int, **changes: object) -> ConversationHead:
    plain = ConversationHead(
        conversation_id=ConversationId(number(6, value)),
        external_id=f"V-{value}",
        channel="phone" if value % 2 else "chat",
        started_at=NOW - timedelta(days=value * 11, hours=2),
        language="sv",
        turns=12 + value,
        agent=f"a-{value + 16}",
        customer_id=customer_id(),
        customer_name="Åsa Lindström",
    )
    return replace(plain, **changes)  # type: ignore[arg-type] # keywords of the test


def consent(purpose: str = "health_profile", *, withdrawn: bool = False) -> ConsentView:
    return ConsentView(
        purpose=purpose,
        text_version="2024-01",
        given_at=NOW - timedelta(days=600),
        withdrawn_at=NOW - timedelta(days=40) if withdrawn else None,
        affiliate="Stenhård Optik AB" if purpose == "affiliate_transfer" else None,
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

PHARMACIST_FIELDS = (
    field("name", Level.FULL),
    field("personnummer", Level.REVEAL),
    field("email", Level.FULL),
    field("phone", Level.FULL),
    field("address", Level.FULL),
    field("health_profile", Level.REVEAL),
)
AGENT_FIELDS = (
    field("name", Level.FULL),
    field("personnummer", Level.MASKED, can_confirm=True),
    field("email", Level.FULL),
    field("phone", Level.FULL),
    field("address", Level.FULL),
    field("health_profile", Level.HIDDEN),
)
DPO_FIELDS = (
    field("name", Level.FULL),
    field("personnummer", Level.REVEAL),
    field("email", Level.REVEAL),
    field("phone", Level.REVEAL),
    field("address", Level.REVEAL),
    field("health_profile", Level.REVEAL),
)


def page(**changes: object) -> CustomerPage:
    """A pharmacist's page; change what the test is about."""
    plain = CustomerPage(
        customer_id=customer_id(),
        external_id="C-1001",
        registered_at=NOW - timedelta(days=738),
        protected=False,
        same_name=2,
        fields=PHARMACIST_FIELDS,
        orders=ORDERS,
        conversations=(conversation(1), conversation(2), conversation(3)),
        consents=(
            consent(),
            consent("health_customer_service"),
            consent("affiliate_transfer", withdrawn=True),
        ),
        purpose=Purpose.DISPENSING,
        purposes=(Purpose.DISPENSING, Purpose.CUSTOMER_SERVICE, Purpose.REFUND),
        case_ref=None,
        record_id=number(9, 1),
        access_until=NOW + timedelta(minutes=15),
    )
    return replace(plain, **changes)  # type: ignore[arg-type] # keywords of the test


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
