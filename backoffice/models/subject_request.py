"""Subject requests (GDPR art. 12, 15-22): who asked for what, when it came, when the answer is
due.

Rule: the received time never changes; the deadline is computed from it by
`domain/deadlines.py`.
"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Date, ForeignKey, String
from sqlalchemy.orm import Mapped

from backoffice.models.base import Base, personal, technical


class SubjectRequest(Base):
    """One request of one customer."""

    __tablename__ = "subject_request"

    customer_id: Mapped[UUID] = technical(ForeignKey("customer.id"), primary_key=True)
    id: Mapped[UUID] = technical(primary_key=True)
    number: Mapped[str] = personal(String(40), unique=True)
    article: Mapped[int] = personal()
    received_at: Mapped[datetime] = personal()
    due: Mapped[date] = personal(Date)
    state: Mapped[str] = personal(String(20))
    opened_by: Mapped[UUID] = technical(ForeignKey("staff.id"))
    opened_at: Mapped[datetime] = technical()
