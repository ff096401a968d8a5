"""What becomes of an order line, and of a changed one once money has moved here."""

from typing import Any

import pytest

from backoffice.domain.policy import Purpose
from backoffice.domain.refund_states import RefundState
from backoffice.services.customer_page import OrderView, PaymentView
from tests.factories import StoreUnderTest
from tests.import_files import codes, write_file
from tests.import_lines import Line, customer_line, goods, order_line, payment
from tests.refund_books import read_books
from tests.refund_desk import RefundDesk

EARLIER: Line = {
    "external_id": "R-1",
    "payment": "P-1",
    "amount": 4_990,
    "refunded_at": "2026-03-09T08:00:00+01:00",
    "reason": "complaint",
}


def bought(**changes: Any) -> Line:
    """An order of one thing that costs 99.80, paid at once."""
    usual = {
        "lines": [goods("1", kind="other", name="Tvål", quantity=2)],
        "payments": [payment("P-1")],
    }
    return order_line(**(usual | changes))


@pytest.fixture
def desk(store: StoreUnderTest) -> RefundDesk:
    store.import_lines(customer_line())
    return RefundDesk(store)


def taken(desk: RefundDesk, line: Line) -> OrderView:
    desk.store.import_lines(line)
    return desk.store.order("O-5001")


def refused(desk: RefundDesk, line: Line) -> str:
    """The code with which a line is refused; the order is as it was, money included."""
    before, books = desk.store.order("O-5001"), read_books(desk.store.services.path)
    path = write_file(desk.store.services.path.parent / "bad.jsonl", [line])
    desk.store.import_file(path)
    assert desk.store.order("O-5001") == before
    assert read_books(desk.store.services.path) == books
    ((_, code),) = codes(path)
    return code


def only_payment(order: OrderView) -> PaymentView:
    (one,) = order.payments
    return one


def test_every_field_of_an_order_is_on_the_page(desk: RefundDesk) -> None:
    desk.store.import_lines(order_line(refunds=[EARLIER | {"payment": "P-O-5001"}]))
    page = desk.store.services.customers.open(
        session=desk.store.session("pia"),
        customer_id=desk.store.customer_id("C-1001"),
        purpose=Purpose.DISPENSING,
    )
    (order,) = page.orders
    assert (order.number, order.currency, order.gross_ore) == ("O-5001", "SEK", 22_430)
    assert order.placed_at is not None
    assert order.placed_at.isoformat() == "2026-03-02T09:00:00+00:00"
    assert [(x.number, x.kind, x.name, x.quantity, x.gross_ore, x.vat_bp) for x in order.lines] == [
        ("1", "prescription", "Levaxin 100 mikrogram", 1, 12_450, 0),
        ("2", "other", "Handkräm", 2, 9_980, 2_500),
    ]
    paid = only_payment(order)
    assert (paid.number, paid.provider, paid.instrument) == (
        "P-O-5001",
        "sandbox",
        "Visa •••• 4242 04/27",
    )
    assert (paid.captured_ore, paid.refunded_ore, paid.available_ore) == (22_430, 4_990, 17_440)
    (refund,) = order.refunds
    assert (refund.amount_ore, refund.vat_ore, refund.reason) == (4_990, None, "complaint")
    assert (refund.state, refund.imported, refund.lines) == (RefundState.SUCCEEDED, True, ())


def test_an_order_may_know_little(desk: RefundDesk) -> None:
    spare = {"external_id": "1", "kind": "otc", "quantity": 1, "gross": 0, "vat_bp": 0}
    paid = {"external_id": "P", "provider": "klarna", "reference": "k", "captured": 0}
    order = taken(desk, order_line(lines=[spare], payments=[paid], placed_at=None, refunds=None))
    assert (order.placed_at, order.gross_ore, order.available_ore) == (None, 0, 0)
    assert [line.name for line in order.lines] == ["Egenvårdsvara"]
    assert only_payment(order).instrument == "•••"
    order = taken(desk, order_line(lines=[], payments=None))
    assert (order.lines, order.payments) == ((), ())


