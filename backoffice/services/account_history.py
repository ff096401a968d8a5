"""What the log says of the accounts, held against the accounts as they stand.

Rule: an old row of an account is signed as well as the new one, so a signature cannot tell that
somebody put it back from an old copy. The log can: its entries cannot be put back unnoticed.
"""

from collections.abc import Iterable, Iterator

from backoffice.domain.log_entries import LogEntry
from backoffice.security.log_findings import Finding, FindingKind, RecordedEntry
from backoffice.storage.accounts import StaffRow

ADDED = "staff.added"
DISABLED = "staff.disabled"
ROLE_CHANGED = "staff.role_changed"


class AccountHistory:
    """Remembers what it sees of accounts while the log streams by."""

    def __init__(self) -> None:
        self._entries: list[LogEntry] = []

    def watch(self, recorded: Iterable[RecordedEntry]) -> Iterator[RecordedEntry]:
        """The entries as they come."""
        for one in recorded:
            if one.entry.kind in (ADDED, DISABLED, ROLE_CHANGED):
                self._entries.append(one.entry)
            yield one

    def findings(self, staff: Iterable[StaffRow]) -> Iterator[Finding]:
        """After the last entry: every account that is not as the log last told of it."""
        told: dict[str | None, tuple[LogEntry, bool]] = {}
        for entry in sorted(self._entries, key=lambda one: (one.at, one.id)):
            _, active = told.get(entry.ref, (entry, True))
            told[entry.ref] = (entry, active and entry.kind != DISABLED)
        stand = {str(row.staff_id): (row.role, row.active) for row in staff}
        for ref, (entry, active) in told.items():
            if stand.get(str(ref)) != (entry.facts.get("role"), active):
                detail = f"account {ref} is not as this entry left it"
                yield Finding(
                    FindingKind.RESTORED, entry.id, stream_id=entry.stream_id, detail=detail
                )
