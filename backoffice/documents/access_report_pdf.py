"""The access report as a PDF: a summary page, the table of contents, sections 0 to 15, with
bookmarks.

Rule: laid out twice. The first time tells how many pages there are and where everything stands, the
second time prints it; nothing about the person is in the document's title, author or file names.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO

from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    NextPageTemplate,
    PageBreak,
    Paragraph,
    Spacer,
)

from backoffice.documents.build_steps import BuildCancelled, Cancelled, Progress
from backoffice.documents.pdf_blocks import BlockSetter, Heading
from backoffice.documents.pdf_finish import DocumentFacts, finish_pdf
from backoffice.documents.pdf_pages import BODY, PageEdges, report_template
from backoffice.documents.pdf_style import HAIRLINE, TEXT_WIDTH, styles
from backoffice.documents.pdf_tables import EVERYWHERE, padded, set_table
from backoffice.documents.pdf_text import REPLACEMENT, has_replacement, plain
from backoffice.documents.report_blocks import Section, values_in
from backoffice.documents.report_contents import GroupKey, ReportContents
from backoffice.documents.report_sections import compose_sections
from backoffice.documents.report_summary_page import group_mark, link, summary_page
from backoffice.documents.report_wording import Wording, load_wording

ROOM_FOR_A_SECTION = 150.0


@dataclass(slots=True)
class Layout:
    """What one pass learnt: the page of each bookmark, and how many pages there are."""

    marks: dict[str, int] = field(default_factory=dict)
    pages: int = 0


def build_pdf(contents: ReportContents, *, progress: Progress, cancelled: Cancelled) -> bytes:
    """The report as a PDF, not encrypted. The same contents give the same bytes.

    Raises BuildCancelled when `cancelled()` turns true.
    """
    sections = compose_sections(contents)
    learnt, _ = _lay_out(contents, sections, Layout(), _steps(progress, cancelled, 0))
    _, content = _lay_out(contents, sections, learnt, _steps(progress, cancelled, 1))
    wording = load_wording(contents.language)
    case = wording.page.case.format(number=contents.case_number)
    facts = DocumentFacts(
        title=f"{wording.page.document} – {case}",
        author=contents.controller.name,
        language=contents.language,
        made_at=contents.made_at,
    )
    return finish_pdf(content, facts)


def _lay_out(
    contents: ReportContents,
    sections: tuple[Section, ...],
    known: Layout,
    step: Callable[[str, int], None],
) -> tuple[Layout, bytes]:
    learnt = Layout()
    out = BytesIO()
    wording = load_wording(contents.language)
    document = report_template(
        out, _edges(contents, wording, known.pages), language=contents.language
    )
    document.setProgressCallBack(step)
    setter = BlockSetter(wording, learnt.marks.__setitem__)
    document.build([*_story(contents, sections, setter, known.marks)])
    learnt.pages = document.page
    return learnt, out.getvalue()


def _edges(contents: ReportContents, wording: Wording, pages: int) -> PageEdges:
    case = wording.page.case.format(number=contents.case_number)
    return PageEdges(
        head_left=f"{wording.page.document} · {case}",
        head_right=contents.controller.name,
        foot_left=wording.page.anchor.format(
            anchor=contents.log_anchor or wording.values.not_sealed
        ),
        page_number=wording.page.number,
        pages=pages,
    )


def _story(
    contents: ReportContents,
    sections: tuple[Section, ...],
    setter: BlockSetter,
    pages: Mapping[str, int],
) -> Iterator[Flowable]:
    yield NextPageTemplate(BODY)
    yield from summary_page(contents, setter.wording, pages=pages)
    yield PageBreak()
    yield from _contents_page(sections, setter, pages)
    for section in sections:
        own_page = section.number == 0 or section.groups
        yield PageBreak() if own_page else CondPageBreak(ROOM_FOR_A_SECTION)
        yield from _section(section, setter)
        if section.key == "codes":
            yield from _replaced_note(sections, setter.wording)


def _contents_page(
    sections: tuple[Section, ...], setter: BlockSetter, pages: Mapping[str, int]
) -> Iterator[Flowable]:
    look = styles()
    yield Paragraph(plain(setter.wording.page.contents), look.section)
    rows = [
        [
            Paragraph(str(section.number), look.label),
            Paragraph(link(section.title, _mark(section)), look.contents),
            Paragraph(str(pages.get(_mark(section), 0)), look.cell_right),
        ]
        for section in sections
    ]
    commands = [*padded(5.5), ("LINEBELOW", *EVERYWHERE, 0.5, HAIRLINE)]
    yield set_table(rows, widths=[26, TEXT_WIDTH - 66, 40], commands=commands)
    yield Spacer(0, 10)


def _section(section: Section, setter: BlockSetter) -> Iterator[Flowable]:
    title = setter.wording.page.section.format(number=section.number, title=section.title)
    mark = _mark(section)
    yield Heading(title, styles().section, mark=mark, level=0, note=setter.note)
    yield from setter.set_blocks(section.blocks, mark=mark, level=1)
    for group in section.groups:
        mark = group_mark(GroupKey(group.key))
        yield CondPageBreak(ROOM_FOR_A_SECTION)
        yield Heading(group.title, styles().group, mark=mark, level=1, note=setter.note)
        yield from setter.set_blocks(group.blocks, mark=mark, level=2)


def _replaced_note(sections: tuple[Section, ...], wording: Wording) -> Iterator[Flowable]:
    blocks = [section.blocks for section in sections]
    blocks += [group.blocks for section in sections for group in section.groups]
    texts = (value for each in blocks for value in values_in(each) if isinstance(value, str))
    if any(has_replacement(text) for text in texts):
        note = wording.values.replaced.format(glyph=REPLACEMENT)
        yield Paragraph(plain(note), styles().body)


def _mark(section: Section) -> str:
    return f"s.{section.key}"


def _steps(progress: Progress, cancelled: Cancelled, lap: int) -> Callable[[str, int], None]:
    """reportlab's events as (done, total) over both passes; stops the work when asked to."""
    size = 1

    def step(kind: str, value: int) -> None:
        nonlocal size
        if cancelled():
            raise BuildCancelled("document.cancelled")
        if kind == "SIZE_EST":
            size = max(value, 1)
        elif kind == "PROGRESS":
            progress(lap * size + min(value, size), 2 * size)

    return step
