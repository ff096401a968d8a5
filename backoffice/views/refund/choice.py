"""What a person has chosen to refund, as a value: quantities, reason, what happens to the goods.

Rule: pure; the same checks as in the service are made here first, so that bad input is shown
beside its field before anything is asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from backoffice.domain.errors import BackofficeError, BadInput
from backoffice.domain.ids import OrderLineId
from backoffice.domain.refund_reasons import (
    Disposition,
    RefundReason,
    allowed_dispositions,
    check_disposition,
    default_disposition,
)
from backoffice.services.customer_page import OrderLineView, OrderView
from backoffice.services.refund_planning import RequestRefund
from backoffice.views.refund.hindrance import quantity_left

# The amount follows from the lines alone. Until a reason is chosen, and while reason and goods do
# not fit together, the preview is asked for with a reason that fits every line.
_ANY_REASON = RefundReason.GOODWILL


@dataclass(frozen=True, slots=True)
class RefundChoice:
    """`handling` holds only what was chosen by hand; everything else follows from the reason."""

    quantities: Mapping[OrderLineId, int] = field(default_factory=dict)
    reason: RefundReason | None = None
    handling: Mapping[OrderLineId, Disposition] = field(default_factory=dict)

    @property
    def lines(self) -> tuple[tuple[OrderLineId, int], ...]:
        """The chosen lines with their quantities."""
        return tuple((line, number) for line, number in self.quantities.items() if number > 0)

    def disposition(self, line: OrderLineView) -> Disposition | None:
        """What happens to the goods of a line; None while nobody has said and no reason says."""
        by_hand = self.handling.get(line.line_id)
        if by_hand is not None:
            return by_hand
        if self.reason is None:
            only = allowed_dispositions(line.kind)
            return only[0] if len(only) == 1 else None
        return default_disposition(line.kind, self.reason)

    def problem(self, order: OrderView) -> BackofficeError | None:
        """The first thing that would be refused, with its field; None when it can be sent."""
        chosen = dict(self.lines)
        if not chosen:
            return BadInput("refund.no_lines", field="lines")
        if self.reason is None:
            return BadInput("refund.no_reason", field="reason")
        for line in order.lines:
            disposition = self.disposition(line)
            if line.line_id in chosen and disposition is not None:
                try:
                    check_disposition(line.kind, self.reason, disposition)
                except BadInput as problem:
                    return problem
        return None

    def within(self, order: OrderView) -> "RefundChoice":
        """What of it is still possible on the order as it is now."""
        left = {line.line_id: quantity_left(line) for line in order.lines}
        kept = {line: min(number, left.get(line, 0)) for line, number in self.lines}
        return RefundChoice(
            quantities={line: number for line, number in kept.items() if number},
            reason=self.reason,
            handling={line: how for line, how in self.handling.items() if line in left},
        )

    def preview(self, order: OrderView, *, key: str) -> RequestRefund:
        """The question what the chosen lines come to."""
        return RequestRefund(
            customer_id=order.customer_id,
            order_id=order.order_id,
            lines=self.lines,
            reason=_ANY_REASON,
            dispositions={},
            client_request_id=key,
        )

    def request(
        self, order: OrderView, *, key: str, reason: RefundReason, seen_available_ore: int
    ) -> RequestRefund:
        """The command, with what the screen showed when it was given."""
        chosen = dict(self.lines)
        dispositions = {
            line.line_id: how
            for line in order.lines
            if line.line_id in chosen and (how := self.disposition(line)) is not None
        }
        return RequestRefund(
            customer_id=order.customer_id,
            order_id=order.order_id,
            lines=self.lines,
            reason=reason,
            dispositions=dispositions,
            client_request_id=key,
            seen_version=order.version,
            seen_available_ore=seen_available_ore,
        )
