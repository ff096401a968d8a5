"""The middle of the page: everything that happened, newest first, on one line that runs through.

Rule: it is a table like any other (arrows, Enter); only its marker column is drawn as a line of
points.
"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon, paint_icon
from backoffice.ui.labels import Tone
from backoffice.ui.layout import column
from backoffice.ui.override import override
from backoffice.ui.row_delegate import RowDelegate
from backoffice.ui.table_model import ICON_ROLE, TONE_ROLE, Align, Column
from backoffice.ui.tables import RowTable
from backoffice.ui.tokens import tokens_now
from backoffice.views.customer.timeline_entries import TimelineEntry

AnyIndex = QModelIndex | QPersistentModelIndex
_MARKER_COLUMN = 1
_POINT_PX = 28
_ICON_PX = 16


class Timeline(QWidget):
    """A table of TimelineEntry without a header."""

    entry_activated = Signal(object)
    """The TimelineEntry."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self.table: RowTable[TimelineEntry] = RowTable(
            self._columns(), name=self.tr("Timeline"), row_id=lambda entry: entry.key
        )
        self.table.setObjectName("customer.timeline")
        self.table.set_empty_text(self.tr("Nothing has happened yet."), icon=Icon.HISTORY)
        view = self.table.view
        view.horizontalHeader().hide()
        view.setSortingEnabled(False)
        points = _PointDelegate(view, row_px=tokens_now().size("row_two_lines"))
        view.setItemDelegateForColumn(_MARKER_COLUMN, points)
        self.table.row_activated.connect(self.entry_activated)
        column(self, gap=0).addWidget(self.table)
        self.setFocusProxy(self.table)

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show what happened."""
        self.table.show_rows(entries)

    def _columns(self) -> Sequence[Column[TimelineEntry]]:
        return (
            Column("day", "", text=self._day, second=self._clock, width=112),
            Column(
                "marker",
                "",
                text=lambda _entry: "",
                icon=lambda entry: entry.icon,
                tone=lambda entry: entry.tone,
                width=64,
            ),
            Column(
                "what",
                "",
                text=lambda entry: entry.title,
                second=lambda entry: entry.detail,
                strong=True,
            ),
            Column("amount", "", text=lambda entry: entry.amount, align=Align.RIGHT, width=132),
        )

    def _day(self, entry: TimelineEntry) -> str:
        return self.tr("No date") if entry.at is None else self._formats.day(entry.at)

    def _clock(self, entry: TimelineEntry) -> str:
        return "" if entry.at is None else self._formats.clock(entry.at)


class _PointDelegate(RowDelegate):
    """A vertical line, and on it a round point with the icon of the entry."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        tokens = tokens_now()
        painter.save()
        self._paint_ground(painter, option, index)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        centre = box.center()
        painter.setPen(QPen(tokens.colour("hairline"), 2))
        last = index.row() == index.model().rowCount() - 1
        top = QPointF(centre.x(), centre.y() if index.row() == 0 else box.top())
        painter.drawLine(top, QPointF(centre.x(), centre.y() if last else box.bottom()))
        tone = Tone(index.data(TONE_ROLE))
        plain = tone is Tone.PLAIN
        point = QRectF(0, 0, _POINT_PX, _POINT_PX)
        point.moveCenter(centre)
        painter.setPen(QPen(tokens.colour("surface"), 2))
        painter.setBrush(tokens.colour("hover" if plain else f"{tone.value}_soft"))
        painter.drawEllipse(point)
        icon = QRectF(0, 0, _ICON_PX, _ICON_PX)
        icon.moveCenter(centre)
        colour = tokens.colour("secondary" if plain else tone.value)
        paint_icon(painter, Icon(index.data(ICON_ROLE)), icon, colour)
        painter.restore()
