"""Rows of paragraphs that break over pages.

Rule: no row is taller than `TALLEST_ROW`. reportlab fails on a cell that is taller than a page; a
long value goes on in the next row instead, without a rule between the two.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from backoffice.documents.pdf_style import HAIRLINE, RULE
from backoffice.documents.pdf_tables import padded, set_table
from backoffice.documents.pdf_text import plain

TALLEST_ROW = 320.0
LONGEST_PIECE = 4_000
MOST_LINES = 40
PADDING = 12.0
VERTICAL = 4.5


@dataclass(frozen=True, slots=True)
class Cell:
    """One value's text and the style it is set in."""

    text: str
    style: ParagraphStyle


@dataclass(slots=True)
class _Grid:
    """Rows of paragraphs with their heights; `ends` are the rows that a rule comes under."""

    widths: Sequence[float]
    rows: list[list[Paragraph]] = field(default_factory=list)
    heights: list[float] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def add(self, row: Sequence[Cell]) -> None:
        """Add a row; what is too tall for one goes on in further ones."""
        room = [width - PADDING for width in self.widths[:-1]] + [self.widths[-1]]
        columns = [_parts(cell, width) for cell, width in zip(row, room, strict=True)]
        nothing = (Paragraph("", row[0].style), 0.0)
        for parts in zip_longest(*columns, fillvalue=nothing):
            self.rows.append([paragraph for paragraph, _ in parts])
            self.heights.append(max(height for _, height in parts) + 2 * VERTICAL)
        self.ends.append(len(self.rows) - 1)


def row_table(
    rows: Sequence[Sequence[Cell]],
    *,
    widths: Sequence[float],
    head: Sequence[Cell] | None = None,
    ruled: bool = True,
) -> Flowable:
    """A table that splits at rows; `head` is repeated on each page. Widths in points."""
    grid = _Grid(widths)
    heads = [] if head is None else [head]
    for row in (*heads, *rows):
        grid.add(row)
    commands = [*padded(VERTICAL, right=PADDING), ("RIGHTPADDING", (-1, 0), (-1, -1), 0)]
    if ruled:
        ends = grid.ends[len(heads) :]
        commands.extend(("LINEBELOW", (0, end), (-1, end), 0.5, HAIRLINE) for end in ends)
    if heads:
        commands.append(("LINEBELOW", (0, 0), (-1, 0), 0.6, RULE))
    return set_table(
        grid.rows,
        widths=widths,
        heights=grid.heights,
        commands=commands,
        repeat_rows=len(heads),
    )


def _parts(cell: Cell, width: float) -> list[tuple[Paragraph, float]]:
    """The paragraphs a cell needs, none taller than allowed, each with its height."""
    parts: list[tuple[Paragraph, float]] = []
    for piece in pieces(cell.text):
        waiting: list[Any] = [Paragraph(plain(piece), cell.style)]
        while waiting:
            paragraph = waiting.pop(0)
            height = paragraph.wrap(width, TALLEST_ROW)[1]
            if height > TALLEST_ROW:
                waiting = paragraph.split(width, TALLEST_ROW) + waiting
            else:
                parts.append((paragraph, height))
    return parts


def pieces(text: str) -> list[str]:
    """The text in pieces of at most LONGEST_PIECE characters and MOST_LINES lines.

    Cut at a line end or a space where there is one. reportlab lays out a paragraph again at each
    page it reaches, so that the time for one huge paragraph grows with the square of its length.
    """
    cut: list[str] = []
    while len(piece := _first_piece(text)) < len(text):
        cut.append(piece)
        text = text[len(piece) :]
        text = text[1:] if text[0] in " \n" else text
    return [*cut, text]


def _first_piece(text: str) -> str:
    end = min(len(text), LONGEST_PIECE)
    line_end = -1
    for _ in range(MOST_LINES):
        line_end = text.find("\n", line_end + 1, end)
        if line_end < 0:
            break
    if line_end > 0:
        return text[:line_end]
    if end == len(text):
        return text
    space = max(text.rfind(" ", 1, end), text.rfind("\n", 1, end))
    return text[: space if space > 0 else end]
