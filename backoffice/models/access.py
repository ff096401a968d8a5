"""The access record and the append-only log.

Rule: an access record and its log entry are committed before plaintext exists; entries are
never changed, seals bind them in order, and both are checked by `log verify`.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped

from backoffice.models.base import Base, personal, technical


class AccessRecord(Base):
    """Who opened which categories of which customer, for what, until when.

    `categories` are joined by spaces.
    """

    __tablename__ = "access_record"

    customer_id: Mapped[UUID] = technical(primary_key=True)
    id: Mapped[UUID] = technical(primary_key=True)
    staff_id: Mapped[UUID] = technical(ForeignKey("staff.id"))
    categories: Mapped[str] = personal(String(120))
    purpose: Mapped[str] = personal(String(40))
    case_ref: Mapped[str | None] = personal(String(80))
    workstation: Mapped[str] = technical(String(120))
    at: Mapped[datetime] = personal()
    until: Mapped[datetime] = technical()

    __table_args__ = (Index("ix_access_record_staff", "staff_id", "customer_id"),)


class LogStream(Base):
    """One writer's chain (one per session).

    The head is authenticated by a key that is not in the database.
    """

    __tablename__ = "log_stream"

    id: Mapped[UUID] = technical(primary_key=True)
    head_n: Mapped[int] = technical()
    head_hash: Mapped[bytes] = technical()
    head_mac: Mapped[bytes] = technical()


class LogEntryRow(Base):
    """One entry. `hash` covers every other column and the hash before it in the same stream."""

    __tablename__ = "log_entry"

    id: Mapped[UUID] = technical(primary_key=True)
    stream_id: Mapped[UUID] = technical()
    n: Mapped[int] = technical()
    at: Mapped[datetime] = technical()
    actor_id: Mapped[UUID] = technical()
    workstation: Mapped[str] = technical(String(120))
    kind: Mapped[str] = technical(String(60))
    customer_id: Mapped[UUID | None] = technical()
    ref: Mapped[str | None] = technical(String(120))
    facts: Mapped[str] = technical()
    commitment: Mapped[bytes | None] = technical()
    previous: Mapped[bytes] = technical()
    hash: Mapped[bytes] = technical()
    seal_number: Mapped[int | None] = technical()

    __table_args__ = (
        Index("ix_log_entry_stream", "stream_id", "n", unique=True),
        Index("ix_log_entry_seal", "seal_number"),
        Index("ix_log_entry_customer", "customer_id", "at"),
    )


class LogSealRow(Base):
    """One sealed batch. `manifest` is the list of (entry id, entry hash) in sealed order."""

    __tablename__ = "log_seal"

    number: Mapped[int] = technical(primary_key=True, autoincrement=False)
    previous: Mapped[bytes] = technical()
    manifest: Mapped[bytes] = technical()
    sealed_at: Mapped[datetime] = technical()
    signer_id: Mapped[UUID] = technical()
    signature: Mapped[bytes] = technical()
    hash: Mapped[bytes] = technical()
