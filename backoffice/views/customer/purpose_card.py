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
        card = Card(padding=GAP_XL)
        card.setFixedWidth(_WIDTH_PX)
        card.setAccessibleName(self.tr("Purpose"))
        title = row(gap=GAP_S)
        title.addWidget(IconLabel(Icon.UNLOCK, size_px=LARGE_PX, colour="accent"))
        title.addWidget(
            PlainLabel(self.tr("Why do you open this record?"), style=TextStyle.STRONG), 1
        )
        card.body.setSpacing(GAP_M)
        card.body.addLayout(title)
        if over:
            card.body.addWidget(
                InlineMessage(
                    MessageKind.INFO,
                    self.tr("The time for reading is over. State a purpose again."),
                )
            )
        card.body.addWidget(self.form)
        card.body.addWidget(
            PlainLabel(
                self.tr("Your answer is written to the access log. Enter takes the marked one."),
                style=TextStyle.SECONDARY,
                wrap=True,
            )
        )
        layout = column(self, gap=0, margin=GAP_XL)
        layout.addStretch(2)
        layout.addLayout(centred(card))
        layout.addStretch(3)
        self.setFocusProxy(self.form)

    def take_keyboard(self) -> None:
        """Figures and Enter work from now on."""
        self.form.setFocus(Qt.FocusReason.OtherFocusReason)
