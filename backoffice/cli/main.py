"""The command line's start: parse, run one command, turn what went wrong into a sentence and a
code.

Rule: exit codes are those of the contract: 0 done, 1 unexpected, 2 usage, 3 policy, 4 not
found, 5 bad input, 6 changed meanwhile, 7 not reachable.
"""

import argparse
import sys
from collections.abc import Sequence

from backoffice.cli import (
    conversation,
    customer,
    demo,
    doctor,
    imports,
    log,
    lookup,
    refund,
    shots,
    staff,
    store,
    subject_request,
    worker,
)
from backoffice.cli.context import Context, make_context
from backoffice.cli.output import Output
from backoffice.cli.parsing import Parser
from backoffice.domain.errors import BackofficeError
from backoffice.log import report_incident
from backoffice.log_file import start_logging, stop_logging

NOUNS = (
    store,
    staff,
    imports,
    lookup,
    customer,
    refund,
    worker,
    conversation,
    subject_request,
    log,
    shots,
    doctor,
    demo,
)


def common_flags() -> argparse.ArgumentParser:
    """The flags that every command takes, before or after its name."""
    common = argparse.ArgumentParser(add_help=False)
    none = argparse.SUPPRESS
    common.add_argument("--store", metavar="PATH|URL", default=none, help="or BACKOFFICE_STORE")
    common.add_argument(
        "--as", dest="user", metavar="USER", default=none, help="or BACKOFFICE_USER"
    )
    common.add_argument("--json", action="store_true", default=none, help="results as JSON")
    return common


def make_parser() -> argparse.ArgumentParser:
    """Every command with its flags."""
    common = common_flags()
    parser = Parser(prog="backoffice", parents=[common], allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for noun in NOUNS:
        noun.add(commands, common)
    return parser


def run(argv: Sequence[str]) -> int:
    """Run one command; returns the exit code."""
    output = Output("--json" in argv)
    try:
        arguments = make_parser().parse_args(argv)
        return _run(make_context(arguments), arguments)
    except SystemExit as leaving:  # argparse has printed the help
        return leaving.code if isinstance(leaving.code, int) else 0
    except BackofficeError as error:
        output.problem(error)
        return error.exit_code
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        return 130
    except BrokenPipeError:
        return 0
    except Exception as error:
        output.incident(report_incident(error))
        return 1


def _run(context: Context, arguments: argparse.Namespace) -> int:
    handler = start_logging(file=context.settings.log_file)
    try:
        code: int = arguments.run(context, arguments)
    finally:
        stop_logging(handler)
    return code
