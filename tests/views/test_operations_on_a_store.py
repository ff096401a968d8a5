"""What the pages ask for, answered by the real services on a real store.

Rule: a page's operations are tried with the role that uses them; screens are tried elsewhere.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backoffice.domain.errors import BackofficeError
from backoffice.domain.policy import Purpose, Role
from backoffice.services.staff_accounts import AddStaff
from backoffice.ui.changes import ChangeFeed
from backoffice.ui.formats import Formats
from backoffice.ui.operations import Operation
from backoffice.ui.tasks import TaskRunner
from backoffice.ui.translation import Language
from backoffice.views.conversations.operations import conversation_operations
from backoffice.views.customer.operations import Statement
from backoffice.views.home.operations import home_operations
from backoffice.views.home.waiting import Queue
from backoffice.views.privacy.operations import (
    ExportReport,
    OpenRequest,
    StopSign,
    desk_operations,
    report_operations,
)
from backoffice.views.registry import ScreenContext
from backoffice.views.security.operations import security_operations
from backoffice.views.staff.operations import staff_operations
from tests.factories import OFFICER, StoreTemplate, StoreUnderTest, found_template
from tests.import_lines import conversation_line, customer_line, order_line

T = TypeVar("T")
LONG_AGO = datetime(2026, 2, 1, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> StoreTemplate:
    return found_template(tmp_path_factory.mktemp("template") / "store")


@pytest.fixture
def store(template: StoreTemplate, tmp_path: Path) -> Iterator[StoreUnderTest]:
    with template.copy(tmp_path / "store") as copy:
        copy.import_lines(customer_line(), order_line(), conversation_line())
        yield copy


class Office:
    """Contexts for members of staff, and a way to wait for what they ask."""

    def __init__(self, qtbot: QtBot, store: StoreUnderTest, runner: TaskRunner) -> None:
        self._qtbot = qtbot
        self._store = store
        self._runner = runner
        self._owner = QObject()

    def context(self, username: str) -> ScreenContext:
        nothing: Any = None  # operations use neither window nor clipboard
        return ScreenContext(
            services=self._store.services,
            session=self._store.session(username),
            runner=self._runner,
            feed=nothing,
            shell=nothing,
            formats=Formats(Language.ENGLISH),
            clipboard=nothing,
            commands=nothing,
        )

    def ask(self, operation: Operation[T]) -> T:
        answers: list[T] = []
        self._run(operation.success(answers.append))
        assert len(answers) == 1, "the operation failed"
        return answers[0]

    def refused(self, operation: Operation[Any]) -> str:
        errors: list[BackofficeError] = []
        self._run(operation.failure(errors.append))
        return errors[0].code

    def _run(self, operation: Operation[Any]) -> None:
        operation.run(owner=self._owner)
        self._qtbot.waitUntil(lambda: not operation.busy, timeout=20_000)


@pytest.fixture
def office(qtbot: QtBot, qapp: QApplication, store: StoreUnderTest) -> Iterator[Office]:
    runner = TaskRunner(feed=ChangeFeed())
    yield Office(qtbot, store, runner)
    runner.shutdown()


Ask = Callable[[Operation[Any]], Any]


def test_an_agent_reads_conversations_redacted(office: Office, store: StoreUnderTest) -> None:
    operations = conversation_operations(office.context("anna"))
    (head,) = office.ask(operations.list("hjälpa"))
    assert head.customer_name == "Åsa Lindström"
    page = office.ask(operations.show(head.conversation_id))
    assert not page.can_reveal
    assert "Lindström" not in page.turns[0].text
    assert office.ask(operations.list("finnsinte")) == ()
    assert operations.may_open_customer


def test_a_supervisor_reads_the_original_no_longer_than_the_record_lasts(
    office: Office, store: StoreUnderTest
) -> None:
    operations = conversation_operations(office.context("sven"))
    (head,) = office.ask(operations.list(""))
    choices = office.ask(operations.choices(head))
    assert Purpose.QUALITY_REVIEW in choices.purposes
    assert Purpose.REFUND not in choices.purposes
    before = store.clock()
    original = office.ask(
        operations.reveal(head.conversation_id, Statement(Purpose.QUALITY_REVIEW))
    )
    assert "Åsa Lindström" in original.page.turns[0].text
    minutes = store.services.policy.access_minutes
    assert original.until <= before + timedelta(minutes=minutes, seconds=1)
    assert "Lindström" not in repr(original)
    assert store.log("conversation.revealed")


def test_a_data_protection_officer_needs_the_open_case(
    office: Office, store: StoreUnderTest
) -> None:
    operations = conversation_operations(office.context("dora"))
    (head,) = office.ask(operations.list(""))
    assert office.ask(operations.choices(head)).cases == ()
    bare = Statement(Purpose.SUBJECT_REQUEST)
    assert office.refused(operations.reveal(head.conversation_id, bare)) == "policy.case"
    desk = desk_operations(office.context("dora"))
    opened = office.ask(desk.open(OpenRequest(store.customer_id("C-1001"), 15, LONG_AGO)))
    choices = office.ask(operations.choices(head))
    assert choices.cases == (opened.no,)
    stated = Statement(Purpose.SUBJECT_REQUEST, opened.no)
    assert not office.ask(operations.reveal(head.conversation_id, stated)).page.redacted


def test_a_report_is_gathered_reviewed_and_written(
    office: Office, store: StoreUnderTest, tmp_path: Path
) -> None:
    context = office.context("dora")
    desk, report = desk_operations(context), report_operations(context)
    assert report.may_export
    (hit,) = office.ask(desk.search("lindström")).hits
    opened = office.ask(desk.open(OpenRequest(hit.customer_id, 15, LONG_AGO)))
    assert [one.no for one in office.ask(desk.list())] == [opened.no]
    draft = office.ask(report.gather(opened.no, "en"))
    words = {entry.title: entry.words for entry in draft.outline}
    assert words["Orders"] == "1 order"
    assert words["Calls and chats"] == "1 call or chat"
    command = ExportReport(opened.no, tmp_path / "ut", "en", "en lång mening här")
    seen: list[tuple[int, int]] = []
    exported = office.ask(report.export(command, StopSign()).progress(lambda *at: seen.append(at)))
    assert exported.pdf.read_bytes().startswith(b"%PDF")
    assert set(exported.sha256) == {"access-report.pdf", "access-report.json"}
    assert seen
    assert exported.locked


def test_a_report_that_is_stopped_leaves_nothing(
    office: Office, store: StoreUnderTest, tmp_path: Path
) -> None:
    context = office.context("dora")
    desk, report = desk_operations(context), report_operations(context)
    opened = office.ask(desk.open(OpenRequest(store.customer_id("C-1001"), 15, LONG_AGO)))
    stop = StopSign()
    stop.asked = True
    command = ExportReport(opened.no, tmp_path / "ut", "sv", None)
    assert office.refused(report.export(command, stop)) == "document.cancelled"
    assert not (tmp_path / "ut" / "access-report.pdf").exists()


@pytest.mark.parametrize(
    ("username", "queues"),
    [
        ("pia", {Queue.UNKNOWN}),
        ("anna", {Queue.UNKNOWN}),
        ("sven", {Queue.TO_APPROVE, Queue.UNKNOWN}),
        ("dora", {Queue.LATE, Queue.SOON, Queue.OPEN}),
    ],
)
def test_everybody_is_told_what_they_can_do_something_about(
    office: Office, username: str, queues: set[Queue]
) -> None:
    operations = home_operations(office.context(username))
    assert operations.searches
    assert {one.queue for one in office.ask(operations.read())} == queues


def test_a_late_request_waits_for_the_data_protection_officer(
    office: Office, store: StoreUnderTest
) -> None:
    context = office.context("dora")
    opened = office.ask(
        desk_operations(context).open(OpenRequest(store.customer_id("C-1001"), 15, LONG_AGO))
    )
    waiting = {one.queue: one for one in office.ask(home_operations(context).read())}
    late = waiting[Queue.LATE]
    assert (late.count, late.first) == (1, opened.no)


def test_an_administrator_has_nothing_waiting_and_searches_for_nobody(office: Office) -> None:
    operations = home_operations(office.context(OFFICER))
    assert not operations.searches
    assert not operations.waits
    assert office.ask(operations.read()) == ()


def test_a_key_officer_adds_changes_and_closes(office: Office) -> None:
    operations = staff_operations(office.context(OFFICER))
    assert operations.officer
    assert operations.me == OFFICER
    assert Role.WORKER not in operations.roles
    command = AddStaff("eva", str(Role.AGENT), "Eva Ny", "nio små kossor")
    assert office.ask(operations.add(command)).active
    assert office.ask(operations.change_role("eva", Role.SUPERVISOR)).role is Role.SUPERVISOR
    assert not office.ask(operations.close("eva")).active
    assert "eva" in [one.username for one in office.ask(operations.list())]


def test_everybody_may_see_what_the_program_says_of_itself(office: Office) -> None:
    for username in ("pia", "anna", "sven", "dora", OFFICER):
        assert office.ask(security_operations(office.context(username)).survey())
