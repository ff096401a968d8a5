"""Rows of orders, their lines and their payments, with the envelopes still sealed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import delete, insert, select, update

from backoffice.domain.errors import NotFound
from backoffice.models import Order, OrderLine, Payment
from backoffice.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One order."""

    customer_id: UUID
    order_id: UUID
    version: int
    placed_at: datetime | None
    currency: str
    digest: bytes | None
    face: bytes


@dataclass(frozen=True, slots=True)
class LineRow:
    """One order line."""

    customer_id: UUID
    line_id: UUID
    order_id: UUID
    position: int
    version: int
    face: bytes
    content: bytes


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """One payment; amounts in the currency's minor unit."""

    customer_id: UUID
    payment_id: UUID
    order_id: UUID
    position: int
    version: int
    provider: str
    currency: str
    captured_ore: int
    refunded_ore: int
    reserved_ore: int
    disputed_ore: int
    captured_at: datetime | None
    face: bytes
    content: bytes

    @property
    def available_ore(self) -> int:
        """What may still be refunded."""
        return self.captured_ore - self.refunded_ore - self.reserved_ore - self.disputed_ore


@dataclass(frozen=True, slots=True)
class OrderRows:
    """An order with everything under it."""

    order: OrderRow
    lines: tuple[LineRow, ...]
    payments: tuple[PaymentRow, ...]


_UnderOrder = TypeVar("_UnderOrder", LineRow, PaymentRow)

_O: tuple[Any, ...] = (
    Order.customer_id,
    Order.id,
    Order.version,
    Order.placed_at,
    Order.currency,
    Order.digest,
    Order.face,
)
_L: tuple[Any, ...] = (
    OrderLine.customer_id,
    OrderLine.id,
    OrderLine.order_id,
    OrderLine.position,
    OrderLine.version,
    OrderLine.face,
    OrderLine.content,
)
_P: tuple[Any, ...] = (
    Payment.customer_id,
    Payment.id,
    Payment.order_id,
    Payment.position,
    Payment.version,
    Payment.provider,
    Payment.currency,
    Payment.captured_ore,
    Payment.refunded_ore,
    Payment.reserved_ore,
    Payment.disputed_ore,
    Payment.captured_at,
    Payment.face,
    Payment.content,
)


def of_customer(unit: Unit, customer_id: UUID) -> tuple[OrderRows, ...]:
    """Every order of a customer, newest first."""
    orders = unit.connection.execute(
        select(*_O)
        .where(Order.customer_id == customer_id)
        .order_by(Order.placed_at.desc(), Order.id.desc())
    )
    rows = [OrderRow(*row) for row in orders]
    lines = _grouped(
        LineRow(*row)
        for row in unit.connection.execute(
            select(*_L).where(OrderLine.customer_id == customer_id).order_by(OrderLine.position)
        )
    )
    payments = _grouped(
        PaymentRow(*row)
        for row in unit.connection.execute(
            select(*_P).where(Payment.customer_id == customer_id).order_by(Payment.position)
        )
    )
    return tuple(
        OrderRows(row, tuple(lines.get(row.order_id, ())), tuple(payments.get(row.order_id, ())))
        for row in rows
    )


def order(unit: Unit, customer_id: UUID, order_id: UUID) -> OrderRows:
    """One order with everything under it. Raises `NotFound("order.not_found")`."""
    row = unit.connection.execute(
        select(*_O).where(Order.customer_id == customer_id, Order.id == order_id)
    ).one_or_none()
    if row is None:
        raise NotFound("order.not_found")
    lines = unit.connection.execute(
        select(*_L)
        .where(OrderLine.customer_id == customer_id, OrderLine.order_id == order_id)
        .order_by(OrderLine.position)
    )
    payments = unit.connection.execute(
        select(*_P)
        .where(Payment.customer_id == customer_id, Payment.order_id == order_id)
        .order_by(Payment.position)
    )
    return OrderRows(
        order=OrderRow(*row),
        lines=tuple(LineRow(*line) for line in lines),
        payments=tuple(PaymentRow(*payment) for payment in payments),
    )


def payment(unit: Unit, customer_id: UUID, payment_id: UUID) -> PaymentRow:
    """One payment. Raises `NotFound("order.not_found")`."""
    row = unit.connection.execute(
        select(*_P).where(Payment.customer_id == customer_id, Payment.id == payment_id)
    ).one_or_none()
    if row is None:
        raise NotFound("order.not_found")
    return PaymentRow(*row)


