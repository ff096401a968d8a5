"""The scrolling half of a long column: what is laid out, where it stands, what is on the screen.

Rules: a screen above, the screen and a screen below are laid out, the rest is guessed; what stands
at the upper edge stays there when a guess turns out wrong, when the width changes, and when the
look changes.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from backoffice.ui.override import override
from backoffice.views.long_column_items import Item, MeasuredItems
from backoffice.views.long_column_places import Places

STEP_PX = 48
_ROUNDS = 4


class ScrolledItems(QAbstractScrollArea):
    """Items in the middle of a viewport, `max_width` wide at most."""

    def __init__(self, parent: QWidget | None = None, *, max_width: int, margin: int) -> None:
        super().__init__(parent)
        self._max_width = max_width
        self._margin = margin
        self._measured = MeasuredItems()
        self._settling = False
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("clear", True)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(STEP_PX)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def items(self) -> Sequence[Item]:
        """Everything in the column."""
        return self._measured.items

    @property
    def top(self) -> tuple[int, int]:
        """The item at the upper edge, and how much of it is above."""
        return self._places.at(self.verticalScrollBar().value() - self._margin)

    @property
    def shown(self) -> range:
        """The items of which something is on the screen."""
        if not self.items:
            return range(0)
        first, inset = self.top
        shown = list(self._places.from_(first, inset + self.viewport().height()))
        return range(first, first + len(shown))

    def put_in(self, items: Sequence[Item]) -> None:
        """Hold other items, from the top; what was laid out of the old ones is forgotten."""
        self._measured.forget_all()
        self._measured = MeasuredItems(items)
        self.verticalScrollBar().setValue(0)
        self.lay_out_again()
        self.viewport().update()

    def put_on_top(self, place: int, inset: int) -> None:
        """Scroll so that `inset` pixels of an item are above the upper edge."""
        self._scroll_to(place, inset)
        self._settle()

    def lay_out_again(self) -> None:
        """The items look different now: lay out anew and stay where we are."""
        place, inset = self.top
        self._measured.start(self._across()[1])
        self._set_range()
        self.put_on_top(place, inset)

    def box_of(self, place: int) -> QRectF:
        """Where an item stands in the viewport."""
        left, width = self._across()
        top = self._margin + self._places.top(place) - self.verticalScrollBar().value()
        return QRectF(left, top, width, self._places.height(place))

    def in_view(self, place: int) -> bool:
        """Whether an item is on the screen whole; of a higher one, whether anything is."""
        box, height = self.box_of(place), self.viewport().height()
        if box.height() > height:
            return box.top() < height and box.bottom() > 0
        return box.top() >= 0 and box.bottom() <= height

    def first_in_view(self) -> int:
        """The first item that is on the screen whole."""
        return next((place for place in self.shown if self.in_view(place)), self.shown.start)

    def item_at(self, point: QPointF) -> int:
        """The item at a point of the viewport; -1 for none."""
        return next((p for p in self.shown if self.box_of(p).contains(point)), -1)

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

    @property
    def _places(self) -> Places:
        return self._measured.places

    def _across(self) -> tuple[int, int]:
        """Left edge and width of the items."""
        room = max(80, self.viewport().width() - 2 * self._margin)
        width = min(room, self._max_width)
        return (self.viewport().width() - width) // 2, width

    def _set_range(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(max(1, height - STEP_PX))
        bar.setRange(0, max(0, self._places.total + 2 * self._margin - height))

    def _scroll_to(self, place: int, inset: int) -> None:
        self.verticalScrollBar().setValue(self._margin + self._places.top(place) + inset)

    def _on_scrolled(self) -> None:
        QToolTip.hideText()
        self._settle()

    def _settle(self) -> None:
        """Lay out what is near the screen; nothing on the screen moves."""
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
        place, inset = self.top
        above = self._places.before(place, height)
        below = self._places.from_(place, inset + 2 * height)
        changed = self._measured.measure([*above, *below])
        if changed:
            self._set_range()
            if at_end:
                bar.setValue(bar.maximum())
            else:
                self._scroll_to(place, inset)
        return changed
