"""Measures the longest time that the program kept Qt's event loop from turning.

A timer on the event loop leaves a beat every few milliseconds; a thread looks at the beat and at
what the main thread is doing. Blocked is: no beat while the main thread is inside the program's
screens or inside an event loop. Time in which the test itself works (between two clicks) and time
in which the machine ran somebody else are not the program's.

Rule: more than `LIMIT_MS` in a journey fails it; the session's maximum is printed in the summary.
"""

import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

LIMIT_MS = 150.0
GOAL_MS = 50.0
BEAT_MS = 5
LOOK_S = 0.005

_PROGRAM = Path(__file__).resolve().parents[1] / "backoffice"
_SCREENS = tuple(str(_PROGRAM / part) for part in ("ui", "views", "app"))
_LOOPS = ("pytestqt/qt_compat.py", "pytestqt/plugin.py")  # where the test lets Qt turn
_LOOP_CALLS = ("exec", "_process_events")
_MAXIMUM = pytest.StashKey[dict[str, float]]()


def is_screen_code(code: CodeType) -> bool:
    """Whether a frame of this code means that the program itself keeps the main thread."""
    return code.co_filename.startswith(_SCREENS)


class _Moment(NamedTuple):
    """Seconds of the clock; seconds that the main thread ran; and by thread, how long it was ready
    to run while the machine ran somebody else."""

    clock_s: float
    ran_s: float
    queued_s: dict[int, float]


_NEVER = _Moment(0.0, 0.0, {})


def _clock_of(moment: _Moment) -> float:
    return moment.clock_s


class _Schedule:
    """What Linux says of this process's threads: /proc/self/task/N/schedstat, whose first number
    is the time run and whose second the time ready but not run, in nanoseconds. Where there is no
    such file the neighbours' time counts as ours."""

    def __init__(self, main: int) -> None:
        self._main = main
        self._files: dict[int, int] = {}

    def now(self) -> _Moment:
        ran_s, queued_s = 0.0, {}
        for thread in threading.enumerate():
            number = thread.native_id or 0
            ran, queued = self._read(number)
            queued_s[number] = queued
            if number == self._main:
                ran_s = ran
        return _Moment(time.perf_counter(), ran_s, queued_s)

    def close(self) -> None:
        for file in self._files.values():
            os.close(file)

    def _read(self, thread: int) -> tuple[float, float]:
        try:
            ran, queued, _ = os.pread(self._file(thread), 80, 0).split()
        except (OSError, ValueError):  # not Linux, a kernel without it, or a thread that has ended
            ended = self._files.pop(thread, None)
            if ended is not None:
                os.close(ended)
            return 0.0, 0.0
        return int(ran) / 1e9, int(queued) / 1e9

    def _file(self, thread: int) -> int:
        if thread not in self._files:
            opened = os.open(f"/proc/self/task/{thread}/schedstat", os.O_RDONLY)
            if self._files.setdefault(thread, opened) != opened:  # the other thread was quicker
                os.close(opened)
        return self._files[thread]

    def blocked_s(self, since: _Moment, now: _Moment) -> float:
        """The time between without what the machine ran elsewhere: the main thread's own waiting
        for a processor, and such waiting of another thread while the main thread stood still,
        because that one may have had the interpreter."""
        queued = {
            thread: seconds - since.queued_s.get(thread, seconds)
            for thread, seconds in now.queued_s.items()
        }
        own = queued.pop(self._main, 0.0)
        passed = now.clock_s - since.clock_s - own
        stood_still = max(0.0, passed - (now.ran_s - since.ran_s))
        return passed - min(stood_still, max(queued.values(), default=0.0))


class EventLoopWatch:
    """Watches the main thread from `start` to `stop`; counts only once a window is visible."""

    def __init__(self) -> None:
        self.longest_ms = 0.0
        self.where = ""
        self._main = threading.main_thread()
        self._schedule = _Schedule(self._main.native_id or 0)
        self._armed = False
        self._beat = _NEVER  # the event loop last turned
        self._free = _NEVER  # the main thread was last seen outside the program
        self._seen = ""  # where in the program it was last seen
        self._end = threading.Event()
        self._timer = QTimer()
        self._timer.setObjectName("watchdog")
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._on_beat)
        self._thread = threading.Thread(target=self._look, name="watchdog", daemon=True)

    def start(self) -> None:
        self._timer.start()
        self._thread.start()

    def stop(self) -> None:
        self._timer.stop()
        self._end.set()
        self._thread.join()
        self._schedule.close()

    def _on_beat(self) -> None:
        """Counts as well as looking does, for work that holds the interpreter so that nobody can
        look.
        """
        if self._armed:
            self._count()
        self._beat = self._schedule.now()
        self._armed = any(window.isVisible() for window in QGuiApplication.topLevelWindows())

    def _look(self) -> None:
        while not self._end.wait(LOOK_S):
            where = self._program_is_at()
            if where:
                self._seen = where
                if self._armed:
                    self._count()
            else:
                self._free = self._schedule.now()

    def _count(self) -> None:
        now, since = self._schedule.now(), max(self._beat, self._free, key=_clock_of)
        blocked_ms = self._schedule.blocked_s(since, now) * 1000
        if blocked_ms > self.longest_ms:
            self.longest_ms, self.where = blocked_ms, self._seen

    def _program_is_at(self) -> str:
        """Where the main thread is, if that is the program or Qt on its behalf; else nothing."""
        frame: FrameType | None = sys._current_frames().get(self._main.ident or 0)
        while frame is not None:
            code = frame.f_code
            if is_screen_code(code):
                return f"{Path(code.co_filename).name}:{frame.f_lineno}"
            if code.co_name in _LOOP_CALLS and code.co_filename.endswith(_LOOPS):
                return "the event loop (layout, painting, or a slot outside the screens)"
            frame = frame.f_back
        return ""


@pytest.fixture
def event_loop_watch(
    request: pytest.FixtureRequest, qapp: QApplication, no_surprises: Any
) -> Iterator[EventLoopWatch]:
    """Watches one test; `tests/journeys/conftest.py` makes it automatic there."""
    watch = EventLoopWatch()
    watch.start()
    try:
        yield watch
    finally:
        watch.stop()
    maximum = request.config.stash[_MAXIMUM]
    if watch.longest_ms >= max(maximum.values(), default=0.0):
        maximum.clear()
        maximum[f"{request.node.nodeid} at {watch.where}"] = watch.longest_ms
    if watch.longest_ms > LIMIT_MS:
        pytest.fail(
            f"the event loop was blocked for {watch.longest_ms:.0f} ms at {watch.where}"
            f" (limit {LIMIT_MS:.0f} ms); move the work to the task runner",
            pytrace=False,
        )


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_MAXIMUM] = {}


def pytest_sessionfinish(session: pytest.Session) -> None:
    output: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if output is not None:  # a worker of pytest-xdist hands its maximum to the controller
        output["event_loop_blocked_ms"] = session.config.stash[_MAXIMUM]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    reported = getattr(node, "workeroutput", {}).get("event_loop_blocked_ms", {})
    node.config.stash[_MAXIMUM].update(reported)


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    maximum = config.stash[_MAXIMUM]
    if maximum:
        where = max(maximum, key=lambda name: maximum[name])
        terminalreporter.write_line(
            f"event loop: blocked for at most {maximum[where]:.0f} ms (goal {GOAL_MS:.0f},"
            f" limit {LIMIT_MS:.0f}) in {where}"
        )
