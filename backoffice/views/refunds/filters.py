"""The queues of the refunds page.

Rule: every state is in exactly one queue besides "all", so that no refund can be overlooked.
"""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from backoffice.domain.refund_states import RefundState
from backoffice.views.registry import QT_TRANSLATE_NOOP

_S = RefundState


class RefundFilter(StrEnum):
    """A queue, in the order of the tabs."""

    TO_APPROVE = "to_approve"
    IN_PROGRESS = "in_progress"
    UNKNOWN = "unknown"
    FAILED = "failed"
    DONE = "done"
    ALL = "all"


STATES: Mapping[RefundFilter, tuple[RefundState, ...]] = {
    RefundFilter.TO_APPROVE: (_S.PENDING_APPROVAL,),
    RefundFilter.IN_PROGRESS: (
        _S.DRAFT,
        _S.APPROVED,
        _S.QUEUED,
        _S.SENDING,
        _S.PSP_PENDING,
        _S.REQUIRES_ACTION,
    ),
    RefundFilter.UNKNOWN: (_S.UNKNOWN,),
    RefundFilter.FAILED: (_S.REJECTED, _S.FAILED, _S.REVERSED, _S.CANCELLED_BY_PSP),
    RefundFilter.DONE: (_S.SUCCEEDED, _S.MANUAL_PAYOUT, _S.CANCELLED, _S.DECLINED),
    RefundFilter.ALL: tuple(RefundState),
}

_WORDS = {
    RefundFilter.TO_APPROVE: QT_TRANSLATE_NOOP("RefundFilter", "To approve"),
    RefundFilter.IN_PROGRESS: QT_TRANSLATE_NOOP("RefundFilter", "In progress"),
    RefundFilter.UNKNOWN: QT_TRANSLATE_NOOP("RefundFilter", "Unknown"),
    RefundFilter.FAILED: QT_TRANSLATE_NOOP("RefundFilter", "Failed"),
    RefundFilter.DONE: QT_TRANSLATE_NOOP("RefundFilter", "Done"),
    RefundFilter.ALL: QT_TRANSLATE_NOOP("RefundFilter", "All"),
}

_EMPTY = {
    RefundFilter.TO_APPROVE: QT_TRANSLATE_NOOP("RefundFilter", "No refund waits for approval."),
    RefundFilter.IN_PROGRESS: QT_TRANSLATE_NOOP("RefundFilter", "No refund is on its way."),
    RefundFilter.UNKNOWN: QT_TRANSLATE_NOOP(
        "RefundFilter", "Every refund that was sent has a clear answer."
    ),
    RefundFilter.FAILED: QT_TRANSLATE_NOOP("RefundFilter", "No refund has failed."),
    RefundFilter.DONE: QT_TRANSLATE_NOOP("RefundFilter", "No refund is finished yet."),
    RefundFilter.ALL: QT_TRANSLATE_NOOP("RefundFilter", "No refund has been requested yet."),
}


def filter_word(queue: RefundFilter) -> str:
    """The word on the tab."""
    return QCoreApplication.translate("RefundFilter", _WORDS[queue])


def filter_empty(queue: RefundFilter) -> str:
    """What to say when nothing is in it."""
    return QCoreApplication.translate("RefundFilter", _EMPTY[queue])


def count_in(queue: RefundFilter, by_state: Mapping[str, int]) -> int:
    """How many refunds are in a queue."""
    return sum(by_state.get(state, 0) for state in STATES[queue])