def add(unit: Unit, rows: Sequence[OrderRows]) -> None:
    """Insert orders with their lines and payments."""
    _insert_orders(unit, [row.order for row in rows])
    add_lines(unit, [line for row in rows for line in row.lines])
    add_payments(unit, [payment for row in rows for payment in row.payments])


def _insert_orders(unit: Unit, rows: Sequence[OrderRow]) -> None:
    if rows:
        unit.connection.execute(insert(Order), [_order_values(row) for row in rows])


def add_lines(unit: Unit, rows: Sequence[LineRow]) -> None:
    """Insert lines."""
    if rows:
        unit.connection.execute(insert(OrderLine), [_line_values(row) for row in rows])


def add_payments(unit: Unit, rows: Sequence[PaymentRow]) -> None:
    """Insert payments."""
    if rows:
        unit.connection.execute(insert(Payment), [_payment_values(row) for row in rows])


def replace_order(unit: Unit, row: OrderRow) -> None:
    """Replace every column of an order."""
    unit.connection.execute(
        update(Order)
        .where(Order.customer_id == row.customer_id, Order.id == row.order_id)
        .values(**_order_values(row))
    )


def replace_line(unit: Unit, row: LineRow) -> None:
    """Replace every column of a line."""
    unit.connection.execute(
        update(OrderLine)
        .where(OrderLine.customer_id == row.customer_id, OrderLine.id == row.line_id)
        .values(**_line_values(row))
    )


def replace_payment(unit: Unit, row: PaymentRow) -> None:
    """Replace every column of a payment."""
    unit.connection.execute(
        update(Payment)
        .where(Payment.customer_id == row.customer_id, Payment.id == row.payment_id)
        .values(**_payment_values(row))
    )


def drop_line(unit: Unit, customer_id: UUID, line_id: UUID) -> None:
    """Destroy a line that no refund refers to (the foreign key refuses others)."""
    unit.connection.execute(
        delete(OrderLine).where(OrderLine.customer_id == customer_id, OrderLine.id == line_id)
    )


def drop_payment(unit: Unit, customer_id: UUID, payment_id: UUID) -> None:
    """Destroy a payment that no refund refers to (the foreign key refuses others)."""
    unit.connection.execute(
        delete(Payment).where(Payment.customer_id == customer_id, Payment.id == payment_id)
    )


def bump_version(unit: Unit, customer_id: UUID, order_id: UUID, seen_version: int) -> bool:
    """Raise the order's version by one if it is still the one seen; False if it is not."""
    changed = unit.connection.execute(
        update(Order)
        .where(
            Order.customer_id == customer_id, Order.id == order_id, Order.version == seen_version
        )
        .values(version=Order.version + 1)
    )
    return changed.rowcount == 1


def _order_values(row: OrderRow) -> dict[str, object]:
    return {
        "customer_id": row.customer_id,
        "id": row.order_id,
        "version": row.version,
        "placed_at": row.placed_at,
        "currency": row.currency,
        "digest": row.digest,
        "face": row.face,
    }


def _line_values(row: LineRow) -> dict[str, object]:
    return {
        "customer_id": row.customer_id,
        "id": row.line_id,
        "order_id": row.order_id,
        "position": row.position,
        "version": row.version,
        "face": row.face,
        "content": row.content,
    }


def _payment_values(row: PaymentRow) -> dict[str, object]:
    return {
        "customer_id": row.customer_id,
        "id": row.payment_id,
        "order_id": row.order_id,
        "position": row.position,
        "version": row.version,
        "provider": row.provider,
        "currency": row.currency,
        "captured_ore": row.captured_ore,
        "refunded_ore": row.refunded_ore,
        "reserved_ore": row.reserved_ore,
        "disputed_ore": row.disputed_ore,
        "captured_at": row.captured_at,
        "face": row.face,
        "content": row.content,
    }


def _grouped(rows: Iterable[_UnderOrder]) -> dict[UUID, list[_UnderOrder]]:
    groups: dict[UUID, list[_UnderOrder]] = {}
    for row in rows:
        groups.setdefault(row.order_id, []).append(row)
    return groups
