"""The queues cover every state once."""

from collections import Counter

from backoffice.domain.refund_states import RefundState
from backoffice.views.refunds.filters import (
    STATES,
    RefundFilter,
    count_in,
    filter_empty,
    filter_word,
)


def test_every_state_is_in_exactly_one_queue_and_in_all() -> None:
    queues = [queue for queue in RefundFilter if queue is not RefundFilter.ALL]
    found = Counter(state for queue in queues for state in STATES[queue])
    assert found == Counter(RefundState)
    assert set(STATES[RefundFilter.ALL]) == set(RefundState)


def test_counts_add_up() -> None:
    by_state = {"pending_approval": 3, "queued": 1, "sending": 2, "succeeded": 5}
    assert count_in(RefundFilter.IN_PROGRESS, by_state) == 3
    assert count_in(RefundFilter.ALL, by_state) == 11


def test_every_queue_has_words() -> None:
    assert len({filter_word(queue) for queue in RefundFilter}) == len(RefundFilter)
    assert len({filter_empty(queue) for queue in RefundFilter}) == len(RefundFilter)
