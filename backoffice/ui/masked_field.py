"""A value that is masked until somebody with a reason asks for it.

Rules: it holds the face; plaintext comes in only through `show_value`, lives in one place, and is
wiped when its time is up, when the field is hidden, or by `wipe()`. It never enters an accessible
name, a tooltip, a layout hint or (unless `copyable`) the clipboard. Face and value take the same
space: the one that `reserve` measures; without `reserve` the field takes the width it is given.

    field = MaskedField(name=self.tr("Personnummer"), face="19850312-••••",
                        reserve="00000000-0000", can_reveal=True)
    field.reveal_requested.connect(self._on_personnummer_reveal_requested)
    field.set_busy(True); ...; field.show_value("19850312-2391", seconds=60)
    field.refuse(self.tr("This needs an open subject request of the customer."))
"""

from collections.abc import Callable
from math import ceil
from time import monotonic

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backoffice.ui.buttons import IconButton
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.icons import SMALL_PX, Icon, paint_icon
from backoffice.ui.labels import set_tooltip
from backoffice.ui.layout import GAP_XS, row
from backoffice.ui.override import override
from backoffice.ui.ring import SIDE_PX, RingButton
from backoffice.ui.tokens import tokens_now

TICK_MS = 100
_LOCK_GAP_PX = 6
_LINE_PX = 20


class MaskedField(QWidget):
    """Face, lock, and (where the role may) the button that asks for the value."""

    reveal_requested = Signal()
    shown = Signal()
    wiped = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        name: str,
        face: str,
        reserve: str = "",
        lines: int = 1,
        can_reveal: bool = False,
        level: str = "",
        clipboard: ClipboardGuard | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._level = level
        self._clock = clock
        self._clipboard = clipboard
        self._seconds = 0
        self._until_s = 0.0
        self._text = _MaskedText(self, face=face, reserve=reserve, lines=lines)
        self._ring = RingButton(self)
        self._ring.setVisible(can_reveal)
        self._copy = IconButton(Icon.COPY, self, name=self.tr("Copy {0}").format(name))
        self._copy.setFixedSize(SIDE_PX, SIDE_PX)
        self._keep_place(self._copy, used=clipboard is not None)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._build()
        self._describe()

    def _build(self) -> None:
        layout = row(self, gap=GAP_XS)
        layout.addWidget(self._text, 0 if self._text.measured else 1)
        layout.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        if self._text.measured:
            layout.addStretch(1)
        self.setFocusProxy(self._ring)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._ring.clicked.connect(self._on_ring_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)

    def _keep_place(self, button: QWidget, *, used: bool) -> None:
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(used)
        button.setSizePolicy(policy)
        button.hide()

    @property
    def revealed(self) -> bool:
        """Whether the plaintext is on screen."""
        return self._text.value is not None

    @property
    def seconds_left(self) -> int:
        """Whole seconds until the value goes; 0 when it is masked."""
        return max(0, ceil(self._until_s - self._clock())) if self.revealed else 0

    def set_face(self, face: str) -> None:
        """Show another face; wipes a value that is shown."""
        self.wipe()
        self._text.set_face(face)
        self._describe()

    def set_busy(self, busy: bool) -> None:
        """Show that the value is on its way, or that it is not any more."""
        if busy:
            self._ring.wait()
        elif not self.revealed:
            self._ring.rest()

    def show_value(self, text: str, seconds: int) -> None:
        """Show the plaintext for `seconds`, then the face again."""
        self._seconds = seconds
        self._until_s = self._clock() + seconds
        self._text.set_value(text)
        self._copy.setVisible(self._clipboard is not None)
        self._timer.start()
        self.tick()
        self._describe()
        self.shown.emit()

    def wipe(self) -> None:
        """Forget the plaintext at once."""
        self._timer.stop()
        self._ring.rest()
        self._copy.hide()
        if self.revealed:
            self._text.set_value(None)
            self._describe()
            self.wiped.emit()

    def refuse(self, reason: str) -> None:
        """Show that the value cannot be asked for now, and why (also in the tooltip)."""
        self.wipe()
        self._ring.setEnabled(False)
        set_tooltip(self._ring, reason)
        self._ring.setAccessibleDescription(reason)

    def tick(self) -> None:
        """Move the ring; wipe when the time is up.

        Called by a timer, or by a test with its clock.
        """
        left_s = self._until_s - self._clock()
        if not self.revealed or left_s <= 0:
            self.wipe()
            return
        self._ring.run_down(fraction=left_s / self._seconds, seconds=ceil(left_s))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.wipe()
        super().hideEvent(event)

    def _describe(self) -> None:
        shown = self.revealed
        state = self.tr("shown on screen for a short while") if shown else self.tr("masked")
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(state if shown else f"{self._text.face}, {state}")
        verb = self.tr("Hide {0}") if shown else self.tr("Reveal {0}")
        self._ring.setAccessibleName(verb.format(self._name))
        if self._ring.isEnabled():
            set_tooltip(self._ring, verb.format(self._name))
        set_tooltip(self._text, self._level or state)

    def _on_ring_clicked(self) -> None:
        if self.revealed:
            self.wipe()
        else:
            self.reveal_requested.emit()

    def _on_copy_clicked(self) -> None:
        if self._clipboard is not None and self._text.value is not None:
            self._clipboard.write(self._text.value, seconds=max(1, self.seconds_left))


class _MaskedText(QWidget):
    """Draws the face with a lock behind it, or the value. No label: a label's text is readable to
    every assistive program and to whoever walks the widgets."""

    def __init__(self, parent: QWidget, *, face: str, reserve: str, lines: int) -> None:
        super().__init__(parent)
        self.face = face
        self.value: str | None = None
        self.measured = bool(reserve)
        self._reserve = reserve or face
        self._lines = lines
        across = QSizePolicy.Policy.Maximum if reserve else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def set_face(self, face: str) -> None:
        self.face = face
        self.update()

    def set_value(self, value: str | None) -> None:
        self.value = value
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = max(self._width(self._reserve), self._width(self.face)) + SMALL_PX + _LOCK_GAP_PX
        return QSize(width, max(SIDE_PX, _LINE_PX * self._lines))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 96), self.sizeHint().height())

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = self.face if self.value is None else self.value
        room = self.rect().adjusted(0, 0, -(SMALL_PX + _LOCK_GAP_PX), 0)
        painter.setPen(tokens.colour("text"))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if self._lines > 1:
            flags |= int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)
            drawn = painter.boundingRect(room, flags, text)
        else:
            text = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            drawn = painter.boundingRect(room, flags, text)
        painter.drawText(room, flags, text)
        self._paint_lock(painter, drawn)
        painter.end()

    def _paint_lock(self, painter: QPainter, drawn: QRect) -> None:
        icon = Icon.LOCK if self.value is None else Icon.UNLOCK
        colour = tokens_now().colour("secondary" if self.value is None else "accent")
        x = drawn.right() + _LOCK_GAP_PX
        y = drawn.center().y() - SMALL_PX // 2 + 1
        paint_icon(painter, icon, QRect(x, y, 14, 14).toRectF(), colour)

    def _width(self, text: str) -> int:
        # The advance is rounded; eliding counts fractions.
        advance = self.fontMetrics().horizontalAdvance
        return max(advance(line) for line in text.split("\n")) + 2
