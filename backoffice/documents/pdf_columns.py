"""How wide the columns of a table are.

Rule: a column gets the width of its longest word before any column gets room for comfort, so that
words break only where there is no other way.
"""

import re
from collections.abc import Sequence
from itertools import chain

from backoffice.documents.pdf_fonts import REGULAR, text_width

SAMPLE_ROWS = 200
LONGEST_CELL_MEASURED = 400
_WORD_ENDS = re.compile(r"[ \n]+")  # not at no-break spaces: reportlab does not break there either


def column_widths(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    total: float,
    size: float,
    padding: float,
) -> list[float]:
    """Widths that add up to `total`, from the heads and the first rows. Points."""
    columns = [[head, *(row[at] for row in rows[:SAMPLE_ROWS])] for at, head in enumerate(heads)]
    least = [
        _widest(chain.from_iterable(map(_WORD_ENDS.split, column)), size) for column in columns
    ]
    wanted = [_widest(chain.from_iterable(map(str.splitlines, column)), size) for column in columns]
    room = total - padding * len(columns)
    return [width + padding for width in _share(least, wanted, room)]


def _widest(texts: chain[str], size: float) -> float:
    longest = sorted(set(texts), key=len, reverse=True)[:20]
    return max(
        (text_width(text[:LONGEST_CELL_MEASURED], REGULAR, size) for text in longest), default=0.0
    )


def _share(least: list[float], wanted: list[float], room: float) -> list[float]:
    if sum(wanted) <= room:
        spare = (room - sum(wanted)) / len(wanted)
        return [width + spare for width in wanted]
    capped = [min(width, room / len(least) * 1.5) for width in least]
    if sum(capped) >= room:
        return [width * room / sum(capped) for width in capped]
    # What is left goes by the square root of what is wanted: a long text gets more, not all.
    wishes = [max(want - have, 0.0) ** 0.5 for want, have in zip(wanted, capped, strict=True)]
    left = (room - sum(capped)) / sum(wishes)
    return [have + wish * left for have, wish in zip(capped, wishes, strict=True)]
