"""Columns as migrations write them; a migration is history and does not follow the models."""

from typing import Any

import sqlalchemy as sa

from backoffice.models.base import CompactUuid, UtcDateTime


def uuid(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """A UUID."""
    return sa.Column(name, CompactUuid(), nullable=nullable)


def octets(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """Bytes."""
    return sa.Column(name, sa.LargeBinary(), nullable=nullable)


def text(name: str, length: int | None, *, nullable: bool = False) -> sa.Column[Any]:
    """Text of a greatest length, or of any."""
    return sa.Column(name, sa.String(length), nullable=nullable)


def whole(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """A whole number of 64 bits."""
    return sa.Column(name, sa.BigInteger(), nullable=nullable)


def time(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """A time in UTC."""
    return sa.Column(name, UtcDateTime(), nullable=nullable)
