"""Finding personal numbers in the chains of a conversation.

Rule: where a part of a chain has a personal shape, what is tightly bound to that part is covered
with it, so that no digits of a number are left over at its edge. Calendar dates stand apart and
stay readable.
"""

from collections.abc import Iterator, Sequence

from backoffice.domain.redaction.chains import Atom, Chain
from backoffice.domain.redaction.gaps import Edge
from backoffice.domain.redaction.shapes import LONGEST_RUN_DIGITS, kind_of_run, run_of
from backoffice.domain.redaction.spans import RedactionKind, Span

_FEWEST_DIGITS = 6
_BOUND = frozenset({Edge.TIGHT, Edge.DASH})


def find_numbers(chain: Chain) -> Iterator[tuple[int, Span]]:
    """The (turn, span) pairs of the personal numbers in the chain."""
    for part in _without_dates(chain):
        yield from _shaped(part)
    yield from _labelled(chain)


def _shaped(chain: Chain) -> Iterator[tuple[int, Span]]:
    at = 0
    while at < len(chain):
        found = _longest_shape(chain, at)
        if found is None:
            at += 1
            continue
        end, kind = found
        start = at
        while start > 0 and chain[start].edge in _BOUND:
            start -= 1
        while end < len(chain) and chain[end].edge in _BOUND:
            end += 1
        yield from _spans(chain[start:end], kind)
        at = end


def _longest_shape(chain: Chain, at: int) -> tuple[int, RedactionKind] | None:
    """The end and kind of the longest run from here that has a personal shape."""
    end, digits = at + 1, len(chain[at].digits)
    while end < len(chain) and digits + len(chain[end].digits) <= LONGEST_RUN_DIGITS:
        digits += len(chain[end].digits)
        end += 1
    while digits >= _FEWEST_DIGITS and end > at:
        if (kind := kind_of_run(run_of(chain[at:end]))) is not None:
            return end, kind
        end -= 1
        digits -= len(chain[end].digits)
    return None


def _labelled(chain: Chain) -> Iterator[tuple[int, Span]]:
    """The beginning of the chain, where the words before it say what it is."""
    context = chain[0].context
    if context.kind is None:
        return
    end, digits = 0, 0
    while end < len(chain) and digits + len(chain[end].digits) <= context.most:
        digits += len(chain[end].digits)
        end += 1
    if digits >= context.least:
        yield from _spans(chain[:end], context.kind)


def _spans(atoms: Sequence[Atom], kind: RedactionKind) -> Iterator[tuple[int, Span]]:
    """One span for each turn that the number runs through."""
    for turn in dict.fromkeys(atom.turn for atom in atoms):
        inside = [atom for atom in atoms if atom.turn == turn]
        yield turn, Span(inside[0].start, inside[-1].end, kind)


def _without_dates(chain: Chain) -> Iterator[Chain]:
    """The chain in parts, calendar dates left out."""
    start = at = 0
    while at < len(chain):
        if _is_date(chain[at : at + 3], chain[at + 3 : at + 5]):
            yield chain[start:at]
            start = at = at + 3
        else:
            at += 1
    yield chain[start:]


def _is_date(three: Sequence[Atom], after: Sequence[Atom]) -> bool:
    """Whether three atoms are a calendar date and do not begin a personnummer."""
    if len(three) < 3 or three[1].edge is not three[2].edge:
        return False
    if three[1].edge not in (Edge.DASH, Edge.DOT):
        return False
    first, second, third = (atom.digits for atom in three)
    if (len(first), len(second), len(third)) == (4, 2, 2):
        return _calendar(first, second, third) and not _goes_on(after)
    return len(third) == 4 and len(first + second) <= 4 and _calendar(third, first, second)


def _calendar(year: str, one: str, other: str) -> bool:
    small, large = sorted((int(one), int(other)))
    return year[:2] in ("19", "20") and 1 <= small <= 12 and 1 <= large <= 31


def _goes_on(after: Sequence[Atom]) -> bool:
    """Whether four more digits follow: 1985-03-12-9876, 1985-03-12 98 76; not 2026-03-02 10.30."""
    if not after or after[0].edge not in (*_BOUND, Edge.TURN):
        return False
    pair = len(after) == 2 and after[1].edge in _BOUND
    lengths = [len(atom.digits) for atom in after]
    return lengths[0] >= 3 or (pair and lengths == [2, 2])
