"""The access report as JSON: the same sections and the very same values as the PDF.

Rule: keys and codes are the same in both languages, values are exact: money in minor units, times
in UTC as ISO 8601, a code beside the words the PDF shows for it. Made from the composed sections,
so that nothing can be in one file and not in the other.

    {"format": "stenhard.access-report", "version": 1, "language": "sv", "case": "DSR-2026-0042",
     "sections": [{"number": 0, "key": "case", "title": "…", "content": […], "groups": […]}, …]}

An item of `content` has a `kind`: `text`, `facts` (`values` by key), `table` (`rows` of values by
key), `transcript` (`turns`) or `entry` (`name`, `at`, `content`).
"""

import re
from datetime import UTC, date, datetime
from typing import Any

import msgspec

from backoffice.documents.report_blocks import (
    Block,
    Entry,
    Facts,
    Section,
    Table,
    Text,
    Transcript,
)
from backoffice.documents.report_contents import ReportContents
from backoffice.documents.report_sections import compose_sections
from backoffice.documents.report_values import Amount, Code, Rate, Value
from backoffice.documents.report_wording import Wording, load_wording
from backoffice.documents.value_text import say

FORMAT = "stenhard.access-report"
VERSION = 1

# UTF-8 has no form for half of a surrogate pair; U+FFFD is what Unicode (ch. 3.9) puts there.
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")


def build_json(contents: ReportContents) -> bytes:
    """The report as indented UTF-8 JSON. The same contents give the same bytes."""
    wording = load_wording(contents.language)
    report = {
        "format": FORMAT,
        "version": VERSION,
        "language": contents.language,
        "case": contents.case_number,
        "processed": contents.processed,
        "sections": [_section(each, wording) for each in compose_sections(contents)],
    }
    return msgspec.json.format(msgspec.json.encode(_writable(report)), indent=1)


def _section(section: Section, wording: Wording) -> dict[str, Any]:
    told = {"key": section.key, "title": section.title}
    content = {"content": [_block(block, wording) for block in section.blocks]}
    if section.number is None:
        return told | content
    groups = [_section(group, wording) for group in section.groups]
    numbered = {"number": section.number} | told | content
    return numbered | {"groups": groups} if groups else numbered


def _block(block: Block, wording: Wording) -> dict[str, Any]:
    if isinstance(block, Text):
        return {"kind": "text", "text": block.text}
    if isinstance(block, Facts):
        values = {key: _value(value, wording) for key, value in block.rows}
        return {"kind": "facts", "key": block.key, "values": values}
    if isinstance(block, Table):
        return {"kind": "table", "key": block.key, "rows": _rows(block, wording)}
    if isinstance(block, Transcript):
        return {"kind": "transcript", "key": block.key, "turns": _turns(block, wording)}
    return _entry(block, wording)


def _rows(table: Table, wording: Wording) -> list[dict[str, Any]]:
    return [
        {key: _value(value, wording) for key, value in zip(table.columns, row, strict=True)}
        for row in table.rows
    ]


def _turns(transcript: Transcript, wording: Wording) -> list[dict[str, Any]]:
    return [
        {"speaker": _value(turn.speaker, wording), "at_s": turn.at_s, "text": turn.text}
        for turn in transcript.turns
    ]


def _entry(entry: Entry, wording: Wording) -> dict[str, Any]:
    return {
        "kind": "entry",
        "key": entry.key,
        "name": entry.name,
        "at": _value(entry.at, wording),
        "content": [_block(block, wording) for block in entry.blocks],
    }


def _value(value: Value, wording: Wording) -> Any:
    if isinstance(value, tuple):
        return [_value(member, wording) for member in value]
    if isinstance(value, Code):
        return {"code": value.code, "text": say(value, wording)}
    if isinstance(value, Amount):
        return {"minor": value.minor, "currency": value.currency}
    if isinstance(value, Rate):
        return {"basis_points": value.basis_points}
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return value.isoformat() if isinstance(value, date) else value


def _writable(value: Any) -> Any:
    if isinstance(value, str):
        return _LONE_SURROGATES.sub("\ufffd", value)
    if isinstance(value, dict):
        return {key: _writable(member) for key, member in value.items()}
    return [_writable(member) for member in value] if isinstance(value, list) else value
