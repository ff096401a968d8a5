"""Tables as every document here sets them: the bundled font, no padding, text at the top.

Rule: tables are made here, because reportlab's own defaults put a font into the file that is not
embedded.
"""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import LongTable, Table, TableStyle

from backoffice.documents.pdf_fonts import REGULAR, register_fonts

Command = tuple[Any, ...]
"""One instruction of a reportlab TableStyle: name, first cell, last cell, values."""

EVERYWHERE = ((0, 0), (-1, -1))


def set_table(
    rows: Sequence[Sequence[Any]],
    *,
    widths: Sequence[float],
    heights: Sequence[float] | None = None,
    commands: Sequence[Command] = (),
    repeat_rows: int = 0,
) -> Table:
    """A table of flowables; `commands` come after the common ones.

    Widths and heights in points. Heights that are known already save reportlab from laying out
    every cell again at each page break.
    """
    register_fonts()
    table = LongTable(
        [list(row) for row in rows],
        colWidths=list(widths),
        rowHeights=None if heights is None else list(heights),
        repeatRows=repeat_rows,
        hAlign="LEFT",
    )
    common: list[Any] = [("FONTNAME", *EVERYWHERE, REGULAR), ("VALIGN", *EVERYWHERE, "TOP")]
    common += [(f"{side}PADDING", *EVERYWHERE, 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]
    table.setStyle(TableStyle([*common, *commands]))
    return table


def padded(vertical: float, left: float = 0, right: float = 0) -> list[Command]:
    """Padding for every cell, in points."""
    return [
        ("TOPPADDING", *EVERYWHERE, vertical),
        ("BOTTOMPADDING", *EVERYWHERE, vertical),
        ("LEFTPADDING", *EVERYWHERE, left),
        ("RIGHTPADDING", *EVERYWHERE, right),
    ]
