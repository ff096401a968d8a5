"""Carrying out, when something comes between: a person, a broken provider, the death of a worker.

What hinders one refund hinders no other, and nothing that is not known for certain is sent twice.
"""

import logging

import pytest

from backoffice.domain.errors import ChangedMeanwhile
from backoffice.domain.refund_states import RefundState
from backoffice.gateways.provider import Ambiguous
from backoffice.gateways.registry import Providers
from backoffice.gateways.sandbox_behaviour import Answer, Call, Result
from tests.factories import StoreUnderTest
from tests.import_lines import order_line, payment
from tests.refund_desk import RefundDesk
from tests.refund_providers import Killed, OnTheWay, die
from tests.surprises import LogWatch

S = RefundState


@pytest.fixture
def desk(store: StoreUnderTest) -> RefundDesk:
    desk = RefundDesk(store)
    desk.sells()
    return desk


# --- cancelling races the worker


def test_a_refund_that_is_taken_back_in_the_last_moment_is_not_sent(desk: RefundDesk) -> None:
    no = desk.request().no

    def introduced(_facts: object) -> None:
        desk.cancel(no)

    sender = desk.sender(introduce=introduced)
    counts = sender.run_due(session=desk.service_session(), stopped=lambda: False)
    assert not +counts
    assert desk.states()[no] is S.CANCELLED
    assert not desk.store.services.ledger.ledger()
    assert not desk.show(no).attempts
    desk.agrees_with_the_provider()


def test_a_refund_that_is_being_sent_is_not_taken_back(desk: RefundDesk) -> None:
    no = desk.request().no
    refused = []

    def cancel() -> None:
        with pytest.raises(ChangedMeanwhile) as refusal:
            desk.cancel(no)
        refused.append(refusal.value.code)

    desk.work(OnTheWay(desk.sandbox, before_create=cancel, after_create=cancel))
    assert refused == ["refund.state_changed"] * 2
    assert desk.states()[no] is S.SUCCEEDED
    desk.agrees_with_the_provider()


# --- what hinders one refund does not hinder the others


def test_a_provider_that_is_not_set_up_leaves_its_refunds_queued(
    desk: RefundDesk, expected_log: LogWatch
) -> None:
    expected_log.expect("backoffice", logging.WARNING, reason="one refund is put off")
    other = order_line("O-5002", payments=[payment("P-2", provider="klarna", captured=22_430)])
    desk.store.import_lines(other)
    stuck, fine = desk.request(order="O-5002").no, desk.request().no
    assert desk.work() == {"stuck": 1, "sent": 1, "settled": 1}
    assert desk.states() == {stuck: S.QUEUED, fine: S.SUCCEEDED}
    assert not desk.work(), "it is not tried again at once"
    desk.store.clock.move(minutes=5)
    every = Providers({"klarna": desk.sandbox, "sandbox": desk.sandbox})
    assert desk.work(every) == {"sent": 1, "settled": 1}
    desk.agrees_with_the_provider()


def test_a_payment_that_the_provider_knows_otherwise_hinders_nobody_else(
    desk: RefundDesk, expected_log: LogWatch
) -> None:
    expected_log.expect("backoffice", logging.WARNING, reason="one refund is put off")
    desk.store.import_lines(order_line("O-5002"))
    desk.store.services.ledger.register_payment(
        payment_ref="pay_P-O-5002", captured_ore=1, currency="EUR", already_refunded_ore=0
    )
    stuck, fine = desk.request(order="O-5002").no, desk.request().no
    assert desk.work() == {"stuck": 1, "sent": 1, "settled": 1}
    assert desk.states() == {stuck: S.QUEUED, fine: S.SUCCEEDED}


def test_a_look_that_cannot_be_made_is_made_later(desk: RefundDesk, expected_log: LogWatch) -> None:
    expected_log.expect("backoffice", logging.WARNING, reason="one refund is put off")
    no = desk.request().no
    desk.told(Result.SUCCEED, Answer.DROPPED)
    desk.work()
    desk.store.clock.move(seconds=5)
    assert desk.work(Providers({})) == {"stuck": 1}
    assert desk.states()[no] is S.UNKNOWN
    desk.store.clock.move(seconds=30)
    assert desk.work() == {"looked_up": 1, "settled": 1}
    desk.agrees_with_the_provider()


