"""What the conversation pages ask for.

Rule: the pages get these functions and nothing behind them; what a role may do comes as an answer,
never as the role.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from backoffice.domain.ids import ConversationId
from backoffice.domain.policy import Action, Category
from backoffice.services.conversations import ConversationPage
from backoffice.services.customer_page import ConversationHead
from backoffice.ui.operations import Operation
from backoffice.views.customer.operations import OpeningChoices, Statement
from backoffice.views.registry import ScreenContext

MOST_LISTED = 200
_FIELD = "conversation"


@dataclass(frozen=True, slots=True)
class Original:
    """An unredacted conversation, and how long it may be read."""

    page: ConversationPage
    until: datetime

    def __repr__(self) -> str:
        return "Original(…)"


@dataclass(frozen=True, slots=True)
class ConversationOperations:
    """`choices` are the purposes that open the original of a conversation, with the customer's
    open cases where the policy asks for one."""

    list: Callable[[str], Operation[tuple[ConversationHead, ...]]]
    show: Callable[[ConversationId], Operation[ConversationPage]]
    choices: Callable[[ConversationHead], Operation[OpeningChoices]]
    reveal: Callable[[ConversationId, Statement], Operation[Original]]
    may_open_customer: bool


def conversation_operations(context: ScreenContext) -> ConversationOperations:
    """The operations of a signed-in person."""
    services, session, runner = context.services, context.session, context.runner
    policy, role = session.policy, session.actor.role

    def choices(head: ConversationHead) -> OpeningChoices:
        if head.customer_id is None:
            every = policy.purposes(role)
            stated = tuple(each for each in every if policy.purpose_consent(each) is None)
        else:
            stated = services.customers.purposes(session=session, customer_id=head.customer_id)
        opening = tuple(each for each in stated if Category.CONVERSATION in policy.opens(each))
        if not policy.needs_case(role, _FIELD) or not policy.may(role, Action.REQUEST_MANAGE):
            return OpeningChoices(opening)
        requests = services.subject_requests.list(session=session)
        mine = [r.no for r in requests if r.customer_id == head.customer_id and r.state == "open"]
        return OpeningChoices(opening, tuple(mine))

    def reveal(conversation_id: ConversationId, statement: Statement) -> Original:
        # From before the call, so that the screen never shows longer than the access record lasts.
        until = services.clock() + timedelta(minutes=policy.access_minutes)
        page = services.conversations.reveal(
            session=session,
            conversation_id=conversation_id,
            purpose=statement.purpose,
            case_ref=statement.case_ref,
        )
        return Original(page, until)

    return ConversationOperations(
        list=lambda text: runner.operation(
            lambda: services.conversations.list(session=session, text=text, limit=MOST_LISTED)
        ),
        show=lambda one: runner.operation(
            lambda: services.conversations.show(session=session, conversation_id=one)
        ),
        choices=lambda head: runner.operation(lambda: choices(head)),
        reveal=lambda one, why: runner.operation(lambda: reveal(one, why)),
        may_open_customer=policy.may(role, Action.CUSTOMER_OPEN),
    )
