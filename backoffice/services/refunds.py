"""Refunds: preview, request, approve, decline, cancel; reading is `RefundReading`'s half.

Rule: the decision and the reservation of the money are one transaction; a repeated request
returns the first refund; nobody approves their own. Carrying out is the worker's task, not this
one's.
"""

from collections.abc import Callable
from datetime import datetime

from backoffice.domain.errors import BadInput, ChangedMeanwhile, NotFound, RefusedByPolicy
from backoffice.domain.policy import Action
from backoffice.domain.refund_states import RefundState, check_transition
from backoffice.models.faces import CustomerFace
from backoffice.services.order_views import RefundReader, refunded_by_line
from backoffice.services.refund_drafting import draft
from backoffice.services.refund_moves import move
from backoffice.services.refund_planning import (
    RefundPlan,
    RequestRefund,
    check_fresh,
    check_key,
    plan,
)
from backoffice.services.refund_reading import (
    RefundReading,
    known_customer,
    readable_refund,
    view_of,
)
from backoffice.services.refund_views import RefundPreview, RefundView
from backoffice.services.session import Session
from backoffice.storage import orders, refunds
from backoffice.storage.orders import OrderRows
from backoffice.storage.refunds import RefundRow
from backoffice.storage.unit_of_work import Unit, UnitsOfWork


class Refunds(RefundReading):
    """Use cases around the decision to return money."""

    def __init__(self, *, units: UnitsOfWork, clock: Callable[[], datetime]) -> None:
        super().__init__(units=units)
        self._clock = clock

    def preview(self, *, session: Session, request: RequestRefund) -> RefundPreview:
        """What the request would do. Nothing is written."""
        session.require(Action.REFUND_REQUEST)
        with self._units.read() as unit:
            return _planned(unit, session, request)[2].preview

    def request(self, *, session: Session, request: RequestRefund) -> RefundView:
        """Decide on a refund; within the role's limit it is queued, above it waits for approval.

        A repeated `client_request_id` of the same person returns the first refund. Raises
        `ChangedMeanwhile("refund.stale")` when the screen was out of date.
        """
        session.require(Action.REFUND_REQUEST)
        check_key(request)
        key = f"{session.actor.staff_id}:{request.client_request_id}"
        with self._units.write() as unit:
            first = refunds.by_client_request(unit, key)
            if first is not None:
                if first.request_digest != request.digest():
                    raise BadInput("refund.key_reused", field="key")
                return view_of(unit, session, first)
            customer, order, planned = _planned(unit, session, request)
            check_fresh(request, planned, order)
            row, lines = draft(session, request, planned, customer, key=key, now=self._clock())
            refunds.add(unit, row, lines)
            row = self._decided(unit, session, row, planned, order)
            unit.commit()
        return self.show(session=session, no=row.number)

    def approve(self, *, session: Session, no: str) -> RefundView:
        """Approve somebody else's refund; the money is reserved now."""
        session.require(Action.REFUND_APPROVE)
        with self._units.write() as unit:
            row = _somebody_elses(unit, session, no, RefundState.APPROVED)
            if row.amount_ore > session.policy.refund_limit_ore(session.actor.role):
                raise RefusedByPolicy("refund.above_limit")
            row = self._move(unit, session, row, RefundState.APPROVED, decides=True)
            row = self._move(unit, session, row, RefundState.QUEUED)
            _log(unit, session, "refund.approved", row)
            unit.commit()
        return self.show(session=session, no=no)

    def decline(self, *, session: Session, no: str) -> RefundView:
        """Say no to somebody else's refund."""
        session.require(Action.REFUND_APPROVE)
        with self._units.write() as unit:
            row = _somebody_elses(unit, session, no, RefundState.DECLINED)
            row = self._move(unit, session, row, RefundState.DECLINED, decides=True)
            _log(unit, session, "refund.declined", row)
            unit.commit()
        return self.show(session=session, no=no)

    def cancel(self, *, session: Session, no: str) -> RefundView:
        """Take a refund back before it was sent: one's own, or as somebody who may approve."""
        session.require(Action.REFUND_CANCEL)
        with self._units.write() as unit:
            row = readable_refund(unit, session, no)
            mine = row.requested_by == session.actor.staff_id
            if not mine and not session.policy.may(session.actor.role, Action.REFUND_APPROVE):
                raise RefusedByPolicy("refund.not_own")
            row = self._move(unit, session, row, RefundState.CANCELLED)
            _log(unit, session, "refund.cancelled", row)
            unit.commit()
        return self.show(session=session, no=no)

    def _decided(
        self, unit: Unit, session: Session, row: RefundRow, planned: RefundPlan, order: OrderRows
    ) -> RefundRow:
        if not orders.bump_version(unit, row.customer_id, row.order_id, order.order.version):
            raise ChangedMeanwhile("refund.stale")
        if planned.preview.needs_approval:
            row = self._move(unit, session, row, RefundState.PENDING_APPROVAL)
        else:
            seen = planned.payment.available_ore
            row = self._move(unit, session, row, RefundState.APPROVED)
            row = self._move(unit, session, row, RefundState.QUEUED, seen_available_ore=seen)
        _log(unit, session, "refund.requested", row)
        return row

    def _move(
        self,
        unit: Unit,
        session: Session,
        row: RefundRow,
        state: RefundState,
        *,
        decides: bool = False,
        seen_available_ore: int | None = None,
    ) -> RefundRow:
        return move(
            unit,
            row,
            state,
            now=self._clock(),
            approved_by=session.actor.staff_id if decides else None,
            seen_available_ore=seen_available_ore,
        )


def _planned(
    unit: Unit, session: Session, request: RequestRefund
) -> tuple[CustomerFace, OrderRows, RefundPlan]:
    order = orders.order(unit, request.customer_id, request.order_id)
    customer = known_customer(unit, session, request.customer_id)
    if customer is None:
        raise NotFound("order.not_found")
    rows = refunds.of_order(unit, request.customer_id, request.order_id)
    views = RefundReader(unit, session).views(
        rows, orders={order.order.order_id: order}, customer_name=""
    )
    done = refunded_by_line(views)
    return customer, order, plan(request, session=session, order=order, done=done)


def _somebody_elses(unit: Unit, session: Session, no: str, state: RefundState) -> RefundRow:
    row = readable_refund(unit, session, no)
    check_transition(RefundState(row.state), state)
    if row.requested_by == session.actor.staff_id:
        raise RefusedByPolicy("refund.own")
    return row


def _log(unit: Unit, session: Session, kind: str, row: RefundRow) -> None:
    session.log.append(
        unit,
        kind,
        customer_id=row.customer_id,
        ref=row.number,
        facts={"amount": row.amount_ore, "state": row.state, "reason": row.reason},
    )
