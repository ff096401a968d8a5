"""A small real shop for the refund screens: orders, refunds and a desk that prices by the domain.

Rule: the desk keeps the promises of the service that the screens rest on: one refund per id, a
refusal when the order changed, approval above the limit. It holds everything in memory.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Event
from uuid import UUID, uuid5

from backoffice.domain.errors import BackofficeError, BadInput, ChangedMeanwhile, NotReachable
from backoffice.domain.ids import CustomerId, OrderId, OrderLineId, PaymentId, RefundId
from backoffice.domain.refund_amounts import LineRefund, LineState, by_rate, refund_line
from backoffice.domain.refund_reasons import (
    Disposition,
    RefundReason,
    check_disposition,
    default_disposition,
)
from backoffice.domain.refund_states import CONSUMING, RESERVING, RefundState
from backoffice.services.customer_page import OrderLineView, OrderView, PaymentView
from backoffice.services.refund_planning import RequestRefund
from backoffice.services.refund_views import (
    AttemptView,
    RefundLineView,
    RefundPreview,
    RefundView,
)

NOW = datetime(2026, 3, 9, 13, 2, tzinfo=UTC)
CUSTOMER = CustomerId(UUID(int=1))
_SPACE = UUID(int=0x5E)
_COUNTING = RESERVING | CONSUMING | {RefundState.PENDING_APPROVAL}


def line(
    number: str,
    name: str,
    gross_ore: int,
    *,
    kind: str = "otc",
    quantity: int = 1,
    vat_bp: int = 2500,
    masked: bool = False,
) -> OrderLineView:
    return OrderLineView(
        line_id=OrderLineId(uuid5(_SPACE, f"line {number}")),
        number=number,
        kind=kind,
        name=name,
        masked=masked,
        quantity=quantity,
        gross_ore=gross_ore,
        vat_bp=vat_bp,
        refunded_quantity=0,
        refunded_gross_ore=0,
    )


def payment(captured_ore: int, *, instrument: str = "Visa •••• 4242") -> PaymentView:
    return PaymentView(
        payment_id=PaymentId(uuid5(_SPACE, f"payment {instrument}")),
        number="P-7001",
        provider="sandbox",
        instrument=instrument,
        captured_ore=captured_ore,
        refunded_ore=0,
        reserved_ore=0,
        available_ore=captured_ore,
        captured_at=NOW - timedelta(days=7),
    )


def order(
    *lines: OrderLineView,
    number: str = "O-5001",
    instrument: str = "Visa •••• 4242",
    refunds: Sequence[RefundView] = (),
) -> OrderView:
    """An order paid in full, with the refunds of it counted."""
    plain = OrderView(
        customer_id=CUSTOMER,
        order_id=OrderId(uuid5(_SPACE, f"order {number}")),
        number=number,
        placed_at=NOW - timedelta(days=7),
        currency="SEK",
        version=1,
        lines=lines,
        payments=(payment(sum(each.gross_ore for each in lines), instrument=instrument),),
        refunds=(),
    )
    return with_refunds(plain, refunds)


def with_refunds(of: OrderView, refunds: Sequence[RefundView]) -> OrderView:
    """The order as it is when it has these refunds."""
    counting = [refund for refund in refunds if refund.state in _COUNTING]
    taken = [each for refund in counting for each in refund.lines]
    held = sum(refund.amount_ore for refund in counting)
    paid = of.payments[0]
    return replace(
        of,
        lines=tuple(
            replace(
                each,
                refunded_quantity=sum(t.quantity for t in taken if t.line_id == each.line_id),
                refunded_gross_ore=sum(t.gross_ore for t in taken if t.line_id == each.line_id),
            )
            for each in of.lines
        ),
        payments=(replace(paid, refunded_ore=held, available_ore=paid.captured_ore - held),),
        refunds=tuple(refunds),
        version=1 + len(refunds),
    )


def refund(
    no: str = "R-7K3M-9QXD",
    state: RefundState = RefundState.QUEUED,
    *,
    amount_ore: int = 24_900,
    reason: RefundReason = RefundReason.TRANSPORT_DAMAGE,
    requested_by: str | None = "Anna Berg",
    approved_by: str | None = None,
    customer_name: str = "Åsa Lindström",
    order_no: str = "O-5001",
    lines: tuple[RefundLineView, ...] = (),
    attempts: tuple[AttemptView, ...] = (),
    at: datetime = NOW,
    next_look_at: datetime | None = None,
    may_approve: bool = False,
    may_cancel: bool = False,
    imported: bool = False,
) -> RefundView:
    return RefundView(
        customer_id=CUSTOMER,
        refund_id=RefundId(uuid5(_SPACE, f"refund {no}")),
        no=no,
        order_id=OrderId(uuid5(_SPACE, f"order {order_no}")),
        order_no=order_no,
        payment_id=PaymentId(uuid5(_SPACE, "payment")),
        customer_name=customer_name,
        state=state,
        amount_ore=amount_ore,
        vat_ore=None if imported else amount_ore // 5,
        currency="SEK",
        reason=reason,
        imported=imported,
        requested_by=requested_by,
        requested_at=at,
        approved_by=approved_by,
        state_at=at,
        next_look_at=next_look_at,
        instrument="Visa •••• 4242",
        lines=lines,
        attempts=attempts,
        may_approve=may_approve,
        may_cancel=may_cancel,
    )


def refund_of(
    each: OrderLineView,
    quantity: int,
    *,
    no: str = "R-4D2C-8TRB",
    state: RefundState = RefundState.SUCCEEDED,
    disposition: Disposition = Disposition.DESTROY,
) -> RefundView:
    """A refund of some units of one line."""
    gross = each.gross_ore * quantity // each.quantity
    taken = RefundLineView(
        line_id=each.line_id,
        name=each.name,
        kind=each.kind,
        quantity=quantity,
        gross_ore=gross,
        vat_ore=gross // 5,
        vat_bp=each.vat_bp,
        disposition=disposition,
    )
    return refund(no, state, amount_ore=gross, lines=(taken,))


class RefundDesk:
    """The service's side of one order.

    `refusal` is what a new request is refused with; with `answer_lost` it is made and the answer
    fails once; while `held` is an unset event nothing is answered.
    """

    def __init__(self, of: OrderView, *, limit_ore: int = 100_000) -> None:
        self.order = of
        self.limit_ore = limit_ore
        self.refusal: BackofficeError | None = None
        self.answer_lost = False
        self.held: Event | None = None
        self.asked: list[RequestRefund] = []
        self._first: dict[str, RefundView] = {}
        self._digests: dict[str, bytes] = {}

    @property
    def made(self) -> tuple[RefundView, ...]:
        """The refunds that were requested here."""
        return tuple(self._first.values())

    def preview(self, request: RequestRefund) -> RefundPreview:
        self._wait()
        return self._previewed(request)

    def _previewed(self, request: RequestRefund) -> RefundPreview:
        lines = self._priced(request)
        amount = sum(each.gross_ore for each in lines)
        available = self.order.available_ore
        if amount > available:
            raise BadInput("refund.quantity_too_high", field="lines")
        return RefundPreview(
            amount_ore=amount,
            vat_ore=sum(each.vat_ore for each in lines),
            by_rate=by_rate(lines),
            currency="SEK",
            payment_id=self.order.payments[0].payment_id,
            instrument=self.order.payments[0].instrument,
            remaining_before_ore=available,
            remaining_after_ore=available - amount,
            needs_approval=amount > self.limit_ore,
            limit_ore=self.limit_ore,
            seen_version=self.order.version,
            seen_available_ore=available,
        )

    def request(self, request: RequestRefund) -> RefundView:
        self._wait()
        self.asked.append(request)
        first = self._first.get(request.client_request_id)
        if first is not None:
            if self._digests[first.no] != request.digest():
                raise BadInput("refund.key_reused", field="key")
            return first
        if self.refusal is not None:
            raise self.refusal
        preview = self._previewed(request)
        fresh = (request.seen_version, request.seen_available_ore)
        if fresh != (self.order.version, preview.seen_available_ore):
            raise ChangedMeanwhile("refund.stale")
        made = self._made(request, preview)
        self._first[request.client_request_id] = made
        self._digests[made.no] = request.digest()
        self.order = with_refunds(self.order, (*self.order.refunds, made))
        if self.answer_lost:
            self.answer_lost = False
            raise NotReachable("provider.not_reachable")
        return made

    def show(self, no: str) -> RefundView:
        return next(each for each in self.order.refunds if each.no == no)

    def move(self, no: str, state: RefundState) -> None:
        """What the worker does."""
        moved = tuple(
            replace(each, state=state) if each.no == no else each for each in self.order.refunds
        )
        self.order = replace(with_refunds(self.order, moved), version=self.order.version)

    def _wait(self) -> None:
        if self.held is not None and not self.held.wait(timeout=10):
            raise TimeoutError

    def _made(self, request: RequestRefund, preview: RefundPreview) -> RefundView:
        kinds = {each.line_id: each.kind for each in self.order.lines}
        names = {each.line_id: each.name for each in self.order.lines}
        lines = tuple(
            RefundLineView(
                line_id=each.line_id,
                name=names[each.line_id],
                kind=kinds[each.line_id],
                quantity=each.quantity,
                gross_ore=each.gross_ore,
                vat_ore=each.vat_ore,
                vat_bp=each.vat_bp,
                disposition=request.dispositions.get(
                    each.line_id, default_disposition(kinds[each.line_id], request.reason)
                ),
            )
            for each in self._priced(request)
        )
        state = RefundState.PENDING_APPROVAL if preview.needs_approval else RefundState.QUEUED
        return refund(
            f"R-NEW{len(self._first)}-TEST",
            state,
            amount_ore=preview.amount_ore,
            reason=request.reason,
            requested_by="Eva Nyström",
            lines=lines,
        )

    def _priced(self, request: RequestRefund) -> tuple[LineRefund, ...]:
        known = {each.line_id: each for each in self.order.lines}
        for line_id, how in request.dispositions.items():
            check_disposition(known[line_id].kind, request.reason, how)
        return tuple(
            refund_line(_state(known[line_id]), quantity) for line_id, quantity in request.lines
        )


def _state(each: OrderLineView) -> LineState:
    vat = refund_line(_fresh(each), each.refunded_quantity).vat_ore if each.refunded_quantity else 0
    return replace(
        _fresh(each),
        refunded_quantity=each.refunded_quantity,
        refunded_gross_ore=each.refunded_gross_ore,
        refunded_vat_ore=vat,
    )


def _fresh(each: OrderLineView) -> LineState:
    return LineState(
        line_id=each.line_id,
        kind=each.kind,
        quantity=each.quantity,
        gross_ore=each.gross_ore,
        vat_bp=each.vat_bp,
    )
