"""Says on standard output that a window was painted for the first time, then ends its program."""

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class _Watch(QObject):
    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._said = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._said:
            self._said = True
            QTimer.singleShot(0, self._say)
        return False

    def _say(self) -> None:
        sys.stdout.write("painted\n")
        sys.stdout.flush()
        self._app.quit()


def say_when_painted(window: QWidget, app: QApplication) -> None:
    """Watch for the first paint event that reaches the window."""
    window.installEventFilter(_Watch(app))
