"""Names come as often as they do in Sweden, and the awkward ones are always there."""

from collections import Counter
from itertools import pairwise

import pytest

from backoffice.demo import generate
from backoffice.demo.dice import PERSON, Dice
from backoffice.demo.names import draw_family, draw_given, draw_name, points_abroad
from backoffice.demo.reserved_numbers import MAN, WOMAN
from backoffice.demo.tables import rows
from tests.unit.demo.store import TODAY, demo_store

ORIGINS = sorted({row[2] for row in rows("family_names.csv")})


def dice(index: int) -> Dice:
    return Dice(seed=11, stream=PERSON, index=index)


def test_the_common_family_names_lead_and_the_rare_ones_make_a_long_tail() -> None:
    drawn = Counter(draw_family(dice(index))[0] for index in range(20_000))
    leading = [name for name, _ in drawn.most_common(4)]
    assert sorted(leading) == ["Andersson", "Johansson", "Karlsson", "Nilsson"]
    assert 0.015 < drawn["Andersson"] / 20_000 < 0.035
    sons = sum(count for name, count in drawn.items() if name.endswith("son"))
    assert 0.2 < sons / 20_000 < 0.4  # just under 30 % bore such a name in 2012 (SCB)
    assert len(drawn) > 1_500
    assert sum(count == 1 for count in drawn.values()) > 300


def test_given_names_follow_the_time_of_birth() -> None:
    def share(name: str, sex: str, year: int) -> int:
        drawn = (
            draw_given(dice(index), sex=sex, birth_year=year, origin="sv") for index in range(4_000)
        )
        return sum(name in given.split() for given in drawn)

    assert share("Gunilla", WOMAN, 1948) > 3 * share("Gunilla", WOMAN, 2001)
    assert share("William", MAN, 2003) > 3 * share("William", MAN, 1950)
    assert share("Anna", WOMAN, 1975) > 60


@pytest.mark.parametrize("origin", ORIGINS)
@pytest.mark.parametrize("sex", [WOMAN, MAN])
@pytest.mark.parametrize("year", [1940, 1975, 2005])
def test_there_are_given_names_for_every_origin_sex_and_time(
    origin: str, sex: str, year: int
) -> None:
    assert draw_given(dice(1), sex=sex, birth_year=year, origin=origin)


def test_people_from_abroad_have_names_from_there() -> None:
    for index in range(300):
        _, family = draw_name(dice(index), sex=MAN, birth_year=1990, from_abroad=True)
        assert points_abroad(family)
    assert not points_abroad("Andersson")


@pytest.mark.parametrize("table", ["given_names_women.csv", "given_names_men.csv"])
def test_the_tables_of_given_names_are_whole(table: str) -> None:
    assert len(rows(table)) > 200
    names = [(name, origin) for name, _, origin, _ in rows(table)]
    assert len(names) == len(set(names))
    for _, count, origin, era in rows(table):
        assert int(count) > 0
        assert origin in ORIGINS
        assert era in {"o", "m", "y", "a"}


def test_the_table_of_family_names_is_whole() -> None:
    names = [row[0] for row in rows("family_names.csv")]
    assert len(names) == len(set(names)) > 300
    counts = [int(row[1]) for row in rows("family_names.csv")]
    assert counts == sorted(counts, reverse=True)


def test_lists_meet_the_shortest_and_the_longest_names() -> None:
    people = demo_store().customers.values()
    assert any(len(p["given_name"]) == len(p["family_name"]) == 2 for p in people)
    assert max(len(p["family_name"]) for p in people) == 60
    assert max(len(p["given_name"]) for p in people) == 60


@pytest.mark.parametrize("customers", [150, 2_500])
def test_everybody_who_is_there_on_purpose_is_there(customers: int) -> None:
    lines = generate(customers=customers, seed=5, today=TODAY, names_only=True)
    names = Counter((line["given_name"], line["family_name"]) for line in lines)
    wanted = Counter((given, family) for _, given, family, _ in rows("people_on_purpose.csv"))
    missing = {name: n for name, n in wanted.items() if names[name] < n}
    assert not missing


def test_people_who_live_together_share_name_and_address() -> None:
    people = list(demo_store().customers.values())
    together = [
        (one, other)
        for one, other in pairwise(people)
        if one["addresses"] and one["addresses"][:1] == other["addresses"][:1]
    ]
    assert len(together) > 150
    same_name = sum(one["family_name"] == other["family_name"] for one, other in together)
    assert same_name > 0.9 * len(together)
    assert any(one["phone"] == other["phone"] for one, other in together)
