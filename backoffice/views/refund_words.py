"""What the states, reasons and ways of a refund are called, in one place.

Rule: no screen shows a code. A state is a short word for tables, an icon with a tone, and a whole
sentence that says where the money is.

    StatusChip(state_tone(state), state_word(state), icon=state_icon(state))
    PlainLabel(state_sentence(refund, formats), wrap=True)
"""

from PySide6.QtCore import QCoreApplication

from backoffice.domain.refund_reasons import Disposition, RefundReason
from backoffice.domain.refund_states import OutcomeKind, RefundState
from backoffice.services.refund_views import RefundView
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone
from backoffice.views.face_words import instrument_name
from backoffice.views.registry import QT_TRANSLATE_NOOP

_S = RefundState
_R = RefundReason
_D = Disposition
_O = OutcomeKind

_WORDS = {
    _S.DRAFT: QT_TRANSLATE_NOOP("RefundState", "Being prepared"),
    _S.PENDING_APPROVAL: QT_TRANSLATE_NOOP("RefundState", "Waits for approval"),
    _S.APPROVED: QT_TRANSLATE_NOOP("RefundState", "Approved"),
    _S.QUEUED: QT_TRANSLATE_NOOP("RefundState", "On its way"),
    _S.SENDING: QT_TRANSLATE_NOOP("RefundState", "Being sent"),
    _S.PSP_PENDING: QT_TRANSLATE_NOOP("RefundState", "Not answered yet"),
    _S.SUCCEEDED: QT_TRANSLATE_NOOP("RefundState", "Paid back"),
    _S.REJECTED: QT_TRANSLATE_NOOP("RefundState", "Refused"),
    _S.UNKNOWN: QT_TRANSLATE_NOOP("RefundState", "Unknown"),
    _S.CANCELLED: QT_TRANSLATE_NOOP("RefundState", "Cancelled"),
    _S.DECLINED: QT_TRANSLATE_NOOP("RefundState", "Declined"),
    _S.FAILED: QT_TRANSLATE_NOOP("RefundState", "Failed"),
    _S.REQUIRES_ACTION: QT_TRANSLATE_NOOP("RefundState", "Customer must act"),
    _S.REVERSED: QT_TRANSLATE_NOOP("RefundState", "Came back"),
    _S.CANCELLED_BY_PSP: QT_TRANSLATE_NOOP("RefundState", "Stopped by bank"),
    _S.MANUAL_PAYOUT: QT_TRANSLATE_NOOP("RefundState", "Paid out by hand"),
}

_SENTENCES = {
    _S.DRAFT: QT_TRANSLATE_NOOP("RefundState", "Being prepared; nothing is decided yet."),
    _S.PENDING_APPROVAL: QT_TRANSLATE_NOOP(
        "RefundState", "Nothing is sent before a supervisor has approved it."
    ),
    _S.APPROVED: QT_TRANSLATE_NOOP("RefundState", "Approved; it goes to the bank next."),
    _S.QUEUED: QT_TRANSLATE_NOOP("RefundState", "On its way to the bank; not sent yet."),
    _S.SENDING: QT_TRANSLATE_NOOP("RefundState", "Being sent to the bank right now."),
    _S.PSP_PENDING: QT_TRANSLATE_NOOP("RefundState", "Sent; the bank has not answered yet."),
    _S.SUCCEEDED: QT_TRANSLATE_NOOP("RefundState", "Paid back to {0}."),
    _S.REJECTED: QT_TRANSLATE_NOOP(
        "RefundState", "The bank refused it; no money has moved and it can be requested again."
    ),
    _S.UNKNOWN: QT_TRANSLATE_NOOP(
        "RefundState",
        "Unknown, and no longer asked for: somebody must ask the bank. Do not refund it again.",
    ),
    _S.CANCELLED: QT_TRANSLATE_NOOP("RefundState", "Cancelled before it was sent."),
    _S.DECLINED: QT_TRANSLATE_NOOP("RefundState", "Declined; no money has moved."),
    _S.FAILED: QT_TRANSLATE_NOOP(
        "RefundState", "It failed at the bank; the money is with us and can be refunded again."
    ),
    _S.REQUIRES_ACTION: QT_TRANSLATE_NOOP(
        "RefundState", "The bank waits for something from the customer."
    ),
    _S.REVERSED: QT_TRANSLATE_NOOP(
        "RefundState", "It was paid, but came back to us; the customer does not have the money."
    ),
    _S.CANCELLED_BY_PSP: QT_TRANSLATE_NOOP(
        "RefundState", "The bank stopped it; the money is with us."
    ),
    _S.MANUAL_PAYOUT: QT_TRANSLATE_NOOP("RefundState", "Paid out by hand, outside the provider."),
}

_ASKED_AGAIN = QT_TRANSLATE_NOOP(
    "RefundState", "Unknown: we ask the bank again at {0}. Do not refund it a second time."
)

_LOOKS = {
    _S.DRAFT: (Tone.PLAIN, Icon.CLOCK),
    _S.PENDING_APPROVAL: (Tone.WARNING, Icon.HOURGLASS),
    _S.APPROVED: (Tone.INFO, Icon.CHECK),
    _S.QUEUED: (Tone.INFO, Icon.CLOCK),
    _S.SENDING: (Tone.INFO, Icon.CLOCK),
    _S.PSP_PENDING: (Tone.INFO, Icon.CLOCK),
    _S.SUCCEEDED: (Tone.SUCCESS, Icon.SUCCESS),
    _S.REJECTED: (Tone.DANGER, Icon.DANGER),
    _S.UNKNOWN: (Tone.WARNING, Icon.HELP),
    _S.CANCELLED: (Tone.PLAIN, Icon.FORBIDDEN),
    _S.DECLINED: (Tone.PLAIN, Icon.FORBIDDEN),
    _S.FAILED: (Tone.DANGER, Icon.DANGER),
    _S.REQUIRES_ACTION: (Tone.WARNING, Icon.WARNING),
    _S.REVERSED: (Tone.DANGER, Icon.WARNING),
    _S.CANCELLED_BY_PSP: (Tone.DANGER, Icon.FORBIDDEN),
    _S.MANUAL_PAYOUT: (Tone.SUCCESS, Icon.BANKNOTE),
}

