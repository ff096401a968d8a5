"""The draft says what the report says: every section, every value, what is empty."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from backoffice.documents.report_sections import SECTION_KEYS, compose_sections
from backoffice.documents.report_wording import load_wording
from backoffice.domain.money import Language
from backoffice.views.privacy.drafting import draft_of
from backoffice.views.privacy.drafts import Cells, Draft, Fact, Heading, Line, Paragraph, Said
from tests.views.page_world import NOW
from tests.views.privacy_samples import CANARY, contents

LANGUAGES: tuple[Language, ...] = ("sv", "en")


def draft(language: Language = "sv") -> Draft:
    return draft_of(contents(language), until=NOW + timedelta(minutes=15))


def _texts(line: Line) -> Iterator[str]:
    if isinstance(line, Heading | Paragraph):
        yield line.text
    elif isinstance(line, Fact):
        yield from (line.label, line.value)
    elif isinstance(line, Said):
        yield line.text
    else:
        yield from line.texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_sixteen_sections_are_there_in_order(language: Language) -> None:
    made = draft(language)
    numbers = [entry.number for entry in made.outline if entry.number is not None]
    assert numbers == list(range(len(SECTION_KEYS)))
    for entry in made.outline:
        line = made.lines[entry.line]
        assert isinstance(line, Heading)
        assert line.text.endswith(entry.title)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_empty_says_so(language: Language) -> None:
    wording = load_wording(language)
    empty = {entry.title for entry in draft(language).outline if entry.empty}
    assert wording.groups["health_profile"].title in empty
    assert wording.sections["transfers"].title in empty
    assert wording.groups["orders"].title not in empty
    sections = compose_sections(contents(language))
    said = [text for line in draft(language).lines for text in _texts(line)]
    assert wording.groups["health_profile"].nothing in said
    assert len(sections) == len(SECTION_KEYS)


def test_how_much_there_is_stands_in_the_words_of_the_report() -> None:
    words = {entry.title: entry.words for entry in draft("en").outline}
    assert words["Orders"] == "2 orders"
    assert words["Calls and chats"] == "1 call or chat"
    assert words["Who you are"] == "Yes"
    assert words["Health profile"] == "None"


def test_every_value_is_on_paper_literally() -> None:
    said = "\n".join(text for line in draft().lines for text in _texts(line))
    for value in (f"{CANARY} Åsa", f"O-5001 {CANARY}", "<b>Alvedon</b>", "säger mening 2."):
        assert value in said


def test_amounts_stand_right_and_missing_cells_have_a_dash() -> None:
    rows = [line for line in draft().lines if isinstance(line, Cells)]
    goods = [row for row in rows if len(row.texts) == 4 and "Alvedon" in row.columns.texts[1]]
    assert goods[0].head
    assert goods[1].columns.right == (False, False, True, True)
    assert goods[2].texts[1] == "–"


def test_no_plaintext_is_in_what_a_traceback_would_show() -> None:
    assert CANARY not in repr(draft())
