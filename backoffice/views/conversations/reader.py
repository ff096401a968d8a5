"""The reader: the turns in the middle, what one knows about the conversation at the right.

Rules: it opens redacted. The original comes only after a stated purpose, with a banner and its
time; it goes when the time is over, or when the page is left or hidden.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backoffice.domain.errors import BackofficeError, NotFound, RefusedByPolicy
from backoffice.domain.ids import ConversationId
from backoffice.services.conversations import ConversationPage
from backoffice.ui.formats import Formats
from backoffice.ui.layout import clear, column, row
from backoffice.ui.operations import Operation
from backoffice.ui.override import override
from backoffice.ui.translation import sentence_of
from backoffice.views.conversations.context_panel import ContextPanel
from backoffice.views.conversations.operations import ConversationOperations, Original
from backoffice.views.conversations.reader_head import ReaderHead
from backoffice.views.conversations.stage import Stage
from backoffice.views.customer.operations import OpeningChoices, Statement

_CONTEXT_PX = 264
_FOLDS_BELOW_PX = 1040


class Reader(QWidget):
    """One conversation."""

    back_wanted = Signal()
    customer_wanted = Signal(object)
    """The CustomerId."""
    details_wanted = Signal(object)
    """The ContextPanel to show elsewhere, where there is no room for it here."""
    copied = Signal(str)

    def __init__(
        self,
        operations: ConversationOperations,
        *,
        formats: Formats,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._formats = formats
        self._page: ConversationPage | None = None
        self._withdraw: Callable[[], object] | None = None
        self._wanted_id: ConversationId | None = None
        self.head = ReaderHead(formats)
        self.stage = Stage(formats, clock=clock)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._context = QWidget()
        self._context.setFixedWidth(_CONTEXT_PX)
        self._context_layout = column(self._context, gap=0)
        below = row(gap=0)
        below.addWidget(self.stage, 1)
        below.addWidget(self._context)
        layout = column(self, gap=0)
        layout.addWidget(self.head)
        layout.addLayout(below, 1)
        self.setFocusProxy(self.stage)

    def _connect(self) -> None:
        self.head.back_wanted.connect(self.back_wanted)
        self.head.details_wanted.connect(self._on_head_details_wanted)
        self.head.original_wanted.connect(self.ask_for_original)
        self.head.find_bar.edited.connect(self._on_find_edited)
        self.head.find_bar.stepped.connect(self._on_find_stepped)
        self.head.find_bar.left.connect(self.stage.turns.setFocus)
        self.stage.stated.connect(self._on_stage_stated)
        self.stage.covered.connect(self._on_stage_covered)
        self.stage.turns.copy_wanted.connect(self._on_turns_copy_wanted)

    # --- reading

    def open(self, conversation_id: ConversationId, *, looked_for: str = "") -> None:
        """Read a conversation and go to the first turn with what was looked for."""
        self._stop_waiting()
        self._page = None
        self._wanted_id = conversation_id
        clear(self._context_layout)
        self.stage.wait()
        self.head.show_head(None, can_reveal=False)
        self.head.find_bar.start(looked_for)
        asked = self._operations.show(conversation_id)
        self._run(asked.success(self.show_page).failure(self._show_problem))

    def read_again(self) -> None:
        """Read the same one again, redacted."""
        if self._wanted_id is not None:
            self.open(self._wanted_id, looked_for=self.head.find_bar.text)

    def show_page(self, page: ConversationPage) -> None:
        """Show a redacted conversation."""
        self._withdraw = None
        self._page = page
        self.head.show_head(page.head, can_reveal=page.can_reveal)
        self._context_layout.addWidget(self._make_context(page))
        self.stage.show_page(page)
        self._on_find_edited(self.head.find_bar.text)
        self.stage.turns.setFocus()

    def _show_problem(self, error: BackofficeError) -> None:
        self._withdraw = None
        state, sentence = self.stage.state, sentence_of(error)
        back, go_back = self.tr("Back to the list"), self.back_wanted.emit
        if isinstance(error, RefusedByPolicy):
            state.show_no_permission(sentence, action=back, on_action=go_back)
        elif isinstance(error, NotFound):
            state.show_error(sentence, action=back, on_action=go_back)
        else:
            state.show_error(sentence, action=self.tr("Try again"), on_action=self.read_again)
        self.stage.show_state()

    # --- the original

    def ask_for_original(self) -> None:
        """Ask why it is wanted."""
        page = self._page
        if page is not None and page.can_reveal and self.stage.card is None:
            self.head.original.block(self.tr("State a purpose first."))
            asked = self._operations.choices(page.head)
            self._run(asked.success(self._ask_purpose).failure(self._show_problem))

    def step_back(self) -> bool:
        """Leave the question, or cover the original; False when there is neither."""
        if self.stage.card is None and not self.stage.turns.shows_original:
            return False
        self.stage.cover()
        return True

    def _ask_purpose(self, choices: OpeningChoices) -> None:
        self._withdraw = None
        if self._page is not None:
            self.stage.ask(choices, needs_case=self._page.needs_case)

    def _on_stage_stated(self, statement: Statement) -> None:
        if self._page is not None:
            asked = self._operations.reveal(self._page.head.conversation_id, statement)
            self._run(asked.success(self._show_original).failure(self._refuse_original))

    def _show_original(self, original: Original) -> None:
        self._withdraw = None
        self.head.show_can_reveal(False)
        self.stage.show_original(original)
        self._on_find_edited(self.head.find_bar.text)

    def _refuse_original(self, error: BackofficeError) -> None:
        self._withdraw = None
        if self.stage.card is not None:
            self.stage.card.form.show_problem(sentence_of(error))

    def _on_stage_covered(self) -> None:
        self._stop_waiting()
        self.head.original.allow()
        self.head.show_can_reveal(self._page is not None and self._page.can_reveal)
        self._on_find_edited(self.head.find_bar.text)

    # --- finding and copying

    def _on_find_edited(self, text: str) -> None:
        turns = self.stage.turns
        turns.look_for(text)
        number = turns.first_found() if text else 0
        self.head.find_bar.show_count(number, len(turns.found))

    def _on_find_stepped(self, by: int) -> None:
        turns = self.stage.turns
        self.head.find_bar.show_count(turns.step_found(by), len(turns.found))

    def _on_turns_copy_wanted(self, place: int) -> None:
        if not self.stage.turns.shows_original and self._page is not None:
            self.copied.emit(self._page.turns[place].text)

    # --- beside

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _FOLDS_BELOW_PX
        self._context.setVisible(not narrow)
        self.head.details.setVisible(narrow)

    def _make_context(self, page: ConversationPage) -> ContextPanel:
        panel = ContextPanel(
            page, formats=self._formats, may_open_customer=self._operations.may_open_customer
        )
        panel.customer_wanted.connect(lambda: self.customer_wanted.emit(page.head.customer_id))
        return panel

    def _on_head_details_wanted(self) -> None:
        if self._page is not None:
            self.details_wanted.emit(self._make_context(self._page))

    # --- waiting

    def _run(self, asked: Operation[Any]) -> None:
        self._withdraw = asked.run(owner=self).cancel

    def _stop_waiting(self) -> None:
        if self._withdraw is not None:
            self._withdraw()
            self._withdraw = None
