"""The bare view of a table: keys, header, columns that come and go with the width.

Rule: rows are selected whole and one at a time; Enter and a double click activate, a single click
only selects.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from backoffice.ui.icons import Icon, paint_icon
from backoffice.ui.override import override
from backoffice.ui.row_delegate import CELL_PADDING_PX, RowDelegate
from backoffice.ui.table_model import Column, RowTableModel
from backoffice.ui.tokens import tokens_now

_HEADER_PX = 34
_ARROW_PX = 12
_MIN_COLUMN_PX = 64
_BUSY_LINE_PX = 2


class RowView(QTableView):
    """The QTableView inside a RowTable."""

    activated_row = Signal(int)

    def __init__(self, model: RowTableModel[Any], *, name: str, row_px: int) -> None:
        super().__init__()
        self._columns: Sequence[Column[Any]] = model.columns
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self, row_px=row_px))
        self.setHorizontalHeader(_Header(self))
        self._set_behaviour(row_px)
        self._set_columns()
        self.doubleClicked.connect(lambda index: self.activated_row.emit(index.row()))

    def _set_behaviour(self, row_px: int) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_px)

    def _set_columns(self) -> None:
        header = self.horizontalHeader()
        header.setMinimumSectionSize(_MIN_COLUMN_PX)
        for place, column in enumerate(self._columns):
            if column.width:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(place, column.width)
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        # Nothing is sorted until a person asks: rows come in the order of the service.
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.activated_row.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        width = event.size().width()
        for place, column in enumerate(self._columns):
            self.setColumnHidden(place, width < column.from_width)
        super().resizeEvent(event)


class _Header(QHeaderView):
    """Column titles in small quiet letters, with an arrow where the table is sorted."""

    def __init__(self, view: RowView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self.setSectionsClickable(True)
        self.setSortIndicatorClearable(True)
        self.setHighlightSections(False)
        self.setFixedHeight(_HEADER_PX)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        tokens = tokens_now()
        painter.fillRect(rect, tokens.colour("surface"))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, tokens.colour("hairline"))
        model = self.model()
        title = str(model.headerData(logical_index, Qt.Orientation.Horizontal))
        align = Qt.AlignmentFlag(
            model.headerData(
                logical_index, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
            )
        )
        room = rect.adjusted(CELL_PADDING_PX, 0, -CELL_PADDING_PX, 0)
        painter.setPen(tokens.colour("secondary"))
        painter.setFont(self.font())
        shown = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(align) | int(Qt.TextFlag.TextSingleLine), shown)
        if self.sortIndicatorSection() == logical_index:
            width = self.fontMetrics().horizontalAdvance(shown)
            right = bool(align & Qt.AlignmentFlag.AlignRight)
            x = room.right() - width - _ARROW_PX - 4 if right else room.left() + width + 4
            up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            box = QRectF(x, room.center().y() - _ARROW_PX / 2 + 1, _ARROW_PX, _ARROW_PX)
            icon = Icon.ARROW_UP if up else Icon.ARROW_DOWN
            paint_icon(painter, icon, box, tokens.colour("secondary"))


class BusyLine(QWidget):
    """A thin line at the upper edge: the rows below are old, new ones are on their way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_BUSY_LINE_PX)
        self.waiting = False

    def wait(self) -> None:
        """Show the line."""
        self.waiting = True
        self.update()

    def rest(self) -> None:
        """Hide it; its place is kept."""
        self.waiting = False
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.waiting:
            painter = QPainter(self)
            painter.fillRect(self.rect(), tokens_now().colour("accent"))
            painter.end()
