"""Pictures of every screen: on demonstration data, as every role, in both themes and languages, at
1x and 2x.

Rule: the screens are those of the registry, so a new one is in the pictures without anyone
remembering it; each is opened as a person would open it.
"""

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from backoffice.app.demonstration import PASSPHRASE, Demonstration, build_demonstration
from backoffice.app.shot_scenes import Stage, scene_of
from backoffice.app.window import Program
from backoffice.demo import DEMO_STAFF
from backoffice.domain.errors import NotReachable
from backoffice.domain.policy import Role
from backoffice.security.safe_files import make_private_folder
from backoffice.security.workstation import FileSecrets, Workstation, workstation_name
from backoffice.settings import Settings
from backoffice.ui.theme import ThemeChoice
from backoffice.ui.translation import Language
from backoffice.views.screens import screens

CUSTOMERS = 300
SIZE = QSize(1280, 800)
SCALES = (1, 2)
PATIENCE_S = 20.0
STILL_S = 0.35


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture."""

    screen: str
    role: str
    file: Path


def take_shots(
    folder: Path, *, roles: Sequence[Role], themes: Sequence[str], languages: Sequence[str]
) -> list[Shot]:
    """Build a demonstration store, walk through it, and save a PNG of every screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make_private_folder(folder)
    application = QApplication.instance()
    app = application if isinstance(application, QApplication) else QApplication(["backoffice"])
    with tempfile.TemporaryDirectory(prefix="backoffice-shots-") as name:
        store, secret = Path(name) / "store.sqlite", Path(name) / "site-secret"
        workstation = Workstation(FileSecrets(secret), workstation_name())
        build_demonstration(
            Demonstration(path=store, customers=CUSTOMERS), workstation, say=lambda _text: None
        )
        environment = {**os.environ, "BACKOFFICE_SITE_SECRET_FILE": str(secret)}
        program = Program(app, Settings.from_environment(environment, store=str(store)))
        program.window.resize(SIZE)
        program.show()
        try:
            walk = _Walk(app, program, folder)
            for language in languages:
                program.translation.choose(Language(language))
                for theme in themes:
                    program.theme.choose(ThemeChoice(theme))
                    for role in roles:
                        walk.through(role, theme=theme, language=language)
        finally:
            program.shut_down()
    return walk.shots


class _Walk:
    """Goes through every screen of a role."""

    def __init__(self, app: QApplication, program: Program, folder: Path) -> None:
        self._app = app
        self._program = program
        self._folder = folder
        self.shots: list[Shot] = []

    def through(self, role: Role, *, theme: str, language: str) -> None:
        """Sign in as somebody of this role and picture every screen."""
        window = self._program.window
        self._until(lambda: self._program.back_end is not None)
        name = f"{role}-{theme}-{language}"
        self._save("sign_in", role, name, window)
        card = window.sign_in.card
        card.username.setText(_username(role))
        card.passphrase.setText(PASSPHRASE)
        card.submit()
        self._until(lambda: window.workspace is not None)
        workspace = window.workspace
        back_end = self._program.back_end
        if workspace is None or back_end is None:
            raise NotReachable("store.not_reachable")
        session = back_end.services.sign_ins.sign_in(
            username=_username(role), passphrase=PASSPHRASE
        )
        stage = Stage(workspace, back_end.services, session, self._settle)
        for spec in screens():
            if workspace.desk.may(spec.action):
                for state in scene_of(spec.id)(stage):
                    self._save(state, role, name, window)
        back_end.services.lock(session)
        window.sign_out()
        self._settle()

    def _save(self, screen: str, role: Role, name: str, window: QWidget) -> None:
        for scale in SCALES:
            picture = QPixmap(window.size() * scale)
            picture.setDevicePixelRatio(scale)
            window.render(picture)
            file = self._folder / f"{screen}-{name}-{scale}x.png"
            picture.save(str(file), "PNG")
            self.shots.append(Shot(screen=screen, role=str(role), file=file))

    def _until(self, reached: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_S
        while not reached():
            if time.monotonic() > end:
                raise NotReachable("store.not_reachable")
            self._app.processEvents()

    def _settle(self) -> None:
        """Turn the event loop until nothing is under way and a moment has passed."""
        still_since = time.monotonic()
        end = still_since + PATIENCE_S
        while time.monotonic() - still_since < STILL_S and time.monotonic() < end:
            self._app.processEvents()
            if self._program.runner.busy:
                still_since = time.monotonic()


def _username(role: Role) -> str:
    return next(person.username for person in DEMO_STAFF if person.role is role)
