"""Any order of refunds, faults, crashes, late failures and repeated answers keeps the money right.

The model is what a careful caller does with the pure state machine: it reserves before it sends,
takes no answer for an unknown outcome, looks before it sends again, and only with the same key.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from backoffice.domain.refund_states import (
    Outcome,
    OutcomeKind,
    RefundState,
    check_transition,
    may_move,
    money_effect,
    state_after,
)
from backoffice.gateways.provider import Ambiguous, NotFound
from backoffice.gateways.sandbox import Sandbox
from backoffice.gateways.sandbox_behaviour import Answer, Behaviour, Call, Result
from backoffice.gateways.sandbox_ledger import SandboxLedger

S = RefundState
PAYMENT = "pay_1"
CAPTURED_ORE = 10_000
ASKED_ABOUT = {S.UNKNOWN, S.PSP_PENDING, S.REQUIRES_ACTION, S.SUCCEEDED}
HEARD_NOTHING = Outcome(OutcomeKind.UNKNOWN)

behaviours = st.builds(
    Behaviour,
    result=st.sampled_from(Result),
    answer=st.sampled_from(Answer),
    looks=st.integers(min_value=1, max_value=3),
)
picks = st.integers(min_value=0, max_value=999)


@dataclass
class Refund:
    no: str
    amount_ore: int
    state: RefundState = S.APPROVED
    provider_refund_id: str | None = None
    heard: list[Outcome] = field(default_factory=list)


class RefundsAtTheSandbox(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.ledger = SandboxLedger(Path(self.folder.name) / "sandbox.sqlite")
        self.sandbox = Sandbox(ledger=self.ledger, sleep=lambda _seconds: None)
        self.ledger.register_payment(
            payment_ref=PAYMENT, captured_ore=CAPTURED_ORE, currency="SEK", already_refunded_ore=0
        )
        self.refunds: list[Refund] = []
        self.under_way: list[Refund] = []  # sent by a worker that died, and not yet arrived
        self.reserved_ore = 0
        self.refunded_ore = 0

    # What the caller keeps

    def move(self, refund: Refund, new: RefundState, *, same_key: bool = False) -> None:
        check_transition(refund.state, new, same_key_in_window=same_key)
        effect = money_effect(refund.state, new)
        self.reserved_ore += effect.reserved * refund.amount_ore
        self.refunded_ore += effect.refunded * refund.amount_ore
        refund.state = new

    def take(self, refund: Refund, outcome: Outcome) -> None:
        """Believe an answer, unless the refund is past it already."""
        new = state_after(outcome, old=refund.state)
        if may_move(refund.state, new):
            self.move(refund, new)

    def those_in(self, *states: RefundState) -> list[Refund]:
        return [each for each in self.refunds if each.state in states]

    # What it asks

    def hear(
        self, refund: Refund, ask: Callable[[], Outcome | NotFound | Ambiguous]
    ) -> Outcome | NotFound:
        try:
            answer = ask()
        except ConnectionResetError:
            return HEARD_NOTHING
        assert not isinstance(answer, Ambiguous), "one refund number was paid out twice"
        if isinstance(answer, Outcome):
            refund.heard.append(answer)
            refund.provider_refund_id = answer.provider_refund_id or refund.provider_refund_id
        return answer

    def create(self, refund: Refund) -> Outcome:
        answer = self.hear(
            refund,
            lambda: self.sandbox.create(
                refund_no=refund.no,
                key=f"key-{refund.no}",
                payment_ref=PAYMENT,
                amount_ore=refund.amount_ore,
                currency="SEK",
                public_text="",
            ),
        )
        assert isinstance(answer, Outcome)
        return answer

    def look_and_act(self, refund: Refund) -> None:
        found = self.hear(
            refund,
            lambda: self.sandbox.lookup(
                key=f"key-{refund.no}",
                refund_no=refund.no,
                provider_refund_id=refund.provider_refund_id,
                payment_ref=PAYMENT,
            ),
        )
        if isinstance(found, Outcome):
            self.take(refund, found)
            return
        assert refund.state is S.UNKNOWN, "what the provider accepted is never forgotten"
        self.move(refund, S.SENDING, same_key=True)
        self.take(refund, self.create(refund))

    # What happens

    @rule(amount_ore=st.integers(min_value=1, max_value=CAPTURED_ORE))
    def somebody_asks_for_a_refund(self, amount_ore: int) -> None:
        if amount_ore <= CAPTURED_ORE - self.refunded_ore - self.reserved_ore:
            refund = Refund(f"R-{len(self.refunds)}", amount_ore)
            self.refunds.append(refund)
            self.move(refund, S.QUEUED)

    @precondition(lambda self: self.those_in(S.QUEUED))
    @rule(pick=picks)
    def somebody_cancels(self, pick: int) -> None:
        queued = self.those_in(S.QUEUED)
        self.move(queued[pick % len(queued)], S.CANCELLED)

    @precondition(lambda self: self.those_in(S.QUEUED))
    @rule(pick=picks, told=behaviours)
    def the_worker_sends(self, pick: int, told: Behaviour) -> None:
        queued = self.those_in(S.QUEUED)
        refund = queued[pick % len(queued)]
        self.move(refund, S.SENDING)
        self.ledger.behave(told, payment_ref=PAYMENT)
        self.take(refund, self.create(refund))

    @precondition(lambda self: self.those_in(S.QUEUED))
    @rule(pick=picks, left=st.booleans())
    def the_worker_dies_while_sending(self, pick: int, left: bool) -> None:
        queued = self.those_in(S.QUEUED)
        refund = queued[pick % len(queued)]
        self.move(refund, S.SENDING)
        if left:
            self.under_way.append(refund)
        self.move(refund, S.UNKNOWN)

    @precondition(lambda self: self.under_way)
    @rule(pick=picks, told=behaviours)
    def a_request_of_the_dead_arrives(self, pick: int, told: Behaviour) -> None:
        """Now or long after, when somebody has looked and sent again. Nobody hears the answer."""
        refund = self.under_way.pop(pick % len(self.under_way))
        self.ledger.behave(told, payment_ref=PAYMENT)
        self.create(replace(refund, heard=[]))

    @precondition(lambda self: self.those_in(*ASKED_ABOUT))
    @rule(pick=picks, answer=st.sampled_from(Answer), again=behaviours)
    def the_worker_looks(self, pick: int, answer: Answer, again: Behaviour) -> None:
        asked = self.those_in(*ASKED_ABOUT)
        self.ledger.behave_well()
        self.ledger.behave(Behaviour(answer=answer), call=Call.LOOKUP)
        self.ledger.behave(again)
        self.look_and_act(asked[pick % len(asked)])

    @precondition(lambda self: any(each.heard for each in self.refunds))
    @rule(pick=picks, which=picks)
    def an_old_answer_arrives_again(self, pick: int, which: int) -> None:
        talked = [each for each in self.refunds if each.heard]
        refund = talked[pick % len(talked)]
        self.take(refund, refund.heard[which % len(refund.heard)])

    @rule()
    def time_passes_at_the_provider(self) -> None:
        self.ledger.settle()

    # What must hold

    @invariant()
    def never_more_than_was_captured(self) -> None:
        assert 0 <= self.ledger.paid_out(PAYMENT) <= CAPTURED_ORE
        assert self.reserved_ore >= 0
        assert self.refunded_ore >= 0
        assert self.reserved_ore + self.refunded_ore <= CAPTURED_ORE

    @invariant()
    def the_provider_moves_no_money_that_we_do_not_count(self) -> None:
        left = self.sandbox.remaining(payment_ref=PAYMENT)
        assert left is not None
        assert CAPTURED_ORE - left <= self.reserved_ore + self.refunded_ore

    @invariant()
    def a_refund_is_paid_out_once(self) -> None:
        numbers = [each.refund_no for each in self.ledger.ledger()]
        assert len(numbers) == len(set(numbers))

    def teardown(self) -> None:
        """When all is quiet, the provider and we say the same."""
        try:
            self.ledger.behave_well()
            for refund in self.under_way:
                self.create(replace(refund, heard=[]))
            self.ledger.settle()
            for _ in range(2):
                for refund in self.those_in(*ASKED_ABOUT):
                    self.look_and_act(refund)
            assert self.refunded_ore == self.ledger.paid_out(PAYMENT)
            assert not self.those_in(S.SENDING, S.PSP_PENDING, S.REQUIRES_ACTION)
            still_open = sum(each.amount_ore for each in self.those_in(S.QUEUED, S.UNKNOWN))
            assert self.reserved_ore == still_open
        finally:
            self.ledger.close()
            self.folder.cleanup()


TestRefundsAtTheSandbox = RefundsAtTheSandbox.TestCase
TestRefundsAtTheSandbox.settings = settings(
    max_examples=250,
    stateful_step_count=25,
    report_multiple_bugs=False,  # each would be shrunk, longer than a test may take
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
