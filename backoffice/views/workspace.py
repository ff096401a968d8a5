"""Everything a signed-in person sees: rail, search, pages, sheet, toasts.

Rules: pages are made when first opened and live until the lock; Esc goes back one step (sheet,
page, search, page before); the history holds ids and arguments only. The whole workspace is
destroyed when the session locks.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from backoffice.domain.errors import BackofficeError
from backoffice.ui.commands import Command, CommandRegistry
from backoffice.ui.icons import Icon
from backoffice.ui.layout import column, row
from backoffice.ui.messages import MessageKind
from backoffice.ui.palette import CommandPalette
from backoffice.ui.shortcuts import PAGES, Shortcut, bind
from backoffice.ui.side_sheet import SideSheet
from backoffice.ui.toasts import Toasts
from backoffice.ui.translation import sentence_of
from backoffice.views.desk import Desk
from backoffice.views.keys_panel import KeysPanel
from backoffice.views.navigation import Navigation
from backoffice.views.registry import ScreenSpec, allowed
from backoffice.views.shell import Screen
from backoffice.views.top_bar import TopBar

Place = tuple[str, object | None]


class Workspace(QWidget):
    """The frame around the pages; it is the Shell that pages talk to."""

    lock_wanted = Signal()

    def __init__(
        self, desk: Desk, specs: Sequence[ScreenSpec], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._desk = desk
        self._specs = {spec.id: spec for spec in allowed(specs, desk.may)}
        self._pages: dict[str, Screen] = {}
        self._history: list[Place] = []
        self._sheet: SideSheet | None = None
        self._build()
        self._connect()
        self._add_commands()

    def _build(self) -> None:
        in_rail = [spec for spec in self._specs.values() if spec.in_rail]
        self.navigation = Navigation(in_rail, self._desk.person)
        self.top_bar = TopBar(with_search=self._search_spec() is not None)
        self.stack = QStackedWidget()
        self.commands = CommandRegistry(self)
        right = column(gap=0)
        right.addWidget(self.top_bar)
        right.addWidget(self.stack, 1)
        layout = row(self, gap=0)
        layout.addWidget(self.navigation)
        layout.addLayout(right, 1)
        self.toasts = Toasts(self)
        self.palette_view = CommandPalette(self, self.commands)

    def _connect(self) -> None:
        self.navigation.chosen.connect(self.open_screen)
        self.top_bar.lock_button.clicked.connect(self.lock_wanted)
        self.navigation.lock_button.clicked.connect(self.lock_wanted)
        search = self.top_bar.search
        search.edited.connect(self._on_search_edited)
        search.submitted.connect(self._on_search_submitted)
        search.stepped.connect(self._on_search_stepped)
        search.left.connect(self.go_one_step_back)
        bind(self, Shortcut.ESCAPE, self.go_one_step_back)
        bind(self, Shortcut.BACK, self.go_back)
        bind(self, Shortcut.REFRESH, self._on_refresh)
        bind(self, Shortcut.PALETTE, self.palette_view.open)
        bind(self, Shortcut.HELP, self.show_keys)
        for shortcut, screen_id in zip(PAGES, self.navigation.rail.ids, strict=False):
            bind(self, shortcut, self._opener(screen_id))

    def _add_commands(self) -> None:
        for place, screen_id in enumerate(self.navigation.rail.ids):
            spec = self._specs[screen_id]
            key = PAGES[place] if place < len(PAGES) else None
            go = self._opener(screen_id)
            self.commands.add(
                self, Command(f"open.{screen_id}", spec.words, go, shortcut=key, icon=spec.icon)
            )
        go = self.lock_wanted.emit
        lock = Command("lock", self.tr("Lock"), go, shortcut=Shortcut.LOCK, icon=Icon.LOCK)
        self.commands.add(self, lock)

    def _opener(self, screen_id: str) -> Callable[[], object]:
        return lambda: self.open_screen(screen_id)

    # --- what pages may ask (Shell)
    # ---------------------------------------------------------------

    def open_screen(self, screen_id: str, argument: object | None = None) -> None:
        """Show a page; one that the role may not enter is not known here."""
        if screen_id not in self._specs:
            return
        self.close_sheet()
        place: Place = (screen_id, argument)
        if not self._history or self._history[-1] != place:
            self._history.append(place)
        self._show(place)

    def go_back(self) -> None:
        """Show the page before this one."""
        if len(self._history) > 1:
            self.close_sheet()
            self._history.pop()
            self._show(self._history[-1])

    def notify(
        self,
        kind: MessageKind,
        text: str,
        *,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Show a toast."""
        self.toasts.show(kind, text, action=action, on_action=on_action)

    def show_problem(self, error: BackofficeError) -> None:
        """Show a known error as a toast."""
        self.notify(MessageKind.DANGER, sentence_of(error))

    def show_sheet(self, *, title: str, content: QWidget, width: int = 480) -> SideSheet:
        """Slide `content` over the page."""
        self.close_sheet()
        self._sheet = SideSheet(self.stack, title=title, content=content, width=width)
        self._sheet.open()
        return self._sheet

    def close_sheet(self) -> None:
        """Close the sheet, if there is one."""
        if self.sheet is not None:
            self.sheet.close_sheet()
        self._sheet = None

    def empty_search(self) -> None:
        """Empty the search field."""
        self.top_bar.search.wipe()

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.top_bar.focus_search()

    # --- for the window
    # ---------------------------------------------------------------------------

    @property
    def desk(self) -> Desk:
        """Whose workspace this is."""
        return self._desk

    @property
    def place(self) -> Place | None:
        """Where the person is: screen id and argument."""
        return self._history[-1] if self._history else None

    @property
    def page(self) -> Screen | None:
        """The page that is shown."""
        return self._pages.get(self._history[-1][0]) if self._history else None

    @property
    def sheet(self) -> SideSheet | None:
        """The sheet that is open."""
        open_now = self._sheet is not None and isValid(self._sheet) and self._sheet.isVisible()
        return self._sheet if open_now else None

    def open_first(self, place: Place | None = None) -> None:
        """Show `place` if the role has it, else the first page of the rail."""
        if place is not None and place[0] in self._specs:
            self.open_screen(*place)
        elif self.navigation.rail.ids:
            self.open_screen(self.navigation.rail.ids[0])

    def show_keys(self) -> None:
        """F1: every key that works now."""
        panel = KeysPanel(self.commands.all(), with_search=self._search_spec() is not None)
        self.show_sheet(title=self.tr("All keys"), content=panel, width=420)

    def go_one_step_back(self) -> None:
        """Esc."""
        page = self.page
        if self.sheet is not None:
            self.close_sheet()
        elif page is not None and page.step_back():
            return
        elif self.top_bar.search.text():
            self.top_bar.search.empty()
        else:
            self.go_back()

    # --- inside
    # -----------------------------------------------------------------------------------

    def _show(self, place: Place) -> None:
        screen_id, argument = place
        page = self._pages.get(screen_id)
        if page is None:
            page = self._desk.build(self._specs[screen_id], self, self.commands)
            self._pages[screen_id] = page
            page.count_changed.connect(self._counter(screen_id))
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self.navigation.rail.choose(screen_id)
        page.open_with(argument)

    def _counter(self, screen_id: str) -> Callable[[int], None]:
        def count(number: int) -> None:
            if screen_id in self.navigation.rail.ids:
                self.navigation.rail.set_count(screen_id, number)

        return count

    def _search_spec(self) -> ScreenSpec | None:
        return next((s for s in self._specs.values() if s.takes_search), None)

    def _search_page(self) -> Screen | None:
        spec = self._search_spec()
        return self._pages.get(spec.id) if spec is not None else None

    def _on_search_edited(self, text: str) -> None:
        spec = self._search_spec()
        if spec is None:
            return
        if text and (self.place is None or self.place[0] != spec.id):
            self.open_screen(spec.id)
        page = self._search_page()
        if page is not None:
            page.search(text)

    def _on_search_submitted(self, text: str) -> None:
        if text:
            self._on_search_edited(text)
        page = self._search_page()
        if page is not None:
            page.search_submit(text)

    def _on_search_stepped(self, by: int) -> None:
        page = self._search_page()
        if page is not None and page is self.page:
            page.search_step(by)

    def _on_refresh(self) -> None:
        if self.page is not None:
            self.page.refresh()
