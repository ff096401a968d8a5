"""What a store says of itself: one row, readable before anybody has signed in.

Rule: nothing secret and nothing about customers.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped

from backoffice.models.base import Base, technical


class StoreFacts(Base):
    """The only row. `recovery_key` is the public half of the key in the emergency kit."""

    __tablename__ = "store_facts"

    only: Mapped[int] = technical(primary_key=True, default=1)
    store_id: Mapped[UUID] = technical()
    organisation: Mapped[str] = technical(String(200))
    root_key: Mapped[bytes] = technical()
    recovery_key: Mapped[bytes] = technical()
    created_at: Mapped[datetime] = technical()
    demonstration: Mapped[bool] = technical(default=False)

    __table_args__ = (CheckConstraint("only = 1", name="single_row"),)
