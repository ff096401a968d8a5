"""The upper edge of the window: the one search field, and the lock.

Rule: the search field is the same everywhere; what it means is up to the screen that takes it.
"""

from PySide6.QtWidgets import QFrame, QWidget

from backoffice.ui.buttons import Button
from backoffice.ui.icons import Icon
from backoffice.ui.layout import GAP_L, GAP_S, GAP_XL, row
from backoffice.ui.search_field import SearchField
from backoffice.ui.shortcuts import Shortcut, bind

_SEARCH_MAX_PX = 720


class TopBar(QFrame):
    """Search and lock. `with_search=False` for roles that look nobody up."""

    def __init__(self, parent: QWidget | None = None, *, with_search: bool) -> None:
        super().__init__(parent)
        self.setProperty("bar", True)
        self.search = SearchField(
            name=self.tr("Find a customer"),
            placeholder=self.tr("Name, personnummer, phone, e-mail or order …"),
            key_hint="/",
        )
        self.search.setObjectName("top_bar.search")
        self.search.setMaximumWidth(_SEARCH_MAX_PX)
        self.lock_button = Button(self.tr("Lock"), icon=Icon.LOCK, shortcut=Shortcut.LOCK)
        self.lock_button.setObjectName("top_bar.lock")
        layout = row(self, gap=GAP_L)
        layout.setContentsMargins(GAP_XL, GAP_S, GAP_L, GAP_S)
        layout.addWidget(self.search, 10)
        self.search.setVisible(with_search)
        layout.addStretch(1)
        layout.addWidget(self.lock_button)
        if with_search:
            bind(self, Shortcut.FOCUS_SEARCH, self.focus_search)
            bind(self, Shortcut.FOCUS_SEARCH_ALSO, self.focus_search)

    def focus_search(self) -> None:
        """Put the keyboard into the search field and select what is there."""
        self.search.setFocus()
        self.search.selectAll()
