"""Spans of personal data in a text, and how the text reads when they are covered.

Rule: the original never changes. A span is a pair of offsets into it with a kind; overlapping spans
become one, and what is covered leaves a typed word so that the text can still be understood and
counted.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class RedactionKind(StrEnum):
    """What a covered passage is; where two kinds overlap the earlier one names the whole."""

    PERSONNUMMER = "personnummer"
    ACCOUNT = "account"
    CARD = "card"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    NAME = "name"

    @property
    def token(self) -> str:
        """The word that stands in the text instead, in Swedish as the whole transcript may be."""
        return _TOKENS[self]


_TOKENS = {
    RedactionKind.PERSONNUMMER: "[PERSONNUMMER]",
    RedactionKind.ACCOUNT: "[KONTO]",
    RedactionKind.CARD: "[KORT]",
    RedactionKind.EMAIL: "[E-POST]",
    RedactionKind.PHONE: "[TELEFON]",
    RedactionKind.ADDRESS: "[ADRESS]",
    RedactionKind.NAME: "[NAMN]",
}
_RANK = {kind: rank for rank, kind in enumerate(RedactionKind)}

# "Storgatan 1, 111 22 Stockholm" is found in pieces and read as one.
_JOINING = frozenset(" ,.-\t\n\N{NO-BREAK SPACE}")
_LONGEST_JOIN = 2


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (excluded) of the original, and what they are."""

    start: int
    end: int
    kind: RedactionKind


def merge(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """The spans in order, overlapping ones as one, neighbours of one kind as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        last = merged[-1] if merged else None
        if last is not None and (span.start < last.end or _neighbours(last, span, text)):
            kind = min(last.kind, span.kind, key=_RANK.__getitem__)
            merged[-1] = Span(last.start, max(last.end, span.end), kind)
        else:
            merged.append(span)
    return tuple(merged)


def render(text: str, spans: Iterable[Span]) -> str:
    """The text with the word of its kind in place of each span; spans must be merged."""
    parts, at = [], 0
    for span in spans:
        parts += [text[at : span.start], span.kind.token]
        at = span.end
    return "".join([*parts, text[at:]])


def _neighbours(left: Span, right: Span, text: str) -> bool:
    gap = text[left.end : right.start]
    return left.kind is right.kind and len(gap) <= _LONGEST_JOIN and _JOINING.issuperset(gap)
