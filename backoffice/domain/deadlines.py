"""When a privacy request must be answered.

Rule: one month from receipt, counted as Regulation (EEC, Euratom) 1182/71 counts: the day of
receipt is not counted, the period ends with the same date of the next month or, where that month
has no such date, with its last day, and a period that ends on a Saturday, a Sunday or a public
holiday ends with the next working day (Art. 3). Two further months are possible (GDPR Art. 12(3)).
Days are days in Sweden.
"""

from calendar import monthrange
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

FIRST_PERIOD_MONTHS = 1
EXTENDED_PERIOD_MONTHS = 3

_SWEDEN = ZoneInfo("Europe/Stockholm")
_SATURDAY = 5


def due_date(received: datetime, *, extended: bool = False) -> date:
    """The last day on which the answer is in time.

    `received` is aware (ValueError otherwise); `extended` counts the two further months from the
    same receipt.
    """
    if received.tzinfo is None:
        raise ValueError("received must carry its time zone")
    day = received.astimezone(_SWEDEN).date()
    months = EXTENDED_PERIOD_MONTHS if extended else FIRST_PERIOD_MONTHS
    return next_working_day(add_months(day, months))


def add_months(day: date, months: int) -> date:
    """The same date so many months later, or that month's last day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def next_working_day(day: date) -> date:
    """The day itself, or the first working day after it."""
    while day.weekday() >= _SATURDAY or is_swedish_holiday(day):
        day += timedelta(days=1)
    return day


def is_swedish_holiday(day: date) -> bool:
    """Whether the day is a public holiday (lag (1989:253) om allmänna helgdagar).

    Midsummer, Christmas and New Year's Eve count as working days here: whether the Regulation
    covers them is open, and the earlier day is in time under either reading.
    """
    import holidays  # noqa: PLC0415 - needed when a request is opened, not at the start

    return day in holidays.country_holidays("SE", years=day.year)
