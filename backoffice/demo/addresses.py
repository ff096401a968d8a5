"""Postal addresses: real places with their postal code, streets that many towns have, any number.

Rule: place and code belong together; that somebody lives there is made up.
"""

from dataclasses import dataclass
from functools import lru_cache

from backoffice.demo.dice import Dice, Weighted
from backoffice.demo.tables import rows

_ENTRANCES = "ABCD"


@dataclass(frozen=True, slots=True)
class Address:
    """One Swedish address."""

    street: str
    postal_code: str
    city: str

    def line(self) -> dict[str, str]:
        """As the import format writes it."""
        return {
            "kind": "delivery",
            "street": self.street,
            "postal_code": self.postal_code,
            "city": self.city,
            "country": "SE",
        }


def draw_address(dice: Dice) -> Address:
    """One address; every fifth in a house with several entrances, every tenth with a flat."""
    city, postal_code = _places().draw(dice)
    street = dice.pick(_streets()).replace("{n}", str(1 + int(dice.share() ** 2 * 140)))
    kind = dice.share()
    if kind < 0.2:
        street = f"{street} {dice.pick(_ENTRANCES)}"
    if kind < 0.1:
        street = f"{street} lgh {dice.between(10, 16)}0{dice.between(1, 4)}"
    return Address(street, postal_code, city)


@lru_cache(maxsize=1)
def _places() -> Weighted[tuple[str, str]]:
    return Weighted(((city, code), int(weight)) for city, code, weight in rows("places.csv"))


@lru_cache(maxsize=1)
def _streets() -> tuple[str, ...]:
    return tuple(street for (street,) in rows("streets.txt"))
