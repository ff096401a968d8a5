"""The customer page as values: what a screen may draw of one customer, field by field.

Rule: a value that the role may not see now is not in here at all; a masked field carries its
face.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backoffice.domain.ids import ConversationId, CustomerId, OrderId, OrderLineId, PaymentId
from backoffice.domain.policy import Category, Level, Purpose
from backoffice.services.refund_views import RefundView


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field at the role's level.

    `refusal` is the error code that stands against a reveal now.
    """

    name: str
    category: Category
    level: Level
    value: str | None
    masked: bool
    can_reveal: bool
    can_confirm: bool
    refusal: str | None = None


@dataclass(frozen=True, slots=True)
class OrderLineView:
    """One order line; `masked` says that the name is only the kind of medicine."""

    line_id: OrderLineId
    number: str
    kind: str
    name: str
    masked: bool
    quantity: int
    gross_ore: int
    vat_bp: int
    refunded_quantity: int
    refunded_gross_ore: int


@dataclass(frozen=True, slots=True)
class PaymentView:
    """One payment, as it is read to the customer."""

    payment_id: PaymentId
    number: str
    provider: str
    instrument: str
    captured_ore: int
    refunded_ore: int
    reserved_ore: int
    available_ore: int
    captured_at: datetime | None


@dataclass(frozen=True, slots=True)
class OrderView:
    """One order with lines, payments and refunds."""

    customer_id: CustomerId
    order_id: OrderId
    number: str
    placed_at: datetime | None
    currency: str
    version: int
    lines: tuple[OrderLineView, ...]
    payments: tuple[PaymentView, ...]
    refunds: tuple[RefundView, ...]

    @property
    def gross_ore(self) -> int:
        """What the whole order cost."""
        return sum(line.gross_ore for line in self.lines)

    @property
    def available_ore(self) -> int:
        """What may still be refunded over all payments."""
        return sum(payment.available_ore for payment in self.payments)


@dataclass(frozen=True, slots=True)
class ConversationHead:
    """One conversation in a list."""

    conversation_id: ConversationId
    external_id: str
    channel: str
    started_at: datetime | None
    language: str | None
    turns: int
    agent: str | None
    customer_id: CustomerId | None
    customer_name: str | None


@dataclass(frozen=True, slots=True)
class ConsentView:
    """One consent with its history."""

    purpose: str
    text_version: str
    given_at: datetime
    withdrawn_at: datetime | None
    affiliate: str | None

    @property
    def standing(self) -> bool:
        """Whether it stands now."""
        return self.withdrawn_at is None


@dataclass(frozen=True, slots=True)
class CustomerPage:
    """Everything the page shows at once. Reading beyond `access_until` needs a new purpose."""

    customer_id: CustomerId
    external_id: str
    registered_at: datetime | None
    protected: bool
    same_name: int
    fields: tuple[FieldView, ...]
    orders: tuple[OrderView, ...]
    conversations: tuple[ConversationHead, ...]
    consents: tuple[ConsentView, ...]
    purpose: Purpose
    purposes: tuple[Purpose, ...]
    case_ref: str | None
    record_id: UUID
    access_until: datetime

    def field(self, name: str) -> FieldView:
        """The field of this name. Raises KeyError."""
        return {field.name: field for field in self.fields}[name]


@dataclass(frozen=True, slots=True)
class RevealedPart:
    """One fact of a value that has several: a code for what it is, and the fact itself."""

    code: str
    value: str
    since: str | None = None

    def __repr__(self) -> str:
        return f"RevealedPart({self.code})"


@dataclass(frozen=True, slots=True)
class Revealed:
    """Plaintext for a short while. `seconds` is how long a screen may show it; `parts` are the
    facts in `value` one by one, where it has several."""

    field: str
    value: str
    seconds: int
    until: datetime
    parts: tuple[RevealedPart, ...] = ()

    def __repr__(self) -> str:
        return f"Revealed({self.field})"
