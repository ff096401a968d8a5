"""The one window: the sign-in card, or a signed-in person's workspace; never both.

Rules: it is given functions and values, never services. Locking destroys every page, clears what
we put on the clipboard, drops the keys and shows the card; anybody may sign in next. The title of
the window names the program and nothing else.

    window = MainWindow(organisation=..., workstation=..., operations=WindowOperations(...),
                        make_workspace=lambda desk: Workspace(desk, screens()), theme=theme,
                        translation=translation, clipboard=guard, abandon=runner.abandon)
    idle_watcher.idle.connect(window.lock)
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QWidget

from backoffice.domain.errors import BackofficeError
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.focus_ring import FocusRing
from backoffice.ui.icons import Icon, make_icon
from backoffice.ui.override import override
from backoffice.ui.shortcuts import Shortcut
from backoffice.ui.theme import Theme, ThemeChoice
from backoffice.ui.translation import Language, Translation, sentence_of
from backoffice.views.desk import Desk, WindowOperations
from backoffice.views.preferences import LANGUAGE_NAMES, add_choice_menu, theme_name
from backoffice.views.sign_in.screen import SignInScreen

if TYPE_CHECKING:
    from backoffice.views.workspace import Place, Workspace

TITLE = "Stenhård Backoffice"
MINIMUM_PX = (1024, 700)
DESIGN_PX = (1280, 800)


class MainWindow(QMainWindow):
    """Sign-in, workspace, lock."""

    signed_in = Signal(object)
    """The Desk that is open now."""
    locked = Signal()
    closed = Signal()

    def __init__(
        self,
        *,
        organisation: str,
        workstation: str,
        operations: WindowOperations,
        make_workspace: "Callable[[Desk], Workspace]",
        theme: Theme,
        translation: Translation,
        clipboard: ClipboardGuard,
        abandon: Callable[[], None],
    ) -> None:
        super().__init__()
        self._organisation = organisation
        self._workstation = workstation
        self._operations = operations
        self._make_workspace = make_workspace
        self._theme = theme
        self._translation = translation
        self._clipboard = clipboard
        self._abandon = abandon
        self._left_at: tuple[str, Place] | None = None
        self._workspace: Workspace | None = None
        self.setWindowTitle(TITLE)
        self.setMinimumSize(*MINIMUM_PX)
        self.resize(*DESIGN_PX)
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.sign_in = self._make_sign_in()
        self.sign_in.card.start()
        translation.changed.connect(self._on_language_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            FocusRing.install(app, parent=self)

    @property
    def workspace(self) -> "Workspace | None":
        """The workspace of whoever is signed in; None on the card."""
        return self._workspace

    def lock(self) -> None:
        """Wipe everything and show the card; does nothing when nobody is signed in."""
        if self._workspace is None:
            return
        person = self._workspace.desk.person
        if self._workspace.place is not None:
            self._left_at = (person.username, self._workspace.place)
        self._leave()
        self.sign_in.card.start(person.username)
        self.sign_in.card.show_note(
            self.tr("Locked. {0} was signed in; anybody may sign in now.").format(person.name)
        )
        self.locked.emit()

    def sign_out(self) -> None:
        """Leave for good: the next person starts from nothing."""
        if self._workspace is None:
            return
        self._left_at = None
        self._leave()
        self.sign_in.card.start()
        self.sign_in.card.show_note("")
        self.locked.emit()

    def show_organisation(self, organisation: str) -> None:
        """Say whose store this is, as soon as it is known."""
        self._organisation = organisation
        self.sign_in.card.show_organisation(organisation)

    def show_problem(self, error: BackofficeError) -> None:
        """Show an error that no screen took care of."""
        if self._workspace is not None:
            self._workspace.show_problem(error)
        else:
            self.sign_in.card.show_problem(sentence_of(error))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._workspace is not None:
            self._leave()
        super().closeEvent(event)
        self.closed.emit()

    # --- sign-in
    # ----------------------------------------------------------------------------------

    def _make_sign_in(self) -> SignInScreen:
        screen = SignInScreen(
            organisation=self._organisation,
            workstation=self._workstation,
            theme=self._theme,
            translation=self._translation,
        )
        screen.submitted.connect(self._on_sign_in_submitted)
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        return screen

    def _on_sign_in_submitted(self, username: str, passphrase: str) -> None:
        (
            self._operations.sign_in(username, passphrase)
            .success(self._enter)
            .failure(lambda error: self.sign_in.card.show_problem(sentence_of(error)))
            .run(owner=self)
        )

    def _enter(self, desk: Desk) -> None:
        self.sign_in.card.start()
        self.sign_in.card.show_note("")
        back = self._left_at
        self._left_at = None
        same = back is not None and back[0] == desk.person.username
        self._open_workspace(desk, back[1] if back is not None and same else None)
        self.signed_in.emit(desk)

    # --- workspace
    # --------------------------------------------------------------------------------

    def _open_workspace(self, desk: Desk, place: "Place | None") -> None:
        workspace = self._make_workspace(desk)
        workspace.lock_wanted.connect(self.lock)
        workspace.navigation.menu_wanted.connect(self._fill_menu)
        self._workspace = workspace
        self._stack.addWidget(workspace)
        self._stack.setCurrentWidget(workspace)
        workspace.open_first(place)
        workspace.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_workspace(self) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        self._workspace = None
        for window in workspace.findChildren(QWidget):
            if window.isWindow():  # a dialog or a menu: gone at once, and nobody is answered
                window.blockSignals(True)
                window.hide()
        self._stack.setCurrentWidget(self.sign_in)
        self._stack.removeWidget(workspace)
        workspace.empty_search()
        workspace.deleteLater()  # where it is: to take it out first would style all of it anew

    def _leave(self) -> None:
        """Results on their way are dropped before the pages go, so that none meets a dead page."""
        desk = self._workspace.desk if self._workspace is not None else None
        self._abandon()
        self._close_workspace()
        self._clipboard.clear_if_ours()
        if desk is not None:
            desk.lock()

    def _on_language_changed(self) -> None:
        old = self.sign_in
        workspace = self._workspace
        username = old.card.username.text()
        self.sign_in = self._make_sign_in()
        self.sign_in.card.start(username)
        self._stack.removeWidget(old)
        old.deleteLater()
        if workspace is not None:
            place = workspace.place
            self._abandon()
            self._close_workspace()
            self._open_workspace(workspace.desk, place)

    def _fill_menu(self, menu: QMenu) -> None:
        add_choice_menu(
            menu,
            self.tr("Appearance"),
            {choice.value: theme_name(choice) for choice in ThemeChoice},
            current=self._theme.choice.value,
            choose=lambda value: self._theme.choose(ThemeChoice(value)),
            icon=Icon.CONTRAST,
        )
        add_choice_menu(
            menu,
            self.tr("Language"),
            {language.value: name for language, name in LANGUAGE_NAMES.items()},
            current=self._translation.language.value,
            choose=lambda value: self._translation.choose(Language(value)),
            icon=Icon.LANGUAGES,
        )
        menu.addSeparator()
        if self._workspace is not None:
            workspace = self._workspace
            commands, keys = workspace.palette_view.open, workspace.show_keys
            self._add_action(menu, Icon.COMMAND, self.tr("Commands"), commands, Shortcut.PALETTE)
            self._add_action(menu, Icon.HELP, self.tr("All keys"), keys, Shortcut.HELP)
            menu.addSeparator()
        self._add_action(menu, Icon.LOCK, self.tr("Lock"), self.lock, Shortcut.LOCK)
        self._add_action(menu, Icon.SIGN_OUT, self.tr("Sign out"), self.sign_out, None)

    def _add_action(
        self,
        menu: QMenu,
        icon: Icon,
        words: str,
        run: Callable[[], object],
        shortcut: Shortcut | None,
    ) -> None:
        key = f"\t{shortcut.key_words}" if shortcut is not None else ""
        menu.addAction(make_icon(icon), words + key).triggered.connect(lambda _on: run())
