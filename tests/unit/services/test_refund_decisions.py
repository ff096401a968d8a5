"""Deciding on somebody's refund: four eyes, limits, taking back, and what the log keeps of it."""

from collections.abc import Callable

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from backoffice.domain.errors import (
    BackofficeError,
    ChangedMeanwhile,
    NotFound,
    RefusedByPolicy,
    SessionLocked,
)
from backoffice.domain.refund_states import RefundState
from backoffice.services.refund_views import RefundView
from backoffice.storage import refunds
from tests.factories import StoreUnderTest
from tests.import_lines import customer_line, goods, order_line, payment
from tests.refund_desk import RefundDesk

Decide = Callable[..., RefundView]
DEAR = 150_000  # above an agent's limit, within a supervisor's


@pytest.fixture
def desk(store: StoreUnderTest) -> RefundDesk:
    desk = RefundDesk(store)
    desk.sells(
        order_line(
            lines=[goods("1", gross=DEAR), goods("2", kind="other", gross=10_000, atc=None)],
            payments=[payment(captured=DEAR + 10_000)],
        )
    )
    return desk


def waiting(desk: RefundDesk, *, by: str = "anna") -> str:
    view = desk.request(("1", 1), by=by)
    assert view.state is RefundState.PENDING_APPROVAL
    return view.no


def reserved(desk: RefundDesk) -> int:
    (figures,) = desk.books().payments.values()
    return figures.reserved


def code_of(refused: pytest.ExceptionInfo[BackofficeError]) -> str:
    return refused.value.code


# --- approve


def test_somebody_else_approves_and_the_money_is_held(desk: RefundDesk) -> None:
    no = waiting(desk)
    view = desk.approve(no, by="sven")
    assert (view.state, view.requested_by, view.approved_by) == (
        RefundState.QUEUED,
        "Anna Prov",
        "Sven Prov",
    )
    assert reserved(desk) == DEAR
    assert desk.work() == {"sent": 1, "settled": 1}


def test_an_approval_is_logged_with_what_it_led_to(desk: RefundDesk) -> None:
    no = waiting(desk)
    desk.approve(no, by="sven")
    entry = desk.log_of(no)[-1]
    assert entry.kind == "refund.approved"
    assert entry.facts == {"amount": DEAR, "state": "queued", "reason": "complaint"}
    assert entry.actor_id == desk.store.session("sven").actor.staff_id
    assert entry.customer_id == desk.store.customer_id("C-1001")


def test_nobody_approves_their_own_however_high_their_role(store: StoreUnderTest) -> None:
    desk = RefundDesk(store)
    desk.sells(order_line(lines=[goods("1", gross=1_000_001)], payments=[payment(captured=2**24)]))
    no = waiting(desk, by="sven")
    assert not desk.show(no, by="sven").may_approve
    for decide in (desk.approve, desk.decline):
        with pytest.raises(RefusedByPolicy) as refused:
            decide(no, by="sven")
        assert code_of(refused) == "refund.own"
    assert desk.states()[no] is RefundState.PENDING_APPROVAL


def test_the_database_itself_refuses_a_refund_approved_by_who_asked(desk: RefundDesk) -> None:
    no = waiting(desk)
    with desk.store.services.units.write() as unit, pytest.raises(IntegrityError):
        unit.connection.execute(
            text("UPDATE refund SET approved_by = requested_by WHERE number = :no"), {"no": no}
        )


def test_the_database_itself_refuses_to_hold_more_than_was_captured(desk: RefundDesk) -> None:
    for column in ("reserved_ore", "refunded_ore", "disputed_ore"):
        with desk.store.services.units.write() as unit, pytest.raises(IntegrityError):
            unit.connection.execute(text(f"UPDATE payment SET {column} = captured_ore + 1"))  # noqa: S608 - names of columns
        with desk.store.services.units.write() as unit, pytest.raises(IntegrityError):
            unit.connection.execute(text(f"UPDATE payment SET {column} = -1"))  # noqa: S608 - same names


def test_an_approver_has_a_limit_too_and_is_not_offered_what_is_above_it(
    store: StoreUnderTest,
) -> None:
    desk = RefundDesk(store)
    ore = 1_000_001
    desk.sells(order_line(lines=[goods("1", gross=ore)], payments=[payment(captured=ore)]))
    no = waiting(desk, by="anna")
    assert not desk.show(no, by="sven").may_approve
    with pytest.raises(RefusedByPolicy) as refused:
        desk.approve(no, by="sven")
    assert code_of(refused) == "refund.above_limit"
    assert desk.decline(no, by="sven").state is RefundState.DECLINED


def test_money_that_went_another_way_meanwhile_is_not_approved_twice(desk: RefundDesk) -> None:
    dear = desk.request(("1", 1), by="anna").no
    desk.store.import_lines(
        order_line(
            lines=[goods("1", gross=DEAR), goods("2", kind="other", gross=10_000, atc=None)],
            payments=[payment(captured=DEAR + 10_000)],
            refunds=[
                {
                    "external_id": "R-shop",
                    "payment": "P-1",
                    "amount": 10_001,
                    "refunded_at": "2026-03-09T08:00:00+01:00",
                    "reason": "complaint",
                }
            ],
        )
    )
    with pytest.raises(ChangedMeanwhile) as refused:
        desk.approve(dear)
    assert code_of(refused) == "refund.stale"
    assert desk.states()[dear] is RefundState.PENDING_APPROVAL
    assert reserved(desk) == 0


