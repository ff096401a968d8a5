"""Orders as a session may see them: faces for everyone, names of medicines for who may read them.

Rule: what a line still allows to refund is counted from the refunds that hold or have paid money,
whoever made them.
"""

from collections.abc import Iterable, Mapping
from uuid import UUID

from backoffice.domain.faces import instrument_face, order_line_face
from backoffice.domain.ids import (
    CustomerId,
    OrderId,
    OrderLineId,
    PaymentId,
    RefundId,
    StaffId,
)
from backoffice.domain.line_kinds import LineKind
from backoffice.domain.policy import Action
from backoffice.domain.refund_reasons import Disposition, RefundReason
from backoffice.domain.refund_states import CONSUMING, RESERVING, RefundState
from backoffice.models.faces import PaymentFace
from backoffice.services.customer_page import OrderLineView, OrderView, PaymentView
from backoffice.services.disclosures import OpenedEnvelopes
from backoffice.services.faces import Faces
from backoffice.services.refund_views import AttemptView, RefundLineView, RefundView
from backoffice.services.session import Session
from backoffice.storage import accounts, refund_attempts, refunds
from backoffice.storage.orders import LineRow, OrderRows, PaymentRow
from backoffice.storage.refund_attempts import AttemptRow
from backoffice.storage.refunds import RefundLineRow, RefundRow
from backoffice.storage.unit_of_work import Unit

CANCELLABLE = frozenset(
    {RefundState.PENDING_APPROVAL, RefundState.APPROVED, RefundState.QUEUED, RefundState.DRAFT}
)
COUNTING = frozenset(RESERVING) | frozenset(CONSUMING) | {RefundState.PENDING_APPROVAL}


def instrument_text(face: PaymentFace) -> str:
    """The instrument as it is read to the customer: `Visa •••• 4242`."""
    return instrument_face(
        kind=face.kind or "", brand=face.brand, last_four=face.last_four, expires=face.expires
    )


class RefundReader:
    """Turns refund rows of one customer into views."""

    def __init__(self, unit: Unit, session: Session) -> None:
        self._unit = unit
        self._session = session
        self._faces = Faces(session.vault)
        self._names = {row.staff_id: row.name for row in accounts.all_staff(unit)}

    def views(
        self,
        rows: Iterable[RefundRow],
        *,
        orders: Mapping[UUID, OrderRows],
        customer_name: str,
    ) -> tuple[RefundView, ...]:
        """Views of refunds that all belong to one customer, whose orders are given by id."""
        rows = tuple(rows)
        if not rows:
            return ()
        customer_id = rows[0].customer_id
        ids = [row.refund_id for row in rows]
        lines: dict[UUID, list[RefundLineRow]] = {}
        for line in refunds.lines_of(self._unit, customer_id, ids):
            lines.setdefault(line.refund_id, []).append(line)
        attempts: dict[UUID, list[AttemptRow]] = {}
        for attempt in refund_attempts.of_refunds(self._unit, customer_id, ids):
            attempts.setdefault(attempt.refund_id, []).append(attempt)
        return tuple(
            self._view(
                row,
                orders[row.order_id],
                customer_name,
                lines.get(row.refund_id, ()),
                attempts.get(row.refund_id, ()),
            )
            for row in rows
        )

    def _view(
        self,
        row: RefundRow,
        order: OrderRows,
        customer_name: str,
        lines: Iterable[RefundLineRow],
        attempts: Iterable[AttemptRow],
    ) -> RefundView:
        payment = next(p for p in order.payments if p.payment_id == row.payment_id)
        state = RefundState(row.state)
        mine = row.requested_by == self._session.actor.staff_id
        policy, role = self._session.policy, self._session.actor.role
        return RefundView(
            customer_id=CustomerId(row.customer_id),
            refund_id=RefundId(row.refund_id),
            no=row.number,
            order_id=OrderId(row.order_id),
            order_no=self._faces.order(order.order).number,
            payment_id=PaymentId(row.payment_id),
            customer_name=customer_name,
            state=state,
            amount_ore=row.amount_ore,
            vat_ore=row.vat_ore,
            currency=row.currency,
            reason=RefundReason(row.reason),
            imported=row.origin == "import",
            requested_by=self._name(row.requested_by),
            requested_at=row.requested_at,
            approved_by=self._name(row.approved_by),
            state_at=row.state_at,
            next_look_at=row.next_look_at,
            instrument=instrument_text(self._faces.payment(payment)),
            lines=tuple(self._line(line, order) for line in lines),
            attempts=tuple(_attempt(attempt) for attempt in attempts),
            may_approve=state is RefundState.PENDING_APPROVAL
            and not mine
            and policy.may(role, Action.REFUND_APPROVE)
            and row.amount_ore <= policy.refund_limit_ore(role),
            may_cancel=state in CANCELLABLE and (mine or policy.may(role, Action.REFUND_APPROVE)),
        )

    def _name(self, staff_id: UUID | None) -> str | None:
        return None if staff_id is None else self._names.get(StaffId(staff_id))

    def _line(self, row: RefundLineRow, order: OrderRows) -> RefundLineView:
        face = self._faces.refund_line(row)
        bought = self._faces.line(
            next(line for line in order.lines if line.line_id == row.order_line_id)
        )
        return RefundLineView(
            line_id=OrderLineId(row.order_line_id),
            name=order_line_face(kind=LineKind(bought.kind), name=bought.name or ""),
            kind=bought.kind,
            quantity=face.quantity,
            gross_ore=face.gross_ore,
            vat_ore=face.vat_ore,
            vat_bp=face.vat_bp,
            disposition=Disposition(face.disposition),
        )


