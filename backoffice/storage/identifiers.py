"""Rows of identifier tags."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary, Select, bindparam, delete, insert, select

from backoffice.models import Customer, IdentifierTag
from backoffice.storage.customers import FaceRow
from backoffice.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class TagRow:
    """One tag and what it leads to."""

    customer_id: UUID
    kind: str
    tag: bytes
    target_id: UUID


_T = IdentifierTag
_FIND = select(_T.customer_id, _T.kind, _T.tag, _T.target_id).where(
    _T.tag.in_(bindparam("tags", expanding=True))
)


@cache
def _find_with_face(count: int) -> Select[*tuple[Any, ...]]:
    """The query for so many tags, prepared once for each number."""
    return (
        select(_T.customer_id, _T.kind, _T.tag, _T.target_id)
        .add_columns(Customer.version, Customer.registered_at, Customer.face)
        .join(Customer, Customer.id == _T.customer_id)
        .where(_T.tag.in_([bindparam(f"tag{n}", type_=LargeBinary()) for n in range(count)]))
    )


def find(unit: Unit, tags: Sequence[bytes]) -> tuple[TagRow, ...]:
    """Every record that one of the tags leads to."""
    rows = unit.connection.execute(_FIND, {"tags": tags})
    return tuple(TagRow(*row) for row in rows)


def find_with_face(unit: Unit, tags: Sequence[bytes]) -> tuple[tuple[TagRow, FaceRow], ...]:
    """As `find`, with the face of the customer it belongs to; one query."""
    values = {f"tag{n}": tag for n, tag in enumerate(tags)}
    rows = unit.connection.execute(_find_with_face(len(values)), values)
    return tuple((TagRow(*row[:4]), FaceRow(row[0], *row[4:])) for row in rows)


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
