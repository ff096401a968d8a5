"""What the customer page shows at a time: nothing, a sign of waiting, a sentence, card or record.

Rule: one record and one card at most; closing destroys them, and the plaintext with them.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from backoffice.domain.errors import BackofficeError, NotFound, RefusedByPolicy
from backoffice.ui.states import DelayedSign, SkeletonRows, StatePanel
from backoffice.ui.tokens import tokens_now
from backoffice.ui.translation import sentence_of
from backoffice.views.customer.page import CustomerView
from backoffice.views.customer.purpose_card import PurposeCard


class RecordStack(QStackedWidget):
    """The places of the page, and which one is in front."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: CustomerView | None = None
        self.card: PurposeCard | None = None
        self.state = StatePanel()
        self.state.setObjectName("customer.state")
        self._skeleton = SkeletonRows(row_px=tokens_now().size("row_two_lines"))
        self._blank = QWidget()
        for widget in (self._blank, self._skeleton, self.state):
            self.addWidget(widget)
        self._sign = DelayedSign(self, lambda: self.setCurrentWidget(self._skeleton))

    def wait(self) -> None:
        """Something is on its way; a sign of it shows when it lasts."""
        self._sign.start()

    def show_card(self, card: PurposeCard) -> None:
        """Ask for a purpose."""
        self.close_record()
        self.card = card
        self.addWidget(card)
        self.setCurrentWidget(card)

    def refuse_statement(self, error: BackofficeError) -> None:
        """What was stated on the card does not open the record."""
        self._sign.stop()
        if self.card is not None:
            self.setCurrentWidget(self.card)
            self.card.form.show_problem(sentence_of(error))

    def show_view(self, view: CustomerView) -> None:
        """Show the open record."""
        self.close_record()
        self.view = view
        self.addWidget(view)
        self.setCurrentWidget(view)

    def show_problem(
        self,
        error: BackofficeError,
        *,
        back: tuple[str, Callable[[], object]],
        again: tuple[str, Callable[[], object]],
    ) -> None:
        """One sentence, and what can be done: go `back` from nobody, try `again` what failed."""
        self.close_record()
        if isinstance(error, RefusedByPolicy):
            self.state.show_no_permission(sentence_of(error))
        else:
            words, do = back if isinstance(error, NotFound) else again
            self.state.show_error(sentence_of(error), action=words, on_action=do)
        self.setCurrentWidget(self.state)

    def close_record(self) -> None:
        """Destroy card and record."""
        self._sign.stop()
        self.setCurrentWidget(self._blank)
        if self.view is not None:
            self.view.header.access.stop()
        for widget in (self.view, self.card):
            if widget is not None:
                self.removeWidget(widget)
                widget.deleteLater()
        self.view = None
        self.card = None
