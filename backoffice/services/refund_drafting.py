"""The rows of a new refund, sealed, made from what was asked and what was planned.

Rule: a draft holds no money and moves none; what may be done with it is the caller's decision.
"""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from backoffice.domain.ids import new_uuid
from backoffice.domain.numbers import new_number
from backoffice.domain.refund_states import RefundState
from backoffice.models.faces import CustomerFace, RefundFace, RefundLineFace
from backoffice.services import places
from backoffice.services.faces import face_realm
from backoffice.services.refund_planning import RefundPlan, RequestRefund
from backoffice.services.session import Session
from backoffice.storage.refunds import RefundLineRow, RefundRow


def draft(
    session: Session,
    request: RequestRefund,
    planned: RefundPlan,
    customer: CustomerFace,
    *,
    key: str,
    now: datetime,
) -> tuple[RefundRow, tuple[RefundLineRow, ...]]:
    """A refund that nobody has decided on yet, with its lines."""
    realm = face_realm(customer)
    row = _refund(session, request, planned, realm, key=key, now=now)
    return row, tuple(_lines(session, row, planned, realm))


def _refund(
    session: Session,
    request: RequestRefund,
    planned: RefundPlan,
    realm: str,
    *,
    key: str,
    now: datetime,
) -> RefundRow:
    refund_id = new_uuid()
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


def _lines(
    session: Session, row: RefundRow, planned: RefundPlan, realm: str
) -> Iterator[RefundLineRow]:
    for line in planned.lines:
        face = RefundLineFace(
            quantity=line.refund.quantity,
            gross_ore=line.refund.gross_ore,
            vat_ore=line.refund.vat_ore,
            vat_bp=line.refund.vat_bp,
            disposition=str(line.disposition),
        )
        place = places.refund_line_face(row.customer_id, row.refund_id, line.refund.line_id)
        yield RefundLineRow(
            customer_id=row.customer_id,
            refund_id=row.refund_id,
            order_line_id=line.refund.line_id,
            face=session.vault.seal_face(realm, place, msgspec.json.encode(face)),
        )
