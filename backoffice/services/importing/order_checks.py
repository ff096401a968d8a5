"""What must hold inside one order line of an import file.

Rule: keys are unique, refunds point at payments of the same order and stay within them, and
nothing of a payment holds what looks like a card number.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from backoffice.domain.personnummer import luhn_digit
from backoffice.services.importing.batches import LineRefused
from backoffice.services.importing.line_formats import OrderLine, PaymentIn

# ISO/IEC 7812: cards of shops, banks and travel begin with 3 to 6, Mastercard's second series with
# 2221 to 2720; 13 to 19 digits, of which people write groups.
_CARD = re.compile(r"(?:[3-6]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)[0-9]{9,18}")
_CARD_DIGITS = range(13, 20)
_GROUPS = re.compile(r"[0-9]+(?:[ -][0-9]+)*")
# Random, and one in some ten thousand has groups that would pass for a card number.
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


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


def holds_card_number(text: str) -> bool:
    """Whether 13 to 19 digits in a text, in groups or not, are those of a card."""
    runs = _GROUPS.findall(_UUID.sub("_", text))
    return any(map(_is_card_number, (digits for run in runs for digits in _digits_in(run))))


def _digits_in(run: str) -> Iterator[str]:
    """What neighbouring groups of digits come to, as far as it can be a card number."""
    groups = re.split("[ -]", run)
    for first in range(len(groups)):
        digits = ""
        for group in groups[first:]:
            digits += group
            if len(digits) >= _CARD_DIGITS.stop:
                break
            yield digits


def _is_card_number(digits: str) -> bool:
    shape = len(digits) in _CARD_DIGITS and _CARD.fullmatch(digits)
    return bool(shape) and luhn_digit(digits[:-1]) == digits[-1]


def _texts(payment: PaymentIn) -> Iterator[str]:
    yield from (payment.external_id, payment.reference)
    if payment.instrument is not None:
        known = payment.instrument
        yield from (text for text in (known.brand, known.expires, known.token) if text)


def _check_unique(keys: Iterable[str]) -> None:
    if any(count > 1 for count in Counter(keys).values()):
        raise LineRefused("line.key_twice")
