"""Words that are known to be the customer's own, or that the conversation itself gave away.

Rule: what is known is asked by folded phrase, so that a list of known words can be kept as digests.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
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
        self._firsts = {phrase.partition(" ")[0] for phrase in phrases}
        self.max_words = max((phrase.count(" ") + 1 for phrase in phrases), default=0)

    def kind_of(self, phrase: str) -> RedactionKind | None:
        """What the phrase is, or None where it was not learned."""
        return self._phrases.get(phrase)

    def may_begin(self, token: Token) -> bool:
        """Whether a learned phrase can begin with the token; saves asking for every word."""
        word = token.folded
        return bool(token.digits) or word in self._firsts or word.removesuffix("s") in self._firsts


_MOST_WORDS = 12
_LONGEST_GAP = 4
_SHORTEST_GENITIVE = 4


def find_known(tokens: Sequence[Token], known: KnownWords) -> Iterator[Span]:
    """The spans of known phrases, the longest at each place."""
    return _find(tokens, known, lambda _: True)


def find_learned(tokens: Sequence[Token], learned: LearnedWords) -> Iterator[Span]:
    """The spans of learned phrases, the longest at each place."""
    return _find(tokens, learned, learned.may_begin)


def _find(
    tokens: Sequence[Token], known: KnownWords, may_begin: Callable[[Token], bool]
) -> Iterator[Span]:
    at = 0
    while at < len(tokens):
        found = _longest_known(tokens, at, known) if may_begin(tokens[at]) else None
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
    # "12B" is two tokens and one word, so there can be more tokens than words
    for end in range(at, min(len(tokens), at + 2 * most)):
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