_REASONS = {
    _R.WRONG_DISPENSING: QT_TRANSLATE_NOOP("RefundReason", "Wrong medicine dispensed"),
    _R.TRANSPORT_DAMAGE: QT_TRANSLATE_NOOP("RefundReason", "Damaged in transport"),
    _R.RECALL: QT_TRANSLATE_NOOP("RefundReason", "Recall"),
    _R.COMPLAINT: QT_TRANSLATE_NOOP("RefundReason", "Complaint about quality"),
    _R.NOT_DELIVERED: QT_TRANSLATE_NOOP("RefundReason", "Not delivered"),
    _R.DOUBLE_CHARGE: QT_TRANSLATE_NOOP("RefundReason", "Charged twice"),
    _R.PRICE_ERROR: QT_TRANSLATE_NOOP("RefundReason", "Wrong price"),
    _R.SUBSIDY_CORRECTION: QT_TRANSLATE_NOOP("RefundReason", "Correction of the subsidy"),
    _R.GOODWILL: QT_TRANSLATE_NOOP("RefundReason", "Goodwill"),
    _R.WITHDRAWAL: QT_TRANSLATE_NOOP("RefundReason", "Right of withdrawal (14 days)"),
    _R.CANCELLED: QT_TRANSLATE_NOOP("RefundReason", "Order cancelled"),
}

# Sources: complaints and deviations, Läkemedelsverket 2024-05-13; the high-cost database,
# E-hälsomyndigheten's questions and answers.
_REMINDERS = {
    _R.WRONG_DISPENSING: QT_TRANSLATE_NOOP(
        "RefundReason", "A wrong dispensing also needs a deviation report."
    ),
    _R.COMPLAINT: QT_TRANSLATE_NOOP(
        "RefundReason", "Keep the product and pass the complaint on to its manufacturer."
    ),
    _R.SUBSIDY_CORRECTION: QT_TRANSLATE_NOOP(
        "RefundReason", "The high-cost database has to be corrected as well."
    ),
}

_DISPOSITIONS = {
    _D.DESTROY: QT_TRANSLATE_NOOP("Disposition", "Destroy"),
    _D.QUARANTINE_FOR_MAH: QT_TRANSLATE_NOOP("Disposition", "Keep for the manufacturer"),
    _D.NOT_RETURNED: QT_TRANSLATE_NOOP("Disposition", "Nothing comes back"),
    _D.RESTOCK: QT_TRANSLATE_NOOP("Disposition", "Back into stock"),
}

_OUTCOMES = {
    _O.PENDING: QT_TRANSLATE_NOOP("RefundOutcome", "Accepted, not settled yet"),
    _O.REQUIRES_ACTION: QT_TRANSLATE_NOOP("RefundOutcome", "The customer must act"),
    _O.SUCCEEDED: QT_TRANSLATE_NOOP("RefundOutcome", "Paid back"),
    _O.REJECTED: QT_TRANSLATE_NOOP("RefundOutcome", "Refused"),
    _O.FAILED: QT_TRANSLATE_NOOP("RefundOutcome", "Accepted, then failed"),
    _O.CANCELLED: QT_TRANSLATE_NOOP("RefundOutcome", "Stopped by the bank"),
    _O.REVERSED: QT_TRANSLATE_NOOP("RefundOutcome", "Paid, then came back"),
    _O.UNKNOWN: QT_TRANSLATE_NOOP("RefundOutcome", "No clear answer"),
}


def state_word(state: RefundState) -> str:
    """One or two words for chips and tables."""
    return QCoreApplication.translate("RefundState", _WORDS[state])


def state_tone(state: RefundState) -> Tone:
    """The colour that goes with the word, never without it."""
    return _LOOKS[state][0]


def state_icon(state: RefundState) -> Icon:
    """The icon that goes with the word."""
    return _LOOKS[state][1]


def state_sentence(refund: RefundView, formats: Formats) -> str:
    """Where the money is, in one sentence."""
    again = refund.next_look_at
    if refund.state is RefundState.UNKNOWN and again is not None:
        soon = formats.same_day(refund.state_at, again)
        at = formats.clock(again) if soon else formats.moment(again)
        return QCoreApplication.translate("RefundState", _ASKED_AGAIN).format(at)
    sentence = QCoreApplication.translate("RefundState", _SENTENCES[refund.state])
    return sentence.format(instrument_name(refund.instrument))


def reason_word(reason: RefundReason) -> str:
    """Why the money is returned."""
    return QCoreApplication.translate("RefundReason", _REASONS[reason])


def reason_reminder(reason: RefundReason) -> str:
    """What else this reason asks of staff; empty where there is nothing."""
    reminder = _REMINDERS.get(reason)
    return QCoreApplication.translate("RefundReason", reminder) if reminder is not None else ""


def disposition_word(disposition: Disposition) -> str:
    """What is to be done with the goods."""
    return QCoreApplication.translate("Disposition", _DISPOSITIONS[disposition])


def outcome_word(outcome: str) -> str:
    """What the provider answered to one attempt."""
    return QCoreApplication.translate("RefundOutcome", _OUTCOMES[OutcomeKind(outcome)])


def unbroken(no: str) -> str:
    """A refund's number inside a sentence, never broken over two lines."""
    return no.replace("-", "\u2011")
