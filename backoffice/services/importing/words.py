"""The words of redacted conversations, as entries of the sealed index.

Rule: only words of the redacted text are indexed, so a search finds nothing that a reader may not
see.
"""

from backoffice.domain.names import fold
from backoffice.models.faces import ConversationFace
from backoffice.security.index_entries import Entry
from backoffice.services.indexes import LONGEST_WORD, SHORTEST_WORD, WORD
from backoffice.storage.conversations import ConversationRow

MOST_WORDS = 5_000


def word_entries(
    row: ConversationRow, face: ConversationFace, *, removed: bool = False
) -> list[Entry]:
    """One entry for each different word."""
    words = {
        word[:LONGEST_WORD]
        for turn in face.turns
        for word in fold(turn.text).split()
        if len(word) >= SHORTEST_WORD
    }
    target = row.customer_id.bytes + row.conversation_id.bytes
    return [
        Entry(order=WORD, key=word.encode(), target=target, seq=row.version, removed=removed)
        for word in sorted(words)[:MOST_WORDS]
    ]
