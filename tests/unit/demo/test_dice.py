"""Draws are the same for ever; a spread loses nobody."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.demo.dice import CONSENTS, ORDER, PERSON, Dice, Spread, Weighted


def test_draws_are_the_same_on_every_machine_and_every_version_of_python() -> None:
    dice = Dice(seed=1, stream=ORDER, index=2)
    drawn = [dice.below(1000), dice.between(5, 9), dice.pick("abc"), dice.chance(0.5)]
    assert drawn == [963, 6, "c", True]
    assert [round(dice.share(), 9) for _ in range(3)] == [0.073199487, 0.981141863, 0.553714668]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"seed": 1, "stream": PERSON, "index": 0}, {"seed": 2, "stream": PERSON, "index": 0}),
        ({"seed": 1, "stream": PERSON, "index": 0}, {"seed": 1, "stream": CONSENTS, "index": 0}),
        ({"seed": 1, "stream": PERSON, "index": 0}, {"seed": 1, "stream": PERSON, "index": 1}),
    ],
)
def test_seed_stream_and_index_each_make_other_draws(
    one: dict[str, int], other: dict[str, int]
) -> None:
    assert Dice(**one).share() != Dice(**other).share()


@given(st.integers(1, 3_000), st.integers(0, 10**9))
def test_a_spread_puts_everybody_in_a_place_of_their_own(size: int, seed: int) -> None:
    spread = Spread(size=size, seed=seed)
    assert sorted(map(spread.at, range(size))) == list(range(size))
    assert spread.at(size) == spread.at(0)


def test_neighbours_land_far_apart() -> None:
    spread = Spread(size=13_000, seed=5)
    assert all(abs(spread.at(at) - spread.at(at + 1)) > 1_000 for at in range(500))


def test_items_come_in_proportion_to_their_weight() -> None:
    weighted = Weighted([("often", 3), ("never", 0), ("seldom", 1)])
    dice = Dice(seed=1, stream=PERSON, index=0)
    drawn = Counter(weighted.draw(dice) for _ in range(4_000))
    assert set(drawn) == {"often", "seldom"}
    assert 2_850 < drawn["often"] < 3_150


@given(st.integers(0, 10**6), st.integers(-50, 50), st.integers(0, 100))
def test_draws_stay_in_their_range(index: int, first: int, more: int) -> None:
    dice = Dice(seed=9, stream=PERSON, index=index)
    assert first <= dice.between(first, first + more) <= first + more
    assert 0 <= dice.below(more + 1) <= more
    assert not dice.chance(0)
    assert dice.chance(1)
