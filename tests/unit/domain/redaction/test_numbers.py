"""Personal numbers are found by their shape; amounts, dates and orders stay readable."""

import pytest

from backoffice.domain.redaction import redact
from backoffice.domain.redaction.known import LearnedWords

NOTHING = LearnedWords({})


def _shown(text: str) -> str:
    return redact([text], known=NOTHING)[0].text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("pnr 19850312-9876.", "pnr [PERSONNUMMER]."),
        ("850312-9876", "[PERSONNUMMER]"),
        ("850312+9876", "[PERSONNUMMER]"),
        ("850312\N{EN DASH}9876", "[PERSONNUMMER]"),
        ("19850312 9876 tack", "[PERSONNUMMER] tack"),
        ("198503129876", "[PERSONNUMMER]"),
        ("1985-03-12-9876", "[PERSONNUMMER]"),
        ("1985 03 12 98 76", "[PERSONNUMMER]"),
        ("1985-03-12 98 76", "[PERSONNUMMER]"),
        ("1985-03-12 9876", "[PERSONNUMMER]"),
        ("19701063-2391", "[PERSONNUMMER]"),
        ("851399-9876", "[PERSONNUMMER]"),  # no such date, and still meant as one
        ("850312-987", "[PERSONNUMMER]"),  # one digit forgotten
        ("1 9 8 5 0 3 1 2 9 8 7 6", "[PERSONNUMMER]"),
        ("1, 9, 8, 5, 0, 3, 1, 2, 9, 8, 7, 6", "[PERSONNUMMER]"),
        ("pnr19850312-9876", "pnr[PERSONNUMMER]"),
        ("19850312\N{ZERO WIDTH SPACE}9876", "[PERSONNUMMER]"),
        ("nitton åttiofem noll tre tolv nittioåtta sjuttiosex", "[PERSONNUMMER]"),
        ("nitton nittio noll ett noll ett streck noll noll ett sju", "[PERSONNUMMER]"),
        ("nittonhundra åttiofem, noll tre, tolv, nio åtta sju sex", "[PERSONNUMMER]"),
        ("nitton hundra fem noll tre tolv nio åtta sju sex", "[PERSONNUMMER]"),
        ("åttio fem noll tre, tolv, eh, nittio åtta sjuttio sex", "[PERSONNUMMER]"),
        ("åttiofem noll tre sedan eh tolv nittioåtta sjuttiosex", "[PERSONNUMMER]"),
        ("mina fyra sista är 2391", "mina fyra sista är [PERSONNUMMER]"),
        ("personnummer 850312, 9876", "personnummer [PERSONNUMMER]"),
        ("my social security is 4523", "my social security is [PERSONNUMMER]"),
    ],
)
def test_a_personnummer_is_covered_in_every_usual_form(text: str, shown: str) -> None:
    assert _shown(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "070-174 06 05", "0701740605", "070 174 06 05", "070.174.06.05", "070/174 06 05",
        "+46 70 174 06 05", "+46 (0)70 174 06 05", "+46701740605", "0046 70 174 06 05",
        "08-123 45 67", "(08) 123 45 67", "031-77 44 22", "0701\N{EN DASH}740605",
        "(555) 123-4567", "+1 555 123 4567", "1-555-123-4567", "555.123.4567", "5551234567",
        "555-1234", "7809 567 4564", "+4512345678",
        "noll sju noll ett sju fyra noll sex noll fem",
        "nollsjuttio sjutton fyra noll sex noll fem",
        "0 7 0 1 7 4 0 6 0 5", "٠٧٠١٧٤٠٦٠٥", "ett två tre fyra fem sex",
        "0\N{VARIATION SELECTOR-16}\N{COMBINING ENCLOSING KEYCAP}701740605", "1 2 3 4 5 6 7",
    ],
)  # fmt: skip
def test_a_telephone_number_is_covered_in_every_usual_form(text: str) -> None:
    assert _shown(f"Ring {text}, tack") == "Ring [TELEFON], tack"


def test_what_is_tightly_bound_to_a_number_is_covered_with_it() -> None:
    assert _shown("nr 2 0701740605 12") == "nr [TELEFON]"
    assert _shown("nr 2, 0701740605, 12") == "nr 2, [TELEFON], 12"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("kort 4242 4242 4242 4242", "kort [KORT]"),
        ("4242.4242.4242.4242", "[KORT]"),
        ("4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2", "[KORT]"),
        ("4242-4242-4242-4241 utgår", "[KORT] utgår"),
        ("378282246310005", "[KORT]"),
        ("3782 822463 10005", "[KORT]"),
        ("cvc 123", "cvc [KORT]"),
        ("card number 4242", "card number [KORT]"),
        ("SE45 5000 0000 0583 9825 7466 tack", "[KONTO] tack"),
        ("GB29NWBK60161331926819", "[KONTO]"),
        ("DE89 3704 0044 0532 0130 00", "[KONTO]"),
        ("SE45 5000", "SE45 5000"),
        ("5050-1055", "[KONTO]"),
        ("bankgiro 123-4567", "bankgiro [KONTO]"),
        ("4 15 62-5", "[KONTO]"),
        ("415625-5", "[KONTO]"),
        ("6000-1234567", "[KONTO]"),
        ("8327-9, 12345678", "[KONTO]"),
        ("8327-9 12 345 678", "[KONTO]"),
        ("6000 1234567", "[KONTO]"),
        ("123456789012", "[KONTO]"),
        ("12345678901234567890123", "[KONTO]"),
        ("kontonummer 12345", "kontonummer [KONTO]"),
    ],
)
def test_card_and_account_numbers_are_covered(text: str, shown: str) -> None:
    assert _shown(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Order #W2378156 kostade 249,00 kr och $60",
        "Det blev 1 249 kr, 12 500 kronor, SEK 100000 och 123456 kr.",
        "2026-03-02 kl 10:30, 2026-03-02 10.30, 12/05/2024, 3.2.2026 och 12.05.2024 10.30",
        "Perioden 2019-2024 och åren 1896-1923, 15000-20000 personer",
        "blodtryck 120/80, 130/85, 125/82; 0,5 mg 2 gånger; 10, 20, 30, 40, 50 mg",
        "Vi har öppet tio till fjorton. Jag tog en två tre tabletter.",
        "Item ID: 6259501109, tracking 970329203674, ordernummer 77 123 456 789",
        '{"item_ids": ["6251501109", "3234800602"], "price": 17.989999999999998}',
        '{"7642305139": {"price": 561.05}}',
        "två hundra kronor, hundra, femhundra och tusen",
        "kortet slutar på 4242 och kundnumret är 123456",
        "konto 500 kr, beställning 1234567",
        "ring 112 eller 90510",
        "",
    ],
)
def test_what_is_not_personal_stays_readable(text: str) -> None:
    assert _shown(text) == text
