"""The sandbox pays once per key and never too much, and goes wrong exactly as it is told to."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from backoffice.domain.reconcile import KEY_MARGIN
from backoffice.domain.refund_states import Outcome, OutcomeKind
from backoffice.gateways.provider import Ambiguous, NotFound
from backoffice.gateways.sandbox import Sandbox
from backoffice.gateways.sandbox_behaviour import Answer, Behaviour, Call, Result
from backoffice.gateways.sandbox_ledger import SandboxLedger

K = OutcomeKind
PAYMENT = "pay_1"
SERVER_ERROR = Outcome(K.UNKNOWN, "internal_error", None, None, True, 500)
NO_ANSWER = Outcome(K.UNKNOWN, "no_answer", None, None, True, None)


class Told:
    """A sandbox with one payment of 100 kr, and what is asked of it in these tests."""

    def __init__(self, ledger: SandboxLedger) -> None:
        self.ledger = ledger
        self.slept: list[float] = []
        self.sandbox = Sandbox(ledger=ledger, sleep=self.slept.append)
        ledger.register_payment(
            payment_ref=PAYMENT, captured_ore=10_000, currency="SEK", already_refunded_ore=0
        )

    def create(
        self,
        *,
        key: str = "k1",
        refund_no: str = "R-1",
        payment_ref: str = PAYMENT,
        amount_ore: int = 6_000,
        currency: str = "SEK",
        public_text: str = "Återbetalning R-1",
    ) -> Outcome:
        return self.sandbox.create(
            refund_no=refund_no,
            key=key,
            payment_ref=payment_ref,
            amount_ore=amount_ore,
            currency=currency,
            public_text=public_text,
        )

    def look(
        self, *, key: str = "k1", refund_no: str = "R-1", provider_refund_id: str | None = None
    ) -> Outcome | NotFound | Ambiguous:
        return self.sandbox.lookup(
            key=key,
            refund_no=refund_no,
            provider_refund_id=provider_refund_id,
            payment_ref=PAYMENT,
        )

    def looks(self, times: int) -> list[OutcomeKind]:
        answers = [self.look() for _ in range(times)]
        return [each.kind for each in answers if isinstance(each, Outcome)]

    @property
    def paid_out(self) -> int:
        return self.ledger.paid_out(PAYMENT)


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Told]:
    with SandboxLedger(tmp_path / "sandbox.sqlite") as ledger:
        yield Told(ledger)


def test_a_refund_is_paid_out_and_found_again(told: Told) -> None:
    outcome = told.create()
    assert (outcome.kind, outcome.http_status, outcome.provider_code) == (K.SUCCEEDED, 201, None)
    assert outcome.provider_refund_id is not None
    assert told.paid_out == 6_000
    assert told.sandbox.remaining(payment_ref=PAYMENT) == 4_000
    found = Outcome(K.SUCCEEDED, None, outcome.provider_refund_id, None, False, 200)
    assert told.look() == found
    assert told.look(key="", provider_refund_id=outcome.provider_refund_id) == found
    assert told.look(key="forgotten") == found
    assert told.slept == []


def test_what_it_does_not_know_it_does_not_find(told: Told) -> None:
    told.create()
    assert told.look(key="k2", refund_no="R-2") == NotFound()
    assert told.look(key="k2", refund_no="R-2", provider_refund_id="sbx_0") == NotFound()
    assert told.sandbox.remaining(payment_ref="pay_2") is None


def test_two_refunds_of_one_number_are_ambiguous_unless_the_key_is_known(told: Told) -> None:
    first, second = told.create(amount_ore=1), told.create(amount_ore=1, key="k2")
    assert told.look(key="forgotten") == Ambiguous(
        (first.provider_refund_id or "", second.provider_refund_id or "")
    )
    found = told.look(key="k2")
    assert isinstance(found, Outcome)
    assert found.provider_refund_id == second.provider_refund_id


def test_the_same_key_gets_the_first_answer_and_pays_once(told: Told) -> None:
    assert told.create() == told.create(public_text="other words")
    assert told.paid_out == 6_000
    assert len(told.ledger.ledger()) == 1


@pytest.mark.parametrize(
    "again",
    [
        lambda told: told.create(amount_ore=6_001),
        lambda told: told.create(currency="EUR"),
        lambda told: told.create(refund_no="R-2"),
        lambda told: told.create(payment_ref="pay_2"),
    ],
)
def test_the_same_key_with_another_request_is_a_conflict(
    told: Told, again: Callable[[Told], Outcome]
) -> None:
    told.create()
    assert again(told) == Outcome(K.REJECTED, "idempotency_conflict", http_status=409)
    assert told.paid_out == 6_000


@pytest.mark.parametrize(
    ("ask", "code", "status"),
    [
        (lambda told: told.create(amount_ore=10_001), "amount_too_large", 400),
        (lambda told: told.create(amount_ore=0), "amount_too_small", 400),
        (lambda told: told.create(amount_ore=-6_000), "amount_too_small", 400),
        (lambda told: told.create(currency="EUR"), "currency_mismatch", 400),
        (lambda told: told.create(payment_ref="pay_2"), "payment_not_found", 404),
    ],
)
def test_what_cannot_be_paid_is_rejected_the_same_way_each_time(
    told: Told, ask: Callable[[Told], Outcome], code: str, status: int
) -> None:
    rejected = Outcome(K.REJECTED, code, http_status=status)
    assert ask(told) == rejected
    assert ask(told) == rejected
    assert told.look() == NotFound()
    assert told.paid_out == 0


def test_no_more_is_paid_than_was_captured(told: Told) -> None:
    told.create()
    second = told.create(key="k2", refund_no="R-2")
    assert (second.kind, second.provider_code) == (K.REJECTED, "amount_too_large")
    assert told.create(key="k3", refund_no="R-3", amount_ore=4_000).kind is K.SUCCEEDED
    assert told.paid_out == 10_000


@pytest.mark.parametrize(
    ("code", "answered"), [("charge_disputed", "charge_disputed"), (None, "declined")]
)
def test_it_rejects_with_the_code_it_is_told(told: Told, code: str | None, answered: str) -> None:
    told.ledger.behave(Behaviour(Result.REJECT, code=code))
    assert told.create() == Outcome(K.REJECTED, answered, http_status=402)
    assert told.create() == Outcome(K.REJECTED, answered, http_status=402)
    assert told.create(key="k2").kind is K.SUCCEEDED


@pytest.mark.parametrize(
    ("result", "seen", "paid_ore"),
    [
        (Result.PENDING_THEN_SUCCEED, [K.PENDING, K.PENDING, K.SUCCEEDED, K.SUCCEEDED], 6_000),
        (Result.PENDING_THEN_FAIL, [K.PENDING, K.PENDING, K.FAILED, K.FAILED], 0),
        (Result.SUCCEED_THEN_REVERSE, [K.SUCCEEDED, K.SUCCEEDED, K.REVERSED, K.REVERSED], 0),
        (
            Result.ACTION_THEN_SUCCEED,
            [K.REQUIRES_ACTION, K.REQUIRES_ACTION, K.SUCCEEDED, K.SUCCEEDED],
            6_000,
        ),
        (
            Result.ACTION_THEN_CANCEL,
            [K.REQUIRES_ACTION, K.REQUIRES_ACTION, K.CANCELLED, K.CANCELLED],
            0,
        ),
    ],
)
def test_what_comes_later_comes_true_at_the_look_it_is_told(
    told: Told, result: Result, seen: list[OutcomeKind], paid_ore: int
) -> None:
    told.ledger.behave(Behaviour(result, looks=3))
    assert told.create().kind is seen[0]
    assert told.looks(4) == seen
    assert told.paid_out == paid_ore
    assert told.sandbox.remaining(payment_ref=PAYMENT) == 10_000 - paid_ore


def test_a_late_failure_carries_its_code_and_a_late_success_none(told: Told) -> None:
    told.ledger.behave(Behaviour(Result.PENDING_THEN_FAIL, code="expired_card"))
    told.ledger.behave(Behaviour(Result.PENDING_THEN_SUCCEED, code="ignored"))
    told.create(amount_ore=1)
    told.create(amount_ore=1, key="k2", refund_no="R-2")
    assert [each.code for each in told.ledger.ledger()] == [None, None]
    told.ledger.settle()
    assert [each.code for each in told.ledger.ledger()] == ["expired_card", None]


def test_an_error_before_anything_was_done_can_be_tried_again(told: Told) -> None:
    told.ledger.behave(Behaviour(answer=Answer.ERROR_BEFORE))
    assert told.create() == SERVER_ERROR
    assert told.look() == NotFound()
    assert told.create().kind is K.SUCCEEDED
    assert told.paid_out == 6_000


def test_an_error_that_the_key_keeps_is_answered_for_ever(told: Told) -> None:
    told.ledger.behave(Behaviour(answer=Answer.ERROR_KEPT))
    assert [told.create(), told.create()] == [SERVER_ERROR, SERVER_ERROR]
    assert told.look() == NotFound()
    assert told.paid_out == 0


def test_an_error_after_committing_is_kept_too_but_the_refund_is_found(told: Told) -> None:
    told.ledger.behave(Behaviour(answer=Answer.ERROR_AFTER))
    assert [told.create(), told.create()] == [SERVER_ERROR, SERVER_ERROR]
    assert told.looks(1) == [K.SUCCEEDED]
    assert told.paid_out == 6_000


def test_a_dropped_answer_is_given_when_asked_again(told: Told) -> None:
    told.ledger.behave(Behaviour(answer=Answer.DROPPED), times=2)
    assert [told.create(), told.create()] == [NO_ANSWER, NO_ANSWER]
    assert told.create().kind is K.SUCCEEDED
    assert told.paid_out == 6_000


def test_a_broken_connection_raises_after_committing(told: Told) -> None:
    told.ledger.behave(Behaviour(answer=Answer.BROKEN))
    with pytest.raises(ConnectionResetError):
        told.create()
    assert told.looks(1) == [K.SUCCEEDED]
    assert told.paid_out == 6_000


@pytest.mark.parametrize(
    ("answer", "heard"),
    [
        (Answer.ERROR_BEFORE, SERVER_ERROR),
        (Answer.ERROR_AFTER, SERVER_ERROR),
        (Answer.DROPPED, NO_ANSWER),
    ],
)
def test_a_look_can_go_wrong_as_well(told: Told, answer: Answer, heard: Outcome) -> None:
    told.create()
    told.ledger.behave(Behaviour(answer=answer), call=Call.LOOKUP)
    assert told.look() == heard
    assert told.looks(1) == [K.SUCCEEDED]


def test_it_waits_before_and_after_committing_as_told(told: Told) -> None:
    told.ledger.behave(Behaviour(delay_s=0.2, delay_answer_s=1.5))
    assert told.create().kind is K.SUCCEEDED
    assert told.slept == [0.2, 1.5]


def test_while_it_waits_before_committing_nothing_is_done(told: Told) -> None:
    seen: list[int] = []
    slow = Sandbox(ledger=told.ledger, sleep=lambda _seconds: seen.append(told.paid_out))
    told.ledger.behave(Behaviour(delay_s=0.2, delay_answer_s=0.2))
    slow.create(
        refund_no="R-1",
        key="k1",
        payment_ref=PAYMENT,
        amount_ore=6_000,
        currency="SEK",
        public_text="",
    )
    assert seen == [0, 6_000]


def test_when_its_ledger_cannot_be_reached_nothing_is_known(told: Told) -> None:
    told.ledger.close()
    assert told.create() == NO_ANSWER
    assert told.look() == NO_ANSWER
    assert told.sandbox.remaining(payment_ref=PAYMENT) is None


def test_it_says_what_it_allows() -> None:
    allows = Sandbox.capabilities
    assert allows.partial
    assert allows.min_ore == 1
    assert allows.key_ttl > KEY_MARGIN
