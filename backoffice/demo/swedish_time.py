"""Moments as the shop's platforms write them: Swedish wall time with its offset.

Rule: a moment is whole seconds since 1970 UTC inside the generator and becomes text only here. The
rule of the European Union is computed (directive 2000/84/EC: last Sunday of March to last Sunday of
October, both at 01:00 UTC), so that no time zone table has to be installed.
"""

from calendar import SUNDAY, monthrange, timegm, weekday
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache

DAY_S = 86_400
_HOUR_S = 3_600
_WINTER = timezone(timedelta(hours=1))
_SUMMER = timezone(timedelta(hours=2))
# Not from `calendar`, whose names follow the locale of the machine.
_MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}


def midnight(day: date) -> int:
    """The moment a day begins in UTC."""
    return timegm(day.timetuple())


def written(moment: int) -> str:
    """ISO 8601 with offset, for example 2026-03-02T10:00:00+01:00."""
    return _local(moment).isoformat()


def local_day(moment: int) -> date:
    """The Swedish date of a moment."""
    return _local(moment).date()


def spoken_day(moment: int, *, language: str) -> str:
    """The date without the year as people say it: "2 mars", "2 March"."""
    local = _local(moment)
    return f"{local.day} {_MONTHS[language].split()[local.month - 1]}"


def _local(moment: int) -> datetime:
    begins, ends = _summer(datetime.fromtimestamp(moment, tz=UTC).year)
    zone = _SUMMER if begins <= moment < ends else _WINTER
    return datetime.fromtimestamp(moment, tz=zone)


@lru_cache(maxsize=64)
def _summer(year: int) -> tuple[int, int]:
    return _last_sunday(year, 3) + _HOUR_S, _last_sunday(year, 10) + _HOUR_S


def _last_sunday(year: int, month: int) -> int:
    last = monthrange(year, month)[1]
    return midnight(date(year, month, last - (weekday(year, month, last) - SUNDAY) % 7))
