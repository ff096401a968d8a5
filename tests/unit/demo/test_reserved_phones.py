"""No telephone rings because of the demonstration store."""

import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from backoffice.demo.reserved_phones import ReservedPhones, international, national
from backoffice.domain.contact_points import normalise_phone
from tests.unit.demo.store import demo_store

SPACED_PERSONNUMMER = re.compile(r"\d\d(?: \d\d){5}")
PHONE_LIKE = re.compile(r"(?:\+46 |\b0)\d{1,3}[- ]\d[\d ]{4,}\d")


def test_the_ranges_are_those_of_the_regulator(shared_data: Callable[[str], Path]) -> None:
    lines = shared_data("identity/pts_fiction_phone_numbers.jsonl").read_text("utf-8").splitlines()
    listed = {entry["e164"]: entry for entry in map(json.loads, lines)}
    phones = ReservedPhones(seed=1, customers=495)
    given = {phones.number(index) for index in range(495)}
    assert given == set(listed)
    for number, entry in listed.items():
        assert national(number) == entry["national"]
        assert international(number) == entry["international"]


@pytest.mark.parametrize("customers", [1, 495, 496, 5_000])
def test_the_first_customers_keep_their_number_to_themselves(customers: int) -> None:
    phones = ReservedPhones(seed=3, customers=customers)
    holders = Counter(phones.number(index) for index in range(customers))
    assert all(holders[phones.number(index)] == 1 for index in range(min(customers, 297)))
    assert len(holders) == min(customers, 495)


@pytest.mark.parametrize("number", ["+46701740604", "+46701740700", "+46812345678", "", "112"])
def test_any_other_number_has_no_written_form(number: str) -> None:
    with pytest.raises(ValueError, match="not a reserved number"):
        national(number)


def test_customers_and_conversations_hold_reserved_numbers_only() -> None:
    store = demo_store()
    known = [each["phone"] for each in store.customers.values() if each["phone"]]
    assert len(known) > 0.9 * len(store.customers)
    for number in known:
        assert normalise_phone(national(number)) == number
    said = [
        found
        for talk in store.conversations.values()
        for turn in talk["turns"]
        for found in PHONE_LIKE.findall(SPACED_PERSONNUMMER.sub("", turn["text"]))
    ]
    assert len(said) > 40
    for written in said:
        number = normalise_phone(written)
        assert number is not None
        assert national(number)


def test_no_address_of_a_real_mail_domain_is_written_anywhere() -> None:
    store = demo_store()
    texts = [each["email"] or "" for each in store.customers.values()]
    texts += [turn["text"] for talk in store.conversations.values() for turn in talk["turns"]]
    domains = Counter(found for text in texts for found in re.findall(r"@([\w.-]+\w)", text))
    assert set(domains) == {"example.com", "example.org", "example.net"}


def test_no_two_customers_share_a_mail_address() -> None:
    known = [each["email"] for each in demo_store().customers.values() if each["email"]]
    assert len(known) == len(set(known)) > 2_300
