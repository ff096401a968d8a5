"""The list of subject requests, the one due first at the top.

Rule: it shows what the service answers and counts what is near its deadline; a request opens by
Enter or a double click.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.errors import BackofficeError, RefusedByPolicy
from backoffice.services.subject_requests import SubjectRequestView
from backoffice.ui.buttons import Button, ButtonKind, IconButton
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_M, GAP_XL, column, row
from backoffice.ui.operations import Operation
from backoffice.ui.shortcuts import Shortcut
from backoffice.ui.tables import RowTable
from backoffice.ui.tokens import tokens_now
from backoffice.ui.translation import sentence_of
from backoffice.views.list_card import ListCard
from backoffice.views.privacy.operations import DeskOperations
from backoffice.views.privacy.request_columns import DueColumn, request_columns
from backoffice.views.privacy.request_words import SOON_DAYS


class DeskPage(QWidget):
    """Title, button, table."""

    chosen = Signal(object)
    """The SubjectRequestView."""
    open_wanted = Signal()
    due_counted = Signal(int)
    """How many open requests are due within a week or late."""
    read_done = Signal()
    read_failed = Signal()

    def __init__(
        self,
        operations: DeskOperations,
        *,
        formats: Formats,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._due = DueColumn(formats, clock)
        self._pending: Operation[tuple[SubjectRequestView, ...]] | None = None
        self.table: RowTable[SubjectRequestView] = RowTable(
            request_columns(formats, clock),
            name=self.tr("Subject requests"),
            row_id=lambda request: request.request_id,
        )
        self.table.setObjectName("privacy.requests")
        self._build()
        self.table.row_activated.connect(self.chosen)
        self.table.set_empty_text(
            self.tr("Nobody has asked about their data yet."),
            icon=Icon.PRIVACY,
            action=self.tr("Open request"),
            on_action=self.open_wanted.emit,
        )

    def _build(self) -> None:
        self.note = PlainLabel(style=TextStyle.SECONDARY)
        self.note.setObjectName("privacy.note")
        again = IconButton(Icon.REFRESH, name=self.tr("Read again"))
        again.clicked.connect(self.read)
        self.open_button = Button(
            self.tr("Open request"),
            kind=ButtonKind.PRIMARY,
            icon=Icon.PLUS,
            shortcut=Shortcut.NEW_REQUEST,
        )
        self.open_button.setObjectName("privacy.open_request")
        self.open_button.clicked.connect(self.open_wanted)
        head = row(gap=GAP_M)
        head.addWidget(PlainLabel(self.tr("Privacy requests"), style=TextStyle.TITLE))
        head.addStretch(1)
        head.addWidget(self.note)
        head.addWidget(again)
        head.addWidget(self.open_button)
        layout = column(self, gap=GAP_M, margin=GAP_XL)
        layout.addLayout(head)
        layout.addWidget(ListCard(self.table), 1)
        layout.addStretch(0)
        self.setMaximumWidth(tokens_now().size("content_max"))
        self.setFocusProxy(self.table)

    def read(self) -> None:
        """Read the list again."""
        if self._pending is not None:
            self._pending.cancel()
        self.table.show_loading()
        self._pending = (
            self._operations.list()
            .success(self.show_requests)
            .failure(self._show_problem)
            .run(owner=self)
        )

    def show_requests(self, requests: tuple[SubjectRequestView, ...]) -> None:
        """Show what was read."""
        self._pending = None
        self.table.show_rows(requests)
        days = [left for one in requests if (left := self._due.days(one)) is not None]
        near = sum(left <= SOON_DAYS for left in days)
        self.note.setText(self._note(len(days), near) if requests else "")
        self.due_counted.emit(near)
        self.read_done.emit()

    def select(self, request: SubjectRequestView) -> None:
        """Mark a request in the list."""
        place = self.table.model.place_of(request.request_id)
        if place is not None:
            self.table.select(place)

    def request(self, request_no: str) -> SubjectRequestView | None:
        """The request with this number, if it was read."""
        return next((one for one in self.table.model.rows if one.no == request_no), None)

    def _note(self, opened: int, near: int) -> str:
        if near:
            return self.tr("{0} open, {1} due within a week or late").format(opened, near)
        return self.tr("{0} open").format(opened)

    def _show_problem(self, error: BackofficeError) -> None:
        self._pending = None
        self.note.setText("")
        self.read_failed.emit()
        if isinstance(error, RefusedByPolicy):
            self.table.show_no_permission(sentence_of(error))
        else:
            self.table.show_error(
                sentence_of(error), action=self.tr("Try again"), on_action=self.read
            )
