"""One worker on an embedded store.

Rule: it holds the lock beside the store for as long as it lives. Recovery comes first: with the
lock in hand, whatever is still SENDING was left by a dead worker.
"""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from backoffice.domain.errors import NotReachable
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

    def __enter__(self) -> Self:
        """Take the lock, open the service account, recover.

        Raises `NotReachable("worker.busy")`.
        """
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise NotReachable("worker.busy") from error
        try:
            self._session = self._services.sign_ins.open_service(started_by=self._started_by)
            self._services.refund_sender.recover(session=self._session)
        except BaseException:
            self._lock.release()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._session is not None:
            self._services.lock(self._session)
        self._lock.release()

    def work(self, stopped: Callable[[], bool] = lambda: False) -> Counter[str]:
        """Do everything that is due now, once."""
        if self._session is None:
            raise NotReachable("worker.busy")
        counts = self._services.refund_sender.run_due(session=self._session, stopped=stopped)
        counts["merged"] += self._merge(stopped)
        counts["sealed"] += self._services.log.seal(session=self._session)
        return counts

    def _merge(self, stopped: Callable[[], bool]) -> int:
        merged = 0
        for name in (CUSTOMER_NAMES, CONVERSATION_WORDS):
            merge = IndexMerge(
                store=self._services.indexes.store(name),
                name=name,
                key=self._session.vault.keyring("face") if self._session else b"",
            )
            for _ in merge.steps():
                merged += 1
                if stopped():
                    return merged
        return merged


def _lock_path(store: Path) -> Path:
    return store.with_name(f"{store.name}.worker-lock")
