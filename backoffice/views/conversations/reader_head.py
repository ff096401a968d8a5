"""The upper edge of the reader: whose conversation, how and when, and what can be done with it.

Rule: names and times of the redacted form only; the buttons ask, the reader acts.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from backoffice.services.customer_page import ConversationHead
from backoffice.ui.buttons import Button, IconButton
from backoffice.ui.formats import Formats
from backoffice.ui.icons import LARGE_PX, Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, GAP_M, GAP_S, GAP_XS, column, row
from backoffice.ui.shortcuts import Shortcut
from backoffice.views.conversations.find_bar import FindBar
from backoffice.views.conversations.list_columns import customer_text, when_text
from backoffice.views.customer.record_words import channel_icon, channel_name


class ReaderHead(QFrame):
    """Back, title, neighbours, find, details, original."""

    back_wanted = Signal()
    neighbour_wanted = Signal(int)
    details_wanted = Signal()
    original_wanted = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", True)
        self._formats = formats
        self.find_bar = FindBar()
        self._build()
        self.back.clicked.connect(self.back_wanted)
        self.previous.clicked.connect(lambda: self.neighbour_wanted.emit(-1))
        self.next.clicked.connect(lambda: self.neighbour_wanted.emit(1))
        self.details.clicked.connect(self.details_wanted)
        self.original.clicked.connect(self.original_wanted)

    def _build(self) -> None:
        self.back = IconButton(Icon.ARROW_LEFT, name=self.tr("Back"), large=True)
        self.back.setObjectName("conversation.back")
        self._icon = IconLabel(Icon.CONVERSATION, size_px=LARGE_PX)
        self.title = PlainLabel(style=TextStyle.STRONG, elide=Qt.TextElideMode.ElideRight)
        self.title.setObjectName("conversation.title")
        self._facts = PlainLabel(style=TextStyle.SECONDARY, elide=Qt.TextElideMode.ElideRight)
        words = column(gap=0)
        words.addWidget(self.title)
        words.addWidget(self._facts)
        self.previous = IconButton(
            Icon.CHEVRON_LEFT, name=self.tr("Previous conversation"), shortcut=Shortcut.PREVIOUS
        )
        self.next = IconButton(
            Icon.CHEVRON_RIGHT, name=self.tr("Next conversation"), shortcut=Shortcut.NEXT
        )
        self.details = IconButton(Icon.INFO, name=self.tr("About this conversation"))
        self.details.setObjectName("conversation.details")
        self.original = Button(self.tr("Show original"), icon=Icon.UNLOCK, shortcut=Shortcut.REVEAL)
        self.original.setObjectName("conversation.show_original")
        policy = self.original.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing jumps while the original is shown
        self.original.setSizePolicy(policy)
        moves = row(gap=GAP_XS)
        for button in (self.back, self.previous, self.next):
            moves.addWidget(button)
        layout = row(self, gap=GAP_M)
        layout.setContentsMargins(GAP_M, GAP_S, GAP_L, GAP_S)
        layout.addLayout(moves)
        layout.addWidget(self._icon)
        layout.addLayout(words, 1)
        layout.addWidget(self.find_bar)
        layout.addWidget(self.details)
        layout.addWidget(self.original)

    def show_head(self, head: ConversationHead | None, *, can_reveal: bool) -> None:
        """Show whose conversation it is; None while that is not known."""
        known = head is not None
        for widget in (self._icon, self.find_bar, self.title, self._facts):
            widget.setEnabled(known)
        self.show_can_reveal(can_reveal)
        if head is None:
            self.title.setText("")
            self._facts.setText("")
            return
        self._icon.set_icon(channel_icon(head.channel), colour="secondary")
        self.title.setText(customer_text(head))
        facts = (channel_name(head.channel), when_text(head, self._formats), head.external_id)
        self._facts.setText("  ·  ".join(facts))

    def show_can_reveal(self, can_reveal: bool) -> None:
        """Whether the original can be asked for now."""
        self.original.setVisible(can_reveal)

    def show_neighbours(self, *, before: bool, after: bool) -> None:
        """Whether the list has one before and one after this."""
        for button, there in ((self.previous, before), (self.next, after)):
            if there:
                button.allow()
            else:
                button.block(self.tr("The list has none there."))
