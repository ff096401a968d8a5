"""A column of painted items that scrolls smoothly however long it is.

Rules: only what is near the screen is laid out, the rest is guessed; what stands on top of the
screen stays there when a guess turns out wrong. Items are painted, never put into a Qt model, so
that plaintext lives in the item alone and is gone with `clear()`. For screen readers the column
says the item that the keyboard is on, as far as the item lets it.

    column = LongColumn(name=self.tr("Turns"), max_width=880)
    column.show_items(items);  column.go_to(12);  column.clear()
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget
from typing_extensions import override

from backoffice.ui.labels import plain_tooltip
from backoffice.ui.layout import GAP_L
from backoffice.views.long_column_places import Places

_STEP_PX = 48
_KEPT_LAID_OUT = 400
_KEYS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}


class Item(Protocol):
    """One thing in the column."""

    def guess(self, width: int) -> int:
        """About how high it is, without laying it out."""
        ...

    def lay_out(self, width: int) -> int:
        """How high it is; keeps what painting needs."""
        ...

    def forget(self) -> None:
        """Drop what `lay_out` kept."""
        ...

    def paint(self, painter: QPainter, box: QRectF, *, current: bool, hovered: bool) -> None:
        """Draw it; `current`: the keyboard is on it."""
        ...

    def spoken(self) -> str:
        """What a screen reader may say; nothing of what must not leave the screen."""
        ...

    def hint(self) -> str:
        """A tooltip free of personal data, or nothing."""
        ...


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
        self._items: Sequence[Item] = ()
        self._places = Places()
        self._laid_out: dict[int, None] = {}
        self._current = -1
        self._hovered = -1
        self._settling = False
        self.setAccessibleName(name)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("clear", True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(_STEP_PX)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # --- what it shows

    @property
    def items(self) -> Sequence[Item]:
        """Everything in the column."""
        return self._items

    @property
    def current(self) -> int:
        """The item that the keyboard is on; -1 for none."""
        return self._current

    def show_items(self, items: Sequence[Item]) -> None:
        """Show other items, from the top."""
        self.clear()
        self._items = items
        self._guess_all()
        self.verticalScrollBar().setValue(0)
        self._settle()

    def clear(self) -> None:
        """Forget every item and what was laid out of it."""
        for place in self._laid_out:
            self._items[place].forget()
        self._laid_out = {}
        self._items = ()
        self._places = Places()
        self._current = self._hovered = -1
        self.setAccessibleDescription("")
        self.verticalScrollBar().setRange(0, 0)
        self.viewport().update()

    def lay_out_again(self) -> None:
        """The items look different now: lay out anew and stay where we are."""
        top = self._places.at(self.verticalScrollBar().value()) if self._items else (0, 0)
        for place in self._laid_out:
            self._items[place].forget()
        self._laid_out = {}
        self._guess_all()
        if self._items:
            self._put_on_top(*top)
        self._settle()

    def go_to(self, place: int) -> None:
        """Put the keyboard on an item and bring it into view."""
        if not 0 <= place < len(self._items):
            return
        if not self._in_view(place):
            self._put_on_top(place, -self.viewport().height() // 4)
            self._settle()
        self._set_current(place)

    def box_of(self, place: int) -> QRectF:
        """Where an item stands in the viewport."""
        left, width = self._across()
        top = self._places.top(place) - self.verticalScrollBar().value()
        return QRectF(left, top, width, self._places.height(place))

    # --- Qt

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.viewport().height()
        for place in self._shown():
            box = self.box_of(place)
            if box.top() < height and box.bottom() > 0:
                self._items[place].paint(
                    painter,
                    box,
                    current=place == self._current and self.hasFocus(),
                    hovered=place == self._hovered,
                )
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out_again()
        else:
            self._settle()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            if self._current >= 0:
                self.copy_wanted.emit(self._current)
        elif key in _KEYS:
            self._step(_KEYS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else len(self._items) - 1)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current < 0 and self._items:
            self._set_current(self._places.at(self.verticalScrollBar().value())[0])
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_hint(event.pos(), event.globalPos())
            return True
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._hover(self._item_at(event.position()))
        elif event.type() == QEvent.Type.Leave:
            self._hover(-1)
        elif event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._set_current(self._item_at(event.position()))
        return super().viewportEvent(event)

    # --- measuring

    def _across(self) -> tuple[int, int]:
        """Left edge and width of the items, in the middle of a wide viewport."""
        room = max(80, self.viewport().width() - 2 * self._margin)
        width = min(room, self._max_width)
        return (self.viewport().width() - width) // 2, width

    def _guess_all(self) -> None:
        _, width = self._across()
        self._places = Places([item.guess(width) for item in self._items])
        self._set_range()

    def _set_range(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(max(1, height - _STEP_PX))
        bar.setRange(0, max(0, self._places.total + 2 * self._margin - height))

    def _settle(self) -> None:
        """Lay out a screen above, what is shown, and a screen below; nothing on screen moves."""
        if self._settling or not self._items:
            return
        self._settling = True
        try:
            for _ in range(4):
                if not self._measure_around():
                    break
        finally:
            self._settling = False
        self.viewport().update()

    def _measure_around(self) -> bool:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        at_end = bar.value() == bar.maximum() > 0
        place, inset = self._places.at(bar.value())
        wanted = [*self._places.before(place, height), *self._places.from_(place, inset + 2 * height)]
        changed = False
        for each in wanted:
            changed = self._lay_out(each) or changed
        if changed:
            self._places.sum_up()
            self._set_range()
            if at_end:
                bar.setValue(bar.maximum())
            else:
                self._put_on_top(place, inset)
        self._forget_far_ones()
        return changed

    def _lay_out(self, place: int) -> bool:
        if place in self._laid_out:
            self._laid_out[place] = self._laid_out.pop(place)  # the newest last
            return False
        _, width = self._across()
        height = self._items[place].lay_out(width)
        self._laid_out[place] = None
        return self._places.set_height(place, height)

    def _forget_far_ones(self) -> None:
        while len(self._laid_out) > _KEPT_LAID_OUT:
            place = next(iter(self._laid_out))
            del self._laid_out[place]
            self._items[place].forget()

    def _shown(self) -> range:
        if not self._items:
            return range(0)
        first, inset = self._places.at(self.verticalScrollBar().value())
        last = first
        for last in self._places.from_(first, inset + self.viewport().height() + self._margin):
            self._lay_out(last)
        return range(first, last + 1)

    def _put_on_top(self, place: int, inset: int) -> None:
        self.verticalScrollBar().setValue(self._places.top(place) + inset)

    # --- moving

    def _on_scrolled(self) -> None:
        QToolTip.hideText()
        self._settle()

    def _step(self, by: int) -> None:
        """To the next item, or on within one that is higher than the screen."""
        bar = self.verticalScrollBar()
        if self._current >= 0:
            box = self.box_of(self._current)
            beyond = box.bottom() > self.viewport().height() if by > 0 else box.top() < 0
            if beyond and self._in_view(self._current):
                bar.setValue(bar.value() + by * _STEP_PX)
                return
        self.go_to(min(len(self._items) - 1, max(0, self._current + by)))

    def _in_view(self, place: int) -> bool:
        box = self.box_of(place)
        high = box.height() > self.viewport().height()
        if high:
            return box.top() < self.viewport().height() and box.bottom() > 0
        return box.top() >= 0 and box.bottom() <= self.viewport().height()

    def _set_current(self, place: int) -> None:
        if place < 0 or place == self._current:
            return
        self._current = place
        self.setAccessibleDescription(self._items[place].spoken())
        self.viewport().update()
        self.current_changed.emit(place)

    def _item_at(self, point: QPointF) -> int:
        return next((p for p in self._shown() if self.box_of(p).contains(point)), -1)

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.viewport().update()

    def _show_hint(self, at: QPoint, on_screen: QPoint) -> None:
        place = self._item_at(QPointF(at))
        hint = self._items[place].hint() if place >= 0 else ""
        QToolTip.showText(on_screen, plain_tooltip(hint), self.viewport())
