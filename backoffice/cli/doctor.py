"""`doctor`: what is set up, what is missing, which controls hold on this store."""

import argparse

from backoffice.cli.context import Context
from backoffice.cli.parsing import Commands


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the noun to the parser."""
    parser = commands.add_parser("doctor", parents=[common], help="look the store over")
    parser.set_defaults(run=_doctor)


def _doctor(context: Context, _arguments: argparse.Namespace) -> int:
    with context.store() as services:
        checks = services.doctor.survey()
    context.output.show(
        [{"check": c.check, "ok": c.ok, "detail": c.detail} for c in checks],
        [f"{'ok ' if c.ok else 'NO '} {c.check}: {c.detail}" for c in checks],
    )
    return 0
