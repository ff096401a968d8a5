"""Language and look, as two small choices and as menus; one list of words for both.

Rule: a choice takes effect at once and needs no restart.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from backoffice.ui.fields import Select
from backoffice.ui.icons import Icon, make_icon
from backoffice.ui.theme import Theme, ThemeChoice
from backoffice.ui.translation import Language, Translation


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a sentence for translation under its context."""
    return text


# A language is named in itself, so that it is found by whoever reads only that one.
LANGUAGE_NAMES = {Language.SWEDISH: "Svenska", Language.ENGLISH: "English"}
_THEME_NAMES = {
    ThemeChoice.SYSTEM: QT_TRANSLATE_NOOP("Preferences", "As the computer"),
    ThemeChoice.LIGHT: QT_TRANSLATE_NOOP("Preferences", "Light"),
    ThemeChoice.DARK: QT_TRANSLATE_NOOP("Preferences", "Dark"),
    ThemeChoice.HIGH_CONTRAST: QT_TRANSLATE_NOOP("Preferences", "High contrast"),
}


def theme_name(choice: ThemeChoice) -> str:
    """The word for a look."""
    return QCoreApplication.translate("Preferences", _THEME_NAMES[choice])


class LanguageSelect(Select):
    """Chooses the language."""

    def __init__(self, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=QCoreApplication.translate("Preferences", "Language"))
        self._translation = translation
        for language, name in LANGUAGE_NAMES.items():
            self.add_choice(name, language)
        self.choose(translation.language)
        self.value_changed.connect(self._on_value_changed)

    def _on_value_changed(self, value: object) -> None:
        if isinstance(value, Language):
            self._translation.choose(value)


class ThemeSelect(Select):
    """Chooses the look."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=QCoreApplication.translate("Preferences", "Appearance"))
        self._theme = theme
        for choice in ThemeChoice:
            self.add_choice(theme_name(choice), choice)
        self.choose(theme.choice)
        self.value_changed.connect(self._on_value_changed)

    def _on_value_changed(self, value: object) -> None:
        if isinstance(value, ThemeChoice):
            self._theme.choose(value)


def add_choice_menu(
    menu: QMenu,
    title: str,
    choices: dict[str, str],
    *,
    current: str,
    choose: Callable[[str], object],
    icon: Icon,
) -> None:
    """A submenu in which one of `choices` (value to word) is ticked."""
    submenu = menu.addMenu(make_icon(icon), title)
    group = QActionGroup(submenu)
    for value, words in choices.items():
        action = QAction(words, submenu)
        action.setCheckable(True)
        action.setChecked(value == current)
        action.triggered.connect(lambda _on=False, chosen=value: choose(chosen))
        group.addAction(action)
        submenu.addAction(action)
