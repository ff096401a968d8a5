"""The service's side of one order, as far as the refund sheet needs it: it prices by the domain.

Rule: it keeps the promises of the service that the sheet rests on: one refund per id, a refusal
when the order changed, approval above the limit. It holds everything in memory.
"""

from dataclasses import replace
from threading import Event

from backoffice.domain.errors import BackofficeError, BadInput, ChangedMeanwhile, NotReachable
from backoffice.domain.refund_amounts import LineRefund, LineState, by_rate, refund_line
from backoffice.domain.refund_reasons import check_disposition, default_disposition
from backoffice.domain.refund_states import RefundState
from backoffice.services.customer_page import OrderLineView, OrderView
from backoffice.services.refund_planning import RequestRefund
from backoffice.services.refund_views import RefundLineView, RefundPreview, RefundView
from tests.views.refund_scene import refund, with_refunds


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
