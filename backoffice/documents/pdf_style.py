"""How documents look: page measures, colours and paragraph styles.

Rule: measures and colours stand here and nowhere else. Colours are the light theme's (shared look
with the window); every text colour reaches 4.5:1 on what it stands on.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from backoffice.documents.pdf_fonts import MEDIUM, REGULAR, STRONG, register_fonts

PAGE_WIDTH, PAGE_HEIGHT = A4
SIDE = 22 * mm
TOP = 27 * mm
BOTTOM = 24 * mm
TEXT_WIDTH = PAGE_WIDTH - 2 * SIDE
TEXT_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM

INK = HexColor("#16191F")
QUIET = HexColor("#5A6472")
ACCENT = HexColor("#0B6E5F")
ACCENT_SOFT = HexColor("#E0F2EE")
HAIRLINE = HexColor("#E3E6EB")
RULE = HexColor("#9AA4B2")
SURFACE = HexColor("#F6F7F9")


@dataclass(frozen=True, slots=True)
class Styles:
    """The paragraph styles, by use."""

    body: ParagraphStyle
    lead: ParagraphStyle
    nothing: ParagraphStyle
    section: ParagraphStyle
    group: ParagraphStyle
    entry: ParagraphStyle
    heading: ParagraphStyle
    cell: ParagraphStyle
    cell_right: ParagraphStyle
    label: ParagraphStyle
    column: ParagraphStyle
    column_right: ParagraphStyle
    small: ParagraphStyle
    title: ParagraphStyle
    subtitle: ParagraphStyle
    answer: ParagraphStyle
    figure: ParagraphStyle
    contents: ParagraphStyle
    code: ParagraphStyle


def _style(name: str, size: float, leading: float, **more: Any) -> ParagraphStyle:
    settings: dict[str, Any] = {"fontName": REGULAR, "textColor": INK, **more}
    return ParagraphStyle(name, fontSize=size, leading=leading, **settings)


@cache
def styles() -> Styles:
    """The styles, with the bundled font registered first."""
    register_fonts()
    return Styles(
        body=_style("body", 9.5, 14.2, spaceAfter=6),
        lead=_style("lead", 10, 15, spaceAfter=8),
        nothing=_style("nothing", 9.5, 14.2, textColor=QUIET, spaceAfter=8),
        section=_style("section", 17, 22, fontName=STRONG, spaceBefore=30, spaceAfter=8),
        group=_style("group", 13, 17, fontName=STRONG, spaceBefore=20, spaceAfter=6),
        entry=_style("entry", 10.5, 14, fontName=STRONG, spaceBefore=14, spaceAfter=4),
        heading=_style("heading", 9, 12.5, fontName=STRONG, spaceBefore=9, spaceAfter=3),
        cell=_style("cell", 8.8, 12.4),
        cell_right=_style("cell_right", 8.8, 12.4, alignment=TA_RIGHT),
        label=_style("label", 8.8, 12.4, textColor=QUIET),
        column=_style("column", 7.8, 10.5, fontName=MEDIUM, textColor=QUIET),
        column_right=_style(
            "column_right", 7.8, 10.5, fontName=MEDIUM, textColor=QUIET, alignment=TA_RIGHT
        ),
        small=_style("small", 7.5, 10, textColor=QUIET),
        title=_style("title", 27, 33, fontName=STRONG, spaceAfter=4),
        subtitle=_style("subtitle", 10.5, 15, textColor=QUIET, spaceAfter=18),
        answer=_style("answer", 14, 19, fontName=STRONG, textColor=ACCENT, spaceAfter=4),
        figure=_style("figure", 22, 27, fontName=STRONG),
        contents=_style("contents", 10, 14),
        code=_style("code", 12, 16, fontName=MEDIUM),
    )
