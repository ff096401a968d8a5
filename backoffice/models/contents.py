"""What envelopes hold: one structure per category and owner, encoded as JSON before it is
sealed.

Rule: a field added here must be added to `resources/personal_data.toml` too; a test compares
the two.
"""

from typing import Any

from msgspec import Struct


class IdentityContent(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Category `identity`: who the customer is."""

    external_id: str
    given_name: str | None = None
    family_name: str | None = None
    personnummer: str | None = None  # 12 digits


class AddressContent(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One postal address."""

    kind: str
    street: str | None = None
    postal_code: str | None = None
    city: str | None = None
    country: str | None = None


class ContactContent(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Category `contact`: how to reach the customer."""

    email: str | None = None
    phone: str | None = None
    addresses: tuple[AddressContent, ...] = ()


class HealthItem(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One entry of the health profile."""

    text: str
    period: str | None = None
    since: str | None = None


class HealthContent(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Category `health`: the optional profile."""

    occupation: str | None = None
    height_cm: float | None = None
    weight_kg: float | None = None
    allergies: tuple[str, ...] = ()
    health: tuple[HealthItem, ...] = ()


class OrderLineContent(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Category `purchase`: what was bought."""

    sku: str | None = None
    name: str | None = None
    atc: str | None = None


class PaymentContent(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Category `payment`: what the provider knows the payment by; never a card number."""

    reference: str
    token: str | None = None


class TurnContent(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One utterance."""

    speaker: str
    text: str
    at_s: float | None = None


class ConversationContent(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Category `conversation`: the unredacted turns and the platform's labels."""

    turns: tuple[TurnContent, ...] = ()
    labels: dict[str, Any] | None = None
