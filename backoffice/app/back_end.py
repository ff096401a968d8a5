"""The heavy half of the program: store, services, screens, and the worker that runs in the
window.

Rule: made on the database thread after the window stands. A desk is one signed-in person's
access to it; locking drops the session's keys at once and stops the worker.
"""

from collections import deque
from logging import Handler
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from backoffice.app.worker_thread import WorkerThread
from backoffice.domain.errors import WrongUsage
from backoffice.domain.policy import Action
from backoffice.log_file import start_logging, stop_logging
from backoffice.security.workstation import (
    FileSecrets,
    KeyringSecrets,
    Workstation,
    workstation_name,
)
from backoffice.services.opening import Services, open_store
from backoffice.services.session import Session
from backoffice.settings import Settings
from backoffice.ui.changes import ChangeFeed
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.commands import CommandRegistry
from backoffice.ui.formats import Formats
from backoffice.ui.power import SleepListener
from backoffice.ui.tasks import TaskRunner
from backoffice.ui.translation import Translation
from backoffice.views.desk import Desk, Person
from backoffice.views.registry import ScreenContext, ScreenSpec
from backoffice.views.shell import Screen, Shell


class BackEnd:
    """One opened store and what runs on it."""

    def __init__(self, services: Services, feed: ChangeFeed, log_handler: Handler) -> None:
        self.services = services
        self._log_handler = log_handler
        self.organisation = services.organisation()
        self.sleep = SleepListener()
        self._feed = feed
        self._locked: deque[Session] = deque()
        self._worker = WorkerThread(services)
        self._worker.changed.connect(feed.publish)
        # Made on the database thread, used from the UI thread.
        application = QCoreApplication.instance()
        if application is not None:
            self.sleep.moveToThread(application.thread())
            self._worker.moveToThread(application.thread())

    def sign_in(
        self,
        username: str,
        passphrase: str,
        *,
        runner: TaskRunner,
        clipboard: ClipboardGuard,
        translation: Translation,
    ) -> Desk:
        """Open a session and start the worker for it."""
        session = self.services.sign_ins.sign_in(username=username, passphrase=passphrase)
        if session.policy.may(session.actor.role, Action.LOOKUP):
            self.services.lookups.open_index(session=session)
        self._worker.start(session)
        return self.desk(session, runner=runner, clipboard=clipboard, translation=translation)

    def desk(
        self,
        session: Session,
        *,
        runner: TaskRunner,
        clipboard: ClipboardGuard,
        translation: Translation,
    ) -> Desk:
        """A person's access to screens and services."""
        actor = session.actor

        def build(spec: ScreenSpec, shell: Shell, commands: CommandRegistry) -> Screen:
            context = ScreenContext(
                services=self.services,
                session=session,
                runner=runner,
                feed=self._feed,
                shell=shell,
                formats=Formats(translation.language),
                clipboard=clipboard,
                commands=commands,
            )
            return spec.factory(context)

        def lock() -> None:
            session.lock()
            self.services.indexes.forget(session)
            self._locked.append(session)
            runner.operation(self._note_locked).run(owner=runner)

        return Desk(
            person=_person(session),
            may=lambda action: session.policy.may(actor.role, Action(action)),
            build=build,
            lock=lock,
        )

    def stop_worker(self) -> None:
        """Let the worker finish what it does and drop its keys."""
        self._worker.stop()

    def close(self) -> None:
        """Wait for the worker, then close the store. The runner has ended already."""
        try:
            self._worker.stop()
            self._worker.join()
            self._note_locked()
        finally:
            self.services.close()
            stop_logging(self._log_handler)

    def _note_locked(self) -> None:
        """Write to the log which sessions were locked; what the runner dropped, the end writes."""
        while self._locked:
            self.services.note_locked(self._locked[0])
            self._locked.popleft()


def _person(session: Session) -> Person:
    actor = session.actor
    return Person(
        username=actor.username,
        name=actor.name,
        role=str(actor.role),
        workstation=actor.workstation,
    )


def open_back_end(settings: Settings, feed: ChangeFeed) -> BackEnd:
    """Open the store of the settings. Raises `NotReachable` where there is none."""
    path: Path | None = settings.store.path
    if path is None:
        raise WrongUsage("store.embedded_only", field="store")
    file = settings.site_secret_file
    place = KeyringSecrets() if file is None else FileSecrets(file)
    handler = start_logging(file=settings.log_file)
    try:
        services = open_store(path, Workstation(place, workstation_name()))
        return BackEnd(services, feed, handler)
    except BaseException:
        stop_logging(handler)
        raise
