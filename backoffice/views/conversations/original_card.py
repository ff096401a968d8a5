"""Before the original shows: state why, and the case where the policy asks for one.

Rule: nothing of the conversation is on it; it opens nothing itself, it says what was stated.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backoffice.ui.buttons import Button, ButtonKind
from backoffice.ui.icons import LARGE_PX, Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_M, GAP_S, GAP_XL, Card, centred, column, row
from backoffice.views.customer.operations import OpeningChoices
from backoffice.views.customer.purpose_form import PurposeForm

_WIDTH_PX = 460


class OriginalCard(QWidget):
    """A card in the middle with a PurposeForm."""

    stated = Signal(object)
    """The Statement."""
    cancelled = Signal()

    def __init__(
        self, choices: OpeningChoices, *, needs_case: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("conversation.purpose")
        self.form = PurposeForm(
            choices.purposes,
            asks_case=lambda _purpose: needs_case,
            cases=choices.cases,
            case_required=needs_case,
        )
        self.form.stated.connect(self.stated)
        self._build(any_purpose=bool(choices.purposes))

    def _build(self, *, any_purpose: bool) -> None:
        card = Card(padding=GAP_XL)
        card.setFixedWidth(_WIDTH_PX)
        card.setAccessibleName(self.tr("Purpose"))
        title = row(gap=GAP_S)
        title.addWidget(IconLabel(Icon.UNLOCK, size_px=LARGE_PX, colour="accent"))
        why = self.tr("Why do you read the original?")
        title.addWidget(PlainLabel(why, style=TextStyle.STRONG, wrap=True), 1)
        words = (
            self.tr("Your answer is written to the access log. Enter takes the marked one.")
            if any_purpose
            else self.tr("No purpose that your role may state opens this conversation.")
        )
        self.show_button = Button(self.tr("Show the original"), kind=ButtonKind.PRIMARY)
        self.show_button.setObjectName("conversation.state_purpose")
        self.show_button.clicked.connect(self.form.submit)
        cancel = Button(self.tr("Cancel"))
        cancel.setObjectName("conversation.cancel_purpose")
        cancel.clicked.connect(self.cancelled)
        buttons = row(gap=GAP_S)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.show_button)
        card.body.setSpacing(GAP_M)
        card.body.addLayout(title)
        card.body.addWidget(self.form)
        card.body.addWidget(PlainLabel(words, style=TextStyle.SECONDARY, wrap=True))
        card.body.addLayout(buttons)
        layout = column(self, gap=0, margin=GAP_XL)
        layout.addStretch(2)
        layout.addLayout(centred(card))
        layout.addStretch(3)
        self.show_button.setVisible(any_purpose)
        self.setFocusProxy(self.form if any_purpose else cancel)

    def take_keyboard(self) -> None:
        """Figures and Enter work from now on."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
