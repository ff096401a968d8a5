"""The writes of a refund on its way: attempt, outcome, and when to look again.

Rule: every write is one transaction with its log entry, from the row as it was seen. Time alone
settles nothing: after the last look the refund is left to a person, in the state it is in.
"""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from backoffice.domain.ids import new_uuid
from backoffice.domain.reconcile import next_look
from backoffice.domain.refund_states import Outcome, RefundState, may_move, state_after
from backoffice.services.refund_moves import move
from backoffice.services.session import Session
from backoffice.storage import refund_attempts, refunds
from backoffice.storage.orders import PaymentRow
from backoffice.storage.refund_attempts import AttemptRow
from backoffice.storage.refunds import RefundRow
from backoffice.storage.unit_of_work import UnitsOfWork

WAITING = (RefundState.UNKNOWN, RefundState.PSP_PENDING, RefundState.REQUIRES_ACTION)
# A refund that succeeded is looked at daily for five days: money can come back late.
LOOKING = (*WAITING, RefundState.SUCCEEDED)
LOOKS_BEFORE_WATCHING = 4
# How long a refund that cannot be sent now (its provider is not set up) lets others go first.
PUT_OFF = timedelta(minutes=5)


class RefundSettling:
    """Writes what the worker does and learns.

    Every method raises `ChangedMeanwhile` where somebody was faster; what they wrote stands.
    """

    def __init__(self, *, units: UnitsOfWork, clock: Callable[[], datetime]) -> None:
        self._units = units
        self._clock = clock

    def begin(
        self, session: Session, refund: RefundRow, payment: PaymentRow, *, key: str | None
    ) -> tuple[RefundRow, AttemptRow]:
        """Commit the attempt, with its key, before anything leaves the house.

        `key` is the first attempt's when that is sent again.
        """
        now, again = self._clock(), key is not None
        with self._units.write() as unit:
            before = refund_attempts.of_refunds(unit, refund.customer_id, [refund.refund_id])
            sending = move(
                unit,
                refund,
                RefundState.SENDING,
                now=now,
                looks=refund.looks + again,
                same_key_in_window=again,
            )
            attempt = before[-1] if again else _new_attempt(refund, payment, before, now)
            if not again:
                refund_attempts.add(unit, attempt)
            session.log.append(
                unit, "refund.sending", customer_id=refund.customer_id, ref=refund.number
            )
            unit.commit()
        return sending, attempt

    def finish(
        self, session: Session, refund: RefundRow, attempt: AttemptRow, outcome: Outcome
    ) -> RefundState:
        """Commit what came of sending, with the money that moved."""
        state = state_after(outcome, old=RefundState(refund.state))
        finished = replace(self._finished(attempt, outcome), http_status=outcome.http_status)
        self._move(session, refund, state, looks=refund.looks, attempt=finished)
        return state

    def learn(
        self, session: Session, refund: RefundRow, attempt: AttemptRow, outcome: Outcome
    ) -> RefundState:
        """Commit what a look at the provider told; nothing new is one more look done."""
        old = RefundState(refund.state)
        state = state_after(outcome, old=old)
        if not may_move(old, state):
            return self.wait(refund)
        finished = self._finished(attempt, outcome)
        self._move(session, refund, state, looks=refund.looks + 1, attempt=finished)
        return state

    def wait(self, refund: RefundRow) -> RefundState:
        """Nothing new: look again later; after the last look it is a person's turn."""
        looks = refund.looks + 1
        self._look_at(replace(refund, looks=looks), next_look(looks, self._clock()))
        return RefundState(refund.state)

    def lost(self, session: Session, refund: RefundRow) -> None:
        """Whoever was sending this is gone: what became of it is unknown, and asked at once."""
        self._move(session, refund, RefundState.UNKNOWN, looks=refund.looks, look_at=self._clock())

    def put_off(self, session: Session, number: str) -> None:
        """Something hindered work on this refund: let the others go first, then try again."""
        with self._units.read() as unit:
            refund = refunds.by_number(unit, number)
        if refund.state == RefundState.SENDING:
            self._move(session, refund, RefundState.UNKNOWN, looks=refund.looks)
        elif refund.state == RefundState.QUEUED:
            self._look_at(refund, self._clock() + PUT_OFF)
        else:
            self.wait(refund)

    def _look_at(self, refund: RefundRow, at: datetime | None) -> None:
        with self._units.write() as unit:
            refunds.change_state(unit, refund, replace(refund, next_look_at=at))
            unit.commit()

    def _move(
        self,
        session: Session,
        refund: RefundRow,
        state: RefundState,
        *,
        looks: int,
        look_at: datetime | None = None,
        attempt: AttemptRow | None = None,
    ) -> None:
        now = self._clock()
        if state is RefundState.SUCCEEDED:
            looks = LOOKS_BEFORE_WATCHING
        if state in LOOKING and look_at is None:
            look_at = next_look(looks, now)
        with self._units.write() as unit:
            move(unit, refund, state, now=now, next_look_at=look_at, looks=looks)
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

    def _finished(self, attempt: AttemptRow, outcome: Outcome) -> AttemptRow:
        return replace(
            attempt,
            finished_at=self._clock(),
            outcome=str(outcome.kind),
            provider_code=outcome.provider_code,
            provider_refund_id=outcome.provider_refund_id or attempt.provider_refund_id,
        )


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
