"""E-mail addresses and international account numbers (IBAN), typed or read out.

Rule: found from what cannot be left out, the "@", the provider or the country code, with bounded
steps to both sides; so the time is linear in the text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from backoffice.domain.redaction.spans import RedactionKind, Span

_LONGEST_BEFORE = 140
_WORD = r"[\w.+-]{1,64}"
_ENDING = r"(?:com|se|net|nu|org|eu|no|dk|fi|de|uk)\b"
_DOT_WORD = r"(?:punkt|dot|prick)"


class _Anchor(NamedTuple):
    """What cannot be left out of an address, and what must or may stand at its two sides."""

    sign: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


_ANCHORS = (
    # asa@example.com; RFC 5321 allows 64 characters before the sign and 255 after it
    _Anchor(
        re.compile("[@\N{FULLWIDTH COMMERCIAL AT}\N{SMALL COMMERCIAL AT}]"),
        re.compile(r"[^\s@<>\"(),:;\[\]\\{}]{0,63}\w[^\s\w@<>\"(),:;\[\]\\{}]{0,8}\Z"),
        re.compile(r"\[?[\w.\-]{0,254}\w"),
    ),
    # asa punkt lind snabel-a example punkt se
    _Anchor(
        re.compile(r"\(at\)|\[at\]|\bsnabel-?\s?a\b|\bat\b|\balfakrull\b", re.IGNORECASE),
        re.compile(rf"\b(?:{_WORD}\s{_DOT_WORD}\s)?{_WORD}\s?\Z"),
        re.compile(
            rf"\s?{_WORD}(?:\s(?:{_WORD}\s)?)?(?:\(?{_DOT_WORD}\)?\s?|\.){_ENDING}", re.IGNORECASE
        ),
    ),
    # what a transcript without signs leaves: asa 85 gmail com, asagmailcom
    _Anchor(
        re.compile(r"gmail|hotmail|yahoo|outlook|icloud|telia|live", re.IGNORECASE),
        re.compile(r"\b(?:[\w.+-]{1,40}(?: \d{1,8})? ?)?\Z"),
        re.compile(rf"(?:\.| ?{_DOT_WORD} ?| )?(?:com|se|net)\b", re.IGNORECASE),
    ),
)
# ISO 13616: country, two check digits, then at most 30 letters and digits, often in fours.
_IBAN = re.compile(
    r"\b[A-Z]{2}[0-9]{2}(?:[ -]?[A-Z]{4})?(?:[ -]?[0-9]{1,4}){3,8}(?![0-9A-Za-z])"
    r"|\b[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}\b",
    re.IGNORECASE,
)
_FEWEST_IBAN_DIGITS = 12


def find_mail_and_iban(text: str) -> Iterator[Span]:
    """The spans of e-mail addresses and IBANs in one turn."""
    for anchor in _ANCHORS:
        for sign in anchor.sign.finditer(text):
            after = anchor.after.match(text, sign.end())
            if after is None:
                continue
            before = anchor.before.search(
                text, max(0, sign.start() - _LONGEST_BEFORE), sign.start()
            )
            if before is not None:
                yield Span(before.start(), after.end(), RedactionKind.EMAIL)
    for found in _IBAN.finditer(text):
        if sum(char.isdecimal() for char in found.group()) >= _FEWEST_IBAN_DIGITS:
            yield Span(*found.span(), RedactionKind.ACCOUNT)
