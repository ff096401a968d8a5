"""Orders, lines and payments."""

import sqlalchemy as sa
from alembic import op

from backoffice.storage.migrations.columns import octets, text, time, uuid, whole


def create() -> None:
    """Make the tables: sales_order, order_line, payment."""
    _sales_order()
    _order_line()
    _payment()


def _sales_order() -> None:
    op.create_table(
        "sales_order",
        uuid("customer_id"),
        uuid("id"),
        whole("version"),
        time("placed_at", nullable=True),
        text("currency", 3),
        octets("digest", nullable=True),
        octets("face"),
        sa.PrimaryKeyConstraint("customer_id", "id", name="pk_sales_order"),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name="fk_sales_order_customer_id"
        ),
    )


def _order_line() -> None:
    op.create_table(
        "order_line",
        uuid("customer_id"),
        uuid("id"),
        uuid("order_id"),
        whole("position"),
        whole("version"),
        octets("face"),
        octets("content"),
        sa.PrimaryKeyConstraint("customer_id", "id", name="pk_order_line"),
        sa.ForeignKeyConstraint(
            ["customer_id", "order_id"],
            ["sales_order.customer_id", "sales_order.id"],
            name="fk_order_line_customer_id_order_id",
        ),
    )
    op.create_index("ix_order_line_order", "order_line", ["customer_id", "order_id"], unique=False)


def _payment() -> None:
    op.create_table(
        "payment",
        uuid("customer_id"),
        uuid("id"),
        uuid("order_id"),
        whole("position"),
        whole("version"),
        text("provider", 20),
        text("currency", 3),
        whole("captured_ore"),
        whole("refunded_ore"),
        whole("reserved_ore"),
        whole("disputed_ore"),
        time("captured_at", nullable=True),
        octets("face"),
        octets("content"),
        sa.PrimaryKeyConstraint("customer_id", "id", name="pk_payment"),
        sa.CheckConstraint(
            "captured_ore >= 0 AND refunded_ore >= 0 AND reserved_ore >= 0 AND disputed_ore >= 0",
            name=op.f("ck_payment_not_negative"),
        ),
        sa.CheckConstraint(
            "refunded_ore + reserved_ore + disputed_ore <= captured_ore",
            name=op.f("ck_payment_within_captured"),
        ),
        sa.ForeignKeyConstraint(
            ["customer_id", "order_id"],
            ["sales_order.customer_id", "sales_order.id"],
            name="fk_payment_customer_id_order_id",
        ),
    )
    op.create_index("ix_payment_order", "payment", ["customer_id", "order_id"], unique=False)
