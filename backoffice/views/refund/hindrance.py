"""Why an order, or one of its lines, cannot be refunded: one sentence each, or none.

Rule: a line stays visible when nothing of it is left, with the refund that took it.
"""

from PySide6.QtCore import QCoreApplication

from backoffice.domain.refund_states import CONSUMING, RESERVING, RefundState
from backoffice.services.customer_page import OrderLineView, OrderView
from backoffice.services.refund_views import RefundView
from backoffice.views.refund_words import state_word
from backoffice.views.registry import QT_TRANSLATE_NOOP

_COUNTING = RESERVING | CONSUMING | {RefundState.PENDING_APPROVAL}

_NO_PAYMENT = QT_TRANSLATE_NOOP(
    "RefundHindrance", "No payment is recorded for this order, so nothing can be paid back."
)
_NOTHING_LEFT = QT_TRANSLATE_NOOP(
    "RefundHindrance", "The whole payment has been paid back already, or is on its way back."
)
_NO_LINE_LEFT = QT_TRANSLATE_NOOP(
    "RefundHindrance", "Every line of this order has been refunded already."
)
_FREE = QT_TRANSLATE_NOOP("RefundHindrance", "Nothing was paid for it")
_REFUNDED = QT_TRANSLATE_NOOP("RefundHindrance", "Refunded already")
_TAKEN = QT_TRANSLATE_NOOP("RefundHindrance", "{0}: {1}")


def quantity_left(line: OrderLineView) -> int:
    """How many units of a line may still be refunded."""
    paid = line.gross_ore > line.refunded_gross_ore
    return max(0, line.quantity - line.refunded_quantity) if paid else 0


def refund_hindrance(order: OrderView) -> str:
    """Why nothing of the order can be refunded; empty when something can."""
    if not order.payments:
        return _words(_NO_PAYMENT)
    if order.available_ore < 1:
        return _words(_NOTHING_LEFT)
    if not any(quantity_left(line) for line in order.lines):
        return _words(_NO_LINE_LEFT)
    return ""


def line_hindrance(order: OrderView, line: OrderLineView) -> str:
    """Why nothing of a line can be refunded; empty when something can."""
    if quantity_left(line):
        return ""
    if not line.gross_ore:
        return _words(_FREE)
    taker = last_taker(order, line)
    if taker is None:
        return _words(_REFUNDED)
    return _words(_TAKEN).format(taker.no, state_word(taker.state))


def last_taker(order: OrderView, line: OrderLineView) -> RefundView | None:
    """The newest refund that holds or has paid back something of a line."""
    takers = (
        refund
        for refund in order.refunds
        if refund.state in _COUNTING and any(each.line_id == line.line_id for each in refund.lines)
    )
    return max(takers, key=lambda refund: refund.requested_at, default=None)


def _words(sentence: str) -> str:
    return QCoreApplication.translate("RefundHindrance", sentence)
