"""Conversations: list, search and read in redacted form; the unredacted turns on a stated
purpose.

Rule: lists and the reader are made of faces; the original is opened only after its access
record.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from uuid import UUID

from backoffice.domain.errors import BadInput, NotFound, RefusedByPolicy
from backoffice.domain.ids import ConversationId, CustomerId
from backoffice.domain.names import fold
from backoffice.domain.policy import Action, Category, Level, Purpose
from backoffice.models.contents import TurnContent
from backoffice.models.faces import ConversationFace, CustomerFace
from backoffice.services.customer_fields import full_name
from backoffice.services.customer_page import ConversationHead
from backoffice.services.disclosures import Disclosures
from backoffice.services.faces import Faces
from backoffice.services.indexes import (
    CONVERSATION_WORDS,
    LONGEST_WORD,
    SHORTEST_WORD,
    WORD,
    Indexes,
)
from backoffice.services.search_journal import SearchJournal
from backoffice.services.session import Session
from backoffice.storage import conversations, customers
from backoffice.storage.conversations import ConversationRow
from backoffice.storage.unit_of_work import Unit, UnitsOfWork

MOST_LISTED = 1_000
LONGEST_QUERY = 200
MOST_WORD_HITS = 5_000
PAGE_ROWS = 100


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
            pages = self._pages(unit, session, words)
            read = islice(_readable(Faces(session.vault), pages, words), limit)
            heads = self._heads(unit, session, tuple(read))
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
            read = _read(unit, session, conversation_id)
            (head,) = self._heads(unit, session, (read,))
            session.log.append(
                unit,
                "conversation.read",
                customer_id=read.row.customer_id,
                ref=str(conversation_id),
            )
            unit.commit()
        return self._page(session, head, read.transcript.turns, redacted=True)

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
            read = _read(unit, session, conversation_id)
            (head,) = self._heads(unit, session, (read,))
        opened = self._disclosures.open(
            session=session,
            customer_id=read.row.customer_id,
            categories=frozenset({Category.CONVERSATION}),
            purpose=purpose,
            case_ref=case_ref,
            kind="conversation.revealed",
        )
        turns = opened.conversation(read.row).turns
        return self._page(session, head, turns, redacted=False)

    def _pages(
        self, unit: Unit, session: Session, words: Sequence[str]
    ) -> Iterator[tuple[ConversationRow, ...]]:
        """Rows that may hold the words, newest first; every row where the words are too common."""
        narrowed = self._narrowed(session, words)
        if narrowed is None:
            offset = 0
            while rows := conversations.newest(unit, PAGE_ROWS, offset=offset):
                yield rows
                offset += PAGE_ROWS
        else:
            ids = conversations.newest_first(unit, list(narrowed))
            for start in range(0, len(ids), PAGE_ROWS):
                yield conversations.some(unit, ids[start : start + PAGE_ROWS])

    def _narrowed(self, session: Session, words: Sequence[str]) -> set[UUID] | None:
        """The conversations that the index leads to; None where it does not narrow the search."""
        index = self._indexes.index(session, CONVERSATION_WORDS)
        found: set[UUID] | None = None
        for word in words:
            key = word[:LONGEST_WORD].encode()
            hits = (
                index.search_prefix(WORD, key, MOST_WORD_HITS)
                if len(word) >= SHORTEST_WORD
                else None
            )
            if hits is not None and len(hits) < MOST_WORD_HITS:
                ids = {UUID(bytes=target[16:]) for _, target in hits}
                found = ids if found is None else found & ids
        return found

    @staticmethod
    def _heads(
        unit: Unit, session: Session, read: Sequence["_Read"]
    ) -> tuple[ConversationHead, ...]:
        faces = Faces(session.vault)
        owners = {
            row.customer_id: face
            for row in customers.faces(unit, list({one.row.customer_id for one in read}))
            if (face := faces.customer_if_readable(row)) is not None
        }
        return tuple(_head(one, owners.get(one.row.customer_id)) for one in read)

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


@dataclass(frozen=True, slots=True)
class _Read:
    """A conversation with the transcript that this session may read."""

    row: ConversationRow
    transcript: ConversationFace


def _head(read: _Read, owner: CustomerFace | None) -> ConversationHead:
    row = read.row
    return ConversationHead(
        conversation_id=ConversationId(row.conversation_id),
        external_id=read.transcript.external_id,
        channel=row.channel,
        started_at=row.started_at,
        language=row.language,
        turns=row.turn_count,
        agent=row.agent,
        customer_id=CustomerId(row.customer_id) if owner is not None else None,
        customer_name=full_name(owner) if owner is not None else None,
    )


def _read(unit: Unit, session: Session, conversation_id: UUID) -> _Read:
    """One conversation. Raises `NotFound` where there is none or the person may not know of it."""
    row = conversations.conversation(unit, conversation_id)
    transcript = Faces(session.vault).conversation_if_readable(row)
    if transcript is None:
        raise NotFound("conversation.not_found")
    return _Read(row, transcript)


def _readable(
    faces: Faces, pages: Iterable[tuple[ConversationRow, ...]], words: Sequence[str]
) -> Iterator[_Read]:
    """What a session may read of some pages and holds every word."""
    for row in chain.from_iterable(pages):
        transcript = faces.conversation_if_readable(row)
        if transcript is not None and _holds(transcript, words):
            yield _Read(row, transcript)


def _holds(transcript: ConversationFace, words: Sequence[str]) -> bool:
    if not words:
        return True
    text = fold(" ".join(turn.text for turn in transcript.turns)).split()
    return all(any(one.startswith(word) for one in text) for word in words)
