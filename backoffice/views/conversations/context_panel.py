"""What stands beside a conversation: whose it is, how it was held, what is covered in it.

Rule: facts and counts of the redacted form only; it looks the same while the original is shown.
"""

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backoffice.services.conversations import ConversationPage
from backoffice.services.customer_page import ConversationHead
from backoffice.ui.buttons import Button
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, GAP_M, GAP_S, Card, ScrollColumn, column, row
from backoffice.views.conversations.list_columns import customer_text, when_text
from backoffice.views.conversations.turn_text import covered_kinds
from backoffice.views.conversations.words import covered_name, language_name
from backoffice.views.customer.full_text import FullText
from backoffice.views.customer.record_words import channel_icon, channel_name

_CAPTION_PX = 84


class ContextPanel(QWidget):
    """Cards about one conversation."""

    customer_wanted = Signal()

    def __init__(
        self,
        page: ConversationPage,
        *,
        formats: Formats,
        may_open_customer: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("conversation.context")
        self._formats = formats
        area = ScrollColumn(name=self.tr("About this conversation"), gap=GAP_M)
        area.body.addWidget(self._customer_card(page.head, may_open=may_open_customer))
        area.body.addWidget(self._facts_card(page))
        area.body.addWidget(self._covered_card(page))
        area.body.addStretch(1)
        layout = column(self, gap=0)
        layout.setContentsMargins(0, GAP_L, GAP_S, GAP_L)
        layout.addWidget(area)
        area.body.setContentsMargins(0, 0, GAP_S, 0)

    def _customer_card(self, head: ConversationHead, *, may_open: bool) -> Card:
        card = Card(self.tr("Customer"))
        name = FullText(customer_text(head))
        name.setObjectName("conversation.customer")
        card.body.addWidget(name)
        if head.customer_id is not None and may_open:
            button = Button(self.tr("Open the customer"), icon=Icon.USER)
            button.setObjectName("conversation.open_customer")
            button.clicked.connect(self.customer_wanted)
            card.body.addWidget(button)
        return card

    def _facts_card(self, page: ConversationPage) -> Card:
        head, formats = page.head, self._formats
        card = Card(self.tr("Conversation"))
        card.body.setSpacing(GAP_S)
        channel = row(gap=GAP_S)
        channel.addWidget(IconLabel(channel_icon(head.channel)))
        channel.addWidget(PlainLabel(channel_name(head.channel)), 1)
        card.body.addLayout(channel)
        facts = [
            (self.tr("When"), when_text(head, formats)),
            (self.tr("Answered by"), head.agent or "–"),
            (self.tr("Language"), language_name(head.language)),
            (self.tr("Turns"), formats.count(head.turns)),
            (self.tr("Number"), head.external_id),
        ]
        last_s = max((turn.at_s for turn in page.turns if turn.at_s is not None), default=None)
        if last_s is not None:
            facts.insert(-1, (self.tr("Last turn at"), formats.elapsed(last_s)))
        for caption, value in facts:
            card.body.addLayout(_fact(caption, value))
        return card

    def _covered_card(self, page: ConversationPage) -> Card:
        card = Card(self.tr("Covered"))
        counts = Counter(kind for turn in page.turns for kind in covered_kinds(turn.text))
        for kind, count in counts.most_common():
            line = row(gap=GAP_S)
            line.addWidget(PlainLabel(covered_name(kind)), 1)
            figure = PlainLabel(self._formats.count(count), style=TextStyle.SECONDARY)
            line.addWidget(figure, 0, Qt.AlignmentFlag.AlignRight)
            card.body.addLayout(line)
        if not counts:
            nothing = self.tr("Nothing had to be covered.")
            card.body.addWidget(PlainLabel(nothing, style=TextStyle.SECONDARY, wrap=True))
        return card


def _fact(caption: str, value: str) -> QHBoxLayout:
    line = row(gap=GAP_S)
    name = PlainLabel(caption, style=TextStyle.SECONDARY, wrap=True)
    name.setFixedWidth(_CAPTION_PX)
    name.setContentsMargins(0, 2, 0, 0)  # the smaller letters stand on the line of the value
    line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(FullText(value), 1)
    return line
