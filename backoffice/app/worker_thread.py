"""The worker inside the window, on a thread of its own, for as long as somebody is signed in.

Rule: it never touches a widget; what it changed comes back as topics by a queued signal. Locking
stops it, because its keys may not outlive the session on an unattended machine.
"""

import logging
import threading

from PySide6.QtCore import QObject, Signal

from backoffice.domain.errors import NotReachable, SessionLocked
from backoffice.log import report_incident
from backoffice.services.opening import Services
from backoffice.services.session import Session
from backoffice.worker.worker import INTERVAL_S, Worker

REFUNDS = frozenset({"refunds"})
RETRY_S = 5.0
_TELLING = ("sent", "settled", "unknown", "failed", "looked_up")
_LOG = logging.getLogger(__name__)


class WorkerThread(QObject):
    """Starts and stops the worker's thread."""

    changed = Signal(object)
    """Topics that the worker changed."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []

    def start(self, session: Session) -> None:
        """Work for this session until it is stopped."""
        self.stop()
        before = self._threads = [thread for thread in self._threads if thread.is_alive()]
        self._stop = threading.Event()
        thread = threading.Thread(
            target=self._run, args=(session, self._stop, tuple(before)), name="worker", daemon=False
        )
        self._threads.append(thread)
        thread.start()

    def stop(self) -> None:
        """Ask it to end after what it does now. Does not wait."""
        self._stop.set()

    def join(self) -> None:
        """Wait until it has ended."""
        for thread in self._threads:
            thread.join()

    def _run(
        self, session: Session, stop: threading.Event, before: tuple[threading.Thread, ...]
    ) -> None:
        for thread in before:  # whoever was signed in before: two workers cannot work at once
            thread.join()
        while not stop.is_set():
            try:
                self._work(session, stop)
            except SessionLocked:
                return
            except NotReachable as error:  # another worker, or the store is busy: later again
                _LOG.info("worker waits: %s", type(error))
            except Exception as error:  # whatever broke, the next round may work
                report_incident(error)
            stop.wait(RETRY_S)

    def _work(self, session: Session, stop: threading.Event) -> None:
        with Worker(self._services, started_by=session) as worker:
            while not stop.is_set():
                counts = worker.work(stop.is_set)
                if any(counts[key] for key in _TELLING):
                    self.changed.emit(REFUNDS)
                stop.wait(INTERVAL_S)
