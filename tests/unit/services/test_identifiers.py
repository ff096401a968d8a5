"""What a search text can mean, and the one form that is written and asked for."""

from datetime import date

import pytest

from backoffice.services.identifiers import (
    exact_reference,
    normalised_phone,
    normalised_reference,
    readings,
)

TODAY = date(2026, 11, 20)


def read(text: str) -> list[tuple[str, str]]:
    return [(str(one.kind), one.normalised) for one in readings(text, today=TODAY)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("19121212-1212", ("personnummer", "191212121212")),
        ("198001019800", ("personnummer", "198001019800")),  # whatever the check digit
        ("070-174 06 05", ("phone", "+46701740605")),
        ("Asa@Example.com", ("email", "asa@example.com")),
        ("#W26", ("order", "w26")),
    ],
)
def test_the_likeliest_reading_comes_first(text: str, first: tuple[str, str]) -> None:
    assert read(text)[0] == first


def test_every_reading_is_tried() -> None:
    assert [kind for kind, _ in read("0701740605")] == [
        "personnummer", "personnummer", "phone", "order", "external_id",
    ]  # fmt: skip
    assert [kind for kind, _ in read("asa@example.com")] == ["email", "order", "external_id"]
    assert [kind for kind, _ in read("Åsa Lindström")] == ["order", "external_id"]


def test_twelve_digits_of_a_personnummer_are_no_telephone() -> None:
    assert "phone" not in dict(read("191212121212"))


@pytest.mark.parametrize("text", ["209912121212", "189001010000", "2099-12-12 1212"])
def test_what_has_the_shape_of_a_personnummer_and_can_be_nobodys(text: str) -> None:
    assert "personnummer" not in dict(read(text))
    assert "order" in dict(read(text))


@pytest.mark.parametrize("text", ["", "  ", "\n", "x" * 201])
def test_what_can_mean_nothing(text: str) -> None:
    assert read(text) == []


def test_number_signs_and_spaces_alone_are_no_number() -> None:
    assert read("##") == read("# #") == []


@pytest.mark.parametrize(
    ("text", "normalised"),
    [("#W26", "w26"), (" W 26\t", "w26"), ("##a", "a"), ("a#", "a#"), ("STRASSE", "strasse"),
     ("straße", "strasse"), ("#", ""), ("", "")],
)  # fmt: skip
def test_a_number_is_searched_without_space_sign_or_case(text: str, normalised: str) -> None:
    assert normalised_reference(text) == normalised


@pytest.mark.parametrize("text", ["W26", "w26", " w26", "#w26", ""])
def test_to_the_letter_is_no_form_that_a_search_can_have(text: str) -> None:
    exact = exact_reference(text)
    assert exact.endswith(text)
    assert normalised_reference(exact) != exact


def test_what_cannot_be_a_telephone_is_kept_as_it_is_seen() -> None:
    assert normalised_phone("070-174 06 05") == "+46701740605"
    assert normalised_phone(" Fråga Bo ") == "frågabo"
