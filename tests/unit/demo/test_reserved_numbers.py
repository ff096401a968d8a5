"""Nobody in the demonstration store has a number that could be a living person's."""

import gzip
import re
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from backoffice.demo.dice import PERSON, Dice
from backoffice.demo.reserved_numbers import (
    MAN,
    WOMAN,
    Identity,
    RelativesNumbers,
    ReservedNumbers,
    with_check_digit,
)
from backoffice.demo.tables import document
from backoffice.domain.personnummer import parse_personnummer
from tests.unit.demo.store import CUSTOMERS, SEED, TODAY, demo_store

SharedData = Callable[[str], Path]
SHAPE = re.compile(r"(?<![\d-])(?:\d\d)?\d{6}[-+ ]?\d{4}(?![\d-])")
SPACED = re.compile(r"\d\d(?: \d\d){5}")
PERSONNUMMER = "identity/skatteverket_testpersonnummer.txt.gz"
SAMORDNINGSNUMMER = "identity/skatteverket_testsamordningsnummer.txt"


def official_personnummer(shared_data: SharedData) -> set[str]:
    return set(gzip.decompress(shared_data(PERSONNUMMER).read_bytes()).decode().split())


def official_samordningsnummer(shared_data: SharedData) -> set[str]:
    return set(shared_data(SAMORDNINGSNUMMER).read_text().split())


def numbers(*, seed: int = SEED, unassignable: bool = False) -> ReservedNumbers:
    return ReservedNumbers(seed=seed, today=TODAY, unassignable=unassignable)


def identities(count: int, *, unassignable: bool = False) -> list[Identity]:
    source = numbers(unassignable=unassignable)
    return [source.identity(index) for index in range(count)]


def every_rule_number() -> list[str]:
    """All that the rules allow, whether or not somebody gets it."""
    rule = document("test_numbers.toml")["every_day"]
    days = (rule["last"] - rule["first"]).days + 1
    nines = (
        f"{rule['first'] + timedelta(days=day):%Y%m%d}{rule[sex]}"
        for day in range(days)
        for sex in ("woman", "man")
    )
    return [with_check_digit(nine) for nine in nines if nine not in rule["lacking"]]


def test_every_number_is_on_the_official_list(shared_data: SharedData) -> None:
    official = official_personnummer(shared_data)
    coordination = official_samordningsnummer(shared_data)
    for person in identities(30_000):
        if person.number is not None:
            assert person.number in (coordination if person.coordination else official)


def test_the_rule_for_every_day_is_what_the_list_says(shared_data: SharedData) -> None:
    official = official_personnummer(shared_data)
    rule = every_rule_number()
    assert len(rule) == len(set(rule)) == 27_735
    assert set(rule) <= official
    lacking = document("test_numbers.toml")["every_day"]["lacking"]
    assert not official & {with_check_digit(nine) for nine in lacking}


def test_the_single_numbers_are_on_the_list(shared_data: SharedData) -> None:
    single = document("test_numbers.toml")["single"]
    official = official_personnummer(shared_data)
    for kind in ("customers", "mothers", "fathers"):
        assert set(single[kind]) <= official
    assert set(single["samordningsnummer"]) <= official_samordningsnummer(shared_data)
    every = [number for kind in single.values() for number in kind]
    assert len(every) == len(set(every))


def test_relatives_have_test_numbers_too_and_are_nobodys_customers(
    shared_data: SharedData,
) -> None:
    relatives = RelativesNumbers()
    dice = Dice(seed=1, stream=PERSON, index=1)
    found = [
        find(dice)
        for _ in range(2_000)
        for find in (relatives.mother, relatives.father, relatives.child)
    ]
    theirs = {each.number for each in found}
    assert theirs <= official_personnummer(shared_data)
    assert not theirs & {each.number for each in identities(30_000)}


def test_relatives_are_of_the_right_age_and_sex() -> None:
    relatives = RelativesNumbers()
    for index in range(500):
        dice = Dice(seed=1, stream=PERSON, index=index)
        mother, father, child = (
            find(dice) for find in (relatives.mother, relatives.father, relatives.child)
        )
        assert (mother.sex, father.sex) == (WOMAN, MAN)
        assert mother.born.year <= 1952 >= father.born.year
        assert child.born.year >= 2015


def test_numbers_read_as_they_say() -> None:
    for person in identities(3_000):
        if person.number is None:
            continue
        read = parse_personnummer(person.number, today=TODAY)
        assert read.digits == person.number
        assert read.coordination == (int(person.number[6:8]) > 60)
        assert (int(person.number[10]) % 2 == 1) == (person.sex == MAN)
        assert read.birth_date == person.born


def test_no_two_customers_share_a_number() -> None:
    known = [person.number for person in identities(40_000) if person.number]
    assert len(known) == len(set(known)) > 24_000


def test_a_store_of_some_thousand_knows_nearly_everybodys_number() -> None:
    people = identities(3_000)
    assert sum(person.number is None for person in people) < 300
    assert sum(person.coordination for person in people) == 60
    assert all(person.born <= date(2008, 11, 22) for person in people)
    sexes = Counter(person.sex for person in people)
    assert abs(sexes[WOMAN] - sexes[MAN]) < 200


def test_when_test_numbers_run_out_the_number_is_unknown() -> None:
    source = numbers()
    assert {source.identity(index).number for index in range(60_000, 60_100)} == {None}


def test_numbers_that_nobody_can_hold_are_given_only_when_asked_for(
    shared_data: SharedData,
) -> None:
    official = official_personnummer(shared_data) | official_samordningsnummer(shared_data)
    source = numbers(unassignable=True)
    beyond = [source.identity(index).number for index in (*range(60_000, 66_000), 999_999)]
    known = [number for number in beyond if number]
    assert len(known) > 5_900
    assert len(known) == len(set(known))
    assert not official & set(known)
    for number in known:
        read = parse_personnummer(number, today=TODAY)
        assert read.coordination
        assert read.birth_date is not None
        # introduced in 2000, when the youngest of these would have been 104
        assert 1890 <= read.birth_date.year <= 1895


def test_even_those_run_out_at_last() -> None:
    source = numbers(unassignable=True)
    with pytest.raises(ValueError, match="1100000"):
        source.identity(1_100_000)


def test_everybody_is_of_age_on_a_leap_day_too() -> None:
    source = ReservedNumbers(seed=1, today=date(2024, 2, 29), unassignable=False)
    born = [source.identity(index).born for index in range(2_000)]
    assert max(born) <= date(2006, 2, 28)


def test_whatever_looks_like_a_number_in_a_conversation_is_a_test_number(
    shared_data: SharedData,
) -> None:
    official = official_personnummer(shared_data) | official_samordningsnummer(shared_data)
    tens = {number[2:] for number in official}
    found = 0
    for talk in demo_store().conversations.values():
        for turn in talk["turns"]:
            spaced = SPACED.findall(turn["text"])
            for seen in SHAPE.findall(turn["text"]) + spaced:
                digits = re.sub(r"\D", "", seen)
                assert digits in (official if len(digits) == 12 else tens), turn["text"]
                found += 1
    assert found > CUSTOMERS * 0.15 * 0.1
