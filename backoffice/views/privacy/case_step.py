"""Step "case": what was asked, by whom, and by when it must be answered.

Rule: facts of the request only; where an access report is not the answer, it says so.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.services.subject_requests import SubjectRequestView
from backoffice.ui.buttons import Button
from backoffice.ui.chips import StatusChip
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, GAP_M, GAP_S, Card, clear, column, row
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.views.customer.full_text import FullText
from backoffice.views.privacy.request_words import (
    ACCESS,
    OPEN,
    article_meaning,
    article_word,
    customer_word,
    days_icon,
    days_left,
    days_tone,
    days_word,
    state_icon,
    state_tone,
    state_word,
)

_CAPTION_PX = 150


class CaseStep(QWidget):
    """One card of facts."""

    customer_wanted = Signal()

    def __init__(
        self,
        formats: Formats,
        *,
        clock: Callable[[], datetime],
        may_open_customer: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._formats = formats
        self._clock = clock
        self._may_open_customer = may_open_customer
        self._card = Card()
        self._card.body.setSpacing(GAP_M)
        other = self.tr(
            "An access report answers article 15. This version has no form for this request:"
            " work on it by hand; the deadline stands here all the same."
        )
        self.other = InlineMessage(MessageKind.INFO, other)
        self.other.setObjectName("report.other_article")
        layout = column(self, gap=GAP_L)
        layout.addWidget(PlainLabel(self.tr("What was asked"), style=TextStyle.STRONG))
        layout.addWidget(self.other)
        layout.addWidget(self._card)
        layout.addStretch(1)

    def show_request(self, request: SubjectRequestView) -> None:
        """Show its facts."""
        formats = self._formats
        self.other.setVisible(request.article != ACCESS)
        clear(self._card.body)
        name = customer_word(request)
        facts: list[tuple[str, QWidget]] = [
            (self.tr("Customer"), self._customer(name)),
            (self.tr("Number"), FullText(request.no)),
            (self.tr("Asked for"), FullText(article_word(request.article))),
            ("", PlainLabel(article_meaning(request.article), style=TextStyle.SECONDARY)),
            (self.tr("Received"), FullText(formats.moment(request.received_at))),
            (self.tr("Answer due"), self._due(request)),
            (self.tr("State"), self._state(request)),
        ]
        for caption, value in facts:
            line = row(gap=GAP_M)
            label = PlainLabel(caption, style=TextStyle.SECONDARY)
            label.setFixedWidth(_CAPTION_PX)
            line.addWidget(label)
            line.addWidget(value, 1)
            self._card.body.addLayout(line)

    def _customer(self, name: str) -> QWidget:
        box = QWidget()
        line = row(box, gap=GAP_M)
        line.addWidget(FullText(name), 1)
        if self._may_open_customer:
            button = Button(self.tr("Open the customer"), icon=Icon.USER)
            button.setObjectName("report.open_customer")
            button.clicked.connect(self.customer_wanted)
            line.addWidget(button)
        return box

    def _due(self, request: SubjectRequestView) -> QWidget:
        box = QWidget()
        line = row(box, gap=GAP_S)
        line.addWidget(PlainLabel(self._formats.day(request.due)))
        if request.state == OPEN:
            days = days_left(request.due, self._clock(), self._formats)
            icon = days_icon(days) or Icon.CLOCK
            line.addWidget(StatusChip(days_tone(days), days_word(days), icon=icon))
        line.addStretch(1)
        return box

    def _state(self, request: SubjectRequestView) -> QWidget:
        box = QWidget()
        line = row(box, gap=GAP_S)
        state = request.state
        line.addWidget(StatusChip(state_tone(state), state_word(state), icon=state_icon(state)))
        line.addStretch(1)
        return box
