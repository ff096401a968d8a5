"""E-mail addresses and international account numbers (IBAN), typed or read out.

Rule: found from what cannot be left out, the "@" or the country code, with bounded steps to both
sides; so the time is linear in the text.
"""

import re
from collections.abc import Iterator

from backoffice.domain.redaction.spans import RedactionKind, Span

_AT = re.compile("[@\N{FULLWIDTH COMMERCIAL AT}\N{SMALL COMMERCIAL AT}]")
# RFC 5321: at most 64 characters before the sign and 255 after it.
_BEFORE = re.compile(r"[^\s@<>\"(),:;\[\]\\{}]{1,64}\Z")
_AFTER = re.compile(r"\[?[^\s@<>\"(),:;\[\]\\{}!?*/=]{1,255}")
_LONGEST_BEFORE = 64

_WORD = r"[\w.+-]{1,64}"
_SPOKEN = re.compile(
    rf"\b(?:{_WORD}\s(?:punkt|dot|prick)\s)?{_WORD}\s?(?:\(at\)|\[at\]|\bsnabel-?\s?a\b|\bat\b|\balfakrull\b)\s?{_WORD}"
    rf"(?:\s(?:{_WORD}\s)?)?(?:\(?(?:punkt|dot|prick)\)?\s?|\.)"
    r"(?:com|se|net|nu|org|eu|no|dk|fi|de|uk)\b",
    re.IGNORECASE,
)
# What is left of an address in a transcript without signs: "asa 85 gmail com", "asagmailcom".
_UNSIGNED = re.compile(
    r"\b[\w.+-]{0,40}(?: \d{1,8})? ?(?:gmail|hotmail|yahoo|outlook|icloud|telia|live)"
    r"(?:\.| |punkt| punkt | dot )?(?:com|se|net)\b",
    re.IGNORECASE,
)
# ISO 13616: country, two check digits, then at most 30 letters and digits, often in fours.
_IBAN = re.compile(
    r"\b[A-Z]{2}[0-9]{2}(?:[ -]?[A-Z]{4})?(?:[ -]?[0-9]{1,4}){3,8}(?![0-9A-Za-z])"
    r"|\b[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}\b",
    re.IGNORECASE,
)
_FEWEST_IBAN_DIGITS = 12


def _has_word(text: str) -> bool:
    return any(map(str.isalnum, text))


def find_mail_and_iban(text: str) -> Iterator[Span]:
    """The spans of e-mail addresses and IBANs in one turn."""
    for at in _AT.finditer(text):
        before = _BEFORE.search(text, max(0, at.start() - _LONGEST_BEFORE), at.start())
        after = _AFTER.match(text, at.end())
        if before and after and _has_word(before.group()) and _has_word(after.group()):
            end = at.end() + len(after.group().rstrip(".'"))
            yield Span(before.start(), max(end, at.end()), RedactionKind.EMAIL)
    for pattern in (_SPOKEN, _UNSIGNED):
        for found in pattern.finditer(text):
            yield Span(*found.span(), RedactionKind.EMAIL)
    for found in _IBAN.finditer(text):
        if sum(char.isdecimal() for char in found.group()) >= _FEWEST_IBAN_DIGITS:
            yield Span(*found.span(), RedactionKind.ACCOUNT)
