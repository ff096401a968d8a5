"""What the three kinds of lines have in common when a batch of them is written.

Rule: a batch is one transaction. A line that cannot be taken raises `LineRefused` before anything
of it is written.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from backoffice.security.index_entries import Entry
from backoffice.security.sealed_index import SealedIndex
from backoffice.services.importing.sealing import ImportSeals
from backoffice.storage import data_keys, index_store
from backoffice.storage.unit_of_work import Unit

LineT = TypeVar("LineT")


class LineRefused(Exception):
    """This line goes to the rejects file; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Became(StrEnum):
    """What became of a line."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class NumberedLine(Generic[LineT]):
    """A checked line with its number in the file (from 1)."""

    number: int
    line: LineT


@dataclass(slots=True)
class BatchResult:
    """What became of the lines of one batch."""

    counts: dict[Became, int] = field(default_factory=dict)
    refused: list[tuple[int, str]] = field(default_factory=list)

    def count(self, became: Became) -> None:
        """One line more."""
        self.counts[became] = self.counts.get(became, 0) + 1


@dataclass(frozen=True, slots=True)
class IndexWriter:
    """Appends entries to one sealed index inside the batch's transaction."""

    name: str
    index: SealedIndex

    def append(self, unit: Unit, entries: list[Entry]) -> None:
        """Store one delta with these entries, if there are any."""
        if entries:
            number = index_store.next_delta(unit, self.name)
            sealed = self.index.delta(entries, number=number)
            index_store.add_delta(unit, self.name, number, sealed)


def store_keys(unit: Unit, seals: ImportSeals) -> None:
    """Store the data keys that the batch made."""
    data_keys.add(unit, seals.take_keys())
