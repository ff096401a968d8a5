"""Refunds: preview, request, approve, decline, cancel, show, list.

Rule: the decision and the reservation of the money are one transaction; a repeated request
returns the first refund; nobody approves their own. Carrying out is the worker's task, not this
one's.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import msgspec

from backoffice.domain.errors import BadInput, ChangedMeanwhile, NotFound, RefusedByPolicy
from backoffice.domain.ids import CustomerId, OrderId, new_uuid
from backoffice.domain.numbers import new_number
from backoffice.domain.policy import Action
from backoffice.domain.refund_states import RefundState, check_transition, money_effect
from backoffice.models.faces import CustomerFace, RefundFace, RefundLineFace
from backoffice.services import places
from backoffice.services.customer_fields import full_name
from backoffice.services.customer_page import OrderView
from backoffice.services.faces import Faces, face_realm
from backoffice.services.order_views import OrderReader, RefundReader, refunded_by_line
from backoffice.services.refund_planning import (
    MOST_KEY_CHARS,
    RefundPlan,
    RequestRefund,
    check_fresh,
    plan,
)
from backoffice.services.refund_views import RefundPreview, RefundView
from backoffice.services.session import Session
from backoffice.storage import customers, orders, refunds
from backoffice.storage.orders import OrderRows
from backoffice.storage.refunds import RefundLineRow, RefundRow
from backoffice.storage.unit_of_work import Unit, UnitsOfWork

MOST_LISTED = 1_000


class Refunds:
    """Use cases around the decision to return money."""

    def __init__(self, *, units: UnitsOfWork, clock: Callable[[], datetime]) -> None:
        self._units = units
        self._clock = clock

    def preview(self, *, session: Session, request: RequestRefund) -> RefundPreview:
        """What the request would do. Nothing is written."""
        session.require(Action.REFUND_REQUEST)
        with self._units.read() as unit:
            return self._plan(unit, session, request)[1].preview

    def request(self, *, session: Session, request: RequestRefund) -> RefundView:
        """Decide on a refund; within the role's limit it is queued, above it waits for approval.

        A repeated `client_request_id` of the same person returns the first refund. Raises
        `ChangedMeanwhile("refund.stale")` when the screen was out of date.
        """
        session.require(Action.REFUND_REQUEST)
        if not 1 <= len(request.client_request_id) <= MOST_KEY_CHARS:
            raise BadInput("refund.key", field="key")
        key = f"{session.actor.staff_id}:{request.client_request_id}"
        with self._units.write() as unit:
            first = refunds.by_client_request(unit, key)
            if first is not None:
                if first.request_digest != request.digest():
                    raise BadInput("refund.key_reused", field="key")
                return self._view(unit, session, first)
            order, planned = self._plan(unit, session, request)
            check_fresh(request, planned, order)
            realm = face_realm(_customer_face(unit, session, request.customer_id))
            row = self._new_row(session, request, key, planned, realm)
            refunds.add(unit, row, tuple(_line_rows(session, row, planned, realm)))
            row = self._decided(unit, session, row, planned, order)
            unit.commit()
        return self.show(session=session, no=row.number)

    def approve(self, *, session: Session, no: str) -> RefundView:
        """Approve somebody else's refund; the money is reserved now."""
        session.require(Action.REFUND_APPROVE)
        with self._units.write() as unit:
            row = self._readable(unit, session, no)
            check_transition(RefundState(row.state), RefundState.APPROVED)
            if row.requested_by == session.actor.staff_id:
                raise RefusedByPolicy("refund.own")
            if row.amount_ore > session.policy.refund_limit_ore(session.actor.role):
                raise RefusedByPolicy("refund.above_limit")
            approved = self._move(
                unit, row, RefundState.APPROVED, approved_by=session.actor.staff_id
            )
            self._reserve(unit, approved, seen_available_ore=None)
            self._move(unit, approved, RefundState.QUEUED)
            self._log(unit, session, "refund.approved", row)
            unit.commit()
        return self.show(session=session, no=no)

    def decline(self, *, session: Session, no: str) -> RefundView:
        """Say no to somebody else's refund."""
        session.require(Action.REFUND_APPROVE)
        with self._units.write() as unit:
            row = self._readable(unit, session, no)
            check_transition(RefundState(row.state), RefundState.DECLINED)
            if row.requested_by == session.actor.staff_id:
                raise RefusedByPolicy("refund.own")
            self._move(unit, row, RefundState.DECLINED, approved_by=session.actor.staff_id)
            self._log(unit, session, "refund.declined", row)
            unit.commit()
        return self.show(session=session, no=no)

    def cancel(self, *, session: Session, no: str) -> RefundView:
        """Take a refund back before it was sent: one's own, or as somebody who may approve."""
        session.require(Action.REFUND_CANCEL)
        with self._units.write() as unit:
            row = self._readable(unit, session, no)
            check_transition(RefundState(row.state), RefundState.CANCELLED)
            mine = row.requested_by == session.actor.staff_id
            if not mine and not session.policy.may(session.actor.role, Action.REFUND_APPROVE):
                raise RefusedByPolicy("refund.not_own")
            self._move(unit, row, RefundState.CANCELLED)
            self._log(unit, session, "refund.cancelled", row)
            unit.commit()
        return self.show(session=session, no=no)

    def show(self, *, session: Session, no: str) -> RefundView:
        """One refund by its number."""
        session.require(Action.REFUND_READ)
        with self._units.read() as unit:
            return self._view(unit, session, self._readable(unit, session, no))

    def list(
        self, *, session: Session, states: Iterable[RefundState] = (), limit: int = 200
    ) -> tuple[RefundView, ...]:
        """The newest refunds in some states (none given: all), of customers the person may know."""
        session.require(Action.REFUND_READ)
        if not 1 <= limit <= MOST_LISTED:
            raise BadInput("lookup.limit", field="limit", most=MOST_LISTED)
        with self._units.read() as unit:
            rows = refunds.in_states(unit, [str(state) for state in states], limit)
            return tuple(
                self._view(unit, session, row)
                for row in rows
                if _readable_customer(unit, session, row.customer_id)
            )

    def order(self, *, session: Session, customer_id: CustomerId, order_id: OrderId) -> OrderView:
        """One order as it stands now, with masked names: what a refund is decided on."""
        session.require(Action.REFUND_READ)
        with self._units.read() as unit:
            rows = orders.order(unit, customer_id, order_id)
            face = _customer_face(unit, session, customer_id)
            views = RefundReader(unit, session).views(
                refunds.of_order(unit, customer_id, order_id),
                orders={order_id: rows},
                customer_name=full_name(face),
            )
            return OrderReader(session, None).view(rows, views)

    def counts(self, *, session: Session) -> dict[str, int]:
        """How many refunds there are in each state."""
        session.require(Action.REFUND_READ)
        with self._units.read() as unit:
            return refunds.count_by_state(unit)

    def _plan(
        self, unit: Unit, session: Session, request: RequestRefund
    ) -> tuple[OrderRows, RefundPlan]:
        order = orders.order(unit, request.customer_id, request.order_id)
        if not _readable_customer(unit, session, request.customer_id):
            raise NotFound("order.not_found")
        rows = refunds.of_order(unit, request.customer_id, request.order_id)
        views = RefundReader(unit, session).views(
            rows, orders={order.order.order_id: order}, customer_name=""
        )
        return order, plan(request, session=session, order=order, done=refunded_by_line(views))

    def _new_row(
        self,
        session: Session,
        request: RequestRefund,
        key: str,
        planned: RefundPlan,
        realm: str,
    ) -> RefundRow:
        refund_id, now = new_uuid(), self._clock()
        place = places.refund_face(request.customer_id, refund_id)
        return RefundRow(
            customer_id=request.customer_id,
            refund_id=refund_id,
            number=new_number("R"),
            order_id=request.order_id,
            payment_id=planned.payment.payment_id,
            amount_ore=planned.amount_ore,
            vat_ore=planned.vat_ore,
            currency=planned.payment.currency,
            state=RefundState.DRAFT,
            version=1,
            reason=str(request.reason),
            origin="here",
            requested_by=session.actor.staff_id,
            requested_at=now,
            approved_by=None,
            state_at=now,
            next_look_at=None,
            looks=0,
            client_request_id=key,
            request_digest=request.digest(),
            replaces_refund_id=None,
            face=session.vault.seal_face(realm, place, msgspec.json.encode(RefundFace())),
        )

    def _decided(
        self,
        unit: Unit,
        session: Session,
        draft: RefundRow,
        planned: RefundPlan,
        order: OrderRows,
    ) -> RefundRow:
        if not orders.bump_version(unit, draft.customer_id, draft.order_id, order.order.version):
            raise ChangedMeanwhile("refund.stale")
        if planned.preview.needs_approval:
            row = self._move(unit, draft, RefundState.PENDING_APPROVAL)
        else:
            row = self._move(unit, draft, RefundState.APPROVED)
            self._reserve(unit, row, seen_available_ore=planned.payment.available_ore)
            row = self._move(unit, row, RefundState.QUEUED)
        self._log(unit, session, "refund.requested", row)
        return row

    def _move(
        self, unit: Unit, row: RefundRow, state: RefundState, *, approved_by: UUID | None = None
    ) -> RefundRow:
        check_transition(RefundState(row.state), state)
        effect = money_effect(RefundState(row.state), state)
        moved = refunds.change_state(
            unit,
            row,
            replace(
                row,
                state=str(state),
                state_at=self._clock(),
                approved_by=approved_by or row.approved_by,
            ),
        )
        if moved is None:
            raise ChangedMeanwhile("refund.state_changed")
        if effect.reserved < 0:
            refunds.move_money(unit, moved, reserved=effect.reserved, refunded=effect.refunded)
        return moved

    @staticmethod
    def _reserve(unit: Unit, row: RefundRow, *, seen_available_ore: int | None) -> None:
        held = refunds.reserve(
            unit,
            customer_id=row.customer_id,
            payment_id=row.payment_id,
            amount_ore=row.amount_ore,
            seen_available_ore=seen_available_ore,
        )
        if not held:
            raise ChangedMeanwhile("refund.stale")

    @staticmethod
    def _log(unit: Unit, session: Session, kind: str, row: RefundRow) -> None:
        session.log.append(
            unit,
            kind,
            customer_id=row.customer_id,
            ref=row.number,
            facts={"amount": row.amount_ore, "state": row.state, "reason": row.reason},
        )

    def _readable(self, unit: Unit, session: Session, no: str) -> RefundRow:
        row = refunds.by_number(unit, no)
        if not _readable_customer(unit, session, row.customer_id):
            raise NotFound("refund.not_found")
        return row

    @staticmethod
    def _view(unit: Unit, session: Session, row: RefundRow) -> RefundView:
        order = orders.order(unit, row.customer_id, row.order_id)
        face = _customer_face(unit, session, row.customer_id)
        (view,) = RefundReader(unit, session).views(
            (row,), orders={row.order_id: order}, customer_name=full_name(face)
        )
        return view


def _customer_face(unit: Unit, session: Session, customer_id: UUID) -> CustomerFace:
    return Faces(session.vault).customer(customers.customer(unit, customer_id))


def _readable_customer(unit: Unit, session: Session, customer_id: UUID) -> bool:
    row = customers.customer(unit, customer_id)
    return Faces(session.vault).customer_if_readable(row) is not None


def _line_rows(
    session: Session, row: RefundRow, planned: RefundPlan, realm: str
) -> Iterable[RefundLineRow]:
    for line in planned.lines:
        face = RefundLineFace(
            quantity=line.refund.quantity,
            gross_ore=line.refund.gross_ore,
            vat_ore=line.refund.vat_ore,
            vat_bp=line.refund.vat_bp,
            disposition=str(line.disposition),
        )
        place = places.refund_line_face(row.customer_id, row.refund_id, line.refund.line_id)
        sealed = session.vault.seal_face(realm, place, msgspec.json.encode(face))
        yield RefundLineRow(
            customer_id=row.customer_id,
            refund_id=row.refund_id,
            order_line_id=line.refund.line_id,
            face=sealed,
        )
