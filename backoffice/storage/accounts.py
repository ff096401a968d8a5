"""Rows of the organisation: what the store says of itself, staff, category keys, grants.

Rule: everything here is what the database says; whether it may be believed is decided by
`services/trust.py`.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select, update

from backoffice.domain.errors import NotFound
from backoffice.domain.ids import StaffId
from backoffice.models import CategoryKey, KeyGrant, Staff, StoreFacts
from backoffice.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class StoreRow:
    """What the store says of itself."""

    store_id: UUID
    organisation: str
    root_key: bytes
    recovery_key: bytes
    created_at: datetime
    demonstration: bool


@dataclass(frozen=True, slots=True)
class StaffRow:
    """One account."""

    staff_id: StaffId
    username: str
    name: str
    role: str
    active: bool
    key_officer: bool
    public_key: bytes
    verify_key: bytes
    signed_by: UUID | None
    signature: bytes
    slot: bytes | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class CategoryKeyRow:
    """The public key of a category and epoch."""

    category: str
    epoch: int
    public_key: bytes
    signed_by: UUID
    signature: bytes


@dataclass(frozen=True, slots=True)
class GrantRow:
    """One key sealed to one holder."""

    holder_id: UUID
    name: str
    epoch: int
    use: str
    sealed: bytes
    signed_by: UUID
    signature: bytes


_STAFF_COLUMNS: tuple[Any, ...] = (
    Staff.id,
    Staff.username,
    Staff.name,
    Staff.role,
    Staff.active,
    Staff.key_officer,
    Staff.public_key,
    Staff.verify_key,
    Staff.signed_by,
    Staff.signature,
    Staff.slot,
    Staff.created_at,
)
_STAFF = select(*_STAFF_COLUMNS)


def store_facts(unit: Unit) -> StoreRow | None:
    """The only row, or None in a store that was not founded yet."""
    facts = StoreFacts
    row = unit.connection.execute(
        select(
            facts.store_id,
            facts.organisation,
            facts.root_key,
            facts.recovery_key,
            facts.created_at,
            facts.demonstration,
        )
    ).one_or_none()
    return None if row is None else StoreRow(*row)


def add_store_facts(unit: Unit, facts: StoreRow) -> None:
    """Write the only row."""
    unit.connection.execute(
        insert(StoreFacts).values(
            only=1,
            store_id=facts.store_id,
            organisation=facts.organisation,
            root_key=facts.root_key,
            recovery_key=facts.recovery_key,
            created_at=facts.created_at,
            demonstration=facts.demonstration,
        )
    )


def all_staff(unit: Unit) -> tuple[StaffRow, ...]:
    """Every account, service accounts included, by user name."""
    return tuple(StaffRow(*row) for row in unit.connection.execute(_STAFF.order_by(Staff.username)))


def staff_by_username(unit: Unit, username: str) -> StaffRow:
    """One account. Raises `NotFound("staff.not_found")`."""
    row = unit.connection.execute(_STAFF.where(Staff.username == username)).one_or_none()
    if row is None:
        raise NotFound("staff.not_found")
    return StaffRow(*row)


def save_staff(unit: Unit, staff: StaffRow) -> None:
    """Insert or replace an account."""
    values = {
        "username": staff.username,
        "name": staff.name,
        "role": staff.role,
        "active": staff.active,
        "key_officer": staff.key_officer,
        "public_key": staff.public_key,
        "verify_key": staff.verify_key,
        "signed_by": staff.signed_by,
        "signature": staff.signature,
        "slot": staff.slot,
        "created_at": staff.created_at,
    }
    changed = unit.connection.execute(
        update(Staff).where(Staff.id == staff.staff_id).values(**values)
    )
    if changed.rowcount == 0:
        unit.connection.execute(insert(Staff).values(id=staff.staff_id, **values))


def set_slot(unit: Unit, staff_id: UUID, slot: bytes) -> None:
    """Replace the slot of an account."""
    unit.connection.execute(update(Staff).where(Staff.id == staff_id).values(slot=slot))


def category_keys(unit: Unit) -> tuple[CategoryKeyRow, ...]:
    """Every public key, oldest epoch first."""
    key = CategoryKey
    rows = unit.connection.execute(
        select(key.category, key.epoch, key.public_key, key.signed_by, key.signature).order_by(
            key.epoch
        )
    )
    return tuple(CategoryKeyRow(*row) for row in rows)


def add_category_key(unit: Unit, key: CategoryKeyRow) -> None:
    """Write the public key of a category and epoch."""
    unit.connection.execute(
        insert(CategoryKey).values(
            category=key.category,
            epoch=key.epoch,
            public_key=key.public_key,
            signed_by=key.signed_by,
            signature=key.signature,
        )
    )


def grants_of(unit: Unit, holder_id: UUID) -> tuple[GrantRow, ...]:
    """Every key that is sealed to one holder."""
    grant = KeyGrant
    rows = unit.connection.execute(
        select(
            grant.holder_id,
            grant.name,
            grant.epoch,
            grant.use,
            grant.sealed,
            grant.signed_by,
            grant.signature,
        ).where(grant.holder_id == holder_id)
    )
    return tuple(GrantRow(*row) for row in rows)


def add_grants(unit: Unit, grants: tuple[GrantRow, ...]) -> None:
    """Write grants."""
    if grants:
        unit.connection.execute(
            insert(KeyGrant),
            [
                {
                    "holder_id": grant.holder_id,
                    "name": grant.name,
                    "epoch": grant.epoch,
                    "use": grant.use,
                    "sealed": grant.sealed,
                    "signed_by": grant.signed_by,
                    "signature": grant.signature,
                }
                for grant in grants
            ],
        )


def drop_grants(unit: Unit, holder_id: UUID) -> None:
    """Destroy everything that is sealed to one holder."""
    unit.connection.execute(delete(KeyGrant).where(KeyGrant.holder_id == holder_id))
