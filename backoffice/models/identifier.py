"""Tags of exact identifiers: keyed hashes that find a record without saying what the identifier
is.

Rule: a tag is made under the key of its kind and of its realm (ordinary or protected); the
value itself is never here.
"""

from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped

from backoffice.models.base import Base, technical


class IdentifierTag(Base):
    """One identifier of one customer.

    `target_id` is the record it belongs to (the customer, an order, …).
    """

    __tablename__ = "identifier_tag"

    customer_id: Mapped[UUID] = technical(primary_key=True)
    kind: Mapped[str] = technical(String(20), primary_key=True)
    tag: Mapped[bytes] = technical(primary_key=True)
    target_id: Mapped[UUID] = technical(primary_key=True)

    __table_args__ = (Index("ix_identifier_tag_tag", "tag"),)
