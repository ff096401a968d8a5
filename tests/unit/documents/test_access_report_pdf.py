"""The access report as a PDF, read back with another library."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from backoffice.documents.access_report_pdf import build_pdf
from backoffice.documents.build_steps import BuildCancelled
from backoffice.documents.report_blocks import Facts, Text, values_in
from backoffice.documents.report_contents import DataGroup, GroupKey
from backoffice.documents.report_sections import compose_sections
from backoffice.documents.report_values import Value
from backoffice.documents.report_wording import load_wording
from backoffice.documents.value_text import say

LANGUAGES = ("sv", "en")


def built(report) -> PdfReader:
    return PdfReader(BytesIO(plain_pdf(report)))


def plain_pdf(report) -> bytes:
    return build_pdf(report, progress=lambda *_: None, cancelled=lambda: False)


def squeezed(text: str) -> str:
    """Without white space: where lines break is the layout's business."""
    return re.sub(r"\s", "", text)


def text_of(reader: PdfReader) -> str:
    """The text of every page, edges left out (they stand in the middle of a broken paragraph)."""
    return squeezed("".join(body_of(page.extract_text()) for page in reader.pages))


def body_of(text: str) -> str:
    edge = re.compile(
        r"^(Registerutdrag · |Access report · |Loggankare [0-9a-f]|Log anchor |Sida |Page )"
    )
    return "\n".join(line for line in text.split("\n") if not edge.match(line))


def outline(reader: PdfReader) -> list[tuple[int, str, int]]:
    """(depth, title, page) of every bookmark."""

    def walk(items, depth: int):
        for item in items:
            if isinstance(item, Destination):
                yield depth, item.title, reader.get_destination_page_number(item) + 1
            else:
                yield from walk(item, depth + 1)

    return list(walk(reader.outline, 0))


@pytest.mark.parametrize("language", LANGUAGES)
def test_sections_groups_and_orders_are_bookmarked_on_their_pages(make_report, language) -> None:
    report = make_report(language)
    reader = built(report)
    marks = outline(reader)
    sections = compose_sections(report)
    assert [title for depth, title, _ in marks if depth == 0] == [
        f"{section.number}. {section.title}" for section in sections
    ]
    groups = load_wording(language).groups
    assert [title for depth, title, _ in marks if depth == 1] == [
        groups[key].title for key in GroupKey
    ]
    assert sum(title.startswith(("Beställning O-", "Order O-")) for _, title, _ in marks) == 3
    assert text_of(reader).count("O-5002") == 1
    for _, title, page in marks:
        assert squeezed(title) in squeezed(reader.pages[page - 1].extract_text())


@pytest.mark.parametrize(
    ("language", "pattern"), [("sv", "Sida {} av {}"), ("en", "Page {} of {}")]
)
def test_every_page_says_which_of_how_many_it_is(make_report, language, pattern: str) -> None:
    reader = built(make_report(language, accesses=90))
    pages = [page.extract_text() for page in reader.pages]
    assert len(pages) > 12
    for number, text in enumerate(pages, start=1):
        assert pattern.format(number, len(pages)) in text


def test_pages_carry_the_case_number_and_the_log_anchor(make_report) -> None:
    report = make_report()
    pages = [page.extract_text() for page in built(report).pages]
    assert all(report.log_anchor in text for text in pages)
    assert all(report.case_number in text for text in pages)


