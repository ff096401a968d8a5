"""Conversations: the list, and one conversation in the reader.

Rules: what one reads is a place of the window (its argument is the conversation's id), so that Esc,
Alt+Left and the way back after a lock lead where they should. No text of a conversation leaves the
reader.
"""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget

from backoffice.domain.ids import ConversationId, CustomerId
from backoffice.domain.policy import Action
from backoffice.services.customer_page import ConversationHead
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.layout import GAP_L, column
from backoffice.ui.messages import MessageKind
from backoffice.ui.override import override
from backoffice.views.conversations.context_panel import ContextPanel
from backoffice.views.conversations.list_page import ConversationList
from backoffice.views.conversations.operations import (
    ConversationOperations,
    conversation_operations,
)
from backoffice.views.conversations.reader import Reader
from backoffice.views.openings import OpenCustomer
from backoffice.views.registry import QT_TRANSLATE_NOOP, ScreenContext, ScreenSpec
from backoffice.views.shell import Screen, Shell

SCREEN_ID = "conversations"
_SHEET_PX = 360


class ConversationsScreen(Screen):
    """List and reader, one at a time."""

    def __init__(
        self,
        operations: ConversationOperations,
        *,
        shell: Shell,
        formats: Formats,
        clipboard: ClipboardGuard,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._shell = shell
        self._clipboard = clipboard
        self.list = ConversationList(operations, formats=formats)
        self.reader = Reader(operations, formats=formats, clock=clock)
        self._looked_for = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.reader)
        column(self, gap=0).addWidget(self._pages)

    def _connect(self) -> None:
        self.list.chosen.connect(self._on_list_chosen)
        self.reader.back_wanted.connect(self._on_reader_back_wanted)
        self.reader.head.neighbour_wanted.connect(self._on_neighbour_wanted)
        self.reader.customer_wanted.connect(self._on_customer_wanted)
        self.reader.details_wanted.connect(self._on_details_wanted)
        self.reader.copied.connect(self._on_copied)
        self.reader.stage.time_over.connect(self._on_time_over)

    @override
    def open_with(self, argument: object | None) -> None:
        if isinstance(argument, UUID):
            looked_for, self._looked_for = self._looked_for, ""
            self._pages.setCurrentWidget(self.reader)
            self.reader.open(ConversationId(argument), looked_for=looked_for)
            self._show_neighbours(ConversationId(argument))
        else:
            self._pages.setCurrentWidget(self.list)
            self.list.read()
            self.list.table.setFocus()

    @override
    def step_back(self) -> bool:
        return self._pages.currentWidget() is self.reader and self.reader.step_back()

    @override
    def refresh(self) -> None:
        if self._pages.currentWidget() is self.reader:
            self.reader.read_again()
        else:
            self.list.read()

    def _on_list_chosen(self, head: ConversationHead) -> None:
        self._looked_for = self.list.text
        self._shell.open_screen(SCREEN_ID, head.conversation_id)

    def _on_reader_back_wanted(self) -> None:
        self._shell.open_screen(SCREEN_ID, None)

    def _on_neighbour_wanted(self, by: int) -> None:
        self.list.table.step(by)
        head = self.list.table.selected_row()
        if head is not None:
            self.reader.open(head.conversation_id, looked_for=self.list.text)
            self._show_neighbours(head.conversation_id)

    def _show_neighbours(self, conversation_id: ConversationId) -> None:
        model = self.list.table.model
        place = model.place_of(conversation_id)
        self.reader.head.show_neighbours(
            before=place is not None and place > 0,
            after=place is not None and place + 1 < model.rowCount(),
        )
        if place is not None:
            self.list.table.select(place)

    def _on_customer_wanted(self, customer_id: CustomerId) -> None:
        self._shell.open_screen("customer", OpenCustomer(customer_id))

    def _on_details_wanted(self, panel: ContextPanel) -> None:
        panel.setContentsMargins(GAP_L, 0, 0, 0)
        title = self.tr("About this conversation")
        self._shell.show_sheet(title=title, content=panel, width=_SHEET_PX)

    def _on_copied(self, text: str) -> None:
        self._clipboard.write(text)
        self._shell.notify(MessageKind.SUCCESS, self.tr("The turn is copied, redacted."))

    def _on_time_over(self) -> None:
        over = self.tr("The time is over; the conversation is covered again.")
        self._shell.notify(MessageKind.INFO, over)


def build(context: ScreenContext) -> Screen:
    """The page of a signed-in person."""
    return ConversationsScreen(
        conversation_operations(context),
        shell=context.shell,
        formats=context.formats,
        clipboard=context.clipboard,
        clock=context.services.clock,
    )


SPEC = ScreenSpec(
    id=SCREEN_ID,
    title=QT_TRANSLATE_NOOP("ScreenSpec", "Conversations"),
    icon=Icon.CONVERSATIONS,
    action=Action.CONVERSATION_READ,
    factory=build,
)
