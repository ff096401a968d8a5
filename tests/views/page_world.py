"""A real workspace around the pages that a test makes.

Rule: window parts, task runner, change feed and clipboard are the program's own; what a page asks
for is answered by small classes of the test.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import isValid

from backoffice.ui.changes import ChangeFeed
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.commands import CommandRegistry
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.tasks import TaskRunner
from backoffice.ui.translation import Language
from backoffice.views.desk import Desk, Person
from backoffice.views.registry import ScreenSpec
from backoffice.views.shell import Screen, Shell
from backoffice.views.workspace import Workspace

NOW = datetime(2026, 3, 9, 13, 2, tzinfo=UTC)


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


class OtherPage(Screen):
    """Any page one may go to; it remembers with what it was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened_with: list[object | None] = []
        self.searched: list[str] = []

    def open_with(self, argument: object | None) -> None:
        self.opened_with.append(argument)

    def search(self, text: str) -> None:
        self.searched.append(text)


@dataclass(frozen=True, slots=True)
class Parts:
    """What a page is made with."""

    shell: Shell
    runner: TaskRunner
    feed: ChangeFeed
    formats: Formats
    clipboard: ClipboardGuard
    commands: CommandRegistry
    clock: Clock


MakePage = Callable[[Parts], Screen]


class PageWorld:
    """A workspace of the pages under test and, beside them, pages that only remember."""

    def __init__(
        self,
        pages: Mapping[str, MakePage],
        *,
        others: tuple[str, ...] = ("lookup", "customer", "refunds"),
        role: str = "supervisor",
        language: Language = Language.ENGLISH,
        icons: Mapping[str, Icon] | None = None,
    ) -> None:
        self.clock = Clock()
        self.feed = ChangeFeed()
        self.runner = TaskRunner(feed=self.feed)
        self.formats = Formats(language)
        self.clipboard = ClipboardGuard()
        self.pages: dict[str, Screen] = {}
        self.others = {name: OtherPage() for name in others}
        self._make = pages
        person = Person("eva", "Eva Nyström", role, "KONTOR-03")
        desk = Desk(person=person, may=lambda _action: True, build=self._build, lock=lambda: None)
        icons = icons or {}
        specs = [
            ScreenSpec(
                name,
                name.capitalize(),
                icons.get(name, Icon.DOCUMENT),
                "any",
                lambda _context: OtherPage(),
                in_rail=name != "customer",
                takes_search=name == "lookup",
            )
            for name in (*others, *pages)
        ]
        self.workspace = Workspace(desk, specs)

    def _build(self, spec: ScreenSpec, shell: Shell, commands: CommandRegistry) -> Screen:
        if spec.id in self.others:
            return self.others[spec.id]
        parts = Parts(
            shell=shell,
            runner=self.runner,
            feed=self.feed,
            formats=self.formats,
            clipboard=self.clipboard,
            commands=commands,
            clock=self.clock,
        )
        self.pages[spec.id] = self._make[spec.id](parts)
        return self.pages[spec.id]

    def lock(self) -> None:
        """As the window does: drop what is under way, take the workspace out, destroy it."""
        self.runner.abandon()
        if isValid(self.workspace):
            self.workspace.hide()
            self.workspace.setParent(None)
            self.workspace.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def close(self) -> None:
        """Lock, and end the threads."""
        self.lock()
        self.clipboard.clear_if_ours()
        self.runner.shutdown()
