"""What must hold inside one order line of an import file.

Rule: keys are unique, refunds point at payments of the same order and stay within them, and
nothing of a payment holds what looks like a card number.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from backoffice.services.importing.batches import LineRefused
from backoffice.services.importing.card_numbers import holds_card_number
from backoffice.services.importing.line_formats import OrderLine, PaymentIn


def check_order(line: OrderLine) -> None:
    """Raise `LineRefused` for what cannot be right."""
    payments, refunds = line.payments or (), line.refunds or ()
    _check_unique(item.external_id for item in line.lines)
    _check_unique(payment.external_id for payment in payments)
    _check_unique(refund.external_id for refund in refunds)
    captured = {payment.external_id: payment.captured for payment in payments}
    returned: Counter[str] = Counter()
    for refund in refunds:
        if refund.payment not in captured:
            raise LineRefused("line.reference")
        returned[refund.payment] += refund.amount
    if any(amount > captured[payment] for payment, amount in returned.items()):
        raise LineRefused("order.refunds_exceed_captured")
    texts = [text for payment in payments for text in _texts(payment)]
    if any(map(holds_card_number, [*texts, *(refund.external_id for refund in refunds)])):
        raise LineRefused("order.card_number")


def _texts(payment: PaymentIn) -> Iterator[str]:
    yield from (payment.external_id, payment.reference)
    if payment.instrument is not None:
        known = payment.instrument
        yield from (text for text in (known.brand, known.expires, known.token) if text)


def _check_unique(keys: Iterable[str]) -> None:
    if any(count > 1 for count in Counter(keys).values()):
        raise LineRefused("line.key_twice")
