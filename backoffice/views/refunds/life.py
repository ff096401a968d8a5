"""The life of one refund as steps: requested, approved, sent, answered.

Rules: pure; what has not happened yet is shown as still to come; every try at the provider is a
step of its own with the provider's code; nothing is dated that was not recorded.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from backoffice.domain.refund_states import CONSUMING, RELEASING, RefundState
from backoffice.services.refund_views import AttemptView, RefundView
from backoffice.ui.formats import Formats
from backoffice.views.refund_words import outcome_word, state_sentence

translate = QCoreApplication.translate
_S = RefundState
# States that a refund reaches without ever having been approved, or before that.
_BEFORE_SENDING = (_S.DRAFT, _S.PENDING_APPROVAL, _S.APPROVED, _S.QUEUED)


class StepKind(StrEnum):
    """What a step means; drawn as its dot."""

    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"
    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `at` is None where no time was recorded, or it has not happened."""

    kind: StepKind
    words: str
    at: datetime | None = None
    detail: str = ""


def life_of(refund: RefundView, formats: Formats) -> tuple[Step, ...]:
    """The steps, oldest first."""
    return (
        _requested(refund),
        *_decided(refund),
        *(_sent(attempt, formats) for attempt in refund.attempts),
        *_ended(refund, formats),
    )


def _requested(refund: RefundView) -> Step:
    if refund.requested_by is None:
        words = translate("RefundLife", "Made before, outside this program")
    else:
        words = translate("RefundLife", "Requested by {0}").format(refund.requested_by)
    return Step(StepKind.DONE, words, refund.requested_at)


def _decided(refund: RefundView) -> Iterator[Step]:
    state, who = refund.state, refund.approved_by
    if state is _S.PENDING_APPROVAL:
        yield Step(StepKind.NOW, translate("RefundLife", "Waits for a supervisor's approval"))
    elif state is _S.DECLINED and who is not None:
        words = translate("RefundLife", "Declined by {0}").format(who)
        yield Step(StepKind.BAD, words, refund.state_at)
    elif who is not None:
        at = refund.state_at if state in (_S.APPROVED, _S.QUEUED) else None
        yield Step(StepKind.DONE, translate("RefundLife", "Approved by {0}").format(who), at)
    elif not refund.imported and state not in (_S.DRAFT, _S.CANCELLED, _S.DECLINED):
        words = translate("RefundLife", "Approved: within the limit of the person who asked")
        yield Step(StepKind.DONE, words)


def _sent(attempt: AttemptView, formats: Formats) -> Step:
    words = translate("RefundLife", "Sent to the bank")
    if attempt.number > 1:
        words = translate("RefundLife", "Sent to the bank, try {0}").format(attempt.number)
    return Step(StepKind.DONE, words, attempt.started_at, _answer(attempt, formats))


def _answer(attempt: AttemptView, formats: Formats) -> str:
    if attempt.finished_at is None or attempt.outcome is None:
        return translate("RefundLife", "No answer yet")
    answer = translate("RefundLife", "Answered {0}: {1}").format(
        formats.clock(attempt.finished_at), outcome_word(attempt.outcome)
    )
    if attempt.provider_code is None:
        return answer
    code = translate("RefundLife", "Code of the provider: {0}").format(attempt.provider_code)
    return f"{answer}\n{code}"


def _ended(refund: RefundView, formats: Formats) -> Iterator[Step]:
    state = refund.state
    if state is _S.DECLINED and refund.approved_by is not None:
        return
    if state in _BEFORE_SENDING:
        if state is _S.PENDING_APPROVAL:
            yield Step(StepKind.AHEAD, translate("RefundLife", "To be sent to the bank"))
        else:
            yield Step(StepKind.NOW, translate("RefundLife", "Waits to be sent to the bank"))
        yield Step(StepKind.AHEAD, translate("RefundLife", "The bank's answer"))
        return
    words = state_sentence(refund, formats)
    if state in CONSUMING:
        yield Step(StepKind.GOOD, words, refund.state_at)
    elif state in RELEASING:
        yield Step(StepKind.BAD, words, refund.state_at)
    else:
        yield Step(StepKind.NOW, words, refund.state_at)
