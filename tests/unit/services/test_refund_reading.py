"""Reading refunds: one, many, by state, the order behind them, and who may not know of them."""

from collections.abc import Callable

import pytest

from backoffice.domain.errors import BadInput, NotFound, RefusedByPolicy
from backoffice.domain.refund_states import RefundState
from backoffice.services.session import Session
from tests.factories import StoreUnderTest
from tests.import_lines import customer_line, order_line
from tests.refund_desk import RefundDesk

PAST = {
    "external_id": "R-1",
    "payment": "P-O-5002",
    "amount": 4_990,
    "refunded_at": "2026-03-09T08:00:00+01:00",
    "reason": "complaint",
}


@pytest.fixture
def desk(store: StoreUnderTest) -> RefundDesk:
    desk = RefundDesk(store)
    desk.sells(order_line(), order_line("O-5002", refunds=[PAST]))
    return desk


def test_a_refund_of_the_past_has_no_lines_and_nobody_here_asked_for_it(desk: RefundDesk) -> None:
    (past,) = desk.store.services.refunds.list(session=desk.store.session("dora"))
    assert (past.imported, past.state, past.amount_ore) == (True, RefundState.SUCCEEDED, 4_990)
    assert (past.vat_ore, past.lines, past.requested_by) == (None, (), None)
    assert (past.may_approve, past.may_cancel) == (False, False)
    assert desk.show(past.no) == past


def test_what_happened_to_a_refund_can_be_read(desk: RefundDesk) -> None:
    no = desk.request().no
    desk.work()
    view = desk.show(no, by="dora")
    (attempt,) = view.attempts
    assert (attempt.number, attempt.outcome, attempt.provider_code) == (1, "succeeded", None)
    assert attempt.finished_at is not None
    assert view.requested_at < attempt.started_at < attempt.finished_at <= view.state_at
    assert (view.may_approve, view.may_cancel) == (False, False)


def test_the_list_is_newest_first_and_can_be_narrowed(desk: RefundDesk) -> None:
    first, second = desk.request(("2", 1)).no, desk.request(("2", 1)).no
    desk.cancel(first)
    reads, sven = desk.store.services.refunds.list, desk.store.session("sven")
    assert [one.no for one in reads(session=sven)][:2] == [second, first]
    assert [one.no for one in reads(session=sven, states=[RefundState.QUEUED])] == [second]
    both = (RefundState.QUEUED, RefundState.CANCELLED)
    assert [one.no for one in reads(session=sven, states=both)] == [second, first]
    assert not reads(session=sven, states=[RefundState.UNKNOWN])
    assert len(reads(session=sven, limit=1)) == 1


@pytest.mark.parametrize("limit", [0, -1, 1_001])
def test_the_list_has_an_end(desk: RefundDesk, limit: int) -> None:
    with pytest.raises(BadInput) as refused:
        desk.store.services.refunds.list(session=desk.store.session("sven"), limit=limit)
    assert (refused.value.code, refused.value.field) == ("lookup.limit", "limit")


def test_how_many_there_are_in_each_state(desk: RefundDesk) -> None:
    desk.cancel(desk.request(("2", 1)).no)
    desk.request(("2", 1))
    counts = desk.store.services.refunds.counts(session=desk.store.session("anna"))
    assert counts == {"succeeded": 1, "cancelled": 1, "queued": 1}


def test_the_order_shows_what_is_held_and_what_each_line_still_allows(desk: RefundDesk) -> None:
    no = desk.request(("2", 1)).no
    order = desk.store.order("O-5001", seen_by="anna")
    assert [line.refunded_quantity for line in order.lines] == [0, 1]
    assert [line.refunded_gross_ore for line in order.lines] == [0, 4_990]
    assert [line.masked for line in order.lines] == [True, False]
    assert [refund.no for refund in order.refunds] == [no]
    assert (order.gross_ore, order.available_ore, order.version) == (22_430, 17_440, 2)
    desk.cancel(no)
    assert [one.refunded_quantity for one in desk.store.order("O-5001").lines] == [0, 0]


READING: dict[str, Callable[[RefundDesk, Session], object]] = {
    "show": lambda desk, who: desk.store.services.refunds.show(session=who, no="R-1"),
    "list": lambda desk, who: desk.store.services.refunds.list(session=who),
    "counts": lambda desk, who: desk.store.services.refunds.counts(session=who),
    "order": lambda desk, who: desk.store.services.refunds.order(
        session=who,
        customer_id=desk.store.order("O-5001").customer_id,
        order_id=desk.store.order("O-5001").order_id,
    ),
}


@pytest.mark.parametrize("what", READING)
def test_a_role_without_the_action_reads_nothing(desk: RefundDesk, what: str) -> None:
    with pytest.raises(RefusedByPolicy) as refused:
        READING[what](desk, desk.store.session("olga"))
    assert refused.value.code == "policy.action"


def test_protected_customers_are_in_the_lists_of_those_who_may_know_only(
    desk: RefundDesk,
) -> None:
    no = desk.request().no
    desk.store.import_lines(customer_line(protection="sekretessmarkering"))
    reads = desk.store.services.refunds.list
    assert not reads(session=desk.store.session("sven"))
    assert no in [one.no for one in reads(session=desk.store.session("dora"))]
    assert desk.show(no, by="dora").customer_name == "Åsa Lindström"
    with pytest.raises(NotFound) as refused:
        desk.store.order("O-5001", seen_by="sven")
    assert refused.value.code == "order.not_found"
