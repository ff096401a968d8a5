"""Consents of an imported customer line.

Rule: history is never overwritten; a known consent can only be withdrawn, and an absent one
stays.
"""

from collections.abc import Iterable
from uuid import UUID

from backoffice.domain.ids import new_uuid
from backoffice.services.importing.line_formats import ConsentIn
from backoffice.storage import customers
from backoffice.storage.customers import ConsentRow
from backoffice.storage.unit_of_work import Unit


def new_consents(customer_id: UUID, lines: Iterable[ConsentIn]) -> list[ConsentRow]:
    """Rows for the consents of a new customer."""
    return list(_each_once(customer_id, lines).values())


def merge_consents(unit: Unit, customer_id: UUID, lines: Iterable[ConsentIn]) -> None:
    """Add what is new, withdraw what was withdrawn."""
    known = {_key(row): row for row in customers.consents(unit, customer_id)}
    stated = _each_once(customer_id, lines)
    for key, row in stated.items():
        old = known.get(key)
        if old is not None and old.withdrawn_at is None and row.withdrawn_at is not None:
            customers.withdraw_consent(unit, old.consent_id, row.withdrawn_at)
    customers.add_consents(unit, [row for key, row in stated.items() if key not in known])


def _each_once(
    customer_id: UUID, lines: Iterable[ConsentIn]
) -> dict[tuple[object, ...], ConsentRow]:
    """A consent that a line states twice is one, and withdrawn if it is anywhere."""
    stated: dict[tuple[object, ...], ConsentRow] = {}
    for line in lines:
        row = _row(customer_id, line)
        before = stated.get(_key(row))
        if before is None or before.withdrawn_at is None:
            stated[_key(row)] = row
    return stated


def _key(row: ConsentRow) -> tuple[object, ...]:
    return row.purpose, row.text_version, row.given_at, row.affiliate


def _row(customer_id: UUID, line: ConsentIn) -> ConsentRow:
    return ConsentRow(
        customer_id=customer_id,
        consent_id=new_uuid(),
        purpose=line.purpose,
        text_version=line.text_version,
        given_at=line.given_at,
        withdrawn_at=line.withdrawn_at,
        affiliate=line.affiliate,
    )
