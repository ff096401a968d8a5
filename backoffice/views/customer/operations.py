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

if TYPE_CHECKING:  # the registry imports every screen's base; only the name is needed here
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


def customer_operations(context: "ScreenContext") -> CustomerOperations:
    """The operations of a signed-in person."""
    services, session, runner = context.services, context.session, context.runner
    policy, role = session.policy, session.actor.role

    def choices(customer_id: CustomerId) -> OpeningChoices:
        purposes = services.customers.purposes(session=session, customer_id=customer_id)
        if not policy.may(role, Action.REQUEST_MANAGE):
            return OpeningChoices(purposes)
        requests = services.subject_requests.list(session=session)
        mine = [r.no for r in requests if r.customer_id == customer_id and r.state == "open"]
        return OpeningChoices(purposes, tuple(mine))

    def open_page(customer_id: CustomerId, statement: Statement) -> CustomerPage:
        return services.customers.open(
            session=session,
            customer_id=customer_id,
            purpose=statement.purpose,
            case_ref=statement.case_ref,
        )

    def order(customer_id: CustomerId, order_id: OrderId, statement: Statement) -> OrderView:
        for one in open_page(customer_id, statement).orders:
            if one.order_id == order_id:
                return one
        raise NotFound("order.not_found")

    def reveal(customer_id: CustomerId, field: str, statement: Statement) -> Revealed:
        return services.reveals.reveal(
            session=session,
            customer_id=customer_id,
            field=field,
            purpose=statement.purpose,
            case_ref=statement.case_ref,
        )

    def reveal_medicines(
        customer_id: CustomerId, order_id: OrderId, statement: Statement
    ) -> Revealed:
        orders = services.reveals.reveal_orders(
            session=session,
            customer_id=customer_id,
            purpose=statement.purpose,
            case_ref=statement.case_ref,
        )
        names = [
            line.name
            for order in orders
            for line in order.lines
            if order.order_id == order_id and line.kind in MEDICINE_KINDS
        ]
        seconds = policy.reveal_seconds
        until = services.clock() + timedelta(seconds=seconds)
        return Revealed(field=MEDICINE, value="\n".join(names), seconds=seconds, until=until)

    def confirm(customer_id: CustomerId, field: str, value: str) -> bool:
        return services.reveals.confirm(
            session=session, customer_id=customer_id, field=field, value=value
        )

    return CustomerOperations(
        purposes=lambda one: runner.operation(lambda: choices(one)),
        open=lambda one, why: runner.operation(lambda: open_page(one, why)),
        order=lambda one, which, why: runner.operation(lambda: order(one, which, why)),
        reveal=lambda one, field, why: runner.operation(lambda: reveal(one, field, why)),
        reveal_medicines=lambda one, which, why: runner.operation(
            lambda: reveal_medicines(one, which, why)
        ),
        confirm=lambda one, field, value: runner.operation(lambda: confirm(one, field, value)),
        asks_case=lambda purpose: purpose_asks_case(policy, role, purpose),
        needs_case=lambda field: policy.needs_case(role, field),
        may_refund=policy.may(role, Action.REFUND_REQUEST),
        may_reveal_medicines=policy.level(role, MEDICINE) is Level.REVEAL,
    )
