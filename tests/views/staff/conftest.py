"""Fixtures of the staff page, and the hand that works it."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from backoffice.domain.errors import BackofficeError
from backoffice.domain.ids import StaffId
from backoffice.domain.policy import Role
from backoffice.services.staff_accounts import AddStaff, StaffView
from backoffice.ui.dialogs import Dialog
from backoffice.ui.tasks import TaskRunner
from backoffice.views.staff.add_form import AddForm
from backoffice.views.staff.operations import STAFF, StaffOperations
from backoffice.views.staff.screen import StaffScreen
from tests.views.page_fixtures import Enter, enter, look  # noqa: F401 - fixtures by name
from tests.views.page_world import PageWorld, Parts

GOOD = "nio små kossor"
ROLES = (Role.PHARMACIST, Role.AGENT, Role.SUPERVISOR, Role.DPO, Role.ADMIN)


def person(
    username: str,
    name: str,
    role: Role = Role.AGENT,
    *,
    active: bool = True,
    key_officer: bool = False,
) -> StaffView:
    number = int.from_bytes(username.encode()[:8], "big")
    return StaffView(StaffId(UUID(int=number)), username, name, role, active, key_officer)


OLGA = person("olga", "Olga Prov", Role.ADMIN, key_officer=True)
ADAM = person("adam", "Adam Prov", Role.ADMIN)
JONAS = person("jonas", "<b>Jonas</b> Ek")
PETRA = person("petra", "Petra Sjö", active=False)


class StaffDesk:
    """What the services would answer. `errors` are raised by the operation they are named for."""

    def __init__(self, *people: StaffView, me: StaffView = OLGA) -> None:
        self.people = {one.username: one for one in people or (PETRA, JONAS, ADAM, OLGA)}
        self.me = me
        self.errors: dict[str, BackofficeError] = {}
        self.added: list[AddStaff] = []
        self.closed: list[str] = []
        self.changed: list[tuple[str, Role]] = []

    def operations(self, runner: TaskRunner) -> StaffOperations:
        changes = frozenset({STAFF})
        return StaffOperations(
            list=lambda: runner.operation(self._list),
            add=lambda one: runner.operation(lambda: self._add(one), changes=changes),
            close=lambda one: runner.operation(lambda: self._close(one), changes=changes),
            change_role=lambda one, role: runner.operation(
                lambda: self._change_role(one, role), changes=changes
            ),
            roles=ROLES,
            officer=self.me.key_officer,
            me=self.me.username,
        )

    def _list(self) -> tuple[StaffView, ...]:
        self._meet("list")
        return tuple(self.people.values())

    def _add(self, command: AddStaff) -> StaffView:
        self._meet("add")
        self.added.append(command)
        made = person(command.username, command.name, Role(command.role))
        self.people[made.username] = made
        return made

    def _close(self, username: str) -> StaffView:
        self._meet("close")
        self.closed.append(username)
        self.people[username] = replace(self.people[username], active=False)
        return self.people[username]

    def _change_role(self, username: str, role: Role) -> StaffView:
        self._meet("change_role")
        self.changed.append((username, role))
        self.people[username] = replace(self.people[username], role=role)
        return self.people[username]

    def _meet(self, name: str) -> None:
        if name in self.errors:
            raise self.errors[name]


class StaffRobot:
    """Does what an administrator does."""

    def __init__(self, qtbot: QtBot, world: PageWorld, desk: StaffDesk) -> None:
        self._qtbot = qtbot
        self.world = world
        self.desk = desk

    @property
    def screen(self) -> StaffScreen:
        page = self.world.pages["staff"]
        assert isinstance(page, StaffScreen)
        return page

    @property
    def form(self) -> AddForm:
        assert self.screen.form is not None, "no form is open"
        return self.screen.form

    def settles(self) -> "StaffRobot":
        self._qtbot.waitUntil(lambda: not self.world.runner.busy, timeout=5000)
        return self

    def chooses(self, one: StaffView) -> "StaffRobot":
        place = self.screen.table.model.place_of(one.staff_id)
        assert place is not None
        self.screen.table.select(place)
        return self

    def question(self) -> Dialog:
        found = [one for one in self.screen.findChildren(QDialog) if one.isVisible()]
        assert len(found) == 1
        assert isinstance(found[0], Dialog)
        return found[0]

    def fills_in(
        self, *, name: str = "Eva Ny", username: str = "eva", first: str = GOOD, second: str = GOOD
    ) -> "StaffRobot":
        self.screen.add_button.click()
        self.form.name.setText(name)
        self.form.username.setText(username)
        self.form.first.setText(first)
        self.form.second.setText(second)
        return self

    def adds(self) -> "StaffRobot":
        self.form.add_button.click()
        return self.settles()


Staff = Callable[..., StaffRobot]


@pytest.fixture
def staff(qtbot: QtBot, enter: Enter) -> Staff:  # noqa: F811 - the fixture
    """Opens the staff page on a desk."""

    def open_page(desk: StaffDesk | None = None) -> StaffRobot:
        answers = desk or StaffDesk()

        def make(parts: Parts) -> StaffScreen:
            return StaffScreen(answers.operations(parts.runner), shell=parts.shell, feed=parts.feed)

        world = enter({"staff": make}, others=(), role="admin")
        robot = StaffRobot(qtbot, world, answers)
        world.workspace.open_screen("staff")
        return robot.settles()

    return open_page
