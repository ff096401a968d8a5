"""Runs work off the UI thread and brings every result back to it by one queued signal.

Rules: one thread owns the database, a small pool waits for networks; ONE long-lived bridge object
carries all results (signal objects that die with their job crash PySide6); a callback whose owner
is gone is dropped; an unknown error becomes an incident number, and its log line holds the kind
and the place of the error but never its text.

    runner = TaskRunner(feed=ChangeFeed())
    runner.operation(lambda: lookups.search(text=text)).success(self.show_hits).run(owner=self)
    runner.long_operation(lambda step: export(progress=step.report, cancelled=step.cancelled))
    runner.shutdown()                       # at the end of the program; joins both pools
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import Enum
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from backoffice.domain.errors import BackofficeError
from backoffice.log import report_incident
from backoffice.ui.changes import ChangeFeed, Topics
from backoffice.ui.operations import Operation

T = TypeVar("T")
NETWORK_THREADS = 4
PROGRESS_INTERVAL_S = 0.05


class Lane(Enum):
    """Which thread does the work."""

    DATABASE = "database"
    NETWORK = "network"


class Step:
    """What long work is given: where to report progress, and whether it shall stop. Safe in any
    thread."""

    def __init__(self, emit: Callable[[int, int], None]) -> None:
        self._emit = emit
        self._stop = threading.Event()
        self._last_s = 0.0

    def report(self, done: int, total: int) -> None:
        """`done` of `total` units are finished; `total` 0 means it is not known. At most 20 a
        second get through."""
        now_s = monotonic()
        if done >= total > 0 or now_s - self._last_s >= PROGRESS_INTERVAL_S:
            self._last_s = now_s
            self._emit(done, total)

    def cancelled(self) -> bool:
        """Whether the person asked to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask the work to stop."""
        self._stop.set()


class TaskRunner(QObject):
    """Owns the threads of the window.

    Make one, on the UI thread, and keep it as long as the program runs.
    """

    problem_unhandled = Signal(object)
    """A BackofficeError for which the operation had no failure callback; the window shows it."""
    _arrived = Signal(object)

    def __init__(self, *, feed: ChangeFeed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._pools = {
            Lane.DATABASE: ThreadPoolExecutor(1, thread_name_prefix="database"),
            Lane.NETWORK: ThreadPoolExecutor(NETWORK_THREADS, thread_name_prefix="network"),
        }
        self._running: set[Operation[Any]] = set()
        # Queued even when sent from the UI thread: a callback never runs inside the call that
        # started the work.
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def operation(
        self,
        work: Callable[[], T],
        *,
        lane: Lane = Lane.DATABASE,
        changes: Topics | Callable[[T], Topics] = frozenset(),
    ) -> Operation[T]:
        """Work that is over soon. `changes` are the topics to publish after it succeeded."""
        return self.long_operation(lambda _step: work(), lane=lane, changes=changes)

    def long_operation(
        self,
        work: Callable[[Step], T],
        *,
        lane: Lane = Lane.DATABASE,
        changes: Topics | Callable[[T], Topics] = frozenset(),
    ) -> Operation[T]:
        """Work that reports progress and can be stopped through the `Step` it is given."""
        return Operation(
            work, start=lambda operation: self._start(operation, lane), changes=changes
        )

    def abandon(self) -> None:
        """Drop what is under way: no callback of it runs any more. For locking."""
        for operation in tuple(self._running):
            operation.abandon()

    @property
    def busy(self) -> bool:
        """Whether any result is still to come."""
        return bool(self._running)

    def shutdown(self) -> None:
        """Stop what can be stopped, wait for the rest, end the threads.

        Nothing is called back afterwards.
        """
        self.abandon()
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)
        self._running.clear()

    def _start(self, operation: Operation[Any], lane: Lane) -> Step:
        def report(done: int, total: int) -> None:
            self._arrived.emit(lambda: operation.deliver_progress(done, total))

        def arrive(done: Future[Any]) -> None:
            self._arrived.emit(lambda: self._finish(operation, done))

        step = Step(report)
        self._running.add(operation)
        future = self._pools[lane].submit(operation.work, step)
        operation.withdraw = future.cancel
        future.add_done_callback(arrive)
        return step

    def _on_arrived(self, deliver: Callable[[], None]) -> None:
        deliver()

    def _finish(self, operation: Operation[Any], done: Future[Any]) -> None:
        self._running.discard(operation)
        if done.cancelled():
            operation.deliver_end()
            return
        problem = done.exception()
        if problem is not None:
            known = problem if isinstance(problem, BackofficeError) else incident(problem)
            if not operation.deliver_failure(known):
                self.problem_unhandled.emit(known)
            return
        result = done.result()
        try:
            operation.deliver_success(result)
        finally:
            if topics := operation.topics(result):
                self._feed.publish(topics)


def incident(problem: BaseException) -> BackofficeError:
    """Log an unknown error without its text, and make the error that is shown in its place."""
    return BackofficeError("incident", number=report_incident(problem))
