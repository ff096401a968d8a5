"""From the contents of a report to the lines that the review shows.

Rule: made from the same sections as the PDF, so that what is reviewed is what is handed out; every
section is there, and one without data says so in the report's own words.
"""

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
_LINE_CHARS = 112
_NARROWEST_CHARS = 3
_LONGEST_WORD = 18
_WIDEST_CHARS = 60
_GAP_CHARS = 2
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
    shares = _shares((heads, *rows[:_MOST_ROWS_MEASURED]))
    right = tuple(
        any(isinstance(row[place], (Amount, Rate)) for row in block.rows)
        for place in range(len(heads))
    )
    yield Cells(heads, shares, right, head=True)
    for row in rows:
        yield Cells(row, shares, right)


def _cell(value: Value, wording: Wording) -> str:
    return _EMPTY_CELL if value is None or value in ("", ()) else say(value, wording)


def _shares(rows: tuple[tuple[str, ...], ...]) -> tuple[float, ...]:
    """The widths of the columns: each has room for its longest word, the rest of the line goes to
    those that have more to say."""
    columns = list(zip(*rows, strict=True))
    needed = [_bounded(max(map(_longest_word, texts)), _LONGEST_WORD) for texts in columns]
    wanted = [_bounded(max(map(len, texts)), _WIDEST_CHARS) for texts in columns]
    more = [max(0, full - least) for full, least in zip(wanted, needed, strict=True)]
    left = max(0, _LINE_CHARS - sum(needed))
    part = min(1.0, left / sum(more)) if any(more) else 0.0
    widths = [least + extra * part for least, extra in zip(needed, more, strict=True)]
    return tuple(width / sum(widths) for width in widths)


def _longest_word(text: str) -> int:
    return max((len(word) for word in text.split()), default=0)


def _bounded(chars: int, most: int) -> int:
    """With the room between two columns."""
    return min(most, max(_NARROWEST_CHARS, chars)) + _GAP_CHARS


def _clock(seconds: float | None) -> str:
    if seconds is None:
        return ""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02d}"
