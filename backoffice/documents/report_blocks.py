"""The shapes a section of a report is made of: text, facts, tables, entries and transcripts.

Rule: a block carries keys, not wording; labels and headings come from the wording file, so that PDF
and JSON are made from the very same values.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from backoffice.documents.report_values import Code, Value


class Tone(StrEnum):
    """How a paragraph of the report's own wording is set."""

    LEAD = "lead"
    PLAIN = "plain"
    NOTHING = "nothing"  # "no data of this kind": quiet, but never left out


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph of the report's own wording."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Facts:
    """Labelled values about one thing.

    `rows` are (label key, value); a value of None is shown as not known.
    """

    key: str
    rows: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of the same kind. Every row has one value per column; `columns` are label keys.

    Raises ValueError for a row of another length.
    """

    key: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(
                f"table {self.key}: a row does not fit its {len(self.columns)} columns"
            )


@dataclass(frozen=True, slots=True)
class Spoken:
    """One turn of a conversation; `at_s` is seconds since it began."""

    speaker: Code
    text: str
    at_s: float | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """The turns of a conversation, in order."""

    key: str
    turns: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing with a name of its own (an order, a conversation), with a bookmark.

    `at` is when it came to be.
    """

    key: str
    name: str
    at: Value = None
    blocks: tuple["Block", ...] = ()


Block: TypeAlias = Text | Facts | Table | Transcript | Entry


@dataclass(frozen=True, slots=True)
class Section:
    """One numbered section of the finished report, or (number None) a group inside section 11."""

    number: int | None
    key: str
    title: str
    blocks: tuple[Block, ...]
    groups: tuple["Section", ...] = ()


def count_entries(blocks: tuple[Block, ...]) -> int:
    """How many things the blocks list: entries and table rows.

    Facts are not a list and count nothing.
    """
    return sum(_listed(block) for block in blocks)


def _listed(block: Block) -> int:
    if isinstance(block, Table):
        return len(block.rows)
    return int(isinstance(block, Entry))


def values_in(blocks: tuple[Block, ...]) -> Iterator[Value]:
    """Every value in the blocks, in reading order; a tuple's members one by one."""
    for block in blocks:
        if isinstance(block, Facts):
            yield from _flat(tuple(value for _, value in block.rows))
        elif isinstance(block, Table):
            yield from _flat(block.rows)
        elif isinstance(block, Transcript):
            for turn in block.turns:
                yield from (turn.speaker, turn.text)
        elif isinstance(block, Entry):
            yield from _flat((block.name, block.at))
            yield from values_in(block.blocks)


def _flat(value: Value) -> Iterator[Value]:
    if isinstance(value, tuple):
        for member in value:
            yield from _flat(member)
    else:
        yield value
