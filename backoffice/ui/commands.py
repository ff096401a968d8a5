"""Everything a person can do right now, by name: for the palette and for the list of keys.

Rule: what the palette offers also exists elsewhere; a command the role may not run is not
registered at all; one that cannot run now is shown with its reason.

    commands.add(self, Command("refund.open", self.tr("Refund …"), self.open_refund,
                               shortcut=Shortcut.REFUND))       # goes when `self` goes
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from backoffice.ui.icons import Icon
from backoffice.ui.shortcuts import Shortcut


@dataclass(frozen=True, slots=True)
class Command:
    """`hindrance` gives the reason why it cannot run now, or an empty text."""

    id: str
    title: str
    run: Callable[[], object]
    shortcut: Shortcut | None = None
    icon: Icon | None = None
    hindrance: Callable[[], str] = field(default=lambda: "")


class CommandRegistry(QObject):
    """The commands of one window."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands: dict[str, tuple[QObject, Command]] = {}

    def add(self, owner: QObject, command: Command) -> None:
        """Offer `command` as long as `owner` exists; the same id replaces."""
        self._commands[command.id] = (owner, command)
        self.changed.emit()

    def clear(self) -> None:
        """Forget all, for locking."""
        self._commands.clear()
        self.changed.emit()

    def all(self) -> tuple[Command, ...]:
        """Every command whose owner still exists, in the order they were added."""
        self._commands = {i: (o, c) for i, (o, c) in self._commands.items() if isValid(o)}
        return tuple(command for _owner, command in self._commands.values())

    def find(self, text: str) -> tuple[Command, ...]:
        """The commands whose title has every word of `text`; those that begin with it first."""
        words = text.casefold().split()
        hits = [c for c in self.all() if all(word in c.title.casefold() for word in words)]
        return tuple(sorted(hits, key=lambda c: not c.title.casefold().startswith(text.casefold())))
