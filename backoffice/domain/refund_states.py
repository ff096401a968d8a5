"""The states of a refund, the moves between them, and what a move does to the payment's money.

Rule: a refund changes state only along this table, and nothing fails by growing old: only the
provider, or two people with evidence, can say what became of an unknown outcome.
"""

from dataclasses import dataclass
from enum import StrEnum

from backoffice.domain.errors import ChangedMeanwhile


class RefundState(StrEnum):
    """Where a refund is; PSP is the payment provider."""

    DRAFT = "draft"
    PENDING_APPROVAL = "pending_approval"
    APPROVED = "approved"
    QUEUED = "queued"
    SENDING = "sending"
    PSP_PENDING = "psp_pending"
    SUCCEEDED = "succeeded"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    FAILED = "failed"
    REQUIRES_ACTION = "requires_action"
    REVERSED = "reversed"
    CANCELLED_BY_PSP = "cancelled_by_psp"
    MANUAL_PAYOUT = "manual_payout"


_S = RefundState

# The amount is held back on the payment: it may leave, or may have left.
RESERVING = frozenset({_S.QUEUED, _S.SENDING, _S.UNKNOWN, _S.PSP_PENDING, _S.REQUIRES_ACTION})
# The customer has the money. A manual payout goes another way but uses up the same payment.
CONSUMING = frozenset({_S.SUCCEEDED, _S.MANUAL_PAYOUT})
# The money is free for another refund again.
RELEASING = frozenset(
    {_S.CANCELLED, _S.DECLINED, _S.REJECTED, _S.FAILED, _S.REVERSED, _S.CANCELLED_BY_PSP}
)

_FAILED_AT_PROVIDER = frozenset({_S.FAILED, _S.REVERSED, _S.CANCELLED_BY_PSP})
# Providers go on while nobody looks: an answer may skip the states that lie between.
_ONCE_SENT = _FAILED_AT_PROVIDER | {_S.PSP_PENDING, _S.REQUIRES_ACTION, _S.SUCCEEDED}

# DRAFT goes straight to APPROVED when the amount is within the limit of the person who asks.
_MOVES: dict[RefundState, frozenset[RefundState]] = {
    _S.DRAFT: frozenset({_S.PENDING_APPROVAL, _S.APPROVED, _S.CANCELLED}),
    _S.PENDING_APPROVAL: frozenset({_S.APPROVED, _S.DECLINED, _S.CANCELLED}),
    _S.APPROVED: frozenset({_S.QUEUED, _S.CANCELLED}),
    _S.QUEUED: frozenset({_S.SENDING, _S.CANCELLED}),
    _S.SENDING: _ONCE_SENT | {_S.REJECTED, _S.UNKNOWN},
    _S.UNKNOWN: _ONCE_SENT | {_S.REJECTED, _S.SENDING},
    _S.PSP_PENDING: _ONCE_SENT - {_S.PSP_PENDING},
    _S.REQUIRES_ACTION: _ONCE_SENT - {_S.REQUIRES_ACTION},
    _S.SUCCEEDED: frozenset({_S.REVERSED}),
    _S.REJECTED: frozenset({_S.MANUAL_PAYOUT}),
    _S.FAILED: frozenset({_S.MANUAL_PAYOUT}),
    _S.REVERSED: frozenset({_S.MANUAL_PAYOUT}),
    _S.CANCELLED: frozenset(),
    _S.DECLINED: frozenset(),
    _S.CANCELLED_BY_PSP: frozenset(),
    _S.MANUAL_PAYOUT: frozenset(),
}

# No move leads out of these.
TERMINAL = frozenset(state for state, nexts in _MOVES.items() if not nexts)


def may_move(old: RefundState, new: RefundState, *, same_key_in_window: bool = False) -> bool:
    """Whether a refund may go from one state to another; staying is not a move.

    An unknown refund is sent again only with `same_key_in_window`: with the same idempotency key,
    while the provider still remembers it (`reconcile.key_is_remembered`).
    """
    if (old, new) == (_S.UNKNOWN, _S.SENDING):
        return same_key_in_window
    return new in _MOVES[old]


def check_transition(
    old: RefundState, new: RefundState, *, same_key_in_window: bool = False
) -> None:
    """Raise ChangedMeanwhile `refund.state_changed` unless `may_move`."""
    if not may_move(old, new, same_key_in_window=same_key_in_window):
        raise ChangedMeanwhile("refund.state_changed")


@dataclass(frozen=True, slots=True)
class MoneyEffect:
    """What a move adds to the payment's `reserved_ore` and `refunded_ore`: -1, 0 or +1 amounts."""

    reserved: int
    refunded: int


def money_effect(old: RefundState, new: RefundState) -> MoneyEffect:
    """The effect of a move on the payment, in multiples of the refund's amount.

    It follows from the states alone, so that any way from one state to another has the same sum.
    Where `reserved + refunded` is +1, the payment must still have that much left.
    """
    return MoneyEffect(
        reserved=(new in RESERVING) - (old in RESERVING),
        refunded=(new in CONSUMING) - (old in CONSUMING),
    )


class OutcomeKind(StrEnum):
    """What a provider said of a refund, in our words."""

    PENDING = "pending"
    REQUIRES_ACTION = "requires_action"
    SUCCEEDED = "succeeded"
    REJECTED = "rejected"  # never accepted: no money moves
    FAILED = "failed"  # accepted, then failed: no money moved, or it came back
    CANCELLED = "cancelled"  # accepted, then taken back at the provider
    REVERSED = "reversed"  # paid out, then it came back
    UNKNOWN = "unknown"  # no answer, or none that says what happened


@dataclass(frozen=True, slots=True)
class Outcome:
    """One answer of a provider. Codes and ids only, never free text, which may name a person.

    `retry_after_s` is the provider's wish in seconds. `safe_to_retry_same_key` says that sending
    the same request with the same key again cannot pay twice and may bring an answer.
    """

    kind: OutcomeKind
    provider_code: str | None = None
    provider_refund_id: str | None = None
    retry_after_s: int | None = None
    safe_to_retry_same_key: bool = False
    http_status: int | None = None


_STATE_AFTER = {
    OutcomeKind.PENDING: _S.PSP_PENDING,
    OutcomeKind.REQUIRES_ACTION: _S.REQUIRES_ACTION,
    OutcomeKind.SUCCEEDED: _S.SUCCEEDED,
    OutcomeKind.REJECTED: _S.REJECTED,
    OutcomeKind.FAILED: _S.FAILED,
    OutcomeKind.CANCELLED: _S.CANCELLED_BY_PSP,
    OutcomeKind.REVERSED: _S.REVERSED,
    OutcomeKind.UNKNOWN: _S.UNKNOWN,
}


def state_after(outcome: Outcome, *, old: RefundState | None = None) -> RefundState:
    """The state that an outcome speaks of; `may_move` then says whether the refund goes there.

    With the refund's present state as `old`, a failure after a success is a reversal (Stripe
    reports a late failure of a succeeded refund as `failed`).
    """
    state = _STATE_AFTER[outcome.kind]
    if old is _S.SUCCEEDED and state in _FAILED_AT_PROVIDER:
        return _S.REVERSED
    return state
