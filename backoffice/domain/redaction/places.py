"""Street addresses and postal towns, Swedish and English, by the way they are written.

Rule: every repetition has a bound, so the time is linear in the text. A street with a number is
covered in any case of letters; a street without one only when it is written as a name.
"""

import re
from collections.abc import Iterator

from backoffice.domain.names import fold
from backoffice.domain.redaction.spans import RedactionKind, Span
from backoffice.domain.redaction.spoken_numbers import spoken_number

_CAPITAL_WORD = r"[A-ZÅÄÖÉ][^\W\d_]{1,30}"
_TOWN = rf"{_CAPITAL_WORD}(?:[ -]{_CAPITAL_WORD}){{0,2}}"
_HOUSE = (
    r"\d{1,4}(?:\s?[A-Za-h](?!\w)|[i-z](?!\w))?"
    r"(?:,?\s?(?:lgh|lägenhet|vån|våning)\.?\s?\d{1,4})?(?:,?\s\d\s?tr\b)?"
)
_STREET_ENDING = (
    r"(?:gatan|gata|vägen|väg|gränden|gränd|torget|torg|allén|allé|stigen|stig|backen|backe|plan"
    r"|kajen|kaj|leden|esplanaden|promenaden|platsen|plats|slingan|ringen)"
)
_STREET_NAME_ENDING = r"(?:gatan|vägen|gränden|gränd|allén|stigen|esplanaden)"

_FLAT = r"(?:suite|apt|apartment|lgh|lägenhet)\.?\s?#?\d{1,5}[A-Za-z]?\b"
_FLAT_AFTER = rf"(?:[ ,-]{{1,3}}(?i:{_FLAT}|(?:unit|floor|fl)\.?\s\w{{1,5}}\b|\#\s?\w{{1,5}}\b))?"
_ENGLISH_ENDING = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Way|Place|Pl"
    r"|Terrace|Square|Highway|Hwy|Parkway|Circle|Close|Crescent)"
)
_LOWER_ENGLISH_ENDING = (
    r"(?:street|avenue|ave|road|rd|drive|dr|lane|boulevard|blvd|court|ct|terrace)"
)
_NOT_OF_A_STREET = (
    r"(?!(?:the|a|of|this|that|my|your|our|down|on|in|more|minutes?|hours?|days?|miles?"
    r"|hard|flash|gb|tb)\b)"
)

_SWEDISH_STREET = (
    rf"\b(?:{_CAPITAL_WORD} ){{0,2}}(?i:[^\W\d_]{{2,30}}{_STREET_ENDING})\s{{1,2}}{_HOUSE}"
    rf"(?: i {_TOWN})?"
)
_ENGLISH_STREET = (
    rf"(?<![\d#])\d{{1,5}}[A-Za-z]? (?:[NSEW]\.? )?(?:[A-Z][\w'.]{{0,20}} ){{1,3}}"
    rf"{_ENGLISH_ENDING}\b{_FLAT_AFTER}"
)
_LOWER_ENGLISH_STREET = (
    rf"(?<![\d#])\d{{1,5}} (?:{_NOT_OF_A_STREET}[a-z]{{1,20}} ){{1,3}}"
    rf"{_LOWER_ENGLISH_ENDING}\b{_FLAT_AFTER}"
)

_WITH_DIGITS = tuple(
    re.compile(pattern)
    for pattern in (
        # Swedish: Sankt Eriksgatan 5 B lgh 1101; Sergels torg 5
        _SWEDISH_STREET,
        rf"\b{_CAPITAL_WORD} (?i:{_STREET_ENDING})\s{{1,2}}{_HOUSE}",
        # SE-111 22 Stockholm; Stockholm 111 22
        rf"(?<!\d)(?:SE?-? ?)?[1-9]\d\d[ \u00a0]?\d\d[ \u00a0]{{1,2}}{_TOWN}",
        rf"\b{_TOWN},? [1-9]\d\d[ \u00a0]\d\d(?!\d)",
        # Denver, CO 80279; Philadelphia, 19031
        rf"\b{_TOWN},? [A-Z]{{2}},? \d{{5}}(?:-\d{{4}})?(?!\d)",
        rf"\b{_TOWN}, \d{{5}}(?!\d)",
        _ENGLISH_STREET,
        _LOWER_ENGLISH_STREET,
        r"(?<![\d#])\d{1,5} (?i:highway|broadway)\b(?: \d{1,3})?",
        rf"\b(?i:{_FLAT})",
        r"\b(?:P\.?O\.? )?Box \d{2,6}\b",
    )
)
_WITHOUT_DIGITS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b[A-ZÅÄÖÉ][^\W\d_]{{1,30}}{_STREET_NAME_ENDING}\b",
        rf"\bc/o {_TOWN}",
        # City: Phoenix; "city": "Phoenix"
        rf"\b(?i:city|postort|ort)\b[\"'*]{{0,3}}:[\"'* ]{{1,5}}({_TOWN})",
    )
)
_DIGIT = re.compile(r"\d")
# "Storgatan tolv", as a telephone transcript has it.
_SPOKEN_HOUSE = re.compile(rf"\b(?i:[^\W\d_]{{2,30}}{_STREET_ENDING})\s([^\W\d_]{{2,20}})\b")


def find_places(text: str) -> Iterator[Span]:
    """The spans of addresses in one turn."""
    # most turns hold no digit, and then most patterns cannot fit
    places = _WITHOUT_DIGITS + _WITH_DIGITS if _DIGIT.search(text) else _WITHOUT_DIGITS
    for place in places:
        for found in place.finditer(text):
            yield Span(*found.span(place.groups), RedactionKind.ADDRESS)
    for found in _SPOKEN_HOUSE.finditer(text):
        if spoken_number(fold(found[1])) is not None:
            yield Span(*found.span(), RedactionKind.ADDRESS)
