"""Refunds, their lines, and the attempts to carry them out (tables of the refund
specification).

Rule: one row is one decision to return money; a state is changed only through
`domain/refund_states.py`, and the row and the payment it draws on change in one transaction.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, String
from sqlalchemy.orm import Mapped

from backoffice.models.base import Base, face, personal, technical
from backoffice.models.faces import RefundFace, RefundLineFace


class Refund(Base):
    """One refund of one payment. `number` is what staff and customer call it."""

    __tablename__ = "refund"

    customer_id: Mapped[UUID] = technical(primary_key=True)
    id: Mapped[UUID] = technical(primary_key=True)
    number: Mapped[str] = personal(String(40), unique=True)
    order_id: Mapped[UUID] = technical()
    payment_id: Mapped[UUID] = technical()
    amount_ore: Mapped[int] = personal()
    vat_ore: Mapped[int | None] = personal()
    currency: Mapped[str] = personal(String(3))
    state: Mapped[str] = personal(String(20))
    version: Mapped[int] = technical(default=1)
    reason: Mapped[str] = personal(String(30))
    origin: Mapped[str] = technical(String(10))
    requested_by: Mapped[UUID | None] = technical()
    requested_at: Mapped[datetime] = personal()
    approved_by: Mapped[UUID | None] = technical()
    state_at: Mapped[datetime] = personal()
    next_look_at: Mapped[datetime | None] = technical()
    looks: Mapped[int] = technical(default=0)
    client_request_id: Mapped[str] = technical(String(200), unique=True)
    request_digest: Mapped[bytes | None] = technical()
    replaces_refund_id: Mapped[UUID | None] = technical()
    face: Mapped[bytes] = face(RefundFace)

    __table_args__ = (
        ForeignKeyConstraint(["customer_id", "payment_id"], ["payment.customer_id", "payment.id"]),
        ForeignKeyConstraint(
            ["customer_id", "order_id"], ["sales_order.customer_id", "sales_order.id"]
        ),
        CheckConstraint("amount_ore > 0", name="amount_positive"),
        CheckConstraint("approved_by IS NULL OR approved_by <> requested_by", name="four_eyes"),
        Index("ix_refund_order", "customer_id", "order_id"),
        Index("ix_refund_state", "state", "next_look_at"),
    )


class RefundLine(Base):
    """What a refund returns of one order line;

    quantity, amounts and handling are part of the face.
    """

    __tablename__ = "refund_line"

    customer_id: Mapped[UUID] = technical(primary_key=True)
    refund_id: Mapped[UUID] = technical(primary_key=True)
    order_line_id: Mapped[UUID] = technical(primary_key=True)
    face: Mapped[bytes] = face(RefundLineFace)

    __table_args__ = (
        ForeignKeyConstraint(["customer_id", "refund_id"], ["refund.customer_id", "refund.id"]),
        ForeignKeyConstraint(
            ["customer_id", "order_line_id"], ["order_line.customer_id", "order_line.id"]
        ),
    )


class RefundAttempt(Base):
    """One try at the provider. The row with its key is committed before the provider is called."""

    __tablename__ = "refund_attempt"

    customer_id: Mapped[UUID] = technical(primary_key=True)
    id: Mapped[UUID] = technical(primary_key=True)
    refund_id: Mapped[UUID] = technical()
    number: Mapped[int] = technical()
    idempotency_key: Mapped[str] = technical(String(80), unique=True)
    request_digest: Mapped[bytes] = technical()
    started_at: Mapped[datetime] = personal()
    finished_at: Mapped[datetime | None] = personal()
    outcome: Mapped[str | None] = personal(String(20))
    http_status: Mapped[int | None] = technical()
    provider_code: Mapped[str | None] = personal(String(80))
    provider: Mapped[str] = personal(String(20))
    provider_refund_id: Mapped[str | None] = personal(String(200))

    __table_args__ = (
        ForeignKeyConstraint(["customer_id", "refund_id"], ["refund.customer_id", "refund.id"]),
        Index("ix_refund_attempt_refund", "customer_id", "refund_id"),
        Index("uq_refund_attempt_provider_refund", "provider", "provider_refund_id", unique=True),
    )
