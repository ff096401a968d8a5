"""`import FILE…`: takes in files of the web shop and of the telephone and chat platforms."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from backoffice.cli.context import Context
from backoffice.cli.parsing import Commands
from backoffice.domain.errors import BadInput
from backoffice.services.importing.reports import ImportReport

REJECTED_EXIT_CODE = BadInput.exit_code


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the noun to the parser."""
    parser = commands.add_parser("import", parents=[common], help="take in files")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.set_defaults(run=_import)


def _import(context: Context, arguments: argparse.Namespace) -> int:
    for path in arguments.files:
        if not path.is_file():
            raise BadInput("import.file_missing", field="files")
    with context.maybe_signed_in() as (services, session):
        report = services.importer.run(
            started_by=session, paths=arguments.files, progress=_Progress()
        )
    context.output.show(_value(report), _lines(report))
    return REJECTED_EXIT_CODE if report.rejected else 0


def _value(report: ImportReport) -> dict[str, dict[str, object]]:
    return {name: asdict(counts) for name, counts in report.types.items()}


def _lines(report: ImportReport) -> list[str]:
    lines = [
        f"{name}: {c.new} new, {c.updated} updated, {c.unchanged} unchanged, {c.rejected} rejected"
        for name, c in report.types.items()
    ]
    return [*lines, *(f"Rejected lines are in {path}" for path in report.rejects_files)]


class _Progress:
    """Prints whole per cents on a terminal, nothing elsewhere."""

    def __init__(self) -> None:
        self._last = -1

    def __call__(self, done: int, total: int) -> None:
        percent = 100 * done // total if total else 100
        if sys.stderr.isatty() and percent != self._last:
            self._last = percent
            sys.stderr.write(f"\r{percent} %" + ("\n" if percent >= 100 else ""))
            sys.stderr.flush()
