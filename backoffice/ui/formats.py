"""How amounts, dates and counts are written, by language.

Rule: an amount is integer minor units and is never a float; times are aware and shown in the time
zone of the pharmacy.

    formats = Formats(Language.SWEDISH)
    formats.money(120400, "SEK")  -> "1 204,00 kr"
    formats.moment(at)            -> "9 mars 2026 14:05"
"""

from datetime import date, datetime, timedelta, timezone

from PySide6.QtCore import QByteArray, QDate, QDateTime, QLocale, QTimeZone

from backoffice.domain.money import minor_digits
from backoffice.ui.translation import Language, locale_of

_MINOR = 100
# Qt brings its own list of zones on Windows, where Python has none.
_ZONE = b"Europe/Stockholm"


class Formats:
    """Writes values for people."""

    def __init__(self, language: Language, *, zone: bytes = _ZONE) -> None:
        self._locale = locale_of(language)
        self._zone = QTimeZone(QByteArray(zone))

    def money(self, minor: int, currency: str = "SEK") -> str:
        """An amount of minor units with its currency, with no-break spaces."""
        digits = minor_digits(currency)
        whole, rest = divmod(abs(minor), 10**digits)
        figures = self._locale.toString(whole)
        if digits:
            figures += f"{self._locale.decimalPoint()}{rest:0{digits}d}"
        sign = "−" if minor < 0 else ""
        unit = "kr" if currency == "SEK" else currency
        return f"{sign}{figures}\u00a0{unit}"

    def count(self, number: int) -> str:
        """A count with group separators."""
        return self._locale.toString(number)

    def per_cent(self, basis_points: int) -> str:
        """A rate given in hundredths of a per cent: 2500 -> "25 %"."""
        whole, rest = divmod(basis_points, _MINOR)
        digits = f"{whole}{self._locale.decimalPoint()}{rest:02d}" if rest else str(whole)
        return f"{digits}\u00a0%"

    def day(self, day: date | datetime) -> str:
        """A date with the month as a word: "9 mars 2026"."""
        local = self._local(day) if isinstance(day, datetime) else day
        return self._locale.toString(QDate(local.year, local.month, local.day), "d MMM yyyy")

    def short_day(self, day: date | datetime) -> str:
        """A date for columns: "2026-03-09"."""
        local = self._local(day) if isinstance(day, datetime) else day
        return f"{local:%Y-%m-%d}"

    def clock(self, at: datetime) -> str:
        """A time of day: "14:05"."""
        return f"{self._local(at):%H:%M}"

    def moment(self, at: datetime) -> str:
        """Date and time of day."""
        return f"{self.day(at)} {self.clock(at)}"

    def elapsed(self, seconds: float) -> str:
        """A place in a call: "4:07"."""
        minutes, rest = divmod(int(seconds), 60)
        return f"{minutes}:{rest:02d}"

    def same_day(self, one: datetime, other: datetime) -> bool:
        """Whether both are on one local day."""
        return self._local(one).date() == self._local(other).date()

    @property
    def locale(self) -> QLocale:
        """The locale behind it."""
        return self._locale

    def _local(self, at: datetime) -> datetime:
        if at.tzinfo is None:
            raise ValueError("a time without zone")
        moment = QDateTime.fromSecsSinceEpoch(int(at.timestamp()), QTimeZone.utc())
        offset = timedelta(seconds=self._zone.offsetFromUtc(moment))
        return at.astimezone(timezone(offset))
