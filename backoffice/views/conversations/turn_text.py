"""A turn as a row of runs: words, covered passages, and words that were looked for.

Rule: every character of the turn is in some run, literally; a covered passage is recognised by its
exact token and never breaks over two lines.
"""

import re

from backoffice.domain.names import fold
from backoffice.domain.redaction import RedactionKind
from backoffice.views.conversations.finding import marks
from backoffice.views.conversations.words import covered_name
from backoffice.views.literal_text import Look, Run, literal

_KINDS = {kind.token: kind for kind in RedactionKind}
_TOKEN = re.compile("|".join(re.escape(token) for token in _KINDS))
_NO_BREAK = str.maketrans({" ": "\N{NO-BREAK SPACE}", "-": "\N{NON-BREAKING HYPHEN}"})
# Isolated, so that text running from right to left goes round it as round one sign.
_CHIP_START = "\N{FIRST STRONG ISOLATE}\N{NO-BREAK SPACE}"
_CHIP_END = "\N{NO-BREAK SPACE}\N{POP DIRECTIONAL ISOLATE}"


def runs_of(text: str, *, covered: bool, wanted: tuple[str, ...] = ()) -> list[Run]:
    """The runs of a turn. `covered`: its tokens stand for covered passages; `wanted`: the folded
    words that are looked for."""
    runs: list[Run] = []
    at = 0
    for token in _TOKEN.finditer(text) if covered else ():
        runs += _words(text[at : token.start()], wanted)
        runs.append(_chip(_KINDS[token.group()], wanted))
        at = token.end()
    return runs + _words(text[at:], wanted)


def covered_kinds(text: str) -> list[RedactionKind]:
    """The covered passages of a turn, in order."""
    return [_KINDS[token.group()] for token in _TOKEN.finditer(text)]


def _words(text: str, wanted: tuple[str, ...]) -> list[Run]:
    runs, at = [], 0
    for mark in marks(text, wanted):
        runs.append(Run(literal(text[at : mark.start])))
        runs.append(Run(literal(text[mark.start : mark.end]), Look.FOUND))
        at = mark.end
    runs.append(Run(literal(text[at:])))
    return [run for run in runs if run.text]


def _chip(kind: RedactionKind, wanted: tuple[str, ...]) -> Run:
    found = bool(wanted) and fold(kind.token).startswith(wanted)
    words = covered_name(kind).translate(_NO_BREAK)
    return Run(f"{_CHIP_START}{words}{_CHIP_END}", Look.COVERED_FOUND if found else Look.COVERED)
