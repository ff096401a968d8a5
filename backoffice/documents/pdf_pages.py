"""The pages of our documents: running head, running foot, and how a page is framed.

Rule: nothing on a page edge names the customer; the head carries the case number, the foot the log
anchor.
"""

from dataclasses import dataclass
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from backoffice.documents.pdf_fonts import MEDIUM, REGULAR, register_fonts
from backoffice.documents.pdf_style import (
    ACCENT,
    BOTTOM,
    HAIRLINE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    QUIET,
    SIDE,
    TEXT_HEIGHT,
    TEXT_WIDTH,
)
from backoffice.documents.pdf_text import one_line

SUMMARY = "summary"
BODY = "body"
EDGE_SIZE = 7.5
HEAD_AT = PAGE_HEIGHT - 42
FOOT_AT = 36
SUMMARY_TOP = 46


@dataclass(frozen=True, slots=True)
class PageEdges:
    """What stands at the edges.

    `page_number` has {page} and {pages} in it; `pages` is 0 while it is not known.
    """

    head_left: str
    head_right: str
    foot_left: str
    page_number: str
    pages: int


def report_template(out: BytesIO, edges: PageEdges, *, language: str) -> BaseDocTemplate:
    """An empty document with a summary page first and body pages after it."""
    register_fonts()
    document = BaseDocTemplate(out, lang=language, title="", author="")
    summary = Frame(
        SIDE, BOTTOM, TEXT_WIDTH, PAGE_HEIGHT - SUMMARY_TOP - BOTTOM, *_NO_PADDING, id=SUMMARY
    )
    body = Frame(SIDE, BOTTOM, TEXT_WIDTH, TEXT_HEIGHT, *_NO_PADDING, id=BODY)

    def draw_foot(canvas: Canvas, _: BaseDocTemplate) -> None:
        _foot(canvas, edges)

    def draw_both(canvas: Canvas, _: BaseDocTemplate) -> None:
        _head(canvas, edges)
        _foot(canvas, edges)

    document.addPageTemplates(
        [
            PageTemplate(SUMMARY, [summary], onPage=draw_foot),
            PageTemplate(BODY, [body], onPage=draw_both),
        ]
    )
    return document


def kit_template(out: BytesIO, edges: list[str]) -> BaseDocTemplate:
    """An empty document with one page template (`part-1`, `part-2` …) for each foot text."""
    register_fonts()
    document = BaseDocTemplate(out, lang="sv", title="", author="")
    document.addPageTemplates(
        [_kit_page(f"part-{number}", edge) for number, edge in enumerate(edges, start=1)]
    )
    return document


def _kit_page(name: str, edge: str) -> PageTemplate:
    height = PAGE_HEIGHT - SUMMARY_TOP - BOTTOM
    frame = Frame(SIDE, BOTTOM, TEXT_WIDTH, height, *_NO_PADDING, id=name)

    def draw_edge(canvas: Canvas, _: BaseDocTemplate) -> None:
        canvas.saveState()
        _rule(canvas, FOOT_AT + 14)
        canvas.setFont(REGULAR, EDGE_SIZE)
        canvas.setFillColor(QUIET)
        canvas.drawString(SIDE, FOOT_AT, edge)
        canvas.restoreState()

    return PageTemplate(name, [frame], onPage=draw_edge)


_NO_PADDING = (0, 0, 0, 0)
_LONGEST_EDGE = 70
_LONGEST_FOOT = 90


def _head(canvas: Canvas, edges: PageEdges) -> None:
    canvas.saveState()
    canvas.setFont(MEDIUM, EDGE_SIZE)
    canvas.setFillColor(ACCENT)
    canvas.drawString(SIDE, HEAD_AT, one_line(edges.head_left, longest=_LONGEST_EDGE))
    canvas.setFont(REGULAR, EDGE_SIZE)
    canvas.setFillColor(QUIET)
    right = one_line(edges.head_right, longest=_LONGEST_EDGE)
    canvas.drawRightString(PAGE_WIDTH - SIDE, HEAD_AT, right)
    _rule(canvas, HEAD_AT - 9)
    canvas.restoreState()


def _foot(canvas: Canvas, edges: PageEdges) -> None:
    canvas.saveState()
    _rule(canvas, FOOT_AT + 14)
    canvas.setFont(REGULAR, EDGE_SIZE)
    canvas.setFillColor(QUIET)
    canvas.drawString(SIDE, FOOT_AT, one_line(edges.foot_left, longest=_LONGEST_FOOT))
    number = edges.page_number.format(page=canvas.getPageNumber(), pages=edges.pages)
    canvas.drawRightString(PAGE_WIDTH - SIDE, FOOT_AT, number)
    canvas.restoreState()


def _rule(canvas: Canvas, at: float) -> None:
    canvas.setStrokeColor(HAIRLINE)
    canvas.setLineWidth(0.6)
    canvas.line(SIDE, at, PAGE_WIDTH - SIDE, at)
