"""Rows of the log: entries, streams, seals.

Rule: entries are only ever inserted; the one thing that changes on an entry is the number of
the seal it came into. What is no row of a log at all is `Tampered("log.unreadable")`.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select, update

from backoffice.domain.errors import Tampered
from backoffice.domain.ids import LogEntryId
from backoffice.domain.log_entries import Fact, LogEntry, StreamHead
from backoffice.models import LogEntryRow, LogSealRow, LogStream
from backoffice.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """An entry with the hash and the seal that stand beside it."""

    entry: LogEntry
    hash: bytes
    seal_number: int | None


@dataclass(frozen=True, slots=True)
class SealRow:
    """One seal as stored."""

    number: int
    previous: bytes
    manifest: bytes
    sealed_at: datetime
    signer_id: UUID
    signature: bytes
    hash: bytes


_HEAD = select(LogStream.id, LogStream.head_n, LogStream.head_hash, LogStream.head_mac)
_HEAD_KINDS = {"head_n": int, "head_hash": bytes, "head_mac": bytes}
_ENTRY_KINDS = {
    "n": int,
    "workstation": str,
    "kind": str,
    "ref": str | None,
    "commitment": bytes | None,
    "previous": bytes,
    "hash": bytes,
}
_SEAL_KINDS = {
    "number": int,
    "previous": bytes,
    "manifest": bytes,
    "signature": bytes,
    "hash": bytes,
}


def stream_head(unit: Unit, stream_id: UUID) -> StreamHead | None:
    """The head of a stream, or None before its first entry."""
    rows = unit.connection.execute(_HEAD.where(LogStream.id == stream_id))
    return next((StreamHead(*row) for row in _readable(rows, _HEAD_KINDS)), None)


def stream_heads(unit: Unit) -> tuple[StreamHead, ...]:
    """The head of every stream."""
    return tuple(StreamHead(*row) for row in _readable(unit.connection.execute(_HEAD), _HEAD_KINDS))


def set_stream_head(unit: Unit, head: StreamHead) -> None:
    """Move a stream's head."""
    values = {"head_n": head.n, "head_hash": head.hash, "head_mac": head.mac}
    changed = unit.connection.execute(
        update(LogStream).where(LogStream.id == head.stream_id).values(**values)
    )
    if changed.rowcount == 0:
        unit.connection.execute(insert(LogStream).values(id=head.stream_id, **values))


def add_entry(unit: Unit, entry: LogEntry, digest: bytes) -> None:
    """Insert one entry."""
    unit.connection.execute(
        insert(LogEntryRow).values(
            id=entry.id,
            stream_id=entry.stream_id,
            n=entry.n,
            at=entry.at,
            actor_id=entry.actor_id,
            workstation=entry.workstation,
            kind=entry.kind,
            customer_id=entry.customer_id,
            ref=entry.ref,
            facts=json.dumps(entry.facts, sort_keys=True, separators=(",", ":")),
            commitment=entry.commitment,
            previous=entry.previous,
            hash=digest,
        )
    )


_ENTRY = select(
    LogEntryRow.id,
    LogEntryRow.stream_id,
    LogEntryRow.n,
    LogEntryRow.at,
    LogEntryRow.actor_id,
    LogEntryRow.workstation,
    LogEntryRow.kind,
    LogEntryRow.customer_id,
    LogEntryRow.ref,
    LogEntryRow.facts,
    LogEntryRow.commitment,
    LogEntryRow.previous,
    LogEntryRow.hash,
    LogEntryRow.seal_number,
)


_SEAL = select(
    LogSealRow.number,
    LogSealRow.previous,
    LogSealRow.manifest,
    LogSealRow.sealed_at,
    LogSealRow.signer_id,
    LogSealRow.signature,
    LogSealRow.hash,
)


def entries(unit: Unit) -> Iterator[StoredEntry]:
    """Every entry, stream by stream in order;

    read in portions, so that memory does not grow with the log.
    """
    ordered = _ENTRY.order_by(LogEntryRow.stream_id, LogEntryRow.n)
    rows = unit.connection.execution_options(yield_per=1000).execute(ordered)
    for row in _readable(rows, _ENTRY_KINDS):
        yield _stored(row)


