"""Which keys of the personal-data mapping the mapped classes call for.

Rule: the column's own `info` and the structures behind it say what is personal; nobody lists it by
hand, so that a column or field that is added is missed by the comparison at once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

import msgspec
from sqlalchemy import Column, MetaData

KINDS = ("technical", "personal", "sealed", "face")


@dataclass(frozen=True, slots=True)
class PersonalColumn:
    """One key: `table.column`, or `table.column.field` of what is sealed in it.

    `category` is that of the envelope; None for a plain column and for a face.
    """

    key: str
    category: str | None


def personal_columns(metadata: MetaData) -> Iterator[PersonalColumn]:
    """Every personal column of every mapped table, envelopes and faces field by field.

    Raises ValueError for a column that was not made by one of the four functions of `base`.
    """
    for table in metadata.sorted_tables:
        for column in table.columns:
            yield from _of_column(table.name, column)


def struct_fields(content: type[msgspec.Struct]) -> Iterator[str]:
    """Every field's path, structures inside tuples included: `addresses.street`."""
    for field in msgspec.structs.fields(content):
        inner = _inner_struct(field.type)
        if inner is None:
            yield field.name
        else:
            yield from (f"{field.name}.{path}" for path in struct_fields(inner))


def _of_column(table: str, column: Column[Any]) -> Iterator[PersonalColumn]:
    kind = column.info.get("data")
    if kind not in KINDS:
        raise ValueError(f"{table}.{column.name} does not say what data it holds")
    key = f"{table}.{column.name}"
    if kind == "personal":
        yield PersonalColumn(key, None)
    elif kind != "technical":
        category = column.info.get("category")
        for path in struct_fields(column.info["content"]):
            yield PersonalColumn(f"{key}.{path}", None if category is None else str(category))


def _inner_struct(annotation: Any) -> type[msgspec.Struct] | None:
    """The structure that a field holds, alone or in a tuple or a union; None for plain values."""
    if isinstance(annotation, type) and issubclass(annotation, msgspec.Struct):
        return annotation
    found = [inner for part in get_args(annotation) if (inner := _inner_struct(part)) is not None]
    return found[0] if found else None
