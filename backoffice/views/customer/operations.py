"""What the customer page asks for.

Rule: the page gets these functions and nothing behind them; what a role may do comes as an answer,
never as the role.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from backoffice.domain.errors import NotFound
from backoffice.domain.ids import CustomerId, OrderId
from backoffice.domain.line_kinds import MEDICINE_KINDS
from backoffice.domain.policy import Action, Level, Policy, Purpose, Role
from backoffice.services.customer_page import CustomerPage, OrderView, Revealed
from backoffice.ui.operations import Operation

if TYPE_CHECKING:  # only the names are needed here; the services bring SQLAlchemy along
    from backoffice.services.opening import Services
    from backoffice.services.session import Session
    from backoffice.views.registry import ScreenContext

MEDICINE = "medicine"


@dataclass(frozen=True, slots=True)
class Statement:
    """Why somebody reads, and for which case."""

    purpose: Purpose
    case_ref: str | None = None


@dataclass(frozen=True, slots=True)
class OpeningChoices:
    """The purposes that may be stated for a customer, the usual one first, and the numbers of the
    customer's open subject requests (for whoever handles those)."""

    purposes: tuple[Purpose, ...]
    cases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CustomerOperations:
    """`asks_case` tells for a purpose, `needs_case` for a field, whether a case is wanted.
    `reveal_medicines` gives the names of the medicines of one order, one a line."""

    purposes: Callable[[CustomerId], Operation[OpeningChoices]]
    open: Callable[[CustomerId, Statement], Operation[CustomerPage]]
    order: Callable[[CustomerId, OrderId, Statement], Operation[OrderView]]
    reveal: Callable[[CustomerId, str, Statement], Operation[Revealed]]
    reveal_medicines: Callable[[CustomerId, OrderId, Statement], Operation[Revealed]]
    confirm: Callable[[CustomerId, str, str], Operation[bool]]
    asks_case: Callable[[Purpose], bool]
    needs_case: Callable[[str], bool]
    may_refund: bool
    may_reveal_medicines: bool


def purpose_asks_case(policy: Policy, role: Role, purpose: Purpose) -> bool:
    """Whether the purpose opens a field that the role reads on an open case only."""
    opened = policy.opens(purpose)
    return any(
        policy.needs_case(role, field) and policy.category(field) in opened
        for field in policy.fields
    )


class _Asked:
    """What one signed-in person asks of the services; runs on the database thread."""

    def __init__(self, services: "Services", session: "Session") -> None:
        self._services = services
        self._session = session

    def choices(self, customer_id: CustomerId) -> OpeningChoices:
        session = self._session
        purposes = self._services.customers.purposes(session=session, customer_id=customer_id)
        if not session.policy.may(session.actor.role, Action.REQUEST_MANAGE):
            return OpeningChoices(purposes)
        requests = self._services.subject_requests.list(session=session)
        mine = [r.no for r in requests if r.customer_id == customer_id and r.state == "open"]
        return OpeningChoices(purposes, tuple(mine))

    def page(self, customer_id: CustomerId, why: Statement) -> CustomerPage:
        return self._services.customers.open(
            session=self._session,
            customer_id=customer_id,
            purpose=why.purpose,
            case_ref=why.case_ref,
        )

    def order(self, customer_id: CustomerId, order_id: OrderId, why: Statement) -> OrderView:
        for one in self.page(customer_id, why).orders:
            if one.order_id == order_id:
                return one
        raise NotFound("order.not_found")

    def reveal(self, customer_id: CustomerId, field: str, why: Statement) -> Revealed:
        return self._services.reveals.reveal(
            session=self._session,
            customer_id=customer_id,
            field=field,
            purpose=why.purpose,
            case_ref=why.case_ref,
        )

    def medicines(self, customer_id: CustomerId, order_id: OrderId, why: Statement) -> Revealed:
        orders = self._services.reveals.reveal_orders(
            session=self._session,
            customer_id=customer_id,
            purpose=why.purpose,
            case_ref=why.case_ref,
        )
        lines = [line for order in orders if order.order_id == order_id for line in order.lines]
        names = [line.name for line in lines if line.kind in MEDICINE_KINDS]
        seconds = self._session.policy.reveal_seconds
        until = self._services.clock() + timedelta(seconds=seconds)
        return Revealed(field=MEDICINE, value="\n".join(names), seconds=seconds, until=until)

    def confirm(self, customer_id: CustomerId, field: str, value: str) -> bool:
        return self._services.reveals.confirm(
            session=self._session, customer_id=customer_id, field=field, value=value
        )


def customer_operations(context: "ScreenContext") -> CustomerOperations:
    """The operations of a signed-in person."""
    run, policy = context.runner.operation, context.session.policy
    role = context.session.actor.role
    asked = _Asked(context.services, context.session)
    return CustomerOperations(
        purposes=lambda one: run(lambda: asked.choices(one)),
        open=lambda one, why: run(lambda: asked.page(one, why)),
        order=lambda one, which, why: run(lambda: asked.order(one, which, why)),
        reveal=lambda one, field, why: run(lambda: asked.reveal(one, field, why)),
        reveal_medicines=lambda one, which, why: run(lambda: asked.medicines(one, which, why)),
        confirm=lambda one, field, value: run(lambda: asked.confirm(one, field, value)),
        asks_case=lambda purpose: purpose_asks_case(policy, role, purpose),
        needs_case=lambda field: policy.needs_case(role, field),
        may_refund=policy.may(role, Action.REFUND_REQUEST),
        may_reveal_medicines=policy.level(role, MEDICINE) is Level.REVEAL,
    )
