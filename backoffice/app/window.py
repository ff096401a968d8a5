"""Starting the window: the sign-in card first, everything else behind it.

Rule: until the card is painted only Qt and the widget kit are loaded; the store, the services and
the screens come in on the database thread, where the first sign-in waits for them.
"""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSysInfo, QTimer
from PySide6.QtWidgets import QApplication

from backoffice.domain.errors import BackofficeError
from backoffice.settings import Settings
from backoffice.ui.changes import ChangeFeed
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.idle import IdleWatcher
from backoffice.ui.operations import Operation
from backoffice.ui.tasks import TaskRunner
from backoffice.ui.theme import Theme, ThemeChoice
from backoffice.ui.translation import Language, Translation
from backoffice.views.desk import Desk, WindowOperations
from backoffice.views.main_window import MainWindow

if TYPE_CHECKING:
    from backoffice.app.back_end import BackEnd
    from backoffice.views.workspace import Workspace

IDLE_BEFORE_POLICY_S = 300.0
HANDOVER_S = 0.001
"""How long a thread that computes keeps the interpreter from the window. Python's own 5 ms, at each
of the many handovers while a page is built, add up to what a person sees."""


class Program:
    """Everything that lives as long as the window does."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        self._app = app
        self._settings = settings
        self.feed = ChangeFeed(app)
        self.runner = TaskRunner(feed=self.feed, parent=app)
        self.clipboard = ClipboardGuard(app)
        self.theme = Theme(app)
        self.theme.choose(ThemeChoice.SYSTEM)
        self.translation = Translation(app)
        self.translation.choose(Language(settings.language))
        self.back_end: BackEnd | None = None
        self._opened: BackEnd | None = None
        self.window = MainWindow(
            organisation="",
            workstation=QSysInfo.machineHostName(),
            operations=WindowOperations(sign_in=self._sign_in),
            make_workspace=self._make_workspace,
            theme=self.theme,
            translation=self.translation,
            clipboard=self.clipboard,
            abandon=self.runner.abandon,
        )
        self.idle = IdleWatcher(app, idle_after_s=IDLE_BEFORE_POLICY_S)
        self._connect()

    def _connect(self) -> None:
        self.runner.problem_unhandled.connect(self.window.show_problem)
        self.idle.idle.connect(self.window.lock)
        self.idle.slept.connect(self.window.lock)
        self.window.signed_in.connect(self._on_window_signed_in)
        self.window.locked.connect(self._on_window_locked)

    def show(self) -> None:
        """Show the window; the rest is loaded once it stands."""
        sys.setswitchinterval(HANDOVER_S)
        self.window.show()
        self.idle.start(self._app)
        QTimer.singleShot(0, self._load)

    def shut_down(self) -> None:
        """Wait for what is under way, then close the store."""
        self.idle.stop(self._app)
        self.window.lock()
        self._stop_worker()
        self.runner.shutdown()
        if self._opened is not None:
            self._opened.close()
        gc.unfreeze()

    def _load(self) -> None:
        gc.enable()  # see run_window: the window is painted
        (
            self.runner.operation(self._open)
            .success(self._on_loaded)
            .failure(self._on_not_loaded)
            .run(owner=self.window)
        )

    def _open(self) -> "BackEnd":
        """Open the store once, or again after a failure; called on the database thread alone, so
        that somebody who signs in before it is open waits for it."""
        if self._opened is None:
            self._opened = _open_back_end(self._settings, self.feed)
            # What is loaded now stays until the end. Were the collector to look through it time
            # and again, it would keep every thread waiting, for 0.2 s and more.
            gc.freeze()
        return self._opened

    def _on_loaded(self, back_end: "BackEnd") -> None:
        if self.back_end is not None:
            return
        self.back_end = back_end
        self.window.show_organisation(back_end.organisation)
        self.idle.set_idle_after(back_end.services.policy.idle_lock_minutes * 60)
        back_end.sleep.about_to_sleep.connect(self.window.lock)
        back_end.sleep.listen()

    def _on_not_loaded(self, error: BackofficeError) -> None:
        self.window.show_problem(error)

    def _sign_in(self, username: str, passphrase: str) -> Operation[Desk]:
        return self.runner.operation(
            lambda: self._open().sign_in(
                username,
                passphrase,
                runner=self.runner,
                clipboard=self.clipboard,
                translation=self.translation,
            )
        )

    def _on_window_signed_in(self) -> None:
        if self._opened is not None:  # opened by the sign-in itself, after the first try failed
            self._on_loaded(self._opened)

    def _make_workspace(self, desk: Desk) -> "Workspace":
        # Loaded already by the database thread, together with the services.
        from backoffice.views.screens import screens  # noqa: PLC0415 - see above
        from backoffice.views.workspace import Workspace  # noqa: PLC0415 - see above

        return Workspace(desk, screens())

    def _on_window_locked(self) -> None:
        self._stop_worker()

    def _stop_worker(self) -> None:
        if self._opened is not None:
            self._opened.stop_worker()


def _open_back_end(settings: Settings, feed: ChangeFeed) -> "BackEnd":
    """Import what is heavy and open the store; runs on the database thread."""
    import backoffice.views.screens  # noqa: PLC0415 - start time; else the first sign-in waits
    import backoffice.views.workspace  # noqa: F401, PLC0415 - as above
    from backoffice.app.back_end import open_back_end  # noqa: PLC0415 - start time

    return open_back_end(settings, feed)


def run_window(argv: Sequence[str], *, store: Path | None = None) -> int:
    """Run the program in its window; returns the exit code."""
    settings = Settings.from_environment(os.environ, store=None if store is None else str(store))
    gc.disable()  # nothing becomes garbage before the first paint; collecting would cost 6 % of it
    app = QApplication(["backoffice", *argv])
    program = Program(app, settings)
    program.window.closed.connect(app.quit)
    program.show()
    try:
        return app.exec()
    finally:
        program.shut_down()
