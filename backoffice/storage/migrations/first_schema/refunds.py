"""Refunds, their lines and attempts."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from backoffice.storage.migrations.columns import octets, text, time, uuid, whole


def create() -> None:
    """Make the tables: refund, refund_line, refund_attempt."""
    _refund()
    _refund_line()
    _refund_attempt()


def _refund() -> None:
    op.create_table("refund", *_refund_columns(), *_refund_constraints())
    op.create_index("ix_refund_order", "refund", ["customer_id", "order_id"], unique=False)
    op.create_index("ix_refund_state", "refund", ["state", "next_look_at"], unique=False)


def _refund_columns() -> list[sa.Column[Any]]:
    return [
        uuid("customer_id"),
        uuid("id"),
        text("number", 40),
        uuid("order_id"),
        uuid("payment_id"),
        whole("amount_ore"),
        whole("vat_ore", nullable=True),
        text("currency", 3),
        text("state", 20),
        whole("version"),
        text("reason", 30),
        text("origin", 10),
        uuid("requested_by", nullable=True),
        time("requested_at"),
        uuid("approved_by", nullable=True),
        time("state_at"),
        time("next_look_at", nullable=True),
        whole("looks"),
        text("client_request_id", 200),
        octets("request_digest", nullable=True),
        uuid("replaces_refund_id", nullable=True),
        octets("face"),
    ]


def _refund_constraints() -> list[sa.Constraint]:
    return [
        sa.PrimaryKeyConstraint("customer_id", "id", name="pk_refund"),
        sa.CheckConstraint("amount_ore > 0", name=op.f("ck_refund_amount_positive")),
        sa.CheckConstraint(
            "approved_by IS NULL OR approved_by <> requested_by", name=op.f("ck_refund_four_eyes")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id", "order_id"],
            ["sales_order.customer_id", "sales_order.id"],
            name="fk_refund_customer_id_order_id",
        ),
        sa.ForeignKeyConstraint(
            ["customer_id", "payment_id"],
            ["payment.customer_id", "payment.id"],
            name="fk_refund_customer_id_payment_id",
        ),
        sa.UniqueConstraint("client_request_id", name="uq_refund_client_request_id"),
        sa.UniqueConstraint("number", name="uq_refund_number"),
    ]


def _refund_line() -> None:
    op.create_table(
        "refund_line",
        uuid("customer_id"),
        uuid("refund_id"),
        uuid("order_line_id"),
        octets("face"),
        sa.PrimaryKeyConstraint("customer_id", "refund_id", "order_line_id", name="pk_refund_line"),
        sa.ForeignKeyConstraint(
            ["customer_id", "order_line_id"],
            ["order_line.customer_id", "order_line.id"],
            name="fk_refund_line_customer_id_order_line_id",
        ),
        sa.ForeignKeyConstraint(
            ["customer_id", "refund_id"],
            ["refund.customer_id", "refund.id"],
            name="fk_refund_line_customer_id_refund_id",
        ),
    )


def _refund_attempt() -> None:
    op.create_table(
        "refund_attempt",
        uuid("customer_id"),
        uuid("id"),
        uuid("refund_id"),
        whole("number"),
        text("idempotency_key", 80),
        octets("request_digest"),
        time("started_at"),
        time("finished_at", nullable=True),
        text("outcome", 20, nullable=True),
        whole("http_status", nullable=True),
        text("provider_code", 80, nullable=True),
        text("provider", 20),
        text("provider_refund_id", 200, nullable=True),
        sa.PrimaryKeyConstraint("customer_id", "id", name="pk_refund_attempt"),
        sa.ForeignKeyConstraint(
            ["customer_id", "refund_id"],
            ["refund.customer_id", "refund.id"],
            name="fk_refund_attempt_customer_id_refund_id",
        ),
        sa.UniqueConstraint("idempotency_key", name="uq_refund_attempt_idempotency_key"),
    )
    op.create_index(
        "ix_refund_attempt_refund", "refund_attempt", ["customer_id", "refund_id"], unique=False
    )
    op.create_index(
        "uq_refund_attempt_provider_refund",
        "refund_attempt",
        ["provider", "provider_refund_id"],
        unique=True,
    )
