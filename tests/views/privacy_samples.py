"""Invented subject requests and a report with a mark in every value, and a desk that answers as the
services would.

Rule: deadlines come from the domain; whoever asks is remembered; no report is really written.
"""

import threading
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

from backoffice.documents.report_blocks import Block, Entry, Facts, Spoken, Table, Transcript
from backoffice.documents.report_contents import (
    AccessEvent,
    Controller,
    DataGroup,
    DpoContact,
    Feature,
    GroupKey,
    ReportContents,
)
from backoffice.documents.report_values import Amount, Code, Rate
from backoffice.domain.deadlines import due_date
from backoffice.domain.errors import BackofficeError, BadInput
from backoffice.domain.ids import CustomerId, SubjectRequestId
from backoffice.domain.money import Language
from backoffice.services.lookups import LookupHit, LookupResult
from backoffice.services.subject_requests import SubjectRequestView
from backoffice.ui.tasks import Step, TaskRunner
from backoffice.views.privacy.drafting import draft_of
from backoffice.views.privacy.drafts import Draft, Exported
from backoffice.views.privacy.operations import (
    REQUESTS,
    DeskOperations,
    ExportReport,
    OpenRequest,
    ReportOperations,
    StopSign,
)
from tests.views.page_world import NOW, Clock

CANARY = "Kanariefågel"
ANCHOR = f"12 {'5f1d7a84' * 8}"
_SPACE = UUID(int=0xDE)
_READ_MINUTES = 15


def request(
    no: str = "S-7K3M-9QXD",
    *,
    article: int = 15,
    days_ago: float = 3,
    name: str = "Åsa Lindström",
    state: str = "open",
) -> SubjectRequestView:
    received = NOW - timedelta(days=days_ago)
    return SubjectRequestView(
        request_id=SubjectRequestId(uuid5(_SPACE, no)),
        no=no,
        customer_id=CustomerId(uuid5(_SPACE, name)),
        customer_name=name,
        article=article,
        received_at=received,
        due=due_date(received),
        state=state,
    )


def hit(name: str = "Åsa Lindström", *, number: int = 1001, same_name: int = 0) -> LookupHit:
    return LookupHit(
        customer_id=CustomerId(uuid5(_SPACE, name)),
        external_id=f"C-{number}",
        name=name,
        city="Stockholm",
        since=None,
        matched="name",
        same_name=same_name,
    )


def contents(language: Language = "sv", *, turns: int = 3) -> ReportContents:
    groups: dict[GroupKey, tuple[Block, ...]] = {
        GroupKey.IDENTITY: (
            Facts("identity", (("given_name", f"{CANARY} Åsa"), ("personnummer", None))),
        ),
        GroupKey.ORDERS: (
            Entry("order", f"O-5001 {CANARY}", NOW, (_lines(),)),
            Entry("order", "O-5002", NOW, ()),
        ),
        GroupKey.CONVERSATIONS: (Entry("conversation", "CALL-1", NOW, (_talk(turns),)),),
    }
    return ReportContents(
        case_number="S-7K3M-9QXD",
        received_at=NOW,
        made_at=NOW,
        period_from=None,
        period_to=date(2026, 3, 9),
        language=language,
        controller=Controller(name="Stenhård.net AB"),
        dpo=DpoContact(name="Dora Holm"),
        log_anchor=ANCHOR,
        processed=True,
        purposes=("account", "dispensing"),
        categories=("identity", "purchase"),
        recipients=(),
        retention=(),
        sources=(),
        automated=(),
        transfers=(),
        copy=tuple(DataGroup(key=key, blocks=groups.get(key, ())) for key in GroupKey),
        access_history=(
            AccessEvent(at=NOW, purpose="customer_service", role="agent", categories=("contact",)),
        ),
        withheld=(),
        backups=(),
        absent_features=frozenset(Feature) - {Feature.FLAGS},
    )


