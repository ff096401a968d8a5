"""Staff, key pairs of categories, and the grants that give the one the other.

Rule: a role, a public key and a grant count only with a signature that leads to the
organisation root, because whoever owns the database can write any row here.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import String
from sqlalchemy.orm import Mapped

from backoffice.models.base import Base, technical


class Staff(Base):
    """One account.

    `slot` opens with the passphrase and the site secret and holds the private keys.
    """

    __tablename__ = "staff"

    id: Mapped[UUID] = technical(primary_key=True)
    username: Mapped[str] = technical(String(60), unique=True)
    name: Mapped[str] = technical(String(200))
    role: Mapped[str] = technical(String(20))
    active: Mapped[bool] = technical()
    key_officer: Mapped[bool] = technical()
    public_key: Mapped[bytes] = technical()
    verify_key: Mapped[bytes] = technical()
    signed_by: Mapped[UUID | None] = technical()
    signature: Mapped[bytes] = technical()
    slot: Mapped[bytes | None] = technical()
    created_at: Mapped[datetime] = technical()


class CategoryKey(Base):
    """The public key of one category and epoch."""

    __tablename__ = "category_key"

    category: Mapped[str] = technical(String(20), primary_key=True)
    epoch: Mapped[int] = technical(primary_key=True)
    public_key: Mapped[bytes] = technical()
    signed_by: Mapped[UUID] = technical()
    signature: Mapped[bytes] = technical()


class KeyGrant(Base):
    """One key sealed to one holder.

    `use` is "work" for what the role needs, "escrow" for what an officer grants on.
    """

    __tablename__ = "key_grant"

    holder_id: Mapped[UUID] = technical(primary_key=True)
    name: Mapped[str] = technical(String(40), primary_key=True)
    epoch: Mapped[int] = technical(primary_key=True)
    use: Mapped[str] = technical(String(10), primary_key=True)
    sealed: Mapped[bytes] = technical()
    signed_by: Mapped[UUID] = technical()
    signature: Mapped[bytes] = technical()
