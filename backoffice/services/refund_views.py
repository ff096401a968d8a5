"""Refunds as values for screens and the command line."""

from dataclasses import dataclass
from datetime import datetime

from backoffice.domain.ids import CustomerId, OrderId, OrderLineId, PaymentId, RefundId
from backoffice.domain.refund_reasons import Disposition, RefundReason
from backoffice.domain.refund_states import RefundState


@dataclass(frozen=True, slots=True)
class RefundLineView:
    """What a refund returns of one order line."""

    line_id: OrderLineId
    name: str
    kind: str
    quantity: int
    gross_ore: int
    vat_ore: int
    vat_bp: int
    disposition: Disposition


@dataclass(frozen=True, slots=True)
class AttemptView:
    """One try at the provider."""

    number: int
    started_at: datetime
    finished_at: datetime | None
    outcome: str | None
    provider_code: str | None


@dataclass(frozen=True, slots=True)
class RefundView:
    """One refund. `vat_ore` is None for an imported one, whose lines are not known here."""

    customer_id: CustomerId
    refund_id: RefundId
    no: str
    order_id: OrderId
    order_no: str
    payment_id: PaymentId
    customer_name: str
    state: RefundState
    amount_ore: int
    vat_ore: int | None
    currency: str
    reason: RefundReason
    imported: bool
    requested_by: str | None
    requested_at: datetime
    approved_by: str | None
    state_at: datetime
    next_look_at: datetime | None
    instrument: str
    lines: tuple[RefundLineView, ...]
    attempts: tuple[AttemptView, ...]
    may_approve: bool
    may_cancel: bool


@dataclass(frozen=True, slots=True)
class RefundPreview:
    """What a request would do, before anything happens; amounts in the currency's minor unit."""

    amount_ore: int
    vat_ore: int
    by_rate: tuple[tuple[int, int, int], ...]  # (rate in basis points, gross, VAT)
    currency: str
    payment_id: PaymentId
    instrument: str
    remaining_before_ore: int
    remaining_after_ore: int
    needs_approval: bool
    limit_ore: int
    seen_version: int
    seen_available_ore: int
