"""What a customer suffers from, and the optional health profile that some of them keep.

Rule: conditions steer which prescriptions a customer has, whether or not the shop was told of them;
a profile exists only where consent to it was given.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from backoffice.demo.dice import HEALTH, Dice
from backoffice.demo.people import Person
from backoffice.demo.reserved_numbers import MAN
from backoffice.demo.tables import document, rows

_RETIRED_FROM = 67
_YOUNG_UNTIL = 23
# Of adults, in cm: mean for women and men, and how far the draw goes to either side.
_HEIGHT = {"w": 166, "m": 180}
_HEIGHT_REACH = 16


@dataclass(frozen=True, slots=True)
class _Condition:
    key: str
    words: str
    from_age: int
    to_age: int
    share: float
    sex: str


@lru_cache(maxsize=1)
def _conditions() -> tuple[_Condition, ...]:
    return tuple(
        _Condition(key, words, int(first), int(last), int(parts) / 1000, sex)
        for key, words, first, last, parts, sex in rows("conditions.csv")
    )


def conditions(person: Person, *, seed: int, today: date) -> tuple[str, ...]:
    """Keys of `conditions.csv`, none to four; the older, the more."""
    dice = Dice(seed=seed, stream=HEALTH, index=person.index)
    age = person.age(today)
    more = 1 + max(0, age - 40) / 20
    found = [
        each.key
        for each in _conditions()
        if dice.chance(each.share * more)
        and each.from_age <= age <= each.to_age
        and each.sex in ("-", person.identity.sex)
    ]
    return tuple(found[:4])


def profile(person: Person, *, seed: int, today: date) -> dict[str, Any]:
    """The profile as the import format writes it."""
    dice = Dice(seed=seed, stream=HEALTH, index=person.index + 2**39)
    words = document("profiles.toml")
    age = person.age(today)
    work = "retired" if age >= _RETIRED_FROM else "young" if age < _YOUNG_UNTIL else "occupations"
    height = _around(dice, _HEIGHT[person.identity.sex], _HEIGHT_REACH)
    body_mass = 19 + dice.share() * 8 + dice.share() * 7
    allergies = [a for a in words["allergies"] if dice.chance(0.04)]
    return {
        "occupation": dice.pick(words[work]),
        "height_cm": height,
        "weight_kg": round(body_mass * (height / 100) ** 2),
        "allergies": allergies,
        "health": _health(person, dice, seed=seed, today=today),
    }


def _health(person: Person, dice: Dice, *, seed: int, today: date) -> list[dict[str, Any]]:
    words = {each.key: each.words for each in _conditions()}
    adult_since = person.identity.born.year + 18
    present = [
        {"text": words[key], "period": "present", "since": str(_since(dice, adult_since, today))}
        for key in conditions(person, seed=seed, today=today)
    ]
    if not dice.chance(0.3):
        return present
    text = dice.pick(document("profiles.toml")["past_events"])
    if person.identity.sex == MAN and text in {"Kejsarsnitt", "Graviditetsdiabetes"}:
        text = "Bruten handled"
    year = str(_since(dice, adult_since, today))
    return [*present, {"text": text, "period": "past", "since": year}]


def _since(dice: Dice, first: int, today: date) -> int:
    return dice.between(min(first, today.year), today.year)


def _around(dice: Dice, middle: int, reach: int) -> int:
    """Near the middle more often than far from it."""
    return middle + int((dice.share() + dice.share() - 1) * reach)