def test_a_refund_of_the_past_without_time_or_reason(desk: RefundDesk) -> None:
    plain = {"external_id": "R-1", "payment": "P-1", "amount": 1}
    (refund,) = taken(desk, bought(refunds=[plain])).refunds
    assert refund.requested_at.isoformat() == "2026-03-02T09:00:00+00:00"
    assert refund.reason == "cancelled"
    (later,) = taken(desk, bought(refunds=[plain], placed_at=None)).refunds
    assert later.requested_at == refund.requested_at
    desk.store.import_lines(
        order_line("O-2", payments=[payment("P-1")], refunds=[plain], placed_at=None)
    )
    (unknown,) = desk.store.order("O-2").refunds
    assert unknown.requested_at > refund.requested_at


def test_lines_change_come_and_go(desk: RefundDesk) -> None:
    taken(desk, order_line())
    changed = [
        goods("3", name="Plåster", kind="other"),
        goods("2", kind="prescription", name="Handkräm med recept", gross=100, quantity=1),
    ]
    order = taken(desk, order_line(lines=changed))
    assert [(x.number, x.name, x.gross_ore) for x in order.lines] == [
        ("3", "Plåster", 9_980),
        ("2", "Receptbelagt läkemedel", 100),
    ]
    (revealed,) = desk.store.services.reveals.reveal_orders(
        session=desk.store.session("pia"),
        customer_id=desk.store.customer_id("C-1001"),
        purpose=Purpose.DISPENSING,
    )
    assert [x.name for x in revealed.lines] == ["Plåster", "Handkräm med recept"]


def test_a_line_that_was_refunded_here_stays(desk: RefundDesk) -> None:
    taken(desk, order_line())
    desk.request(("2", 1))
    order = taken(desk, order_line(lines=[goods("1", kind="prescription")]))
    assert {x.number: x.refunded_quantity for x in order.lines} == {"1": 0, "2": 1}


def test_fewer_pieces_than_were_refunded_leave_nothing_to_refund(desk: RefundDesk) -> None:
    taken(desk, bought())
    desk.request(("1", 2))
    fewer = [goods("1", kind="other", name="Tvål", quantity=1, gross=4_990)]
    order = taken(desk, bought(lines=fewer))
    assert (order.lines[0].quantity, order.lines[0].refunded_quantity) == (1, 2)
    with pytest.raises(Exception, match=r"refund\.quantity_too_high"):
        desk.request(("1", 1))


def test_payments_change_come_and_go(desk: RefundDesk) -> None:
    taken(desk, bought())
    both = [payment("P-1", captured=5_000), payment("P-2", captured=4_980, provider="swish")]
    order = taken(desk, bought(payments=both))
    assert [(x.number, x.provider, x.available_ore) for x in order.payments] == [
        ("P-1", "sandbox", 5_000),
        ("P-2", "swish", 4_980),
    ]
    order = taken(desk, bought(payments=[payment("P-2", captured=9_980)]))
    assert [(x.number, x.available_ore) for x in order.payments] == [("P-2", 9_980)]


def test_a_payment_that_was_refunded_here_stays(desk: RefundDesk) -> None:
    taken(desk, bought())
    desk.request(("1", 1))
    order = taken(desk, bought(payments=[payment("P-2", captured=9_980)]))
    assert {x.number: (x.reserved_ore, x.available_ore) for x in order.payments} == {
        "P-1": (4_990, 4_990),
        "P-2": (0, 9_980),
    }


def test_a_payment_that_was_refunded_in_the_past_stays(desk: RefundDesk) -> None:
    taken(desk, bought(refunds=[EARLIER]))
    order = taken(desk, bought(payments=[payment("P-2", captured=9_980)], refunds=[]))
    assert {x.number: x.refunded_ore for x in order.payments} == {"P-1": 4_990, "P-2": 0}
    assert len(order.refunds) == 1


