"""The declarative base, the column types, and what each column says about the data in it.

Rule: every mapped column is made by `technical`, `personal` or `sealed`, so that one look at a
class tells where personal data is and a test can hold it against
`resources/personal_data.toml`.
"""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import BigInteger, DateTime, Dialect, LargeBinary, MetaData, Uuid
from sqlalchemy.orm import DeclarativeBase, MappedColumn, mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine

from backoffice.domain.policy import Category

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class CompactUuid(TypeDecorator[UUID]):
    """A UUID: 16 bytes on SQLite, the native type elsewhere."""

    impl = LargeBinary(16)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Sixteen bytes where the database has no UUID type."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(LargeBinary(16))
        return dialect.type_descriptor(Uuid(as_uuid=True))

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        """A UUID becomes what the column holds."""
        if value is None or dialect.name != "sqlite":
            return value
        return value.bytes

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        """What the column holds becomes a UUID."""
        if value is None or isinstance(value, UUID):
            return value
        return UUID(bytes=bytes(value))


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time in UTC: microseconds since the epoch on SQLite, `timestamptz` elsewhere.

    Raises ValueError for a time without a zone: such a time means nothing in a store.
    """

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """An integer where the database has no time with zone."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(BigInteger())
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """An aware time becomes what the column holds."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored time needs a zone")
        if dialect.name != "sqlite":
            return value
        return microseconds(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """What the column holds becomes an aware time in UTC."""
        if value is None or isinstance(value, datetime):
            return value
        return from_microseconds(value)


EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def microseconds(value: datetime) -> int:
    """Whole microseconds since 1970-01-01 UTC."""
    delta = value - EPOCH
    return (delta.days * 86_400 + delta.seconds) * 1_000_000 + delta.microseconds


def from_microseconds(value: int) -> datetime:
    """The aware UTC time that lies `value` microseconds after 1970-01-01."""
    return EPOCH + timedelta(microseconds=value)


class Base(DeclarativeBase):
    """Base of every mapped class."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {  # noqa: RUF012 - read by SQLAlchemy as a class attribute
        UUID: CompactUuid,
        datetime: UtcDateTime,
        bytes: LargeBinary,
        int: BigInteger,
    }


def technical(*args: Any, **kwargs: Any) -> MappedColumn[Any]:
    """A column without personal data: ids, versions, key material, states of the machinery."""
    return mapped_column(*args, info={"data": "technical"}, **kwargs)


def personal(*args: Any, **kwargs: Any) -> MappedColumn[Any]:
    """A column that says something about a person and is not sealed; it must be in the mapping."""
    return mapped_column(*args, info={"data": "personal"}, **kwargs)


def sealed(category: Category, content: type[Struct], **kwargs: Any) -> MappedColumn[Any]:
    """An envelope of one category; every field of `content` must be in the mapping."""
    info = {"data": "sealed", "category": category, "content": content}
    return mapped_column(LargeBinary, info=info, **kwargs)


def face(content: type[Struct], **kwargs: Any) -> MappedColumn[Any]:
    """A sealed face; every field of `content` must be in the mapping."""
    return mapped_column(LargeBinary, info={"data": "face", "content": content}, **kwargs)
