"""Access records and the log."""

import sqlalchemy as sa
from alembic import op

from backoffice.storage.migrations.columns import octets, text, time, uuid, whole


def create() -> None:
    """Make the tables: access_record, log_stream, log_entry, log_seal."""
    _access_record()
    _log_stream()
    _log_entry()
    _log_seal()


def _access_record() -> None:
    op.create_table(
        "access_record",
        uuid("customer_id"),
        uuid("id"),
        uuid("staff_id"),
        text("categories", 120),
        text("purpose", 40),
        text("case_ref", 80, nullable=True),
        text("workstation", 120),
        time("at"),
        time("until"),
        sa.PrimaryKeyConstraint("customer_id", "id", name="pk_access_record"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_access_record_staff_id"),
    )
    op.create_index(
        "ix_access_record_staff", "access_record", ["staff_id", "customer_id"], unique=False
    )


def _log_stream() -> None:
    op.create_table(
        "log_stream",
        uuid("id"),
        whole("head_n"),
        octets("head_hash"),
        octets("head_mac"),
        sa.PrimaryKeyConstraint("id", name="pk_log_stream"),
    )


def _log_entry() -> None:
    op.create_table(
        "log_entry",
        uuid("id"),
        uuid("stream_id"),
        whole("n"),
        time("at"),
        uuid("actor_id"),
        text("workstation", 120),
        text("kind", 60),
        uuid("customer_id", nullable=True),
        text("ref", 120, nullable=True),
        text("facts", None),
        octets("commitment", nullable=True),
        octets("previous"),
        octets("hash"),
        whole("seal_number", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_log_entry"),
    )
    op.create_index("ix_log_entry_customer", "log_entry", ["customer_id", "at"], unique=False)
    op.create_index("ix_log_entry_seal", "log_entry", ["seal_number"], unique=False)
    op.create_index("ix_log_entry_stream", "log_entry", ["stream_id", "n"], unique=True)


def _log_seal() -> None:
    op.create_table(
        "log_seal",
        whole("number"),
        octets("previous"),
        octets("manifest"),
        time("sealed_at"),
        uuid("signer_id"),
        octets("signature"),
        octets("hash"),
        sa.PrimaryKeyConstraint("number", name="pk_log_seal"),
    )
