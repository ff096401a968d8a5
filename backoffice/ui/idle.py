"""Notices that nobody is there: no key or pointer for a while, or the machine slept.

Rules: time comes from an injected clock; a jump of the wall clock against the running clock means
that the machine slept. `power.py` adds the desktop's own announcement where there is one. After a
sign of life no event is looked at until the next tick: a look at each costs a fifth of the time in
which a page is built.

    watcher = IdleWatcher(idle_after_s=300);  watcher.idle.connect(window.lock)
    watcher.slept.connect(window.lock);  watcher.start(app)
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from backoffice.ui.override import override

TICK_MS = 1000
SLEEP_JUMP_S = 10.0
_ACTIVITY = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatcher(QObject):
    """Emits `idle` once after `idle_after_s` seconds without a sign of life, `slept` after
    sleep."""

    idle = Signal()
    slept = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        idle_after_s: float,
        clock: Callable[[], float] = time.monotonic,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._idle_after_s = idle_after_s
        self._clock = clock
        self._wall_clock = wall_clock
        self._last_s = clock()
        self._tick_s, self._tick_wall_s = clock(), wall_clock()
        self._told = False
        self._app: QCoreApplication | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    def start(self, app: QCoreApplication) -> None:
        """Begin to watch the events of `app`."""
        self._app = app
        app.installEventFilter(self)
        self.touch()
        self._tick_s, self._tick_wall_s = self._clock(), self._wall_clock()
        self._timer.start()

    def stop(self, app: QCoreApplication) -> None:
        """Watch no more."""
        self._app = None
        app.removeEventFilter(self)
        self._timer.stop()

    def touch(self) -> None:
        """Somebody is there."""
        self._last_s = self._clock()
        self._told = False

    def set_idle_after(self, seconds: float) -> None:
        """Change the time, in seconds."""
        self._idle_after_s = seconds

    def tick(self) -> None:
        """Look at the clocks. Called by a timer, or by a test that moves its clocks."""
        now_s, wall_s = self._clock(), self._wall_clock()
        jump_s = (wall_s - self._tick_wall_s) - (now_s - self._tick_s)
        self._tick_s, self._tick_wall_s = now_s, wall_s
        if jump_s > SLEEP_JUMP_S:
            self.slept.emit()
        if not self._told and now_s - self._last_s >= self._idle_after_s:
            self._told = True
            self.idle.emit()
        if self._app is not None:
            self._app.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTIVITY:
            self.touch()
            if self._app is not None:
                self._app.removeEventFilter(self)
        return False
