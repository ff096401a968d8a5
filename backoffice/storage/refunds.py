"""Rows of refunds: the decision and its lines.

Rule: a state changes only from the row as it was seen, by one `UPDATE … WHERE` whose row count is
looked at.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, insert, or_, select, update

from backoffice.domain.errors import NotFound
from backoffice.models import Refund, RefundLine
from backoffice.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class RefundRow:
    """One refund. `origin` is "here" or "import"."""

    customer_id: UUID
    refund_id: UUID
    number: str
    order_id: UUID
    payment_id: UUID
    amount_ore: int
    vat_ore: int | None
    currency: str
    state: str
    version: int
    reason: str
    origin: str
    requested_by: UUID | None
    requested_at: datetime
    approved_by: UUID | None
    state_at: datetime
    next_look_at: datetime | None
    looks: int
    client_request_id: str
    request_digest: bytes | None
    replaces_refund_id: UUID | None
    face: bytes


@dataclass(frozen=True, slots=True)
class RefundLineRow:
    """What a refund returns of one order line."""

    customer_id: UUID
    refund_id: UUID
    order_line_id: UUID
    face: bytes


_COLUMNS: tuple[Any, ...] = (
    Refund.customer_id,
    Refund.id,
    Refund.number,
    Refund.order_id,
    Refund.payment_id,
    Refund.amount_ore,
    Refund.vat_ore,
    Refund.currency,
    Refund.state,
    Refund.version,
    Refund.reason,
    Refund.origin,
    Refund.requested_by,
    Refund.requested_at,
    Refund.approved_by,
    Refund.state_at,
    Refund.next_look_at,
    Refund.looks,
    Refund.client_request_id,
    Refund.request_digest,
    Refund.replaces_refund_id,
    Refund.face,
)


def add(unit: Unit, refund: RefundRow, lines: Sequence[RefundLineRow]) -> None:
    """Insert a refund with its lines."""
    unit.connection.execute(insert(Refund).values(**_values(refund)))
    if lines:
        unit.connection.execute(
            insert(RefundLine),
            [
                {
                    "customer_id": line.customer_id,
                    "refund_id": line.refund_id,
                    "order_line_id": line.order_line_id,
                    "face": line.face,
                }
                for line in lines
            ],
        )


def by_number(unit: Unit, number: str) -> RefundRow:
    """One refund. Raises `NotFound("refund.not_found")`."""
    found = _select(unit, Refund.number == number)
    if not found:
        raise NotFound("refund.not_found")
    return found[0]


def by_client_request(unit: Unit, client_request_id: str) -> RefundRow | None:
    """The refund that this request made before, if it did."""
    found = _select(unit, Refund.client_request_id == client_request_id)
    return found[0] if found else None


def of_customer(unit: Unit, customer_id: UUID) -> tuple[RefundRow, ...]:
    """Every refund of a customer, newest first."""
    return _select(unit, Refund.customer_id == customer_id)


def of_order(unit: Unit, customer_id: UUID, order_id: UUID) -> tuple[RefundRow, ...]:
    """Every refund of an order, newest first."""
    return _select(unit, and_(Refund.customer_id == customer_id, Refund.order_id == order_id))


def in_states(unit: Unit, states: Sequence[str], limit: int) -> tuple[RefundRow, ...]:
    """The newest refunds in some states; no states means all."""
    where = Refund.state.in_(states) if states else Refund.state.is_not(None)
    return _select(unit, where, limit=limit)


def count_by_state(unit: Unit) -> dict[str, int]:
    """How many refunds there are in each state."""
    rows = unit.connection.execute(
        select(Refund.state, func.count(Refund.id)).group_by(Refund.state)
    )
    return {state: count for state, count in rows}  # noqa: C416 - a Row is no tuple to the type checker


def due(
    unit: Unit, *, ready: Sequence[str], looking: Sequence[str], now: datetime, limit: int
) -> tuple[RefundRow, ...]:
    """What the worker has to do now:

    refunds that are ready to send and were not put off, and those whose next look has come.
    """
    come = Refund.next_look_at <= now
    where = or_(
        and_(Refund.state.in_(ready), or_(Refund.next_look_at.is_(None), come)),
        and_(Refund.state.in_(looking), come),
    )
    rows = unit.connection.execute(
        select(*_COLUMNS).where(where).order_by(Refund.state_at, Refund.id).limit(limit)
    )
    return tuple(RefundRow(*row) for row in rows)


def _select(
    unit: Unit, where: ColumnElement[bool], limit: int | None = None
) -> tuple[RefundRow, ...]:
    statement = select(*_COLUMNS).where(where).order_by(Refund.id.desc()).limit(limit)
    return tuple(RefundRow(*row) for row in unit.connection.execute(statement))


def lines_of(
    unit: Unit, customer_id: UUID, refund_ids: Sequence[UUID]
) -> tuple[RefundLineRow, ...]:
    """The lines of some refunds of one customer."""
    line = RefundLine
    rows = unit.connection.execute(
        select(line.customer_id, line.refund_id, line.order_line_id, line.face).where(
            line.customer_id == customer_id, line.refund_id.in_(refund_ids)
        )
    )
    return tuple(RefundLineRow(*row) for row in rows)


def refunded_lines(unit: Unit, customer_id: UUID) -> frozenset[UUID]:
    """The order lines that some refund of this customer refers to."""
    rows = unit.connection.execute(
        select(RefundLine.order_line_id).where(RefundLine.customer_id == customer_id)
    )
    return frozenset(rows.scalars())


def correct_imported(unit: Unit, refund: RefundRow) -> None:
    """Replace what the shop states of a refund of the past; the caller keeps its payments right."""
    unit.connection.execute(
        update(Refund)
        .where(Refund.customer_id == refund.customer_id, Refund.id == refund.refund_id)
        .values(
            payment_id=refund.payment_id,
            amount_ore=refund.amount_ore,
            currency=refund.currency,
            reason=refund.reason,
            requested_at=refund.requested_at,
            state_at=refund.state_at,
            version=Refund.version + 1,
        )
    )


def set_face(unit: Unit, refund: RefundRow, face: bytes) -> None:
    """Replace the sealed face of a refund."""
    unit.connection.execute(
        update(Refund)
        .where(Refund.customer_id == refund.customer_id, Refund.id == refund.refund_id)
        .values(face=face)
    )


def set_line_face(unit: Unit, line: RefundLineRow, face: bytes) -> None:
    """Replace the sealed face of a refund line."""
    unit.connection.execute(
        update(RefundLine)
        .where(
            RefundLine.customer_id == line.customer_id,
            RefundLine.refund_id == line.refund_id,
            RefundLine.order_line_id == line.order_line_id,
        )
        .values(face=face)
    )


def change_state(unit: Unit, refund: RefundRow, changed: RefundRow) -> RefundRow | None:
    """Write a new state if the refund is still as it was seen; None if somebody was faster."""
    changed = replace(changed, version=refund.version + 1)
    done = unit.connection.execute(
        update(Refund)
        .where(
            Refund.customer_id == refund.customer_id,
            Refund.id == refund.refund_id,
            Refund.state == refund.state,
            Refund.version == refund.version,
        )
        .values(
            state=changed.state,
            version=changed.version,
            approved_by=changed.approved_by,
            state_at=changed.state_at,
            next_look_at=changed.next_look_at,
            looks=changed.looks,
        )
    )
    return changed if done.rowcount == 1 else None


def _values(row: RefundRow) -> dict[str, object]:
    return {
        "customer_id": row.customer_id,
        "id": row.refund_id,
        "number": row.number,
        "order_id": row.order_id,
        "payment_id": row.payment_id,
        "amount_ore": row.amount_ore,
        "vat_ore": row.vat_ore,
        "currency": row.currency,
        "state": row.state,
        "version": row.version,
        "reason": row.reason,
        "origin": row.origin,
        "requested_by": row.requested_by,
        "requested_at": row.requested_at,
        "approved_by": row.approved_by,
        "state_at": row.state_at,
        "next_look_at": row.next_look_at,
        "looks": row.looks,
        "client_request_id": row.client_request_id,
        "request_digest": row.request_digest,
        "replaces_refund_id": row.replaces_refund_id,
        "face": row.face,
    }
