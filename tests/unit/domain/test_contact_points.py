"""Mailboxes and telephones are found however they were written."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.contact_points import (
    looks_like_email,
    looks_like_phone,
    normalise_email,
    normalise_phone,
)


@pytest.mark.parametrize(
    "text",
    [
        "asa@example.com",
        " Asa@Example.COM\n",
        "asa@example\N{ZERO WIDTH SPACE}.com",
        "\N{LEFT-TO-RIGHT EMBEDDING}asa@example.com\x00",
    ],
)
def test_one_mailbox_has_one_form(text: str) -> None:
    assert normalise_email(text) == "asa@example.com"


def test_composed_and_decomposed_letters_are_the_same_mailbox() -> None:
    assert normalise_email("a\N{COMBINING RING ABOVE}sa@example.com") == "åsa@example.com"


@given(st.text(st.characters()))
def test_no_text_stops_an_import(text: str) -> None:
    once = normalise_email(text)
    assert normalise_email(once) == once
    once.encode("utf-8")
    assert normalise_phone(text) is None or normalise_phone(text, region="US") is not None
    assert looks_like_email(text) in {True, False}
    assert looks_like_phone(text) in {True, False}


@pytest.mark.parametrize(
    "text",
    [
        "0701740605",
        "070-174 06 05",
        "070\N{EN DASH}174 06 05",
        "070\N{NO-BREAK SPACE}174\N{NO-BREAK SPACE}06\N{NO-BREAK SPACE}05",
        "+46 70 174 06 05",
        "+46 (0)70 174 06 05",
        "0046701740605",
        "46701740605",
        "tel:+46701740605",
        "(070) 1740605",
    ],
)
def test_one_telephone_has_one_form(text: str) -> None:
    assert normalise_phone(text) == "+46701740605"
    assert looks_like_phone(text)


@pytest.mark.parametrize("text", ["", "12", "112", "no phone", "+" + "1" * 400, "070" * 30])
def test_what_is_no_telephone_number_has_no_form(text: str) -> None:
    assert normalise_phone(text) is None


def test_a_national_number_is_read_in_its_region() -> None:
    assert normalise_phone("(202) 555-0123", region="US") == "+12025550123"


def test_every_form_of_a_number_kept_for_fiction_is_the_same(
    shared_data: Callable[[str], Path],
) -> None:
    lines = shared_data("identity/pts_fiction_phone_numbers.jsonl").read_text("utf-8").splitlines()
    for case in map(json.loads, lines):
        for form in ("e164", "national", "international", "digits"):
            assert normalise_phone(case[form]) == case["e164"]
            assert looks_like_phone(case[form])


@pytest.mark.parametrize(
    ("text", "email", "phone"),
    [
        ("asa@example.com", True, False),
        (" asa@localhost ", True, False),
        ("asa@", False, False),
        ("@asa", False, False),
        ("åsa lind@example.com", False, False),
        ("Åsa Lindström", False, False),
        ("850312-9876", False, True),
        ("1234", False, False),
        ("#W2378156", False, False),
        ("O-5001", False, False),
        ("070 174 06 05 hem", False, False),
        ("0" * 16, False, False),
        ("0701740605" + " " * 60, False, False),
    ],
)
def test_the_search_box_guesses_by_shape(text: str, email: bool, phone: bool) -> None:
    assert looks_like_email(text) is email
    assert looks_like_phone(text) is phone
