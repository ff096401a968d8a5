"""A real store for sealed indexes on SQLite, small: what `IndexStore` asks for and nothing else."""

import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

import pytest

from backoffice.security import index_blocks, index_merge, index_reader, index_streams
from backoffice.security.index_entries import Entry
from backoffice.security.sealed_index import SealedIndex

_SCHEMA = """
create table state (generation integer not null, last_delta integer not null, manifest blob);
create table delta (number integer primary key, sealed blob not null);
create table block (
    run_id blob not null, position integer not null, sealed blob not null,
    unique (run_id, position)
);
insert into state values (0, 0, null);
"""


class State(NamedTuple):
    generation: int
    last_delta: int
    manifest: bytes | None


class SqliteIndexStore:
    """One connection for each thread, as a store of several threads needs."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self.calls: Counter[str] = Counter()
        self._interrupts: dict[str, tuple[int, Callable[[], object]]] = {}
        if not path.exists():
            connection = self.connection
            connection.execute("pragma journal_mode = wal")
            connection.executescript(_SCHEMA)

    @property
    def connection(self) -> sqlite3.Connection:
        if not hasattr(self._local, "connection"):
            self._local.connection = sqlite3.connect(
                self._path, isolation_level=None, timeout=30, check_same_thread=False
            )
            self._local.connection.execute("pragma synchronous = normal")
            self._connections.append(self._local.connection)
        connection: sqlite3.Connection = self._local.connection
        return connection

    def close(self) -> None:
        for connection in self._connections:
            connection.close()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        self.connection.execute("begin immediate")
        try:
            yield self.connection
        except BaseException:
            self.connection.execute("rollback")
            raise
        self.connection.execute("commit")

    def interrupt(self, method: str, action: Callable[[], object], *, call: int = 1) -> None:
        """Let something happen right before a later call (1: the next) of `method`, once."""
        self._interrupts[method] = (call, action)

    def _before(self, method: str) -> None:
        self.calls[method] += 1
        if method in self._interrupts:
            call, action = self._interrupts.pop(method)
            if call == 1:
                action()
            else:
                self._interrupts[method] = (call - 1, action)

    def append(self, index: SealedIndex, entries: Iterable[Entry]) -> None:
        """What a writer does in the transaction of its record."""
        with self.writing() as connection:
            (number,) = connection.execute(
                "update state set last_delta = last_delta + 1 returning last_delta"
            ).fetchone()
            sealed = index.delta(entries, number=number)
            connection.execute("insert into delta values (?, ?)", (number, sealed))

    def state(self) -> State:
        self._before("state")
        return State(
            *self.connection.execute(
                "select generation, last_delta, manifest from state"
            ).fetchone()
        )

    def deltas(self, *, after: int, limit: int) -> Sequence[tuple[int, bytes]]:
        self._before("deltas")
        return self.connection.execute(
            "select number, sealed from delta where number > ? order by number limit ?",
            (after, limit),
        ).fetchall()

    def delta_bytes(self) -> int:
        (size,) = self.connection.execute(
            "select coalesce(sum(length(sealed)), 0) from delta"
        ).fetchone()
        return int(size)

    def blocks(self, places: Sequence[tuple[UUID, int]]) -> Sequence[bytes | None]:
        self._before("blocks")
        wanted = " or ".join(["run_id = ? and position = ?"] * len(places))
        values = [value for run_id, position in places for value in (run_id.bytes, position)]
        found = self.connection.execute(
            f"select run_id, position, sealed from block where {wanted}",  # noqa: S608 - only marks
            values,
        )
        by_place = {(run_id, position): sealed for run_id, position, sealed in found}
        return [by_place.get((run_id.bytes, position)) for run_id, position in places]

    def write_blocks(self, run_id: UUID, *, first: int, sealed: Sequence[bytes]) -> None:
        with self.writing() as connection:
            connection.executemany(
                "insert into block values (?, ?, ?)",
                [(run_id.bytes, first + n, content) for n, content in enumerate(sealed)],
            )

    def publish(
        self, *, generation: int, manifest: bytes, deltas_upto: int, run_id: UUID, blocks: int
    ) -> bool:
        self._before("publish")
        with self.writing() as connection:
            (stored,) = connection.execute(
                "select count(*) from block where run_id = ?", (run_id.bytes,)
            ).fetchone()
            if stored != blocks or self.state().generation != generation:
                return False
            connection.execute(
                "update state set generation = generation + 1, manifest = ?", (manifest,)
            )
            connection.execute("delete from delta where number <= ?", (deltas_upto,))
        return True

    def discard(self, *, generation: int, keep: Collection[UUID], limit: int) -> int:
        kept = ",".join("?" * len(keep))
        with self.writing() as connection:
            if self.state().generation != generation:
                return 0
            return connection.execute(
                "delete from block where rowid in "  # noqa: S608 - only marks
                f"(select rowid from block where run_id not in ({kept}) limit ?)",
                [*(run_id.bytes for run_id in keep), limit],
            ).rowcount


def opened_store(folder: Path) -> Iterator[SqliteIndexStore]:
    """For a fixture: a store in this folder, closed afterwards."""
    store = SqliteIndexStore(folder / "index.db")
    yield store
    store.close()


def use_small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of three entries and the like, so that a few entries make many parts."""
    monkeypatch.setattr(index_blocks, "BLOCK_ENTRIES", 3)
    monkeypatch.setattr(index_streams, "BLOCK_ENTRIES", 3)
    monkeypatch.setattr(index_streams, "BLOCKS_READ_AT_ONCE", 2)
    monkeypatch.setattr(index_streams, "BLOCKS_WRITTEN_AT_ONCE", 2)
    monkeypatch.setattr(index_merge, "DISCARDED_AT_ONCE", 2)
    monkeypatch.setattr(index_merge, "_SMALLEST_TIER_ENTRIES", 4)
    monkeypatch.setattr(index_reader, "_KEPT_BLOCKS", 4)


def count_rows(store: SqliteIndexStore, table: str) -> int:
    (count,) = store.connection.execute(f"select count(*) from {table}").fetchone()  # noqa: S608 - a name of our own
    return int(count)
