"""What a request comes to: quantities, öre, VAT, handling of the goods, and which payment."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backoffice.domain.errors import BadInput
from backoffice.domain.ids import OrderLineId, new_uuid
from backoffice.domain.refund_reasons import Disposition, RefundReason
from backoffice.domain.refund_states import RefundState
from backoffice.gateways.sandbox_behaviour import Result
from tests.factories import StoreUnderTest
from tests.import_lines import customer_line, goods, order_line, payment
from tests.refund_desk import RefundDesk
from tests.unit.services.conftest import CopyOfStore

KINDS = ("prescription", "otc", "other", "shipping")


@pytest.fixture
def desk(store: StoreUnderTest) -> RefundDesk:
    return RefundDesk(store)


def refused_as(desk: RefundDesk, *lines: tuple[str, int]) -> tuple[str, str | None]:
    with pytest.raises(BadInput) as refused:
        desk.preview(desk.command(*lines))
    return refused.value.code, refused.value.field


# --- quantities


@pytest.mark.parametrize(
    ("quantity", "code"),
    [
        (0, "refund.quantity_zero"),
        (-1, "refund.quantity_zero"),
        (3, "refund.quantity_too_high"),
        (10**30, "refund.quantity_too_high"),
    ],
)
def test_a_quantity_is_at_least_one_and_at_most_what_is_left(
    desk: RefundDesk, quantity: int, code: str
) -> None:
    desk.sells()
    assert refused_as(desk, ("2", quantity)) == (code, "lines")


def test_what_was_returned_or_waits_to_be_is_not_returned_again(desk: RefundDesk) -> None:
    desk.sells()
    desk.request(("2", 1))
    desk.work()
    desk.request(("2", 1))
    assert refused_as(desk, ("2", 1)) == ("refund.quantity_too_high", "lines")
    assert desk.preview(desk.command(("1", 1))).remaining_after_ore == 0


def test_what_waits_for_approval_counts_so_that_nobody_asks_for_it_twice(
    desk: RefundDesk,
) -> None:
    desk.sells(order_line(lines=[goods("1", gross=150_000)], payments=[payment(captured=150_000)]))
    no = desk.request(("1", 1)).no
    assert refused_as(desk, ("1", 1)) == ("refund.quantity_too_high", "lines")
    desk.decline(no)
    assert desk.preview(desk.command(("1", 1))).amount_ore == 150_000


def test_what_the_provider_refused_can_be_asked_for_again(desk: RefundDesk) -> None:
    desk.sells()
    desk.told(Result.REJECT)
    first = desk.request(("2", 2)).no
    desk.work()
    assert desk.states()[first] is RefundState.REJECTED
    second = desk.request(("2", 2)).no
    desk.work()
    assert desk.states()[second] is RefundState.SUCCEEDED
    assert not [*desk.books().discrepancies()]


def test_a_request_names_lines_of_the_order_each_once(desk: RefundDesk) -> None:
    desk.sells()
    assert refused_as(desk) == ("refund.no_lines", "lines")
    assert refused_as(desk, ("2", 1), ("2", 1)) == ("refund.line_twice", "lines")
    foreign = replace(desk.command(("2", 1)), lines=((OrderLineId(new_uuid()), 1),))
    with pytest.raises(BadInput) as refused:
        desk.preview(foreign)
    assert (refused.value.code, refused.value.field) == ("refund.unknown_line", "lines")


def test_goods_that_cost_nothing_give_nothing_back(desk: RefundDesk) -> None:
    lines = [goods("1", gross=0), goods("2", gross=9_980)]
    desk.sells(order_line(lines=lines, payments=[payment()]))
    assert refused_as(desk, ("1", 1)) == ("refund.nothing_left", "lines")
    assert desk.preview(desk.command(("1", 1), ("2", 1))).amount_ore == 9_980


def test_a_line_that_became_cheaper_after_it_was_paid_back_gives_nothing_more(
    desk: RefundDesk,
) -> None:
    lines = [goods("1", quantity=3, gross=9_000)]
    desk.sells(order_line(lines=lines, payments=[payment(captured=9_000)]))
    desk.request(("1", 2))
    cheaper = [goods("1", quantity=3, gross=6_000)]
    desk.store.import_lines(order_line(lines=cheaper, payments=[payment(captured=9_000)]))
    assert refused_as(desk, ("1", 1)) == ("refund.nothing_left", "lines")


# --- which payment


def two_payments(*captured: int) -> Sequence[object]:
    return [payment(f"P-{n}", captured=ore) for n, ore in enumerate(captured)]


def test_the_money_goes_back_to_the_first_payment_that_has_enough(desk: RefundDesk) -> None:
    lines = [goods("1", gross=3_000), goods("2", gross=7_000)]
    desk.sells(order_line(lines=lines, payments=two_payments(4_000, 6_000 + 1_000)))
    big, small = desk.request(("2", 1)), desk.request(("1", 1))
    payments = desk.store.order("O-5001").payments
    assert [one.reserved_ore for one in payments] == [3_000, 7_000]
    assert (small.payment_id, big.payment_id) == (payments[0].payment_id, payments[1].payment_id)
    desk.work()
    assert [one.refunded_ore for one in desk.store.order("O-5001").payments] == [3_000, 7_000]
    assert not [*desk.books().discrepancies()]


def test_what_no_single_payment_has_is_refused_with_the_most_there_is(desk: RefundDesk) -> None:
    desk.sells(order_line(lines=[goods("1", gross=10_000)], payments=two_payments(4_005, 5_995)))
    with pytest.raises(BadInput) as refused:
        desk.preview(desk.command(("1", 1)))
    assert refused.value.sentence == (
        "Only 59.95 can still be refunded to one payment of this order."
    )


def test_an_order_that_nobody_paid_gives_nothing_back(desk: RefundDesk) -> None:
    desk.sells(order_line(payments=[]))
    assert refused_as(desk, ("2", 1)) == ("refund.exceeds_remaining", "lines")


def test_refunds_of_the_past_count(desk: RefundDesk) -> None:
    past = {"external_id": "R-1", "payment": "P-O-5001", "amount": 10_000, "reason": "complaint"}
    desk.sells(order_line(refunds=[past | {"refunded_at": "2026-03-09T08:00:00+01:00"}]))
    with pytest.raises(BadInput) as refused:
        desk.preview(desk.command(("1", 1)))
    assert refused.value.facts == {"remaining": "124.30"}
    desk.request(("2", 2))
    desk.work()
    books = desk.books()
    assert not [*books.discrepancies()]
    assert books.refunded_before == {"pay_P-O-5001": 10_000}
    assert desk.store.services.ledger.remaining("pay_P-O-5001") == 22_430 - 10_000 - 9_980


# --- what becomes of the goods


@pytest.mark.parametrize("kind", ["prescription", "otc"])
def test_a_medicine_is_never_restocked(desk: RefundDesk, kind: str) -> None:
    desk.sells(order_line(lines=[goods("1", kind=kind)], payments=[payment()]))
    for reason in RefundReason:
        command = desk.command(("1", 1), reason=reason, handling={"1": Disposition.RESTOCK})
        for call in (desk.preview, desk.ask):
            with pytest.raises(BadInput) as refused:
                call(command)
            assert (refused.value.code, refused.value.field) == (
                "refund.medicine_restock",
                "disposition",
            )
    assert not desk.states()


@pytest.mark.parametrize("reason", RefundReason)
@pytest.mark.parametrize("kind", KINDS)
def test_no_reason_proposes_to_restock_a_medicine(
    read_only_desk: RefundDesk, kind: str, reason: RefundReason
) -> None:
    if kind in ("prescription", "otc") and reason is RefundReason.WITHDRAWAL:
        with pytest.raises(BadInput) as refused:
            read_only_desk.request((kind, 1), reason=reason)
        assert refused.value.code == "refund.medicine_withdrawal"
        return
    view = read_only_desk.request((kind, 1), reason=reason)
    (line,) = view.lines
    assert line.disposition is not Disposition.RESTOCK or kind == "other"
    if kind == "shipping":
        assert line.disposition is Disposition.NOT_RETURNED


@pytest.fixture(scope="module")
def read_only_desk(copy_of_store: CopyOfStore) -> object:
    """One store for the table above: a line of every kind, bought often enough."""
    with copy_of_store() as store:
        desk = RefundDesk(store)
        lines = [goods(kind, kind=kind, quantity=20, gross=2_000) for kind in KINDS]
        desk.sells(order_line(lines=lines, payments=[payment(captured=8_000)]))
        yield desk


def test_shipping_is_never_returned(desk: RefundDesk) -> None:
    desk.sells(order_line(lines=[goods("1", kind="shipping")], payments=[payment()]))
    with pytest.raises(BadInput) as refused:
        desk.preview(desk.command(("1", 1), handling={"1": Disposition.DESTROY}))
    assert refused.value.code == "refund.shipping_disposition"


def test_the_handling_that_was_chosen_is_kept(desk: RefundDesk) -> None:
    desk.sells()
    chosen = {"1": Disposition.NOT_RETURNED}
    view = desk.ask(desk.command(("1", 1), ("2", 1), handling=chosen))
    assert [line.disposition for line in view.lines] == [
        Disposition.NOT_RETURNED,
        Disposition.DESTROY,
    ]


# --- the law


@given(
    gross=st.integers(1, 99_999),
    quantity=st.integers(1, 12),
    vat_bp=st.sampled_from([0, 600, 1_200, 2_500]),
    cuts=st.lists(st.integers(1, 12), max_size=6),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
def test_returning_a_line_piece_by_piece_closes_to_its_gross_and_its_vat(
    endless_desk: RefundDesk, gross: int, quantity: int, vat_bp: int, cuts: list[int]
) -> None:
    desk, number = endless_desk, f"O-{new_uuid()}"
    line = goods("1", kind="other", gross=gross, quantity=quantity, vat_bp=vat_bp)
    desk.store.import_lines(
        order_line(number, lines=[line], payments=[payment(f"P-{number}", captured=gross)])
    )
    whole = desk.preview(desk.command(("1", quantity), order=number))
    left, parts = quantity, []
    for cut in [*cuts, quantity]:
        pieces = min(cut, left)
        if pieces:
            with suppress(BadInput):  # some pieces of cheap goods are worth no öre yet
                parts.append(desk.request(("1", pieces), order=number, by="sven"))
                left -= pieces
    assert left == 0
    assert sum(part.amount_ore for part in parts) == gross == whole.amount_ore
    assert sum(part.vat_ore or 0 for part in parts) == whole.vat_ore
    assert desk.store.order(number).available_ore == 0


@pytest.fixture(scope="module")
def endless_desk(copy_of_store: CopyOfStore) -> object:
    """One store to which every example of the law adds an order of its own."""
    with copy_of_store() as store:
        store.import_lines(customer_line())
        yield RefundDesk(store)
