"""Rows of sealed data keys."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import delete, insert, select

from backoffice.domain.sealed_keys import SealedDataKey
from backoffice.models import DataKey
from backoffice.storage.unit_of_work import Unit


def add(unit: Unit, keys: Iterable[SealedDataKey]) -> None:
    """Insert sealed keys."""
    values = [
        {
            "customer_id": key.customer_id,
            "category": key.category,
            "key_id": key.key_id,
            "sealed_for": key.sealed_for,
            "epoch": key.epoch,
            "sealed": key.sealed,
        }
        for key in keys
    ]
    if values:
        unit.connection.execute(insert(DataKey), values)


def of_customer(
    unit: Unit, customer_id: UUID, categories: Sequence[str]
) -> tuple[SealedDataKey, ...]:
    """The sealed keys of one customer in some categories, for every audience."""
    k = DataKey
    rows = unit.connection.execute(
        select(k.customer_id, k.category, k.key_id, k.sealed_for, k.epoch, k.sealed).where(
            k.customer_id == customer_id, k.category.in_(categories)
        )
    )
    return tuple(SealedDataKey(*row) for row in rows)


def drop_category(unit: Unit, customer_id: UUID, category: str) -> None:
    """Destroy every key of one category of a customer: what it sealed is gone for good."""
    unit.connection.execute(
        delete(DataKey).where(DataKey.customer_id == customer_id, DataKey.category == category)
    )


def drop_audience(unit: Unit, customer_id: UUID, category: str, sealed_for: str) -> None:
    """Destroy the copies that one audience could open."""
    unit.connection.execute(
        delete(DataKey).where(
            DataKey.customer_id == customer_id,
            DataKey.category == category,
            DataKey.sealed_for == sealed_for,
        )
    )
