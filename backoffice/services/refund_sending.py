"""Carrying out refunds: reserve was the decision's; here are attempt, provider call and
outcome.

Rule: the attempt and its key are committed before the provider is called, the call happens
outside any transaction, and what is not known for certain is UNKNOWN, which only the provider
can end.
"""

import hashlib
import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from backoffice.domain.ids import new_uuid
from backoffice.domain.policy import Action
from backoffice.domain.reconcile import key_is_remembered, next_look
from backoffice.domain.refund_states import (
    Outcome,
    OutcomeKind,
    RefundState,
    check_transition,
    may_move,
    money_effect,
    state_after,
)
from backoffice.gateways.provider import NotFound as ProviderKnowsNone
from backoffice.gateways.provider import Provider
from backoffice.gateways.registry import Providers
from backoffice.services.disclosures import Disclosures
from backoffice.services.session import Session
from backoffice.storage import orders, refund_attempts, refunds
from backoffice.storage.orders import PaymentRow
from backoffice.storage.refund_attempts import AttemptRow
from backoffice.storage.refunds import RefundRow
from backoffice.storage.unit_of_work import UnitsOfWork

PUBLIC_TEXT = "Återbetalning Stenhård.net"
PORTION = 50
WAITING = (RefundState.UNKNOWN, RefundState.PSP_PENDING, RefundState.REQUIRES_ACTION)
# A refund that succeeded is looked at daily for five days: money can come back late.
LOOKING = (*WAITING, RefundState.SUCCEEDED)
LOOKS_BEFORE_WATCHING = 4
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PaymentFacts:
    """What a provider that keeps no books of captures has to be told (the sandbox)."""

    provider: str
    reference: str
    captured_ore: int
    currency: str
    refunded_before_ore: int


