"""Conversations: list, search and read in redacted form; the unredacted turns on a stated
purpose.

Rule: lists and the reader are made of faces; the original is opened only after its access
record.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from backoffice.domain.errors import BadInput, NotFound, RefusedByPolicy
from backoffice.domain.ids import ConversationId, CustomerId
from backoffice.domain.names import fold
from backoffice.domain.policy import Action, Category, Level, Purpose
from backoffice.models.contents import TurnContent
from backoffice.models.faces import ConversationFace
from backoffice.services.customer_fields import full_name
from backoffice.services.customer_page import ConversationHead
from backoffice.services.disclosures import Disclosures
from backoffice.services.faces import Faces
from backoffice.services.indexes import CONVERSATION_WORDS, WORD, Indexes
from backoffice.services.search_journal import SearchJournal
from backoffice.services.session import Session
from backoffice.storage import conversations, customers
from backoffice.storage.conversations import ConversationRow
from backoffice.storage.unit_of_work import Unit, UnitsOfWork

MOST_LISTED = 1_000
LONGEST_QUERY = 200
MOST_WORD_HITS = 5_000


@dataclass(frozen=True, slots=True)
class Turn:
    """One utterance. `at_s` is seconds from the start, or None where the platform kept no times."""

    speaker: str
    at_s: float | None
    text: str


@dataclass(frozen=True, slots=True)
class ConversationPage:
    """One conversation as the reader shows it."""

    head: ConversationHead
    turns: tuple[Turn, ...]
    redacted: bool
    can_reveal: bool
    needs_case: bool


class Conversations:
    """Use cases around conversations."""

    def __init__(
        self,
        *,
        units: UnitsOfWork,
        indexes: Indexes,
        journal: SearchJournal,
        disclosures: Disclosures,
    ) -> None:
        self._units = units
        self._indexes = indexes
        self._journal = journal
        self._disclosures = disclosures

    def list(
        self, *, session: Session, text: str = "", limit: int = 200
    ) -> tuple[ConversationHead, ...]:
        """The newest conversations, or those whose redacted text holds every word of `text`."""
        session.require(Action.CONVERSATION_READ)
        if not 1 <= limit <= MOST_LISTED:
            raise BadInput("lookup.limit", field="limit", most=MOST_LISTED)
        if len(text) > LONGEST_QUERY:
            raise BadInput("lookup.too_long", field="text", most=LONGEST_QUERY)
        words = fold(text.encode("utf-8", "replace").decode()).split()
        if text.strip() and not words:
            return ()
        with self._units.read() as unit:
            if not words:
                rows = conversations.newest(unit, limit)
            else:
                rows = self._with_words(unit, session, words, limit)
            heads = self._heads(unit, session, rows)
        if words:
            self._journal.note(session, kind="conversation", hits=len(heads))
            self._journal.flush(session=session)
        return heads

    def show(self, *, session: Session, conversation_id: ConversationId) -> ConversationPage:
        """The redacted transcript.

        Logged; raises `NotFound` where the person may not know of it.
        """
        session.require(Action.CONVERSATION_READ)
        with self._units.write() as unit:
            row = conversations.conversation(unit, conversation_id)
            heads = self._heads(unit, session, (row,))
            if not heads:
                raise NotFound("conversation.not_found")
            face = Faces(session.vault).conversation(row)
            session.log.append(
                unit, "conversation.read", customer_id=row.customer_id, ref=str(conversation_id)
            )
            unit.commit()
        return self._page(session, heads[0], face.turns, redacted=True)

    def reveal(
        self,
        *,
        session: Session,
        conversation_id: ConversationId,
        purpose: Purpose,
        case_ref: str | None = None,
    ) -> ConversationPage:
        """The unredacted transcript. Raises `RefusedByPolicy` where that is not allowed."""
        session.require(Action.CONVERSATION_REVEAL)
        if session.policy.level(session.actor.role, "conversation") != Level.REVEAL:
            raise RefusedByPolicy("policy.field")
        with self._units.read() as unit:
            row = conversations.conversation(unit, conversation_id)
            heads = self._heads(unit, session, (row,))
        if not heads:
            raise NotFound("conversation.not_found")
        opened = self._disclosures.open(
            session=session,
            customer_id=row.customer_id,
            categories=frozenset({Category.CONVERSATION}),
            purpose=purpose,
            case_ref=case_ref,
            kind="conversation.revealed",
        )
        return self._page(session, heads[0], opened.conversation(row).turns, redacted=False)

    def _with_words(
        self, unit: Unit, session: Session, words: Sequence[str], limit: int
    ) -> tuple[ConversationRow, ...]:
        index = self._indexes.index(session, CONVERSATION_WORDS)
        found: set[bytes] | None = None
        for word in words:
            hits = {
                target for _, target in index.search_prefix(WORD, word.encode(), MOST_WORD_HITS)
            }
            found = hits if found is None else found & hits
        ids = [UUID(bytes=target[16:]) for target in found or ()]
        rows: list[ConversationRow] = []
        for start in range(0, len(ids), 500):
            rows += conversations.some(unit, ids[start : start + 500])
        faces = Faces(session.vault)
        return tuple(row for row in rows if _holds(_readable(faces, row), words))[:limit]

    def _heads(
        self, unit: Unit, session: Session, rows: tuple[ConversationRow, ...]
    ) -> tuple[ConversationHead, ...]:
        faces = Faces(session.vault)
        owners = {
            row.customer_id: face
            for row in customers.faces(unit, list({r.customer_id for r in rows}))
            if (face := faces.customer_if_readable(row)) is not None
        }
        heads = []
        for row in rows:
            transcript = _readable(faces, row)
            owner = owners.get(row.customer_id)
            if transcript is None:
                continue
            heads.append(
                ConversationHead(
                    conversation_id=ConversationId(row.conversation_id),
                    external_id=transcript.external_id,
                    channel=row.channel,
                    started_at=row.started_at,
                    language=row.language,
                    turns=row.turn_count,
                    agent=row.agent,
                    customer_id=CustomerId(row.customer_id) if owner is not None else None,
                    customer_name=full_name(owner) if owner is not None else None,
                )
            )
        return tuple(heads)

    @staticmethod
    def _page(
        session: Session,
        head: ConversationHead,
        turns: tuple[TurnContent, ...],
        *,
        redacted: bool,
    ) -> ConversationPage:
        policy, role = session.policy, session.actor.role
        may = policy.may(role, Action.CONVERSATION_REVEAL)
        return ConversationPage(
            head=head,
            turns=tuple(Turn(turn.speaker, turn.at_s, turn.text) for turn in turns),
            redacted=redacted,
            can_reveal=redacted and may and policy.level(role, "conversation") == Level.REVEAL,
            needs_case=policy.needs_case(role, "conversation"),
        )


def _readable(faces: Faces, row: ConversationRow) -> ConversationFace | None:
    try:
        return faces.conversation(row)
    except RefusedByPolicy as error:
        if error.code != "policy.key":
            raise
        return None


def _holds(face: ConversationFace | None, words: Sequence[str]) -> bool:
    if face is None:
        return False
    text = fold(" ".join(turn.text for turn in face.turns)).split()
    return all(any(one.startswith(word) for one in text) for word in words)
