"""Writing the log: every entry is part of the transaction of the change it tells of.

Rule: an entry carries codes, ids and numbers, never personal text. One writer is one hash-
linked stream whose head is authenticated by a key that is not in the database.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backoffice.domain.errors import Tampered
from backoffice.domain.ids import CustomerId, LogEntryId, SessionId, StaffId, new_uuid
from backoffice.domain.log_entries import Fact, LogEntry
from backoffice.security.log_chain import is_vouched_for, stream_head, stream_start
from backoffice.storage import log_rows
from backoffice.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class LogWriter:
    """The log stream of one session."""

    stream_id: SessionId
    actor_id: StaffId
    workstation: str
    log_key: bytes
    clock: Callable[[], datetime]

    def __repr__(self) -> str:
        return f"LogWriter({self.stream_id})"

    def append(
        self,
        unit: Unit,
        kind: str,
        *,
        customer_id: UUID | None = None,
        ref: str | None = None,
        facts: Mapping[str, Fact] | None = None,
    ) -> LogEntryId:
        """Add one entry to the unit's transaction.

        `kind` is a past-tense code such as `refund.requested`. Raises `Tampered("log.stream")`
        where somebody else wrote the stream's end: an entry after it would vouch for it.
        """
        head = log_rows.stream_head(unit, self.stream_id)
        if head is not None and not is_vouched_for(self.log_key, head):
            raise Tampered("log.stream")
        entry = LogEntry(
            id=LogEntryId(new_uuid()),
            stream_id=self.stream_id,
            n=head.n + 1 if head else 1,
            at=self.clock(),
            actor_id=self.actor_id,
            workstation=self.workstation,
            kind=kind,
            customer_id=CustomerId(customer_id) if customer_id is not None else None,
            ref=ref,
            facts=dict(facts or {}),
            commitment=None,
            previous=head.hash if head else stream_start(self.stream_id),
        )
        new_head = stream_head(self.log_key, entry)
        log_rows.add_entry(unit, entry, new_head.hash)
        log_rows.set_stream_head(unit, new_head)
        return entry.id
