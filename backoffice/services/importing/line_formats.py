"""The import format as types: what one line may hold, with its limits.

Rule: unknown keys, wrong types, times without an offset and lists beyond the limits are errors of
that line; nothing is guessed. Money is an integer in the currency's minor unit.
"""

from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from backoffice.domain.line_kinds import LineKind
from backoffice.domain.refund_reasons import RefundReason

MAX_LINE_BYTES = 4 * 1024 * 1024
MAX_AMOUNT_ORE = 100_000_000_000
MOST_LEVELS_OF_LABELS = 32

# A day inside what a calendar can hold, so that every zone can show the time.
FIRST_TIME = datetime(1, 1, 2, tzinfo=UTC)
LAST_TIME = datetime(9999, 12, 30, tzinfo=UTC)

Key = Annotated[str, Meta(min_length=1, max_length=200)]
Short = Annotated[str, Meta(max_length=500)]
Text = Annotated[str, Meta(max_length=100_000)]
Time = Annotated[datetime, Meta(tz=True)]
Amount = Annotated[int, Meta(ge=0, le=MAX_AMOUNT_ORE)]
Currency = Annotated[str, Meta(pattern=r"^[A-Z]{3}\Z")]


def _showable(*times: datetime | None) -> None:
    """Raise ValueError, which makes a line have the wrong form, for a time no calendar shows."""
    if any(time is not None and not FIRST_TIME <= time <= LAST_TIME for time in times):
        raise ValueError("a time outside the years 1 to 9999")


class AddressIn(Struct, forbid_unknown_fields=True):
    """One address."""

    kind: Short
    street: Short | None = None
    postal_code: Short | None = None
    city: Short | None = None
    country: Short | None = None


class HealthItemIn(Struct, forbid_unknown_fields=True):
    """One entry of the health profile."""

    text: Text
    period: Literal["past", "present"] | None = None
    since: Short | None = None


class ProfileIn(Struct, forbid_unknown_fields=True):
    """The optional profile."""

    occupation: Short | None = None
    height_cm: Annotated[float, Meta(ge=0, le=400)] | None = None
    weight_kg: Annotated[float, Meta(ge=0, le=1000)] | None = None
    allergies: Annotated[list[Short], Meta(max_length=200)] | None = None
    health: Annotated[list[HealthItemIn], Meta(max_length=500)] | None = None


class ConsentIn(Struct, forbid_unknown_fields=True):
    """One consent."""

    purpose: Annotated[str, Meta(min_length=1, max_length=100)]
    text_version: Annotated[str, Meta(min_length=1, max_length=100)]
    given_at: Time
    withdrawn_at: Time | None = None
    affiliate: Annotated[str, Meta(max_length=200)] | None = None

    def __post_init__(self) -> None:
        _showable(self.given_at, self.withdrawn_at)


class CustomerLine(Struct, forbid_unknown_fields=True, tag_field="type", tag="customer"):
    """`{"type":"customer", …}`."""

    external_id: Key
    registered_at: Time | None = None
    given_name: Short | None = None
    family_name: Short | None = None
    personnummer: Short | None = None
    email: Short | None = None
    phone: Short | None = None
    addresses: Annotated[list[AddressIn], Meta(max_length=50)] | None = None
    protection: Literal["none", "sekretessmarkering", "skyddad_folkbokforing"] | None = None
    profile: ProfileIn | None = None
    consents: Annotated[list[ConsentIn], Meta(max_length=500)] | None = None

    def __post_init__(self) -> None:
        _showable(self.registered_at)


class OrderLineIn(Struct, forbid_unknown_fields=True):
    """One line of an order."""

    external_id: Key
    kind: LineKind
    quantity: Annotated[int, Meta(ge=1, le=1_000_000)]
    gross: Amount
    vat_bp: Annotated[int, Meta(ge=0, le=10_000)]
    sku: Short | None = None
    name: Short | None = None
    atc: Short | None = None


class InstrumentIn(Struct, forbid_unknown_fields=True):
    """What the customer paid with."""

    kind: Literal["card", "swish", "invoice", "gift_card", "paypal", "bank_account"]
    brand: Short | None = None
    last_four: Annotated[str, Meta(pattern=r"^[0-9]{4}\Z")] | None = None
    expires: Short | None = None
    token: Short | None = None


class PaymentIn(Struct, forbid_unknown_fields=True):
    """One payment."""

    external_id: Key
    provider: Literal["sandbox", "stripe", "swish", "klarna", "gift_card"]
    reference: Key
    captured: Amount
    captured_at: Time | None = None
    instrument: InstrumentIn | None = None

    def __post_init__(self) -> None:
        _showable(self.captured_at)


class RefundIn(Struct, forbid_unknown_fields=True):
    """One refund of the past."""

    external_id: Key
    payment: Key
    amount: Annotated[int, Meta(ge=1, le=MAX_AMOUNT_ORE)]
    refunded_at: Time | None = None
    reason: RefundReason | None = None

    def __post_init__(self) -> None:
        _showable(self.refunded_at)


class OrderLine(Struct, forbid_unknown_fields=True, tag_field="type", tag="order"):
    """`{"type":"order", …}`."""

    external_id: Key
    customer: Key
    currency: Currency
    lines: Annotated[list[OrderLineIn], Meta(max_length=1000)]
    placed_at: Time | None = None
    payments: Annotated[list[PaymentIn], Meta(max_length=100)] | None = None
    refunds: Annotated[list[RefundIn], Meta(max_length=1000)] | None = None

    def __post_init__(self) -> None:
        _showable(self.placed_at)


class TurnIn(Struct, forbid_unknown_fields=True):
    """One utterance."""

    speaker: Literal["customer", "agent", "system"]
    text: Text
    at_s: float | None = None


class ConversationLine(Struct, forbid_unknown_fields=True, tag_field="type", tag="conversation"):
    """`{"type":"conversation", …}`."""

    external_id: Key
    channel: Literal["chat", "phone"]
    turns: Annotated[list[TurnIn], Meta(max_length=10_000)]
    customer: Key | None = None
    order: Key | None = None
    started_at: Time | None = None
    agent: Annotated[str, Meta(max_length=200)] | None = None
    language: Annotated[str, Meta(max_length=20)] | None = None
    labels: dict[str, Any] | None = None

    def __post_init__(self) -> None:
        _showable(self.started_at)


AnyLine = CustomerLine | OrderLine | ConversationLine
