"""The quiet card before a record opens: state why, and go on.

Rule: nothing of the customer is on it; the record is not open yet.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.policy import Purpose
from backoffice.ui.icons import LARGE_PX, Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_M, GAP_S, GAP_XL, Card, centred, column, row
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.views.customer.operations import OpeningChoices
from backoffice.views.customer.purpose_form import PurposeForm

_WIDTH_PX = 460


class PurposeCard(QWidget):
    """A card in the middle with a PurposeForm."""

    stated = Signal(object)

    def __init__(
        self,
        choices: OpeningChoices,
        *,
        asks_case: Callable[[Purpose], bool],
        suggested: Purpose | None = None,
        over: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("customer.purpose")
        self.form = PurposeForm(
            choices.purposes, asks_case=asks_case, suggested=suggested, cases=choices.cases
        )
        self.form.stated.connect(self.stated)
        layout = column(self, gap=0, margin=GAP_XL)
        layout.addStretch(2)
        layout.addLayout(centred(self._card(over)))
        layout.addStretch(3)
        self.setFocusProxy(self.form)

    def _card(self, over: bool) -> Card:
        card = Card(padding=GAP_XL)
        card.setFixedWidth(_WIDTH_PX)
        card.setAccessibleName(self.tr("Purpose"))
        title = row(gap=GAP_S)
        title.addWidget(IconLabel(Icon.UNLOCK, size_px=LARGE_PX, colour="accent"))
        words = PlainLabel(self.tr("Why do you open this record?"), style=TextStyle.STRONG)
        title.addWidget(words, 1)
        card.body.setSpacing(GAP_M)
        card.body.addLayout(title)
        if over:
            sentence = self.tr("The time for reading is over. State a purpose again.")
            card.body.addWidget(InlineMessage(MessageKind.INFO, sentence))
        card.body.addWidget(self.form)
        hint = self.tr("Your answer is written to the access log. Enter takes the marked one.")
        card.body.addWidget(PlainLabel(hint, style=TextStyle.SECONDARY, wrap=True))
        return card

    def take_keyboard(self) -> None:
        """Figures and Enter work from now on."""
        self.form.setFocus(Qt.FocusReason.OtherFocusReason)
