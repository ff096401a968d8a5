"""The whole of the window while nobody is signed in, or while it is locked.

Rule: nothing of anybody's work is visible here; language and look can be chosen, because whoever
comes next may read another language.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.ui.layout import GAP_L, GAP_XL, centred, column, row
from backoffice.ui.theme import Theme
from backoffice.ui.translation import Translation
from backoffice.views.preferences import LanguageSelect, ThemeSelect
from backoffice.views.sign_in.card import SignInCard


class SignInScreen(QWidget):
    """One quiet card in the middle; language and look in the corner."""

    submitted = Signal(str, str)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        organisation: str,
        workstation: str,
        theme: Theme,
        translation: Translation,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.card = SignInCard(organisation=organisation, workstation=workstation)
        self.card.submitted.connect(self.submitted)
        self.language = LanguageSelect(translation)
        self.theme = ThemeSelect(theme)
        self._build()

    def _build(self) -> None:
        layout = column(self, gap=0, margin=GAP_XL)
        choices = row(gap=GAP_L)
        choices.addStretch(1)
        choices.addWidget(self.language)
        choices.addWidget(self.theme)
        layout.addStretch(3)
        layout.addLayout(centred(self.card))
        layout.addStretch(4)
        layout.addLayout(choices)
        self.setTabOrder(self.card.button, self.language)
        self.setTabOrder(self.language, self.theme)
