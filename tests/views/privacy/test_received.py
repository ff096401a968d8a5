"""When a request came in: Swedish clock, not ahead, a time that exists."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.views.privacy.received import Received, Wrong, received_at

NOW = datetime(2026, 3, 9, 13, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "clock", "at"),
    [
        ("2026-03-09", "14:02", datetime(2026, 3, 9, 13, 2, tzinfo=UTC)),
        (" 2026-3-9 ", "9.05", datetime(2026, 3, 9, 8, 5, tzinfo=UTC)),
        ("2025-07-01", "00:00", datetime(2025, 6, 30, 22, 0, tzinfo=UTC)),
        ("2024-02-29", "23:59", datetime(2024, 2, 29, 22, 59, tzinfo=UTC)),
    ],
)
def test_a_day_and_a_time_in_sweden(day: str, clock: str, at: datetime) -> None:
    assert received_at(day, clock, now=NOW) == Received(at)


@pytest.mark.parametrize(
    ("day", "clock", "wrong"),
    [
        ("9 mars", "14:05", Wrong.DAY),
        ("2026-02-30", "14:05", Wrong.DAY),
        ("", "14:05", Wrong.DAY),
        ("٢٠٢٦-٠٣-٠٩", "99:99", Wrong.TIME),
        ("2026-03-01", "24:00", Wrong.TIME),
        ("2026-03-01", "två", Wrong.TIME),
        ("2026-03-09", "14:03", Wrong.AHEAD),
        ("2027-01-01", "08:00", Wrong.AHEAD),
        ("2025-03-30", "02:30", Wrong.NO_SUCH_TIME),
        ("1998-10-24", "08:00", Wrong.TOO_LONG_AGO),
    ],
)
def test_what_cannot_be_is_told_apart(day: str, clock: str, wrong: Wrong) -> None:
    assert received_at(day, clock, now=NOW) == Received(wrong=wrong)


@given(st.text(max_size=12), st.text(max_size=6))
def test_no_text_raises(day: str, clock: str) -> None:
    received = received_at(day, clock, now=NOW)
    assert (received.at is None) != (received.wrong is None)
