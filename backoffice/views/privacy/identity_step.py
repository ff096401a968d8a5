"""Step "identity": make sure that who asks is who the data are about.

Rule: this version keeps no record of the check, and says so; the tick only opens the last step and
is gone with the page.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.ui.fields import CheckBox
from backoffice.ui.icons import Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, GAP_M, Card, column, row
from backoffice.ui.messages import InlineMessage, MessageKind


class IdentityStep(QWidget):
    """The ways to make sure, and a tick."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sure = CheckBox(self.tr("I have made sure who asks"))
        self.sure.setObjectName("report.sure")
        self.sure.setAccessibleName(self.sure.text())
        self.sure.toggled.connect(lambda _on: self.changed.emit())
        layout = column(self, gap=GAP_L)
        layout.addWidget(PlainLabel(self.tr("Is it really them?"), style=TextStyle.STRONG))
        layout.addWidget(
            PlainLabel(
                self.tr(
                    "The report holds everything on record about one person. It must not reach"
                    " anybody else, whoever answers for the request."
                ),
                wrap=True,
            )
        )
        layout.addWidget(self._ways())
        layout.addWidget(
            InlineMessage(
                MessageKind.INFO,
                self.tr(
                    "This version keeps no record of the check. Note how and when it was made with"
                    " the papers of the case."
                ),
            )
        )
        layout.addWidget(self.sure)
        layout.addStretch(1)

    def _ways(self) -> Card:
        card = Card(self.tr("Ways that hold"))
        card.body.setSpacing(GAP_M)
        for icon, words in (
            (Icon.IDENTITY, self.tr("An identity document at the counter, seen and not copied")),
            (Icon.CONFIRM, self.tr("BankID, or signed in to their own account")),
            (Icon.PHONE, self.tr("A call back to the number that is on record")),
            (Icon.MAIL, self.tr("A letter to the registered address, where nothing else works")),
        ):
            line = row(gap=GAP_M)
            line.addWidget(IconLabel(icon))
            line.addWidget(PlainLabel(words, wrap=True), 1)
            card.body.addLayout(line)
        return card

    def start(self) -> None:
        """Another request: nothing is made sure of."""
        self.sure.setChecked(False)
