"""Privacy requests are due when Regulation 1182/71 says so, in Swedish days."""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.deadlines import add_months, due_date, is_swedish_holiday, next_working_day

SWEDEN = ZoneInfo("Europe/Stockholm")


def _noon(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}T12:00").replace(tzinfo=SWEDEN)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-03-03", "2026-04-07"),  # the 3rd is Good Friday, then Easter to Monday the 6th
        ("2025-01-31", "2025-02-28"),
        ("2028-01-31", "2028-02-29"),
        ("2027-01-30", "2027-03-01"),  # 28 February is a Sunday
        ("2026-10-22", "2026-11-23"),  # a Sunday
        ("2026-11-25", "2026-12-28"),  # Christmas Day, Boxing Day, Sunday
        ("2026-05-06", "2026-06-08"),  # the national day is a Saturday
        ("2026-11-24", "2026-12-24"),  # an eve is no public holiday
        ("2026-12-06", "2027-01-07"),  # Epiphany
        ("2026-02-28", "2026-03-30"),  # the same date, not the last day, and that is a Saturday
    ],
)
def test_an_answer_is_due_after_one_month(received: str, due: str) -> None:
    assert due_date(_noon(received)) == date.fromisoformat(due)


def test_two_further_months_are_counted_from_the_receipt() -> None:
    assert due_date(_noon("2025-11-30"), extended=True) == date(2026, 3, 2)  # 28 Feb is a Saturday
    assert due_date(_noon("2026-01-15"), extended=True) == date(2026, 4, 15)


def test_the_day_of_receipt_is_the_day_in_sweden() -> None:
    assert due_date(datetime(2026, 6, 14, 21, 59, tzinfo=UTC)) == date(2026, 7, 14)
    assert due_date(datetime(2026, 6, 14, 22, 0, tzinfo=UTC)) == date(2026, 7, 15)


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        due_date(datetime(2026, 6, 14))  # noqa: DTZ001 - what is under test


def test_months_carry_into_the_next_year() -> None:
    assert add_months(date(2026, 12, 31), 1) == date(2027, 1, 31)
    assert add_months(date(2026, 12, 31), 2) == date(2027, 2, 28)
    assert add_months(date(2026, 11, 30), 13) == date(2027, 12, 30)


FORTY_YEARS = st.dates(date(2010, 1, 1), date(2050, 12, 31))


@given(FORTY_YEARS, st.booleans())
def test_the_law_of_the_due_date_over_forty_years(day: date, extended: bool) -> None:
    due = due_date(datetime(day.year, day.month, day.day, 12, tzinfo=SWEDEN), extended=extended)
    end = add_months(day, 3 if extended else 1)
    last = monthrange(end.year, end.month)[1]
    assert end.day == min(day.day, last)
    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == (3 if extended else 1)
    closed = holidays.country_holidays("SE", years=(end.year, end.year + 1))
    between = [end + timedelta(days=n) for n in range((due - end).days)]
    assert all(one.weekday() >= 5 or one in closed for one in between)
    assert due.weekday() < 5
    assert due not in closed
    assert due == next_working_day(due)


def test_every_day_of_forty_years_has_a_due_date_within_a_week_of_the_month() -> None:
    day = date(2010, 1, 1)
    while day.year < 2050:
        if day.day >= 28:
            end = add_months(day, 1)
            assert timedelta(0) <= next_working_day(end) - end <= timedelta(days=5)
        day += timedelta(days=1)


def test_public_holidays_are_known() -> None:
    assert is_swedish_holiday(date(2026, 6, 20))  # Midsummer Day
    assert is_swedish_holiday(date(2026, 10, 31))  # All Saints' Day
    assert not is_swedish_holiday(date(2026, 6, 19))  # its eve is not
