"""Stands the whole program on a store, as `backoffice` does, and works it as a person would.

Rule: real window, real threads, real worker, real store; waiting is for conditions, never for time.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from backoffice.app.back_end import BackEnd
from backoffice.app.shot_scenes import Stage
from backoffice.app.window import Program
from backoffice.settings import Settings
from backoffice.ui.theme import ThemeChoice
from backoffice.ui.translation import Language
from backoffice.views.sign_in.card import SignInCard
from backoffice.views.workspace import Workspace
from tests.factories import PASSPHRASE
from tests.robots.keyboard import NONE, press
from tests.robots.texts_on_screen import texts_of

PATIENCE_MS = 20_000


@dataclass
class ProgramRobot:
    """The program on one store; `loads=False` where the store cannot be opened."""

    qtbot: QtBot
    store: Path
    site_secret: Path
    loads: bool = True
    program: Program = field(init=False)

    def __post_init__(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        environment = {**os.environ, "BACKOFFICE_SITE_SECRET_FILE": str(self.site_secret)}
        self.program = Program(app, Settings.from_environment(environment, store=str(self.store)))
        self.program.theme.choose(ThemeChoice.LIGHT)
        self.program.translation.choose(Language.ENGLISH)
        self.program.show()
        if self.loads:
            self.until(lambda: self.program.back_end is not None)

    # --- what there is

    @property
    def back_end(self) -> BackEnd:
        assert self.program.back_end is not None
        return self.program.back_end

    @property
    def workspace(self) -> Workspace:
        assert self.program.window.workspace is not None, "nobody is signed in"
        return self.program.window.workspace

    @property
    def card(self) -> SignInCard:
        """The sign-in card; another one after the language was changed."""
        return self.program.window.sign_in.card

    @property
    def texts(self) -> str:
        """What labels and buttons of the window say now."""
        return texts_of(self.program.window)

    def stage(self, username: str) -> Stage:
        """What the scenes of `backoffice shots` play on."""
        session = self.back_end.services.sign_ins.sign_in(username=username, passphrase=PASSPHRASE)
        return Stage(self.workspace, self.back_end.services, session, self.settle)

    def child(self, name: str) -> QWidget:
        """The visible widget of this object name."""
        found = [w for w in self.program.window.findChildren(QWidget, name) if w.isVisible()]
        assert found, f"no visible widget is called {name}"
        return found[0]

    # --- what a person does

    def fill_in(self, username: str, passphrase: str = PASSPHRASE) -> None:
        """Fill in the card and press its button; nothing is waited for."""
        self.card.username.setText(username)
        self.card.passphrase.setText(passphrase)
        self.card.button.click()

    def sign_in(self, username: str, passphrase: str = PASSPHRASE) -> None:
        """Fill in the card, press its button, and wait for the workspace."""
        self.fill_in(username, passphrase)
        self.until(lambda: self.program.window.workspace is not None)
        self.settle()

    def press(self, name: str) -> None:
        """Press the visible button of this name, once it can be pressed."""
        button = self.child(name)
        assert isinstance(button, QAbstractButton)
        self.until(button.isEnabled)
        button.click()
        self.settle()

    def keys(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press keys on the window; whoever has the keyboard gets them."""
        for key in keys:
            press(self.program.window, key, modifier)

    def gets_the_keyboard_back(self) -> None:
        """As the desktop gives it to the window after a dialog; the offscreen platform has none."""
        self.program.window.activateWindow()
        self.until(self.program.window.isActiveWindow)

    def lock(self) -> None:
        """Lock by the window's own button."""
        self.workspace.top_bar.lock_button.click()
        self.until(lambda: self.program.window.workspace is None)

    def leave(self) -> None:
        """Close the window, then end the program, as `run_window` does."""
        self.program.window.close()
        self._turn()
        self.program.shut_down()
        self.program.translation.blockSignals(True)  # its words belong to the application
        self.program.translation.choose(Language.ENGLISH)
        self.program.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # --- waiting

    def until(self, reached: Callable[[], bool]) -> None:
        """Turn the event loop until something is so."""
        self.qtbot.waitUntil(lambda: bool(reached()), timeout=PATIENCE_MS)

    def sees(self, *texts: str) -> None:
        """Wait until all of these stand on labels or buttons of the window."""

        def all_there() -> None:
            shown = self.texts
            for text in texts:
                assert text in shown, f"{text!r} is not among\n{shown}"

        self.qtbot.waitUntil(all_there, timeout=PATIENCE_MS)

    def settle(self) -> None:
        """Turn the event loop until no work is under way and what it brought is drawn."""
        for _ in range(2):
            self._turn()
            self.until(lambda: not self.program.runner.busy)
        # What asked to be deleted goes when the program's own loop turns; here it is asked to.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._turn()

    def _turn(self) -> None:
        """Let the event loop turn once, by the test's own loop, which the watchdog knows."""
        turned: list[bool] = []
        QTimer.singleShot(0, lambda: turned.append(True))
        self.until(lambda: bool(turned))
