"""The middle of the reader: waiting, a sentence, the turns, or the question why.

Rules: one of them at a time. An original is under a banner with its time; covering it again shows
the redacted form, which alone is kept.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from backoffice.services.conversations import ConversationPage
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.layout import GAP_L, column
from backoffice.ui.states import DelayedSign, SkeletonRows, StatePanel
from backoffice.views.conversations.operations import Original
from backoffice.views.conversations.original_card import OriginalCard
from backoffice.views.conversations.original_time import OriginalTime
from backoffice.views.conversations.transcript import Transcript
from backoffice.views.customer.operations import OpeningChoices

_SKELETON_PX = 72


class Stage(QWidget):
    """Banner above, one page below."""

    stated = Signal(object)
    """The Statement for which the original is wanted."""
    covered = Signal()
    """The redacted form is shown, after a question or an original."""
    time_over = Signal()

    def __init__(
        self,
        formats: Formats,
        *,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._page: ConversationPage | None = None
        self._card: OriginalCard | None = None
        self.banner = OriginalTime(formats, clock=clock)
        self.turns = Transcript(formats)
        self.state = StatePanel()
        self._sign = DelayedSign(self, self._on_wait_lasts)
        self._build()
        self.banner.end_wanted.connect(self.cover)
        self.banner.over.connect(self._on_banner_over)
        self.turns.original_dropped.connect(self.cover)

    def _build(self) -> None:
        self._blank = QWidget()
        self._skeleton = SkeletonRows(row_px=_SKELETON_PX)
        self._stack = QStackedWidget()
        for widget in (self._blank, self._skeleton, self.state, self.turns):
            self._stack.addWidget(widget)
        above = column(gap=0)
        above.setContentsMargins(GAP_L, GAP_L, GAP_L, 0)
        above.addWidget(self.banner)
        layout = column(self, gap=0)
        layout.addLayout(above)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self.turns)

    @property
    def card(self) -> OriginalCard | None:
        """The question that is asked."""
        return self._card

    def wait(self) -> None:
        """Another conversation is on its way; nothing of this one stays."""
        self._page = None
        self.banner.stop()
        self._take_card()
        self.turns.clear()
        self._stack.setCurrentWidget(self._blank)
        self._sign.start()

    def show_page(self, page: ConversationPage) -> None:
        """Show a redacted conversation."""
        self._sign.stop()
        self._page = page
        if not page.turns:
            self.state.show_empty(
                self.tr("Nothing was said in this conversation."), icon=Icon.CONVERSATION
            )
            self._stack.setCurrentWidget(self.state)
            return
        self._stack.setCurrentWidget(self.turns)
        self.turns.show_page(page)

    def show_state(self) -> None:
        """Show what `state` was told to say."""
        self._sign.stop()
        self._stack.setCurrentWidget(self.state)

    def ask(self, choices: OpeningChoices, *, needs_case: bool) -> None:
        """Ask why the original is wanted."""
        self._take_card()
        self._card = OriginalCard(choices, needs_case=needs_case)
        self._card.stated.connect(self.stated)
        self._card.cancelled.connect(self.cover)
        self._stack.addWidget(self._card)
        self._stack.setCurrentWidget(self._card)
        self._card.take_keyboard()

    def show_original(self, original: Original) -> None:
        """Show the original for its time; not where nobody is looking any more."""
        if not self.isVisible():
            self.cover()
            return
        self._take_card()
        self._stack.setCurrentWidget(self.turns)
        self.turns.show_page(original.page)
        self.turns.setFocus()
        self.banner.begin(original.until)

    def cover(self) -> None:
        """Show the redacted form."""
        self.banner.stop()
        self._take_card()
        if self._page is not None:
            self.show_page(self._page)
        self.covered.emit()

    def _take_card(self) -> None:
        card, self._card = self._card, None
        if card is not None:
            self._stack.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _on_banner_over(self) -> None:
        self.cover()
        self.time_over.emit()

    def _on_wait_lasts(self) -> None:
        self._stack.setCurrentWidget(self._skeleton)
