"""Orders, their lines and their payments.

Rule: what was bought is sealed; what was paid is plain, because the database itself must be
able to refuse a refund that exceeds it (the CHECK on `payment` is the last line of defence).
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, String
from sqlalchemy.orm import Mapped

from backoffice.domain.policy import Category
from backoffice.models.base import Base, face, personal, sealed, technical
from backoffice.models.contents import OrderLineContent, PaymentContent
from backoffice.models.faces import OrderFace, OrderLineFace, PaymentFace


class Order(Base):
    """One order. `version` grows with every refund of it, so that a stale screen is noticed."""

    __tablename__ = "sales_order"

    customer_id: Mapped[UUID] = technical(ForeignKey("customer.id"), primary_key=True)
    id: Mapped[UUID] = technical(primary_key=True)
    version: Mapped[int] = technical(default=1)
    placed_at: Mapped[datetime | None] = personal()
    currency: Mapped[str] = personal(String(3))
    digest: Mapped[bytes | None] = technical()
    face: Mapped[bytes] = face(OrderFace)


class OrderLine(Base):
    """One line of an order; quantity and amounts are part of the face."""

    __tablename__ = "order_line"

    customer_id: Mapped[UUID] = technical(primary_key=True)
    id: Mapped[UUID] = technical(primary_key=True)
    order_id: Mapped[UUID] = technical()
    position: Mapped[int] = technical()
    version: Mapped[int] = technical(default=1)
    face: Mapped[bytes] = face(OrderLineFace)
    content: Mapped[bytes] = sealed(Category.PURCHASE, OrderLineContent)

    __table_args__ = (
        ForeignKeyConstraint(
            ["customer_id", "order_id"], ["sales_order.customer_id", "sales_order.id"]
        ),
        Index("ix_order_line_order", "customer_id", "order_id"),
    )


class Payment(Base):
    """One payment of an order. Amounts are in the currency's minor unit."""

    __tablename__ = "payment"

    customer_id: Mapped[UUID] = technical(primary_key=True)
    id: Mapped[UUID] = technical(primary_key=True)
    order_id: Mapped[UUID] = technical()
    position: Mapped[int] = technical()
    version: Mapped[int] = technical(default=1)
    provider: Mapped[str] = personal(String(20))
    currency: Mapped[str] = personal(String(3))
    captured_ore: Mapped[int] = personal()
    refunded_ore: Mapped[int] = personal(default=0)
    reserved_ore: Mapped[int] = personal(default=0)
    disputed_ore: Mapped[int] = personal(default=0)
    captured_at: Mapped[datetime | None] = personal()
    face: Mapped[bytes] = face(PaymentFace)
    content: Mapped[bytes] = sealed(Category.PAYMENT, PaymentContent)

    __table_args__ = (
        ForeignKeyConstraint(
            ["customer_id", "order_id"], ["sales_order.customer_id", "sales_order.id"]
        ),
        Index("ix_payment_order", "customer_id", "order_id"),
        CheckConstraint(
            "refunded_ore + reserved_ore + disputed_ore <= captured_ore", name="within_captured"
        ),
        CheckConstraint(
            "captured_ore >= 0 AND refunded_ore >= 0 AND reserved_ore >= 0 AND disputed_ore >= 0",
            name="not_negative",
        ),
    )
