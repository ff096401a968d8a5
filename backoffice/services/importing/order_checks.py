"""What must hold inside one order line of an import file.

Rule: keys are unique, refunds point at payments of the same order and stay within them, and
nothing that looks like a card number is taken in anywhere.
"""

from collections import Counter
from collections.abc import Iterable

from backoffice.domain.personnummer import luhn_digit
from backoffice.services.importing.batches import LineRefused
from backoffice.services.importing.line_formats import OrderLine

CARD_DIGITS = range(13, 20)


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
    for payment in payments:
        token = payment.instrument.token if payment.instrument else None
        if looks_like_card_number(payment.reference) or looks_like_card_number(token or ""):
            raise LineRefused("order.card_number")


def looks_like_card_number(text: str) -> bool:
    """13 to 19 digits, spaces and dashes aside, whose last one is the Luhn check digit."""
    digits = text.replace(" ", "").replace("-", "")
    if not digits.isdecimal() or not digits.isascii() or len(digits) not in CARD_DIGITS:
        return False
    return luhn_digit(digits[:-1]) == digits[-1]


def _check_unique(keys: Iterable[str]) -> None:
    if any(count > 1 for count in Counter(keys).values()):
        raise LineRefused("line.key_twice")
