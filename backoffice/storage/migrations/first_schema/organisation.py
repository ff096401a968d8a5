"""Accounts, keys and what the store says of itself."""

import sqlalchemy as sa
from alembic import op

from backoffice.storage.migrations.columns import octets, text, time, uuid, whole


def create() -> None:
    """Make the tables: store_facts, staff, category_key, key_grant."""
    _store_facts()
    _staff()
    _category_key()
    _key_grant()


def _store_facts() -> None:
    op.create_table(
        "store_facts",
        whole("only"),
        uuid("store_id"),
        text("organisation", 200),
        octets("root_key"),
        octets("recovery_key"),
        time("created_at"),
        sa.Column("demonstration", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("only", name="pk_store_facts"),
        sa.CheckConstraint("only = 1", name=op.f("ck_store_facts_single_row")),
    )


def _staff() -> None:
    op.create_table(
        "staff",
        uuid("id"),
        text("username", 60),
        text("name", 200),
        text("role", 20),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("key_officer", sa.Boolean, nullable=False),
        octets("public_key"),
        octets("verify_key"),
        uuid("signed_by", nullable=True),
        octets("signature"),
        octets("slot", nullable=True),
        time("created_at"),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
        sa.UniqueConstraint("username", name="uq_staff_username"),
    )


def _category_key() -> None:
    op.create_table(
        "category_key",
        text("category", 20),
        whole("epoch"),
        octets("public_key"),
        uuid("signed_by"),
        octets("signature"),
        sa.PrimaryKeyConstraint("category", "epoch", name="pk_category_key"),
    )


def _key_grant() -> None:
    op.create_table(
        "key_grant",
        uuid("holder_id"),
        text("name", 40),
        whole("epoch"),
        text("use", 10),
        octets("sealed"),
        uuid("signed_by"),
        octets("signature"),
        sa.PrimaryKeyConstraint("holder_id", "name", "epoch", "use", name="pk_key_grant"),
    )
