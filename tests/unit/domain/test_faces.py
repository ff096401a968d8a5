"""A face shows what it is documented to show and nothing else, whatever it is made of."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from backoffice.domain.faces import (
    DOTS,
    address_face,
    email_face,
    instrument_face,
    medicine_face,
    order_line_face,
    personnummer_face,
    phone_face,
)
from backoffice.domain.line_kinds import MEDICINE_KINDS, LineKind


def _longest_shared(secret: str, face: str) -> int:
    """The length of the longest run of the secret that the face shows."""
    return max(
        (
            length
            for length in range(1, len(face) + 1)
            for start in range(len(face) - length + 1)
            if face[start : start + length] in secret
        ),
        default=0,
    )


@pytest.mark.parametrize(
    ("digits", "face"),
    [
        ("198503129876", "19850312-••••"),
        ("8503129876", DOTS),
        ("19850312-9876", DOTS),
        ("", DOTS),
        ("٠١٢٣٤٥٦٧٨٩٠١", DOTS),
    ],
)
def test_a_personnummer_shows_its_birth_time(digits: str, face: str) -> None:
    assert personnummer_face(digits) == face


@pytest.mark.parametrize(
    ("text", "face"),
    [
        ("asa@example.com", "a•••@e••.com"),
        ("Asa.Lind@Mail.Example.SE", "a•••@m••.se"),
        ("ab@xy.com", "•••@••.com"),
        ("a@b", "•••@••.••"),
        ("asa@example.lindstrom", "a•••@e••.••"),
        (".asa@-example.com", "•••@••.com"),
        ("notanemail", DOTS),
        ("a@b@c.com", DOTS),
        ("@", "•••@••.••"),
        ("", DOTS),
    ],
)
def test_an_email_shows_two_letters_and_a_common_ending(text: str, face: str) -> None:
    assert email_face(text) == face


@pytest.mark.parametrize(
    ("text", "face"),
    [
        ("+46701740605", "+46 70 ••• •• 05"),
        ("070-174 06 05", "+46 70 ••• •• 05"),
        ("+46812345678", "+46 •• ••• •• 78"),
        ("08-123 45 67", "+46 •• ••• •• 67"),
        ("+12025550123", "+1 •• ••• •• 23"),
        ("+358401234567", "+358 •• ••• •• 67"),
        ("12", DOTS),
        ("112", DOTS),
        ("+46112", DOTS),
        ("0046701740605", DOTS),
        ("call me", DOTS),
        ("", DOTS),
    ],
)
def test_a_phone_shows_country_network_and_two_digits(text: str, face: str) -> None:
    assert phone_face(text) == face


@pytest.mark.parametrize(
    ("city", "face"),
    [
        ("Stockholm", "Stockholm"),
        (" Upplands Väsby ", "Upplands Väsby"),
        ("L'Aquila-St. Jean", "L'Aquila-St. Jean"),
        ("Storgatan 1, Stockholm", DOTS),
        ("111 22 Stockholm", DOTS),
        ("\N{RIGHT-TO-LEFT OVERRIDE}Malmö", DOTS),
        ("S" * 41, DOTS),
        ("  ", DOTS),
        (None, DOTS),
    ],
)
def test_an_address_shows_its_city(city: str | None, face: str) -> None:
    assert address_face(city) == face


def test_a_medicine_shows_its_kind_and_other_goods_their_name() -> None:
    assert medicine_face(LineKind.PRESCRIPTION) == "Receptbelagt läkemedel"
    assert medicine_face(LineKind.OTC) == "Egenvårdsvara"
    assert order_line_face(kind=LineKind.OTHER, name="Tandborste") == "Tandborste"
    assert order_line_face(kind=LineKind.SHIPPING, name="Frakt") == "Frakt"
    with pytest.raises(KeyError):
        medicine_face(LineKind.OTHER)


@pytest.mark.parametrize("kind", sorted(MEDICINE_KINDS))
def test_a_medicine_never_shows_its_name(kind: LineKind) -> None:
    assert order_line_face(kind=kind, name="Alvedon") == medicine_face(kind)


@pytest.mark.parametrize(
    ("kind", "brand", "last_four", "expires", "face"),
    [
        ("card", "visa", "4242", None, "Visa •••• 4242"),
        ("card", " VISA", "4242", "2027-04", "Visa •••• 4242 04/27"),
        ("card", "amex", None, None, "American Express"),
        ("card", None, "4242", "04/27", "Kort •••• 4242"),
        ("card", "4111111111111111", "41111", "2027-13", "Kort"),
        ("swish", None, None, None, "Swish"),
        ("invoice", None, None, None, "Faktura"),
        ("barter", "goat", "12345", "soon", DOTS),
    ],
)
def test_an_instrument_shows_brand_last_four_and_expiry(
    kind: str, brand: str | None, last_four: str | None, expires: str | None, face: str
) -> None:
    assert instrument_face(kind=kind, brand=brand, last_four=last_four, expires=expires) == face


CANARY = st.text("bcdfghjklmqtuvwxz0123456789._+", min_size=0, max_size=30)


@given(local=CANARY, domain=CANARY, ending=st.sampled_from(["", ".com", ".se", ".qxz"]))
def test_an_email_face_gives_away_no_two_letters_running(
    local: str, domain: str, ending: str
) -> None:
    face = email_face(f"{local}@{domain}{ending}")
    assume(not domain.endswith((".com", ".se")))
    shown = face.removesuffix(".com").removesuffix(".se")
    assert _longest_shared(local + domain, shown.replace(".", "").replace("@", "")) <= 1


@given(st.text(st.characters()))
def test_a_face_of_any_text_is_made_of_what_is_documented(text: str) -> None:
    email, phone = email_face(text), phone_face(text)
    assert sum(char.isalnum() for char in email.rpartition(".")[0]) <= 2
    assert sum(char.isdecimal() for char in phone.partition(" ")[2]) <= 4
    assert personnummer_face(text) == DOTS
    assert instrument_face(kind=text, brand=text, last_four=text, expires=text) == DOTS


@given(st.from_regex(r"\+[1-9][0-9]{0,16}|0[0-9]{0,12}|[0-9]{1,20}", fullmatch=True))
def test_a_phone_face_hides_all_but_two_digits_and_the_network(text: str) -> None:
    _, _, rest = phone_face(text).partition(" ")
    network, _, subscriber = rest.partition(" ")
    assert sum(char.isdecimal() for char in subscriber) <= 2
    assert not network.isdecimal() or network.startswith("7")


def test_hostile_text_leaves_no_trace_in_a_face(shared_data: Callable[[str], Path]) -> None:
    for text in json.loads(shared_data("hostile/blns.json").read_text("utf-8")):
        faces = (personnummer_face(text), email_face(text), phone_face(text))
        assert all(_longest_shared(text, face.strip("•.@ ")) <= 2 for face in faces), text
