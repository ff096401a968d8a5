"""Importing conversations: the unredacted turns sealed, the redacted ones as face and index
words.

Rule: redaction happens here, once, with the words of the customer on record; whatever reads a
conversation later without its key reads this result. The original is kept to the letter but for
card numbers, which are kept nowhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from backoffice.domain.ids import new_uuid
from backoffice.domain.policy import Category
from backoffice.domain.redaction import redact
from backoffice.models.contents import ConversationContent, TurnContent
from backoffice.models.faces import ConversationFace
from backoffice.security.index_entries import Entry
from backoffice.services import places
from backoffice.services.faces import Faces
from backoffice.services.identifiers import IdentifierKind
from backoffice.services.importing.batches import (
    BatchResult,
    Became,
    IndexWriter,
    LineRefused,
    NumberedLine,
    store_keys,
)
from backoffice.services.importing.card_numbers import without_card_numbers
from backoffice.services.importing.hints import words_of
from backoffice.services.importing.line_formats import ConversationLine
from backoffice.services.importing.references import Reference, References
from backoffice.services.importing.sealing import ImportSeals
from backoffice.services.importing.words import word_entries
from backoffice.storage import conversations, customers, data_keys, identifiers
from backoffice.storage.conversations import ConversationRow
from backoffice.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class _Owner:
    customer_id: UUID
    conversation_id: UUID
    order_id: UUID | None
    protected: bool


class ConversationImport:
    """Writes batches of conversation lines."""

    def __init__(
        self,
        *,
        seals: ImportSeals,
        faces: Faces,
        words: IndexWriter,
        hint_key: bytes,
    ) -> None:
        self._seals = seals
        self._faces = faces
        self._words = words
        self._hint_key = hint_key

    @staticmethod
    def key(line: ConversationLine) -> str:
        """What tells two lines of one batch apart."""
        return line.external_id

    def write(
        self, unit: Unit, batch: Sequence[NumberedLine[ConversationLine]], result: BatchResult
    ) -> None:
        """Write a batch whose lines all have different keys."""
        references = References(unit, self._seals, _wanted(batch))
        entries: list[Entry] = []
        new: list[ConversationRow] = []
        for one in batch:
            try:
                result.count(self._take(unit, one.line, references, new, entries))
            except LineRefused as refused:
                result.refused.append((one.number, refused.code))
        conversations.add(unit, new)
        store_keys(unit, self._seals)
        self._words.append(unit, entries)

    def _take(
        self,
        unit: Unit,
        line: ConversationLine,
        references: References,
        new: list[ConversationRow],
        entries: list[Entry],
    ) -> Became:
        known = references.find(IdentifierKind.CONVERSATION, self.key(line))
        owner = self._owner(line, references, known)
        if known is None:
            row, face = self._row(unit, line, owner, version=1)
            new.append(row)
        else:
            old = conversations.conversation(unit, known.target_id)
            if old.digest == self._seals.digest(line):
                return Became.UNCHANGED
            row, face = self._row(unit, line, owner, version=old.version + 1)
            self._drop_old(unit, old, known, entries)
            conversations.replace_conversation(unit, row)
        tags = self._seals.reference_tags(
            owner.customer_id,
            IdentifierKind.CONVERSATION,
            line.external_id,
            owner.conversation_id,
            protected=owner.protected,
        )
        identifiers.add(unit, tags)
        if not owner.protected:
            entries += word_entries(row, face)
        return Became.NEW if known is None else Became.UPDATED

    def _drop_old(
        self, unit: Unit, old: ConversationRow, known: Reference, entries: list[Entry]
    ) -> None:
        identifiers.drop(unit, known.customer_id, known.target_id)
        if not old.belongs_to_customer:
            data_keys.drop_category(unit, old.customer_id, Category.CONVERSATION)
        if not known.protected:
            entries += word_entries(old, self._faces.conversation(old), removed=True)

    def _owner(
        self, line: ConversationLine, references: References, known: Reference | None
    ) -> _Owner:
        """Whose it is: the customer's that is named, else the order's, else its own.

        What is known to be of a protected customer stays theirs where a line names nobody.
        """
        conversation_id = new_uuid() if known is None else known.target_id
        order = _found(references, IdentifierKind.ORDER, line.order)
        customer = _found(references, IdentifierKind.EXTERNAL_ID, line.customer)
        if order and customer and order.customer_id != customer.customer_id:
            raise LineRefused("order.other_customer")
        owner = customer or order
        if owner is None and known is not None and known.protected:
            owner = known
        if owner is None:
            return _Owner(conversation_id, conversation_id, None, protected=False)
        order_id = order.target_id if order is not None else None
        return _Owner(owner.customer_id, conversation_id, order_id, owner.protected)

    def _row(
        self, unit: Unit, line: ConversationLine, owner: _Owner, *, version: int
    ) -> tuple[ConversationRow, ConversationFace]:
        customer_id, conversation_id = owner.customer_id, owner.conversation_id
        face = ConversationFace(
            external_id=line.external_id, turns=self._redacted(unit, line, owner)
        )
        content = ConversationContent(
            turns=tuple(
                TurnContent(
                    speaker=turn.speaker, text=without_card_numbers(turn.text), at_s=turn.at_s
                )
                for turn in line.turns
            ),
            labels=line.labels,
        )
        row = ConversationRow(
            customer_id=customer_id,
            conversation_id=conversation_id,
            version=version,
            order_id=owner.order_id,
            channel=line.channel,
            started_at=line.started_at,
            agent=line.agent,
            language=line.language,
            turn_count=len(line.turns),
            digest=self._seals.digest(line),
            face=self._seals.face(
                places.conversation_face(customer_id, conversation_id, version),
                face,
                protected=owner.protected,
            ),
            content=self._seals.envelope(
                self._key(owner),
                places.conversation_content(customer_id, conversation_id, version),
                content,
            ),
        )
        return row, face

    def _key(self, owner: _Owner) -> bytes:
        """A key of its own for what belongs to itself: such a key goes with the next change."""
        if owner.customer_id == owner.conversation_id:
            return self._seals.fresh_key(owner.customer_id, Category.CONVERSATION, protected=False)
        return self._seals.run_key(
            owner.customer_id, Category.CONVERSATION, protected=owner.protected
        )

    def _redacted(
        self, unit: Unit, line: ConversationLine, owner: _Owner
    ) -> tuple[TurnContent, ...]:
        hints = None
        if owner.customer_id != owner.conversation_id:
            customer = customers.customer(unit, owner.customer_id)
            if customer.redaction_hints is not None:
                place = places.redaction_hints(customer.customer_id, customer.version)
                hints = self._seals.open_import_key(place, customer.redaction_hints)
        redacted = redact(
            [turn.text for turn in line.turns],
            known=words_of(hints, self._hint_key),
            speakers=[turn.speaker for turn in line.turns],
        )
        return tuple(
            TurnContent(speaker=turn.speaker, text=one.text, at_s=turn.at_s)
            for turn, one in zip(line.turns, redacted, strict=True)
        )


def _found(references: References, kind: IdentifierKind, text: str | None) -> Reference | None:
    """What a line refers to, None where it names nothing. Raises `LineRefused` for nowhere."""
    if text is None:
        return None
    found = references.find(kind, text)
    if found is None:
        raise LineRefused("line.reference")
    return found


def _wanted(
    batch: Sequence[NumberedLine[ConversationLine]],
) -> set[tuple[IdentifierKind, str]]:
    wanted = set()
    for one in batch:
        line = one.line
        wanted.add((IdentifierKind.CONVERSATION, line.external_id))
        if line.customer is not None:
            wanted.add((IdentifierKind.EXTERNAL_ID, line.customer))
        if line.order is not None:
            wanted.add((IdentifierKind.ORDER, line.order))
    return wanted
