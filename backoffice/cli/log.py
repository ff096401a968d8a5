"""`log verify|anchor`: the log's integrity."""

import argparse

from backoffice.cli.context import Context
from backoffice.cli.parsing import Commands
from backoffice.domain.errors import BadInput

DAMAGED_EXIT_CODE = BadInput.exit_code


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the noun to the parser."""
    verbs = commands.add_parser("log", help="the log's integrity").add_subparsers(required=True)
    verify = verbs.add_parser("verify", parents=[common], help="check every entry and seal")
    verify.set_defaults(run=_verify)
    anchor = verbs.add_parser("anchor", parents=[common], help="the newest seal, to keep elsewhere")
    anchor.set_defaults(run=_anchor)


def _verify(context: Context, _arguments: argparse.Namespace) -> int:
    with context.signed_in() as (services, session):
        state = services.log.verify(session=session)
    findings = [
        {
            "kind": str(finding.kind),
            "entry": None if finding.entry_id is None else str(finding.entry_id),
            "seal": finding.seal,
            "stream": None if finding.stream_id is None else str(finding.stream_id),
            "detail": finding.detail,
        }
        for finding in state.findings
    ]
    value = {
        "entries": state.entries,
        "sealed": state.sealed,
        "intact": state.intact,
        "findings": findings,
    }
    lines = [f"{state.entries} entries, {state.sealed} sealed: "]
    lines[0] += "intact" if state.intact else f"{len(findings)} findings"
    lines += [
        f"  {f['kind']}: entry {f['entry']} seal {f['seal']} stream {f['stream']} {f['detail']}"
        for f in findings
    ]
    context.output.show(value, lines)
    return 0 if state.intact else DAMAGED_EXIT_CODE


def _anchor(context: Context, _arguments: argparse.Namespace) -> int:
    with context.signed_in() as (services, session):
        anchor = services.log.anchor(session=session)
    if anchor is None:
        context.output.show({"seal": None, "hash": None, "entries": 0}, ["Nothing is sealed yet."])
        return 0
    value = {
        "seal": anchor.seal_number,
        "hash": anchor.seal_hash.hex(),
        "entries": anchor.entry_count,
    }
    context.output.show(value, [f"{value['seal']} {value['hash']} {value['entries']}"])
    return 0
