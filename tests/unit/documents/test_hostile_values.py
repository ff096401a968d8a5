"""Hostile text in every place of a report: shown literally, nothing loaded, embedded or run."""

import json
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject
from reportlab.pdfgen.canvas import Canvas

from backoffice.documents.access_report_json import build_json
from backoffice.documents.access_report_pdf import build_pdf
from backoffice.documents.pdf_text import visible
from backoffice.documents.report_blocks import Entry, Facts, Spoken, Table, Transcript
from backoffice.documents.report_contents import DataGroup, GroupKey, Recipient, Withheld
from backoffice.documents.report_values import Code

OWN_PAYLOADS = (
    '<img src="{image}"/>',
    '<img src="{image}" width="10" height="10" valign="top"/>',
    '<a href="https://example.com/x">klicka</a>',
    '<a href="{image}">klicka</a>',
    '<link href="https://example.com">x</link>',
    '<font name="Helvetica">x</font>',
    '<onDraw name="_x" label="y"/>',
    "</para><para>",
    "<para/>",
    "<seq id='x'/>",
    "a\x00b\x08c",
    "a\ud800b\udfff",
    "\u202egnirts\u2066",
    "\N{WOMAN}\u200d\u2695\ufe0f \N{GRINNING FACE} \u6c49\u5b57 \u200f\u05e9\u05dc\u05d5\u05dd",
    "Z̸̧̢a̷l̴g̵o̶" * 20,
    "x" * 9_000,
    "ord " * 2_000,
    "\n" * 900,
    " " * 3_000,
    "%s {0} {page} \\n (paren\\) [bracket",
    "%PDF-1.7 endobj stream",
)


def filled_with(texts: list[str], make_report, with_group):
    """A report in which every free text of every group is hostile."""
    columns = ("name", "street")
    rows = tuple((text, text) for text in texts)
    table = Table("order_lines", columns, rows)
    entries = tuple(Entry("order", text, text) for text in texts[:40])
    turns = tuple(Spoken(Code("speaker", "customer"), text) for text in texts)
    facts = Facts("identity", tuple(("name", text) for text in texts))
    report = make_report(
        recipients=tuple(
            Recipient(name=text, kind="other", categories=("contact",)) for text in texts[:14]
        ),
        withheld=tuple(Withheld(item=text, reason="third_party") for text in texts[:14]),
    )
    for group in (
        DataGroup(key=GroupKey.IDENTITY, blocks=(facts,)),
        DataGroup(key=GroupKey.ORDERS, blocks=(table, *entries)),
        DataGroup(key=GroupKey.CONVERSATIONS, blocks=(Transcript("turns", turns),)),
    ):
        report = with_group(report, group)
    return report


def pdf_of(report) -> bytes:
    return build_pdf(report, progress=lambda *_: None, cancelled=lambda: False)


FORBIDDEN = {
    "/URI",
    "/Launch",
    "/JavaScript",
    "/GoToR",
    "/GoToE",
    "/EmbeddedFile",
    "/Image",
    "/SubmitForm",
}


def forbidden_things(reader: PdfReader) -> set[str]:
    """Images, outside links, scripts and attached files anywhere among the document's objects."""
    numbers = {number for section in reader.xref.values() for number in section}
    numbers |= set(reader.xref_objStm)
    return {
        thing
        for number in numbers
        for thing in _in_object(IndirectObject(number, 0, reader).get_object())
    }


def _in_object(thing) -> set[str]:
    """What is forbidden in one object; other objects it points at are looked at by themselves."""
    if isinstance(thing, DictionaryObject):
        said = {str(thing.raw_get(key)) for key in ("/S", "/Type", "/Subtype") if key in thing}
        inside = [thing.raw_get(key) for key in thing]
        return ((said | set(thing)) & FORBIDDEN).union(*map(_in_object, inside))
    if isinstance(thing, ArrayObject):
        return set().union(*map(_in_object, thing))
    return set()


@pytest.fixture
def picture(tmp_path):
    """A local image that markup could embed."""
    path = tmp_path / "picture.png"
    path.write_bytes(
        bytes.fromhex(
            "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408"
            "d763f8cfc000000301010018dd8db00000000049454e44ae426082"
        )
    )
    return path


def test_markup_in_values_embeds_and_links_nothing(make_report, with_group, picture) -> None:
    texts = [text.replace("{image}", str(picture)) for text in OWN_PAYLOADS]
    reader = PdfReader(BytesIO(pdf_of(filled_with(texts, make_report, with_group))))
    assert forbidden_things(reader) == set()
    text = "".join(page.extract_text() for page in reader.pages)
    assert str(picture) in text.replace("\n", "")
    assert "står för ett tecken som inte går att skriva ut" in text.replace("\n", " ")


def test_the_search_for_forbidden_things_finds_them(tmp_path, picture) -> None:
    out = BytesIO()
    canvas = Canvas(out)
    canvas.drawImage(str(picture), 10, 10)
    canvas.linkURL("https://example.com", (0, 0, 10, 10))
    canvas.save()
    assert {"/URI", "/Image"} <= forbidden_things(PdfReader(BytesIO(out.getvalue())))


@pytest.mark.parametrize("name", ["hostile/blns.json", "hostile/payloads-open.jsonl"])
def test_strings_from_outside_are_shown_literally(
    make_report, with_group, shared_data, name: str
) -> None:
    text = shared_data(name).read_text("utf-8")
    if name.endswith(".json"):
        texts = json.loads(text)
    else:
        texts = [json.loads(line)["text"] for line in text.splitlines()]
    report = filled_with(texts, make_report, with_group)
    reader = PdfReader(BytesIO(pdf_of(report)))
    assert forbidden_things(reader) == set()
    pages = "".join("".join(page.extract_text().split()) for page in reader.pages)
    short = [text for text in texts if text.isascii() and text.isprintable() and len(text) < 40]
    assert len(short) > 100
    missing = [text for text in short if "".join(visible(text).split()) not in pages]
    assert missing == []


@pytest.mark.parametrize("name", ["hostile/blns.json", "hostile/payloads-open.jsonl"])
def test_strings_from_outside_stand_unchanged_in_the_json(
    make_report, with_group, shared_data, name: str
) -> None:
    text = shared_data(name).read_text("utf-8")
    if name.endswith(".json"):
        texts = json.loads(text)
    else:
        texts = [json.loads(line)["text"] for line in text.splitlines()]
    report = json.loads(build_json(filled_with(texts, make_report, with_group)))
    copy = next(section for section in report["sections"] if section["key"] == "copy")
    orders = next(group for group in copy["groups"] if group["key"] == "orders")
    assert [row["name"] for row in orders["content"][0]["rows"]] == texts
