"""What the page asks of the services: always with the session, by the policy, for this customer."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from backoffice.domain.errors import BackofficeError
from backoffice.domain.ids import OrderId
from backoffice.domain.policy import Purpose, Role
from backoffice.ui.changes import ChangeFeed
from backoffice.ui.tasks import TaskRunner
from backoffice.views.customer.operations import (
    OpeningChoices,
    Statement,
)
from backoffice.views.lookup.operations import SHOWN_HITS, lookup_operations
from tests.views.order_samples import ORDERS, customer_id, number
from tests.views.record_office import Colleague
from tests.views.record_samples import result


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    runner = TaskRunner(feed=ChangeFeed())
    yield runner
    runner.shutdown()


@pytest.fixture
def pharmacist(qtbot: QtBot, runner: TaskRunner) -> Colleague:
    return Colleague(qtbot, runner, Role.PHARMACIST)


@pytest.fixture
def dpo(qtbot: QtBot, runner: TaskRunner) -> Colleague:
    return Colleague(qtbot, runner, Role.DPO)


def test_a_search_is_made_for_the_session_and_for_as_many_rows_as_are_shown(
    pharmacist: Colleague,
) -> None:
    search = lookup_operations(pharmacist.context()).search("lind")
    assert pharmacist.answer(search) == result("lind")
    assert pharmacist.office.asked == [(pharmacist.session, "lind", SHOWN_HITS)]


def test_who_handles_no_subject_requests_is_offered_none(pharmacist: Colleague) -> None:
    choices = pharmacist.answer(pharmacist.operations.purposes(customer_id()))
    assert choices == OpeningChoices((Purpose.REFUND,))


def test_who_handles_subject_requests_is_offered_the_customers_open_ones(dpo: Colleague) -> None:
    choices = dpo.answer(dpo.operations.purposes(customer_id()))
    assert choices == OpeningChoices((Purpose.REFUND,), ("S-OPEN",))


def test_a_page_opens_on_what_was_stated(dpo: Colleague) -> None:
    statement = Statement(Purpose.SUBJECT_REQUEST, "S-OPEN")
    assert dpo.answer(dpo.operations.open(customer_id(), statement)) == dpo.office.page
    assert dpo.office.asked == [(dpo.session, customer_id(), Purpose.SUBJECT_REQUEST, "S-OPEN")]


def test_one_order_is_read_again_on_what_was_stated(pharmacist: Colleague) -> None:
    read = pharmacist.operations.order
    statement = Statement(Purpose.REFUND)
    assert pharmacist.answer(read(customer_id(), ORDERS[1].order_id, statement)) == ORDERS[1]
    gone = pharmacist.answer(read(customer_id(), OrderId(number(2, 99)), statement))
    assert isinstance(gone, BackofficeError)
    assert gone.code == "order.not_found"


def test_a_field_is_revealed_on_its_own_statement(dpo: Colleague) -> None:
    statement = Statement(Purpose.SUBJECT_REQUEST, "S-OPEN")
    revealed = dpo.answer(dpo.operations.reveal(customer_id(), "email", statement))
    assert revealed.field == "email"
    assert dpo.office.asked[-1][2:] == ("email", Purpose.SUBJECT_REQUEST, "S-OPEN")


def test_names_of_medicines_are_those_of_the_one_order_and_of_nothing_else(dpo: Colleague) -> None:
    statement = Statement(Purpose.SUBJECT_REQUEST, "S-OPEN")
    reveal = dpo.operations.reveal_medicines(customer_id(), ORDERS[0].order_id, statement)
    revealed = dpo.answer(reveal)
    assert revealed.value == "Alvedon 500 mg\nMetoprolol 50 mg"
    assert revealed.seconds == dpo.policy.reveal_seconds


def test_what_a_caller_says_is_put_to_the_customer(pharmacist: Colleague) -> None:
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
    qtbot: QtBot, runner: TaskRunner, role: Role, purpose: Purpose, asks: bool
) -> None:
    assert Colleague(qtbot, runner, role).operations.asks_case(purpose) is asks


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
    role: Role,
    case_for_health: bool,
    may_refund: bool,
    may_reveal_medicines: bool,
) -> None:
    operations = Colleague(qtbot, runner, role).operations
    assert operations.needs_case("health_profile") is case_for_health
    assert operations.may_refund is may_refund
    assert operations.may_reveal_medicines is may_reveal_medicines
