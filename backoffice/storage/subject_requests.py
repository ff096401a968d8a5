"""Rows of subject requests."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select

from backoffice.domain.errors import NotFound
from backoffice.models import SubjectRequest
from backoffice.storage.unit_of_work import Unit

OPEN = "open"


@dataclass(frozen=True, slots=True)
class SubjectRequestRow:
    """One subject request."""

    customer_id: UUID
    request_id: UUID
    number: str
    article: int
    received_at: datetime
    due: date
    state: str
    opened_by: UUID
    opened_at: datetime


_R = SubjectRequest
_COLUMNS: tuple[Any, ...] = (
    _R.customer_id,
    _R.id,
    _R.number,
    _R.article,
    _R.received_at,
    _R.due,
    _R.state,
    _R.opened_by,
    _R.opened_at,
)


def add(unit: Unit, row: SubjectRequestRow) -> None:
    """Insert one request."""
    unit.connection.execute(
        insert(SubjectRequest).values(
            customer_id=row.customer_id,
            id=row.request_id,
            number=row.number,
            article=row.article,
            received_at=row.received_at,
            due=row.due,
            state=row.state,
            opened_by=row.opened_by,
            opened_at=row.opened_at,
        )
    )


def every(unit: Unit) -> tuple[SubjectRequestRow, ...]:
    """Every request, the one due first at the top."""
    rows = unit.connection.execute(select(*_COLUMNS).order_by(_R.due, _R.id))
    return tuple(SubjectRequestRow(*row) for row in rows)


def of_customer(unit: Unit, customer_id: UUID) -> tuple[SubjectRequestRow, ...]:
    """Every request of one customer, oldest first."""
    rows = unit.connection.execute(
        select(*_COLUMNS).where(_R.customer_id == customer_id).order_by(_R.received_at, _R.id)
    )
    return tuple(SubjectRequestRow(*row) for row in rows)


def by_number(unit: Unit, number: str) -> SubjectRequestRow:
    """One request. Raises `NotFound("request.not_found")`."""
    row = unit.connection.execute(select(*_COLUMNS).where(_R.number == number)).one_or_none()
    if row is None:
        raise NotFound("request.not_found")
    return SubjectRequestRow(*row)
