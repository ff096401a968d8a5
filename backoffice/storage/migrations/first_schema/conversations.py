"""Conversations."""

import sqlalchemy as sa
from alembic import op

from backoffice.storage.migrations.columns import octets, text, time, uuid, whole


def create() -> None:
    """Make the tables: conversation."""
    _conversation()


def _conversation() -> None:
    op.create_table(
        "conversation",
        uuid("customer_id"),
        uuid("id"),
        whole("version"),
        uuid("order_id", nullable=True),
        text("channel", 10),
        time("started_at", nullable=True),
        text("agent", 200, nullable=True),
        text("language", 20, nullable=True),
        whole("turn_count"),
        octets("digest", nullable=True),
        octets("face"),
        octets("content"),
        sa.PrimaryKeyConstraint("customer_id", "id", name="pk_conversation"),
    )
    op.create_index("ix_conversation_id", "conversation", ["id"], unique=False)
    op.create_index("ix_conversation_started_at", "conversation", ["started_at"], unique=False)
