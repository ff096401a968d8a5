"""The sealed index."""

import sqlalchemy as sa
from alembic import op

from backoffice.storage.migrations.columns import octets, text, uuid, whole


def create() -> None:
    """Make the tables: index_state, index_block, index_delta."""
    _index_state()
    _index_block()
    _index_delta()


def _index_state() -> None:
    op.create_table(
        "index_state",
        text("index_name", 40),
        whole("generation"),
        whole("last_delta"),
        octets("manifest", nullable=True),
        sa.PrimaryKeyConstraint("index_name", name="pk_index_state"),
    )


def _index_block() -> None:
    op.create_table(
        "index_block",
        text("index_name", 40),
        uuid("run_id"),
        whole("position"),
        octets("sealed"),
        sa.PrimaryKeyConstraint("index_name", "run_id", "position", name="pk_index_block"),
    )


def _index_delta() -> None:
    op.create_table(
        "index_delta",
        text("index_name", 40),
        whole("number"),
        octets("sealed"),
        sa.PrimaryKeyConstraint("index_name", "number", name="pk_index_delta"),
    )
