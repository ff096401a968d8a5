"""Rows of access records."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, select

from backoffice.models import AccessRecord, Staff
from backoffice.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class AccessRow:
    """One access: who may read which categories of whom, for what, until when."""

    record_id: UUID
    customer_id: UUID
    staff_id: UUID
    categories: frozenset[str]
    purpose: str
    case_ref: str | None
    workstation: str
    at: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class PastAccess:
    """One access as the person concerned may see it:

    by kind of role, not by name (CJEU C-579/21).
    """

    at: datetime
    role: str
    purpose: str
    case_ref: str | None
    categories: tuple[str, ...]


def add(unit: Unit, row: AccessRow) -> None:
    """Insert one access record."""
    unit.connection.execute(
        insert(AccessRecord).values(
            customer_id=row.customer_id,
            id=row.record_id,
            staff_id=row.staff_id,
            categories=" ".join(sorted(row.categories)),
            purpose=row.purpose,
            case_ref=row.case_ref,
            workstation=row.workstation,
            at=row.at,
            until=row.until,
        )
    )


def of_customer(unit: Unit, customer_id: UUID) -> tuple[PastAccess, ...]:
    """Every access to one customer, oldest first."""
    a = AccessRecord
    rows = unit.connection.execute(
        select(a.at, Staff.role, a.purpose, a.case_ref, a.categories)
        .join(Staff, Staff.id == a.staff_id)
        .where(a.customer_id == customer_id)
        .order_by(a.at, a.id)
    )
    return tuple(
        PastAccess(at, role, purpose, case_ref, tuple(categories.split()))
        for at, role, purpose, case_ref, categories in rows
    )
