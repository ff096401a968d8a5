"""A conversation with its personal data covered.

Rule: shape decides, not validity, and doubt covers. What was once recognised is covered wherever it
stands in the conversation. The original never changes; the result is a list of spans and a rendered
text for each turn.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backoffice.domain.redaction.chains import ChainReader
from backoffice.domain.redaction.introductions import find_introduced
from backoffice.domain.redaction.known import (
    KnownWords,
    LearnedWords,
    find_known,
    find_learned,
    phrase_of,
)
from backoffice.domain.redaction.mail import find_mail_and_iban
from backoffice.domain.redaction.numbers import find_numbers
from backoffice.domain.redaction.places import find_places
from backoffice.domain.redaction.spans import RedactionKind, Span, merge, render
from backoffice.domain.redaction.tokens import Token, tokenise

# Shorter ones would cover ordinary words and counts elsewhere in the conversation.
_SHORTEST_LEARNED_NAME = 3
_SHORTEST_LEARNED_NUMBER = 4
_MOST_LEARNED_WORDS = 12


@dataclass(frozen=True, slots=True)
class Redacted:
    """One turn: what is covered in the original, and how it reads then."""

    spans: tuple[Span, ...]
    text: str


def redact(
    turns: Sequence[str], *, known: KnownWords, speakers: Sequence[str] | None = None
) -> list[Redacted]:
    """Cover the personal data of one conversation.

    `known` tells the customer's own words. With `speakers`, one for each turn, a number is also
    found that a speaker gave in two turns. The time is linear in the length of the text; no text
    raises.
    """
    tokens = [tokenise(text) for text in turns]
    found = [_find(text, words, known) for text, words in zip(turns, tokens, strict=True)]
    reader = ChainReader()
    for turn, (text, words) in enumerate(zip(turns, tokens, strict=True)):
        speaker = speakers[turn] if speakers is not None else None
        reader.read_turn(turn, text, words, speaker=speaker)
    for chain in reader.chains:
        for turn, span in find_numbers(chain):
            found[turn].append(span)
    learned = _learn(tokens, found)
    for words, spans in zip(tokens, found, strict=True):
        spans.extend(find_learned(words, learned))
    merged = [merge(spans, text) for text, spans in zip(turns, found, strict=True)]
    return [Redacted(spans, render(text, spans)) for text, spans in zip(turns, merged, strict=True)]


def _find(text: str, tokens: Sequence[Token], known: KnownWords) -> list[Span]:
    return [
        *find_known(tokens, known),
        *find_introduced(text, tokens),
        *find_mail_and_iban(text),
        *find_places(text),
    ]


def _learn(tokens: Sequence[Sequence[Token]], found: Sequence[Sequence[Span]]) -> LearnedWords:
    """The words inside the spans, to be covered at every other place too."""
    phrases: dict[str, RedactionKind] = {}
    for words, spans in zip(tokens, found, strict=True):
        starts = [word.start for word in words]
        for span in spans:
            inside = words[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            if len(inside) <= _MOST_LEARNED_WORDS:
                phrases |= dict.fromkeys(_phrases(span.kind, inside), span.kind)
    return LearnedWords(phrases)


def _phrases(kind: RedactionKind, words: Sequence[Token]) -> Iterator[str]:
    phrase = phrase_of(words)
    if kind is RedactionKind.NAME:
        yield from (one.folded for one in words if len(one.folded) >= _SHORTEST_LEARNED_NAME)
    elif len(phrase) >= _SHORTEST_LEARNED_NUMBER:
        yield phrase
        if all(one.digits for one in words):
            yield "".join(one.digits for one in words)
