"""What the staff page asks for.

Rule: the page gets these functions and nothing behind them; whether the person is a key officer
comes along, so that the page can say why something is not possible.
"""

from collections.abc import Callable
from dataclasses import dataclass

from backoffice.domain.policy import Role
from backoffice.services.staff_accounts import AddStaff, StaffView
from backoffice.ui.operations import Operation
from backoffice.views.registry import ScreenContext

STAFF = "staff"
"""The change topic: some account was opened, closed or given another role."""


@dataclass(frozen=True, slots=True)
class StaffOperations:
    """`roles`: those that a person can have; `me`: the user name of whoever works here."""

    list: Callable[[], Operation[tuple[StaffView, ...]]]
    add: Callable[[AddStaff], Operation[StaffView]]
    close: Callable[[str], Operation[StaffView]]
    change_role: Callable[[str, Role], Operation[StaffView]]
    roles: tuple[Role, ...]
    officer: bool
    me: str


def staff_operations(context: ScreenContext) -> StaffOperations:
    """The operations of a signed-in person."""
    staff, session, runner = context.services.staff, context.session, context.runner

    def change(work: Callable[[], StaffView]) -> Operation[StaffView]:
        return runner.operation(work, changes=frozenset({STAFF}))

    return StaffOperations(
        list=lambda: runner.operation(lambda: staff.list(session=session)),
        add=lambda command: change(lambda: staff.add(session=session, command=command)),
        close=lambda username: change(lambda: staff.disable(session=session, username=username)),
        change_role=lambda username, role: change(
            lambda: staff.change_role(session=session, username=username, role=str(role))
        ),
        roles=tuple(session.policy.staff_roles),
        officer=session.actor.key_officer,
        me=session.actor.username,
    )
