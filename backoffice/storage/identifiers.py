"""Rows of identifier tags."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete, insert, select

from backoffice.models import IdentifierTag
from backoffice.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class TagRow:
    """One tag and what it leads to."""

    customer_id: UUID
    kind: str
    tag: bytes
    target_id: UUID


def find(unit: Unit, tags: Sequence[bytes]) -> tuple[TagRow, ...]:
    """Every record that one of the tags leads to."""
    t = IdentifierTag
    rows = unit.connection.execute(
        select(t.customer_id, t.kind, t.tag, t.target_id).where(t.tag.in_(tags))
    )
    return tuple(TagRow(*row) for row in rows)


def tags_of(unit: Unit, customer_id: UUID) -> tuple[TagRow, ...]:
    """Every tag of one customer."""
    t = IdentifierTag
    rows = unit.connection.execute(
        select(t.customer_id, t.kind, t.tag, t.target_id).where(t.customer_id == customer_id)
    )
    return tuple(TagRow(*row) for row in rows)


def add(unit: Unit, rows: Sequence[TagRow]) -> None:
    """Insert tags; one that stands there already is left as it is."""
    if rows:
        statement = insert(IdentifierTag).prefix_with("OR IGNORE", dialect="sqlite")
        values = [
            {"customer_id": r.customer_id, "kind": r.kind, "tag": r.tag, "target_id": r.target_id}
            for r in rows
        ]
        unit.connection.execute(statement, values)


def drop(unit: Unit, customer_id: UUID, target_id: UUID) -> None:
    """Destroy the tags that lead to one record."""
    t = IdentifierTag
    unit.connection.execute(delete(t).where(t.customer_id == customer_id, t.target_id == target_id))
