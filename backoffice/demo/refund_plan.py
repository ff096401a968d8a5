"""The refunds that staff ask for once the demonstration store is filled.

Rule: the import format carries refunds of the past only; these go through the real service and the
real worker, so that what the screens show has come about as it does in use. Each case has an order
of its own, made for it.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from backoffice.demo.tables import document
from backoffice.domain.refund_reasons import RefundReason
from backoffice.domain.refund_states import RefundState

# States in which nothing rests: never stored, passed within one transaction, or while a call runs.
# A manual payout has no use case yet; it comes with the issue that brings one.
NOT_PLANNED = frozenset(
    {RefundState.DRAFT, RefundState.APPROVED, RefundState.SENDING, RefundState.MANUAL_PAYOUT}
)


@dataclass(frozen=True, slots=True)
class SandboxScript:
    """How the sandbox is to treat one payment, in its own words (`gateways.sandbox_behaviour`).

    `result`, `answer`, `code`, `looks` are for the call that creates the refund; `lookup`, if any,
    is the answer to every later look-up of it.
    """

    result: str = "succeed"
    answer: str = "given"
    code: str | None = None
    looks: int = 1
    lookup: str | None = None


@dataclass(frozen=True, slots=True)
class RefundCase:
    """One entry of `refund_cases.toml`: what is bought for it and what then happens."""

    buys: tuple[tuple[str, int], ...]
    returns: tuple[tuple[int, int], ...]
    pays: str
    reason: RefundReason
    requested_by: str
    decision: str | None
    decided_by: str | None
    sent: bool
    script: SandboxScript
    state: RefundState


@dataclass(frozen=True, slots=True)
class RefundPlan:
    """One refund to be asked for. `lines`: external id of the order line and how many units.

    `decision` is None, "approve", "decline" or "cancel", by the user `decided_by`. `sent` says
    whether the worker runs after that: twice where the script has something come true later. Then
    the refund is found in `state`. Plans with `sent` false must be carried out last.
    """

    order_external_id: str
    payment_external_id: str
    payment_reference: str
    lines: tuple[tuple[str, int], ...]
    reason: RefundReason
    requested_by: str
    decision: str | None
    decided_by: str | None
    sent: bool
    script: SandboxScript
    state: RefundState


@lru_cache(maxsize=1)
def refund_cases() -> tuple[RefundCase, ...]:
    """All cases, those that the worker must not touch last."""
    found = [_case(entry) for entry in document("refund_cases.toml")["case"]]
    return tuple(sorted(found, key=lambda case: not case.sent))


def _case(entry: dict[str, Any]) -> RefundCase:
    state = RefundState(entry["state"])
    decided = entry.get("decision") in {"decline", "cancel"}
    return RefundCase(
        buys=tuple((sku, quantity) for sku, quantity in entry["buys"]),
        returns=tuple((line, quantity) for line, quantity in entry["returns"]),
        pays=entry["pays"],
        reason=RefundReason(entry["reason"]),
        requested_by=entry["by"],
        decision=entry.get("decision"),
        decided_by=entry.get("decided_by"),
        sent=entry.get("sent", not decided and state is not RefundState.PENDING_APPROVAL),
        script=SandboxScript(
            result=entry.get("result", "succeed"),
            answer=entry.get("answer", "given"),
            code=entry.get("code"),
            looks=entry.get("looks", 1),
            lookup=entry.get("lookup"),
        ),
        state=state,
    )
