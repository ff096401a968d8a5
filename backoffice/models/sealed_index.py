"""The sealed index: its state, the sorted blocks, and the small deltas that writers append.

Rule: everything but positions is sealed; `backoffice/security/sealed_index.py` alone knows what is
inside.
"""

from uuid import UUID

from sqlalchemy import String
from sqlalchemy.orm import Mapped

from backoffice.models.base import Base, technical


class IndexState(Base):
    """One index. The manifest names its runs; `last_delta` is the highest number ever given."""

    __tablename__ = "index_state"

    index_name: Mapped[str] = technical(String(40), primary_key=True)
    generation: Mapped[int] = technical()
    last_delta: Mapped[int] = technical()
    manifest: Mapped[bytes | None] = technical()


class IndexBlock(Base):
    """One sealed block of a run."""

    __tablename__ = "index_block"

    index_name: Mapped[str] = technical(String(40), primary_key=True)
    run_id: Mapped[UUID] = technical(primary_key=True)
    position: Mapped[int] = technical(primary_key=True)
    sealed: Mapped[bytes] = technical()


class IndexDelta(Base):
    """What one transaction added, until a merge takes it in."""

    __tablename__ = "index_delta"

    index_name: Mapped[str] = technical(String(40), primary_key=True)
    number: Mapped[int] = technical(primary_key=True)
    sealed: Mapped[bytes] = technical()
