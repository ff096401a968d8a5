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
    return [_row(customer_id, line) for line in lines]


def merge_consents(unit: Unit, customer_id: UUID, lines: Iterable[ConsentIn]) -> None:
    """Add what is new, withdraw what was withdrawn."""
    known = {_key(row): row for row in customers.consents(unit, customer_id)}
    fresh: dict[tuple[object, ...], ConsentRow] = {}
    for line in lines:
        row = _row(customer_id, line)
        old = known.get(_key(row))
        if old is None:
            fresh[_key(row)] = row
        elif old.withdrawn_at is None and row.withdrawn_at is not None:
            customers.withdraw_consent(unit, old.consent_id, row.withdrawn_at)
    customers.add_consents(unit, list(fresh.values()))


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
