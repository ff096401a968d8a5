"""A small real queue of refunds that can be decided on.

Rule: as in the service, a decision on a refund that has moved meanwhile is refused.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from backoffice.domain.errors import BackofficeError, NotFound
from backoffice.domain.refund_states import RefundState, check_transition
from backoffice.services.refund_views import RefundView
from backoffice.ui.operations import Operation
from backoffice.ui.tasks import TaskRunner
from backoffice.views.refund.operations import REFUNDS
from backoffice.views.refunds.filters import STATES, RefundFilter
from backoffice.views.refunds.operations import RefundQueue, RefundQueueOperations

MY_LIMIT_ORE = 1_000_000


class QueueDesk:
    """`refusal` is what reading or deciding is refused with; `most` rows are listed."""

    def __init__(self, *refunds: RefundView, approves: bool = True, most: int = 200) -> None:
        self.refunds = list(refunds)
        self.approves = approves
        self.most = most
        self.refusal: BackofficeError | None = None
        self.decided: list[tuple[str, RefundState]] = []

    def read(self, queue: RefundFilter) -> RefundQueue:
        if self.refusal is not None:
            raise self.refusal
        rows = [refund for refund in self.refunds if refund.state in STATES[queue]]
        return RefundQueue(
            queue=queue,
            rows=tuple(rows[: self.most]),
            by_state=Counter(str(refund.state) for refund in self.refunds),
            waiting=sum(refund.may_approve for refund in self.refunds),
        )

    def show(self, no: str) -> RefundView:
        for refund in self.refunds:
            if refund.no == no:
                return refund
        raise NotFound("refund.not_found")

    def decide(self, no: str, state: RefundState) -> RefundView:
        before = self.show(no)
        between = RefundState.APPROVED if state is RefundState.QUEUED else state
        check_transition(before.state, between)
        self.decided.append((no, state))
        return self.put(no, state)

    def put(self, no: str, state: RefundState) -> RefundView:
        """The refund as it is from now on."""
        after = replace(
            self.show(no),
            state=state,
            approved_by="Karin Söderberg",
            may_approve=False,
            may_cancel=state is RefundState.QUEUED,
        )
        self.refunds = [after if refund.no == no else refund for refund in self.refunds]
        return after


def queue_operations_of(desk: QueueDesk, runner: TaskRunner) -> RefundQueueOperations:
    def decision(state: RefundState) -> Callable[[str], Operation[RefundView]]:
        return lambda no: runner.operation(
            lambda: desk.decide(no, state), changes=frozenset({REFUNDS})
        )

    return RefundQueueOperations(
        approves=desk.approves,
        limit_ore=MY_LIMIT_ORE,
        opens_customers=True,
        queue=lambda queue: runner.operation(lambda: desk.read(queue)),
        show=lambda no: runner.operation(lambda: desk.show(no)),
        approve=decision(RefundState.QUEUED),
        decline=decision(RefundState.DECLINED),
        cancel=decision(RefundState.CANCELLED),
    )
