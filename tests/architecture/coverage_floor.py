"""The ratchet on coverage: what the suite covers of each file never becomes less.

Rule: domain, services and security are covered whole, lines and branches, and need no entry. Every
other file has a floor in coverage_floor.toml; `./run coverage-floor` raises floors and never
lowers one. Lowering is an edit by hand, seen in review.
"""

import json
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from coverage import Coverage

from tests.architecture.tree import ROOT

FLOORS = Path(__file__).with_name("coverage_floor.toml")
WHOLE = ("backoffice/domain/", "backoffice/services/", "backoffice/security/")
MARGIN = 1  # percent; which of two threads comes first decides a line here and there

_HEAD = """\
# What the test suite covers at least of each file, in percent of lines and branches together.
# Raised by ./run coverage-floor. backoffice/domain, services and security are always at 100.

"""


def problems(measured: Mapping[str, float], floors: Mapping[str, int]) -> Iterator[str]:
    """Every file that is covered less than it must be, or whose floor is missing or left over."""
    for path, percent in sorted(measured.items()):
        if path.startswith(WHOLE):
            if percent < 100:
                yield f"{path}: {percent:.1f} %; this layer is covered whole, lines and branches"
        elif path not in floors:
            yield f"{path}: has no floor yet; run ./run coverage-floor"
        elif percent < floors[path]:
            yield f"{path}: {percent:.1f} %, was at least {floors[path]} %; test what you added"
    for path in sorted(set(floors) - set(measured)):
        yield f"{path}: has a floor but is gone; run ./run coverage-floor"


def raised(measured: Mapping[str, float], floors: Mapping[str, int]) -> dict[str, int]:
    """The floors after this measurement: never lower for a file that still exists."""
    return {
        path: max(floors.get(path, 0), 100 if percent == 100 else max(0, int(percent) - MARGIN))
        for path, percent in sorted(measured.items())
        if not path.startswith(WHOLE)
    }


def measure() -> dict[str, float]:
    """Percent of lines and branches per file, from the .coverage that the suite left."""
    coverage = Coverage(data_file=str(ROOT / ".coverage"), config_file=str(ROOT / "pyproject.toml"))
    coverage.load()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        coverage.json_report(outfile=str(report))
        found = json.loads(report.read_text("utf-8"))["files"]
    return {path: figures["summary"]["percent_covered"] for path, figures in found.items()}


def read_floors() -> dict[str, int]:
    return tomllib.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}


def write_floors(floors: Mapping[str, int]) -> None:
    lines = [f'"{path}" = {percent}\n' for path, percent in floors.items()]
    FLOORS.write_text(_HEAD + "".join(lines), "utf-8")


def main(verb: str) -> int:
    """`check` says nothing when all is well, so that the suite's summary stays the last word."""
    measured = measure()
    if verb == "raise":
        write_floors(raised(measured, read_floors()))
    found = [*problems(measured, read_floors())]
    sys.stderr.write("".join(f"coverage: {line}\n" for line in found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
