"""The security page: checks and controls in words, what is not in order first, nothing hidden."""

import re
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.errors import BackofficeError, NotReachable
from backoffice.security.workstation import FileSecrets, Workstation
from backoffice.services.founding import FoundStore, found_store
from backoffice.services.opening import create_store
from backoffice.services.surveying import CONTROLS, Check
from backoffice.ui.tasks import TaskRunner
from backoffice.views.security.operations import SecurityOperations
from backoffice.views.security.screen import SecurityScreen
from backoffice.views.security_words import (
    Kind,
    check_words,
    control_words,
    is_control,
    kind_of,
    kind_words,
)
from tests.robots.nameless import nameless_widgets
from tests.robots.texts_on_screen import texts_of
from tests.views.page_fixtures import Enter, enter, look  # noqa: F401 - fixtures by name
from tests.views.page_world import PageWorld, Parts

FINE = (
    Check("store.file_mode", True, "0600, expected 0600"),
    Check("workstation.enrolled", True, "KASSA-02"),
    Check("keys.signed", True, "8 categories, 9 accounts"),
    Check("log.sealed", True, "120 of 134 entries are sealed; the rest next"),
    *(Check(name, True, f"{kind}: {detail}") for name, kind, detail in CONTROLS),
)
WRONG = (
    *FINE[1:],
    Check("store.file_mode", False, "0644, expected 0600"),
    Check("store.future", True, "<b>new</b>"),
    Check("control.future", True, "key: <b>something</b> new"),
)


class DoctorDesk:
    """What the service would answer."""

    def __init__(self, checks: tuple[Check, ...]) -> None:
        self.checks = checks
        self.error: BackofficeError | None = None
        self.gate: threading.Event | None = None

    def operations(self, runner: TaskRunner) -> SecurityOperations:
        return SecurityOperations(survey=lambda: runner.operation(self._survey))

    def _survey(self) -> tuple[Check, ...]:
        if self.gate is not None:
            self.gate.wait(5)
        if self.error is not None:
            raise self.error
        return self.checks


class SecurityRobot:
    """Opens the page and looks again."""

    def __init__(self, qtbot: QtBot, world: PageWorld) -> None:
        self._qtbot = qtbot
        self.world = world

    @property
    def screen(self) -> SecurityScreen:
        page = self.world.pages["security"]
        assert isinstance(page, SecurityScreen)
        return page

    def settles(self) -> "SecurityRobot":
        self._qtbot.waitUntil(lambda: not self.world.runner.busy, timeout=5000)
        return self

    def sees(self, words: str) -> "SecurityRobot":
        self._qtbot.waitUntil(lambda: words in texts_of(self.screen), timeout=5000)
        return self


Security = Callable[[DoctorDesk], SecurityRobot]


@pytest.fixture
def security(qtbot: QtBot, enter: Enter) -> Security:  # noqa: F811 - the fixture
    """Opens the page on a survey."""

    def open_page(desk: DoctorDesk) -> SecurityRobot:
        def make(parts: Parts) -> SecurityScreen:
            return SecurityScreen(
                desk.operations(parts.runner), formats=parts.formats, clock=parts.clock
            )

        robot = SecurityRobot(qtbot, enter({"security": make}))
        robot.world.workspace.open_screen("security")
        return robot.settles()

    return open_page


def test_every_control_says_by_what_it_holds(security: Security) -> None:
    robot = security(DoctorDesk(FINE)).sees("By keys")
    robot.sees("By the database").sees("By this program only")
    for control in FINE:
        if is_control(control):
            robot.sees(control_words(control)[0])
    robot.sees("4 hold by keys whoever has the file; 1 by the database, 4 by this program only")


def test_when_all_is_in_order_it_says_so(security: Security) -> None:
    security(DoctorDesk(FINE)).sees("All in order").sees("KASSA-02").sees("Looked at 14:02")


def test_what_is_not_in_order_stands_first_with_what_to_do(security: Security) -> None:
    robot = security(DoctorDesk(WRONG)).sees("1 is not in order")
    text = texts_of(robot.screen)
    assert "found 0644, expected 0600. Take the rights on the file" in text
    assert text.index("Only its owner can read") < text.index("This computer is enrolled")


def test_what_is_new_is_shown_as_it_came_and_literally(security: Security) -> None:
    security(DoctorDesk(WRONG)).sees("store.future").sees("<b>new</b>").sees("<b>something</b> new")


def test_it_looks_again(security: Security) -> None:
    desk = DoctorDesk(FINE)
    robot = security(desk).sees("All in order")
    desk.checks = WRONG
    button = robot.screen.findChild(QWidget, "security.again")
    assert button is not None
    robot._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    robot.settles().sees("1 is not in order")


def test_a_failure_offers_to_try_again(security: Security) -> None:
    desk = DoctorDesk(FINE)
    desk.error = NotReachable("store.not_reachable")
    robot = security(desk)
    assert robot.screen.state.isVisible()
    desk.error = None
    robot.screen.state._button.click()
    robot.settles().sees("All in order")


def test_waiting_shows_a_sign_and_then_the_page(security: Security, qtbot: QtBot) -> None:
    desk = DoctorDesk(FINE)
    robot = security(desk)
    desk.gate = threading.Event()
    robot.screen.refresh()
    robot.sees("All in order")
    desk.gate.set()
    robot.settles()


def test_everything_that_takes_the_keyboard_has_a_name(security: Security) -> None:
    assert list(nameless_widgets(security(DoctorDesk(WRONG)).screen)) == []


def test_whatever_the_doctor_says_has_words(tmp_path: Path) -> None:
    workstation = Workstation(FileSecrets(tmp_path / "site-secret"), "prov-1")
    services = create_store(tmp_path / "store" / "store.sqlite", workstation)
    try:
        found_store(
            FoundStore(organisation="Prov", officer="olga", passphrase="nio små kossor"),
            units=services.units,
            workstation=workstation,
            policy=services.policy,
            clock=services.clock,
            keep_kit=lambda _foundation: None,
        )
        checks = services.doctor.survey()
    finally:
        services.close()
    assert len(checks) > len(CONTROLS)
    for check in checks:
        words = control_words(check) if is_control(check) else check_words(check)
        assert words[0] != check.check, f"{check.check} has no words"
        assert not re.match(r"(key|database|client): ", words[1])


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_words(kind: Kind) -> None:
    assert all(kind_words(kind))


def test_a_control_of_no_known_kind_promises_the_least() -> None:
    assert kind_of(Check("control.x", True, "magic: holds")) is Kind.CLIENT
