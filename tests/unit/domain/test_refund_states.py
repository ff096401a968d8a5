"""Every pair of states: whether a refund may go there, and what that does to the money."""

from itertools import product

import pytest

from backoffice.domain.errors import ChangedMeanwhile
from backoffice.domain.refund_states import (
    CONSUMING,
    RELEASING,
    RESERVING,
    TERMINAL,
    MoneyEffect,
    Outcome,
    OutcomeKind,
    RefundState,
    check_transition,
    may_move,
    money_effect,
    state_after,
)

S, K = RefundState, OutcomeKind

# One row per state, one column per state in the order of the enumeration: "y" allowed, "k" allowed
# with the same key inside the provider's window only.
TABLE = """
draft             .yy......y......
pending_approval  ..y......yy.....
approved          ...y.....y......
queued            ....y....y......
sending           .....yyyy..yyyy.
unknown           ....kyyy...yyyy.
psp_pending       ......y....yyyy.
requires_action   .....yy....y.yy.
succeeded         .............y..
rejected          ...............y
failed            ...............y
reversed          ...............y
cancelled         ................
declined          ................
cancelled_by_psp  ................
manual_payout     ................
"""
ALLOWED = {
    (S(row.split()[0]), column): mark
    for row in TABLE.strip().splitlines()
    for column, mark in zip(S, row.split()[1], strict=True)
}
EVERY_PAIR = list(product(S, S))


def test_the_table_names_every_state() -> None:
    assert set(ALLOWED) == set(EVERY_PAIR)


@pytest.mark.parametrize(("old", "new"), EVERY_PAIR)
def test_a_refund_moves_only_along_the_table(old: RefundState, new: RefundState) -> None:
    mark = ALLOWED[old, new]
    assert may_move(old, new) is (mark == "y")
    assert may_move(old, new, same_key_in_window=True) is (mark in "yk")


@pytest.mark.parametrize(("old", "new"), EVERY_PAIR)
def test_a_forbidden_move_says_that_the_refund_changed(old: RefundState, new: RefundState) -> None:
    if ALLOWED[old, new] == "y":
        check_transition(old, new)
        return
    with pytest.raises(ChangedMeanwhile) as refused:
        check_transition(old, new)
    assert refused.value.code == "refund.state_changed"
    assert refused.value.sentence


def test_an_unknown_refund_is_resent_with_the_same_key_only() -> None:
    check_transition(S.UNKNOWN, S.SENDING, same_key_in_window=True)
    with pytest.raises(ChangedMeanwhile):
        check_transition(S.UNKNOWN, S.SENDING)


RESERVED = {S.QUEUED, S.SENDING, S.UNKNOWN, S.PSP_PENDING, S.REQUIRES_ACTION}
PAID = {S.SUCCEEDED, S.MANUAL_PAYOUT}


@pytest.mark.parametrize(("old", "new"), EVERY_PAIR)
def test_the_effect_on_the_money(old: RefundState, new: RefundState) -> None:
    assert money_effect(old, new) == MoneyEffect(
        reserved=int(new in RESERVED) - int(old in RESERVED),
        refunded=int(new in PAID) - int(old in PAID),
    )


@pytest.mark.parametrize(
    ("old", "new", "effect"),
    [
        (S.APPROVED, S.QUEUED, MoneyEffect(+1, 0)),
        (S.QUEUED, S.SENDING, MoneyEffect(0, 0)),
        (S.QUEUED, S.CANCELLED, MoneyEffect(-1, 0)),
        (S.SENDING, S.SUCCEEDED, MoneyEffect(-1, +1)),
        (S.SENDING, S.REJECTED, MoneyEffect(-1, 0)),
        (S.SENDING, S.UNKNOWN, MoneyEffect(0, 0)),
        (S.UNKNOWN, S.REVERSED, MoneyEffect(-1, 0)),
        (S.PSP_PENDING, S.FAILED, MoneyEffect(-1, 0)),
        (S.SUCCEEDED, S.REVERSED, MoneyEffect(0, -1)),
        (S.FAILED, S.MANUAL_PAYOUT, MoneyEffect(0, +1)),
    ],
)
def test_the_effects_that_matter_most(
    old: RefundState, new: RefundState, effect: MoneyEffect
) -> None:
    assert money_effect(old, new) == effect


def test_a_state_is_in_one_set_at_most_and_the_sets_are_those_of_the_specification() -> None:
    assert RESERVING == RESERVED
    assert CONSUMING == PAID
    assert (
        frozenset(S) - RESERVING - CONSUMING - {S.DRAFT, S.PENDING_APPROVAL, S.APPROVED}
        == RELEASING
    )
    assert not RESERVING & CONSUMING


def test_final_states_do_not_move() -> None:
    assert {S.CANCELLED, S.DECLINED, S.CANCELLED_BY_PSP, S.MANUAL_PAYOUT} == TERMINAL


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (K.PENDING, S.PSP_PENDING),
        (K.REQUIRES_ACTION, S.REQUIRES_ACTION),
        (K.SUCCEEDED, S.SUCCEEDED),
        (K.REJECTED, S.REJECTED),
        (K.FAILED, S.FAILED),
        (K.CANCELLED, S.CANCELLED_BY_PSP),
        (K.REVERSED, S.REVERSED),
        (K.UNKNOWN, S.UNKNOWN),
    ],
)
def test_the_state_an_outcome_speaks_of(kind: OutcomeKind, state: RefundState) -> None:
    assert state_after(Outcome(kind)) is state
    assert state_after(Outcome(kind), old=S.SENDING) is state


def test_every_outcome_speaks_of_a_state_that_sending_may_lead_to() -> None:
    assert all(may_move(S.SENDING, state_after(Outcome(kind))) for kind in K)


@pytest.mark.parametrize("kind", [K.FAILED, K.CANCELLED, K.REVERSED])
def test_a_failure_after_a_success_is_a_reversal(kind: OutcomeKind) -> None:
    assert state_after(Outcome(kind), old=S.SUCCEEDED) is S.REVERSED


@pytest.mark.parametrize("kind", [K.PENDING, K.UNKNOWN, K.SUCCEEDED, K.REJECTED])
def test_an_older_answer_does_not_move_a_success(kind: OutcomeKind) -> None:
    assert not may_move(S.SUCCEEDED, state_after(Outcome(kind), old=S.SUCCEEDED))
