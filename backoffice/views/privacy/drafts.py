"""What a report would say, as lines to read before it is handed out, and what became of an export.

Rule: `lines` hold plaintext of everything on record; they are read until `until` and dropped then.
The outline holds counts and headings only and may stay.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import TypeAlias

from backoffice.domain.money import Language


class Voice(Enum):
    """How a paragraph of the report's own wording is meant."""

    LEAD = "lead"
    PLAIN = "plain"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 0 a section, 1 a group of data, 2 one thing, 3 a part of it."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Wording of the report."""

    text: str
    voice: Voice


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled value."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table have to hold: the longest word and the longest text of each;
    `right`: which stand right."""

    words: tuple[str, ...]
    texts: tuple[str, ...]
    right: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Cells:
    """A row of a table."""

    texts: tuple[str, ...]
    columns: Columns
    head: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A turn of a conversation."""

    speaker: str
    at: str
    text: str


Line: TypeAlias = Heading | Paragraph | Fact | Cells | Said


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A section, or (number None) a group of the copy. `words`: how much is in it, in the
    report's language; `line`: where it begins."""

    number: int | None
    title: str
    words: str
    empty: bool
    line: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A report before it is written."""

    language: Language
    outline: tuple[OutlineEntry, ...]
    lines: tuple[Line, ...]
    until: datetime

    def __repr__(self) -> str:
        return f"Draft({self.language}, {len(self.lines)} lines)"


@dataclass(frozen=True, slots=True)
class Exported:
    """The written files. `log_anchor`: number and hash of the log's newest seal, or nothing."""

    pdf: Path
    json: Path
    sha256: Mapping[str, str]
    log_anchor: str
    locked: bool
