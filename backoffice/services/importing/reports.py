"""What an import came to, counted while it runs.

Rule: every line of every file is in exactly one count of its type, a refused one in `rejected`; a
line whose type cannot be told counts as "other".
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from backoffice.services.importing.batches import Became
from backoffice.services.importing.decoding import TYPES, UNKNOWN_TYPE
from backoffice.services.importing.files import RejectsFile


@dataclass(slots=True)
class TypeReport:
    """Counts of one kind of line. `rejects_file` is the first that holds one of them."""

    new: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: int = 0
    rejects_file: Path | None = None


@dataclass(slots=True)
class ImportReport:
    """What an import came to. `rejects_files` are those that were written."""

    types: dict[str, TypeReport] = field(default_factory=dict)
    rejects_files: list[Path] = field(default_factory=list)
    cancelled: bool = False

    @property
    def rejected(self) -> int:
        """Refused lines of every kind."""
        return sum(report.rejected for report in self.types.values())


class Tally:
    """Counts lines while an import runs."""

    def __init__(self) -> None:
        self._became: Counter[tuple[str, Became]] = Counter()
        self._rejected: Counter[str] = Counter()
        self._rejects_files: dict[str, Path] = {}

    def written(self, name: str, counts: Mapping[Became, int]) -> None:
        """One batch of a type is committed."""
        for became, count in counts.items():
            self._became[name, became] += count

    def refuse(
        self, name: str, *, number: int, code: str, content: bytes, rejects: RejectsFile
    ) -> None:
        """Keep one refused line of a type and count it."""
        rejects.add(number, code, content)
        self._rejected[name] += 1
        self._rejects_files.setdefault(name, rejects.path)

    def types(self) -> dict[str, TypeReport]:
        """The counts of every type; those of "other" only where there are any."""
        found = {
            name: TypeReport(
                new=self._became[name, Became.NEW],
                updated=self._became[name, Became.UPDATED],
                unchanged=self._became[name, Became.UNCHANGED],
                rejected=self._rejected[name],
                rejects_file=self._rejects_files.get(name),
            )
            for name in (*(name for name, _ in TYPES), UNKNOWN_TYPE)
        }
        if not found[UNKNOWN_TYPE].rejected:
            del found[UNKNOWN_TYPE]
        return found
