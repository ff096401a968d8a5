"""Carrying out: what the provider can do to a refund, and what the store makes of it.

Each way a provider can behave is one line of a table; at the end of each, store and provider agree
to the öre and nobody was paid twice.
"""

import logging
from dataclasses import dataclass, replace

import pytest

from backoffice.domain.errors import RefusedByPolicy, SessionLocked
from backoffice.domain.policy import Action, Policy
from backoffice.domain.refund_states import RefundState
from backoffice.gateways.sandbox_behaviour import Answer, Behaviour, Result
from backoffice.services.refund_sending import PUBLIC_TEXT
from backoffice.services.session import Session
from tests.factories import StoreUnderTest
from tests.import_lines import goods, order_line, payment
from tests.refund_desk import RefundDesk
from tests.refund_providers import OnTheWay
from tests.surprises import LogWatch

S = RefundState


@pytest.fixture
def desk(store: StoreUnderTest) -> RefundDesk:
    desk = RefundDesk(store)
    desk.sells()
    return desk


def policy_without(session: Session, action: Action) -> Policy:
    tables = session.policy._tables
    rules = tables.roles[session.actor.role]
    lesser = replace(rules, actions=rules.actions - {action})
    return replace(
        session.policy,
        _tables=replace(tables, roles={**tables.roles, session.actor.role: lesser}),
    )


@dataclass(frozen=True, slots=True)
class Case:
    """What the provider was told, and what comes of it at once, later, and of the money."""

    result: Result = Result.SUCCEED
    answer: Answer = Answer.GIVEN
    first: RefundState = S.SUCCEEDED
    counted: str = "settled"
    then: RefundState = S.SUCCEEDED
    paid_ore: int = 4_990
    warns: bool = False


