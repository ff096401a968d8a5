"""Personnummer and samordningsnummer as people type them, read into the twelve digits kept.

Rule: what is kept is twelve digits with a true check digit and a birth time between 1890 and today;
where ten digits fit two living persons the program asks instead of guessing.

Facts: birth date, birth number 001-999 and a check digit by modulus 10 over the last ten digits;
"+" instead of "-" from the year the person turns 100 (18 § folkbokföringslagen; Skatteverket,
rättslig vägledning 330245). The day of a samordningsnummer has 60 added; where the birth time is
unknown, the official test list has month 00, day 60 and days that the month lacks, so such dates
are accepted and leave `birth_date` empty.
"""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from itertools import cycle

from backoffice.domain.errors import BadInput

_FIELD = "personnummer"

FIRST_BIRTH_YEAR = 1890
# The longest human life that was verified; ten digits without "+" are never read as somebody older.
LONGEST_LIFE_YEARS = 122
COORDINATION_DAY_OFFSET = 60
_LAST_MONTH = 12
_LONGEST_MONTH_DAYS = 31

_SHAPE = re.compile(
    r"(?P<century>[0-9]{2})?(?P<year>[0-9]{2})-?(?P<month>[0-9]{2})-?(?P<day>[0-9]{2})"
    r"(?P<sign>[-+]?)(?P<number>[0-9]{3})(?P<check>[0-9])"
)
_MINUS_SIGN = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class Personnummer:
    """One checked number. `birth_date` is None where a samordningsnummer has no calendar date.

    Its repr shows neither, since a repr ends up in logs and reports of failures.
    """

    digits: str = field(repr=False)
    birth_date: date | None = field(repr=False)
    coordination: bool


def parse_personnummer(text: str, *, today: date, checked: bool = True) -> Personnummer:
    """Read one number in any usual form: 10 or 12 digits, spaces, any dash, plus.

    `checked=False` takes a wrong check digit too: what another register once wrote has to be
    imported and found again, while a person who types is told.

    Raises BadInput with `personnummer.shape`, `.date`, `.century`, `.future`, `.checksum`,
    `.birth_number`, or `.ambiguous` when ten digits fit two persons who may both be alive.
    """
    found = parse_candidates(text, today=today, checked=checked)
    if len(found) > 1:
        raise BadInput("personnummer.ambiguous", field=_FIELD)
    return found[0]


def parse_candidates(text: str, *, today: date, checked: bool = True) -> tuple[Personnummer, ...]:
    """Every number the text can mean, the oldest first, for a search or a comparison.

    Raises BadInput as `parse_personnummer` does, except for `personnummer.ambiguous`.
    """
    shape = _SHAPE.fullmatch(_compact(text))
    if shape is None:
        raise BadInput("personnummer.shape", field=_FIELD)
    last_ten = "".join(shape.group("year", "month", "day", "number", "check"))
    if checked and luhn_digit(last_ten[:-1]) != last_ten[-1]:
        raise BadInput("personnummer.checksum", field=_FIELD)
    if shape["number"] == "000":
        raise BadInput("personnummer.birth_number", field=_FIELD)
    if shape["century"] is not None:
        return (_of_twelve(shape["century"] + last_ten, today),)
    return _of_ten(last_ten, hundred=shape["sign"] == "+", today=today)


def looks_like_personnummer(text: str) -> bool:
    """Whether a search box should try the text as a personnummer: shape and date could be one.

    A Swedish mobile number can look the same ("0701740605"): a yes does not rule out a telephone.
    """
    shape = _SHAPE.fullmatch(_compact(text))
    if shape is None:
        return False
    return _dated("2000" + shape["month"] + shape["day"] + "0000") is not None


def luhn_digit(digits: str) -> str:
    """The modulus-10 check digit of ASCII digits, weights 2, 1 from the right (ISO/IEC 7812-1)."""
    total = 0
    for digit, weight in zip(reversed(digits), cycle((2, 1)), strict=False):
        tens, ones = divmod(int(digit) * weight, 10)
        total += tens + ones
    return str(-total % 10)


def _compact(text: str) -> str:
    """Without spaces and invisible characters, and with every dash as "-"."""
    return "".join(_plain(char) for char in text)


def _plain(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Cf" or char.isspace():
        return ""
    return "-" if category == "Pd" or char == _MINUS_SIGN else char


def _of_twelve(digits: str, today: date) -> Personnummer:
    year = int(digits[:4])
    if year > today.year:
        raise BadInput("personnummer.future", field=_FIELD)
    if year < FIRST_BIRTH_YEAR:
        raise BadInput("personnummer.century", field=_FIELD)
    number = _dated(digits)
    if number is None:
        raise BadInput("personnummer.date", field=_FIELD)
    if _earliest_birth(digits) > today:
        raise BadInput("personnummer.future", field=_FIELD)
    return number


def _of_ten(last_ten: str, *, hundred: bool, today: date) -> tuple[Personnummer, ...]:
    last_year = today.year - 100 if hundred else today.year
    oldest = FIRST_BIRTH_YEAR if hundred else today.year - LONGEST_LIFE_YEARS
    first_year = max(FIRST_BIRTH_YEAR, oldest)
    years = [
        year
        for century in range(FIRST_BIRTH_YEAR // 100, today.year // 100 + 1)
        if first_year <= (year := century * 100 + int(last_ten[:2])) <= last_year
    ]
    if not years:
        raise BadInput("personnummer.century", field=_FIELD)
    dated = [number for year in years if (number := _dated(f"{year}{last_ten[2:]}")) is not None]
    if not dated:
        raise BadInput("personnummer.date", field=_FIELD)
    born = tuple(number for number in dated if _earliest_birth(number.digits) <= today)
    if not born:
        raise BadInput("personnummer.future", field=_FIELD)
    return born


def _dated(digits: str) -> Personnummer | None:
    """The number if its date can be one, whatever the day is today."""
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:8])
    coordination = day >= COORDINATION_DAY_OFFSET
    if coordination:
        day -= COORDINATION_DAY_OFFSET
    try:
        return Personnummer(digits, date(year, month, day), coordination)
    except ValueError:
        possible = coordination and month <= _LAST_MONTH and day <= _LONGEST_MONTH_DAYS
        return Personnummer(digits, None, True) if possible else None


def _earliest_birth(digits: str) -> date:
    """The birth date, or the real date nearest to one that no calendar holds."""
    year, month = int(digits[:4]), max(1, int(digits[4:6]))
    day = max(1, int(digits[6:8]) % COORDINATION_DAY_OFFSET)
    return date(year, month, min(day, monthrange(year, month)[1]))