def values_of(report) -> list[Value]:
    blocks = [section.blocks for section in compose_sections(report)]
    blocks += [each.blocks for section in compose_sections(report) for each in section.groups]
    return [value for each in blocks for value in values_in(each)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_and_every_sentence_is_in_the_text(make_report, language) -> None:
    report = make_report(language, who="CANARY")
    text = text_of(built(report))
    wording = load_wording(language)
    for value in values_of(report):
        if value is not None:
            assert squeezed(say(value, wording)) in text
    for section in compose_sections(report):
        for block in section.blocks:
            if isinstance(block, Text):
                assert squeezed(block.text) in text


def test_nobody_elses_values_are_in_the_document(make_report) -> None:
    data = plain_pdf(make_report(who="QZA"))
    other = plain_pdf(make_report(who="QZB"))
    mine, theirs = (PdfReader(BytesIO(each)) for each in (data, other))
    assert text_of(mine).count("QZA") > 50
    for reader, foreign in ((mine, "QZB"), (theirs, "QZA")):
        assert foreign not in text_of(reader)
        assert foreign not in str(outline(reader))
        assert foreign not in str(reader.metadata)


def test_the_summary_is_one_page_with_the_answer_and_the_figures(make_report) -> None:
    reader = built(make_report(orders=4, accesses=11))
    first = reader.pages[0].extract_text()
    assert "Dina personuppgifter hos oss" in first
    assert "Ja, vi behandlar personuppgifter om dig." in first
    assert re.search(r"\b4\nBeställningar", first)
    assert re.search(r"\b11\nGånger som personal", first)
    assert "En sak har vi hållit inne" in first
    assert "Innehåll" in reader.pages[1].extract_text()


def test_the_summary_of_somebody_unknown_says_no(make_empty_report) -> None:
    first = built(make_empty_report()).pages[0].extract_text()
    assert "Nej, vi behandlar inga uppgifter om dig som kund." in first
    assert "Vi har inte hållit inne några uppgifter." in first


def test_the_summary_stays_one_page_with_the_longest_names(make_report, long_names) -> None:
    reader = built(make_report(**long_names))
    assert "Innehåll" in reader.pages[1].extract_text()


def test_the_contents_page_gives_the_page_of_each_section(make_report) -> None:
    reader = built(make_report())
    lines = squeezed(reader.pages[1].extract_text())
    for depth, title, page in outline(reader):
        if depth == 0:
            number, name = title.split(". ", 1)
            assert squeezed(f"{number}{name}{page}") in lines


def test_the_document_names_the_case_and_not_the_customer(make_report) -> None:
    reader = built(make_report(who="CANARY"))
    assert reader.metadata.title == "Registerutdrag – Ärende DSR-2026-0042"
    assert reader.metadata.author == "Stenhård.net AB"
    assert "CANARY" not in str(reader.metadata)
    assert "CANARY" not in str(reader.xmp_metadata.dc_title)
    assert reader.root_object["/Lang"] == "sv"
    assert reader.root_object["/PageMode"] == "/UseOutlines"
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]


def test_every_font_is_embedded(make_report) -> None:
    fonts = {
        font.get_object()["/BaseFont"]: font.get_object()["/FontDescriptor"].get_object()
        for page in built(make_report()).pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert all("InterTabular" in name for name in fonts)
    assert all("/FontFile2" in descriptor for descriptor in fonts.values())


def test_the_same_contents_give_the_same_bytes(make_report) -> None:
    assert plain_pdf(make_report()) == plain_pdf(make_report())


def test_a_field_without_a_label_is_a_programming_error(make_report, with_group) -> None:
    facts = Facts("identity", (("no_such_field", "x"),))
    report = with_group(make_report(), DataGroup(key=GroupKey.IDENTITY, blocks=(facts,)))
    with pytest.raises(KeyError, match="no_such_field"):
        plain_pdf(report)


def test_progress_grows_to_the_end(make_report) -> None:
    seen: list[tuple[int, int]] = []
    build_pdf(
        make_report(),
        progress=lambda done, total: seen.append((done, total)),
        cancelled=lambda: False,
    )
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]
    assert len({total for _, total in seen}) == 1


@pytest.mark.parametrize("calls", [0, 5, 60])
def test_it_stops_when_asked_to(make_report, calls: int) -> None:
    left = iter(range(calls))
    with pytest.raises(BuildCancelled) as caught:
        build_pdf(
            make_report(),
            progress=lambda *_: None,
            cancelled=lambda: next(left, None) is None,
        )
    assert caught.value.sentence == "Stopped. No document was made."


def test_many_hundred_accesses_fit(make_report) -> None:
    reader = built(make_report(accesses=700))
    assert len(reader.pages) > 30
    assert reader.pages[-1].extract_text().count(f"Sida {len(reader.pages)} av") == 1
