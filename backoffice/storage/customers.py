"""Rows of customers, their health profiles and consents, with the envelopes still sealed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from sqlalchemy import Select, bindparam, delete, func, insert, select, update

from backoffice.domain.errors import NotFound
from backoffice.models import Consent, Customer, HealthProfile
from backoffice.models.base import CompactUuid
from backoffice.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class FaceRow:
    """What a list needs of a customer."""

    customer_id: UUID
    version: int
    registered_at: datetime | None
    face: bytes


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One customer, whole."""

    customer_id: UUID
    version: int
    registered_at: datetime | None
    updated_at: datetime
    digest: bytes | None
    redaction_hints: bytes | None
    face: bytes
    identity: bytes
    contact: bytes


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """The sealed health profile."""

    customer_id: UUID
    version: int
    content: bytes


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One consent."""

    customer_id: UUID
    consent_id: UUID
    purpose: str
    text_version: str
    given_at: datetime
    withdrawn_at: datetime | None
    affiliate: str | None


@cache
def _faces_of(count: int) -> Select[UUID, int, datetime | None, bytes]:
    """The query for so many customers, prepared once for each number: lists are read all day."""
    wanted = [bindparam(f"id{n}", type_=CompactUuid()) for n in range(count)]
    return select(Customer.id, Customer.version, Customer.registered_at, Customer.face).where(
        Customer.id.in_(wanted)
    )


def faces(unit: Unit, customer_ids: Sequence[UUID]) -> tuple[FaceRow, ...]:
    """The faces of some customers, in no particular order; unknown ids are left out."""
    if not customer_ids:
        return ()
    values = {f"id{n}": customer_id for n, customer_id in enumerate(customer_ids)}
    rows = unit.connection.execute(_faces_of(len(values)), values)
    return tuple(FaceRow(*row) for row in rows)


def customer(unit: Unit, customer_id: UUID) -> CustomerRow:
    """One customer. Raises `NotFound("customer.not_found")`."""
    c = Customer
    row = unit.connection.execute(
        select(
            c.id,
            c.version,
            c.registered_at,
            c.updated_at,
            c.digest,
            c.redaction_hints,
            c.face,
            c.identity,
            c.contact,
        ).where(c.id == customer_id)
    ).one_or_none()
    if row is None:
        raise NotFound("customer.not_found")
    return CustomerRow(*row)


def count(unit: Unit) -> int:
    """How many customers there are."""
    return unit.connection.execute(select(func.count(Customer.id))).scalar_one()


def add_customers(unit: Unit, rows: Sequence[CustomerRow]) -> None:
    """Insert customers."""
    if rows:
        unit.connection.execute(insert(Customer), [_values(row) for row in rows])


def replace_customer(unit: Unit, row: CustomerRow) -> None:
    """Replace every column of a customer."""
    unit.connection.execute(
        update(Customer).where(Customer.id == row.customer_id).values(**_values(row))
    )


def _values(row: CustomerRow) -> dict[str, object]:
    return {
        "id": row.customer_id,
        "version": row.version,
        "registered_at": row.registered_at,
        "updated_at": row.updated_at,
        "digest": row.digest,
        "redaction_hints": row.redaction_hints,
        "face": row.face,
        "identity": row.identity,
        "contact": row.contact,
    }


def profile(unit: Unit, customer_id: UUID) -> ProfileRow | None:
    """The sealed health profile, if there is one."""
    p = HealthProfile
    row = unit.connection.execute(
        select(p.customer_id, p.version, p.content).where(p.customer_id == customer_id)
    ).one_or_none()
    return None if row is None else ProfileRow(*row)


def set_profiles(unit: Unit, rows: Sequence[ProfileRow]) -> None:
    """Insert or replace health profiles."""
    drop_profiles(unit, [row.customer_id for row in rows])
    if rows:
        values = [
            {"customer_id": row.customer_id, "version": row.version, "content": row.content}
            for row in rows
        ]
        unit.connection.execute(insert(HealthProfile), values)


def drop_profiles(unit: Unit, customer_ids: Sequence[UUID]) -> None:
    """Destroy health profiles."""
    if customer_ids:
        unit.connection.execute(
            delete(HealthProfile).where(HealthProfile.customer_id.in_(customer_ids))
        )


def consents(unit: Unit, customer_id: UUID) -> tuple[ConsentRow, ...]:
    """Every consent of a customer, standing or withdrawn, oldest first."""
    c = Consent
    rows = unit.connection.execute(
        select(
            c.customer_id, c.id, c.purpose, c.text_version, c.given_at, c.withdrawn_at, c.affiliate
        )
        .where(c.customer_id == customer_id)
        .order_by(c.given_at, c.id)
    )
    return tuple(ConsentRow(*row) for row in rows)


def add_consents(unit: Unit, rows: Sequence[ConsentRow]) -> None:
    """Insert consents."""
    if rows:
        values = [
            {
                "customer_id": row.customer_id,
                "id": row.consent_id,
                "purpose": row.purpose,
                "text_version": row.text_version,
                "given_at": row.given_at,
                "withdrawn_at": row.withdrawn_at,
                "affiliate": row.affiliate,
            }
            for row in rows
        ]
        unit.connection.execute(insert(Consent), values)


def withdraw_consent(unit: Unit, consent_id: UUID, at: datetime) -> None:
    """Set the time of withdrawal; nothing else of a consent ever changes."""
    unit.connection.execute(update(Consent).where(Consent.id == consent_id).values(withdrawn_at=at))