def unsealed_entries(
    unit: Unit, limit: int, *, after: LogEntryId | None = None
) -> tuple[StoredEntry, ...]:
    """The next entries that no seal covers, oldest first; those with ids above `after`."""
    wanted = _ENTRY.where(LogEntryRow.seal_number.is_(None))
    if after is not None:
        wanted = wanted.where(LogEntryRow.id > after)
    rows = unit.connection.execute(wanted.order_by(LogEntryRow.id).limit(limit))
    return tuple(_stored(row) for row in _readable(rows, _ENTRY_KINDS))


def end_of_stream(unit: Unit, stream_id: UUID, *, first: int) -> Iterator[StoredEntry]:
    """The entries of a stream from its end back to number `first`, sealed or not."""
    wanted = _ENTRY.where(LogEntryRow.stream_id == stream_id, LogEntryRow.n >= first)
    rows = unit.connection.execute(wanted.order_by(LogEntryRow.n.desc()))
    for row in _readable(rows, _ENTRY_KINDS):
        yield _stored(row)


def entries_about(unit: Unit, customer_id: UUID) -> tuple[StoredEntry, ...]:
    """Every entry that names a customer, oldest first."""
    rows = unit.connection.execute(
        _ENTRY.where(LogEntryRow.customer_id == customer_id).order_by(
            LogEntryRow.at, LogEntryRow.id
        )
    )
    return tuple(_stored(row) for row in _readable(rows, _ENTRY_KINDS))


def count_entries(unit: Unit) -> tuple[int, int]:
    """(all entries, sealed entries)."""
    row = unit.connection.execute(
        select(func.count(LogEntryRow.id), func.count(LogEntryRow.seal_number))
    ).one()
    return int(row[0]), int(row[1])


def seals(unit: Unit) -> tuple[SealRow, ...]:
    """Every seal in order."""
    rows = unit.connection.execute(_SEAL.order_by(LogSealRow.number))
    return tuple(SealRow(*row) for row in _readable(rows, _SEAL_KINDS))


def seal(unit: Unit, number: int) -> SealRow | None:
    """One seal by its number."""
    rows = unit.connection.execute(_SEAL.where(LogSealRow.number == number))
    return next((SealRow(*row) for row in _readable(rows, _SEAL_KINDS)), None)


def last_seal(unit: Unit) -> SealRow | None:
    """The newest seal."""
    rows = unit.connection.execute(_SEAL.order_by(LogSealRow.number.desc()).limit(1))
    return next((SealRow(*row) for row in _readable(rows, _SEAL_KINDS)), None)


def add_seal(unit: Unit, new: SealRow, entry_ids: tuple[UUID, ...]) -> None:
    """Insert a seal and mark its entries."""
    unit.connection.execute(
        insert(LogSealRow).values(
            number=new.number,
            previous=new.previous,
            manifest=new.manifest,
            sealed_at=new.sealed_at,
            signer_id=new.signer_id,
            signature=new.signature,
            hash=new.hash,
        )
    )
    unit.connection.execute(
        update(LogEntryRow).where(LogEntryRow.id.in_(entry_ids)).values(seal_number=new.number)
    )


def _readable(rows: Iterable[Any], kinds: Mapping[str, Any]) -> Iterator[Any]:
    """The rows, as long as each column holds what it is for: SQLite lets anything in anywhere."""
    fetched = iter(rows)
    while True:
        try:
            row = next(fetched)
        except StopIteration:
            return
        except (TypeError, ValueError, OverflowError) as error:
            raise Tampered("log.unreadable") from error
        if not all(isinstance(getattr(row, name), kind) for name, kind in kinds.items()):
            raise Tampered("log.unreadable")
        yield row


def _stored(row: Any) -> StoredEntry:
    entry = LogEntry(
        id=LogEntryId(row.id),
        stream_id=row.stream_id,
        n=row.n,
        at=row.at,
        actor_id=row.actor_id,
        workstation=row.workstation,
        kind=row.kind,
        customer_id=row.customer_id,
        ref=row.ref,
        facts=_facts(row.facts),
        commitment=row.commitment,
        previous=row.previous,
    )
    return StoredEntry(entry=entry, hash=row.hash, seal_number=row.seal_number)


def _facts(stored: str) -> dict[str, Fact]:
    """The facts as written. What somebody else put there is one odd fact, for `verify` to name."""
    try:
        facts = json.loads(stored)
    except (ValueError, TypeError, RecursionError):
        facts = None
    return facts if isinstance(facts, dict) else {"unreadable": repr(stored)}
