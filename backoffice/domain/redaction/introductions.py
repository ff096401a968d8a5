"""Names with which people introduce themselves, or that follow a title.

Rule: a word is taken for a name by where it stands and how it is written, never by a list of names.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from backoffice.domain.redaction.spans import RedactionKind, Span
from backoffice.domain.redaction.tokens import Token

_INTRODUCTIONS = frozenset(
    {("jag", "heter"), ("namn", "ar"), ("namnet", "ar"), ("name", "is"), ("name", "s")}
)  # fmt: skip
_SELF = frozenset({("i", "am"), ("i", "m"), ("this", "is"), ("det", "ar"), ("har", "ar")})
_SHORT_TITLES = frozenset({"dr", "mr", "mrs", "ms"})
_NAME_FOLLOWS = _SHORT_TITLES | frozenset({"herr", "fru", "doktor", "doctor", "heter"})
_PARTICLES = frozenset({"af", "al", "da", "de", "del", "der", "di", "la", "van", "von"})
_NO_NAMES = _NAME_FOLLOWS | frozenset(
    {"a", "also", "and", "annat", "correct", "fel", "for", "i", "in", "inte", "not", "och", "on",
     "pa", "ratt", "right", "samma", "som", "spelled", "the", "vad", "wrong"}
)  # fmt: skip
_MOST_NAME_WORDS = 3
# "tack doktor. Vad bra" ends a sentence; "Dr. Vad" does not
_AFTER_INTRODUCTION = frozenset(" :\"'*\n\t\N{NO-BREAK SPACE}")
_AFTER_SHORT_TITLE = _AFTER_INTRODUCTION | frozenset(".,")


def find_introduced(text: str, tokens: Sequence[Token]) -> Iterator[Span]:
    """The spans of names after "jag heter", "my name is", "Dr." and the like."""
    for at, (token, following) in enumerate(pairwise(tokens)):
        before = (tokens[at - 1].folded if at else "", token.folded)
        known = before in _INTRODUCTIONS or before in _SELF or token.folded in _NAME_FOLLOWS
        between = _AFTER_SHORT_TITLE if token.folded in _SHORT_TITLES else _AFTER_INTRODUCTION
        if not known or not between.issuperset(text[token.end : following.start]):
            continue
        least = 2 if before in _SELF else 1
        words = _name_words(text, tokens[at + 1 : at + 1 + _MOST_NAME_WORDS])
        if len(words) < least and before in _INTRODUCTIONS:
            words = _small_name(tokens, at + 1)
        if len(words) >= least:
            yield Span(words[0].start, words[-1].end, RedactionKind.NAME)


def _name_words(text: str, tokens: Sequence[Token]) -> list[Token]:
    """The words that are written as a name, from the first one on."""
    words: list[Token] = []
    for token in tokens:
        gap = text[words[-1].end : token.start] if words else ""
        capital = text[token.start].isupper() and token.folded not in _NO_NAMES
        if gap not in ("", " ", "-") or not (capital or token.folded in _PARTICLES):
            break
        words.append(token)
    while words and words[-1].folded in _PARTICLES:
        words.pop()
    return words


def _small_name(tokens: Sequence[Token], at: int) -> list[Token]:
    """One word of a name in small letters; two where the turn ends with them."""
    rest = tokens[at : at + 3]
    words = list(rest if len(rest) == 2 else rest[:1])
    return [] if any(word.digits or word.folded in _NO_NAMES for word in words) else words
