"""Draws a cell of the result list as a chip: soft ground, icon, word.

Rule: an empty cell stays empty; the word is always there with the colour.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from backoffice.ui.icons import Icon, paint_icon
from backoffice.ui.labels import Tone
from backoffice.ui.override import override
from backoffice.ui.row_delegate import CELL_PADDING_PX, RowDelegate
from backoffice.ui.table_model import ICON_ROLE, TONE_ROLE
from backoffice.ui.tokens import tokens_now

AnyIndex = QModelIndex | QPersistentModelIndex
_CHIP_PX = 22
_ICON_PX = 14
_ICON_GAP_PX = 5
_END_PX = 8


class ChipDelegate(RowDelegate):
    """A RowDelegate whose text stands on a chip."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        self._paint_ground(painter, option, index)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if text:
            self._paint_chip(painter, option, index, text)
        painter.restore()

    def _paint_chip(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, text: str
    ) -> None:
        tokens = tokens_now()
        font = QFont(option.font)
        font.setPixelSize(tokens.type_sizes["secondary"])
        painter.setFont(font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain = Tone(index.data(TONE_ROLE)) is Tone.PLAIN
        ground, ink = ("hover", "secondary") if plain else ("warning_soft", "warning")
        if plain and option.state & QStyle.StateFlag.State_Selected:
            ground = "surface"
        room = option.rect.adjusted(CELL_PADDING_PX, 0, -CELL_PADDING_PX, 0)
        fixed = 2 * _END_PX + _ICON_PX + _ICON_GAP_PX
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, room.width() - fixed
        )
        width = painter.fontMetrics().horizontalAdvance(shown) + fixed
        top = room.center().y() - _CHIP_PX / 2 + 1
        box = QRectF(room.left() - _END_PX, top, width, _CHIP_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.colour(ground))
        painter.drawRoundedRect(box, _CHIP_PX / 2, _CHIP_PX / 2)
        middle = box.center().y() - _ICON_PX / 2
        icon_box = QRectF(box.left() + _END_PX, middle, _ICON_PX, _ICON_PX)
        paint_icon(painter, Icon(index.data(ICON_ROLE)), icon_box, tokens.colour(ink))
        words = box.adjusted(_END_PX + _ICON_PX + _ICON_GAP_PX, 0, 0, 0)
        painter.setPen(tokens.colour(ink))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, flags, shown)
