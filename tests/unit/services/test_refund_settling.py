"""When the worker looks again, when it sends again, and when it hands over to a person.

The schedule is 5 s, 30 s, 5 min, 1 h, then daily for five days; time alone settles nothing.
"""

from datetime import timedelta

import pytest
from sqlalchemy import text

from backoffice.domain.reconcile import LOOK_DELAYS
from backoffice.domain.refund_states import Outcome, OutcomeKind, RefundState
from backoffice.gateways.provider import NotFound
from backoffice.gateways.sandbox_behaviour import Answer, Call, Result
from tests.factories import StoreUnderTest
from tests.refund_desk import RefundDesk
from tests.refund_providers import OnTheWay

S = RefundState
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
YEARS = timedelta(days=3_000)


@pytest.fixture
def desk(store: StoreUnderTest) -> RefundDesk:
    desk = RefundDesk(store)
    desk.sells()
    return desk


def looks_after(desk: RefundDesk, wait: timedelta) -> bool:
    """Whether the worker looks once that time has passed, and not a moment earlier."""
    desk.store.clock.now += wait - timedelta(seconds=1)
    assert not desk.work(), f"looked before {wait}"
    desk.store.clock.now += timedelta(seconds=1)
    return desk.work()["looked_up"] == 1


def the_schedule(desk: RefundDesk, *, start: int = 0) -> None:
    for wait in LOOK_DELAYS[start:]:
        assert looks_after(desk, wait), f"did not look after {wait}"
    desk.store.clock.now += YEARS
    assert not desk.work()


def test_an_unknown_refund_that_nobody_answers_for_ends_with_a_person_never_as_failed(
    desk: RefundDesk,
) -> None:
    desk.told(Result.SUCCEED, Answer.DROPPED)
    desk.told(Result.SUCCEED, Answer.DROPPED, call=Call.LOOKUP, times=None)
    no = desk.request().no
    desk.work()
    the_schedule(desk)
    assert desk.states()[no] is S.UNKNOWN
    (figures,) = desk.books().payments.values()
    assert (figures.refunded, figures.reserved) == (0, 4_990)
    desk.store.services.ledger.behave_well()
    reads = desk.store.services.refunds.list
    assert [one.no for one in reads(session=desk.store.session("sven"), states=[S.UNKNOWN])] == [no]


@pytest.mark.parametrize(
    ("result", "state"),
    [
        (Result.PENDING_THEN_SUCCEED, S.PSP_PENDING),
        (Result.ACTION_THEN_SUCCEED, S.REQUIRES_ACTION),
    ],
)
def test_what_the_provider_takes_its_time_for_follows_the_same_schedule(
    desk: RefundDesk, result: Result, state: RefundState
) -> None:
    desk.told(result, looks=1_000)
    no = desk.request().no
    assert desk.work() == {"sent": 1, "pending": 1}
    the_schedule(desk)
    assert desk.states()[no] is state


def test_a_change_of_what_we_wait_for_does_not_start_the_schedule_anew(desk: RefundDesk) -> None:
    desk.told(Result.PENDING_THEN_SUCCEED, Answer.DROPPED, looks=1_000)
    no = desk.request().no
    desk.work()
    assert desk.states()[no] is S.UNKNOWN
    assert looks_after(desk, LOOK_DELAYS[0])
    assert desk.states()[no] is S.PSP_PENDING
    the_schedule(desk, start=1)


def test_money_that_was_paid_is_watched_daily_for_five_days(desk: RefundDesk) -> None:
    desk.request()
    desk.work()
    for _ in range(5):
        assert looks_after(desk, DAY)
    desk.store.clock.now += YEARS
    assert not desk.work()


def test_money_that_was_paid_late_is_watched_as_long(desk: RefundDesk) -> None:
    desk.told(Result.PENDING_THEN_SUCCEED, looks=7)
    no = desk.request().no
    desk.work()
    for wait in LOOK_DELAYS[:7]:
        assert looks_after(desk, wait)
    assert desk.states()[no] is S.SUCCEEDED
    for _ in range(5):
        assert looks_after(desk, DAY)
    desk.store.clock.now += YEARS
    assert not desk.work()


