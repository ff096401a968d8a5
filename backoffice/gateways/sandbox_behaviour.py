"""How the sandbox can be told to behave, call by call.

Rule: two questions are kept apart, because in life they go wrong apart: what the provider does
with the money (`Result`), and what the caller gets to hear of it (`Answer`).
"""

from dataclasses import dataclass
from enum import StrEnum

from backoffice.domain.refund_states import OutcomeKind


class Call(StrEnum):
    """Which call a behaviour is for."""

    CREATE = "create"
    LOOKUP = "lookup"


class Result(StrEnum):
    """What becomes of the money; "then" is what later looks, or `settle`, bring."""

    SUCCEED = "succeed"
    REJECT = "reject"
    PENDING_THEN_SUCCEED = "pending_then_succeed"
    PENDING_THEN_FAIL = "pending_then_fail"
    SUCCEED_THEN_REVERSE = "succeed_then_reverse"
    ACTION_THEN_SUCCEED = "action_then_succeed"
    ACTION_THEN_CANCEL = "action_then_cancel"


class Answer(StrEnum):
    """What the caller hears."""

    GIVEN = "given"
    ERROR_BEFORE = "error_before"  # 500, and nothing was done or kept
    ERROR_KEPT = "error_kept"  # 500, nothing was done, and the key answers 500 from now on
    ERROR_AFTER = "error_after"  # 500 although it was done, and the key answers 500 from now on
    DROPPED = "dropped"  # done, and no answer comes
    BROKEN = "broken"  # done, and the call raises, as a defective adapter would


@dataclass(frozen=True, slots=True)
class Behaviour:
    """How one call goes. For a look-up only `answer` and the delays count.

    `code` goes with a rejection or a later failure. `looks`: the look-up at which a "then" comes
    true. `delay_s` passes before anything is done, `delay_answer_s` after it is committed.
    """

    result: Result = Result.SUCCEED
    answer: Answer = Answer.GIVEN
    code: str | None = None
    looks: int = 1
    delay_s: float = 0.0
    delay_answer_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Plan:
    """The status that a payout starts with and the one it comes to."""

    first: OutcomeKind
    later: OutcomeKind | None = None


PLANS = {
    Result.SUCCEED: Plan(OutcomeKind.SUCCEEDED),
    Result.PENDING_THEN_SUCCEED: Plan(OutcomeKind.PENDING, OutcomeKind.SUCCEEDED),
    Result.PENDING_THEN_FAIL: Plan(OutcomeKind.PENDING, OutcomeKind.FAILED),
    Result.SUCCEED_THEN_REVERSE: Plan(OutcomeKind.SUCCEEDED, OutcomeKind.REVERSED),
    Result.ACTION_THEN_SUCCEED: Plan(OutcomeKind.REQUIRES_ACTION, OutcomeKind.SUCCEEDED),
    Result.ACTION_THEN_CANCEL: Plan(OutcomeKind.REQUIRES_ACTION, OutcomeKind.CANCELLED),
}
