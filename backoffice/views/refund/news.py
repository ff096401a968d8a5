"""What changed on an order since the screen was drawn, in words.

Rule: it names what happened (who, which refund, how much) and what became of the person's own
choice; it never only says "changed".
"""

from PySide6.QtCore import QCoreApplication

from backoffice.services.customer_page import OrderView
from backoffice.services.refund_views import RefundView
from backoffice.ui.formats import Formats
from backoffice.views.face_words import goods_name
from backoffice.views.refund.choice import RefundChoice
from backoffice.views.refund_words import state_word, unbroken
from backoffice.views.registry import QT_TRANSLATE_NOOP

_REQUESTED_BY = QT_TRANSLATE_NOOP("RefundNews", "{0} requested refund {1} of {2}.")
_REQUESTED = QT_TRANSLATE_NOOP("RefundNews", "Refund {0} of {1} was requested.")
_MOVED = QT_TRANSLATE_NOOP("RefundNews", "Refund {0} is now: {1}.")
_LEFT = QT_TRANSLATE_NOOP("RefundNews", "{0} are left to refund.")
_LOWERED = QT_TRANSLATE_NOOP("RefundNews", "{0}: {1} instead of {2}.")
_SOMETHING = QT_TRANSLATE_NOOP("RefundNews", "The order was changed.")
_LOOK = QT_TRANSLATE_NOOP("RefundNews", "Changed while you looked: {0} Check the lines once more.")


def what_changed(old: OrderView, new: OrderView, *, formats: Formats) -> str:
    """The refunds that came or moved between two looks at one order."""
    before = {refund.refund_id: refund for refund in old.refunds}
    parts = [
        _came(refund, formats)
        if refund.refund_id not in before
        else _words(_MOVED).format(unbroken(refund.no), state_word(refund.state))
        for refund in new.refunds
        if refund.refund_id not in before or before[refund.refund_id].state != refund.state
    ]
    if new.available_ore != old.available_ore:
        parts.append(_words(_LEFT).format(formats.money(new.available_ore, new.currency)))
    return " ".join(parts) or _words(_SOMETHING)


def what_was_lowered(order: OrderView, before: RefundChoice, after: RefundChoice) -> str:
    """The chosen quantities that are no longer possible."""
    names = {line.line_id: goods_name(line.name) for line in order.lines}
    kept = dict(after.lines)
    return " ".join(
        _words(_LOWERED).format(names.get(line, ""), kept.get(line, 0), number)
        for line, number in before.lines
        if kept.get(line, 0) != number
    )


def changed_meanwhile(news: str) -> str:
    """The whole message."""
    return _words(_LOOK).format(news)


def _came(refund: RefundView, formats: Formats) -> str:
    amount = formats.money(refund.amount_ore, refund.currency)
    if refund.requested_by is None:
        return _words(_REQUESTED).format(unbroken(refund.no), amount)
    return _words(_REQUESTED_BY).format(refund.requested_by, unbroken(refund.no), amount)


def _words(sentence: str) -> str:
    return QCoreApplication.translate("RefundNews", sentence)
