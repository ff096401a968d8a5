"""The first page of the access report: the answer, the figures, what there is, what one can do.

Rule: it is one page, whatever the values; everything on it is worked out from the same contents as
the sections.
"""

from collections.abc import Mapping

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable, KeepInFrame, Paragraph, Spacer

from backoffice.documents.pdf_pages import SUMMARY_TOP
from backoffice.documents.pdf_style import (
    ACCENT,
    ACCENT_SOFT,
    BOTTOM,
    HAIRLINE,
    PAGE_HEIGHT,
    SURFACE,
    TEXT_WIDTH,
    styles,
)
from backoffice.documents.pdf_tables import EVERYWHERE, Command, padded, set_table
from backoffice.documents.pdf_text import one_line, plain
from backoffice.documents.report_contents import DataGroup, GroupKey, ReportContents
from backoffice.documents.report_wording import Wording
from backoffice.documents.value_text import say_day

LONGEST_NAME = 90


def summary_page(
    contents: ReportContents, wording: Wording, *, pages: Mapping[str, int]
) -> list[Flowable]:
    """The flowables of the first page. `pages` tells on which page each group begins."""
    parts: list[Flowable] = [
        *_masthead(contents, wording),
        _answer(contents, wording),
        Spacer(0, 14),
        _figures(contents, wording),
        Spacer(0, 10),
        Paragraph(plain(wording.summary.holdings), styles().group),
        _holdings(contents, wording, pages),
        Spacer(0, 10),
        Paragraph(plain(wording.summary.todo), styles().group),
        *_todo(contents, wording),
    ]
    height = PAGE_HEIGHT - SUMMARY_TOP - BOTTOM
    return [KeepInFrame(TEXT_WIDTH, height, parts, mode="shrink")]


def _masthead(contents: ReportContents, wording: Wording) -> list[Flowable]:
    organisation = one_line(contents.controller.name, longest=LONGEST_NAME)
    case = wording.page.case.format(number=contents.case_number)
    day = say_day(contents.made_at, wording)
    look = styles()
    return [
        Paragraph(f'<font color="{_hex(ACCENT)}">{plain(organisation)}</font>', look.heading),
        Paragraph(plain(wording.summary.title), look.title),
        Paragraph(plain(f"{wording.summary.subtitle}\n{case} · {day}"), look.subtitle),
    ]


def _answer(contents: ReportContents, wording: Wording) -> Flowable:
    words = wording.summary
    title, text = (
        (words.yes_title, words.yes_text) if contents.processed else (words.no_title, words.no_text)
    )
    look = styles()
    card = [Paragraph(plain(title), look.answer), Paragraph(plain(text), look.lead)]
    commands = [
        *padded(11, left=16, right=16),
        ("BACKGROUND", *EVERYWHERE, ACCENT_SOFT),
        ("ROUNDEDCORNERS", [7, 7, 7, 7]),
    ]
    return set_table([[card]], widths=[TEXT_WIDTH], commands=commands)


def _figures(contents: ReportContents, wording: Wording) -> Flowable:
    counts = (
        contents.group(GroupKey.ORDERS).count,
        contents.group(GroupKey.REFUNDS).count,
        contents.group(GroupKey.CONVERSATIONS).count,
        len(contents.access_history),
    )
    look = styles()
    cells = [
        [Paragraph(str(count), look.figure), Paragraph(plain(label), look.label)]
        for count, label in zip(counts, wording.summary.figures, strict=True)
    ]
    gap = 10.0
    width = (TEXT_WIDTH - 3 * gap) / 4
    row: list[object] = []
    for cell in cells:
        row += [cell, None]
    commands = padded(9, left=11, right=8)
    for column in (0, 2, 4, 6):
        commands.append(("BACKGROUND", (column, 0), (column, 0), SURFACE))
        commands.append(("BOX", (column, 0), (column, 0), 0.5, HAIRLINE))
    return set_table([row[:-1]], widths=[width, gap] * 3 + [width], commands=commands)


def _holdings(contents: ReportContents, wording: Wording, pages: Mapping[str, int]) -> Flowable:
    groups = [_holding(contents.group(key), wording, pages) for key in GroupKey]
    half = (len(groups) + 1) // 2
    rows = [[*left, None, *right] for left, right in zip(groups[:half], groups[half:], strict=True)]
    gap = 22.0
    column = (TEXT_WIDTH - gap) / 2
    widths = [column * 0.48, column * 0.36, column * 0.16]
    commands: list[Command] = [
        *padded(4, right=4),
        ("LINEBELOW", (0, 0), (2, -1), 0.5, HAIRLINE),
        ("LINEBELOW", (4, 0), (6, -1), 0.5, HAIRLINE),
        ("RIGHTPADDING", (2, 0), (2, -1), 0),
        ("RIGHTPADDING", (6, 0), (6, -1), 0),
    ]
    return set_table(rows, widths=[*widths, gap, *widths], commands=commands)


def _holding(group: DataGroup, wording: Wording, pages: Mapping[str, int]) -> list[Flowable]:
    look = styles()
    page = wording.summary.page.format(page=pages.get(group_mark(group.key), 0))
    how_many = look.cell if group.count else look.label
    return [
        Paragraph(plain(wording.groups[group.key].title), look.cell),
        Paragraph(plain(_how_many(group, wording)), how_many),
        Paragraph(link(page, group_mark(group.key)), look.cell_right),
    ]


def _how_many(group: DataGroup, wording: Wording) -> str:
    words = wording.groups[group.key]
    if not group.count:
        return wording.summary.nothing
    if not group.listed:
        return words.single
    return words.one if group.count == 1 else words.many.format(n=group.count)


def _todo(contents: ReportContents, wording: Wording) -> list[Flowable]:
    words = wording.summary
    withheld = len(contents.withheld)
    lines = [*words.todo_items]
    contact = " · ".join(
        one_line(part, longest=LONGEST_NAME)
        for part in (contents.dpo.name, contents.dpo.email, contents.dpo.phone)
        if part
    )
    if contact:
        lines.append(words.contact.format(contact=contact))
    counted = {0: words.withheld_none, 1: words.withheld_one}
    lines.append(counted.get(withheld, words.withheld_many.format(n=withheld)))
    return [Paragraph(plain(line), styles().body) for line in lines]


def group_mark(key: GroupKey) -> str:
    """The name of the bookmark of a group of the copy."""
    return f"g.{key}"


def link(text: str, mark: str) -> str:
    """Markup of a link to a bookmark inside the document.

    `mark` is one of our own, never a value.
    """
    return f'<a href="#{mark}" color="{_hex(ACCENT)}">{plain(text)}</a>'


def _hex(colour: Color) -> str:
    return f"#{colour.hexval()[2:]}"
