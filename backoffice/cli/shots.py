"""`shots DIR`: a picture of every screen on demonstration data."""

import argparse
from pathlib import Path

from backoffice.cli.context import Context
from backoffice.cli.parsing import Commands
from backoffice.domain.policy import Role
from backoffice.services.opening import shipped_policy


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the noun to the parser."""
    parser = commands.add_parser("shots", parents=[common], help="pictures of every screen")
    parser.add_argument("dir", type=Path, metavar="DIR")
    parser.add_argument("--role", choices=[str(role) for role in Role])
    parser.add_argument("--theme", choices=("light", "dark"))
    parser.add_argument("--language", choices=("sv", "en"))
    parser.set_defaults(run=_shots)


def _shots(context: Context, arguments: argparse.Namespace) -> int:
    from backoffice.app.shots import take_shots  # noqa: PLC0415 - only here is Qt needed

    shots = take_shots(
        arguments.dir,
        roles=[Role(arguments.role)] if arguments.role else shipped_policy().staff_roles,
        themes=[arguments.theme] if arguments.theme else ["light", "dark"],
        languages=[arguments.language] if arguments.language else ["sv", "en"],
    )
    context.output.show(
        [{"screen": shot.screen, "role": shot.role, "file": str(shot.file)} for shot in shots],
        [str(shot.file) for shot in shots],
    )
    return 0
