"""Customers are what a pharmacy's customers are: of all ages, with consents, a few protected."""

from collections import Counter
from datetime import datetime
from typing import Any

from backoffice.demo.dice import PERSON, Dice
from backoffice.demo.health import conditions
from backoffice.demo.people import Population
from backoffice.demo.tables import rows
from tests.unit.demo.store import CUSTOMERS, SEED, TODAY, demo_store


def customers() -> list[dict[str, Any]]:
    return list(demo_store().customers.values())


def population(customers: int = CUSTOMERS) -> Population:
    return Population(seed=SEED, today=TODAY, customers=customers, unassignable=False)


def test_a_few_are_protected_and_the_stronger_form_keeps_no_address() -> None:
    count = Counter(each["protection"] for each in customers())
    assert count["sekretessmarkering"] == 7
    assert count["skyddad_folkbokforing"] == 3
    for each in customers():
        if each["protection"] == "skyddad_folkbokforing":
            assert each["addresses"] == []
        if each["protection"] != "none":
            assert all(consent["affiliate"] is None for consent in each["consents"])


def test_protected_people_are_found_again() -> None:
    people = population()
    dice = Dice(seed=1, stream=PERSON, index=0)
    for _ in range(50):
        person = people.protected_person(dice)
        assert person is not None
        assert person.protected
    assert population(33).protected_person(dice) is None


def test_a_profile_goes_with_a_consent_to_it() -> None:
    kept = [each for each in customers() if each["profile"]]
    assert 0.15 * CUSTOMERS < len(kept) < 0.35 * CUSTOMERS
    for each in customers():
        purposes = {consent["purpose"] for consent in each["consents"]}
        assert (each["profile"] is not None) == ("health_profile" in purposes)


def test_every_consent_is_given_and_some_are_taken_back() -> None:
    given, taken_back = Counter[str](), Counter[str]()
    for each in customers():
        for consent in each["consents"]:
            given[consent["purpose"]] += 1
            taken_back[consent["purpose"]] += consent["withdrawn_at"] is not None
            named = consent["affiliate"] is not None
            assert named == (consent["purpose"] == "affiliate_transfer")
            begun = datetime.fromisoformat(consent["given_at"])
            assert begun >= datetime.fromisoformat(each["registered_at"])
            if consent["withdrawn_at"]:
                assert datetime.fromisoformat(consent["withdrawn_at"]) > begun
    assert set(given) == {
        "health_profile",
        "health_customer_service",
        "power_of_attorney",
        "affiliate_transfer",
    }
    assert all(0 < taken_back[purpose] < given[purpose] / 2 for purpose in given)


def test_profiles_are_plausible() -> None:
    texts, allergies = set(), 0
    for each in customers():
        if each["profile"] is None:
            continue
        kept = each["profile"]
        assert 145 < kept["height_cm"] < 205
        assert 17 < kept["weight_kg"] / (kept["height_cm"] / 100) ** 2 < 36
        allergies += bool(kept["allergies"])
        texts |= {item["text"] for item in kept["health"]}
        assert all(int(item["since"]) <= TODAY.year for item in kept["health"])
    assert allergies > 50
    assert len(texts) > 35


def test_conditions_fit_age_and_sex() -> None:
    limits = {
        key: (int(first), int(last), sex) for key, _, first, last, _, sex in _condition_rows()
    }
    people = population()
    seen = Counter[str]()
    for index in range(CUSTOMERS):
        person = people.person(index)
        for key in conditions(person, seed=SEED, today=TODAY):
            first, last, sex = limits[key]
            assert first <= person.age(TODAY) <= last
            assert sex in ("-", person.identity.sex)
            seen[key] += 1
    assert set(seen) == set(limits)


def _condition_rows() -> tuple[tuple[str, ...], ...]:
    return rows("conditions.csv")


def test_age_counts_the_birthday() -> None:
    person = population().person(0)
    born = person.identity.born
    birthday = born.replace(year=2026)
    assert person.age(birthday) == 2026 - born.year
    assert person.age(birthday.replace(year=2025)) == 2025 - born.year
    if birthday.day > 1:
        assert person.age(birthday.replace(day=birthday.day - 1)) == 2025 - born.year


def test_most_have_a_telephone_an_address_and_mail_and_some_do_not() -> None:
    missing = Counter[str]()
    for each in customers():
        for key in ("phone", "email", "addresses", "personnummer"):
            missing[key] += not each[key]
    assert all(0 < missing[key] < 0.12 * CUSTOMERS for key in missing)
    assert sum(len(each["addresses"]) == 2 for each in customers()) > 40


def test_places_and_codes_belong_together() -> None:
    known = {(city, code) for city, code, _ in rows("places.csv")}
    assert len({city for city, _ in known}) >= 150
    for each in customers():
        for address in each["addresses"]:
            assert (address["city"], address["postal_code"]) in known
