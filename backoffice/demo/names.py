"""Names in the proportions they have in Sweden today, with the long tail of rare ones.

Rule: family and given name come from the same part of the world as a rule, and the given name from
the time the person was born in. The tables in `resources/demo/` name their source.
"""

from functools import lru_cache

from backoffice.demo.dice import Dice, Weighted
from backoffice.demo.reserved_numbers import MAN, WOMAN
from backoffice.demo.tables import document, rows

SWEDISH = "sv"
# Half a million family names exist in Sweden; the hundred most common cover a third of the people
# (SCB 2013). The table holds fewer than 400, so others are put together for the rest.
_SHARE_OF_TAIL = 0.45
_SAME_ORIGIN = 0.8
_TWO_GIVEN, _TWO_FAMILY, _HYPHEN = 0.05, 0.02, 0.035
# How likely a name of an era is for a person born before 1960, before 1986, later.
_ERAS = {"o": (1.0, 0.35, 0.05), "m": (0.25, 1.0, 0.5), "y": (0.03, 0.15, 1.0), "a": (1, 1, 1)}
_GIVEN_FILES = {WOMAN: "given_names_women.csv", MAN: "given_names_men.csv"}


def draw_name(dice: Dice, *, sex: str, birth_year: int, from_abroad: bool) -> tuple[str, str]:
    """Given and family name."""
    family, origin = draw_family(dice, from_abroad=from_abroad)
    return draw_given(dice, sex=sex, birth_year=birth_year, origin=origin), family


def draw_family(dice: Dice, *, from_abroad: bool = False) -> tuple[str, str]:
    """A family name and the origin it points to."""
    if from_abroad:
        return _families_from_abroad().draw(dice)
    if dice.chance(_SHARE_OF_TAIL):
        family, origin = _tail().draw(dice), SWEDISH
    else:
        family, origin = _families().draw(dice)
    share = dice.share()
    if share < _HYPHEN:
        second, _ = _families().draw(dice)
        return family + (" " if share < _TWO_FAMILY else "-") + second, origin
    return family, origin


def draw_given(dice: Dice, *, sex: str, birth_year: int, origin: str) -> str:
    """A given name; now and then two."""
    if origin != SWEDISH and not dice.chance(_SAME_ORIGIN):
        origin = SWEDISH
    era = 0 if birth_year < 1960 else 1 if birth_year < 1986 else 2
    names = _given(sex, origin, era)
    name = names.draw(dice)
    if dice.chance(_TWO_GIVEN):
        second = names.draw(dice)
        return name if second == name or "-" in name + second else f"{name} {second}"
    return name


def points_abroad(family: str) -> bool:
    """Whether a family name is one of those from another part of the world."""
    return family in _names_from_abroad()


@lru_cache(maxsize=1)
def _names_from_abroad() -> frozenset[str]:
    return frozenset(row[0] for row in _family_rows() if row[2] != SWEDISH)


@lru_cache(maxsize=1)
def _families() -> Weighted[tuple[str, str]]:
    return Weighted(((name, origin), int(count)) for name, count, origin in _family_rows())


@lru_cache(maxsize=1)
def _families_from_abroad() -> Weighted[tuple[str, str]]:
    abroad = (row for row in _family_rows() if row[2] != SWEDISH)
    return Weighted(((name, origin), int(count)) for name, count, origin in abroad)


def _family_rows() -> tuple[tuple[str, ...], ...]:
    return rows("family_names.csv")


@lru_cache(maxsize=1)
def _tail() -> Weighted[str]:
    parts = document("family_name_parts.toml")
    common = {row[0] for row in _family_rows()}
    made: dict[str, float] = {}
    for rank, first in enumerate(parts["first"]):
        for other, second in enumerate(parts["second"]):
            name = first + second
            if first.lower() != second and name not in common:
                made[name] = 1 / ((rank + 4) * (other + 4))
    return Weighted(made.items())


@lru_cache(maxsize=64)
def _given(sex: str, origin: str, era: int) -> Weighted[str]:
    return Weighted(
        (name, int(count) * _ERAS[time][era])
        for name, count, where, time in rows(_GIVEN_FILES[sex])
        if where == origin
    )
