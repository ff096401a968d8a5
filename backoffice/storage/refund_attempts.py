"""Rows of refund attempts: written before the provider is called, finished when it has answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update

from backoffice.models import RefundAttempt
from backoffice.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """One try at the provider."""

    customer_id: UUID
    attempt_id: UUID
    refund_id: UUID
    number: int
    idempotency_key: str
    request_digest: bytes
    started_at: datetime
    finished_at: datetime | None
    outcome: str | None
    http_status: int | None
    provider_code: str | None
    provider: str
    provider_refund_id: str | None


_COLUMNS: tuple[Any, ...] = (
    RefundAttempt.customer_id,
    RefundAttempt.id,
    RefundAttempt.refund_id,
    RefundAttempt.number,
    RefundAttempt.idempotency_key,
    RefundAttempt.request_digest,
    RefundAttempt.started_at,
    RefundAttempt.finished_at,
    RefundAttempt.outcome,
    RefundAttempt.http_status,
    RefundAttempt.provider_code,
    RefundAttempt.provider,
    RefundAttempt.provider_refund_id,
)


def add(unit: Unit, row: AttemptRow) -> None:
    """Insert one attempt."""
    unit.connection.execute(
        insert(RefundAttempt).values(
            customer_id=row.customer_id,
            id=row.attempt_id,
            refund_id=row.refund_id,
            number=row.number,
            idempotency_key=row.idempotency_key,
            request_digest=row.request_digest,
            started_at=row.started_at,
            finished_at=row.finished_at,
            outcome=row.outcome,
            http_status=row.http_status,
            provider_code=row.provider_code,
            provider=row.provider,
            provider_refund_id=row.provider_refund_id,
        )
    )


def finish(unit: Unit, row: AttemptRow) -> None:
    """Write what came of an attempt."""
    unit.connection.execute(
        update(RefundAttempt)
        .where(RefundAttempt.customer_id == row.customer_id, RefundAttempt.id == row.attempt_id)
        .values(
            finished_at=row.finished_at,
            outcome=row.outcome,
            http_status=row.http_status,
            provider_code=row.provider_code,
            provider_refund_id=row.provider_refund_id,
        )
    )


def of_refunds(unit: Unit, customer_id: UUID, refund_ids: Sequence[UUID]) -> tuple[AttemptRow, ...]:
    """The attempts of some refunds of one customer, oldest first."""
    rows = unit.connection.execute(
        select(*_COLUMNS)
        .where(RefundAttempt.customer_id == customer_id, RefundAttempt.refund_id.in_(refund_ids))
        .order_by(RefundAttempt.number)
    )
    return tuple(AttemptRow(*row) for row in rows)
