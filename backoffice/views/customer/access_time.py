"""How long the record may be read, for which purpose, and the way to state one again.

Rule: it keeps the time of one access record; when that is over it says so once, and the page drops
what it shows.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.policy import Purpose
from backoffice.ui.buttons import IconButton
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle, Tone
from backoffice.ui.layout import GAP_XS, row
from backoffice.views.customer.purpose_words import purpose_name

TICK_MS = 1000
ENDS_SOON = timedelta(minutes=2)


class AccessTime(QWidget):
    """Purpose, and until when."""

    over = Signal()
    restate_requested = Signal()

    def __init__(
        self, formats: Formats, *, clock: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("customer.access_time")
        self._formats = formats
        self._clock = clock
        self._until: datetime | None = None
        self._purpose = ""
        self._icon = IconLabel(Icon.CLOCK, size_px=14)
        self.words = PlainLabel(style=TextStyle.SECONDARY)
        self.words.setObjectName("customer.access_words")
        self.restate = IconButton(Icon.REFRESH, name=self.tr("State a purpose again"))
        self.restate.setObjectName("customer.restate")
        self.restate.clicked.connect(self.restate_requested)
        layout = row(self, gap=GAP_XS)
        for widget in (self._icon, self.words, self.restate):
            layout.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setObjectName("customer.access_timer")
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    def begin(self, *, until: datetime, purpose: Purpose) -> None:
        """Keep the time of an access record."""
        self._until = until
        self._purpose = purpose_name(purpose)
        self._timer.start()
        self.tick()

    def stop(self) -> None:
        """Nothing is read any more."""
        self._timer.stop()
        self._until = None

    def tick(self) -> None:
        """Look at the clock. Called by a timer, or by a test with its clock."""
        if self._until is None:
            return
        left = self._until - self._clock()
        if left <= timedelta(0):
            self._timer.stop()
            self.over.emit()
        elif left <= ENDS_SOON:
            words = self.tr("Reading ends at {0}; state a purpose again")
            self._say(words.format(self._formats.clock(self._until)), Tone.WARNING, "warning")
        else:
            words = self.tr("{0} · read until {1}")
            clock = self._formats.clock(self._until)
            self._say(words.format(self._purpose, clock), Tone.SECONDARY, "secondary")

    def _say(self, words: str, tone: Tone, colour: str) -> None:
        if self.words.text() != words:
            self.words.setText(words)
            self.words.set_tone(tone)
            self._icon.set_icon(Icon.CLOCK, colour=colour)
