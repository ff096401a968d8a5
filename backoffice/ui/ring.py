"""The small round button beside a masked value: an eye at rest, a ring that runs down while
shown.

Rule: it draws time that is left, it does not measure it; its owner sets `fraction`.
"""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QStyle, QStyleOptionButton, QWidget

from backoffice.ui.icons import SMALL_PX, Icon, paint_icon
from backoffice.ui.override import override
from backoffice.ui.tokens import tokens_now

SIDE_PX = 28
_RING_PX = 18
_FULL_TURN = 360 * 16


class RingState(Enum):
    """What the button shows."""

    EYE = "eye"
    BUSY = "busy"
    RUNNING = "running"


class RingButton(QAbstractButton):
    """28 by 28 pixels; never changes its size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = RingState.EYE
        self._fraction = 1.0
        self._seconds = 0
        self.setFixedSize(SIDE_PX, SIDE_PX)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def state(self) -> RingState:
        """What it shows now."""
        return self._state

    def rest(self) -> None:
        """Show the eye."""
        self._state = RingState.EYE
        self.update()

    def wait(self) -> None:
        """Show that the value is on its way."""
        self._state = RingState.BUSY
        self.update()

    def run_down(self, *, fraction: float, seconds: int) -> None:
        """Show `fraction` (1 to 0) of the ring and the whole seconds that are left."""
        self._state = RingState.RUNNING
        self._fraction = min(1.0, max(0.0, fraction))
        self._seconds = seconds
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(SIDE_PX, SIDE_PX)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option = QStyleOptionButton()
        option.initFrom(self)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if hovered and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.colour("pressed" if self.isDown() else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        if self._state is RingState.EYE:
            inset = (SIDE_PX - SMALL_PX) / 2
            name = "accent" if hovered else "secondary"
            colour = tokens.colour(name if self.isEnabled() else "disabled")
            paint_icon(painter, Icon.REVEAL, QRectF(inset, inset, SMALL_PX, SMALL_PX), colour)
        else:
            self._paint_ring(painter)
        painter.end()

    def _paint_ring(self, painter: QPainter) -> None:
        tokens = tokens_now()
        inset = (SIDE_PX - _RING_PX) / 2
        ring = QRectF(inset, inset, _RING_PX, _RING_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.colour("hairline"), 2))
        painter.drawEllipse(ring)
        pen = QPen(tokens.colour("accent"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        part = 0.25 if self._state is RingState.BUSY else self._fraction
        painter.drawArc(ring, 90 * 16, round(part * _FULL_TURN))
        if self._state is RingState.RUNNING:
            font = self.font()
            font.setPixelSize(9)
            painter.setFont(font)
            painter.setPen(tokens.colour("text"))
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(self._seconds))
