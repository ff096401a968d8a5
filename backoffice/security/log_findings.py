"""What verifying the log takes in and what it finds.

Rule: a finding names its entry, its seal or the stream; `detail` holds codes and numbers only.
"""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from backoffice.domain.ids import LogEntryId
from backoffice.domain.log_entries import LogEntry


class FindingKind(StrEnum):
    """What was done to an entry, to the end of a stream, or to a seal."""

    CHANGED = "changed"
    REMOVED = "removed"
    SWAPPED = "swapped"
    TRUNCATED = "truncated"
    FORKED = "forked"
    UNSIGNED = "unsigned"
    ADDED = "added"
    RESTORED = "restored"  # an account stands as it did before the log's last entry about it


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. An entry that is gone and was never sealed has no id any more."""

    kind: FindingKind
    entry_id: LogEntryId | None = None
    seal: int | None = None
    stream_id: UUID | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class RecordedEntry:
    """An entry as it stands in the store, and the hash that stands beside it."""

    entry: LogEntry
    hash: bytes
