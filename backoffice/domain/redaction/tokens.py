"""A turn as the words and runs of digits that the redaction rules look at.

Rule: one pass over the text, linear in its length, whatever the text is. Digits of every script
count, and marks or invisible characters inside a word do not hide it.
"""

import re
import unicodedata
from typing import NamedTuple

from backoffice.domain.names import fold

# Combining marks, soft hyphen, zero-width and direction characters, variation selectors.
_INVISIBLE = (
    r"\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
)
_TOKEN = re.compile(rf"\d+|[^\W\d_](?:[^\W\d_]|[{_INVISIBLE}])*")


class Token(NamedTuple):
    """One word or run of digits: offsets, folded form, and ASCII digits where it is a number."""

    start: int
    end: int
    folded: str
    digits: str


def tokenise(text: str) -> list[Token]:
    """The tokens of the text in order; what folds to nothing is left out."""
    tokens = []
    for found in _TOKEN.finditer(text):
        raw = found.group()
        folded = fold(raw)
        if folded:
            digits = _ascii_digits(folded) if folded[0].isdecimal() else ""
            tokens.append(Token(found.start(), found.end(), folded, digits))
    return tokens


def _ascii_digits(folded: str) -> str:
    if not folded.isdecimal():
        return ""
    return folded if folded.isascii() else "".join(str(unicodedata.digit(c)) for c in folded)
