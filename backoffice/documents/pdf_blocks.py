"""From blocks to what reportlab lays out.

Rule: every value passes `plain`; a heading that is worth finding gets a bookmark, and its page is
noted for the table of contents.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Spacer

from backoffice.documents.pdf_columns import column_widths
from backoffice.documents.pdf_rows import PADDING, Cell, pieces, row_table
from backoffice.documents.pdf_style import TEXT_WIDTH, styles
from backoffice.documents.pdf_text import one_line, plain
from backoffice.documents.report_blocks import Block, Entry, Facts, Table, Text, Tone, Transcript
from backoffice.documents.report_values import Amount, Rate, Value
from backoffice.documents.report_wording import Wording
from backoffice.documents.value_text import say

NotePage = Callable[[str, int], None]
LABEL_WIDTH = 150.0
SPEAKER_WIDTH = 92.0
LONGEST_BOOKMARK = 90
LONGEST_TITLE = 160
NOTHING_IN_A_TABLE = "–"
# A heading moves to the next page unless this much (points) is left below it.
ROOM_FOR_A_START = 96.0


class Heading(Paragraph):
    """A heading with a bookmark: `mark` is its name inside the document, `level` its depth in the
    outline.
    """

    def __init__(
        self, text: str, style: ParagraphStyle, *, mark: str, level: int, note: NotePage
    ) -> None:
        super().__init__(plain(text), style)
        self._title = one_line(text, longest=LONGEST_BOOKMARK)
        self._mark, self._level, self._note = mark, level, note

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803 - reportlab
        """Never: a heading is short, and moves to the next page whole."""
        return []

    def draw(self) -> None:
        """Draw the text, set the bookmark and note the page."""
        self.canv.bookmarkPage(self._mark)
        self.canv.addOutlineEntry(self._title, self._mark, self._level, closed=self._level > 0)
        self._note(self._mark, self.canv.getPageNumber())
        super().draw()


@dataclass(frozen=True, slots=True)
class BlockSetter:
    """Sets blocks in one language; `note` is told on which page each bookmark came to stand."""

    wording: Wording
    note: NotePage

    def set_blocks(self, blocks: tuple[Block, ...], *, mark: str, level: int) -> Iterator[Flowable]:
        """The flowables of some blocks.

        `mark` prefixes bookmarks, `level` is their outline depth.
        """
        for number, block in enumerate(blocks):
            if isinstance(block, Text):
                yield from self._text(block)
            elif isinstance(block, Facts):
                yield from self._facts(block)
            elif isinstance(block, Table):
                yield from self._table(block)
            elif isinstance(block, Transcript):
                yield from self._transcript(block)
            else:
                yield from self._entry(block, f"{mark}.{number}", level)

    def _text(self, block: Text) -> Iterator[Flowable]:
        look = styles()
        style = {Tone.LEAD: look.lead, Tone.PLAIN: look.body, Tone.NOTHING: look.nothing}[
            block.tone
        ]
        for piece in pieces(block.text):
            yield Paragraph(plain(piece), style)

    def _facts(self, block: Facts) -> Iterator[Flowable]:
        yield from self._heading(block.key)
        look = styles()
        rows = [
            (
                Cell(self.wording.labels[label], look.label),
                Cell(say(value, self.wording), look.cell),
            )
            for label, value in block.rows
        ]
        if rows:
            yield row_table(rows, widths=(LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH))
            yield Spacer(0, 6)

    def _table(self, block: Table) -> Iterator[Flowable]:
        yield from self._heading(block.key)
        heads = [self.wording.labels[column] for column in block.columns]
        rows = [[self._cell(value) for value in row] for row in block.rows]
        widths = column_widths(
            heads,
            [[cell.text for cell in row] for row in rows],
            total=TEXT_WIDTH,
            size=styles().cell.fontSize,
            padding=PADDING,
        )
        head = [Cell(text, self._head_style(block, at)) for at, text in enumerate(heads)]
        yield row_table(rows, widths=widths, head=head)
        yield Spacer(0, 8)

    def _transcript(self, block: Transcript) -> Iterator[Flowable]:
        yield from self._heading(block.key)
        look = styles()
        rows = []
        for turn in block.turns:
            speaker = say(turn.speaker, self.wording)
            at = "" if turn.at_s is None else f"\n{_clock(turn.at_s)}"
            rows.append((Cell(speaker + at, look.label), Cell(turn.text, look.cell)))
        if rows:
            yield row_table(rows, widths=(SPEAKER_WIDTH, TEXT_WIDTH - SPEAKER_WIDTH), ruled=False)
            yield Spacer(0, 8)

    def _entry(self, block: Entry, mark: str, level: int) -> Iterator[Flowable]:
        title = self.wording.entries[block.key].format(name=block.name)
        if block.at is not None:
            at = say(block.at, self.wording)
            title = self.wording.values.entry.format(name=title, at=at)
        long = len(title) > LONGEST_TITLE or "\n" in title
        heading = one_line(title, longest=LONGEST_TITLE) if long else title
        yield CondPageBreak(ROOM_FOR_A_START)
        yield Heading(heading, styles().entry, mark=mark, level=level, note=self.note)
        if long:
            yield from self._text(Text(title))
        yield from self.set_blocks(block.blocks, mark=mark, level=level + 1)

    def _heading(self, key: str) -> Iterator[Flowable]:
        heading = self.wording.headings.get(key)
        if heading is not None:
            yield CondPageBreak(ROOM_FOR_A_START)
            yield Paragraph(plain(heading), styles().heading)

    def _cell(self, value: Value) -> Cell:
        style = styles().cell_right if isinstance(value, (Amount, Rate)) else styles().cell
        nothing = value is None or value in ("", ())
        return Cell(NOTHING_IN_A_TABLE if nothing else say(value, self.wording), style)

    def _head_style(self, block: Table, column: int) -> ParagraphStyle:
        numbers = any(isinstance(row[column], (Amount, Rate)) for row in block.rows)
        return styles().column_right if numbers else styles().column


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02d}"
