"""The record of searches: a search is an access to lists of faces, and is logged.

Rule: what was typed is not kept, only the kind and the numbers. Entries are gathered and written
together (when a record is opened, when the session ends or locks, and every few seconds while one
types), because a search has to answer faster than a disk can confirm a write.
"""

from collections import Counter
from threading import Lock

from backoffice.domain.ids import SessionId
from backoffice.services.session import Session
from backoffice.storage.unit_of_work import Unit, UnitsOfWork


class SearchJournal:
    """Gathers searches of all sessions of this process."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units
        self._lock = Lock()
        self._searches: dict[SessionId, Counter[str]] = {}

    def note(self, session: Session, *, kind: str, hits: int) -> None:
        """Remember one search."""
        with self._lock:
            counts = self._searches.setdefault(session.session_id, Counter())
            counts[f"{kind}_searches"] += 1
            counts[f"{kind}_hits"] += hits

    def write(self, unit: Unit, session: Session) -> None:
        """Write what was gathered into a unit that the caller commits; if it does not, the record
        is kept for the next time.
        """
        with self._lock:
            counts = self._searches.pop(session.session_id, None)
        if counts:
            unit.if_undone(lambda: self._put_back(session.session_id, counts))
            session.log.append(unit, "lookup.searched", facts=dict(counts))

    def flush(self, *, session: Session) -> None:
        """Write what was gathered now, if anything was."""
        with self._lock:
            waiting = session.session_id in self._searches
        if waiting:
            with self._units.write() as unit:
                self.write(unit, session)
                unit.commit()

    def _put_back(self, session_id: SessionId, counts: Counter[str]) -> None:
        with self._lock:
            self._searches.setdefault(session_id, Counter()).update(counts)
