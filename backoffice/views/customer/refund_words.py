"""Refunds in words: where one is, why it was made, how that looks.

Rule: a person reads what is so, never a code; a colour always comes with its icon and word.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from backoffice.domain.refund_reasons import RefundReason
from backoffice.domain.refund_states import RefundState
from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a sentence for translation under its context."""
    return text


@dataclass(frozen=True, slots=True)
class StateLook:
    """How a state reads and looks. `open` refunds still go on; `failed` ones want somebody."""

    source: str
    tone: Tone
    icon: Icon
    open: bool = False
    failed: bool = False

    @property
    def words(self) -> str:
        """The state in the language in force."""
        return QCoreApplication.translate("RefundState", self.source)


_S = RefundState
_LOOKS = {
    _S.DRAFT: StateLook(
        QT_TRANSLATE_NOOP("RefundState", "Not requested yet"), Tone.PLAIN, Icon.DOCUMENT, open=True
    ),
    _S.PENDING_APPROVAL: StateLook(
        QT_TRANSLATE_NOOP("RefundState", "Waits for approval"),
        Tone.WARNING,
        Icon.HOURGLASS,
        open=True,
    ),
    _S.APPROVED: StateLook(
        QT_TRANSLATE_NOOP("RefundState", "Approved, will be sent"),
        Tone.INFO,
        Icon.CLOCK,
        open=True,
    ),
    _S.QUEUED: StateLook(
        QT_TRANSLATE_NOOP("RefundState", "Waits to be sent"), Tone.INFO, Icon.CLOCK, open=True
    ),
    _S.SENDING: StateLook(
        QT_TRANSLATE_NOOP("RefundState", "Is being sent"), Tone.INFO, Icon.CLOCK, open=True
    ),
    _S.PSP_PENDING: StateLook(
        QT_TRANSLATE_NOOP("RefundState", "Requested; the bank has not answered yet"),
        Tone.INFO,
        Icon.CLOCK,
        open=True,
    ),
    _S.SUCCEEDED: StateLook(
        QT_TRANSLATE_NOOP("RefundState", "Paid back"), Tone.SUCCESS, Icon.SUCCESS
    ),
    _S.REJECTED: StateLook(
        QT_TRANSLATE_NOOP("RefundState", "Refused by the payment provider"),
        Tone.DANGER,
        Icon.DANGER,
        failed=True,
    ),
    _S.UNKNOWN: StateLook(
        QT_TRANSLATE_NOOP("RefundState", "Sent; what became of it is not known yet"),
        Tone.WARNING,
        Icon.HELP,
        open=True,
    ),
    _S.CANCELLED: StateLook(
        QT_TRANSLATE_NOOP("RefundState", "Cancelled before it was sent"),
        Tone.PLAIN,
        Icon.FORBIDDEN,
    ),
    _S.DECLINED: StateLook(
        QT_TRANSLATE_NOOP("RefundState", "Not approved"), Tone.PLAIN, Icon.FORBIDDEN
    ),
    _S.FAILED: StateLook(
        QT_TRANSLATE_NOOP("RefundState", "Failed; no money was paid back"),
        Tone.DANGER,
        Icon.DANGER,
        failed=True,
    ),
    _S.REQUIRES_ACTION: StateLook(
        QT_TRANSLATE_NOOP("RefundState", "Waits for the customer"),
        Tone.WARNING,
        Icon.HOURGLASS,
        open=True,
    ),
    _S.REVERSED: StateLook(
        QT_TRANSLATE_NOOP("RefundState", "Paid back, but the money returned"),
        Tone.DANGER,
        Icon.DANGER,
        failed=True,
    ),
    _S.CANCELLED_BY_PSP: StateLook(
        QT_TRANSLATE_NOOP("RefundState", "Cancelled by the payment provider"),
        Tone.PLAIN,
        Icon.FORBIDDEN,
    ),
    _S.MANUAL_PAYOUT: StateLook(
        QT_TRANSLATE_NOOP("RefundState", "Paid out by hand"), Tone.SUCCESS, Icon.BANKNOTE
    ),
}
if missing := set(RefundState) - set(_LOOKS):
    raise ValueError(f"states without words: {sorted(missing)}")

_REASONS = {
    RefundReason.WRONG_DISPENSING: QT_TRANSLATE_NOOP("RefundReason", "Wrong dispensing"),
    RefundReason.TRANSPORT_DAMAGE: QT_TRANSLATE_NOOP("RefundReason", "Damaged in transport"),
    RefundReason.RECALL: QT_TRANSLATE_NOOP("RefundReason", "Recall"),
    RefundReason.COMPLAINT: QT_TRANSLATE_NOOP("RefundReason", "Complaint"),
    RefundReason.NOT_DELIVERED: QT_TRANSLATE_NOOP("RefundReason", "Not delivered"),
    RefundReason.DOUBLE_CHARGE: QT_TRANSLATE_NOOP("RefundReason", "Charged twice"),
    RefundReason.PRICE_ERROR: QT_TRANSLATE_NOOP("RefundReason", "Wrong price"),
    RefundReason.SUBSIDY_CORRECTION: QT_TRANSLATE_NOOP("RefundReason", "Subsidy corrected"),
    RefundReason.GOODWILL: QT_TRANSLATE_NOOP("RefundReason", "Goodwill"),
    RefundReason.WITHDRAWAL: QT_TRANSLATE_NOOP("RefundReason", "Withdrawal from the purchase"),
    RefundReason.CANCELLED: QT_TRANSLATE_NOOP("RefundReason", "Order cancelled"),
}
if missing_reasons := set(RefundReason) - set(_REASONS):
    raise ValueError(f"reasons without words: {sorted(missing_reasons)}")


def state_look(state: RefundState) -> StateLook:
    """How the state reads and looks."""
    return _LOOKS[state]


def reason_words(reason: RefundReason) -> str:
    """Why the refund was made."""
    return QCoreApplication.translate("RefundReason", _REASONS[reason])