CASES = {
    "pays": Case(),
    "refuses": Case(result=Result.REJECT, first=S.REJECTED, counted="failed", then=S.REJECTED,
                    paid_ore=0),
    "500 before doing anything": Case(answer=Answer.ERROR_BEFORE, first=S.UNKNOWN,
                                      counted="unknown"),
    "500 after doing it": Case(answer=Answer.ERROR_AFTER, first=S.UNKNOWN, counted="unknown"),
    "drops the answer": Case(answer=Answer.DROPPED, first=S.UNKNOWN, counted="unknown"),
    "the adapter breaks": Case(answer=Answer.BROKEN, first=S.UNKNOWN, counted="unknown",
                               warns=True),
    "pending, then pays": Case(result=Result.PENDING_THEN_SUCCEED, first=S.PSP_PENDING,
                               counted="pending"),
    "pending, then fails": Case(result=Result.PENDING_THEN_FAIL, first=S.PSP_PENDING,
                                counted="pending", then=S.FAILED, paid_ore=0),
    "needs the customer, then pays": Case(result=Result.ACTION_THEN_SUCCEED,
                                          first=S.REQUIRES_ACTION, counted="pending"),
    "needs the customer, who does nothing": Case(result=Result.ACTION_THEN_CANCEL,
                                                 first=S.REQUIRES_ACTION, counted="pending",
                                                 then=S.CANCELLED_BY_PSP, paid_ore=0),
    "pays, and it comes back": Case(result=Result.SUCCEED_THEN_REVERSE, then=S.REVERSED,
                                    paid_ore=0),
    "pending without saying so, then pays": Case(result=Result.PENDING_THEN_SUCCEED,
                                                 answer=Answer.DROPPED, first=S.UNKNOWN,
                                                 counted="unknown"),
    "pending without saying so, then fails": Case(result=Result.PENDING_THEN_FAIL,
                                                  answer=Answer.DROPPED, first=S.UNKNOWN,
                                                  counted="unknown", then=S.FAILED, paid_ore=0),
    "cancelled without ever saying so": Case(result=Result.ACTION_THEN_CANCEL,
                                             answer=Answer.DROPPED, first=S.UNKNOWN,
                                             counted="unknown", then=S.CANCELLED_BY_PSP,
                                             paid_ore=0),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_whatever_the_provider_does(desk: RefundDesk, case: Case, expected_log: LogWatch) -> None:
    if case.warns:
        expected_log.expect("backoffice", logging.ERROR, reason="the adapter broke")
    no = desk.request().no
    desk.told(case.result, case.answer)
    assert desk.work() == {"sent": 1, case.counted: 1}
    assert desk.states()[no] is case.first
    for seconds in (5, 24 * 3_600):
        desk.store.clock.move(seconds=seconds)
        desk.work()
    assert desk.states()[no] is case.then
    books = desk.books()
    assert [*books.discrepancies()] == []
    assert books.paid_out_ore == case.paid_ore
    (figures,) = books.payments.values()
    assert (figures.refunded, figures.reserved) == (case.paid_ore, 0)
    kinds = [entry.kind for entry in desk.log_of(no)]
    assert kinds[:3] == ["refund.requested", "refund.sending", f"refund.{case.first}"]
    assert kinds[-1] == f"refund.{case.then}"


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_refund_that_ended_well_or_badly_leaves_room_for_exactly_what_is_left(
    desk: RefundDesk, case: Case, expected_log: LogWatch
) -> None:
    if case.warns:
        expected_log.expect("backoffice", logging.ERROR, reason="the adapter broke")
    desk.request()
    desk.told(case.result, case.answer)
    desk.work()
    for seconds in (5, 24 * 3_600):
        desk.store.clock.move(seconds=seconds)
        desk.work()
    left = 2 if case.paid_ore == 0 else 1
    desk.request(("2", left), ("1", 1))
    desk.work()
    (figures,) = desk.books().payments.values()
    assert (figures.refunded, figures.reserved) == (22_430, 0)
    desk.agrees_with_the_provider()


# --- what is written, and when


def test_an_attempt_is_written_before_the_provider_is_asked_and_no_transaction_is_open(
    desk: RefundDesk,
) -> None:
    seen = []

    def look() -> None:
        with desk.store.services.units.write():  # would wait for ever behind an open transaction
            seen.append(desk.show(no))

    no = desk.request().no
    desk.work(OnTheWay(desk.sandbox, before_create=look))
    (view,) = seen
    assert view.state is S.SENDING
    (attempt,) = view.attempts
    assert (attempt.number, attempt.finished_at, attempt.outcome) == (1, None, None)
    (after,) = desk.show(no).attempts
    assert (after.number, after.outcome) == (1, "succeeded")


def test_every_step_of_the_worker_is_in_the_log(desk: RefundDesk) -> None:
    no = desk.request().no
    desk.work()
    worker = desk.service_session().actor.staff_id
    entries = [entry for entry in desk.store.log() if entry.actor_id == worker]
    steps = [e for e in entries if e.kind.startswith(("refund.", "payment."))]
    assert [(e.kind, dict(e.facts)) for e in steps] == [
        ("payment.opened", {"purpose": "refund", "categories": "payment"}),
        ("refund.sending", {}),
        ("refund.succeeded", {"amount": 4_990}),
    ]
    assert {e.ref for e in steps[1:]} == {no}
    assert {e.customer_id for e in steps} == {desk.store.customer_id("C-1001")}


def test_the_provider_learns_a_number_and_an_amount_and_nothing_about_the_goods(
    desk: RefundDesk,
) -> None:
    no = desk.request(("1", 1)).no
    desk.work()
    (payout,) = desk.store.services.ledger.ledger()
    assert (payout.refund_no, payout.amount_ore, payout.currency) == (no, 12_450, "SEK")
    assert (payout.payment_ref, payout.key) == ("pay_P-O-5001", f"{no}-1")
    assert payout.public_text == PUBLIC_TEXT


def test_a_slow_provider_is_waited_for(desk: RefundDesk) -> None:
    no = desk.request().no
    desk.store.services.ledger.behave(Behaviour(delay_s=7, delay_answer_s=11))
    desk.work()
    assert desk.slept == [7, 11]
    assert desk.states()[no] is S.SUCCEEDED


def test_nothing_to_do_is_nothing_done(desk: RefundDesk) -> None:
    entries = len(desk.store.log())
    assert not desk.work()
    assert [entry.kind for entry in desk.store.log()[entries:]] == ["service.opened"]


def test_what_was_decided_first_is_sent_first(desk: RefundDesk) -> None:
    wanted = [desk.request().no, desk.request().no, desk.request(("1", 1)).no]
    assert desk.work() == {"sent": 3, "settled": 3}
    assert [payout.refund_no for payout in desk.store.services.ledger.ledger()] == wanted


def test_more_than_one_portion_is_carried_out_in_one_round(store: StoreUnderTest) -> None:
    desk = RefundDesk(store)
    lines = [goods("1", kind="other", atc=None, quantity=60, gross=60_000)]
    desk.sells(order_line(lines=lines, payments=[payment(captured=60_000)]))
    for _ in range(55):
        desk.request(("1", 1))
    assert desk.work() == {"sent": 55, "settled": 55}
    assert not desk.work()
    desk.agrees_with_the_provider()


def test_a_round_ends_where_it_is_told_to_stop(desk: RefundDesk) -> None:
    desk.request()
    desk.request()
    sender, answers = desk.sender(), iter([False, False, True, True])
    counts = sender.run_due(session=desk.service_session(), stopped=lambda: next(answers))
    assert counts == {"sent": 1, "settled": 1}
    assert sorted(desk.states().values()) == [S.QUEUED, S.SUCCEEDED]
    assert not sender.run_due(session=desk.service_session(), stopped=lambda: True)


# --- who may


@pytest.mark.parametrize("what", ["run_due", "recover"])
def test_a_role_that_may_not_run_the_worker_carries_out_nothing(
    desk: RefundDesk, what: str
) -> None:
    desk.request()
    session = desk.service_session()
    refused = replace(session, policy=policy_without(session, Action.WORKER_RUN))
    arguments = {"stopped": lambda: False} if what == "run_due" else {}
    with pytest.raises(RefusedByPolicy) as refusal:
        getattr(desk.sender(), what)(session=refused, **arguments)
    assert refusal.value.code == "policy.action"
    assert [*desk.states().values()] == [S.QUEUED]


def test_a_session_that_is_locked_meanwhile_ends_the_round(desk: RefundDesk) -> None:
    first, second = desk.request().no, desk.request().no
    session = desk.service_session()
    provider = OnTheWay(desk.sandbox, after_create=session.lock)
    with pytest.raises(SessionLocked):
        desk.sender(provider).run_due(session=session, stopped=lambda: False)
    assert desk.states() == {first: S.SUCCEEDED, second: S.QUEUED}
