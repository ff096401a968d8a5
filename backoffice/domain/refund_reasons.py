"""Why money is returned, and what becomes of the goods.

Rule: a medicine that left the pharmacy is never sold again, whatever the reason; what comes back
is destroyed, or kept for the marketing authorisation holder (MAH) when it is a complaint.
"""

from enum import StrEnum

from backoffice.domain.errors import BadInput
from backoffice.domain.line_kinds import MEDICINE_KINDS, LineKind

__all__ = [
    "MEDICINE_KINDS",
    "Disposition",
    "RefundReason",
    "allowed_dispositions",
    "check_disposition",
    "default_disposition",
]


class RefundReason(StrEnum):
    """The closed list of the command line contract."""

    WRONG_DISPENSING = "wrong_dispensing"
    TRANSPORT_DAMAGE = "transport_damage"
    RECALL = "recall"
    COMPLAINT = "complaint"
    NOT_DELIVERED = "not_delivered"
    DOUBLE_CHARGE = "double_charge"
    PRICE_ERROR = "price_error"
    SUBSIDY_CORRECTION = "subsidy_correction"
    GOODWILL = "goodwill"
    WITHDRAWAL = "withdrawal"
    CANCELLED = "cancelled"


class Disposition(StrEnum):
    """What becomes of the goods of one refunded line."""

    DESTROY = "destroy"
    QUARANTINE_FOR_MAH = "quarantine_for_mah"
    NOT_RETURNED = "not_returned"
    RESTOCK = "restock"


# Reasons for which, as a rule, nothing comes back.
_NOTHING_RETURNED = frozenset(
    {
        RefundReason.NOT_DELIVERED,
        RefundReason.DOUBLE_CHARGE,
        RefundReason.PRICE_ERROR,
        RefundReason.SUBSIDY_CORRECTION,
        RefundReason.GOODWILL,
        RefundReason.CANCELLED,
    }
)


def allowed_dispositions(kind: str) -> tuple[Disposition, ...]:
    """What staff may choose for a line of this kind, in the order of the list."""
    line_kind = LineKind(kind)
    if line_kind is LineKind.SHIPPING:
        return (Disposition.NOT_RETURNED,)
    if line_kind in MEDICINE_KINDS:
        return tuple(each for each in Disposition if each is not Disposition.RESTOCK)
    return tuple(Disposition)


def check_disposition(kind: str, reason: RefundReason, disposition: Disposition) -> None:
    """Refuse what may not be done with the goods of a line.

    Raises BadInput: `refund.medicine_restock`; `refund.medicine_withdrawal` (ångerrätten, the right
    of withdrawal, does not cover medicines: lag (2005:59), wording not confirmed by counsel yet);
    `refund.shipping_disposition`.
    """
    if disposition not in allowed_dispositions(kind):
        medicine = kind in MEDICINE_KINDS
        code = "refund.medicine_restock" if medicine else "refund.shipping_disposition"
        raise BadInput(code, field="disposition")
    if kind in MEDICINE_KINDS and reason is RefundReason.WITHDRAWAL:
        raise BadInput("refund.medicine_withdrawal", field="reason")


def default_disposition(kind: str, reason: RefundReason) -> Disposition:
    """What a screen proposes; restocking only when other goods come back by right of withdrawal."""
    line_kind = LineKind(kind)
    if line_kind is LineKind.SHIPPING or reason in _NOTHING_RETURNED:
        return Disposition.NOT_RETURNED
    if line_kind in MEDICINE_KINDS and reason is RefundReason.COMPLAINT:
        return Disposition.QUARANTINE_FOR_MAH
    if line_kind is LineKind.OTHER and reason is RefundReason.WITHDRAWAL:
        return Disposition.RESTOCK
    return Disposition.DESTROY
