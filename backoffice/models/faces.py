"""What faces hold: the masked form of each owner, made when the envelope is written and sealed
on its own.

Rule: a face holds what a role without any category key may read, and nothing else. A field
added here must be added to `resources/personal_data.toml` too; a test compares the two.
"""

from msgspec import Struct

from backoffice.models.contents import TurnContent


class CustomerFace(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Level `masked` of a customer; the name is whole because every look-up role needs it."""

    external_id: str
    given_name: str = ""
    family_name: str = ""
    personnummer: str | None = None
    email: str | None = None
    phone: str | None = None
    city: str | None = None
    protected: bool = False


class OrderFace(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What every look-up role reads of an order."""

    number: str


class OrderLineFace(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Level `masked` of an order line: a medicine has no name here, other goods have."""

    external_id: str
    kind: str
    quantity: int
    gross_ore: int
    vat_bp: int
    name: str | None = None


class PaymentFace(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The instrument as staff read it to a customer: "Visa •••• 4242"."""

    external_id: str
    kind: str | None = None
    brand: str | None = None
    last_four: str | None = None
    expires: str | None = None


class RefundFace(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What every look-up role reads of a refund beside its plain columns."""

    external_id: str | None = None


class RefundLineFace(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One refunded line."""

    quantity: int
    gross_ore: int
    vat_ore: int
    vat_bp: int
    disposition: str


class ConversationFace(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The redacted transcript."""

    external_id: str
    turns: tuple[TurnContent, ...] = ()
