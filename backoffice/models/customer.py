"""The customer and the optional health profile.

Rule: the row tells that somebody is a customer and since when; who it is stands only in sealed
columns.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from backoffice.domain.policy import Category
from backoffice.models.base import Base, face, personal, sealed, technical
from backoffice.models.contents import ContactContent, HealthContent, IdentityContent
from backoffice.models.faces import CustomerFace


class Customer(Base):
    """One customer.

    `digest` is a keyed hash of the imported line: it tells "unchanged" without opening
    anything.
    """

    __tablename__ = "customer"

    id: Mapped[UUID] = technical(primary_key=True)
    version: Mapped[int] = technical(default=1)
    registered_at: Mapped[datetime | None] = personal()
    updated_at: Mapped[datetime] = technical()
    digest: Mapped[bytes | None] = technical()
    redaction_hints: Mapped[bytes | None] = technical()
    face: Mapped[bytes] = face(CustomerFace)
    identity: Mapped[bytes] = sealed(Category.IDENTITY, IdentityContent)
    contact: Mapped[bytes] = sealed(Category.CONTACT, ContactContent)


class HealthProfile(Base):
    """The optional profile of one customer, sealed under its own category."""

    __tablename__ = "health_profile"

    customer_id: Mapped[UUID] = technical(ForeignKey("customer.id"), primary_key=True)
    version: Mapped[int] = technical(default=1)
    content: Mapped[bytes] = sealed(Category.HEALTH, HealthContent)
