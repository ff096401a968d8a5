"""One worker on an embedded store.

Rule: it holds the lock beside the store for as long as it lives. Recovery comes first: with the
lock in hand, whatever is still SENDING was left by a dead worker.
"""

from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from backoffice.domain.errors import NotReachable, SessionLocked
from backoffice.security.index_merge import IndexMerge
from backoffice.services.indexes import CONVERSATION_WORDS, CUSTOMER_NAMES
from backoffice.services.opening import Services
from backoffice.services.session import Session

INTERVAL_S = 2.0


class Worker:
    """A worker with the service account's keys. Use as a context manager."""

    def __init__(self, services: Services, *, started_by: Session | None) -> None:
        self._services = services
        self._started_by = started_by
        self._lock = FileLock(_lock_path(services.path), mode=0o600)
        self._session: Session | None = None
        self._at_end = ExitStack()

    def __enter__(self) -> Self:
        """Take the lock, open the service account, recover.

        Raises `NotReachable("worker.busy")`.
        """
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise NotReachable("worker.busy") from error
        with ExitStack() as at_end:  # whatever fails on the way: no lock and no key is kept
            at_end.callback(self._lock.release)
            session = self._services.sign_ins.open_service(started_by=self._started_by)
            at_end.callback(session.lock)
            self._services.refund_sender.recover(session=session)
            at_end.callback(self._services.lock, session)
            self._session = session
            self._at_end = at_end.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._session = None
        self._at_end.close()

    def work(self, stopped: Callable[[], bool] = lambda: False) -> Counter[str]:
        """Do everything that is due now, once."""
        if self._session is None:
            raise SessionLocked("session.locked")
        counts = self._services.refund_sender.run_due(session=self._session, stopped=stopped)
        counts["merged"] += self._merge(self._session, stopped)
        counts["sealed"] += self._services.log.seal(session=self._session)
        return counts

    def _merge(self, session: Session, stopped: Callable[[], bool]) -> int:
        merged = 0
        for name in (CUSTOMER_NAMES, CONVERSATION_WORDS):
            merge = IndexMerge(
                store=self._services.indexes.store(name),
                name=name,
                key=session.vault.keyring("face"),
            )
            for _ in merge.steps():
                merged += 1
                if stopped():
                    return merged
        return merged


def _lock_path(store: Path) -> Path:
    return store.with_name(f"{store.name}.worker-lock")
