"""What sign-in gives the window: who works here, which screens they have, how to leave.

Rule: the window knows neither session nor services; it calls these functions.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backoffice.ui.operations import Operation

if TYPE_CHECKING:  # the sign-in card stands before any of this is loaded
    from backoffice.ui.commands import CommandRegistry
    from backoffice.views.registry import ScreenSpec
    from backoffice.views.shell import Screen, Shell


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a sentence for translation under its context."""
    return text


_ROLES = {
    "pharmacist": QT_TRANSLATE_NOOP("Role", "Pharmacist"),
    "agent": QT_TRANSLATE_NOOP("Role", "Customer service"),
    "supervisor": QT_TRANSLATE_NOOP("Role", "Supervisor"),
    "dpo": QT_TRANSLATE_NOOP("Role", "Data-protection officer"),
    "admin": QT_TRANSLATE_NOOP("Role", "Administrator"),
}


@dataclass(frozen=True, slots=True)
class Person:
    """Who is signed in."""

    username: str
    name: str
    role: str
    workstation: str

    @property
    def role_words(self) -> str:
        """The role in the language in force."""
        return QCoreApplication.translate("Role", _ROLES[self.role])


@dataclass(frozen=True, slots=True)
class Desk:
    """A signed-in person's place. `build` makes a screen for this session; `lock` drops every key
    at
    once and is cheap enough for the UI thread."""

    person: Person
    may: Callable[[str], bool]
    build: "Callable[[ScreenSpec, Shell, CommandRegistry], Screen]"
    lock: Callable[[], None]


@dataclass(frozen=True, slots=True)
class WindowOperations:
    """What the window itself asks for."""

    sign_in: Callable[[str, str], Operation[Desk]]
