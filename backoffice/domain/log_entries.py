"""The values of the log: entries and the heads of their streams, as hashed, stored and verified.

Rule: an entry holds codes, ids and numbers; personal text enters only as a salted commitment.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from backoffice.domain.ids import CustomerId, LogEntryId, StaffId

Fact: TypeAlias = str | int | bool | None


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One fact of the log, the `n`-th (from 1) of its stream.

    `at` is aware; microseconds count. `facts` hold codes and numbers, nothing personal. `actor_id`
    is None where nobody was signed in. `previous` is the hash of entry `n - 1` of the stream, or
    `stream_start(stream_id)` for the first one.
    """

    id: LogEntryId
    stream_id: UUID
    n: int
    at: datetime
    actor_id: StaffId | None
    workstation: str
    kind: str
    customer_id: CustomerId | None
    ref: str | None
    facts: Mapping[str, Fact]
    commitment: bytes | None
    previous: bytes


@dataclass(frozen=True, slots=True)
class StreamHead:
    """Where a stream ends: its last entry's number and hash, and their MAC under the log key."""

    stream_id: UUID
    n: int
    hash: bytes
    mac: bytes
