"""Partial refunds of a line, in any order and size, close to exactly zero."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.errors import BadInput
from backoffice.domain.ids import OrderLineId, new_uuid
from backoffice.domain.money import vat_of_gross
from backoffice.domain.refund_amounts import LineRefund, LineState, by_rate, refund_line

LINE = OrderLineId(new_uuid())


def line(
    *,
    quantity: int = 3,
    gross_ore: int = 10_000,
    vat_bp: int = 2_500,
    refunded: tuple[int, int, int] = (0, 0, 0),
) -> LineState:
    """A line; `refunded` is quantity, gross and VAT."""
    return LineState(LINE, "otc", quantity, gross_ore, vat_bp, *refunded)


def after(state: LineState, refund: LineRefund) -> LineState:
    return replace(
        state,
        refunded_quantity=state.refunded_quantity + refund.quantity,
        refunded_gross_ore=state.refunded_gross_ore + refund.gross_ore,
        refunded_vat_ore=state.refunded_vat_ore + refund.vat_ore,
    )


def test_three_thirds_of_a_line_are_the_line() -> None:
    first = refund_line(line(), 1)
    second = refund_line(after(line(), first), 1)
    third = refund_line(after(after(line(), first), second), 1)
    assert [first.gross_ore, second.gross_ore, third.gross_ore] == [3_333, 3_334, 3_333]
    assert [first.vat_ore, second.vat_ore, third.vat_ore] == [667, 666, 667]


def test_a_refund_names_its_line_quantity_and_the_rate_of_the_sale() -> None:
    assert refund_line(line(vat_bp=1_200), 3) == LineRefund(
        line_id=LINE, quantity=3, gross_ore=10_000, vat_ore=1_071, vat_bp=1_200
    )


def test_a_line_that_cost_nothing_gives_nothing_back() -> None:
    refund = refund_line(line(gross_ore=0), 2)
    assert (refund.gross_ore, refund.vat_ore) == (0, 0)


@st.composite
def lines_and_splits(draw: st.DrawFn) -> tuple[LineState, list[int]]:
    parts = draw(st.lists(st.integers(min_value=1, max_value=40), min_size=1, max_size=12))
    state = line(
        quantity=sum(parts),
        gross_ore=draw(st.integers(min_value=0, max_value=5_000_000)),
        vat_bp=draw(st.integers(min_value=0, max_value=10_000)),
    )
    return state, parts


@given(lines_and_splits())
def test_any_sequence_of_partial_refunds_sums_to_the_line_exactly(
    case: tuple[LineState, list[int]],
) -> None:
    state, parts = case
    for quantity in parts:
        refund = refund_line(state, quantity)
        assert 0 <= refund.vat_ore <= refund.gross_ore
        state = after(state, refund)
    assert state.refunded_quantity == state.quantity
    assert state.refunded_gross_ore == state.gross_ore
    assert state.refunded_vat_ore == vat_of_gross(state.gross_ore, state.vat_bp)


@given(lines_and_splits())
def test_what_is_refunded_so_far_does_not_depend_on_the_steps(
    case: tuple[LineState, list[int]],
) -> None:
    state, parts = case
    at_once = after(state, refund_line(state, sum(parts[:-1]))) if parts[:-1] else state
    for quantity in parts[:-1]:
        state = after(state, refund_line(state, quantity))
    assert state == at_once


@pytest.mark.parametrize(
    ("state", "quantity", "code"),
    [
        (line(), 0, "refund.quantity_zero"),
        (line(), -1, "refund.quantity_zero"),
        (line(), 4, "refund.quantity_too_high"),
        (line(refunded=(2, 6_667, 1_333)), 2, "refund.quantity_too_high"),
        (line(refunded=(0, 5_000, 1_000)), 1, "refund.nothing_left"),
    ],
)
def test_what_is_not_there_cannot_be_returned(state: LineState, quantity: int, code: str) -> None:
    with pytest.raises(BadInput) as refused:
        refund_line(state, quantity)
    assert (refused.value.code, refused.value.field) == (code, "lines")
    assert refused.value.sentence


def test_money_given_back_without_goods_is_taken_off_the_goods() -> None:
    assert refund_line(line(refunded=(0, 1_000, 200)), 3) == LineRefund(
        line_id=LINE, quantity=3, gross_ore=9_000, vat_ore=1_800, vat_bp=2_500
    )


def test_sums_are_kept_apart_by_rate_lowest_first() -> None:
    refunds = [
        LineRefund(line_id=LINE, quantity=1, gross_ore=12_500, vat_ore=2_500, vat_bp=2_500),
        LineRefund(line_id=LINE, quantity=1, gross_ore=10_600, vat_ore=600, vat_bp=600),
        LineRefund(line_id=LINE, quantity=1, gross_ore=9_980, vat_ore=1_996, vat_bp=2_500),
    ]
    assert by_rate(refunds) == ((600, 10_600, 600), (2_500, 22_480, 4_496))
    assert by_rate([]) == ()
