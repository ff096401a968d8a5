"""Every key of the program in one list.

Rule: a key is a member of `Shortcut`; nothing else calls `setShortcut` or makes a QShortcut. Two
members never share a key, so that a person learns each once.

    bind(self, Shortcut.REFRESH, self._reload)
    bind(field, Shortcut.FOCUS_SEARCH, field.setFocus, scope=Scope.WINDOW)
"""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a sentence for translation under its context."""
    return text


class Scope(Enum):
    """Where a key works."""

    WINDOW = Qt.ShortcutContext.WindowShortcut
    WIDGET = Qt.ShortcutContext.WidgetWithChildrenShortcut


class Shortcut(Enum):
    """Key and what it does."""

    FOCUS_SEARCH = ("/", QT_TRANSLATE_NOOP("Shortcut", "Find a customer"))
    FOCUS_SEARCH_ALSO = ("Ctrl+K", QT_TRANSLATE_NOOP("Shortcut", "Find a customer, from anywhere"))
    PALETTE = ("Ctrl+Shift+P", QT_TRANSLATE_NOOP("Shortcut", "All commands"))
    LOCK = ("Ctrl+L", QT_TRANSLATE_NOOP("Shortcut", "Lock"))
    BACK = ("Alt+Left", QT_TRANSLATE_NOOP("Shortcut", "Go back"))
    ESCAPE = ("Esc", QT_TRANSLATE_NOOP("Shortcut", "Go back one step"))
    REFRESH = ("F5", QT_TRANSLATE_NOOP("Shortcut", "Read again"))
    PAGE_1 = ("Ctrl+1", QT_TRANSLATE_NOOP("Shortcut", "First page of the rail"))
    PAGE_2 = ("Ctrl+2", QT_TRANSLATE_NOOP("Shortcut", "Second page of the rail"))
    PAGE_3 = ("Ctrl+3", QT_TRANSLATE_NOOP("Shortcut", "Third page of the rail"))
    PAGE_4 = ("Ctrl+4", QT_TRANSLATE_NOOP("Shortcut", "Fourth page of the rail"))
    PAGE_5 = ("Ctrl+5", QT_TRANSLATE_NOOP("Shortcut", "Fifth page of the rail"))
    PAGE_6 = ("Ctrl+6", QT_TRANSLATE_NOOP("Shortcut", "Sixth page of the rail"))
    PAGE_7 = ("Ctrl+7", QT_TRANSLATE_NOOP("Shortcut", "Seventh page of the rail"))
    REFUND = ("Ctrl+R", QT_TRANSLATE_NOOP("Shortcut", "Refund"))
    CONFIRM_FACT = ("Ctrl+J", QT_TRANSLATE_NOOP("Shortcut", "Verify the caller"))
    REVEAL = ("Ctrl+E", QT_TRANSLATE_NOOP("Shortcut", "Reveal"))
    SUBMIT = ("Ctrl+Return", QT_TRANSLATE_NOOP("Shortcut", "Carry out the main action"))
    APPROVE = ("Ctrl+Shift+A", QT_TRANSLATE_NOOP("Shortcut", "Approve"))
    DECLINE = ("Ctrl+Shift+D", QT_TRANSLATE_NOOP("Shortcut", "Decline"))
    FIND_IN_PAGE = ("Ctrl+F", QT_TRANSLATE_NOOP("Shortcut", "Find in this page"))
    NEXT = ("Alt+Down", QT_TRANSLATE_NOOP("Shortcut", "Next"))
    PREVIOUS = ("Alt+Up", QT_TRANSLATE_NOOP("Shortcut", "Previous"))
    NEW_REQUEST = ("Ctrl+N", QT_TRANSLATE_NOOP("Shortcut", "New request"))
    EXPORT = ("Ctrl+Shift+E", QT_TRANSLATE_NOOP("Shortcut", "Export"))
    HELP = ("F1", QT_TRANSLATE_NOOP("Shortcut", "All keys"))

    @property
    def keys(self) -> str:
        """The key sequence in Qt's portable form."""
        return self.value[0]

    @property
    def key_words(self) -> str:
        """The keys as the desktop writes them, for people."""
        native = QKeySequence.SequenceFormat.NativeText
        return QKeySequence(self.keys).toString(native)

    @property
    def title(self) -> str:
        """What it does, translated."""
        return QCoreApplication.translate("Shortcut", self.value[1])


PAGES = (
    Shortcut.PAGE_1,
    Shortcut.PAGE_2,
    Shortcut.PAGE_3,
    Shortcut.PAGE_4,
    Shortcut.PAGE_5,
    Shortcut.PAGE_6,
    Shortcut.PAGE_7,
)


def bind(
    owner: QWidget,
    shortcut: Shortcut,
    action: Callable[[], object],
    *,
    scope: Scope = Scope.WINDOW,
) -> QShortcut:
    """Let `shortcut` call `action` while `owner` is visible and enabled."""
    key = QShortcut(QKeySequence(shortcut.keys), owner)
    key.setContext(scope.value)
    key.setAutoRepeat(False)
    key.activated.connect(action)
    return key
