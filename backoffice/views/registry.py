"""Which screens exist: the one list that window and tests go by.

Rule: a screen is found by its spec. Every folder of `views/` with a screen ends in a `SPEC`, and
`screens.py` lists them; a test fails when one is missing, so nobody has to remember it.

    SPEC = ScreenSpec(
        id="refunds", title=QT_TRANSLATE_NOOP("ScreenSpec", "Refunds"), icon=Icon.REFUND,
        action=Action.REFUND_READ, factory=build)          # build(context) -> Screen
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backoffice.ui.changes import ChangeFeed
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.commands import CommandRegistry
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.tasks import TaskRunner
from backoffice.views.shell import Screen, Shell

if TYPE_CHECKING:  # the services bring SQLAlchemy along; the sign-in window stands before that
    from backoffice.services.opening import Services
    from backoffice.services.session import Session


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a sentence for translation under its context."""
    return text


@dataclass(frozen=True, slots=True)
class ScreenContext:
    """What a screen is built from. Its `operations.py` takes services, session and runner; the
    screen itself gets the operations."""

    services: "Services"
    session: "Session"
    runner: TaskRunner
    feed: ChangeFeed
    shell: Shell
    formats: Formats
    clipboard: ClipboardGuard
    commands: CommandRegistry


@dataclass(frozen=True, slots=True)
class ScreenSpec:
    """One screen. `action` is what the role must be allowed; `in_rail=False` for pages that are
    only reached from others; exactly one screen takes the search."""

    id: str
    title: str
    icon: Icon
    action: str
    factory: Callable[[ScreenContext], Screen]
    in_rail: bool = True
    takes_search: bool = False

    @property
    def words(self) -> str:
        """The title in the language in force."""
        return QCoreApplication.translate("ScreenSpec", self.title)


def allowed(specs: Iterable[ScreenSpec], may: Callable[[str], bool]) -> tuple[ScreenSpec, ...]:
    """The screens of a role, in the order of the rail."""
    return tuple(spec for spec in specs if may(spec.action))
