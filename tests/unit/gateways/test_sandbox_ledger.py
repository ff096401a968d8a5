"""The ledger knows what was captured and keeps the script of how to behave."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from backoffice.domain.errors import BadInput, NotReachable
from backoffice.domain.refund_states import OutcomeKind
from backoffice.gateways.sandbox_behaviour import Answer, Behaviour, Call, Result
from backoffice.gateways.sandbox_book import RefundRequest
from backoffice.gateways.sandbox_ledger import SandboxLedger

PAYMENT = "pay_1"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[SandboxLedger]:
    with SandboxLedger(tmp_path / "sandbox.sqlite") as opened:
        yield opened


def register(
    ledger: SandboxLedger, *, captured_ore: int = 10_000, currency: str = "SEK", already: int = 0
) -> None:
    ledger.register_payment(
        payment_ref=PAYMENT,
        captured_ore=captured_ore,
        currency=currency,
        already_refunded_ore=already,
    )


def pay(
    ledger: SandboxLedger, amount_ore: int, told: Behaviour | None = None, *, number: str = "R-1"
) -> OutcomeKind:
    request = RefundRequest(number, f"key-{number}", PAYMENT, amount_ore, "SEK", "Återbetalning")
    return ledger.execute(request, told or Behaviour()).kind


def test_a_payment_that_was_never_captured_has_nothing_to_give(ledger: SandboxLedger) -> None:
    assert ledger.remaining(PAYMENT) is None
    assert ledger.paid_out(PAYMENT) == 0


def test_refunds_from_before_the_ledger_count(ledger: SandboxLedger) -> None:
    register(ledger, already=4_000)
    assert ledger.remaining(PAYMENT) == 6_000
    assert ledger.paid_out(PAYMENT) == 4_000
    pay(ledger, 1_000)
    assert ledger.remaining(PAYMENT) == 5_000
    assert ledger.paid_out(PAYMENT) == 5_000


def test_telling_of_a_payment_again_counts_no_refund_twice(ledger: SandboxLedger) -> None:
    register(ledger, already=4_000)
    pay(ledger, 1_000)
    register(ledger, already=5_000)
    assert ledger.remaining(PAYMENT) == 5_000


def test_more_may_be_captured_later(ledger: SandboxLedger) -> None:
    register(ledger, captured_ore=10_000)
    register(ledger, captured_ore=15_000)
    assert ledger.remaining(PAYMENT) == 15_000


def test_money_on_its_way_is_held_but_not_paid_out(ledger: SandboxLedger) -> None:
    register(ledger)
    pay(ledger, 1_000, Behaviour(Result.PENDING_THEN_SUCCEED))
    pay(ledger, 2_000, Behaviour(Result.ACTION_THEN_CANCEL), number="R-2")
    assert (ledger.remaining(PAYMENT), ledger.paid_out(PAYMENT)) == (7_000, 0)
    ledger.settle()
    assert (ledger.remaining(PAYMENT), ledger.paid_out(PAYMENT)) == (9_000, 1_000)


@pytest.mark.parametrize(
    ("captured_ore", "currency", "already"),
    [(10_000, "EUR", 0), (999, "SEK", 0)],
)
def test_a_payment_does_not_change_under_its_refunds(
    ledger: SandboxLedger, captured_ore: int, currency: str, already: int
) -> None:
    register(ledger)
    pay(ledger, 1_000)
    with pytest.raises(BadInput) as refused:
        register(ledger, captured_ore=captured_ore, currency=currency, already=already)
    assert refused.value.code == "provider.payment_differs"
    assert refused.value.sentence
    assert ledger.remaining(PAYMENT) == 9_000


@pytest.mark.parametrize(("captured_ore", "already"), [(100, 101), (100, -1), (-1, 0)])
def test_impossible_amounts_of_a_payment_are_refused(
    ledger: SandboxLedger, captured_ore: int, already: int
) -> None:
    with pytest.raises(BadInput, match=r"provider\.payment_differs"):
        register(ledger, captured_ore=captured_ore, already=already)
    assert ledger.remaining(PAYMENT) is None


def test_the_ledger_lists_what_it_accepted_in_order_and_keeps_it(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.sqlite"
    with SandboxLedger(path) as ledger:
        register(ledger)
        pay(ledger, 1_000)
        assert pay(ledger, 9_001, number="R-2") is OutcomeKind.REJECTED
        pay(ledger, 2_000, Behaviour(Result.PENDING_THEN_FAIL), number="R-3")
    with SandboxLedger(path) as ledger:
        first, second = ledger.ledger()
    assert (first.refund_no, first.key, first.amount_ore) == ("R-1", "key-R-1", 1_000)
    assert (first.payment_ref, first.currency, first.public_text) == (
        PAYMENT,
        "SEK",
        "Återbetalning",
    )
    assert (first.status, second.status) == (OutcomeKind.SUCCEEDED, OutcomeKind.PENDING)
    assert first.created_at.endswith("Z")


def test_without_a_script_it_behaves_well(ledger: SandboxLedger) -> None:
    assert ledger.take_behaviour(Call.CREATE, PAYMENT) == Behaviour()


def test_a_script_is_used_up_in_order_the_payments_own_entries_first(
    ledger: SandboxLedger,
) -> None:
    for_all = Behaviour(answer=Answer.DROPPED)
    own = Behaviour(Result.REJECT, code="card_expired", looks=2, delay_s=0.2, delay_answer_s=0.3)
    ledger.behave(for_all, times=2)
    ledger.behave(own, payment_ref=PAYMENT)
    taken = [ledger.take_behaviour(Call.CREATE, PAYMENT) for _ in range(3)]
    assert taken == [own, for_all, for_all]
    assert ledger.take_behaviour(Call.CREATE, PAYMENT) == Behaviour()


def test_an_entry_without_a_number_of_times_holds_until_it_is_forgotten(
    ledger: SandboxLedger,
) -> None:
    down = Behaviour(answer=Answer.ERROR_BEFORE)
    ledger.behave(down, times=None)
    assert {ledger.take_behaviour(Call.CREATE, PAYMENT) for _ in range(5)} == {down}
    ledger.behave_well()
    assert ledger.take_behaviour(Call.CREATE, PAYMENT) == Behaviour()


def test_an_entry_is_for_its_call_and_its_payment_only(ledger: SandboxLedger) -> None:
    down = Behaviour(answer=Answer.ERROR_BEFORE)
    ledger.behave(down, call=Call.LOOKUP, payment_ref=PAYMENT)
    assert ledger.take_behaviour(Call.CREATE, PAYMENT) == Behaviour()
    assert ledger.take_behaviour(Call.LOOKUP, "pay_2") == Behaviour()
    assert ledger.take_behaviour(Call.LOOKUP, PAYMENT) == down


def test_the_script_can_be_written_by_plain_sql_from_anywhere(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.sqlite"
    with SandboxLedger(path) as ledger:
        with closing(sqlite3.connect(path)) as elsewhere, elsewhere:
            elsewhere.execute("INSERT INTO behaviour (answer) VALUES ('dropped')")
        assert ledger.take_behaviour(Call.CREATE, PAYMENT) == Behaviour(answer=Answer.DROPPED)


def test_a_closed_ledger_cannot_be_reached(ledger: SandboxLedger) -> None:
    ledger.close()
    ledger.close()
    with pytest.raises(NotReachable) as refused:
        ledger.ledger()
    assert refused.value.code == "provider.not_reachable"
