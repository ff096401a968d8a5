"""How a value is said in a language.

Rule: the only place where an amount, a time or a code becomes words; times are said in Swedish
time.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from backoffice.documents.report_values import Amount, Code, Rate, Value
from backoffice.documents.report_wording import Wording
from backoffice.domain.money import format_amount

SWEDISH_TIME = ZoneInfo("Europe/Stockholm")


def say(value: Value, wording: Wording) -> str:
    """The value in words; several codes on one line, other members on a line each.

    Raises ValueError for a naive time.
    """
    if isinstance(value, tuple) and value:
        between = ", " if all(isinstance(member, Code) for member in value) else "\n"
        return between.join(say(member, wording) for member in value)
    if value is None or value in ("", ()):
        return wording.values.unknown
    if isinstance(value, bool):
        return wording.values.yes if value else wording.values.no
    if isinstance(value, datetime):
        return f"{_in_sweden(value):%Y-%m-%d\u00a0%H:%M}"
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, float):
        return f"{value:g}".replace(".", wording.values.decimal)
    return _say_own(value, wording)


def _say_own(value: Value, wording: Wording) -> str:
    if isinstance(value, Amount):
        return format_amount(value.minor, value.currency, language=wording.language)
    if isinstance(value, Rate):
        rate = f"{value.basis_points / 100:g}".replace(".", wording.values.decimal)
        return wording.values.rate.format(rate=rate)
    if isinstance(value, Code):
        words = wording.code(value)
        return value.code if words is None else words.name
    return str(value)


def say_day(moment: datetime | date, wording: Wording) -> str:
    """A day in running text: "2 mars 2026"."""
    day = _in_sweden(moment).date() if isinstance(moment, datetime) else moment
    month = wording.values.months[day.month - 1]
    return wording.values.day.format(day=day.day, month=month, year=day.year)


def _in_sweden(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a time in a report needs a zone")
    return moment.astimezone(SWEDISH_TIME)
