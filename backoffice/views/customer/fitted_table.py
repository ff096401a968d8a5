"""A table that is only as high as its rows, for places where several stand below one another.

Rule: up to its rows it never scrolls by itself; what is around it does.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from backoffice.ui.table_model import Column
from backoffice.ui.tables import RowTable
from backoffice.ui.tokens import tokens_now

R = TypeVar("R")
_HEADER_PX = 34
_EDGE_PX = 4
_STATE_PX = 200


class FittedTable(RowTable[R]):
    """A RowTable whose height follows its rows."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        parent: QWidget | None = None,
        *,
        name: str,
        row_id: Callable[[R], Hashable] = id,
    ) -> None:
        super().__init__(columns, parent, name=name, row_id=row_id)
        two_lines = any(c.second is not None for c in columns)
        self._row_px = tokens_now().size("row_two_lines" if two_lines else "row")
        self.model.modelReset.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        count = self.model.rowCount()
        high = _HEADER_PX + _EDGE_PX + count * self._row_px if count else _STATE_PX
        self.setFixedHeight(high)
