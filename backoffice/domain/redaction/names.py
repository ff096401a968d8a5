"""Words that are known to be the customer's own, and names with which people introduce themselves.

Rule: what is known is asked by folded phrase, so the list of known words can be kept as digests; a
name that was once introduced is covered wherever it stands in the conversation.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from backoffice.domain.redaction.spans import RedactionKind, Span
from backoffice.domain.redaction.tokens import Token


class KnownWords(Protocol):
    """What the customer's record gives away about the words of a conversation.

    A phrase is `names.fold` of the words with one space between. A phrase of digits alone is asked
    in several forms: as it stands, without spaces, and five digits as a Swedish postal code ("111
    22").
    """

    @property
    def max_words(self) -> int:
        """The most words that a known phrase has."""

    def kind_of(self, phrase: str) -> RedactionKind | None:
        """What the phrase is, or None where it is not known."""


class LearnedWords:
    """Known words from the conversation itself."""

    def __init__(self, phrases: Mapping[str, RedactionKind]) -> None:
        self._phrases = phrases
        self.max_words = max((phrase.count(" ") + 1 for phrase in phrases), default=0)

    def kind_of(self, phrase: str) -> RedactionKind | None:
        """What the phrase is, or None where it was not learned."""
        return self._phrases.get(phrase)


_MOST_WORDS = 12
_LONGEST_GAP = 4
_SHORTEST_GENITIVE = 4

_INTRODUCTIONS = frozenset(
    {("jag", "heter"), ("namn", "ar"), ("namnet", "ar"), ("name", "is"), ("name", "s")}
)  # fmt: skip
_SELF = frozenset({("i", "am"), ("i", "m"), ("this", "is"), ("det", "ar"), ("har", "ar")})
_NAME_FOLLOWS = frozenset({"dr", "mr", "mrs", "ms", "herr", "fru", "doktor", "doctor", "heter"})
_PARTICLES = frozenset({"af", "al", "da", "de", "del", "der", "di", "la", "van", "von"})
_NO_NAMES = frozenset(
    {"a", "also", "and", "annat", "correct", "fel", "for", "i", "in", "inte", "not", "och", "on",
     "pa", "ratt", "right", "samma", "som", "spelled", "the", "vad", "wrong"}
)  # fmt: skip
_MOST_NAME_WORDS = 3


def find_known(tokens: Sequence[Token], known: KnownWords) -> Iterator[Span]:
    """The spans of known phrases, the longest at each place."""
    at = 0
    while at < len(tokens):
        found = _longest_known(tokens, at, known)
        if found is None:
            at += 1
        else:
            end, kind = found
            yield Span(tokens[at].start, tokens[end - 1].end, kind)
            at = end


def _longest_known(
    tokens: Sequence[Token], at: int, known: KnownWords
) -> tuple[int, RedactionKind] | None:
    most = min(known.max_words, _MOST_WORDS)
    phrases: list[tuple[int, str]] = []
    phrase = ""
    for end in range(at, len(tokens)):
        if end > at and tokens[end].start - tokens[end - 1].end > _LONGEST_GAP:
            break
        phrase = _longer(phrase, tokens, end, first=end == at)
        if phrase.count(" ") >= most:
            break
        phrases.append((end + 1, phrase))
    for end, phrase in reversed(phrases):
        for form in _forms(phrase):
            if (kind := known.kind_of(form)) is not None:
                return end, kind
    return None


def phrase_of(tokens: Sequence[Token]) -> str:
    """The tokens as `names.fold` of their text would be: what is written together stays so."""
    phrase = ""
    for at in range(len(tokens)):
        phrase = _longer(phrase, tokens, at, first=at == 0)
    return phrase


def _longer(phrase: str, tokens: Sequence[Token], at: int, *, first: bool) -> str:
    space = "" if first or tokens[at - 1].end == tokens[at].start else " "
    return f"{phrase}{space}{tokens[at].folded}"


def _forms(phrase: str) -> Iterator[str]:
    yield phrase
    digits = phrase.replace(" ", "")
    if digits.isdecimal():
        yield digits
        if len(digits) == 5:
            yield f"{digits[:3]} {digits[3:]}"
    elif phrase.endswith("s") and len(phrase) >= _SHORTEST_GENITIVE:
        yield phrase[:-1]


def find_introduced(text: str, tokens: Sequence[Token]) -> Iterator[Span]:
    """The spans of names after "jag heter", "my name is", "Dr." and the like."""
    for at, token in enumerate(tokens):
        before = (tokens[at - 1].folded if at else "", token.folded)
        least = 2 if before in _SELF else 1
        if before in _INTRODUCTIONS or before in _SELF or token.folded in _NAME_FOLLOWS:
            words = _name_words(text, tokens, at + 1)
            if len(words) < least and before in _INTRODUCTIONS:
                words = _small_name(tokens, at + 1)
            if len(words) >= least:
                yield Span(words[0].start, words[-1].end, RedactionKind.NAME)


def _name_words(text: str, tokens: Sequence[Token], at: int) -> list[Token]:
    """The words that are written as a name from here on."""
    words: list[Token] = []
    for token in tokens[at : at + _MOST_NAME_WORDS]:
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
