"""What the page asks of the services: always with the session, by the policy, for this customer."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from backoffice.domain.errors import BackofficeError
from backoffice.domain.ids import CustomerId, OrderId, SubjectRequestId
from backoffice.domain.policy import Policy, Purpose, Role, load_policy
from backoffice.services.customer_page import CustomerPage, OrderView, Revealed
from backoffice.services.lookups import LookupResult
from backoffice.services.subject_requests import SubjectRequestView
from backoffice.ui.changes import ChangeFeed
from backoffice.ui.operations import Operation
from backoffice.ui.tasks import TaskRunner
from backoffice.views.customer.operations import (
    CustomerOperations,
    OpeningChoices,
    Statement,
    customer_operations,
)
from backoffice.views.lookup.operations import SHOWN_HITS, lookup_operations
from backoffice.views.registry import ScreenContext
from tests.views.order_samples import NOW, ORDERS, customer_id, number
from tests.views.record_samples import page, result

POLICY = Path(__file__).resolve().parents[3] / "resources" / "policy.toml"


class Office:
    """The services the page uses, in memory; remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []
        self.customers = self.reveals = self.lookups = self.subject_requests = self

    def clock(self) -> datetime:
        return NOW

    def search(self, *, session: object, text: str, limit: int) -> LookupResult:
        self.asked.append((session, text, limit))
        return result(text)

    def purposes(self, *, session: object, customer_id: CustomerId) -> tuple[Purpose, ...]:
        self.asked.append((session, customer_id))
        return (Purpose.REFUND,)

    def list(self, *, session: object) -> tuple[SubjectRequestView, ...]:
        return tuple(
            SubjectRequestView(
                request_id=SubjectRequestId(number(8, place)),
                no=no,
                customer_id=customer_id(whose),
                customer_name="Åsa Lindström",
                article=15,
                received_at=datetime(2026, 3, 1, tzinfo=UTC),
                due=date(2026, 4, 1),
                state=state,
            )
            for place, (no, whose, state) in enumerate(
                [("S-OPEN", 1, "open"), ("S-DONE", 1, "closed"), ("S-OTHER", 2, "open")]
            )
        )

    def open(
        self, *, session: object, customer_id: CustomerId, purpose: Purpose, case_ref: str | None
    ) -> CustomerPage:
        self.asked.append((session, customer_id, purpose, case_ref))
        return page()

    def reveal(
        self,
        *,
        session: object,
        customer_id: CustomerId,
        field: str,
        purpose: Purpose,
        case_ref: str | None,
    ) -> Revealed:
        self.asked.append((session, customer_id, field, purpose, case_ref))
        return Revealed(field=field, value="x", seconds=60, until=NOW)

    def reveal_orders(
        self, *, session: object, customer_id: CustomerId, purpose: Purpose, case_ref: str | None
    ) -> tuple[OrderView, ...]:
        self.asked.append((session, customer_id, purpose, case_ref))
        return ORDERS

    def confirm(self, *, session: object, customer_id: CustomerId, field: str, value: str) -> bool:
        self.asked.append((session, customer_id, field, value))
        return value == "right"


class Desk:
    """Somebody of a role, with the services and a real task runner."""

    def __init__(self, qtbot: QtBot, runner: TaskRunner, policy: Policy, role: Role) -> None:
        self._qtbot = qtbot
        self._runner = runner
        self.office = Office()
        self.session = SimpleNamespace(policy=policy, actor=SimpleNamespace(role=role))
        context = SimpleNamespace(services=self.office, session=self.session, runner=runner)
        self.context = cast("ScreenContext", context)
        self.operations: CustomerOperations = customer_operations(self.context)

    def answer(self, operation: Operation[Any]) -> Any:
        got: list[Any] = []
        operation.success(got.append).failure(got.append).run(owner=self._runner)
        self._qtbot.waitUntil(lambda: not self._runner.busy)
        return got[0]


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy(POLICY.read_text("utf-8"))


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    runner = TaskRunner(feed=ChangeFeed())
    yield runner
    runner.shutdown()


@pytest.fixture
def pharmacist(qtbot: QtBot, runner: TaskRunner, policy: Policy) -> Desk:
    return Desk(qtbot, runner, policy, Role.PHARMACIST)


@pytest.fixture
def dpo(qtbot: QtBot, runner: TaskRunner, policy: Policy) -> Desk:
    return Desk(qtbot, runner, policy, Role.DPO)


