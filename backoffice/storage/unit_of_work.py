"""The unit of work: one transaction, rolled back unless it is committed.

Rule: a service changes state and writes the log entry of that change inside one unit, then
commits once. A unit that ends without `commit()` leaves nothing behind.
"""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from backoffice.domain.errors import NotReachable
from backoffice.storage.engine import BUSY_TIMEOUT_MS, WRITING, is_outage


class Unit:
    """One transaction. `connection` is for the query modules of this package only."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.known: dict[str, object] = {}
        """What was read already and cannot change in a snapshot; for reading units only."""
        self._if_undone: list[Callable[[], None]] = []

    def commit(self) -> None:
        """Make everything in this unit durable."""
        self.connection.commit()
        self._if_undone.clear()

    def if_undone(self, put_right: Callable[[], None]) -> None:
        """Have `put_right` called if the unit ends and what was done so far was not committed: for
        whoever changed something in memory with it.
        """
        self._if_undone.append(put_right)

    def end(self) -> None:
        """Called once, when the unit ends."""
        undone, self._if_undone = self._if_undone, []
        for put_right in undone:
            put_right()


class UnitsOfWork:
    """Hands out units on one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = threading.local()

    @contextmanager
    def read(self) -> Iterator[Unit]:
        """A consistent snapshot; it always rolls back, so nothing is committed by accident.

        A read inside a read of the same thread sees the same snapshot, on the same connection.
        """
        outer: Unit | None = getattr(self._reading, "unit", None)
        if outer is not None:
            yield outer
            return
        with self._guard(), self._engine.connect() as connection:
            self._reading.unit = Unit(connection)
            try:
                yield self._reading.unit
            finally:
                self._reading.unit = None

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """A writing transaction; waits for the write lock before its first statement."""
        with self._guard(), self._engine.connect() as connection:
            unit = Unit(connection.execution_options(**{WRITING: True}))
            try:
                yield unit
            finally:
                unit.end()

    def wipe_deleted(self) -> None:
        """Overwrite what was deleted in the files too: until the journal is moved into the store
        and truncated, an old row can be read from both.

        Does not wait for a reader; then the next call does it, or closing the store.
        """
        with self._guard(), self._engine.connect() as connection:
            # Not through SQLAlchemy, which would begin a transaction; there a checkpoint fails.
            plain = connection.connection.cursor()
            plain.execute("PRAGMA busy_timeout=0")
            plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            plain.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
            plain.close()

    def dispose(self) -> None:
        """Close every pooled connection."""
        self._engine.dispose()

    @contextmanager
    def _guard(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            if not is_outage(error):
                raise
            raise NotReachable("store.not_reachable") from error
