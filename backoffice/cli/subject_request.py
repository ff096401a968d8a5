"""`subject-request open|list|report`: privacy requests."""

import argparse
from datetime import datetime
from pathlib import Path

from backoffice.cli.context import Context, passphrase_from
from backoffice.cli.customer import customer_id_of
from backoffice.cli.parsing import Commands
from backoffice.domain.errors import WrongUsage
from backoffice.services.subject_requests import SubjectRequestView


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the noun to the parser."""
    verbs = commands.add_parser("subject-request", help="privacy requests").add_subparsers(
        required=True
    )
    new = verbs.add_parser("open", parents=[common], help="open a request")
    new.add_argument("id", metavar="ID")
    new.add_argument("--article", required=True, type=int, metavar="N")
    new.add_argument("--received", required=True, metavar="TIME", help="ISO 8601 with offset")
    new.set_defaults(run=_open)
    verbs.add_parser("list", parents=[common], help="all requests").set_defaults(run=_list)
    report = verbs.add_parser("report", parents=[common], help="export the access report")
    report.add_argument("no", metavar="NO")
    report.add_argument("--out", required=True, type=Path, metavar="DIR")
    report.add_argument("--language", choices=("sv", "en"), default="sv")
    report.add_argument(
        "--encrypt", action="store_true", help="ask for, or take BACKOFFICE_REPORT_PASSPHRASE"
    )
    report.set_defaults(run=_report)


def _open(context: Context, arguments: argparse.Namespace) -> int:
    try:
        received = datetime.fromisoformat(arguments.received)
    except ValueError:
        raise WrongUsage("cli.time", field="received") from None
    if received.tzinfo is None:
        raise WrongUsage("cli.time", field="received")
    with context.signed_in() as (services, session):
        view = services.subject_requests.open(
            session=session,
            customer_id=customer_id_of(services, session, arguments.id),
            article=arguments.article,
            received_at=received,
        )
    context.output.show(_value(view), [_line(view)])
    return 0


def _list(context: Context, _arguments: argparse.Namespace) -> int:
    with context.signed_in() as (services, session):
        views = services.subject_requests.list(session=session)
    context.output.show([_value(view) for view in views], [_line(view) for view in views])
    return 0


def _report(context: Context, arguments: argparse.Namespace) -> int:
    passphrase = None
    if arguments.encrypt:
        passphrase = passphrase_from("BACKOFFICE_REPORT_PASSPHRASE", "Passphrase of the report: ")
    with context.signed_in() as (services, session):
        exported = services.access_reports.export(
            session=session,
            request_no=arguments.no,
            out_dir=arguments.out,
            language=arguments.language,
            passphrase=passphrase,
            progress=lambda _done, _total: None,
            cancelled=lambda: False,
        )
    value = {
        "pdf": str(exported.pdf),
        "json": str(exported.json),
        "sha256": dict(exported.sha256),
    }
    context.output.show(value, [f"{exported.pdf}", f"{exported.json}"])
    return 0


def _value(view: SubjectRequestView) -> dict[str, object]:
    return {
        "no": view.no,
        "due": view.due,
        "state": view.state,
        "article": view.article,
        "received": view.received_at,
        "customer": str(view.customer_id),
    }


def _line(view: SubjectRequestView) -> str:
    return f"{view.no}  art. {view.article}  due {view.due}  {view.state}  {view.customer_name}"
