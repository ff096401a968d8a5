"""The customers of the demonstration store, each computed from seed and index alone.

Rule: nothing is remembered between customers, so a store of any size needs no memory and an order
can ask for its customer at any time. What tells about a customer is drawn in one place, here.
"""

from dataclasses import dataclass
from datetime import date

from backoffice.demo.addresses import Address, draw_address
from backoffice.demo.dice import PERSON, Dice
from backoffice.demo.names import draw_name
from backoffice.demo.reserved_numbers import Identity, ReservedNumbers
from backoffice.demo.reserved_phones import ReservedPhones
from backoffice.demo.swedish_time import DAY_S, midnight
from backoffice.demo.tables import rows
from backoffice.domain.names import fold

NO_PROTECTION = "none"
_FIRST_CUSTOMER_NO = 100_001
_DAYS_OPEN = 8 * 365
# The shop grew: later years brought more new customers than the first ones did.
_GROWTH = 0.8
# Earlier customers order more often, as rank ** _FAITHFULNESS spreads them.
_FAITHFULNESS = 1.25
_MAIL_DOMAINS = ("example.com", "example.com", "example.com", "example.org", "example.net")
_MAIL_SHAPES = (
    "{given}.{family}{no}",
    "{given}.{family}.{no}",
    "{family}.{given}{no}",
    "{given}{no}",
    "{given[0]}.{family}{no}",
    "{given}_{no}",
)
_LONGEST_MAIL_NAME = 24
_FIRST_PROTECTED, _EVERY_PROTECTED = 33, 400


@dataclass(frozen=True, slots=True)
class Person:
    """One customer. `registered` is a moment in seconds since 1970 UTC."""

    index: int
    external_id: str
    given_name: str
    family_name: str
    identity: Identity
    email: str | None
    phone: str | None
    addresses: tuple[Address, ...]
    protection: str
    registered: int

    @property
    def protected(self) -> bool:
        """Whether the population register marks the person as protected."""
        return self.protection != NO_PROTECTION

    def age(self, on: date) -> int:
        """Years lived on a day."""
        born = self.identity.born
        return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


class Population:
    """All customers of one demonstration store. `customers` is how many there are."""

    def __init__(self, *, seed: int, today: date, customers: int, unassignable: bool) -> None:
        self.customers = customers
        self._seed = seed
        self._end = midnight(today)
        self._numbers = ReservedNumbers(seed=seed, today=today, unassignable=unassignable)
        self._phones = ReservedPhones(seed=seed, customers=customers)
        self._on_purpose = self._place_people_on_purpose()

    def person(self, index: int) -> Person:
        """The customer with this index, counted from 0."""
        dice = Dice(seed=self._seed, stream=PERSON, index=index)
        identity = self._numbers.identity(index)
        given, family, address = self._name_and_address(index, identity, dice)
        protection = _protection(index)
        return Person(
            index=index,
            external_id=f"C-{_FIRST_CUSTOMER_NO + index}",
            given_name=given,
            family_name=family,
            identity=identity,
            email=_email(dice, index, given, family),
            phone=None if dice.chance(0.04) else self._phone(index),
            addresses=_addresses(dice, address, protection),
            protection=protection,
            registered=self._registered(index, dice),
        )

    def buyer(self, dice: Dice, moment: int) -> Person:
        """Somebody who was a customer at that moment."""
        known = max(1, self._registered_before(moment))
        return self.person(int(known * dice.share() ** _FAITHFULNESS))

    def protected_person(self, dice: Dice) -> Person | None:
        """One of those whom the population register marks; None in a store without any."""
        last = (self.customers - 1 - _FIRST_PROTECTED) // _EVERY_PROTECTED
        if last < 0:
            return None
        return self.person(_FIRST_PROTECTED + _EVERY_PROTECTED * dice.between(0, last))

    def _name_and_address(
        self, index: int, identity: Identity, dice: Dice
    ) -> tuple[str, str, Address]:
        given, family = draw_name(
            dice,
            sex=identity.sex,
            birth_year=identity.born.year,
            from_abroad=identity.coordination,
        )
        address = draw_address(dice)
        if _lives_with_neighbour(index):
            neighbour = Dice(seed=self._seed, stream=PERSON, index=index - 1)
            other = self._numbers.identity(index - 1)
            _, family, address = self._name_and_address(index - 1, other, neighbour)
        if index in self._on_purpose:
            given, family = self._on_purpose[index]
        return given, family, address

    def _phone(self, index: int) -> str:
        """People who live together share a telephone in half of all homes."""
        shares = _lives_with_neighbour(index) and index % 2 == 0
        return self._phones.number(index - 1 if shares else index)

    def _registered(self, index: int, dice: Dice) -> int:
        share = float((index + 0.5) / self.customers) ** _GROWTH
        day = self._end - _DAYS_OPEN * DAY_S + int(_DAYS_OPEN * share) * DAY_S
        return day + dice.between(5 * 3600, 21 * 3600) - DAY_S

    def _registered_before(self, moment: int) -> int:
        opened = self._end - _DAYS_OPEN * DAY_S
        share = max(0.0, (moment - 2 * DAY_S - opened) / (_DAYS_OPEN * DAY_S))
        return min(self.customers, int(self.customers * float(share ** (1 / _GROWTH))))

    def _place_people_on_purpose(self) -> dict[int, tuple[str, str]]:
        """Every other customer from the fourth on, as far as the sex of the number fits."""
        placed: dict[int, tuple[str, str]] = {}
        index = 4
        for sex, given, family, _ in rows("people_on_purpose.csv"):
            while self._numbers.identity(index).sex != sex:
                index += 1
            placed[index] = (given, family)
            index += 2
        return placed


def _lives_with_neighbour(index: int) -> bool:
    return index % 25 in {9, 18}


def _protection(index: int) -> str:
    """Few, as in life, yet some in every store of more than a hundred customers."""
    if index % _EVERY_PROTECTED == _FIRST_PROTECTED:
        return "sekretessmarkering"
    return "skyddad_folkbokforing" if index % 1000 == 67 else NO_PROTECTION


def _addresses(dice: Dice, home: Address, protection: str) -> tuple[Address, ...]:
    """None for 1 %, a second one for 4 %; with skyddad folkbokföring no register holds any."""
    share = dice.share()
    if protection == "skyddad_folkbokforing" or share < 0.01:
        return ()
    return (home, draw_address(dice)) if share > 0.96 else (home,)


def _email(dice: Dice, index: int, given: str, family: str) -> str | None:
    """Unique, since it holds the index; 2 % have none."""
    if dice.chance(0.02):
        return None
    name = dice.pick(_MAIL_SHAPES).format(
        given=_mail_part(given), family=_mail_part(family), no=index + 1
    )
    return f"{name}@{dice.pick(_MAIL_DOMAINS)}"


def _mail_part(name: str) -> str:
    return fold(name).replace(" ", "")[:_LONGEST_MAIL_NAME]
