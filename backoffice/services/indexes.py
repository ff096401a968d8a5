"""The sealed indexes of one store, opened per session and forgotten with it.

Rule: a session's index holds decrypted lower bounds and recent deltas; it lives exactly as long
as the session is unlocked.
"""

from threading import Lock

from backoffice.domain.ids import SessionId
from backoffice.security.sealed_index import SealedIndex
from backoffice.services.session import Session
from backoffice.storage.index_store import SealedIndexStore
from backoffice.storage.unit_of_work import UnitsOfWork

CUSTOMER_NAMES = "customer_names"
CONVERSATION_WORDS = "conversation_words"
WORD = "word"
# Of the words of conversations, what is kept: shorter ones are not, longer ones by their beginning.
SHORTEST_WORD, LONGEST_WORD = 2, 40


class Indexes:
    """Hands out the sealed indexes of a session."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units
        self._lock = Lock()
        self._open: dict[SessionId, dict[str, SealedIndex]] = {}

    def index(self, session: Session, name: str) -> SealedIndex:
        """The index of this name under this session's face key.

        Raises `SessionLocked`, and `RefusedByPolicy` for a role without that key.
        """
        key = session.vault.keyring("face")
        with self._lock:
            mine = self._open.get(session.session_id)
            if mine is None:
                session.vault.at_lock(lambda: self.forget(session))
                mine = self._open[session.session_id] = {}
            known = mine.get(name)
            if known is None:
                known = mine[name] = SealedIndex(store=self.store(name), name=name, key=key)
            return known

    def store(self, name: str) -> SealedIndexStore:
        """Where an index of this name is kept."""
        return SealedIndexStore(self._units, name)

    def forget(self, session: Session) -> None:
        """Drop everything that a session's indexes hold."""
        with self._lock:
            mine = self._open.pop(session.session_id, {})
        for index in mine.values():
            index.forget()
