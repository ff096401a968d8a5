"""Nobody there: after a while without keys or pointer, and after the machine slept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from backoffice.ui.idle import IdleWatcher
from tests.unit.ui.conftest import Clock

IDLE_S = 300


@pytest.fixture
def wall() -> Clock:
    return Clock(1_700_000_000.0)


@pytest.fixture
def watcher(qapp: QApplication, clock: Clock, wall: Clock) -> Iterator[IdleWatcher]:
    watcher = IdleWatcher(idle_after_s=IDLE_S, clock=clock, wall_clock=wall)
    watcher.start(qapp)
    yield watcher
    watcher.stop(qapp)


@pytest.fixture
def told(watcher: IdleWatcher) -> list[str]:
    told: list[str] = []
    watcher.idle.connect(lambda: told.append("idle"))
    watcher.slept.connect(lambda: told.append("slept"))
    return told


def pass_time(watcher: IdleWatcher, clock: Clock, wall: Clock, seconds: float) -> None:
    clock.forward(seconds)
    wall.forward(seconds)
    watcher.tick()


def test_idling_is_told_once(
    watcher: IdleWatcher, told: list[str], clock: Clock, wall: Clock
) -> None:
    pass_time(watcher, clock, wall, IDLE_S - 1)
    assert told == []
    pass_time(watcher, clock, wall, 1)
    pass_time(watcher, clock, wall, 1)
    assert told == ["idle"]


@pytest.mark.parametrize("sign", ["key", "click", "move", "touch"])
def test_a_sign_of_life_starts_the_time_anew(
    qtbot: QtBot, watcher: IdleWatcher, told: list[str], clock: Clock, wall: Clock, sign: str
) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    pass_time(watcher, clock, wall, IDLE_S - 1)
    if sign == "key":
        qtbot.keyClick(field, "a")
    elif sign == "click":
        qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    elif sign == "move":
        qtbot.mouseMove(field)
    else:
        watcher.touch()
    pass_time(watcher, clock, wall, IDLE_S - 1)
    assert told == []
    pass_time(watcher, clock, wall, 1)
    assert told == ["idle"]


def test_idling_is_told_again_after_somebody_came_back(
    watcher: IdleWatcher, told: list[str], clock: Clock, wall: Clock
) -> None:
    pass_time(watcher, clock, wall, IDLE_S)
    watcher.touch()
    pass_time(watcher, clock, wall, IDLE_S)
    assert told == ["idle", "idle"]


def test_a_jump_of_the_wall_clock_means_that_the_machine_slept(
    watcher: IdleWatcher, told: list[str], clock: Clock, wall: Clock
) -> None:
    wall.forward(3600)
    pass_time(watcher, clock, wall, 1)
    assert told == ["slept"]


@pytest.mark.parametrize("jump_s", [-3600, 5])
def test_a_clock_that_is_set_right_is_no_sleep(
    watcher: IdleWatcher, told: list[str], clock: Clock, wall: Clock, jump_s: float
) -> None:
    wall.forward(jump_s)
    pass_time(watcher, clock, wall, 1)
    assert told == []


def test_the_time_can_be_changed(
    watcher: IdleWatcher, told: list[str], clock: Clock, wall: Clock
) -> None:
    watcher.set_idle_after(10)
    pass_time(watcher, clock, wall, 10)
    assert told == ["idle"]


def test_the_watcher_looks_by_itself(qtbot: QtBot, watcher: IdleWatcher, clock: Clock) -> None:
    with qtbot.waitSignal(watcher.idle, timeout=5000):
        clock.forward(IDLE_S)


def test_after_a_sign_of_life_nobody_looks_until_the_next_tick(
    qtbot: QtBot, watcher: IdleWatcher, told: list[str], clock: Clock, wall: Clock
) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    qtbot.keyClick(field, "a")
    clock.forward(1)
    qtbot.keyClick(field, "b")  # not looked at: it counts as the first one
    pass_time(watcher, clock, wall, 0)
    qtbot.keyClick(field, "c")
    pass_time(watcher, clock, wall, IDLE_S - 1)
    assert told == []
    pass_time(watcher, clock, wall, 1)
    assert told == ["idle"]
