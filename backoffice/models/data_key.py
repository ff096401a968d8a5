"""Data keys: random keys, per customer and category, sealed to the public key of those who may
open them.

Rule: a data key lies here only HPKE-sealed. A writer that may not read a category makes a new
key each time, so a customer may have several of one category; an envelope names its own by
`key_id`.
"""

from uuid import UUID

from sqlalchemy import String
from sqlalchemy.orm import Mapped

from backoffice.models.base import Base, technical


class DataKey(Base):
    """One data key sealed for one audience: the category's holders, or `protected`."""

    __tablename__ = "data_key"

    customer_id: Mapped[UUID] = technical(primary_key=True)
    category: Mapped[str] = technical(String(20), primary_key=True)
    key_id: Mapped[bytes] = technical(primary_key=True)
    sealed_for: Mapped[str] = technical(String(20), primary_key=True)
    epoch: Mapped[int] = technical()
    sealed: Mapped[bytes] = technical()
