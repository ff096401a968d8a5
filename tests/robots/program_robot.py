"""Stands the whole program on a store, as `backoffice` does, and works it as a person would.

Rule: real window, real threads, real worker, real store; waiting is for conditions, never for time.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from backoffice.app.back_end import BackEnd
from backoffice.app.shot_scenes import Stage
from backoffice.app.window import Program
from backoffice.settings import Settings
from backoffice.ui.theme import ThemeChoice
from backoffice.ui.translation import Language
from backoffice.views.workspace import Workspace
from tests.factories import PASSPHRASE

PATIENCE_MS = 20_000


@dataclass
class ProgramRobot:
    """The program on one store."""

    qtbot: QtBot
    store: Path
    site_secret: Path
    program: Program = field(init=False)

    def __post_init__(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        environment = {**os.environ, "BACKOFFICE_SITE_SECRET_FILE": str(self.site_secret)}
        self.program = Program(app, Settings.from_environment(environment, store=str(self.store)))
        self.program.theme.choose(ThemeChoice.LIGHT)
        self.program.translation.choose(Language.ENGLISH)
        self.program.show()
        self.until(lambda: self.program.back_end is not None)

    @property
    def back_end(self) -> BackEnd:
        assert self.program.back_end is not None
        return self.program.back_end

    @property
    def workspace(self) -> Workspace:
        assert self.program.window.workspace is not None
        return self.program.window.workspace

    def sign_in(self, username: str, passphrase: str = PASSPHRASE) -> None:
        """Fill in the card and press its button."""
        card = self.program.window.sign_in.card
        card.username.setText(username)
        card.passphrase.setText(passphrase)
        card.button.click()
        self.until(lambda: self.program.window.workspace is not None)
        self.settle()

    def stage(self, username: str) -> Stage:
        """What the scenes of `backoffice shots` play on."""
        session = self.back_end.services.sign_ins.sign_in(username=username, passphrase=PASSPHRASE)
        return Stage(self.workspace, self.back_end.services, session, self.settle)

    def child(self, name: str) -> QWidget:
        """The visible widget of this object name."""
        found = [w for w in self.program.window.findChildren(QWidget, name) if w.isVisible()]
        assert found, f"no visible widget is called {name}"
        return found[0]

    def press(self, name: str) -> None:
        """Press the visible button of this name, once it can be pressed."""
        button = self.child(name)
        assert isinstance(button, QAbstractButton)
        self.until(button.isEnabled)
        button.click()
        self.settle()

    def until(self, reached: Callable[[], bool]) -> None:
        """Turn the event loop until something is so."""
        self.qtbot.waitUntil(lambda: bool(reached()), timeout=PATIENCE_MS)

    def settle(self) -> None:
        """Turn the event loop until no work is under way and what it brought is drawn."""
        for _ in range(3):
            QApplication.processEvents()
            self.until(lambda: not self.program.runner.busy)
        # What is to be deleted goes when the event loop turns at its own level; here it is asked to.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def lock(self) -> None:
        """Lock by the window's own button."""
        self.workspace.top_bar.lock_button.click()
        self.until(lambda: self.program.window.workspace is None)

    def leave(self) -> None:
        """Close the program."""
        self.program.shut_down()
        self.program.window.close()
        self.program.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
