"""The start page: what waits, one action each, the keyboard in the search, the keys that exist."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from backoffice.domain.errors import BackofficeError, NotReachable
from backoffice.ui.tasks import TaskRunner
from backoffice.views.home.operations import HomeOperations
from backoffice.views.home.screen import HomeScreen
from backoffice.views.home.waiting import Queue, Waiting, look_of, waiting_words
from tests.robots.keyboard import press
from tests.robots.nameless import nameless_widgets
from tests.robots.texts_on_screen import texts_of
from tests.views.page_fixtures import Enter, enter, look  # noqa: F401 - fixtures by name
from tests.views.page_world import PageWorld, Parts


class HomeDesk:
    """What the services would answer."""

    def __init__(self, *waiting: Waiting, searches: bool = True, waits: bool = True) -> None:
        self.waiting = waiting
        self.searches = searches
        self.waits = waits
        self.error: BackofficeError | None = None
        self.gate: threading.Event | None = None
        self.asked = 0

    def operations(self, runner: TaskRunner) -> HomeOperations:
        return HomeOperations(
            read=lambda: runner.operation(self._read), searches=self.searches, waits=self.waits
        )

    def _read(self) -> tuple[Waiting, ...]:
        self.asked += 1
        if self.gate is not None:
            self.gate.wait(5)
        if self.error is not None:
            raise self.error
        return self.waiting


class HomeRobot:
    """Looks at the start page and presses its buttons."""

    def __init__(self, qtbot: QtBot, world: PageWorld) -> None:
        self._qtbot = qtbot
        self.world = world

    @property
    def screen(self) -> HomeScreen:
        page = self.world.pages["home"]
        assert isinstance(page, HomeScreen)
        return page

    def goes_home(self) -> "HomeRobot":
        self.world.workspace.open_screen("home")
        return self.settles()

    def settles(self) -> "HomeRobot":
        self._qtbot.waitUntil(lambda: not self.world.runner.busy, timeout=5000)
        self._qtbot.waitUntil(lambda: "Ctrl+L" in texts_of(self.screen), timeout=5000)
        return self

    def presses_button_of(self, queue: Queue) -> "HomeRobot":
        button = self.screen.findChild(QPushButton, f"home.{queue}.go")
        assert isinstance(button, QPushButton)
        button.click()
        return self

    def cards(self) -> list[str]:
        found = self.screen.findChildren(QPushButton)
        return [one.objectName() for one in found if one.objectName().endswith(".go")]


Home = Callable[[HomeDesk], HomeRobot]


@pytest.fixture
def home(qtbot: QtBot, enter: Enter) -> Home:  # noqa: F811 - the fixture
    """Opens the start page on a desk."""

    def open_page(desk: HomeDesk) -> HomeRobot:
        def make(parts: Parts) -> HomeScreen:
            return HomeScreen(
                desk.operations(parts.runner),
                shell=parts.shell,
                feed=parts.feed,
                formats=parts.formats,
                commands=parts.commands,
            )

        others = ("lookup", "refunds", "privacy") if desk.searches else ("refunds", "privacy")
        return HomeRobot(qtbot, enter({"home": make}, others=others)).goes_home()

    return open_page


def test_the_most_pressing_comes_first_and_nothing_empty_is_shown(home: Home) -> None:
    robot = home(
        HomeDesk(
            Waiting(Queue.OPEN, 4, "S-1"),
            Waiting(Queue.UNKNOWN, 0, ""),
            Waiting(Queue.TO_APPROVE, 1200, "R-1"),
            Waiting(Queue.LATE, 1, "S-2"),
        )
    )
    robot._qtbot.waitUntil(lambda: len(robot.cards()) == 3)
    assert robot.cards() == ["home.late.go", "home.to_approve.go", "home.open.go"]
    text = texts_of(robot.screen)
    assert "This waits for you" in text
    assert "1,200" in text
    assert "privacy request is past its deadline" in text


def test_a_single_one_opens_at_once_and_several_as_a_list(home: Home) -> None:
    robot = home(HomeDesk(Waiting(Queue.LATE, 1, "S-2"), Waiting(Queue.TO_APPROVE, 3, "R-1")))
    robot.presses_button_of(Queue.LATE)
    assert robot.world.others["privacy"].opened_with == ["S-2"]
    robot.goes_home().presses_button_of(Queue.TO_APPROVE)
    assert robot.world.others["refunds"].opened_with == [None]


def test_when_nothing_waits_it_says_so_and_hints_at_the_search(home: Home) -> None:
    robot = home(HomeDesk(Waiting(Queue.UNKNOWN, 0, "")))
    text = texts_of(robot.screen)
    assert "Nothing waits for you" in text
    assert "Just type what the customer says" in text


def test_typing_goes_straight_into_the_search(home: Home) -> None:
    robot = home(HomeDesk())
    assert robot.world.workspace.top_bar.search.hasFocus()
    for key in (Qt.Key.Key_L, Qt.Key.Key_I):
        press(robot.world.workspace, key)
    assert robot.world.workspace.top_bar.search.text() == "li"


def test_who_looks_nobody_up_gets_no_hint_and_nothing_is_asked(home: Home) -> None:
    desk = HomeDesk(searches=False, waits=False)
    robot = home(desk)
    text = texts_of(robot.screen)
    assert "customer" not in text
    assert "Ctrl+1" in text
    assert desk.asked == 0


def test_the_keys_are_those_that_can_be_pressed(home: Home) -> None:
    text = texts_of(home(HomeDesk()).screen)
    for words in ("/", "Find a customer", "Ctrl+2", "Refunds", "Ctrl+L", "All commands"):
        assert words in text


def test_it_follows_what_changes_while_it_is_seen(home: Home) -> None:
    desk = HomeDesk(Waiting(Queue.TO_APPROVE, 3, "R-1"))
    robot = home(desk)
    desk.waiting = (Waiting(Queue.TO_APPROVE, 2, "R-1"),)
    robot.world.feed.publish(frozenset({"refunds"}))
    robot.settles()
    assert "\n2\n" in f"\n{texts_of(robot.screen)}\n"
    robot.world.workspace.open_screen("refunds")
    asked = desk.asked
    robot.world.feed.publish(frozenset({"requests"}))
    assert desk.asked == asked


def test_old_figures_stay_until_new_ones_are_there(home: Home) -> None:
    desk = HomeDesk(Waiting(Queue.TO_APPROVE, 3, "R-1"))
    robot = home(desk)
    desk.gate = threading.Event()
    robot.screen.refresh()
    assert robot.cards() == ["home.to_approve.go"]
    desk.gate.set()
    robot.settles()


def test_a_failure_offers_to_try_again(home: Home) -> None:
    desk = HomeDesk()
    desk.error = NotReachable("store.not_reachable")
    robot = home(desk)
    assert "could not be read" in texts_of(robot.screen)
    desk.error = None
    button = next(
        one for one in robot.screen.findChildren(QPushButton) if "Try again" in one.text()
    )
    button.click()
    robot.settles()
    assert "Nothing waits for you" in texts_of(robot.screen)


@pytest.mark.parametrize("queue", list(Queue))
def test_every_queue_has_its_words_and_a_page(queue: Queue) -> None:
    assert waiting_words(Waiting(queue, 1, "X")) != waiting_words(Waiting(queue, 2, "X"))
    assert look_of(queue).screen in ("refunds", "privacy")


def test_everything_that_takes_the_keyboard_has_a_name(home: Home) -> None:
    robot = home(HomeDesk(Waiting(Queue.LATE, 1, "S-2")))
    assert list(nameless_widgets(robot.screen)) == []
