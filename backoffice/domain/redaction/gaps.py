"""What stands between two numbers, and whether they can still be one.

Rule: spaces, dashes, one dot or slash, brackets and pauses may stand inside a number that a
person writes; quotes, colons and anything else end it. Invisible characters count as nothing.
"""

import unicodedata
from enum import Enum


class Edge(Enum):
    """The bond between a number and the one before it, in one chain."""

    START = "nothing before it"
    TIGHT = "a space or a joining word"
    DASH = "a dash or plus"
    DOT = "a dot or slash"
    LOOSE = "a comma, a line break or more"
    TURN = "the end of a turn"
    WORD = "a joining word that only joins spoken numbers"
    BREAK = "not one number"


_LONGEST_GAP = 12
_BRACKETS = frozenset("()")
_DASHES = frozenset("+_\N{MINUS SIGN}")
_DOTS = frozenset("./\N{MIDDLE DOT}\N{BULLET}")
_PAUSES = frozenset(",'\N{HORIZONTAL ELLIPSIS}\N{RIGHT SINGLE QUOTATION MARK}")


def edge_of(gap: str) -> Edge:
    """The bond that the characters between two numbers make."""
    visible = [char for char in gap if unicodedata.category(char) not in ("Cf", "Mn", "Me")]
    core = {char for char in visible if not char.isspace() and char not in _BRACKETS}
    if len(visible) > _LONGEST_GAP or not all(map(_light, core)):
        return Edge.BREAK
    if "\n" in gap or len(core) > 1:
        return Edge.LOOSE
    if not core:
        return Edge.TIGHT
    if core <= _DOTS:
        return Edge.DOT if len(visible) == 1 else Edge.LOOSE
    return Edge.LOOSE if core <= _PAUSES else Edge.DASH


def _light(char: str) -> bool:
    return char in _DASHES or char in _DOTS or char in _PAUSES or unicodedata.category(char) == "Pd"
