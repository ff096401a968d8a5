"""Carrying out refunds: what is due is sent or asked about, one refund at a time.

Rule: the attempt and its key are committed before the provider is called, the call happens
outside any transaction, and what is not known for certain is UNKNOWN, which only the provider
can end. What hinders one refund hinders no other.
"""

import logging
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from backoffice.domain.errors import BackofficeError, ChangedMeanwhile, SessionLocked
from backoffice.domain.policy import Action
from backoffice.domain.reconcile import key_is_remembered
from backoffice.domain.refund_states import Outcome, OutcomeKind, RefundState
from backoffice.gateways.provider import NotFound as ProviderKnowsNone
from backoffice.gateways.registry import Providers
from backoffice.log import report_incident
from backoffice.services.disclosures import Disclosures
from backoffice.services.refund_payments import OpenedPayment, PaymentFacts, RefundPayments
from backoffice.services.refund_settling import LOOKING, RefundSettling
from backoffice.services.session import Session
from backoffice.storage import refund_attempts, refunds
from backoffice.storage.refund_attempts import AttemptRow
from backoffice.storage.refunds import RefundRow
from backoffice.storage.unit_of_work import UnitsOfWork

__all__ = ["PUBLIC_TEXT", "PaymentFacts", "RefundSender"]

PUBLIC_TEXT = "Återbetalning Stenhård.net"
PORTION = 50
_LOG = logging.getLogger(__name__)


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
        self._clock = clock
        self._payments = RefundPayments(
            units=units, disclosures=disclosures, providers=providers, introduce=introduce
        )
        self._settling = RefundSettling(units=units, clock=clock)

    def recover(self, *, session: Session) -> int:
        """What a dead worker left in SENDING becomes UNKNOWN, to be looked up at once; how many."""
        session.require(Action.WORKER_RUN)
        with self._units.read() as unit:
            left = refunds.in_states(unit, [RefundState.SENDING], limit=100_000)
        for refund in left:
            self._settling.lost(session, refund)
        return len(left)

    def run_due(self, *, session: Session, stopped: Callable[[], bool]) -> Counter[str]:
        """Carry out everything that is due now. Counts by what became of it."""
        session.require(Action.WORKER_RUN)
        counts: Counter[str] = Counter()
        tried: set[UUID] = set()
        while not stopped():
            fresh = [refund for refund in self._due(len(tried)) if refund.refund_id not in tried]
            if not fresh:
                break
            for refund in fresh:
                if stopped():
                    break
                tried.add(refund.refund_id)
                self._carry_out(session, refund, counts)
        return counts

    def _due(self, tried: int) -> tuple[RefundRow, ...]:
        with self._units.read() as unit:
            return refunds.due(
                unit,
                ready=[RefundState.QUEUED],
                looking=[str(state) for state in LOOKING],
                now=self._clock(),
                limit=PORTION + tried,
            )

    def _carry_out(self, session: Session, refund: RefundRow, counts: Counter[str]) -> None:
        """Work on one refund; whatever hinders that, the next one has its turn."""
        try:
            self._advance(session, refund, counts)
        except SessionLocked:
            raise
        except ChangedMeanwhile:
            _LOG.info("refund was changed by somebody else first")
        except BackofficeError as error:
            _LOG.warning("refund is put off: %s", error)
            self._put_off(session, refund, counts)
        except Exception as error:
            report_incident(error)
            self._put_off(session, refund, counts)

    def _put_off(self, session: Session, refund: RefundRow, counts: Counter[str]) -> None:
        counts["stuck"] += 1
        self._settling.put_off(session, refund.number)

    def _advance(self, session: Session, refund: RefundRow, counts: Counter[str]) -> None:
        payment = self._payments.open(session=session, refund=refund)
        if refund.state == RefundState.QUEUED:
            state = self._send(session, refund, payment, counts, key=None)
        else:
            counts["looked_up"] += 1
            state = self._look_up(session, refund, payment, counts)
        if not state == refund.state == RefundState.SUCCEEDED:
            counts[_COUNTED_AS.get(state, "pending")] += 1

    def _send(
        self,
        session: Session,
        refund: RefundRow,
        payment: OpenedPayment,
        counts: Counter[str],
        *,
        key: str | None,
    ) -> RefundState:
        """Step 2 to 4 of a refund's writes; `key` is the first attempt's when it is sent again."""
        sending, attempt = self._settling.begin(session, refund, payment.row, key=key)
        counts["sent"] += 1
        outcome = _asked(
            lambda: payment.provider.create(
                refund_no=refund.number,
                key=attempt.idempotency_key,
                payment_ref=payment.reference,
                amount_ore=refund.amount_ore,
                currency=refund.currency,
                public_text=PUBLIC_TEXT,
            )
        )
        return self._settling.finish(session, sending, attempt, outcome)

    def _look_up(
        self, session: Session, refund: RefundRow, payment: OpenedPayment, counts: Counter[str]
    ) -> RefundState:
        """Ask the provider what became of a refund; resend with the same key where that is safe."""
        with self._units.read() as unit:
            attempt = refund_attempts.of_refunds(unit, refund.customer_id, [refund.refund_id])[-1]
        answer = _asked(
            lambda: payment.provider.lookup(
                key=attempt.idempotency_key,
                refund_no=refund.number,
                provider_refund_id=attempt.provider_refund_id,
                payment_ref=payment.reference,
            )
        )
        if isinstance(answer, Outcome) and answer.kind != OutcomeKind.UNKNOWN:
            return self._settling.learn(session, refund, attempt, answer)
        never_arrived = isinstance(answer, ProviderKnowsNone)
        if never_arrived and self._may_send_again(refund, attempt, payment):
            return self._send(session, refund, payment, counts, key=attempt.idempotency_key)
        return self._settling.wait(refund)

    def _may_send_again(
        self, refund: RefundRow, attempt: AttemptRow, payment: OpenedPayment
    ) -> bool:
        return refund.state == RefundState.UNKNOWN and key_is_remembered(
            first_sent_at=attempt.started_at,
            now=self._clock(),
            key_ttl=payment.provider.capabilities.key_ttl,
        )


_Answer = TypeVar("_Answer")


def _asked(call: Callable[[], _Answer]) -> _Answer | Outcome:
    """The provider's answer. An adapter that breaks leaves an unknown outcome: it may have sent."""
    try:
        return call()
    except Exception as error:  # the request may have left, whatever broke
        report_incident(error)
        return Outcome(kind=OutcomeKind.UNKNOWN, provider_code="adapter_broke")


_COUNTED_AS = {
    RefundState.SUCCEEDED: "settled",
    RefundState.UNKNOWN: "unknown",
    RefundState.REJECTED: "failed",
    RefundState.FAILED: "failed",
    RefundState.CANCELLED_BY_PSP: "failed",
    RefundState.REVERSED: "failed",
}