def test_what_was_captured_may_grow_but_not_shrink_below_what_went_back(desk: RefundDesk) -> None:
    taken(desk, bought(refunds=[EARLIER]))
    desk.request(("1", 1))
    assert only_payment(taken(desk, bought(payments=[payment(captured=20_000)]))).available_ore == (
        20_000 - 4_990 - 4_990
    )
    exact = only_payment(taken(desk, bought(payments=[payment(captured=9_980)])))
    assert exact.available_ore == 0
    assert refused(desk, bought(payments=[payment(captured=9_979)])) == (
        "order.refunds_exceed_captured"
    )


def test_a_new_refund_of_the_past_counts_once(desk: RefundDesk) -> None:
    taken(desk, bought())
    desk.request(("1", 1))
    for _ in range(2):
        order = taken(desk, bought(refunds=[EARLIER]))
        assert (only_payment(order).refunded_ore, only_payment(order).reserved_ore) == (
            4_990,
            4_990,
        )
    more = [EARLIER, EARLIER | {"external_id": "R-2", "amount": 1}]
    assert refused(desk, bought(refunds=more)) == "order.refunds_exceed_captured"
    assert desk.work() == {"sent": 1, "settled": 1}
    assert only_payment(desk.store.order("O-5001")).refunded_ore == 9_980


def test_a_refund_of_the_past_is_what_the_shop_says_of_it_now(desk: RefundDesk) -> None:
    taken(desk, bought(refunds=[EARLIER]))
    more = EARLIER | {"amount": 6_000, "reason": "recall", "refunded_at": None}
    order = taken(desk, bought(refunds=[more]))
    (refund,) = order.refunds
    assert (refund.amount_ore, refund.reason) == (6_000, "recall")
    assert refund.requested_at.isoformat() == "2026-03-09T07:00:00+00:00"
    assert only_payment(order).refunded_ore == 6_000
    order = taken(desk, bought(refunds=[EARLIER | {"amount": 1}]))
    assert only_payment(order).refunded_ore == 1
    too_much = EARLIER | {"amount": 9_981}
    assert refused(desk, bought(refunds=[too_much])) == "order.refunds_exceed_captured"


def test_a_refund_of_the_past_that_is_no_longer_named_still_counts(desk: RefundDesk) -> None:
    taken(desk, bought(refunds=[EARLIER]))
    for gone in ([], None):
        assert only_payment(taken(desk, bought(refunds=gone))).refunded_ore == 4_990
    other = EARLIER | {"external_id": "R-2", "amount": 4_991}
    assert refused(desk, bought(refunds=[other])) == "order.refunds_exceed_captured"


def test_a_refund_of_the_past_can_turn_out_to_belong_to_another_payment(desk: RefundDesk) -> None:
    both = [payment("P-1", captured=5_000), payment("P-2", captured=4_990)]
    taken(desk, bought(payments=both, refunds=[EARLIER]))
    moved = EARLIER | {"payment": "P-2"}
    order = taken(desk, bought(payments=both, refunds=[moved]))
    assert {x.number: x.refunded_ore for x in order.payments} == {"P-1": 0, "P-2": 4_990}
    order = taken(desk, bought(payments=both[1:], refunds=[moved]))
    assert {x.number: x.refunded_ore for x in order.payments} == {"P-2": 4_990}


def test_the_worker_carries_out_a_refund_whose_order_changed_meanwhile(desk: RefundDesk) -> None:
    taken(desk, bought())
    view = desk.request(("1", 1))
    taken(desk, bought(placed_at="2026-03-02T11:00:00+01:00", refunds=[EARLIER]))
    assert desk.work() == {"sent": 1, "settled": 1}
    assert desk.show(view.no).state is RefundState.SUCCEEDED
    paid = only_payment(desk.store.order("O-5001"))
    assert (paid.refunded_ore, paid.reserved_ore, paid.available_ore) == (9_980, 0, 0)


def test_whoever_looked_before_the_order_changed_is_told(desk: RefundDesk) -> None:
    seen = taken(desk, bought())
    command = desk.command(("1", 1), seen_version=seen.version)
    taken(desk, bought(placed_at=None))
    with pytest.raises(Exception, match=r"refund\.stale"):
        desk.ask(command)
