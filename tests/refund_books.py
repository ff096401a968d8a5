"""What the store says of money against what the sandbox says, to the öre.

Rule: both are read from their files, past every service, so that a mistake of a service cannot hide
itself.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from backoffice.domain.refund_states import CONSUMING, RESERVING, RefundState

# What the provider may say of a refund in each state in which the worker rests.
_SAID = {
    RefundState.SUCCEEDED: {"succeeded"},
    RefundState.PSP_PENDING: {"pending"},
    RefundState.REQUIRES_ACTION: {"requires_action"},
    RefundState.FAILED: {"failed"},
    RefundState.REVERSED: {"reversed"},
    RefundState.CANCELLED_BY_PSP: {"cancelled"},
}


@dataclass(frozen=True, slots=True)
class RefundFacts:
    """One refund of the store."""

    number: str
    state: RefundState
    amount_ore: int
    here: bool
    payment: str
    attempts: int


@dataclass(frozen=True, slots=True)
class PayoutFacts:
    """One payout of the sandbox."""

    refund_no: str
    amount_ore: int
    status: str
    payment_ref: str


@dataclass(frozen=True, slots=True)
class PaymentFigures:
    """One payment of the store, in öre."""

    captured: int
    refunded: int
    reserved: int
    disputed: int


@dataclass(frozen=True, slots=True)
class Books:
    """Both sides."""

    payments: dict[str, PaymentFigures]
    refunds: tuple[RefundFacts, ...]
    payouts: tuple[PayoutFacts, ...]
    refunded_before: dict[str, int]  # by the sandbox's payment reference

    @property
    def paid_out_ore(self) -> int:
        """What the sandbox has paid out since it knows the payments."""
        return sum(one.amount_ore for one in self.payouts if one.status == "succeeded")

    def refund(self, number: str) -> RefundFacts:
        """One refund of the store."""
        return next(one for one in self.refunds if one.number == number)

    def payouts_of(self, number: str) -> tuple[PayoutFacts, ...]:
        """What the sandbox did for one refund."""
        return tuple(one for one in self.payouts if one.refund_no == number)

    def discrepancies(self) -> Iterator[str]:
        """Every way in which the two disagree, or the store with itself. None when all is well."""
        yield from self._within_the_store()
        here = {one.number: one for one in self.refunds if one.here}
        for number, times in Counter(one.refund_no for one in self.payouts).items():
            if times > 1:
                yield f"{number} was accepted {times} times"
        for payout in self.payouts:
            refund = here.get(payout.refund_no)
            if refund is None:
                yield f"{payout.refund_no} was paid out but is not in the store"
            elif refund.amount_ore != payout.amount_ore:
                yield f"{refund.number}: {refund.amount_ore} decided, {payout.amount_ore} paid"
        for refund in here.values():
            said = {one.status for one in self.payouts_of(refund.number)}
            if said != _SAID.get(refund.state, set()):
                yield f"{refund.number} is {refund.state} here and {sorted(said)} there"
        yield from self._by_payment(here)

    def _within_the_store(self) -> Iterator[str]:
        consumed: Counter[str] = Counter()
        reserved: Counter[str] = Counter()
        for refund in self.refunds:
            consumed[refund.payment] += refund.amount_ore * (refund.state in CONSUMING)
            reserved[refund.payment] += refund.amount_ore * (refund.state in RESERVING)
        for name, figures in self.payments.items():
            if figures.refunded != consumed[name]:
                yield f"payment {name}: refunded {figures.refunded}, refunds say {consumed[name]}"
            if figures.reserved != reserved[name]:
                yield f"payment {name}: reserved {figures.reserved}, refunds say {reserved[name]}"
            if figures.refunded + figures.reserved + figures.disputed > figures.captured:
                yield f"payment {name}: more is held than was captured"

    def _by_payment(self, here: dict[str, RefundFacts]) -> Iterator[str]:
        there: Counter[str] = Counter()
        known: dict[str, str] = {}
        for payout in self.payouts:
            if payout.refund_no in here:
                known[payout.payment_ref] = here[payout.refund_no].payment
                there[payout.payment_ref] += payout.amount_ore * (payout.status == "succeeded")
        for reference, name in known.items():
            paid = there[reference] + self.refunded_before[reference]
            if paid != self.payments[name].refunded:
                yield f"{reference}: {self.payments[name].refunded} here, {paid} there"


def read_books(store: Path) -> Books:
    """Both sides as they stand in the files of one store."""
    with closing(_reading(store)) as ours:
        payments = {
            name: PaymentFigures(*figures)
            for name, *figures in ours.execute(
                "SELECT hex(id), captured_ore, refunded_ore, reserved_ore, disputed_ore"
                " FROM payment"
            )
        }
        refunds = tuple(
            RefundFacts(number, RefundState(state), amount, origin == "here", name, attempts)
            for number, state, amount, origin, name, attempts in ours.execute(
                "SELECT number, state, amount_ore, origin, hex(payment_id),"
                " (SELECT count(*) FROM refund_attempt a WHERE a.refund_id = refund.id)"
                " FROM refund"
            )
        )
    with closing(_reading(store.with_name(f"{store.name}.sandbox-ledger"))) as theirs:
        payouts = tuple(
            PayoutFacts(*row)
            for row in theirs.execute(
                "SELECT refund_no, amount_ore, status, payment_ref FROM payout ORDER BY rowid"
            )
        )
        before = dict(theirs.execute("SELECT payment_ref, already_refunded_ore FROM payment"))
    return Books(payments, refunds, payouts, before)


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
