"""Import files for tests, byte for byte, and what the importer refused of them.

Rule: a line is given as a value, as text or as bytes, so that what is no JSON can stand in a file
too.
"""

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from backoffice.services.importing.reports import ImportReport, TypeReport
from tests.import_lines import Line

AnyLine = Line | str | bytes


@dataclass(frozen=True, slots=True)
class Rejected:
    """One line of a rejects file."""

    line: int
    code: str
    sentence: str
    content: str


def as_bytes(line: AnyLine) -> bytes:
    """One line without its end."""
    if isinstance(line, bytes):
        return line
    return (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)).encode()


def write_file(path: Path, lines: Iterable[AnyLine], *, end: bytes = b"\n") -> Path:
    """Write lines to a file, packed where its name ends in .gz."""
    content = b"".join(as_bytes(line) + end for line in lines)
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


def rejects_file(path: Path) -> Path:
    """Where the refused lines of a file are kept."""
    return path.with_name(f"{path.name}.rejects.jsonl")


def rejected(path: Path) -> list[Rejected]:
    """What was refused of a file, in the order of its lines; nothing where no file was written."""
    where = rejects_file(path)
    if not where.exists():
        return []
    lines = [json.loads(line) for line in where.read_text("utf-8").splitlines()]
    return sorted((Rejected(**line) for line in lines), key=lambda one: one.line)


def codes(path: Path) -> list[tuple[int, str]]:
    """(line number, code) of what was refused of a file."""
    return [(one.line, one.code) for one in rejected(path)]


def counts(report: ImportReport) -> dict[str, tuple[int, int, int, int]]:
    """(new, updated, unchanged, rejected) of each type that occurred."""
    found = {name: _counts(one) for name, one in report.types.items()}
    return {name: numbers for name, numbers in found.items() if any(numbers)}


def _counts(report: TypeReport) -> tuple[int, int, int, int]:
    return report.new, report.updated, report.unchanged, report.rejected
