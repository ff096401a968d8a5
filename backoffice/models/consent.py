"""Consents, with their history: a withdrawal is a time on the row, never a deletion.

Rule: purpose and times are plain, because the rules that hang on a consent are checked by the
database as well.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped

from backoffice.models.base import Base, personal, technical


class Consent(Base):
    """One consent of one customer to one purpose in one version of the text."""

    __tablename__ = "consent"

    customer_id: Mapped[UUID] = technical(ForeignKey("customer.id"), primary_key=True)
    id: Mapped[UUID] = technical(primary_key=True)
    purpose: Mapped[str] = personal(String(100))
    text_version: Mapped[str] = personal(String(100))
    given_at: Mapped[datetime] = personal()
    withdrawn_at: Mapped[datetime | None] = personal()
    affiliate: Mapped[str | None] = personal(String(200))
