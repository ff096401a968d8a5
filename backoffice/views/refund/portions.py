"""Work on many widgets, a little at a time, so that the window stays awake.

Rule: what is at the front of the queue is done at once; when a portion's time is used up, the
rest follows in the next turns of the event loop, in order.

    portions = Portions(self);  portions.add(row.build);  portions.run();  portions.drop()
"""

from collections import deque
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer

PORTION_MS = 20


class Portions(QObject):
    """A queue of small steps."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self)
        self._timer.setObjectName("portions")
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.run)

    def add(self, step: Callable[[], object]) -> None:
        """Put a step at the end; `run` starts."""
        self._steps.append(step)

    def run(self) -> None:
        """Do as much as a portion's time allows, the rest soon."""
        end_s = monotonic() + PORTION_MS / 1000
        while self._steps and monotonic() < end_s:
            self._steps.popleft()()
        if self._steps:
            self._timer.start()

    def drop(self) -> None:
        """Forget what is left."""
        self._steps.clear()
        self._timer.stop()
