"""Rows and columns of a table, as values.

Rule: the model holds frozen rows it was given whole, and dispatches by role; text, sorting, icon
and tone come from the column. No row is ever changed in place: `set_rows` replaces them.

    COL_NO = Column[RefundView]("no", tr("Refund"), text=lambda r: r.no, width=110)
    COL_SUM = Column[RefundView]("amount", tr("Amount"), text=lambda r: money(r.amount_ore),
                                 sort=lambda r: r.amount_ore, align=Align.RIGHT)
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone
from backoffice.ui.override import override

R = TypeVar("R")
AnyIndex = QModelIndex | QPersistentModelIndex

SORT_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2
SECOND_LINE_ROLE = Qt.ItemDataRole.UserRole + 3
ICON_ROLE = Qt.ItemDataRole.UserRole + 4
TONE_ROLE = Qt.ItemDataRole.UserRole + 5
STRONG_ROLE = Qt.ItemDataRole.UserRole + 6


class Align(Enum):
    """Where the text stands; amounts and counts stand right."""

    LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


# No slots: `Column[Row](...)` fails on a frozen generic with slots (CPython 3.11).
@dataclass(frozen=True)
class Column(Generic[R]):
    """One column. `width` in pixels, 0 shares what is left; `from_width` hides the column while
    the
    table is narrower than that, so that wide windows gain columns. `second` is a quiet second
    line."""

    key: str
    title: str
    text: Callable[[R], str]
    sort: Callable[[R], Any] | None = None
    align: Align = Align.LEFT
    width: int = 0
    from_width: int = 0
    second: Callable[[R], str] | None = None
    icon: Callable[[R], Icon | None] | None = None
    tone: Callable[[R], Tone] | None = None
    strong: bool = False
    sortable: bool = True


class RowTableModel(QAbstractTableModel, Generic[R]):
    """Frozen rows under columns."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        *,
        row_id: Callable[[R], Hashable] = id,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.row_id = row_id
        self._rows: list[R] = []
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    def set_rows(self, rows: Sequence[R]) -> None:
        """Replace every row; the chosen sorting is kept."""
        self.beginResetModel()
        self._rows = list(rows)
        self._sort_rows()
        self.endResetModel()

    @property
    def rows(self) -> tuple[R, ...]:
        """All rows in the order shown."""
        return tuple(self._rows)

    def row_at(self, row: int) -> R:
        """The row in place `row`; IndexError outside."""
        return self._rows[row]

    def place_of(self, row_id: Hashable) -> int | None:
        """Where the row with `row_id` stands."""
        return next((i for i, r in enumerate(self._rows) if self.row_id(r) == row_id), None)

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, value = self.columns[index.column()], self._rows[index.row()]
        read = _READERS.get(role)
        return read(column, value) if read is not None else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].align.value
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns) or not self.columns[column].sortable:
            return
        self._sorted_by = (column, order)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        rows = [self._rows[index.row()] for index in before]
        self._sort_rows()
        places = {id(value): place for place, value in enumerate(self._rows)}
        after = [
            self.index(places[id(value)], index.column())
            for value, index in zip(rows, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _sort_rows(self) -> None:
        if self._sorted_by is None:
            return
        place, order = self._sorted_by
        column = self.columns[place]
        self._rows.sort(key=_sort_key(column), reverse=order is Qt.SortOrder.DescendingOrder)


def _sort_key(column: Column[R]) -> Callable[[R], Any]:
    if column.sort is not None:
        return column.sort
    return lambda value: column.text(value).casefold()


def _second_line(column: Column[Any], value: Any) -> str | None:
    return column.second(value) if column.second is not None else None


def _sort_value(column: Column[Any], value: Any) -> Any:
    return _sort_key(column)(value)


def _accessible(column: Column[Any], value: Any) -> str:
    second = _second_line(column, value)
    return f"{column.text(value)}, {second}" if second else column.text(value)


_READERS: dict[int, Callable[[Column[Any], Any], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda column, value: column.text(value),
    Qt.ItemDataRole.AccessibleTextRole: _accessible,
    Qt.ItemDataRole.TextAlignmentRole: lambda column, _value: column.align.value,
    SORT_ROLE: _sort_value,
    ROW_ROLE: lambda _column, value: value,
    SECOND_LINE_ROLE: _second_line,
    ICON_ROLE: lambda column, value: column.icon(value) if column.icon else None,
    TONE_ROLE: lambda column, value: column.tone(value) if column.tone else Tone.PLAIN,
    STRONG_ROLE: lambda column, _value: column.strong,
}