def test_a_second_approver_comes_too_late(desk: RefundDesk) -> None:
    no = waiting(desk)
    desk.approve(no, by="sven")
    for decide in (desk.approve, desk.decline):
        with pytest.raises(ChangedMeanwhile) as refused:
            decide(no, by="stina")
        assert code_of(refused) == "refund.state_changed"
    assert reserved(desk) == DEAR
    assert len(desk.store.log("refund.approved")) == 1


# --- decline


def test_a_declined_refund_never_holds_or_moves_money(desk: RefundDesk) -> None:
    no = waiting(desk)
    view = desk.decline(no, by="stina")
    assert (view.state, view.approved_by) == (RefundState.DECLINED, "Stina Prov")
    assert (view.may_approve, view.may_cancel) == (False, False)
    assert reserved(desk) == 0
    assert not desk.work()
    entry = desk.log_of(no)[-1]
    assert entry.kind == "refund.declined"
    assert entry.facts == {"amount": DEAR, "state": "declined", "reason": "complaint"}
    assert desk.request(("1", 1)).state is RefundState.PENDING_APPROVAL


# --- cancel


def test_who_asked_may_take_it_back_before_it_is_sent(desk: RefundDesk) -> None:
    no = desk.request(("2", 1), by="anna").no
    assert reserved(desk) == 10_000
    view = desk.cancel(no, by="anna")
    assert (view.state, view.may_cancel) == (RefundState.CANCELLED, False)
    assert reserved(desk) == 0
    entry = desk.log_of(no)[-1]
    assert entry.kind == "refund.cancelled"
    assert entry.facts == {"amount": 10_000, "state": "cancelled", "reason": "complaint"}
    assert not desk.work()
    assert desk.request(("2", 1)).state is RefundState.QUEUED


def test_what_waits_for_approval_can_be_taken_back_without_touching_money(
    desk: RefundDesk,
) -> None:
    no = waiting(desk)
    assert desk.cancel(no, by="anna").state is RefundState.CANCELLED
    assert reserved(desk) == 0


def test_somebody_elses_is_taken_back_only_by_who_may_approve(desk: RefundDesk) -> None:
    no = desk.request(("2", 1), by="anna").no
    assert not desk.show(no, by="pia").may_cancel
    with pytest.raises(RefusedByPolicy) as refused:
        desk.cancel(no, by="pia")
    assert code_of(refused) == "refund.not_own"
    assert reserved(desk) == 10_000
    assert desk.show(no, by="sven").may_cancel
    assert desk.cancel(no, by="sven").state is RefundState.CANCELLED


def test_what_was_sent_is_not_taken_back(desk: RefundDesk) -> None:
    no = desk.request(("2", 1)).no
    desk.work()
    with pytest.raises(ChangedMeanwhile) as refused:
        desk.cancel(no)
    assert code_of(refused) == "refund.state_changed"
    assert desk.states()[no] is RefundState.SUCCEEDED


def test_who_is_faster_wins_where_the_store_lets_two_in(
    desk: RefundDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a shared store the row may change between reading and writing it."""
    no = desk.request(("2", 1)).no
    monkeypatch.setattr(refunds, "change_state", lambda *_: None)
    with pytest.raises(ChangedMeanwhile) as refused:
        desk.cancel(no)
    assert code_of(refused) == "refund.state_changed"
    monkeypatch.undo()
    assert reserved(desk) == 10_000


# --- who may


@pytest.mark.parametrize(
    ("who", "verb"),
    [
        ("anna", "approve"),
        ("pia", "approve"),
        ("dora", "approve"),
        ("olga", "approve"),
        ("anna", "decline"),
        ("dora", "cancel"),
        ("olga", "cancel"),
    ],
)
def test_a_role_without_the_action_decides_nothing(desk: RefundDesk, who: str, verb: str) -> None:
    no = waiting(desk)
    with pytest.raises(RefusedByPolicy) as refused:
        getattr(desk, verb)(no, by=who)
    assert code_of(refused) == "policy.action"
    assert desk.states()[no] is RefundState.PENDING_APPROVAL


@pytest.mark.parametrize("verb", ["approve", "decline", "cancel"])
def test_a_locked_session_decides_nothing(desk: RefundDesk, verb: str) -> None:
    no, session = waiting(desk), desk.store.session("sven")
    session.lock()
    with pytest.raises(SessionLocked):
        getattr(desk.store.services.refunds, verb)(session=session, no=no)


@pytest.mark.parametrize("verb", ["approve", "decline", "cancel", "show"])
@pytest.mark.parametrize("number", ["R-nobody", "", "\udcff", "x\x00y", "x" * 10_000])
def test_a_number_that_nobody_gave_is_not_found(desk: RefundDesk, verb: str, number: str) -> None:
    with pytest.raises(NotFound) as refused:
        getattr(desk, verb)(number, by="sven")
    assert code_of(refused) == "refund.not_found"


@pytest.mark.parametrize("verb", ["approve", "decline", "cancel", "show"])
def test_a_refund_of_somebody_who_became_protected_is_as_if_it_were_not_there(
    desk: RefundDesk, verb: str
) -> None:
    no = waiting(desk)
    desk.store.import_lines(customer_line(protection="skyddad_folkbokforing"))
    with pytest.raises(NotFound) as refused:
        getattr(desk, verb)(no, by="sven")
    assert code_of(refused) == "refund.not_found"
    assert desk.states()[no] is RefundState.PENDING_APPROVAL