def test_money_that_comes_back_on_the_last_day_is_noticed_once(desk: RefundDesk) -> None:
    desk.told(Result.SUCCEED_THEN_REVERSE, looks=5)
    no = desk.request().no
    desk.work()
    for _ in range(4):
        desk.store.clock.now += DAY
        assert desk.work() == {"looked_up": 1}
    desk.store.clock.now += DAY
    assert desk.work() == {"looked_up": 1, "failed": 1}
    assert desk.states()[no] is S.REVERSED
    (entry,) = desk.store.log("refund.reversed")
    assert (entry.ref, entry.facts) == (no, {"amount": 4_990})
    (figures,) = desk.books().payments.values()
    assert (figures.refunded, figures.reserved) == (0, 0)
    desk.store.clock.now += YEARS
    assert not desk.work()
    assert not [*desk.books().discrepancies()]


# --- sending again


def test_what_never_arrived_is_sent_again_under_the_same_key(desk: RefundDesk) -> None:
    desk.told(Result.SUCCEED, Answer.ERROR_BEFORE)
    no = desk.request().no
    desk.work()
    desk.store.clock.move(seconds=5)
    assert desk.work() == {"looked_up": 1, "sent": 1, "settled": 1}
    (payout,) = desk.store.services.ledger.ledger()
    assert payout.key == f"{no}-1"
    assert len(desk.show(no).attempts) == 1
    assert [entry.kind for entry in desk.log_of(no)] == [
        "refund.requested",
        "refund.sending",
        "refund.unknown",
        "refund.sending",
        "refund.succeeded",
    ]


def test_a_provider_that_never_does_anything_is_asked_by_the_schedule_not_in_a_loop(
    desk: RefundDesk,
) -> None:
    """F8: a 500 that the provider keeps under the key would else be fetched every five seconds."""
    desk.told(Result.SUCCEED, Answer.ERROR_KEPT)
    no = desk.request().no
    desk.work()
    the_schedule(desk)
    assert desk.states()[no] is S.UNKNOWN
    sent = len(desk.store.log("refund.sending"))
    assert sent == 1 + 4, "the first, and one for each look inside the key's window"
    assert not desk.store.services.ledger.ledger()


@pytest.mark.parametrize(
    ("wait", "sent"),
    [
        (timedelta(hours=22, minutes=59), True),
        (timedelta(hours=23), False),
        (timedelta(days=30), False),
        (-timedelta(hours=1), False),
    ],
    ids=["just inside", "just outside", "long after", "the clock was set back"],
)
def test_a_key_is_used_again_only_while_the_provider_surely_knows_it(
    desk: RefundDesk, wait: timedelta, sent: bool
) -> None:
    desk.told(Result.SUCCEED, Answer.ERROR_BEFORE)
    no = desk.request().no
    desk.work()
    desk.store.clock.now += wait
    with desk.store.services.units.write() as unit:  # as if nobody had looked since
        unit.connection.execute(text("UPDATE refund SET next_look_at = 0"))
        unit.commit()
    counts = desk.work()
    assert counts["looked_up"] == 1
    assert counts["sent"] == (1 if sent else 0)
    assert desk.states()[no] is (S.SUCCEEDED if sent else S.UNKNOWN)


def test_a_refund_the_provider_forgot_is_not_sent_again_once_it_said_pending(
    desk: RefundDesk,
) -> None:
    desk.told(Result.PENDING_THEN_SUCCEED, looks=1_000)
    no = desk.request().no
    desk.work()
    desk.store.clock.move(seconds=5)
    forgetful = OnTheWay(desk.sandbox, lookup_says=NotFound())
    assert desk.work(forgetful) == {"looked_up": 1, "pending": 1}
    assert desk.states()[no] is S.PSP_PENDING


def test_an_answer_that_cannot_be_true_changes_nothing(desk: RefundDesk) -> None:
    """A late "pending" of a refund that was paid: the newest certain word stands."""
    no = desk.request().no
    desk.work()
    desk.store.clock.now += DAY
    late = OnTheWay(desk.sandbox, lookup_says=Outcome(OutcomeKind.PENDING))
    assert desk.work(late) == {"looked_up": 1}
    assert desk.states()[no] is S.SUCCEEDED
    assert not [*desk.books().discrepancies()]


def test_what_the_provider_called_it_is_kept_with_the_attempt(desk: RefundDesk) -> None:
    desk.told(Result.PENDING_THEN_FAIL)
    no = desk.request().no
    desk.work()
    desk.store.clock.move(seconds=5)
    desk.work()
    (attempt,) = desk.show(no).attempts
    assert (attempt.outcome, attempt.provider_code) == ("failed", "declined")
    assert attempt.finished_at is not None
