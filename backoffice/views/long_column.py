"""A column of painted items that scrolls smoothly however long it is.

Rules: items are painted, never put into a Qt model, so that plaintext lives in the item alone and
is gone with `clear()`. For screen readers the column says the item that the keyboard is on, as far
as the item lets it.

    column = LongColumn(name=self.tr("Turns"), max_width=880)
    column.show_items(items);  column.go_to(12);  column.clear()
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from backoffice.ui.labels import plain_tooltip
from backoffice.ui.layout import GAP_L
from backoffice.ui.override import override
from backoffice.views.long_column_items import Item
from backoffice.views.long_column_scrolling import STEP_PX, ScrolledItems

_CLICKS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ColumnPlace(NamedTuple):
    """The item at the upper edge, how much of it is above, and the one the keyboard is on."""

    top: int
    inset: int
    current: int


class LongColumn(ScrolledItems):
    """Scrolls items; arrows go from one to the next."""

    current_changed = Signal(int)
    copy_wanted = Signal(int)

    def __init__(
        self, parent: QWidget | None = None, *, name: str, max_width: int, margin: int = GAP_L
    ) -> None:
        super().__init__(parent, max_width=max_width, margin=margin)
        self._current = -1
        self._hovered = -1
        self.points_out = False
        """Whether the current item is marked also while the keyboard is elsewhere."""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocus", True)
        self.viewport().setMouseTracking(True)

    @property
    def current(self) -> int:
        """The item that the keyboard is on; -1 for none."""
        return self._current

    @property
    def place(self) -> ColumnPlace:
        """Where one is; for `go_back_to` when the same items come in another form."""
        return ColumnPlace(*self.top, self._current)

    def go_back_to(self, place: ColumnPlace) -> None:
        """Be where one was."""
        if place.top < len(self.items):
            self.put_on_top(place.top, place.inset)
            self._set_current(place.current)

    def show_items(self, items: Sequence[Item]) -> None:
        """Show other items, from the top."""
        self._current = self._hovered = -1
        self.setAccessibleDescription("")
        self.put_in(items)
        self._begin_with_keyboard()

    def clear(self) -> None:
        """Forget every item and what was laid out of it."""
        LongColumn.show_items(self, ())

    def go_to(self, place: int) -> None:
        """Put the keyboard on an item and bring it into view."""
        if not 0 <= place < len(self.items):
            return
        if not self.in_view(place):
            self.put_on_top(place, -(self.viewport().height() // 4))
        self._set_current(place)

    def go_to_top(self, place: int) -> None:
        """Put the keyboard on an item and the item at the upper edge."""
        if 0 <= place < len(self.items):
            self.put_on_top(place, 0)
            self._set_current(place)

    # --- Qt

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in self.shown:
            self.items[place].paint(
                painter,
                self.box_of(place),
                current=place == self._current and (self.hasFocus() or self.points_out),
                hovered=place == self._hovered,
            )
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            if self._current >= 0:
                self.copy_wanted.emit(self._current)
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else len(self.items) - 1)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._begin_with_keyboard()
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.item_at(QPointF(event.pos()))
            hint = self.items[place].hint() if place >= 0 else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(hint), self.viewport())
            return True
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._hover(self.item_at(event.position()))
        elif event.type() == QEvent.Type.Leave:
            self._hover(-1)
        elif event.type() in _CLICKS and isinstance(event, QMouseEvent):
            self._set_current(self.item_at(event.position()))
            event.accept()
            return True
        return super().viewportEvent(event)

    # --- moving

    def _begin_with_keyboard(self) -> None:
        if self.hasFocus() and self._current < 0 and self.items:
            self._set_current(self.first_in_view())

    def _step(self, by: int) -> None:
        """To the next item, or on within one that is higher than the screen."""
        if self._current < 0 or not self.in_view(self._current):
            self._set_current(self.first_in_view())
            return
        box = self.box_of(self._current)
        if box.bottom() > self.viewport().height() if by > 0 else box.top() < 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + by * STEP_PX)
        else:
            self.go_to(min(len(self.items) - 1, max(0, self._current + by)))

    def _set_current(self, place: int) -> None:
        if 0 <= place < len(self.items) and place != self._current:
            self._current = place
            self.setAccessibleDescription(self.items[place].spoken())
            self.viewport().update()
            self.current_changed.emit(place)

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.viewport().update()
