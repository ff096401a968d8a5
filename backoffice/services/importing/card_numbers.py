"""Card numbers, which are never stored: how one is told from other long numbers.

Rule: 13 to 19 digits in a row, in groups or not, that begin as a card's do and end with the right
check digit. One in ten numbers of such a shape passes; that is the price.

Facts: ISO/IEC 7812: cards of shops, banks and travel begin with 3 to 6, Mastercard's second series
with 2221 to 2720; the last digit is by modulus 10.
"""

import re
from collections.abc import Iterator

from backoffice.domain.personnummer import luhn_digit
from backoffice.domain.redaction import RedactionKind

_CARD = re.compile(r"(?:[3-6]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)[0-9]{9,18}")
_DIGITS = range(13, 20)
_RUN = re.compile(r"[0-9]+(?:[ -][0-9]+)*")
_GROUP = re.compile(r"[0-9]+")
# Random: one in some ten thousand has groups that would pass for a card number.
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


def holds_card_number(text: str) -> bool:
    """Whether there is a card number in a text."""
    return next(_spans(text), None) is not None


def without_card_numbers(text: str) -> str:
    """The text with a mark in the place of each card number."""
    kept, end = "", 0
    for start, stop in _spans(text):
        kept += text[end:start] + RedactionKind.CARD.token
        end = stop
    return kept + text[end:]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where card numbers stand, in order, none within another."""
    hidden = _UUID.sub(lambda found: "_" * len(found[0]), text)
    for run in _RUN.finditer(hidden):
        groups = [found.span() for found in _GROUP.finditer(hidden, *run.span())]
        first = 0
        while first < len(groups):
            last = _last_group(hidden, groups, first)
            if last is None:
                first += 1
            else:
                yield groups[first][0], groups[last][1]
                first = last + 1


def _last_group(text: str, groups: list[tuple[int, int]], first: int) -> int | None:
    """The last group of the longest card number that begins with a group."""
    digits, found = "", None
    for at in range(first, len(groups)):
        digits += text[slice(*groups[at])]
        if len(digits) >= _DIGITS.stop:
            break
        if _is_card_number(digits):
            found = at
    return found


def _is_card_number(digits: str) -> bool:
    shape = len(digits) in _DIGITS and _CARD.fullmatch(digits)
    return bool(shape) and luhn_digit(digits[:-1]) == digits[-1]