def test_what_breaks_unexpectedly_is_an_incident_of_one_refund(
    desk: RefundDesk, expected_log: LogWatch
) -> None:
    """A provider that gives two refunds the same id: the database refuses the second."""
    expected_log.expect("backoffice", logging.ERROR, reason="an incident")
    first, second, third = (desk.request(line).no for line in (("2", 1), ("2", 1), ("1", 1)))
    odd = OnTheWay(desk.sandbox, same_id="same")
    assert desk.work(odd) == {"sent": 3, "settled": 1, "stuck": 2}
    assert desk.states() == {first: S.SUCCEEDED, second: S.UNKNOWN, third: S.UNKNOWN}
    desk.store.clock.move(seconds=6)
    assert desk.work() == {"looked_up": 2, "settled": 2}
    desk.agrees_with_the_provider()


def test_an_outcome_is_not_written_over_what_somebody_else_wrote(desk: RefundDesk) -> None:
    """Only one worker works at a time; should another have got in, what it wrote stands."""
    no = desk.request().no

    def other_worker() -> None:
        desk.sender().recover(session=desk.service_session())

    counts = desk.work(OnTheWay(desk.sandbox, after_create=other_worker))
    assert counts == {"sent": 1}
    assert desk.states()[no] is S.UNKNOWN
    desk.store.clock.move(seconds=1)
    assert desk.work() == {"looked_up": 1, "settled": 1}
    desk.agrees_with_the_provider()


# --- after a worker died


def test_what_a_dead_worker_left_is_asked_for_and_sent_again_under_its_key(
    desk: RefundDesk,
) -> None:
    no = desk.request().no
    desk.worker_dies_while_sending()
    assert desk.states()[no] is S.SENDING
    assert not desk.work(), "nothing is sent before recovery"
    assert desk.sender().recover(session=desk.service_session()) == 1
    assert desk.states()[no] is S.UNKNOWN
    assert desk.work() == {"looked_up": 1, "sent": 1, "settled": 1}
    (attempt,) = desk.show(no).attempts
    assert (attempt.number, attempt.outcome) == (1, "succeeded")
    desk.agrees_with_the_provider()


def test_what_a_dead_worker_had_sent_is_found(desk: RefundDesk) -> None:
    no = desk.request().no
    with pytest.raises(Killed):
        desk.work(OnTheWay(desk.sandbox, after_create=die))
    assert desk.sender().recover(session=desk.service_session()) == 1
    assert desk.work() == {"looked_up": 1, "settled": 1}
    assert [entry.kind for entry in desk.log_of(no)] == [
        "refund.requested",
        "refund.sending",
        "refund.unknown",
        "refund.succeeded",
    ]
    desk.agrees_with_the_provider()


def test_recovery_touches_nothing_else(desk: RefundDesk) -> None:
    desk.request()
    done = desk.request().no
    desk.cancel(done)
    before = desk.states()
    assert desk.sender().recover(session=desk.service_session()) == 0
    assert desk.states() == before


def test_a_provider_that_knows_several_that_could_be_it_pays_nothing_more(
    desk: RefundDesk,
) -> None:
    no = desk.request().no
    desk.told(Result.SUCCEED, Answer.ERROR_BEFORE)
    desk.work()
    desk.store.clock.move(seconds=5)
    odd = OnTheWay(desk.sandbox, lookup_says=Ambiguous(("a", "b")))
    assert desk.work(odd) == {"looked_up": 1, "unknown": 1}
    assert desk.states()[no] is S.UNKNOWN
    assert not desk.store.services.ledger.ledger()


def test_a_look_that_is_not_answered_is_no_reason_to_send_again(desk: RefundDesk) -> None:
    no = desk.request().no
    desk.told(Result.SUCCEED, Answer.ERROR_BEFORE)
    for answer in (Answer.ERROR_BEFORE, Answer.DROPPED):
        desk.told(Result.SUCCEED, answer, call=Call.LOOKUP)
    desk.work()
    for _ in range(2):
        desk.store.clock.move(seconds=31)
        assert desk.work() == {"looked_up": 1, "unknown": 1}
    assert desk.states()[no] is S.UNKNOWN
    assert not desk.store.services.ledger.ledger()
