"""Who a customer of a given index is by birth date, sex and number, without remembering anybody.

Rule: a personnummer or samordningsnummer is one that Skatteverket keeps for tests (see
`resources/demo/test_numbers.toml` for the source), and no two customers share one. When those run
out a customer has none, or, if a benchmark asks for it, one that no living person can hold.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from backoffice.demo.dice import NUMBERS, Dice, Spread
from backoffice.demo.tables import document
from backoffice.domain.personnummer import COORDINATION_DAY_OFFSET, luhn_digit

WOMAN, MAN = "w", "m"
ADULT_AGE = 18
# Born before the years in which every day has test numbers.
_OLDER_BORN = (1930, 1975)
_FILE = "test_numbers.toml"


@dataclass(frozen=True, slots=True)
class Identity:
    """Birth date, sex and twelve-digit number (None: the shop does not know it)."""

    born: date
    sex: str
    number: str | None
    coordination: bool = False


class _Kind(Enum):
    YOUNGER = 0
    OLDER = 1
    COORDINATION = 2
    WITHOUT = 3


# Of each hundred customers: 15 older, 2 with a samordningsnummer, 1 whose number is not known.
_KINDS = tuple(
    _Kind.COORDINATION
    if place in {27, 77}
    else _Kind.WITHOUT
    if place == 51
    else _Kind.OLDER
    if place % 20 in {3, 9, 16}
    else _Kind.YOUNGER
    for place in range(100)
)
_RANK = tuple(_KINDS[:place].count(_KINDS[place]) for place in range(100))
_PER_HUNDRED = {kind: _KINDS.count(kind) for kind in _Kind}


class ReservedNumbers:
    """Hands out identities by index. `today` decides who is of age."""

    def __init__(self, *, seed: int, today: date, unassignable: bool) -> None:
        every_day = document(_FILE)["every_day"]
        single = document(_FILE)["single"]
        self._seed = seed
        self._unassignable = _Unassignable(seed=seed) if unassignable else None
        self._first: date = every_day["first"]
        self._lacking = frozenset(every_day["lacking"])
        self._birth_number = {WOMAN: every_day["woman"], MAN: every_day["man"]}
        last = min(every_day["last"], _years_before(today, ADULT_AGE))
        self._days = Spread(size=(last - self._first).days + 1, seed=seed)
        self._older: list[str] = single["customers"]
        self._older_order = Spread(size=len(self._older), seed=seed)
        self._coordination: list[str] = single["samordningsnummer"]

    def identity(self, index: int) -> Identity:
        """The identity of the customer with this index, counted from 0."""
        place = index % 100
        kind = _KINDS[place]
        position = index // 100 * _PER_HUNDRED[kind] + _RANK[place]
        if kind is _Kind.OLDER:
            return self._older_person(index, position)
        if kind is _Kind.COORDINATION and position < len(self._coordination):
            return _of_number(self._coordination[position], coordination=True)
        if kind is _Kind.YOUNGER:
            return self._younger_person(index, position)
        return self._person_without(index, known=kind is not _Kind.WITHOUT)

    def _younger_person(self, index: int, position: int) -> Identity:
        """Two by two: a woman and a man, in an order drawn for the pair; each day once a sex."""
        pair, second = divmod(position, 2)
        sex = WOMAN if (second == 1) == _draw(self._seed, pair) else MAN
        day = self._days.at(pair if sex == WOMAN else pair + self._days.size // 3)
        born = self._first + timedelta(days=day)
        if pair >= self._days.size:
            return Identity(born, sex, self._substitute(index, sex))
        nine = f"{born:%Y%m%d}{self._birth_number[sex]}"
        return Identity(born, sex, None if nine in self._lacking else with_check_digit(nine))

    def _older_person(self, index: int, position: int) -> Identity:
        if position < len(self._older):
            return _of_number(self._older[self._older_order.at(position)], coordination=False)
        dice = Dice(seed=self._seed, stream=NUMBERS, index=index)
        born = date(dice.between(*_OLDER_BORN), 1, 1) + timedelta(days=dice.below(365))
        sex = WOMAN if dice.chance(0.52) else MAN
        return Identity(born, sex, self._substitute(index, sex))

    def _person_without(self, index: int, *, known: bool) -> Identity:
        """Somebody without a test number; `known`: one of those who would have one."""
        dice = Dice(seed=self._seed, stream=NUMBERS, index=index)
        born = self._first + timedelta(days=dice.below(self._days.size))
        sex = WOMAN if dice.chance(0.5) else MAN
        return Identity(born, sex, self._substitute(index, sex) if known else None)

    def _substitute(self, index: int, sex: str) -> str | None:
        return self._unassignable.number(index, sex) if self._unassignable else None


class _Unassignable:
    """Samordningsnummer of people who would be older than anybody ever was; for benchmarks."""

    def __init__(self, *, seed: int) -> None:
        years = document(_FILE)["unassignable"]
        self._first = date(years["first_year"], 1, 1)
        last = date(years["last_year"], 12, 31)
        self._days = Spread(size=(last - self._first).days + 1, seed=seed)

    def number(self, index: int, sex: str) -> str:
        """One number an index. Raises ValueError above about a million, where they run out."""
        block, _ = divmod(index, self._days.size)
        birth_number = 2 * block + (2 if sex == WOMAN else 1)
        if birth_number > 999:
            raise ValueError(index)
        born = self._first + timedelta(days=self._days.at(index))
        day = born.day + COORDINATION_DAY_OFFSET
        return with_check_digit(f"{born:%Y%m}{day}{birth_number:03}")


class RelativesNumbers:
    """Test numbers of people whom customers talk about; no customer has one of these."""

    def __init__(self) -> None:
        self._single = document(_FILE)["single"]
        self._alternating = document(_FILE)["alternating"]

    def mother(self, dice: Dice) -> Identity:
        """An old woman."""
        return _of_number(dice.pick(self._single["mothers"]), coordination=False)

    def father(self, dice: Dice) -> Identity:
        """An old man."""
        return _of_number(dice.pick(self._single["fathers"]), coordination=False)

    def child(self, dice: Dice) -> Identity:
        """A child, born in one of the years in which the test numbers alternate by day."""
        year = dice.pick(self._alternating)
        day = dice.below(365)
        born = date(year["year"], 1, 1) + timedelta(days=day)
        birth_number = year["second_day" if day % 2 else "first_day"]
        return _of_number(with_check_digit(f"{born:%Y%m%d}{birth_number}"), coordination=False)


def with_check_digit(eleven: str) -> str:
    """Birth date and birth number as eleven digits, with their check digit."""
    return eleven + luhn_digit(eleven[2:])


def _of_number(number: str, *, coordination: bool) -> Identity:
    day = int(number[6:8]) - (COORDINATION_DAY_OFFSET if coordination else 0)
    born = date(int(number[:4]), int(number[4:6]), day)
    sex = MAN if int(number[10]) % 2 else WOMAN
    return Identity(born, sex, number, coordination)


def _draw(seed: int, pair: int) -> bool:
    """Half of all pairs; a mix of the bits, as a whole stream of draws would cost more."""
    mixed = (pair * 0x9E3779B1 + seed * 0x85EBCA77) & 0xFFFFFFFF
    return bool(((mixed ^ (mixed >> 15)) * 0x2C1B3C6D) & 0x8000)


def _years_before(day: date, years: int) -> date:
    """The same date so many years before; of 29 February, 28 February."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