def _attempt(row: AttemptRow) -> AttemptView:
    return AttemptView(
        number=row.number,
        started_at=row.started_at,
        finished_at=row.finished_at,
        outcome=row.outcome,
        provider_code=row.provider_code,
    )


class OrderReader:
    """Turns order rows of one customer into views."""

    def __init__(self, session: Session, opened: OpenedEnvelopes | None) -> None:
        self._faces = Faces(session.vault)
        self._opened = opened

    def view(self, rows: OrderRows, refund_views: tuple[RefundView, ...]) -> OrderView:
        """One order. Names of medicines are opened only where `opened` was given."""
        done = refunded_by_line(refund_views)
        return OrderView(
            customer_id=CustomerId(rows.order.customer_id),
            order_id=OrderId(rows.order.order_id),
            number=self._faces.order(rows.order).number,
            placed_at=rows.order.placed_at,
            currency=rows.order.currency,
            version=rows.order.version,
            lines=tuple(self._line(line, done) for line in rows.lines),
            payments=tuple(self._payment(payment) for payment in rows.payments),
            refunds=refund_views,
        )

    def _line(self, row: LineRow, done: Mapping[UUID, tuple[int, int, int]]) -> OrderLineView:
        face = self._faces.line(row)
        name = self._opened.line(row).name if self._opened is not None else None
        quantity, gross_ore, _ = done.get(row.line_id, (0, 0, 0))
        return OrderLineView(
            line_id=OrderLineId(row.line_id),
            number=face.external_id,
            kind=face.kind,
            name=name or order_line_face(kind=LineKind(face.kind), name=face.name or ""),
            masked=name is None and face.name is None,
            quantity=face.quantity,
            gross_ore=face.gross_ore,
            vat_bp=face.vat_bp,
            refunded_quantity=quantity,
            refunded_gross_ore=gross_ore,
        )

    def _payment(self, row: PaymentRow) -> PaymentView:
        face = self._faces.payment(row)
        return PaymentView(
            payment_id=PaymentId(row.payment_id),
            number=face.external_id,
            provider=row.provider,
            instrument=instrument_text(face),
            captured_ore=row.captured_ore,
            refunded_ore=row.refunded_ore,
            reserved_ore=row.reserved_ore,
            available_ore=row.available_ore,
            captured_at=row.captured_at,
        )


def refunded_by_line(refund_views: Iterable[RefundView]) -> dict[UUID, tuple[int, int, int]]:
    """(quantity, gross, VAT) that refunds already return of each line, those waiting included."""
    done: dict[UUID, tuple[int, int, int]] = {}
    for refund in refund_views:
        if refund.state in COUNTING:
            for line in refund.lines:
                quantity, gross, vat = done.get(line.line_id, (0, 0, 0))
                done[line.line_id] = (
                    quantity + line.quantity,
                    gross + line.gross_ore,
                    vat + line.vat_ore,
                )
    return done
