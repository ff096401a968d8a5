"""Everything the store holds about one person, opened, as one snapshot.

Rule: read inside one unit, so that nothing moves while it is read, and opened with the envelopes of
one committed access record. What nobody's key opens (the provider's references) is not here.
"""

from dataclasses import dataclass
from uuid import UUID

from backoffice.models.contents import (
    ContactContent,
    ConversationContent,
    HealthContent,
    IdentityContent,
    OrderLineContent,
)
from backoffice.models.faces import (
    ConversationFace,
    CustomerFace,
    OrderFace,
    OrderLineFace,
    PaymentFace,
    RefundFace,
    RefundLineFace,
)
from backoffice.services.disclosures import OpenedEnvelopes
from backoffice.services.faces import Faces
from backoffice.storage import (
    access_records,
    conversations,
    customers,
    orders,
    refund_attempts,
    refunds,
    subject_requests,
)
from backoffice.storage.access_records import PastAccess
from backoffice.storage.conversations import ConversationRow
from backoffice.storage.customers import ConsentRow, CustomerRow
from backoffice.storage.orders import OrderRow, OrderRows, PaymentRow
from backoffice.storage.refund_attempts import AttemptRow
from backoffice.storage.refunds import RefundRow
from backoffice.storage.subject_requests import SubjectRequestRow
from backoffice.storage.unit_of_work import Unit

MADE_HERE = "here"


@dataclass(frozen=True, slots=True)
class LineOnRecord:
    """One order line."""

    line_id: UUID
    face: OrderLineFace
    content: OrderLineContent


@dataclass(frozen=True, slots=True)
class PaymentOnRecord:
    """One payment; its references stay sealed."""

    row: PaymentRow
    face: PaymentFace


@dataclass(frozen=True, slots=True)
class OrderOnRecord:
    """One order with what is under it."""

    row: OrderRow
    face: OrderFace
    lines: tuple[LineOnRecord, ...]
    payments: tuple[PaymentOnRecord, ...]


@dataclass(frozen=True, slots=True)
class RefundOnRecord:
    """One refund; each line with the order line that it returns."""

    row: RefundRow
    face: RefundFace
    lines: tuple[tuple[UUID, RefundLineFace], ...]
    attempts: tuple[AttemptRow, ...]

    @property
    def made_here(self) -> bool:
        """Whether staff asked for it in this program."""
        return self.row.origin == MADE_HERE


@dataclass(frozen=True, slots=True)
class ConversationOnRecord:
    """One conversation with its original turns."""

    row: ConversationRow
    face: ConversationFace
    content: ConversationContent


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonOnRecord:
    """One person. `requests` are all of theirs, the one being answered included."""

    customer: CustomerRow
    face: CustomerFace
    identity: IdentityContent
    contact: ContactContent
    health: HealthContent | None
    consents: tuple[ConsentRow, ...]
    orders: tuple[OrderOnRecord, ...]
    refunds: tuple[RefundOnRecord, ...]
    conversations: tuple[ConversationOnRecord, ...]
    requests: tuple[SubjectRequestRow, ...]
    accesses: tuple[PastAccess, ...]

    def __repr__(self) -> str:
        return "PersonOnRecord(…)"

    @property
    def payments(self) -> tuple[PaymentOnRecord, ...]:
        """Every payment of every order."""
        return tuple(payment for order in self.orders for payment in order.payments)


def gather(
    unit: Unit, *, customer_id: UUID, faces: Faces, opened: OpenedEnvelopes
) -> PersonOnRecord:
    """Read and open everything of one customer.

    Raises `RefusedByPolicy("policy.key")` where something is sealed under a key that is not held.
    """
    row = customers.customer(unit, customer_id)
    profile = customers.profile(unit, customer_id)
    return PersonOnRecord(
        customer=row,
        face=faces.customer(row),
        identity=opened.identity(row),
        contact=opened.contact(row),
        health=None if profile is None else opened.health(profile),
        consents=customers.consents(unit, customer_id),
        orders=tuple(_order(o, faces, opened) for o in orders.of_customer(unit, customer_id)),
        refunds=_refunds(unit, customer_id, faces),
        conversations=tuple(
            ConversationOnRecord(one, faces.conversation(one), opened.conversation(one))
            for one in conversations.of_customer(unit, customer_id)
        ),
        requests=subject_requests.of_customer(unit, customer_id),
        accesses=access_records.of_customer(unit, customer_id),
    )


def _order(rows: OrderRows, faces: Faces, opened: OpenedEnvelopes) -> OrderOnRecord:
    return OrderOnRecord(
        row=rows.order,
        face=faces.order(rows.order),
        lines=tuple(
            LineOnRecord(line.line_id, faces.line(line), opened.line(line)) for line in rows.lines
        ),
        payments=tuple(PaymentOnRecord(one, faces.payment(one)) for one in rows.payments),
    )


def _refunds(unit: Unit, customer_id: UUID, faces: Faces) -> tuple[RefundOnRecord, ...]:
    rows = refunds.of_customer(unit, customer_id)
    ids = [row.refund_id for row in rows]
    lines = refunds.lines_of(unit, customer_id, ids) if ids else ()
    attempts = refund_attempts.of_refunds(unit, customer_id, ids) if ids else ()
    return tuple(
        RefundOnRecord(
            row=row,
            face=faces.refund(row),
            lines=tuple(
                (line.order_line_id, faces.refund_line(line))
                for line in lines
                if line.refund_id == row.refund_id
            ),
            attempts=tuple(one for one in attempts if one.refund_id == row.refund_id),
        )
        for row in rows
    )
