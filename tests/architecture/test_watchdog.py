"""The watch on the event loop: it must see what blocks and must not see what does not."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests import watchdog
from tests.watchdog import LIMIT_MS, EventLoopWatch

BLOCK_S = 0.3


def work(seconds: float) -> None:
    """Keeps the interpreter busy, counted without the time the machine ran something else."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[EventLoopWatch]:
    watched = EventLoopWatch()
    watched.start()
    yield watched
    watched.stop()


@pytest.fixture
def button(qtbot: QtBot, watch: EventLoopWatch) -> QPushButton:
    shown = QPushButton("Refund")
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    qtbot.waitUntil(lambda: watch._armed)
    return shown


def count_this_file_as_screen(monkeypatch: pytest.MonkeyPatch, function: str) -> None:
    """Pretend that only `function` of this file is a screen's code."""
    monkeypatch.setattr(watchdog, "is_screen_code", lambda code: code.co_name == function)


def test_a_slot_that_works_in_the_event_loop_is_seen(
    qtbot: QtBot, watch: EventLoopWatch, button: QPushButton
) -> None:
    timer = QTimer(button, singleShot=True, interval=1)
    timer.timeout.connect(lambda: work(BLOCK_S))
    with qtbot.waitSignal(timer.timeout):
        timer.start()
    qtbot.waitUntil(lambda: watch.longest_ms > LIMIT_MS)
    assert watch.longest_ms < BLOCK_S * 1000 * 1.5


def test_a_slot_that_works_during_a_click_of_the_test_is_seen_and_named(
    qtbot: QtBot, watch: EventLoopWatch, button: QPushButton, monkeypatch: pytest.MonkeyPatch
) -> None:
    count_this_file_as_screen(monkeypatch, "work")
    button.clicked.connect(lambda: work(BLOCK_S))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert watch.longest_ms > LIMIT_MS
    assert watch.where.startswith("test_watchdog.py:")


def test_work_of_the_test_itself_is_not_the_programs(
    qtbot: QtBot, watch: EventLoopWatch, button: QPushButton
) -> None:
    work(BLOCK_S)
    beat = watch._beat
    qtbot.waitUntil(lambda: watch._beat > beat)
    assert watch.longest_ms < LIMIT_MS


def test_nothing_counts_before_a_window_is_visible(qtbot: QtBot, watch: EventLoopWatch) -> None:
    hidden = QPushButton("Refund")
    qtbot.addWidget(hidden)
    timer = QTimer(hidden, singleShot=True, interval=1)
    timer.timeout.connect(lambda: work(BLOCK_S))
    with qtbot.waitSignal(timer.timeout):
        timer.start()
    beat = watch._beat
    qtbot.waitUntil(lambda: watch._beat > beat)
    assert watch.longest_ms == 0.0