def test_a_search_is_made_for_the_session_and_for_as_many_rows_as_are_shown(
    pharmacist: Desk,
) -> None:
    search = lookup_operations(pharmacist.context).search("lind")
    assert pharmacist.answer(search) == result("lind")
    assert pharmacist.office.asked == [(pharmacist.session, "lind", SHOWN_HITS)]


def test_who_handles_no_subject_requests_is_offered_none(pharmacist: Desk) -> None:
    choices = pharmacist.answer(pharmacist.operations.purposes(customer_id()))
    assert choices == OpeningChoices((Purpose.REFUND,))


def test_who_handles_subject_requests_is_offered_the_customers_open_ones(dpo: Desk) -> None:
    choices = dpo.answer(dpo.operations.purposes(customer_id()))
    assert choices == OpeningChoices((Purpose.REFUND,), ("S-OPEN",))


def test_a_page_opens_on_what_was_stated(dpo: Desk) -> None:
    statement = Statement(Purpose.SUBJECT_REQUEST, "S-OPEN")
    assert dpo.answer(dpo.operations.open(customer_id(), statement)) == page()
    assert dpo.office.asked == [(dpo.session, customer_id(), Purpose.SUBJECT_REQUEST, "S-OPEN")]


def test_one_order_is_read_again_on_what_was_stated(pharmacist: Desk) -> None:
    read = pharmacist.operations.order
    statement = Statement(Purpose.REFUND)
    assert pharmacist.answer(read(customer_id(), ORDERS[1].order_id, statement)) == ORDERS[1]
    gone = pharmacist.answer(read(customer_id(), OrderId(number(2, 99)), statement))
    assert isinstance(gone, BackofficeError)
    assert gone.code == "order.not_found"


def test_a_field_is_revealed_on_its_own_statement(dpo: Desk) -> None:
    statement = Statement(Purpose.SUBJECT_REQUEST, "S-OPEN")
    revealed = dpo.answer(dpo.operations.reveal(customer_id(), "email", statement))
    assert revealed.field == "email"
    assert dpo.office.asked[-1][2:] == ("email", Purpose.SUBJECT_REQUEST, "S-OPEN")


def test_names_of_medicines_are_those_of_the_one_order_and_of_nothing_else(
    dpo: Desk, policy: Policy
) -> None:
    statement = Statement(Purpose.SUBJECT_REQUEST, "S-OPEN")
    reveal = dpo.operations.reveal_medicines(customer_id(), ORDERS[0].order_id, statement)
    revealed = dpo.answer(reveal)
    assert revealed.value == "Alvedon 500 mg\nMetoprolol 50 mg"
    assert revealed.seconds == policy.reveal_seconds


def test_what_a_caller_says_is_put_to_the_customer(pharmacist: Desk) -> None:
    confirm = pharmacist.operations.confirm
    assert pharmacist.answer(confirm(customer_id(), "personnummer", "right")) is True
    assert pharmacist.answer(confirm(customer_id(), "personnummer", "wrong")) is False


@pytest.mark.parametrize(
    ("role", "purpose", "asks"),
    [
        (Role.DPO, Purpose.SUBJECT_REQUEST, True),
        (Role.DPO, Purpose.SECURITY_INCIDENT, False),
        (Role.PHARMACIST, Purpose.DISPENSING, False),
        (Role.AGENT, Purpose.CUSTOMER_SERVICE, False),
    ],
)
def test_a_case_is_asked_for_where_the_policy_wants_one(
    qtbot: QtBot, runner: TaskRunner, policy: Policy, role: Role, purpose: Purpose, asks: bool
) -> None:
    assert Desk(qtbot, runner, policy, role).operations.asks_case(purpose) is asks


@pytest.mark.parametrize(
    ("role", "case_for_health", "may_refund", "may_reveal_medicines"),
    [
        (Role.PHARMACIST, False, True, False),
        (Role.AGENT, False, True, False),
        (Role.SUPERVISOR, False, True, False),
        (Role.DPO, True, False, True),
    ],
)
def test_what_a_role_may_do_comes_from_the_policy(
    qtbot: QtBot,
    runner: TaskRunner,
    policy: Policy,
    role: Role,
    case_for_health: bool,
    may_refund: bool,
    may_reveal_medicines: bool,
) -> None:
    operations = Desk(qtbot, runner, policy, role).operations
    assert operations.needs_case("health_profile") is case_for_health
    assert operations.may_refund is may_refund
    assert operations.may_reveal_medicines is may_reveal_medicines
