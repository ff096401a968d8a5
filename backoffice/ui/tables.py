"""A table of rows with every state it can be in.

Rules: one widget for all lists. Arrows move, Enter or a double click activates; old rows stay
until new ones are there; nothing shows for a tenth of a second, then skeleton rows (or, over old
rows, a thin line); empty, error and no permission are one sentence and one action. Cells have no
tooltips.

    table = RowTable(COLUMNS, name=self.tr("Refunds"), row_id=lambda r: r.refund_id)
    table.row_activated.connect(self._on_table_row_activated)          # the row itself
    table.show_loading();  table.show_rows(rows)
    table.show_error(sentence_of(error), action=self.tr("Try again"), on_action=self.reload)
    table.set_empty_text(self.tr("No refund waits."), action=..., on_action=...)
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from backoffice.ui.icons import Icon
from backoffice.ui.layout import column
from backoffice.ui.row_view import BusyLine, RowView
from backoffice.ui.states import DelayedSign, SkeletonRows, StatePanel
from backoffice.ui.table_model import Column, RowTableModel
from backoffice.ui.tokens import tokens_now

R = TypeVar("R")


class RowTable(QWidget, Generic[R]):
    """A QTableView on a RowTableModel, with its states."""

    row_activated = Signal(object)
    row_selected = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[R]],
        parent: QWidget | None = None,
        *,
        name: str,
        row_id: Callable[[R], Hashable] = id,
    ) -> None:
        super().__init__(parent)
        self.model: RowTableModel[R] = RowTableModel(columns, row_id=row_id, parent=self)
        two_lines = any(c.second is not None for c in columns)
        row_px = tokens_now().size("row_two_lines" if two_lines else "row")
        self.view = RowView(self.model, name=name, row_px=row_px)
        self._busy_line = BusyLine()
        self._skeleton = SkeletonRows(row_px=row_px)
        self.state = StatePanel()
        self._empty: tuple[str, Icon, str, Callable[[], object] | None] = (
            self.tr("There is nothing here."),
            Icon.INBOX,
            "",
            None,
        )
        self._sign = DelayedSign(self, self._on_wait_lasts)
        self._build()
        self._connect()

    def _build(self) -> None:
        layout = column(self, gap=0)
        layout.addWidget(self._busy_line)
        self._pages = QStackedWidget()
        for page in (self.view, self._skeleton, self.state):
            self._pages.addWidget(page)
        layout.addWidget(self._pages, 1)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.view.activated_row.connect(lambda r: self.row_activated.emit(self.model.row_at(r)))
        self.view.selectionModel().currentRowChanged.connect(self._on_current_row_changed)

    def set_empty_text(
        self,
        sentence: str,
        *,
        icon: Icon = Icon.INBOX,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """What to show when there are no rows."""
        self._empty = (sentence, icon, action, on_action)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show `rows`; the selected row stays selected when it is still there."""
        self._end_waiting()
        selected = self.selected_row()
        keep = self.model.row_id(selected) if selected is not None else None
        self.model.set_rows(rows)
        if not rows:
            self.show_empty()
            return
        self._pages.setCurrentWidget(self.view)
        place = self.model.place_of(keep) if keep is not None else None
        if place is not None:
            self.select(place)

    def show_loading(self) -> None:
        """New rows are on their way."""
        self._sign.start()

    def show_skeleton(self) -> None:
        """Show skeleton rows at once; `show_loading` does so when waiting lasts."""
        self._end_waiting()
        self._pages.setCurrentWidget(self._skeleton)

    def show_empty(self) -> None:
        """Show the sentence of `set_empty_text`."""
        self._end_waiting()
        sentence, icon, action, on_action = self._empty
        self.state.show_empty(sentence, icon=icon, action=action, on_action=on_action)
        self._pages.setCurrentWidget(self.state)

    def show_error(
        self, sentence: str, *, action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        """The rows could not be read."""
        self._end_waiting()
        self.model.set_rows(())
        self.state.show_error(sentence, action=action, on_action=on_action)
        self._pages.setCurrentWidget(self.state)

    def show_no_permission(
        self, sentence: str, *, action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        """The role does not allow it."""
        self._end_waiting()
        self.model.set_rows(())
        self.state.show_no_permission(sentence, action=action, on_action=on_action)
        self._pages.setCurrentWidget(self.state)

    def select(self, place: int) -> None:
        """Select and show the row in `place`."""
        if 0 <= place < self.model.rowCount():
            flags = (
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows
            )
            index = self.model.index(place, 0)
            self.view.selectionModel().setCurrentIndex(index, flags)
            self.view.scrollTo(index)

    def step(self, by: int) -> None:
        """Move the selection `by` rows, as the arrows do; for a search field that keeps the
        focus."""
        current = self.view.currentIndex().row()
        count = self.model.rowCount()
        if count:
            self.select(min(count - 1, max(0, current + by)))

    def activate_selected(self) -> bool:
        """Activate the selected row; False when there is none."""
        row = self.selected_row()
        if row is not None:
            self.row_activated.emit(row)
        return row is not None

    def selected_row(self) -> R | None:
        """The row that is selected."""
        index = self.view.currentIndex()
        return self.model.row_at(index.row()) if index.isValid() else None

    def _end_waiting(self) -> None:
        self._sign.stop()
        self._busy_line.rest()

    def _on_wait_lasts(self) -> None:
        if self.model.rowCount():
            self._busy_line.wait()
        else:
            self._pages.setCurrentWidget(self._skeleton)

    def _on_current_row_changed(self) -> None:
        self.row_selected.emit(self.selected_row())
