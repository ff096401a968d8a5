"""What a requested refund comes to: lines, amounts, VAT, and the payment it goes back to.

Rule: the amount always follows from lines; each line from its own rate and what earlier refunds
returned of it. The money goes back the way it came, whole: to the first payment that still has
enough.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from backoffice.domain.errors import BadInput, ChangedMeanwhile
from backoffice.domain.ids import CustomerId, OrderId, OrderLineId, PaymentId
from backoffice.domain.refund_amounts import LineRefund, LineState, by_rate, refund_line
from backoffice.domain.refund_reasons import (
    Disposition,
    RefundReason,
    check_disposition,
    default_disposition,
)
from backoffice.models.faces import OrderLineFace
from backoffice.services.faces import Faces
from backoffice.services.order_views import instrument_text
from backoffice.services.refund_views import RefundPreview
from backoffice.services.session import Session
from backoffice.storage.orders import OrderRows, PaymentRow

MOST_KEY_CHARS = 100


@dataclass(frozen=True, slots=True)
class RequestRefund:
    """The command. `seen_*` are what the screen showed when the decision was made; None: no
    screen.

    `dispositions` may leave lines out: they get the usual handling for their kind and the
    reason.
    """

    customer_id: CustomerId
    order_id: OrderId
    lines: tuple[tuple[OrderLineId, int], ...]
    reason: RefundReason
    dispositions: Mapping[OrderLineId, Disposition]
    client_request_id: str
    seen_version: int | None = None
    seen_available_ore: int | None = None

    def digest(self) -> bytes:
        """Tells whether a repeated key repeats the same request."""
        parts = [str(self.order_id), str(self.reason)]
        parts += sorted(f"{line} {quantity}" for line, quantity in self.lines)
        parts += sorted(f"{line} {handling}" for line, handling in self.dispositions.items())
        return hashlib.sha256("\n".join(parts).encode()).digest()


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """One line of the plan."""

    refund: LineRefund
    disposition: Disposition


@dataclass(frozen=True, slots=True)
class RefundPlan:
    """What would be done."""

    lines: tuple[PlannedLine, ...]
    payment: PaymentRow
    amount_ore: int
    vat_ore: int
    preview: RefundPreview


def plan(
    request: RequestRefund,
    *,
    session: Session,
    order: OrderRows,
    done: Mapping[UUID, tuple[int, int, int]],
) -> RefundPlan:
    """Price a request. Raises `BadInput` beside the field that is wrong."""
    if not request.lines:
        raise BadInput("refund.no_lines", field="lines")
    if len({line for line, _ in request.lines}) != len(request.lines):
        raise BadInput("refund.line_twice", field="lines")
    faces = Faces(session.vault)
    known = {row.line_id: faces.line(row) for row in order.lines}
    lines = tuple(
        _planned(line_id, quantity, request, known, done) for line_id, quantity in request.lines
    )
    amount = sum(line.refund.gross_ore for line in lines)
    if amount < 1:
        raise BadInput("refund.nothing_left", field="lines")
    payment = _payment_for(order, amount)
    limit = session.policy.refund_limit_ore(session.actor.role)
    vat = sum(line.refund.vat_ore for line in lines)
    preview = RefundPreview(
        amount_ore=amount,
        vat_ore=vat,
        by_rate=by_rate(line.refund for line in lines),
        currency=order.order.currency,
        payment_id=PaymentId(payment.payment_id),
        instrument=instrument_text(faces.payment(payment)),
        remaining_before_ore=payment.available_ore,
        remaining_after_ore=payment.available_ore - amount,
        needs_approval=amount > limit,
        limit_ore=limit,
        seen_version=order.order.version,
        seen_available_ore=payment.available_ore,
    )
    return RefundPlan(lines=lines, payment=payment, amount_ore=amount, vat_ore=vat, preview=preview)


def check_key(request: RequestRefund) -> None:
    """Raise `BadInput("refund.key")` for a key that cannot be stored and shown."""
    key = request.client_request_id
    if not 1 <= len(key) <= MOST_KEY_CHARS or not key.isprintable():
        raise BadInput("refund.key", field="key")


def check_fresh(request: RequestRefund, planned: RefundPlan, order: OrderRows) -> None:
    """Raise `ChangedMeanwhile("refund.stale")` if the screen showed another state than today's."""
    version_moved = request.seen_version not in (None, order.order.version)
    money_moved = request.seen_available_ore not in (None, planned.payment.available_ore)
    if version_moved or money_moved:
        raise ChangedMeanwhile("refund.stale")


def _planned(
    line_id: OrderLineId,
    quantity: int,
    request: RequestRefund,
    known: Mapping[UUID, OrderLineFace],
    done: Mapping[UUID, tuple[int, int, int]],
) -> PlannedLine:
    face = known.get(line_id)
    if face is None:
        raise BadInput("refund.unknown_line", field="lines")
    disposition = request.dispositions.get(line_id)
    if disposition is None:
        disposition = default_disposition(face.kind, request.reason)
    check_disposition(face.kind, request.reason, disposition)
    refunded_quantity, refunded_gross, refunded_vat = done.get(line_id, (0, 0, 0))
    state = LineState(
        line_id=line_id,
        kind=face.kind,
        quantity=face.quantity,
        gross_ore=face.gross_ore,
        vat_bp=face.vat_bp,
        refunded_quantity=refunded_quantity,
        refunded_gross_ore=refunded_gross,
        refunded_vat_ore=refunded_vat,
    )
    return PlannedLine(refund=refund_line(state, quantity), disposition=disposition)


def _payment_for(order: OrderRows, amount: int) -> PaymentRow:
    for payment in order.payments:
        if payment.available_ore >= amount:
            return payment
    remaining = max((payment.available_ore for payment in order.payments), default=0)
    raise BadInput("refund.exceeds_remaining", field="lines", remaining=_plain(remaining))


def _plain(ore: int) -> str:
    return f"{ore // 100}.{ore % 100:02d}"