def _lines() -> Table:
    name = f"{CANARY} <b>Alvedon</b> 500 mg, 20 tabletter"
    return Table(
        "order_lines",
        ("number", "name", "gross", "vat_rate"),
        (("1", name, Amount(4990, "SEK"), Rate(2500)), ("2", None, Amount(0, "SEK"), Rate(0))),
    )


def _talk(turns: int) -> Transcript:
    speakers = (Code("speaker", "agent"), Code("speaker", "customer"))
    said = tuple(
        Spoken(speakers[n % 2], f"{CANARY} säger mening {n}.", n * 4.0) for n in range(turns)
    )
    return Transcript("turns", said)


class PrivacyDesk:
    """What the services would answer. `errors` are raised by the operation they are named for."""

    def __init__(self, *requests: SubjectRequestView) -> None:
        self.requests = list(requests or (request(),))
        self.hits: tuple[LookupHit, ...] = (hit(), hit("Åsa Lindqvist", number=1002, same_name=1))
        self.exact = False
        self.errors: dict[str, BackofficeError] = {}
        self.gates: dict[str, threading.Event] = {}
        self.searched: list[str] = []
        self.opened: list[OpenRequest] = []
        self.gathered: list[tuple[str, Language]] = []
        self.exported: list[ExportReport] = []
        self.turns = 3
        self.may_export = True

    def desk(self, runner: TaskRunner) -> DeskOperations:
        return DeskOperations(
            list=lambda: runner.operation(self._list),
            search=lambda text: runner.operation(lambda: self._search(text)),
            open=lambda command: runner.operation(
                lambda: self._open(command), changes=frozenset({REQUESTS})
            ),
        )

    def report(self, runner: TaskRunner, clock: Clock) -> ReportOperations:
        return ReportOperations(
            gather=lambda no, language: runner.operation(
                lambda: self._gather(no, language, clock())
            ),
            export=lambda command, stop: runner.long_operation(
                lambda step: self._export(command, stop, step), changes=frozenset({REQUESTS})
            ),
            may_export=self.may_export,
            may_open_customer=True,
        )

    def _list(self) -> tuple[SubjectRequestView, ...]:
        self._meet("list")
        return tuple(sorted(self.requests, key=lambda one: one.due))

    def _search(self, text: str) -> LookupResult:
        self.searched.append(text)
        self._meet("search")
        found = tuple(one for one in self.hits if text.casefold() in one.name.casefold())
        found = found or (self.hits[:1] if self.exact else ())
        return LookupResult(text=text, kind="name", exact=self.exact, hits=found, more=False)

    def _open(self, command: OpenRequest) -> SubjectRequestView:
        self._meet("open")
        self.opened.append(command)
        made = replace(
            request("S-NEW1-TEST", article=command.article),
            received_at=command.received_at,
            due=due_date(command.received_at),
        )
        self.requests.append(made)
        return made

    def _gather(self, no: str, language: Language, now: datetime) -> Draft:
        self._meet("gather")
        self.gathered.append((no, language))
        until = now + timedelta(minutes=_READ_MINUTES)
        return draft_of(contents(language, turns=self.turns), until=until)

    def _export(self, command: ExportReport, stop: StopSign, step: Step) -> Exported:
        self.exported.append(command)
        step.report(1, 4)
        self._meet("export")
        if stop.asked or step.cancelled():
            raise BadInput("document.cancelled")
        step.report(4, 4)
        pdf, json = (command.folder / f"access-report.{kind}" for kind in ("pdf", "json"))
        return Exported(
            pdf=pdf,
            json=json,
            sha256={pdf.name: "ab" * 32, json.name: "cd" * 32},
            log_anchor=ANCHOR,
            locked=command.passphrase is not None,
        )

    def _meet(self, name: str) -> None:
        if name in self.gates:
            self.gates[name].wait(5)
        if name in self.errors:
            raise self.errors[name]
