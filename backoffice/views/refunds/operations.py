"""What the refunds page asks of the services, always off the UI thread.

Rule: one reading gives rows and counts together, so that they agree; every decision publishes the
topic `refunds`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from backoffice.domain.policy import Action
from backoffice.domain.refund_states import RefundState
from backoffice.services.refund_views import RefundView
from backoffice.ui.operations import Operation
from backoffice.views.refund.operations import REFUNDS
from backoffice.views.refunds.filters import STATES, RefundFilter
from backoffice.views.registry import ScreenContext

MOST_ROWS = 200


@dataclass(frozen=True, slots=True)
class RefundQueue:
    """The newest refunds of one queue. `waiting`: how many this person could approve now."""

    queue: RefundFilter
    rows: tuple[RefundView, ...]
    by_state: Mapping[str, int]
    waiting: int


@dataclass(frozen=True, slots=True)
class RefundQueueOperations:
    """`approves` and `limit_ore` are the role's; a larger refund it cannot approve."""

    approves: bool
    limit_ore: int
    opens_customers: bool
    queue: Callable[[RefundFilter], Operation[RefundQueue]]
    show: Callable[[str], Operation[RefundView]]
    approve: Callable[[str], Operation[RefundView]]
    decline: Callable[[str], Operation[RefundView]]
    cancel: Callable[[str], Operation[RefundView]]


def queue_operations(context: ScreenContext) -> RefundQueueOperations:
    """The operations of a signed-in person."""
    refunds, session, runner = context.services.refunds, context.session, context.runner
    role = session.actor.role
    approves = session.policy.may(role, Action.REFUND_APPROVE)

    def read(queue: RefundFilter) -> RefundQueue:
        rows = refunds.list(session=session, states=STATES[queue], limit=MOST_ROWS)
        waiting = rows
        if queue is not RefundFilter.TO_APPROVE and approves:
            waiting = refunds.list(session=session, states=(RefundState.PENDING_APPROVAL,))
        return RefundQueue(
            queue=queue,
            rows=rows,
            by_state=refunds.counts(session=session),
            waiting=sum(refund.may_approve for refund in waiting),
        )

    def decision(decide: Callable[..., RefundView]) -> Callable[[str], Operation[RefundView]]:
        return lambda no: runner.operation(
            lambda: decide(session=session, no=no), changes=frozenset({REFUNDS})
        )

    return RefundQueueOperations(
        approves=approves,
        opens_customers=session.policy.may(role, Action.CUSTOMER_OPEN),
        limit_ore=session.policy.refund_limit_ore(role),
        queue=lambda queue: runner.operation(lambda: read(queue)),
        show=lambda no: runner.operation(lambda: refunds.show(session=session, no=no)),
        approve=decision(refunds.approve),
        decline=decision(refunds.decline),
        cancel=decision(refunds.cancel),
    )
