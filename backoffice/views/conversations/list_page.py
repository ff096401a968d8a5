"""The list of conversations, the newest first or those in which something was said.

Rules: the newest text wins and old rows stay until its own are there; the search goes through the
redacted words only, so nothing that is covered can be looked for.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.errors import BackofficeError, RefusedByPolicy
from backoffice.services.customer_page import ConversationHead
from backoffice.ui.buttons import IconButton
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_M, GAP_XL, column, row
from backoffice.ui.operations import Operation
from backoffice.ui.search_field import SearchField
from backoffice.ui.shortcuts import Shortcut, bind
from backoffice.ui.tables import RowTable
from backoffice.ui.tokens import tokens_now
from backoffice.ui.translation import sentence_of
from backoffice.views.conversations.list_columns import conversation_columns
from backoffice.views.conversations.operations import MOST_LISTED, ConversationOperations
from backoffice.views.list_card import ListCard

_SEARCH_PX = 420
_LONGEST_QUERY = 200


class ConversationList(QWidget):
    """Search field above, table below."""

    chosen = Signal(object)
    """The ConversationHead."""

    def __init__(
        self,
        operations: ConversationOperations,
        *,
        formats: Formats,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._pending: Operation[tuple[ConversationHead, ...]] | None = None
        self._build(formats)
        self._connect()

    def _build(self, formats: Formats) -> None:
        self.search = SearchField(
            name=self.tr("Search in what was said"),
            placeholder=self.tr("Words that were said"),
            key_hint=Shortcut.FIND_IN_PAGE.key_words,
        )
        self.search.setObjectName("conversations.search")
        self.search.setMaxLength(_LONGEST_QUERY)
        self.search.setMaximumWidth(_SEARCH_PX)
        self.count = PlainLabel(style=TextStyle.SECONDARY)
        self.count.setObjectName("conversations.count")
        self.table: RowTable[ConversationHead] = RowTable(
            conversation_columns(formats),
            name=self.tr("Conversations"),
            row_id=lambda head: head.conversation_id,
        )
        self.table.setObjectName("conversations.table")
        again = IconButton(Icon.REFRESH, name=self.tr("Read again"))
        again.clicked.connect(self.read)
        head = row(gap=GAP_M)
        head.addWidget(PlainLabel(self.tr("Conversations"), style=TextStyle.TITLE))
        head.addStretch(1)
        head.addWidget(self.count)
        head.addWidget(again)
        layout = column(self, gap=GAP_M, margin=GAP_XL)
        layout.addLayout(head)
        layout.addWidget(self.search)
        layout.addWidget(ListCard(self.table), 1)
        layout.addStretch(0)
        self.setMaximumWidth(tokens_now().size("content_max"))
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.search.edited.connect(lambda _text: self.read())
        self.search.submitted.connect(self._on_search_submitted)
        self.search.stepped.connect(self.table.step)
        self.search.left.connect(self.table.setFocus)
        self.table.row_activated.connect(self.chosen)
        bind(self, Shortcut.FIND_IN_PAGE, self._on_find_in_page)

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    def read(self) -> None:
        """Read the list for the text in the field."""
        if self._pending is not None:
            self._pending.cancel()
        self.table.show_loading()
        self._pending = (
            self._operations.list(self.text)
            .success(self.show_heads)
            .failure(self._show_problem)
            .run(owner=self)
        )

    def show_heads(self, heads: tuple[ConversationHead, ...]) -> None:
        """Show what was read."""
        self._pending = None
        if self.text:
            self.table.set_empty_text(
                self.tr("Nobody said that, or it is covered. Try fewer or other words."),
                icon=Icon.SEARCH,
                action=self.tr("Show all"),
                on_action=self.search.empty,
            )
        else:
            self.table.set_empty_text(
                self.tr("No conversation is stored yet."), icon=Icon.CONVERSATIONS
            )
        self.table.show_rows(heads)
        self.count.setText(self._count_text(len(heads)))

    def _count_text(self, count: int) -> str:
        if not count:
            return ""
        if count >= MOST_LISTED:
            return (
                self.tr("The first %n; add a word to narrow it down", "", count)
                if self.text
                else self.tr("The newest %n; search to find older ones", "", count)
            )
        one = self.tr("1 conversation")
        return one if count == 1 else self.tr("%n conversations", "", count)

    def _show_problem(self, error: BackofficeError) -> None:
        self._pending = None
        self.count.setText("")
        if isinstance(error, RefusedByPolicy):
            self.table.show_no_permission(sentence_of(error))
        else:
            self.table.show_error(
                sentence_of(error), action=self.tr("Try again"), on_action=self.read
            )

    def _on_search_submitted(self) -> None:
        if self._pending is None and not self.table.activate_selected():
            self.table.select(0)

    def _on_find_in_page(self) -> None:
        self.search.setFocus()
        self.search.selectAll()