class RefundSender:
    """The worker's part of a refund's life. One instance works at a time on an embedded store."""

    def __init__(
        self,
        *,
        units: UnitsOfWork,
        disclosures: Disclosures,
        providers: Providers,
        introduce: Callable[[PaymentFacts], None],
        clock: Callable[[], datetime],
    ) -> None:
        self._units = units
        self._disclosures = disclosures
        self._providers = providers
        self._introduce = introduce
        self._clock = clock

    def recover(self, *, session: Session) -> int:
        """What a dead worker left in SENDING becomes UNKNOWN, to be looked up at once; how many."""
        session.require(Action.WORKER_RUN)
        with self._units.read() as unit:
            left = refunds.in_states(unit, [RefundState.SENDING], limit=100_000)
        for refund in left:
            self._move(session, refund, RefundState.UNKNOWN, look_at=self._clock())
        return len(left)

    def run_due(self, *, session: Session, stopped: Callable[[], bool]) -> Counter[str]:
        """Carry out everything that is due now. Counts by what became of it."""
        session.require(Action.WORKER_RUN)
        counts: Counter[str] = Counter()
        tried: set[UUID] = set()
        while not stopped():
            with self._units.read() as unit:
                due = refunds.due(
                    unit,
                    ready=[RefundState.QUEUED],
                    looking=[str(state) for state in LOOKING],
                    now=self._clock(),
                    limit=PORTION + len(tried),
                )
            fresh = [refund for refund in due if refund.refund_id not in tried]
            if not fresh:
                break
            for refund in fresh:
                if stopped():
                    break
                tried.add(refund.refund_id)
                self._advance(session, refund, counts)
        return counts

    def _advance(self, session: Session, refund: RefundRow, counts: Counter[str]) -> None:
        if refund.state == RefundState.QUEUED:
            counts["sent"] += 1
            state = self._send(session, refund, key=None)
        else:
            counts["looked_up"] += 1
            state = self._look_up(session, refund, counts)
        if not state == refund.state == RefundState.SUCCEEDED:
            counts[_COUNTED_AS.get(state, "pending")] += 1

    def _send(self, session: Session, refund: RefundRow, *, key: str | None) -> RefundState:
        """Step 2 to 4 of a refund's writes; `key` is the first attempt's when it is sent again."""
        payment, provider, reference = self._payment(session, refund)
        attempt = self._begin(session, refund, payment, key)
        if attempt is None:
            return RefundState(refund.state)  # somebody cancelled it a moment ago
        sending, row = attempt
        outcome = _asked(
            lambda: provider.create(
                refund_no=refund.number,
                key=row.idempotency_key,
                payment_ref=reference,
                amount_ore=refund.amount_ore,
                currency=refund.currency,
                public_text=PUBLIC_TEXT,
            )
        )
        return self._finish(session, sending, row, outcome)

    def _payment(self, session: Session, refund: RefundRow) -> tuple[PaymentRow, Provider, str]:
        with self._units.read() as unit:
            payment = orders.payment(unit, refund.customer_id, refund.payment_id)
            earlier = sum(
                other.amount_ore
                for other in refunds.of_order(unit, refund.customer_id, refund.order_id)
                if other.payment_id == payment.payment_id and other.origin == "import"
            )
        provider = self._providers.named(payment.provider)
        opened = self._disclosures.open_payment(session=session, customer_id=refund.customer_id)
        reference = opened.payment(payment).reference
        self._introduce(
            PaymentFacts(
                provider=payment.provider,
                reference=reference,
                captured_ore=payment.captured_ore,
                currency=payment.currency,
                refunded_before_ore=earlier,
            )
        )
        return payment, provider, reference

    def _begin(
        self, session: Session, refund: RefundRow, payment: PaymentRow, key: str | None
    ) -> tuple[RefundRow, AttemptRow] | None:
        """Commit the attempt, with its key, before anything leaves the house."""
        check_transition(
            RefundState(refund.state), RefundState.SENDING, same_key_in_window=key is not None
        )
        now = self._clock()
        with self._units.write() as unit:
            before = refund_attempts.of_refunds(unit, refund.customer_id, [refund.refund_id])
            moved = refunds.change_state(
                unit,
                refund,
                replace(refund, state=str(RefundState.SENDING), state_at=now, next_look_at=None),
            )
            if moved is None:
                return None
            row = before[-1] if key is not None else _new_attempt(refund, payment, before, now)
            if key is None:
                refund_attempts.add(unit, row)
            session.log.append(
                unit, "refund.sending", customer_id=refund.customer_id, ref=refund.number
            )
            unit.commit()
        return moved, row

    def _finish(
        self, session: Session, refund: RefundRow, attempt: AttemptRow, outcome: Outcome
    ) -> RefundState:
        """Commit what came of it, with the money that moved."""
        state = state_after(outcome, old=RefundState(refund.state))
        finished = replace(
            attempt,
            finished_at=self._clock(),
            outcome=str(outcome.kind),
            http_status=outcome.http_status,
            provider_code=outcome.provider_code,
            provider_refund_id=outcome.provider_refund_id or attempt.provider_refund_id,
        )
        self._move(session, refund, state, look_at=self._first_look(state, 0), attempt=finished)
        return state

    def _first_look(self, state: RefundState, looks: int) -> datetime | None:
        """When to look at a refund that has just come into a state."""
        if state == RefundState.SUCCEEDED:
            return next_look(max(looks, LOOKS_BEFORE_WATCHING), self._clock())
        return next_look(looks, self._clock()) if state in WAITING else None

    def _look_up(self, session: Session, refund: RefundRow, counts: Counter[str]) -> RefundState:
        """Ask the provider what became of a refund; resend with the same key where that is safe."""
        payment, provider, reference = self._payment(session, refund)
        with self._units.read() as unit:
            attempt = refund_attempts.of_refunds(unit, refund.customer_id, [refund.refund_id])[-1]
        answer = _asked(
            lambda: provider.lookup(
                key=attempt.idempotency_key,
                refund_no=refund.number,
                provider_refund_id=attempt.provider_refund_id,
                payment_ref=reference,
            )
        )
        if isinstance(answer, Outcome) and answer.kind != OutcomeKind.UNKNOWN:
            return self._settle(session, refund, attempt, answer)
        remembered = key_is_remembered(
            first_sent_at=attempt.started_at,
            now=self._clock(),
            key_ttl=provider.capabilities.key_ttl,
        )
        if (
            isinstance(answer, ProviderKnowsNone)
            and remembered
            and refund.state == RefundState.UNKNOWN
        ):
            counts["sent"] += 1
            return self._send(session, refund, key=attempt.idempotency_key)
        return self._wait(session, refund)

    def _settle(
        self, session: Session, refund: RefundRow, attempt: AttemptRow, outcome: Outcome
    ) -> RefundState:
        old = RefundState(refund.state)
        state = state_after(outcome, old=old)
        if state == old or not may_move(old, state):
            return self._wait(session, refund)
        finished = replace(
            attempt,
            finished_at=self._clock(),
            outcome=str(outcome.kind),
            provider_code=outcome.provider_code,
            provider_refund_id=outcome.provider_refund_id or attempt.provider_refund_id,
        )
        look = self._first_look(state, refund.looks)
        self._move(session, refund, state, look_at=look, attempt=finished)
        return state

    def _wait(self, session: Session, refund: RefundRow) -> RefundState:
        """Nothing new: look again later; after the last look it is a person's turn."""
        looks = refund.looks + 1
        with self._units.write() as unit:
            refunds.change_state(
                unit,
                refund,
                replace(refund, looks=looks, next_look_at=next_look(looks, self._clock())),
            )
            unit.commit()
        return RefundState(refund.state)

    def _move(
        self,
        session: Session,
        refund: RefundRow,
        state: RefundState,
        *,
        look_at: datetime | None,
        attempt: AttemptRow | None = None,
    ) -> None:
        old = RefundState(refund.state)
        check_transition(old, state)
        effect = money_effect(old, state)
        with self._units.write() as unit:
            changed = replace(
                refund,
                state=str(state),
                state_at=self._clock(),
                next_look_at=look_at,
                looks=_looks(refund, old, state),
            )
            if refunds.change_state(unit, refund, changed) is None:
                _LOG.warning("refund changed under the worker")
                return
            refunds.move_money(unit, refund, reserved=effect.reserved, refunded=effect.refunded)
            if attempt is not None:
                refund_attempts.finish(unit, attempt)
            session.log.append(
                unit,
                f"refund.{state}",
                customer_id=refund.customer_id,
                ref=refund.number,
                facts={"amount": refund.amount_ore},
            )
            unit.commit()


