"""Rows of conversations, with transcript and face still sealed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select, update

from backoffice.domain.errors import NotFound
from backoffice.models import Conversation
from backoffice.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class ConversationRow:
    """One conversation, whole."""

    customer_id: UUID
    conversation_id: UUID
    version: int
    order_id: UUID | None
    channel: str
    started_at: datetime | None
    agent: str | None
    language: str | None
    turn_count: int
    digest: bytes | None
    face: bytes
    content: bytes

    @property
    def belongs_to_customer(self) -> bool:
        """False where nobody is on record and the conversation belongs to itself."""
        return self.customer_id != self.conversation_id


_C = Conversation
_PORTION = 500
_COLUMNS: tuple[Any, ...] = (
    _C.customer_id,
    _C.id,
    _C.version,
    _C.order_id,
    _C.channel,
    _C.started_at,
    _C.agent,
    _C.language,
    _C.turn_count,
    _C.digest,
    _C.face,
    _C.content,
)


def newest(unit: Unit, limit: int, *, offset: int = 0) -> tuple[ConversationRow, ...]:
    """The newest conversations; those without a time come last."""
    rows = unit.connection.execute(
        select(*_COLUMNS).order_by(_C.started_at.desc(), _C.id.desc()).limit(limit).offset(offset)
    )
    return tuple(ConversationRow(*row) for row in rows)


def newest_first(unit: Unit, conversation_ids: Sequence[UUID]) -> list[UUID]:
    """The ids of some conversations in the order of `newest`; unknown ids are left out."""
    found: list[tuple[bool, datetime | None, UUID]] = []
    for start in range(0, len(conversation_ids), _PORTION):
        rows = unit.connection.execute(
            select(_C.started_at.is_not(None), _C.started_at, _C.id).where(
                _C.id.in_(conversation_ids[start : start + _PORTION])
            )
        )
        found += [(known, at, one) for known, at, one in rows]
    return [one for _, _, one in sorted(found, reverse=True)]


def some(unit: Unit, conversation_ids: Sequence[UUID]) -> tuple[ConversationRow, ...]:
    """Some conversations, newest first; unknown ids are left out."""
    rows = unit.connection.execute(
        select(*_COLUMNS)
        .where(_C.id.in_(conversation_ids))
        .order_by(_C.started_at.desc(), _C.id.desc())
    )
    return tuple(ConversationRow(*row) for row in rows)


def of_customer(unit: Unit, customer_id: UUID) -> tuple[ConversationRow, ...]:
    """Every conversation of a customer, newest first."""
    rows = unit.connection.execute(
        select(*_COLUMNS)
        .where(_C.customer_id == customer_id)
        .order_by(_C.started_at.desc(), _C.id.desc())
    )
    return tuple(ConversationRow(*row) for row in rows)


def conversation(unit: Unit, conversation_id: UUID) -> ConversationRow:
    """One conversation. Raises `NotFound("conversation.not_found")`."""
    found = some(unit, [conversation_id])
    if not found:
        raise NotFound("conversation.not_found")
    return found[0]


def count(unit: Unit) -> int:
    """How many conversations there are."""
    return unit.connection.execute(select(func.count(_C.id))).scalar_one()


def add(unit: Unit, rows: Sequence[ConversationRow]) -> None:
    """Insert conversations."""
    if rows:
        unit.connection.execute(insert(Conversation), [_values(row) for row in rows])


def replace_conversation(unit: Unit, row: ConversationRow) -> None:
    """Replace every column of a conversation, its owner included."""
    unit.connection.execute(
        update(Conversation).where(_C.id == row.conversation_id).values(**_values(row))
    )


def _values(row: ConversationRow) -> dict[str, object]:
    return {
        "customer_id": row.customer_id,
        "id": row.conversation_id,
        "version": row.version,
        "order_id": row.order_id,
        "channel": row.channel,
        "started_at": row.started_at,
        "agent": row.agent,
        "language": row.language,
        "turn_count": row.turn_count,
        "digest": row.digest,
        "face": row.face,
        "content": row.content,
    }
