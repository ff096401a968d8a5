"""What a person should know of the order before refunding more of it.

Rule: only what the order's earlier refunds say: one that waits, one whose end nobody knows, money
that went back without a line.
"""

from PySide6.QtCore import QCoreApplication

from backoffice.domain.refund_states import CONSUMING, RefundState
from backoffice.services.customer_page import OrderView
from backoffice.ui.formats import Formats
from backoffice.views.refund_words import unbroken
from backoffice.views.registry import QT_TRANSLATE_NOOP

_WAITS = QT_TRANSLATE_NOOP("RefundCaution", "Refund {0} of {1} already waits for approval.")
_UNKNOWN = QT_TRANSLATE_NOOP(
    "RefundCaution", "Refund {0} of {1} has no clear answer from the bank; it may have been paid."
)
_WITHOUT_LINES = QT_TRANSLATE_NOOP(
    "RefundCaution", "{0} went back before without naming lines; at most {1} can be refunded now."
)


def cautions(order: OrderView, *, formats: Formats) -> str:
    """The sentences, or nothing."""
    spoken = {RefundState.PENDING_APPROVAL: _WAITS, RefundState.UNKNOWN: _UNKNOWN}
    parts = [
        _words(spoken[refund.state]).format(
            unbroken(refund.no), formats.money(refund.amount_ore, refund.currency)
        )
        for refund in order.refunds
        if refund.state in spoken
    ]
    without_lines = sum(
        refund.amount_ore
        for refund in order.refunds
        if refund.state in CONSUMING and not refund.lines
    )
    if without_lines:
        money = formats.money
        parts.append(
            _words(_WITHOUT_LINES).format(
                money(without_lines, order.currency), money(order.available_ore, order.currency)
            )
        )
    return " ".join(parts)


def _words(sentence: str) -> str:
    return QCoreApplication.translate("RefundCaution", sentence)
