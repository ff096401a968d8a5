"""From the contents of a report to the lines that the review shows.

Rule: made from the same sections as the PDF, so that what is reviewed is what is handed out; every
section is there, and one without data says so in the report's own words.
"""

import re
from collections.abc import Iterator
from datetime import datetime

from backoffice.documents.report_blocks import (
    Block,
    Entry,
    Facts,
    Section,
    Table,
    Text,
    Tone,
    Transcript,
    count_entries,
)
from backoffice.documents.report_contents import DataGroup, GroupKey, ReportContents
from backoffice.documents.report_sections import compose_sections
from backoffice.documents.report_values import Amount, Rate, Value
from backoffice.documents.report_wording import Wording, load_wording
from backoffice.documents.value_text import say
from backoffice.views.privacy.drafts import (
    Cells,
    Columns,
    Draft,
    Fact,
    Heading,
    Line,
    OutlineEntry,
    Paragraph,
    Said,
    Voice,
)

_VOICES = {Tone.LEAD: Voice.LEAD, Tone.PLAIN: Voice.PLAIN, Tone.NOTHING: Voice.NOTHING}
_LONGEST_WORD = 18
_BREAK = re.compile(r"[ \n\t-]")
_WIDEST_CHARS = 60
_MOST_ROWS_MEASURED = 200
_ENTRY_LEVEL = 2
_PART_LEVEL = 3
_EMPTY_CELL = "–"


def draft_of(contents: ReportContents, *, until: datetime) -> Draft:
    """The draft of a report, to be read until then."""
    wording = load_wording(contents.language)
    lines: list[Line] = []
    outline: list[OutlineEntry] = []
    for section in compose_sections(contents):
        outline.append(_section_entry(section, wording, len(lines)))
        title = wording.page.section.format(number=section.number, title=section.title)
        lines.append(Heading(title, 0))
        lines += _lines(section.blocks, wording)
        for group in section.groups:
            data = contents.group(GroupKey(group.key))
            outline.append(_group_entry(group, data, wording, len(lines)))
            lines.append(Heading(group.title, 1))
            lines += _lines(group.blocks, wording)
    return Draft(contents.language, tuple(outline), tuple(lines), until)


def _section_entry(section: Section, wording: Wording, line: int) -> OutlineEntry:
    empty = any(isinstance(b, Text) and b.tone is Tone.NOTHING for b in section.blocks)
    count = count_entries(section.blocks)
    words = wording.summary.nothing if empty else str(count) if count else ""
    return OutlineEntry(section.number, section.title, words, empty, line)


def _group_entry(group: Section, data: DataGroup, wording: Wording, line: int) -> OutlineEntry:
    words = wording.groups[group.key]
    if not data.blocks:
        told = wording.summary.nothing
    elif not data.listed:
        told = words.single
    else:
        told = words.one if data.count == 1 else words.many.format(n=data.count)
    return OutlineEntry(None, group.title, told, not data.blocks, line)


def _lines(blocks: tuple[Block, ...], wording: Wording) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Text):
            yield Paragraph(block.text, _VOICES[block.tone])
        elif isinstance(block, Facts):
            yield from _part(block.key, wording)
            for label, value in block.rows:
                yield Fact(wording.labels[label], say(value, wording))
        elif isinstance(block, Table):
            yield from _part(block.key, wording)
            yield from _table(block, wording)
        elif isinstance(block, Transcript):
            yield from _part(block.key, wording)
            for turn in block.turns:
                yield Said(say(turn.speaker, wording), _clock(turn.at_s), turn.text)
        else:
            yield Heading(_entry_title(block, wording), _ENTRY_LEVEL)
            yield from _lines(block.blocks, wording)


def _part(key: str, wording: Wording) -> Iterator[Line]:
    heading = wording.headings.get(key)
    if heading is not None:
        yield Heading(heading, _PART_LEVEL)


def _entry_title(block: Entry, wording: Wording) -> str:
    title = wording.entries[block.key].format(name=block.name)
    if block.at is None:
        return title
    return wording.values.entry.format(name=title, at=say(block.at, wording))


def _table(block: Table, wording: Wording) -> Iterator[Line]:
    heads = tuple(wording.labels[column] for column in block.columns)
    rows = [tuple(_cell(value, wording) for value in row) for row in block.rows]
    columns = _columns((heads, *rows[:_MOST_ROWS_MEASURED]), right=_right(block))
    yield Cells(heads, columns, head=True)
    for row in rows:
        yield Cells(row, columns)


def _right(block: Table) -> tuple[bool, ...]:
    """Columns with amounts and rates stand right."""
    return tuple(
        any(isinstance(row[place], (Amount, Rate)) for row in block.rows)
        for place in range(len(block.columns))
    )


def _cell(value: Value, wording: Wording) -> str:
    return _EMPTY_CELL if value is None or value in ("", ()) else say(value, wording)


def _columns(rows: tuple[tuple[str, ...], ...], *, right: tuple[bool, ...]) -> Columns:
    cells = list(zip(*rows, strict=True))
    # A no-break space belongs to its word: an amount stays on one line.
    words = tuple(max(_BREAK.split(" ".join(texts)), key=len) for texts in cells)
    longest = tuple(max(texts, key=len)[:_WIDEST_CHARS] for texts in cells)
    return Columns(tuple(word[:_LONGEST_WORD] for word in words), longest, right)


def _clock(seconds: float | None) -> str:
    if seconds is None:
        return ""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02d}"
