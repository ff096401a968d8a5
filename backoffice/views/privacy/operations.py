"""What the privacy desk asks for.

Rule: the pages get these functions and nothing behind them. Everything a report says is put into
lines off the UI thread; how long they may be read is counted from before the reading.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from backoffice.domain.ids import CustomerId
from backoffice.domain.money import Language
from backoffice.domain.policy import Action
from backoffice.services.access_reports import ExportedReport
from backoffice.services.lookups import LookupResult
from backoffice.services.subject_requests import SubjectRequestView
from backoffice.ui.operations import Operation
from backoffice.views.privacy.drafting import draft_of
from backoffice.views.privacy.drafts import Draft, Exported
from backoffice.views.registry import ScreenContext

REQUESTS = "requests"
"""The change topic: some subject request was opened or moved on."""
_SHOWN_HITS = 20


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """The command. `received_at` is aware."""

    customer_id: CustomerId
    article: int
    received_at: datetime


@dataclass(frozen=True, slots=True)
class ExportReport:
    """The command. Without a passphrase the files are open."""

    request_no: str
    folder: Path
    language: Language
    passphrase: str | None

    def __repr__(self) -> str:
        return f"ExportReport({self.request_no})"


class StopSign:
    """Asks the writing of a report to stop. Set by the page, read by the work; a report that is
    stopped too late is written, and its operation says so."""

    def __init__(self) -> None:
        self.asked = False


@dataclass(frozen=True, slots=True)
class DeskOperations:
    """Requests: which there are, whom they are about, a new one."""

    list: Callable[[], Operation[tuple[SubjectRequestView, ...]]]
    search: Callable[[str], Operation[LookupResult]]
    open: Callable[[OpenRequest], Operation[SubjectRequestView]]


@dataclass(frozen=True, slots=True)
class ReportOperations:
    """`gather` reads everything on record of the customer of a request; logged. `export` reports
    how far it is, and can be stopped."""

    gather: Callable[[str, Language], Operation[Draft]]
    export: Callable[[ExportReport, StopSign], Operation[Exported]]
    may_export: bool
    may_open_customer: bool


def desk_operations(context: ScreenContext) -> DeskOperations:
    """The operations of a signed-in person."""
    services, session, runner = context.services, context.session, context.runner

    def open_request(command: OpenRequest) -> SubjectRequestView:
        return services.subject_requests.open(
            session=session,
            customer_id=command.customer_id,
            article=command.article,
            received_at=command.received_at,
        )

    def search(text: str) -> LookupResult:
        return services.lookups.search(session=session, text=text, limit=_SHOWN_HITS)

    return DeskOperations(
        list=lambda: runner.operation(lambda: services.subject_requests.list(session=session)),
        search=lambda text: runner.operation(lambda: search(text)),
        open=lambda command: runner.operation(
            lambda: open_request(command), changes=frozenset({REQUESTS})
        ),
    )


def _exported(report: ExportedReport, seal: str, *, locked: bool) -> Exported:
    return Exported(
        pdf=report.pdf,
        json=report.json,
        sha256=dict(report.sha256),
        log_anchor=seal,
        locked=locked,
    )


def report_operations(context: ScreenContext) -> ReportOperations:
    """The operations of a signed-in person."""
    services, session, runner = context.services, context.session, context.runner
    policy, role = session.policy, session.actor.role

    def gather(request_no: str, language: Language) -> Draft:
        until = services.clock() + timedelta(minutes=policy.access_minutes)
        contents = services.access_reports.preview(
            session=session, request_no=request_no, language=language
        )
        return draft_of(contents, until=until)

    def export(
        command: ExportReport, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> Exported:
        report = services.access_reports.export(
            session=session,
            request_no=command.request_no,
            out_dir=command.folder,
            language=command.language,
            passphrase=command.passphrase,
            progress=progress,
            cancelled=cancelled,
        )
        anchor = services.log.anchor(session=session)
        seal = "" if anchor is None else f"{anchor.seal_number} {anchor.seal_hash.hex()}"
        return _exported(report, seal, locked=command.passphrase is not None)

    return ReportOperations(
        gather=lambda no, language: runner.operation(lambda: gather(no, language)),
        export=lambda command, stop: runner.long_operation(
            lambda step: export(command, step.report, lambda: stop.asked or step.cancelled()),
            changes=frozenset({REQUESTS}),
        ),
        may_export=policy.may(role, Action.REPORT_EXPORT),
        may_open_customer=policy.may(role, Action.CUSTOMER_OPEN),
    )
