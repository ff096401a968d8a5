"""A column of painted items that scrolls smoothly however long it is.

Rules: only what is near the screen is laid out, the rest is guessed; what stands on top of the
screen stays there when a guess turns out wrong. Items are painted, never put into a Qt model, so
that plaintext lives in the item alone and is gone with `clear()`. For screen readers the column
says the item that the keyboard is on, as far as the item lets it.

    column = LongColumn(name=self.tr("Turns"), max_width=880)
    column.show_items(items);  column.go_to(12);  column.clear()
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget
from typing_extensions import override

from backoffice.ui.labels import plain_tooltip
from backoffice.ui.layout import GAP_L
from backoffice.views.long_column_items import Item, MeasuredItems
from backoffice.views.long_column_places import ColumnPlace, Places

_STEP_PX = 48
_ROUNDS = 4
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LongColumn(QAbstractScrollArea):
    """Scrolls items; arrows go from one to the next."""

    current_changed = Signal(int)
    copy_wanted = Signal(int)

    def __init__(
        self, parent: QWidget | None = None, *, name: str, max_width: int, margin: int = GAP_L
    ) -> None:
        super().__init__(parent)
        self._max_width = max_width
        self._margin = margin
        self._measured = MeasuredItems()
        self._current = -1
        self._hovered = -1
        self._settling = False
        self.points_out = False
        """Whether the current item is marked also while the keyboard is elsewhere."""
        self.setAccessibleName(name)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("clear", True)
        self.setProperty("ownFocus", True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(_STEP_PX)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # --- what it shows

    @property
    def items(self) -> Sequence[Item]:
        """Everything in the column."""
        return self._measured.items

    @property
    def current(self) -> int:
        """The item that the keyboard is on; -1 for none."""
        return self._current

    @property
    def place(self) -> ColumnPlace:
        """Where one is; for `go_back_to` after the items were shown in another form."""
        top, inset = self._top() if self.items else (0, -self._margin)
        return ColumnPlace(top, inset, self._current)

    def go_back_to(self, place: ColumnPlace) -> None:
        """Be where one was."""
        if place.top < len(self.items):
            self._put_on_top(place.top, place.inset)
            self._settle()
            self._set_current(place.current)

    def show_items(self, items: Sequence[Item]) -> None:
        """Show other items, from the top."""
        self._take_out()
        self._measured = MeasuredItems(items)
        self.lay_out_again()
        self._begin_with_keyboard()

    def clear(self) -> None:
        """Forget every item and what was laid out of it."""
        self._take_out()

    def _take_out(self) -> None:
        self._measured.forget_all()
        self._measured = MeasuredItems()
        self._current = self._hovered = -1
        self.setAccessibleDescription("")
        self.verticalScrollBar().setRange(0, 0)
        self.viewport().update()

    def lay_out_again(self) -> None:
        """The items look different now: lay out anew and stay where we are."""
        if not self.items:
            return
        place = self.place
        self._measured.start(self._across()[1])
        self._set_range()
        self.go_back_to(place)

    def go_to(self, place: int) -> None:
        """Put the keyboard on an item and bring it into view."""
        if not 0 <= place < len(self.items):
            return
        if not self._in_view(place):
            self._put_on_top(place, -(self.viewport().height() // 4))
            self._settle()
        self._set_current(place)

    def box_of(self, place: int) -> QRectF:
        """Where an item stands in the viewport."""
        left, width = self._across()
        top = self._margin + self._places.top(place) - self.verticalScrollBar().value()
        return QRectF(left, top, width, self._places.height(place))

    # --- Qt

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in self._shown():
            self.items[place].paint(
                painter,
                self.box_of(place),
                current=place == self._current and (self.hasFocus() or self.points_out),
                hovered=place == self._hovered,
            )
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out_again()
        else:
            self._set_range()
            self._settle()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.lay_out_again()  # colours and fonts are part of what was laid out

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
            place = self._item_at(QPointF(event.pos()))
            hint = self.items[place].hint() if place >= 0 else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(hint), self.viewport())
            return True
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._hover(self._item_at(event.position()))
        elif event.type() == QEvent.Type.Leave:
            self._hover(-1)
        elif event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._set_current(self._item_at(event.position()))
        return super().viewportEvent(event)

    # --- measuring

    @property
    def _places(self) -> Places:
        return self._measured.places

    def _across(self) -> tuple[int, int]:
        """Left edge and width of the items, in the middle of a wide viewport."""
        room = max(80, self.viewport().width() - 2 * self._margin)
        width = min(room, self._max_width)
        return (self.viewport().width() - width) // 2, width

    def _set_range(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(max(1, height - _STEP_PX))
        bar.setRange(0, max(0, self._places.total + 2 * self._margin - height))

    def _settle(self) -> None:
        """Lay out a screen above, what is shown, and a screen below; nothing on screen moves."""
        if self._settling or not self.items:
            return
        self._settling = True
        try:
            for _ in range(_ROUNDS):
                if not self._measure_around():
                    break
        finally:
            self._settling = False
        self.viewport().update()

    def _measure_around(self) -> bool:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        at_end = bar.value() == bar.maximum() > 0
        place, inset = self._top()
        above = self._places.before(place, height)
        below = self._places.from_(place, inset + 2 * height)
        changed = self._measured.measure([*above, *below])
        if changed:
            self._set_range()
            if at_end:
                bar.setValue(bar.maximum())
            else:
                self._put_on_top(place, inset)
        return changed

    def _shown(self) -> range:
        if not self.items:
            return range(0)
        first, inset = self._top()
        shown = list(self._places.from_(first, inset + self.viewport().height()))
        return range(first, first + len(shown))

    def _top(self) -> tuple[int, int]:
        """The item at the upper edge, and how much of it is above."""
        return self._places.at(self.verticalScrollBar().value() - self._margin)

    def _put_on_top(self, place: int, inset: int) -> None:
        self.verticalScrollBar().setValue(self._margin + self._places.top(place) + inset)

    # --- moving

    def _on_scrolled(self) -> None:
        QToolTip.hideText()
        self._settle()

    def _begin_with_keyboard(self) -> None:
        if self.hasFocus() and self._current < 0 and self.items:
            self._set_current(self._first_in_view())

    def _step(self, by: int) -> None:
        """To the next item, or on within one that is higher than the screen."""
        if self._current < 0 or not self._in_view(self._current):
            self._set_current(self._first_in_view())
            return
        box = self.box_of(self._current)
        if box.bottom() > self.viewport().height() if by > 0 else box.top() < 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + by * _STEP_PX)
        else:
            self.go_to(min(len(self.items) - 1, max(0, self._current + by)))

    def _first_in_view(self) -> int:
        shown = self._shown()
        return next((place for place in shown if self._in_view(place)), shown.start)

    def _in_view(self, place: int) -> bool:
        box, height = self.box_of(place), self.viewport().height()
        if box.height() > height:
            return box.top() < height and box.bottom() > 0
        return box.top() >= 0 and box.bottom() <= height

    def _set_current(self, place: int) -> None:
        if place >= 0 and place != self._current:
            self._current = place
            self.setAccessibleDescription(self.items[place].spoken())
            self.viewport().update()
            self.current_changed.emit(place)

    def _item_at(self, point: QPointF) -> int:
        return next((p for p in self._shown() if self.box_of(p).contains(point)), -1)

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.viewport().update()
