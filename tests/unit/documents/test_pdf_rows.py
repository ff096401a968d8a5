"""Rows and columns: long values go on over pages, widths add up, nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.platypus import Paragraph

from backoffice.documents.pdf_columns import column_widths
from backoffice.documents.pdf_rows import (
    LONGEST_PIECE,
    MOST_LINES,
    PADDING,
    TALLEST_ROW,
    VERTICAL,
    Cell,
    _Grid,
    pieces,
)
from backoffice.documents.pdf_style import styles


@given(words=st.lists(st.text("ab\n", min_size=1, max_size=900), max_size=60))
def test_pieces_are_short_and_hold_everything(words: list[str]) -> None:
    text = " ".join(words)
    cut = pieces(text)
    assert all(len(piece) <= LONGEST_PIECE for piece in cut)
    assert all(piece.count("\n") <= MOST_LINES for piece in cut)
    assert "".join(cut).translate(_NO_SPACE) == text.translate(_NO_SPACE)


_NO_SPACE = str.maketrans("", "", " \n")


@pytest.mark.parametrize(
    "text",
    ["ord " * 4000, "x" * 9000, "\n" * 3000, "kort", "", "rad\n" * 900],
    ids=["many words", "one long word", "line ends", "short", "empty", "lines"],
)
@pytest.mark.parametrize("width", [60.0, 400.0])
def test_no_row_is_taller_than_a_page(text: str, width: float) -> None:
    row = [Cell(text, styles().cell), Cell("kort", styles().cell)]
    grid = _Grid([width, 100.0])
    grid.add(row)
    for cells, height in zip(grid.rows, grid.heights, strict=True):
        assert cells[0].wrap(width - PADDING, 10_000)[1] + 2 * VERTICAL <= height
        assert height <= TALLEST_ROW + 2 * VERTICAL
    said = "".join(laid_out(each[0]) for each in grid.rows)
    assert said.translate(_NO_SPACE) == text.translate(_NO_SPACE)


def laid_out(paragraph: Paragraph) -> str:
    """The words on the lines that reportlab broke the paragraph into."""
    lines = paragraph.blPara.lines
    words = [line[1] if isinstance(line, tuple) else [w.text for w in line.words] for line in lines]
    return "".join("".join(line) for line in words)


cells = st.text("abc \n", max_size=80)


@given(
    table=st.integers(1, 8).flatmap(
        lambda n: st.lists(st.lists(cells, min_size=n, max_size=n), min_size=1, max_size=6)
    )
)
def test_columns_fill_the_width_exactly(table: list[list[str]]) -> None:
    widths = column_widths(table[0], table[1:], total=470.0, size=8.8, padding=12.0)
    assert sum(widths) == pytest.approx(470.0)
    assert min(widths) > 0


def test_a_short_column_keeps_its_words_whole_beside_a_long_one() -> None:
    heads = ("Datum", "Text")
    rows = [("2026-03-02\u00a010:00", "lorem ipsum " * 60)]
    date, text = column_widths(heads, rows, total=470.0, size=8.8, padding=12.0)
    assert date > 80
    assert text > 3 * date
