"""A log as its attacker sees it: rows, heads, seals and anchors, to be changed at will."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from backoffice.domain.ids import CustomerId, LogEntryId, StaffId
from backoffice.domain.log_entries import LogEntry, StreamHead
from backoffice.security.log_chain import (
    Anchor,
    Seal,
    entry_hash,
    make_seal,
    seal_hash,
    stream_head_mac,
    stream_start,
)
from backoffice.security.log_findings import Finding, RecordedEntry
from backoffice.security.log_verification import verify_log
from backoffice.security.statements import sign, verify_key_of

LOG_KEY = bytes(range(32))
OFFICER, CLERK = StaffId(UUID(int=1)), StaffId(UUID(int=2))
SIGNING_KEYS = {OFFICER: b"o" * 32, CLERK: b"c" * 32}
PUBLIC_KEYS = {holder: verify_key_of(key) for holder, key in SIGNING_KEYS.items()}
MORNING = datetime(2026, 11, 22, 8, tzinfo=UTC)
LENGTH = 8


def entry_id(stream: int, n: int) -> LogEntryId:
    return LogEntryId(UUID(int=stream * 1000 + n))


class Log:
    """Two streams of eight entries. Two seals cover the first five of each; an anchor knows both.

    `log[stream, n]` reads a row as its attacker would; `rows` may be changed at will.
    """

    def __init__(self) -> None:
        self.rows: dict[tuple[int, int], RecordedEntry] = {}
        self.heads: dict[int, StreamHead] = {}
        self.seals: list[Seal] = []
        self.log_key = LOG_KEY
        for stream in (1, 2):
            previous = stream_start(UUID(int=stream))
            for n in range(1, LENGTH + 1):
                self.rows[stream, n] = stored(new_entry(stream, n, previous))
                previous = self.rows[stream, n].hash
            self.set_head(stream, LENGTH, previous)
        self.seal([(stream, n) for stream in (1, 2) for n in (1, 2, 3)])
        self.seal([(stream, n) for stream in (1, 2) for n in (4, 5)])
        self.anchors = [Anchor(1, seal_hash(self.seals[0]), 6)]
        self.anchors.append(Anchor(2, seal_hash(self.seals[1]), 10))

    def seal(self, places: list[tuple[int, int]], signer: StaffId = OFFICER) -> None:
        self.seals.append(
            make_seal(
                previous=self.seals[-1] if self.seals else None,
                entries=[(self[place].id, self.rows[place].hash) for place in places],
                sealed_at=MORNING,
                signer_id=signer,
                sign=partial(sign, SIGNING_KEYS[signer]),
            )
        )

    def set_head(self, stream: int, n: int, digest: bytes, key: bytes = LOG_KEY) -> None:
        mac = stream_head_mac(key, UUID(int=stream), n, digest)
        self.heads[stream] = StreamHead(UUID(int=stream), n, digest, mac)

    def __getitem__(self, place: tuple[int, int]) -> LogEntry:
        return self.rows[place].entry

    def change(self, place: tuple[int, int], *, rehash: bool = False, **columns: Any) -> None:
        changed = replace(self[place], **columns)
        old_hash = self.rows[place].hash
        self.rows[place] = stored(changed) if rehash else RecordedEntry(changed, old_hash)

    def findings(self, rows: list[RecordedEntry] | None = None) -> list[Finding]:
        """What verifying finds; `rows` where the order among equal numbers matters."""
        ordered = sorted(self.rows.values(), key=lambda row: (row.entry.stream_id, row.entry.n))
        return verify_log(
            entries=iter(rows or ordered),
            heads=self.heads.values(),
            seals=iter(self.seals),
            public_keys=PUBLIC_KEYS,
            anchors=self.anchors,
            log_key=self.log_key,
        )

    def found(self) -> set[tuple[str, int | None]]:
        """(kind, entry as stream * 1000 + n) of every finding."""
        return named(self.findings())

    def found_in(self, rows: list[RecordedEntry]) -> set[tuple[str, int | None]]:
        """As `found`, for rows in this order."""
        return named(self.findings(rows))


def named(findings: list[Finding]) -> set[tuple[str, int | None]]:
    return {
        (finding.kind.value, finding.entry_id.int if finding.entry_id else None)
        for finding in findings
    }


def new_entry(stream: int, n: int, previous: bytes) -> LogEntry:
    return LogEntry(
        id=entry_id(stream, n),
        stream_id=UUID(int=stream),
        n=n,
        at=MORNING + timedelta(minutes=n, seconds=stream),
        actor_id=CLERK,
        workstation="kassa-1",
        kind="customer.opened",
        customer_id=CustomerId(UUID(int=n + 100 * stream)),
        ref=None,
        facts={"purpose": "order", "n": n * stream},
        commitment=None,
        previous=previous,
    )


def stored(entry: LogEntry) -> RecordedEntry:
    return RecordedEntry(entry, entry_hash(entry))
