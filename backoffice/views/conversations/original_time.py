"""The banner over an original: that nothing is covered, how long yet, and the way to end it.

Rule: it keeps the time of one reading and says once that it is over; it drops nothing itself.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from math import ceil

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from backoffice.ui.buttons import Button
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle, Tone
from backoffice.ui.layout import GAP_M, GAP_S, row
from backoffice.ui.shortcuts import Shortcut

TICK_MS = 1000
_FIGURES_PX = 52


class OriginalTime(QFrame):
    """Icon, sentence, time left, button."""

    over = Signal()
    end_wanted = Signal()

    def __init__(
        self, formats: Formats, *, clock: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("conversation.original")
        self.setProperty("message", True)
        self.setProperty("kind", "warning")
        self._formats = formats
        self._clock = clock
        self._until: datetime | None = None
        self.words = PlainLabel(wrap=True, style=TextStyle.HEADING)
        self.left = PlainLabel(tone=Tone.WARNING, style=TextStyle.HEADING)
        self.left.setObjectName("conversation.time_left")
        self.left.setFixedWidth(_FIGURES_PX)
        self.left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.end_button = Button(self.tr("Cover again"), icon=Icon.HIDE, shortcut=Shortcut.REVEAL)
        self.end_button.setObjectName("conversation.cover")
        self.end_button.clicked.connect(self.end_wanted)
        layout = row(self, gap=GAP_S)
        layout.setContentsMargins(GAP_M, GAP_S, GAP_S, GAP_S)
        layout.addWidget(IconLabel(Icon.UNLOCK, colour="warning"))
        layout.addWidget(self.words, 1)
        layout.addWidget(self.left)
        layout.addSpacing(GAP_S)
        layout.addWidget(self.end_button)
        self._timer = QTimer(self)
        self._timer.setObjectName("conversation.original_timer")
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self.hide()

    def begin(self, until: datetime) -> None:
        """An original is on screen until then."""
        self._until = until
        words = self.tr("The original is shown; nothing is covered. It is covered again at {0}.")
        self.words.setText(words.format(self._formats.clock(until)))
        self.setAccessibleName(self.words.text())
        self._timer.start()
        self.show()
        self.tick()

    def stop(self) -> None:
        """No original is on screen."""
        self._timer.stop()
        self._until = None
        self.hide()

    def tick(self) -> None:
        """Look at the clock. Called by a timer, or by a test with its clock."""
        if self._until is None:
            return
        left = self._until - self._clock()
        if left <= timedelta(0):
            self.stop()
            self.over.emit()
        else:
            self.left.setText(self._formats.elapsed(ceil(left.total_seconds())))
