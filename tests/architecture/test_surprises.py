"""The net that every test falls into: what it must catch, and what it must let through."""

import logging
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests import surprises
from tests.surprises import LogWatch, TimerWatch


def record(name: str, level: int) -> logging.LogRecord:
    return logging.LogRecord(name, level, "file.py", 1, "said", (), None)


def test_an_unannounced_warning_is_caught_and_an_announced_one_is_not() -> None:
    watch = LogWatch()
    watch.emit(record("backoffice.ui.tasks", logging.ERROR))
    assert list(watch.complaints()) == ["logged ERROR by backoffice.ui.tasks: said"]
    watch.expect("backoffice.ui", logging.ERROR, reason="the job fails")
    assert list(watch.complaints()) == []
    watch.emit(record("backoffice.ui.tasks", logging.WARNING))
    watch.emit(record("backoffice.uix", logging.ERROR))
    assert len(list(watch.complaints())) == 2


def test_an_announced_record_that_never_comes_is_caught() -> None:
    watch = LogWatch()
    watch.expect("backoffice.ui", logging.ERROR, reason="the job fails")
    assert list(watch.complaints()) == ["no ERROR by backoffice.ui was logged (the job fails)"]


def test_the_watch_hears_warnings_and_no_less(no_surprises: LogWatch) -> None:
    logging.getLogger("backoffice.ui").info("quiet")
    assert no_surprises.records == []
    no_surprises.expect("backoffice.ui", logging.WARNING, reason="this test says it")
    logging.getLogger("backoffice.ui").warning("loud")
    assert [one.getMessage() for one in no_surprises.records] == ["loud"]


def test_a_thread_that_runs_on_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surprises, "GRACE_S", 0.05)
    before, end = set(threading.enumerate()), threading.Event()
    thread = threading.Thread(target=end.wait, name="left over")
    thread.start()
    assert "left over" in next(surprises._thread_complaints(before))
    end.set()
    thread.join()
    assert list(surprises._thread_complaints(before)) == []


def test_a_running_timer_is_caught(qtbot: QtBot, timer_watch: TimerWatch) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    timer = QTimer(owner)
    timer.setObjectName("poll")
    timer.start(60_000)
    assert "QTimer poll (60000 ms)" in next(timer_watch.complaints())
    timer.stop()
    assert list(timer_watch.complaints()) == []


def test_a_single_shot_far_away_is_caught(qtbot: QtBot, timer_watch: TimerWatch) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    QTimer.singleShot(0, owner.close)
    assert list(timer_watch.complaints()) == []
    QTimer.singleShot(60_000, owner.close)
    assert "is pending" in next(timer_watch.complaints())
    timer_watch.forget()


def test_an_open_window_is_caught(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    assert "window QWidget is still open" in next(surprises._window_complaints())
    window.close()
    assert list(surprises._window_complaints()) == []
