"""When a request came in, as it is typed: a day and a time of day in Sweden.

Rules: no I/O; what cannot be a time, does not exist on the clock, or lies ahead is told apart, so
that the sentence can stand beside the right field.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

from PySide6.QtCore import QByteArray, QDate, QDateTime, QTime, QTimeZone

_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})")
_ZONE = b"Europe/Stockholm"
_EARLIEST_YEAR = 2018
"""Before the GDPR applied (25 May 2018, art. 99(2)) there was no such request."""


class Wrong(Enum):
    """What is wrong with it."""

    DAY = "day"
    TIME = "time"
    NO_SUCH_TIME = "no_such_time"
    AHEAD = "ahead"
    TOO_LONG_AGO = "too_long_ago"


@dataclass(frozen=True, slots=True)
class Received:
    """An aware time, or what is wrong."""

    at: datetime | None = None
    wrong: Wrong | None = None


def received_at(day_text: str, time_text: str, *, now: datetime) -> Received:
    """The time that two texts name ("2026-03-09", "14:05"); `now` is aware."""
    day, clock = _day(day_text), _time(time_text)
    if day is None:
        return Received(wrong=Wrong.DAY)
    if clock is None:
        return Received(wrong=Wrong.TIME)
    zone = QTimeZone(QByteArray(_ZONE))
    local = QDateTime(day, clock, zone)
    if local.date() != day or local.time() != clock:
        return Received(wrong=Wrong.NO_SUCH_TIME)  # skipped when summer time begins
    at = datetime.fromtimestamp(local.toSecsSinceEpoch(), UTC)
    if at > now:
        return Received(wrong=Wrong.AHEAD)
    if day.year() < _EARLIEST_YEAR:
        return Received(wrong=Wrong.TOO_LONG_AGO)
    return Received(at)


def _day(text: str) -> QDate | None:
    found = _DAY.fullmatch(text.strip())
    day = QDate(*(int(part) for part in found.groups())) if found else QDate()
    return day if day.isValid() else None


def _time(text: str) -> QTime | None:
    found = _TIME.fullmatch(text.strip())
    clock = QTime(*(int(part) for part in found.groups())) if found else QTime()
    return clock if clock.isValid() else None
