"""Draws the cells of a table: text literally, an optional quiet second line, an optional icon.

Rule: a row is one thing: hover and selection run over its whole width; a status colour comes with
its icon or word.
"""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from backoffice.ui.icons import SMALL_PX, Icon, paint_icon
from backoffice.ui.labels import Tone
from backoffice.ui.override import override
from backoffice.ui.table_model import ICON_ROLE, SECOND_LINE_ROLE, STRONG_ROLE, TONE_ROLE
from backoffice.ui.tokens import tokens_now

AnyIndex = QModelIndex | QPersistentModelIndex
CELL_PADDING_PX = 12
_ICON_GAP_PX = 8
_FOCUS_BAR_PX = 3


class RowDelegate(QStyledItemDelegate):
    """Paints cells of one view and follows the pointer for the hover of the row."""

    def __init__(self, view: QAbstractItemView, *, row_px: int) -> None:
        super().__init__(view)
        self._view = view
        self._row_px = row_px
        self._hovered = -1
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._hover(self._view.indexAt(event.position().toPoint()).row())
        elif event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().eventFilter(watched, event)

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(0, self._row_px)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        self._paint_ground(painter, option, index)
        room = option.rect.adjusted(CELL_PADDING_PX, 0, -CELL_PADDING_PX, 0)
        room = self._paint_icon(painter, room, index)
        second = index.data(SECOND_LINE_ROLE)
        if second:
            middle = room.center().y()
            upper = QRect(room.left(), middle - 18, room.width(), 19)
            lower = QRect(room.left(), middle + 1, room.width(), 17)
            self._paint_text(painter, option, index, upper)
            self._paint_second(painter, option, str(second), lower)
        else:
            self._paint_text(painter, option, index, room)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        tokens = tokens_now()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(option.rect, tokens.colour("accent_soft"))
        elif index.row() == self._hovered:
            painter.fillRect(option.rect, tokens.colour("hover"))
        line = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(line, tokens.colour("hairline"))
        if selected and self._view.hasFocus() and index.column() == self._first_column():
            bar = QRect(option.rect.left(), option.rect.top(), _FOCUS_BAR_PX, option.rect.height())
            painter.fillRect(bar, tokens.colour("focus"))

    def _paint_icon(self, painter: QPainter, room: QRect, index: AnyIndex) -> QRect:
        icon = index.data(ICON_ROLE)
        if icon is None:
            return room
        y = room.center().y() - SMALL_PX // 2 + 1
        box = QRect(room.left(), y, SMALL_PX, SMALL_PX).toRectF()
        tone = _tone_of(index)
        colour = "secondary" if tone is Tone.PLAIN else tone.value
        paint_icon(painter, Icon(icon), box, tokens_now().colour(colour))
        return room.adjusted(SMALL_PX + _ICON_GAP_PX, 0, 0, 0)

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, room: QRect
    ) -> None:
        font = QFont(option.font)
        if index.data(STRONG_ROLE):
            font.setWeight(QFont.Weight.Medium)
        tone = _tone_of(index)
        colour = "text" if tone is Tone.PLAIN else tone.value
        self._draw(painter, font, colour, room, index, None)

    def _paint_second(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, room: QRect
    ) -> None:
        font = QFont(option.font)
        font.setPixelSize(tokens_now().type_sizes["secondary"])
        self._draw(painter, font, "secondary", room, None, text)

    def _draw(
        self,
        painter: QPainter,
        font: QFont,
        colour: str,
        room: QRect,
        index: AnyIndex | None,
        text: str | None,
    ) -> None:
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if index is not None:
            text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            align = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        painter.setFont(font)
        painter.setPen(tokens_now().colour(colour))
        line = (text or "").replace("\n", " ")
        shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(align) | int(Qt.TextFlag.TextSingleLine), shown)

    def _first_column(self) -> int:
        header = getattr(self._view, "horizontalHeader", None)
        return header().logicalIndex(0) if header is not None else 0

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self._view.viewport().update()


def _tone_of(index: AnyIndex) -> Tone:
    # Qt's variants turn a string enum into a bare string on the way.
    return Tone(index.data(TONE_ROLE))
