"""A card around a list: it ends below the last row, and has all the room when there is none.

Rule: a list never stands in a frame that is mostly empty; its sentence for "nothing" does not get
squeezed.
"""

from typing import Any

from PySide6.QtWidgets import QWidget

from backoffice.ui.layout import Card
from backoffice.ui.tables import RowTable
from backoffice.ui.tokens import tokens_now

_HEADER_PX = 36
_EDGES_PX = 22
_ALL_ROOM_PX = 16_777_215  # Qt's own bound, QWIDGETSIZE_MAX
_FEWEST_ROWS = 3


class ListCard(Card):
    """Follows the number of rows of `table`. Put it into a column with stretch 1 and, after it, a
    stretch of 0 that takes what it leaves."""

    def __init__(self, table: RowTable[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, padding=0)
        self._model = table.model
        two_lines = any(column.second is not None for column in self._model.columns)
        self._row_px = tokens_now().size("row_two_lines" if two_lines else "row")
        self.body.addWidget(table)
        self.setFocusProxy(table)
        self._model.modelReset.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        rows = self._model.rowCount()
        high = _EDGES_PX + _HEADER_PX + rows * self._row_px
        fewest = _EDGES_PX + _HEADER_PX + min(rows, _FEWEST_ROWS) * self._row_px
        self.setMaximumHeight(high if rows else _ALL_ROOM_PX)
        self.setMinimumHeight(fewest if rows else 0)
