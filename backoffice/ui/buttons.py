"""Buttons: one look for what can be done, and a word for why it cannot.

Rule: every button has a name for screen readers; its tooltip shows its key; a button that cannot
be used says why in its tooltip (`block`). Text is literal, an ampersand is not a mnemonic.

    Button(self.tr("Refund 249,00 kr"), kind=ButtonKind.PRIMARY, main=True)
    button.block(self.tr("Choose a line first."));  button.allow()
    IconButton(Icon.REFRESH, name=self.tr("Read again"), shortcut=Shortcut.REFRESH)
"""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from backoffice.ui.icons import LARGE_PX, SMALL_PX, Icon, set_icon
from backoffice.ui.labels import repolish, set_tooltip
from backoffice.ui.shortcuts import Shortcut, bind


class ButtonKind(StrEnum):
    """How much a button asks for attention; one PRIMARY a view."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"


_ICON_COLOUR = {
    ButtonKind.PRIMARY: "on_accent",
    ButtonKind.SECONDARY: "text",
    ButtonKind.QUIET: "secondary",
    ButtonKind.DANGER: "on_danger",
}


class Button(QPushButton):
    """A button with a word on it. `main` makes it 40 pixels high."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        kind: ButtonKind = ButtonKind.SECONDARY,
        icon: Icon | None = None,
        shortcut: Shortcut | None = None,
        main: bool = False,
        tooltip: str = "",
    ) -> None:
        super().__init__(parent)
        self._tooltip = tooltip
        self._shortcut = shortcut
        self._icon = icon
        self.setProperty("main", main)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_kind(kind)
        self.set_text(text)
        if shortcut is not None:
            bind(self, shortcut, self.click)

    def set_text(self, text: str) -> None:
        """Show `text` literally."""
        # Qt leaves next to no room between icon and word.
        gap = " " if self._icon is not None and text else ""
        self.setText(gap + text.replace("&", "&&"))
        self.setAccessibleName(text)
        self._refresh_tooltip("")

    def set_kind(self, kind: ButtonKind) -> None:
        """Change the look."""
        self.setProperty("kind", kind.value)
        if self._icon is not None:
            set_icon(self, self._icon, colour=_ICON_COLOUR[kind])
        repolish(self)

    def block(self, reason: str) -> None:
        """Disable, and say why in the tooltip."""
        self.setEnabled(False)
        self._refresh_tooltip(reason)

    def allow(self) -> None:
        """Enable again."""
        self.setEnabled(True)
        self._refresh_tooltip("")

    def _refresh_tooltip(self, reason: str) -> None:
        text = reason or _with_key(self._tooltip or self.accessibleName(), self._shortcut)
        plain = not reason and not self._tooltip and self._shortcut is None
        set_tooltip(self, "" if plain else text)
        self.setAccessibleDescription(reason or self._tooltip)


class IconButton(QToolButton):
    """A button with only an icon; `name` is what it does, for the tooltip and for screen
    readers."""

    def __init__(
        self,
        icon: Icon,
        parent: QWidget | None = None,
        *,
        name: str,
        shortcut: Shortcut | None = None,
        large: bool = False,
        colour: str = "secondary",
    ) -> None:
        super().__init__(parent)
        self._shortcut = shortcut
        self._name = name
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoRaise(True)
        self.set_icon(icon, colour=colour, large=large)
        self.set_name(name)
        if shortcut is not None:
            bind(self, shortcut, self.click)

    def set_icon(self, icon: Icon, *, colour: str = "secondary", large: bool = False) -> None:
        """Change the icon."""
        set_icon(self, icon, colour=colour, size_px=LARGE_PX if large else SMALL_PX)

    def set_name(self, name: str) -> None:
        """Change what it says it does."""
        self._name = name
        self.setAccessibleName(name)
        set_tooltip(self, _with_key(name, self._shortcut))

    def block(self, reason: str) -> None:
        """Disable, and say why in the tooltip."""
        self.setEnabled(False)
        set_tooltip(self, reason)

    def allow(self) -> None:
        """Enable again."""
        self.setEnabled(True)
        set_tooltip(self, _with_key(self._name, self._shortcut))


def _with_key(text: str, shortcut: Shortcut | None) -> str:
    return text if shortcut is None else f"{text}   {shortcut.key_words}"
