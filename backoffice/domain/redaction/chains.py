"""Chains of numbers: what a person reads out or types as one number, however it was broken up.

Rule: numbers belong together when nothing but a little punctuation, or words such as "streck",
stands between them; in one turn, or over two turns of one speaker that nobody really interrupted.
Amounts break a chain, so they stay readable.
"""

import re
from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

from backoffice.domain.redaction.gaps import Edge, edge_of
from backoffice.domain.redaction.labels import LabelReader, NumberContext
from backoffice.domain.redaction.spoken_numbers import HUNDRED_WORDS, Spoken, spoken_number
from backoffice.domain.redaction.tokens import Token


class Atom(NamedTuple):
    """One run of digits, or one number said in words, and what stands between it and the last."""

    turn: int
    start: int
    end: int
    digits: str
    spoken: bool
    edge: Edge
    plus: bool
    context: NumberContext


Chain = list[Atom]

_MOST_JOINING_WORDS = 2
_JOINING_WORDS = frozenset({"och", "and", "sen", "sedan", "then", "eh", "ehm", "hm", "mm", "uh"})
_DASH_WORDS = frozenset({"streck", "bindestreck", "minus", "dash", "hyphen", "plus", "mellanslag"})
# A listener's "ja, okej" between two halves of a number does not end it.
_LISTENING_WORDS = frozenset(
    {"ja", "jo", "ok", "okej", "okay", "mm", "mhm", "hm", "aha", "jaha", "just", "det", "yes",
     "yeah", "precis", "right"}
)  # fmt: skip
_LONGEST_LISTENING = 2

_AMOUNT_FIGURES = r"(?:\d{1,3}(?:[ .,\u00a0]\d{3}){1,2}|\d{1,6})(?:[.,]\d{1,2})?(?!\d)"
_UNIT = (
    r"(?:kr|kronor|krona|öre|sek|eur|euro|usd|dollars?|mg|ml|cl|dl|g|kg|mcg|cm|mm|st|stycken?"
    r"|tabletter|kapslar|procent|percent|år|dagar|days|minuter|minutes|timmar|hours)\b|[€$£%]|:-"
)
_AMOUNT = re.compile(
    rf"(?:[$€£]|\b(?:kr|sek|eur|usd)\b)\s?{_AMOUNT_FIGURES}"
    rf"|(?<![\d+-])(?<!\d[ \u00a0]){_AMOUNT_FIGURES}\s?(?:{_UNIT})"
    # what a computer makes of 17.99: 17.989999999999998
    r"|\b\d{1,6}\.\d{0,12}(?:0{6}|9{6})\d{0,4}(?!\d)",
    re.IGNORECASE,
)


def _opening(text: str, token: Token) -> int:
    """How many characters of "+46" or "(08)" stand before the digits."""
    before = text[max(0, token.start - 1) : token.start]
    bracketed = before == "(" and text[token.end : token.end + 1] == ")"
    return int(before == "+" or bracketed)


class ChainReader:
    """Reads the turns of one conversation in order and collects the chains."""

    def __init__(self) -> None:
        self.chains: list[Chain] = []
        self._labels = LabelReader()
        self._unfinished: dict[str, Chain] = {}
        self._chain: Chain | None = None
        self._spoken: Spoken | None = None
        self._joint: Edge | None = None
        self._joining_words = 0
        self._at = 0

    def read_turn(
        self, turn: int, text: str, tokens: Sequence[Token], *, speaker: str | None
    ) -> None:
        """Take in one turn. Without a speaker no number runs on into the next turn."""
        self._begin_turn(tokens, speaker)
        amounts = deque(found.span() for found in _AMOUNT.finditer(text))
        for token in tokens:
            self._labels.read(token)
            number = Spoken(token.digits) if token.digits else spoken_number(token.folded)
            while amounts and amounts[0][1] <= token.start:
                amounts.popleft()
            if amounts and amounts[0][0] <= token.start:
                self._chain = None
            elif number is None:
                self._read_word(text, token)
            else:
                self._read_number(turn, text, token, number)
            self._at = token.end
        if speaker is not None and self._chain is not None:
            self._unfinished[speaker] = self._chain

    def _begin_turn(self, tokens: Sequence[Token], speaker: str | None) -> None:
        self._labels.begin_turn()
        listening = len(tokens) <= _LONGEST_LISTENING and all(
            token.folded in _LISTENING_WORDS for token in tokens
        )
        unfinished = {} if speaker is None else self._unfinished
        self._chain = unfinished.pop(speaker or "", None)
        self._unfinished = unfinished if listening else {}
        self._spoken = None
        self._joint = Edge.TURN if self._chain else None
        self._joining_words = 0
        self._at = 0

    def _read_word(self, text: str, token: Token) -> None:
        """A word between numbers joins them, or ends the chain."""
        if self._chain is None:
            return
        last = self._chain[-1]
        if token.folded in HUNDRED_WORDS and last.spoken and len(last.digits) == 2:
            self._chain[-1] = last._replace(end=token.end)
            self._spoken = Spoken(last.digits, takes_two=True)
            return
        self._spoken = None
        self._joining_words += 1
        joins = token.folded in _DASH_WORDS or token.folded in _JOINING_WORDS
        broken = edge_of(text[self._at : token.start]) is Edge.BREAK
        if not joins or broken or self._joining_words > _MOST_JOINING_WORDS:
            self._chain = None
        elif self._joint is None:
            self._joint = Edge.DASH if token.folded in _DASH_WORDS else Edge.WORD

    def _read_number(self, turn: int, text: str, token: Token, number: Spoken) -> None:
        spoken = not token.digits
        edge = self._edge_to(text[self._at : token.start], spoken, number)
        if edge is Edge.TIGHT and self._continues_last(number, spoken, token):
            return
        digits = number.digits
        if self._spoken is not None and self._spoken.takes_two and len(digits) == 1:
            digits = f"0{digits}"
        if self._chain is None or edge is Edge.BREAK:
            self._chain, edge = [], Edge.START
            self.chains.append(self._chain)
        plus = text[max(0, token.start - 2) : token.start].rstrip().endswith("+")
        start = token.start - _opening(text, token)
        context = self._labels.context()
        if text.startswith('":', token.end):  # the key of a JSON object is no telephone
            context = context._replace(reference=True)
        atom = Atom(turn, start, token.end, digits, spoken, edge, plus, context)
        self._chain.append(atom)
        self._spoken = number if spoken else None
        self._joint = None
        self._joining_words = 0

    def _continues_last(self, number: Spoken, spoken: bool, token: Token) -> bool:
        """Whether "ett" after "nittio" made the last number 91."""
        one_digit = spoken and len(number.digits) == 1 and number.digits != "0"
        if not one_digit or not self._chain or self._spoken is None or not self._spoken.takes_unit:
            return False
        last = self._chain[-1]
        self._chain[-1] = last._replace(digits=last.digits[:-1] + number.digits, end=token.end)
        self._spoken = None
        return True

    def _edge_to(self, gap: str, spoken: bool, number: Spoken) -> Edge:
        edge = edge_of(gap)
        if not self._chain or edge is Edge.BREAK:
            return Edge.BREAK
        last = self._chain[-1]
        if self._joint is Edge.WORD:
            return Edge.TIGHT if spoken and last.spoken else Edge.BREAK
        if self._joint is not None:
            return self._joint
        pause = (spoken and last.spoken) or len(number.digits) == len(last.digits) == 1
        return Edge.TIGHT if edge is Edge.LOOSE and pause else edge
