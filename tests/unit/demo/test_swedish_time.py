"""Times are Swedish wall times with the offset of the season."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.demo.swedish_time import local_day, midnight, spoken_day, written


@pytest.mark.parametrize(
    ("utc", "text"),
    [
        ("2026-03-29T00:59:59", "2026-03-29T01:59:59+01:00"),
        ("2026-03-29T01:00:00", "2026-03-29T03:00:00+02:00"),
        ("2026-10-25T00:59:59", "2026-10-25T02:59:59+02:00"),
        ("2026-10-25T01:00:00", "2026-10-25T02:00:00+01:00"),
        ("2024-03-31T01:00:00", "2024-03-31T03:00:00+02:00"),
        ("2025-12-31T23:30:00", "2026-01-01T00:30:00+01:00"),
    ],
)
def test_clocks_change_on_the_last_sundays_of_march_and_october(utc: str, text: str) -> None:
    moment = int(datetime.fromisoformat(utc).replace(tzinfo=UTC).timestamp())
    assert written(moment) == text
    assert local_day(moment).isoformat() == text[:10]


@given(st.integers(midnight(date(1996, 1, 1)), midnight(date(2037, 12, 31))))
def test_the_rule_agrees_with_the_table_of_time_zones(moment: int) -> None:
    try:
        stockholm = ZoneInfo("Europe/Stockholm")
    except ZoneInfoNotFoundError:
        pytest.skip("this machine has no table of time zones")
    assert written(moment) == datetime.fromtimestamp(moment, tz=stockholm).isoformat()


def test_people_say_the_day_without_the_year() -> None:
    moment = midnight(date(2026, 3, 2))
    assert spoken_day(moment, language="sv") == "2 mars"
    assert spoken_day(moment, language="en") == "2 March"
