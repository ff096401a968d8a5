"""Hands for the tests of the log: write, seal, verify, and change what was written."""

from backoffice.domain.ids import LogEntryId
from backoffice.domain.log_entries import LogEntry
from backoffice.security.log_chain import entry_hash
from backoffice.services.log_keeping import LogState
from backoffice.services.session import Session
from tests.database_owner import DatabaseOwner
from tests.factories import StoreUnderTest


def seal(store: StoreUnderTest, worker: Session) -> int:
    return store.services.log.seal(session=worker)


def verify(store: StoreUnderTest, by: str = "dora") -> LogState:
    return store.services.log.verify(session=store.session(by))


def found(store: StoreUnderTest) -> set[tuple[str, LogEntryId | None]]:
    return {(str(one.kind), one.entry_id) for one in verify(store).findings}


def write(store: StoreUnderTest, session: Session, *kinds: str) -> list[LogEntry]:
    """Write entries, each in a transaction of its own; gives the session's whole stream."""
    for kind in kinds:
        with store.services.units.write() as unit:
            session.log.append(unit, kind)
            unit.commit()
    return sorted(
        (one for one in store.log() if one.stream_id == session.session_id), key=lambda one: one.n
    )


def sealed(owner: DatabaseOwner, entry: LogEntry) -> bool:
    number = owner.cell("SELECT seal_number FROM log_entry WHERE id = ?", entry.id)
    return number is not None


def rename(owner: DatabaseOwner, entry: LogEntry, *, with_hash: bool = False) -> None:
    """Change what an entry says; the hash beside it too, if the attacker knows the program."""
    owner.run("UPDATE log_entry SET kind = 'nothing.happened' WHERE id = ?", entry.id)
    if with_hash:
        changed = entry_hash(_with_kind(entry, "nothing.happened"))
        owner.run("UPDATE log_entry SET hash = ? WHERE id = ?", changed, entry.id)


def _with_kind(entry: LogEntry, kind: str) -> LogEntry:
    values = {name: getattr(entry, name) for name in LogEntry.__slots__}
    return LogEntry(**values | {"kind": kind})
