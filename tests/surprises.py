"""Fails a test that leaves something behind or says something nobody asked for.

Rule: no WARNING or worse in the log that the test did not announce, no thread, Qt timer or window
left running. What is allowed stands in this file with its reason. (Python warnings and Qt messages:
see pyproject.toml.)
"""

import gc
import logging
import threading
import time
import weakref
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

GRACE_S = 2.0  # for a thread that is already on its way out
DUE_SOON_S = 0.05  # a single shot that fires at once anyway is nobody's leftover


@dataclass(frozen=True, slots=True)
class _Expectation:
    logger: str
    level: int
    reason: str

    def covers(self, record: logging.LogRecord) -> bool:
        inside = record.name == self.logger or record.name.startswith(f"{self.logger}.")
        return inside and record.levelno == self.level


class LogWatch(logging.Handler):
    """Collects what is logged at WARNING and above while a test runs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self.expectations: list[_Expectation] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def expect(self, logger: str, level: int, *, reason: str) -> None:
        """Announce a record; the test fails if it does not come."""
        self.expectations.append(_Expectation(logger, level, reason))

    def complaints(self) -> Iterator[str]:
        for record in self.records:
            if not any(expected.covers(record) for expected in self.expectations):
                yield f"logged {record.levelname} by {record.name}: {record.getMessage()}"
        for expected in self.expectations:
            if not any(expected.covers(record) for record in self.records):
                name = logging.getLevelName(expected.level)
                yield f"no {name} by {expected.logger} was logged ({expected.reason})"


@dataclass(slots=True)
class TimerWatch:
    """Remembers which QTimers were started from Python and which single shots are due later."""

    started: "weakref.WeakSet[QTimer]" = field(default_factory=weakref.WeakSet)
    shots: list[tuple[float, str]] = field(default_factory=list)

    def complaints(self) -> Iterator[str]:
        for timer in list(self.started):
            if isValid(timer) and timer.isActive():
                name = timer.objectName() or "without object name"
                yield f"QTimer {name} ({timer.interval()} ms) is active; its owner must stop it"
        for due, what in self.shots:
            if due > time.monotonic() + DUE_SOON_S:
                yield f"QTimer.singleShot for {what} is pending; use a QTimer that its owner stops"

    def forget(self) -> None:
        self.started.clear()
        self.shots.clear()


@pytest.fixture(scope="session")
def timer_watch() -> Iterator[TimerWatch]:
    watch = TimerWatch()
    plain_start, plain_shot = QTimer.start, QTimer.singleShot

    def start(timer: QTimer, *arguments: Any) -> None:
        watch.started.add(timer)
        plain_start(timer, *arguments)

    def single_shot(milliseconds: int, *arguments: Any) -> None:
        watch.shots.append((time.monotonic() + milliseconds / 1000, repr(arguments[-1])))
        plain_shot(milliseconds, *arguments)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QTimer, "start", start)
        patch.setattr(QTimer, "singleShot", staticmethod(single_shot))
        yield watch


def _thread_complaints(before: set[threading.Thread]) -> Iterator[str]:
    end = time.monotonic() + GRACE_S
    for thread in set(threading.enumerate()) - before:
        if isinstance(thread, threading._DummyThread):
            continue  # Python's shadow of a thread that Qt owns; Qt's pool is asked below
        thread.join(max(0.0, end - time.monotonic()))
        if thread.is_alive():
            yield f"thread {thread.name} is still running; whoever starts it must end it"
    if not QThreadPool.globalInstance().waitForDone(int(GRACE_S * 1000)):
        yield "Qt's global thread pool is still busy"


def _window_complaints() -> Iterator[str]:
    if QApplication.instance() is None:
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if not any(window.isVisible() for window in QGuiApplication.topLevelWindows()):
        return
    gc.collect()  # else it may run while Qt's list of widgets is read, and take some of them
    for window in QApplication.topLevelWidgets():
        if window.parent() is None and window.isVisible():
            yield f"window {type(window).__name__} is still open; give it to qtbot.addWidget"


@pytest.fixture(autouse=True)
def no_surprises(timer_watch: TimerWatch) -> Iterator[LogWatch]:
    """Set up first and torn down last, so that every other fixture had its chance to clean up."""
    watch = LogWatch()
    threads = set(threading.enumerate())
    logging.getLogger().addHandler(watch)
    try:
        yield watch
    finally:
        logging.getLogger().removeHandler(watch)
    found = [*watch.complaints(), *_thread_complaints(threads)]
    found += [*_window_complaints(), *timer_watch.complaints()]
    timer_watch.forget()
    if found:
        pytest.fail("left behind or unannounced:\n  " + "\n  ".join(found), pytrace=False)


@pytest.fixture
def expected_log(no_surprises: LogWatch) -> LogWatch:
    """Announces log records: `expected_log.expect("backoffice.ui", logging.ERROR, reason="…")`."""
    return no_surprises
