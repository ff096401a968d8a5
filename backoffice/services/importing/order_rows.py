"""The rows of an imported order: sealed faces and envelopes in their places.

Rule: nothing is stored here and no state is decided; what moved already on a payment is kept.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from backoffice.domain.ids import new_uuid
from backoffice.domain.line_kinds import MEDICINE_KINDS
from backoffice.domain.numbers import new_number
from backoffice.domain.policy import Category
from backoffice.domain.refund_reasons import RefundReason
from backoffice.domain.refund_states import RefundState
from backoffice.models.contents import OrderLineContent, PaymentContent
from backoffice.models.faces import OrderFace, OrderLineFace, PaymentFace, RefundFace
from backoffice.services import places
from backoffice.services.importing.line_formats import (
    OrderLine,
    OrderLineIn,
    PaymentIn,
    RefundIn,
)
from backoffice.services.importing.sealing import ImportSeals
from backoffice.storage.orders import LineRow, OrderRow, PaymentRow
from backoffice.storage.refunds import RefundRow

IMPORTED = "import"


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose order it is; `protected` decides the realm of every face."""

    customer_id: UUID
    order_id: UUID
    protected: bool


class OrderRowMaker:
    """Makes rows for one import run."""

    def __init__(self, seals: ImportSeals, clock: Callable[[], datetime]) -> None:
        self._seals = seals
        self._clock = clock

    def order(self, line: OrderLine, owner: Owner, *, version: int) -> OrderRow:
        """The order itself."""
        place = places.order_face(owner.customer_id, owner.order_id)
        return OrderRow(
            customer_id=owner.customer_id,
            order_id=owner.order_id,
            version=version,
            placed_at=line.placed_at,
            currency=line.currency,
            digest=self._seals.digest(line),
            face=self._seals.face(
                place, OrderFace(number=line.external_id), protected=owner.protected
            ),
        )

    def line(
        self, item: OrderLineIn, owner: Owner, position: int, line_id: UUID, version: int
    ) -> LineRow:
        """One line; a medicine's name stands in the envelope only."""
        key = self._seals.run_key(owner.customer_id, Category.PURCHASE, protected=owner.protected)
        face = OrderLineFace(
            external_id=item.external_id,
            kind=str(item.kind),
            quantity=item.quantity,
            gross_ore=item.gross,
            vat_bp=item.vat_bp,
            name=None if item.kind in MEDICINE_KINDS else item.name or "",
        )
        content = OrderLineContent(sku=item.sku, name=item.name, atc=item.atc)
        return LineRow(
            customer_id=owner.customer_id,
            line_id=line_id,
            order_id=owner.order_id,
            position=position,
            version=version,
            face=self._seals.face(
                places.line_face(owner.customer_id, line_id, version),
                face,
                protected=owner.protected,
            ),
            content=self._seals.envelope(
                key, places.line_content(owner.customer_id, line_id, version), content
            ),
        )

    def payment(
        self,
        payment: PaymentIn,
        line: OrderLine,
        owner: Owner,
        position: int,
        *,
        known: PaymentRow | None = None,
    ) -> PaymentRow:
        """One payment; amounts that moved already are those of the `known` row."""
        payment_id = new_uuid() if known is None else known.payment_id
        instrument, face = payment.instrument, _payment_face(payment)
        content = PaymentContent(
            reference=payment.reference, token=instrument.token if instrument else None
        )
        key = self._seals.run_key(owner.customer_id, Category.PAYMENT, protected=owner.protected)
        place = places.payment_content(owner.customer_id, payment_id)
        return PaymentRow(
            customer_id=owner.customer_id,
            payment_id=payment_id,
            order_id=owner.order_id,
            position=position,
            version=1 if known is None else known.version + 1,
            provider=payment.provider,
            currency=line.currency,
            captured_ore=payment.captured,
            refunded_ore=0 if known is None else known.refunded_ore,
            reserved_ore=0 if known is None else known.reserved_ore,
            disputed_ore=0 if known is None else known.disputed_ore,
            captured_at=payment.captured_at,
            face=self._seals.face(
                places.payment_face(owner.customer_id, payment_id), face, protected=owner.protected
            ),
            content=self._seals.envelope(key, place, content),
        )

    def refund(
        self,
        refund: RefundIn,
        payment: PaymentRow,
        line: OrderLine,
        owner: Owner,
        *,
        known: RefundRow | None = None,
    ) -> RefundRow:
        """One refund of the past; a `known` one keeps what the shop does not state."""
        if known is not None:
            return _restated(known, refund, payment, line)
        refund_id, at = new_uuid(), refund.refunded_at or line.placed_at or self._clock()
        return RefundRow(
            customer_id=owner.customer_id,
            refund_id=refund_id,
            number=new_number("R"),
            order_id=owner.order_id,
            payment_id=payment.payment_id,
            amount_ore=refund.amount,
            vat_ore=None,
            currency=line.currency,
            state=str(RefundState.SUCCEEDED),
            version=1,
            reason=str(refund.reason or RefundReason.CANCELLED),
            origin=IMPORTED,
            requested_by=None,
            requested_at=at,
            approved_by=None,
            state_at=at,
            next_look_at=None,
            looks=0,
            client_request_id=f"import:{refund_id}",
            request_digest=None,
            replaces_refund_id=None,
            face=self._seals.face(
                places.refund_face(owner.customer_id, refund_id),
                RefundFace(external_id=refund.external_id),
                protected=owner.protected,
            ),
        )


def _restated(
    known: RefundRow, refund: RefundIn, payment: PaymentRow, line: OrderLine
) -> RefundRow:
    at = refund.refunded_at or known.requested_at
    return replace(
        known,
        payment_id=payment.payment_id,
        amount_ore=refund.amount,
        currency=line.currency,
        reason=str(refund.reason or known.reason),
        requested_at=at,
        state_at=at,
    )


def _payment_face(payment: PaymentIn) -> PaymentFace:
    instrument = payment.instrument
    if instrument is None:
        return PaymentFace(external_id=payment.external_id)
    return PaymentFace(
        external_id=payment.external_id,
        kind=instrument.kind,
        brand=instrument.brand,
        last_four=instrument.last_four,
        expires=instrument.expires,
    )
