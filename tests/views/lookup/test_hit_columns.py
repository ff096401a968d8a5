"""The result list in words: warnings, what was matched, and what a list never shows."""

import pytest

from backoffice.ui.formats import Formats
from backoffice.ui.labels import Tone
from backoffice.ui.translation import Language
from backoffice.views.lookup.hit_columns import (
    CHIP_COLUMNS,
    hit_columns,
    matched_text,
    name_text,
    same_name_text,
)
from tests.robots.lookup_robot import LookupRobot
from tests.views.record_samples import LONG_NAME, PERSONNUMMER, hit, result

COLUMNS = hit_columns(Formats(Language.SWEDISH))


@pytest.mark.parametrize(
    ("others", "words"),
    [
        (0, ""),
        (1, "1 other with this name"),
        (2, "2 others with this name"),
        (10, "Many others with this name"),
    ],
)
def test_others_with_the_same_name_are_warned_of(others: int, words: str) -> None:
    assert same_name_text(hit(same_name=others)) == words


def test_the_warning_has_icon_and_word_or_is_not_there() -> None:
    column = COLUMNS[CHIP_COLUMNS[0]]
    assert column.icon is not None
    assert column.tone is not None
    assert column.icon(hit(same_name=2)) is not None
    assert column.tone(hit(same_name=2)) is Tone.WARNING
    assert column.icon(hit(same_name=0)) is None


@pytest.mark.parametrize(
    ("matched", "words"),
    [
        ("personnummer", "Personnummer"),
        ("phone", "Phone"),
        ("email", "E-mail"),
        ("external_id", "Customer number"),
        ("name", "Name"),
    ],
)
def test_a_hit_says_what_was_matched(matched: str, words: str) -> None:
    assert matched_text(hit(matched=matched)) == words
    assert COLUMNS[CHIP_COLUMNS[1]].icon is not None


def test_a_person_without_a_name_in_lists_is_called_protected() -> None:
    assert name_text(hit(name="")) == "Protected personal data"


def test_a_day_that_is_not_known_is_a_dash() -> None:
    since = next(column for column in COLUMNS if column.key == "since")
    assert since.text(hit(since=None)) == "–"
    assert since.text(hit()) == "2024-04-08"


def test_no_cell_shows_a_personnummer_not_even_masked(lookup: LookupRobot) -> None:
    hits = (hit(1, LONG_NAME, matched="personnummer"), hit(2, "Bo Ek", matched="personnummer"))
    lookup.records.results[PERSONNUMMER] = result(
        PERSONNUMMER, *hits, kind="personnummer", exact=True
    )
    lookup.types(PERSONNUMMER).sees(LONG_NAME, "Bo Ek")
    cells = " ".join(text for column in COLUMNS for text in lookup.column(column.key))
    assert "1980" not in cells
    assert "9800" not in cells
    assert "••••" not in cells