_Answer = TypeVar("_Answer")


def _asked(call: Callable[[], _Answer]) -> _Answer | Outcome:
    """The provider's answer. An adapter that breaks leaves an unknown outcome: it may have sent."""
    try:
        return call()
    except Exception as error:  # the request may have left, whatever broke
        _LOG.error("provider call broke: %s", type(error).__name__)
        return Outcome(kind=OutcomeKind.UNKNOWN, provider_code="adapter_broke")


def _looks(refund: RefundRow, old: RefundState, state: RefundState) -> int:
    looks = refund.looks + (old in WAITING)
    return max(looks, LOOKS_BEFORE_WATCHING) if state == RefundState.SUCCEEDED else looks


_COUNTED_AS = {
    RefundState.SUCCEEDED: "settled",
    RefundState.UNKNOWN: "unknown",
    RefundState.REJECTED: "failed",
    RefundState.FAILED: "failed",
    RefundState.CANCELLED_BY_PSP: "failed",
}


def _new_attempt(
    refund: RefundRow, payment: PaymentRow, before: tuple[AttemptRow, ...], now: datetime
) -> AttemptRow:
    number = len(before) + 1
    request = f"{payment.provider} {refund.number} {refund.amount_ore} {refund.currency}"
    return AttemptRow(
        customer_id=refund.customer_id,
        attempt_id=new_uuid(),
        refund_id=refund.refund_id,
        number=number,
        idempotency_key=f"{refund.number}-{number}",
        request_digest=hashlib.sha256(request.encode()).digest(),
        started_at=now,
        finished_at=None,
        outcome=None,
        http_status=None,
        provider_code=None,
        provider=payment.provider,
        provider_refund_id=None,
    )
