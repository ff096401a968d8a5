"""What the start page asks for: how much waits for this person.

Rule: only what the services answer, and only for who can do something about it; what a role may do
comes as an answer, never as the role.
"""

from collections.abc import Callable
from dataclasses import dataclass

from backoffice.domain.policy import Action
from backoffice.domain.refund_states import RefundState
from backoffice.services.subject_requests import SubjectRequestView
from backoffice.ui.operations import Operation
from backoffice.views.home.waiting import Queue, Waiting
from backoffice.views.privacy.request_columns import DueColumn
from backoffice.views.privacy.request_words import SOON_DAYS
from backoffice.views.registry import ScreenContext

_MOST = 200


@dataclass(frozen=True, slots=True)
class HomeOperations:
    """`searches`: whether this person looks customers up; `waits`: whether anything can ever wait
    for them."""

    read: Callable[[], Operation[tuple[Waiting, ...]]]
    searches: bool
    waits: bool


def home_operations(context: ScreenContext) -> HomeOperations:
    """The operations of a signed-in person."""
    services, session = context.services, context.session
    policy, role = session.policy, session.actor.role
    approves = policy.may(role, Action.REFUND_APPROVE)
    refunds = approves or policy.may(role, Action.REFUND_REQUEST)
    requests = policy.may(role, Action.REQUEST_MANAGE)
    due = DueColumn(context.formats, services.clock)

    def refunds_in(queue: Queue, state: RefundState) -> Waiting:
        rows = services.refunds.list(session=session, states=(state,), limit=_MOST)
        if queue is Queue.TO_APPROVE:
            rows = tuple(row for row in rows if row.may_approve)
        return Waiting(queue, len(rows), rows[0].no if rows else "")

    def read() -> tuple[Waiting, ...]:
        waiting = []
        if approves:
            waiting.append(refunds_in(Queue.TO_APPROVE, RefundState.PENDING_APPROVAL))
        if refunds:
            waiting.append(refunds_in(Queue.UNKNOWN, RefundState.UNKNOWN))
        if requests:
            waiting += _requests(services.subject_requests.list(session=session), due)
        return tuple(waiting)

    return HomeOperations(
        read=lambda: context.runner.operation(read),
        searches=policy.may(role, Action.LOOKUP),
        waits=refunds or requests,
    )


def _requests(every: tuple[SubjectRequestView, ...], due: DueColumn) -> tuple[Waiting, ...]:
    """The open requests by their deadline; each is in one queue only."""
    left = {one.no: days for one in every if (days := due.days(one)) is not None}
    queues = {
        Queue.LATE: [no for no, days in left.items() if days < 0],
        Queue.SOON: [no for no, days in left.items() if 0 <= days <= SOON_DAYS],
        Queue.OPEN: [no for no, days in left.items() if days > SOON_DAYS],
    }
    return tuple(Waiting(queue, len(nos), nos[0] if nos else "") for queue, nos in queues.items())
