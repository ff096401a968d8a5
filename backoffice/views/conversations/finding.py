"""Where the words of a query stand in a turn.

Rule: the same as the search over conversations: without accents and case, and a word is found by
its beginning. One letter at a time, so that a place in the folded text is a place in the original.
"""

from typing import NamedTuple

from backoffice.domain.names import fold


class Mark(NamedTuple):
    """A word that was looked for: characters `start` to `end` (excluded)."""

    start: int
    end: int


class _Letters(dict[int, str]):
    """What each character is when accents and case do not count; a space where a word ends."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = fold(char).replace(" ", "")
        if not folded and not _vanishes(char):
            folded = " "
        self[code] = folded
        return folded


def _vanishes(char: str) -> bool:
    """Whether a word goes on through it: combining marks and invisible characters."""
    return fold(f"a{char}a") == "aa"


_LETTERS = _Letters()


def query_words(query: str) -> tuple[str, ...]:
    """The folded words of a query."""
    return tuple(fold(query.encode("utf-8", "replace").decode()).split())


def has_hit(text: str, words: tuple[str, ...]) -> bool:
    """Whether any of the words begins a word of the text."""
    folded = f" {text.translate(_LETTERS)}"
    return any(f" {word}" in folded for word in words)


def marks(text: str, words: tuple[str, ...]) -> list[Mark]:
    """Every word of the text that begins with one of the words, whole."""
    if not words or not has_hit(text, words):
        return []
    found = []
    for start, end in _words_of(text):
        folded = text[start:end].translate(_LETTERS)
        if folded.startswith(words):
            found.append(Mark(start, end))
    return found


def _words_of(text: str) -> list[tuple[int, int]]:
    """Where each word begins and ends."""
    places: list[tuple[int, int]] = []
    start = None
    for at, char in enumerate(text):
        ends = _LETTERS[ord(char)] == " "
        if ends and start is not None:
            places.append((start, at))
            start = None
        elif not ends and start is None:
            start = at
    if start is not None:
        places.append((start, len(text)))
    return places
