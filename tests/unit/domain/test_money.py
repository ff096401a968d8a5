"""Amounts are whole öre, written and read in one way per language; VAT is rounded half up."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.errors import BadInput
from backoffice.domain.money import (
    MAX_AMOUNT_ORE,
    Language,
    format_amount,
    parse_amount,
    standard_vat_bp,
    vat_of_gross,
)

AMOUNTS = st.integers(min_value=1, max_value=MAX_AMOUNT_ORE)


@pytest.mark.parametrize(
    ("ore", "currency", "language", "written"),
    [
        (120_400, "SEK", "sv", "1\u00a0204,00\u00a0kr"),
        (120_400, "SEK", "en", "SEK 1,204.00"),
        (0, "SEK", "sv", "0,00\u00a0kr"),
        (5, "SEK", "sv", "0,05\u00a0kr"),
        (99, "SEK", "en", "SEK 0.99"),
        (123_456_789, "SEK", "sv", "1\u00a0234\u00a0567,89\u00a0kr"),
        (-120_400, "SEK", "sv", "\u22121\u00a0204,00\u00a0kr"),
        (-120_400, "SEK", "en", "-SEK 1,204.00"),
        (60_891, "USD", "sv", "608,91\u00a0USD"),
        (60_891, "USD", "en", "USD 608.91"),
        (1_204, "JPY", "sv", "1\u00a0204\u00a0JPY"),
        (1_204, "ISK", "en", "ISK 1,204"),
        (1_204, "KWD", "en", "KWD 1.204"),
    ],
)
def test_an_amount_is_written_as_staff_read_it(
    ore: int, currency: str, language: Language, written: str
) -> None:
    assert format_amount(ore, currency, language=language) == written


@pytest.mark.parametrize(
    ("typed", "language", "ore"),
    [
        ("1 000,50", "sv", 100_050),
        ("1\u00a0000,50", "sv", 100_050),
        ("1\u202f000,50", "sv", 100_050),
        ("1000,50", "sv", 100_050),
        ("1000,5", "sv", 100_050),
        ("1000", "sv", 100_000),
        ("0,01", "sv", 1),
        ("007", "sv", 700),
        ("  100,00 ", "sv", 10_000),
        ("2 000 000,00", "sv", MAX_AMOUNT_ORE),
        ("1,000.50", "en", 100_050),
        ("1000.5", "en", 100_050),
        ("100", "en", 10_000),
    ],
)
def test_what_is_typed_is_read_in_ore(typed: str, language: Language, ore: int) -> None:
    assert parse_amount(typed, language=language) == ore


@pytest.mark.parametrize(
    ("typed", "language", "code"),
    [
        ("", "sv", "money.empty"),
        (" \u00a0", "sv", "money.empty"),
        ("0", "sv", "money.zero"),
        ("0,00", "sv", "money.zero"),
        ("0.00", "en", "money.zero"),
        ("-1", "sv", "money.negative"),
        ("\u22121,00", "sv", "money.negative"),
        ("1.000,50", "sv", "money.format"),
        ("1.000", "sv", "money.format"),
        ("1,000.50", "sv", "money.format"),
        ("100.50", "sv", "money.format"),
        ("1 00,50", "sv", "money.format"),
        ("1  000", "sv", "money.format"),
        ("10 0000", "sv", "money.format"),
        ("1,005", "sv", "money.format"),
        ("1,", "sv", "money.format"),
        (",50", "sv", "money.format"),
        ("100 kr", "sv", "money.format"),
        ("1e3", "sv", "money.format"),
        ("NaN", "sv", "money.format"),
        ("+100", "sv", "money.format"),
        ("1_000", "sv", "money.format"),
        ("١٢", "sv", "money.format"),
        ("1 000,50", "en", "money.format"),
        ("1.000,50", "en", "money.format"),
        ("1,00.50", "en", "money.format"),
        ("2 000 000,01", "sv", "money.too_large"),
        ("9" * 13, "sv", "money.too_large"),
        ("9" * 10_000, "en", "money.too_large"),
    ],
)
def test_what_cannot_be_meant_is_refused_beside_the_field(
    typed: str, language: Language, code: str
) -> None:
    with pytest.raises(BadInput) as refused:
        parse_amount(typed, language=language)
    assert (refused.value.code, refused.value.field) == (code, "amount")
    assert refused.value.sentence


def test_a_misread_amount_is_answered_with_an_example() -> None:
    with pytest.raises(BadInput) as refused:
        parse_amount("1.000,50", language="sv")
    assert refused.value.sentence == "Write the amount like 1 000,50."


@given(AMOUNTS)
def test_an_amount_that_was_written_is_read_as_the_same(ore: int) -> None:
    swedish = format_amount(ore, "SEK", language="sv").removesuffix("\u00a0kr")
    english = format_amount(ore, "SEK", language="en").removeprefix("SEK ")
    assert parse_amount(swedish, language="sv") == ore
    assert parse_amount(english, language="en") == ore


@pytest.mark.parametrize(
    ("gross_ore", "vat_bp", "vat_ore"),
    [
        (12_500, 2_500, 2_500),
        (9_980, 2_500, 1_996),
        (9_980, 0, 0),
        (11_200, 1_200, 1_200),
        (10_600, 600, 600),
        (0, 2_500, 0),
        (1, 10_000, 1),  # half an öre goes up
        (3, 10_000, 2),
        (2, 2_500, 0),  # 0.4 öre goes down
        (3, 2_500, 1),  # 0.6 öre goes up
    ],
)
def test_the_vat_in_a_gross_amount(gross_ore: int, vat_bp: int, vat_ore: int) -> None:
    assert vat_of_gross(gross_ore, vat_bp) == vat_ore


@given(AMOUNTS, st.integers(min_value=0, max_value=10_000))
def test_vat_is_never_further_than_half_an_ore_from_exact(gross_ore: int, vat_bp: int) -> None:
    exact = Fraction(gross_ore * vat_bp, 10_000 + vat_bp)
    assert Fraction(-1, 2) < vat_of_gross(gross_ore, vat_bp) - exact <= Fraction(1, 2)


@pytest.mark.parametrize(
    ("gross_ore", "vat_bp", "code"),
    [
        (-1, 2_500, "money.negative"),
        (100, -1, "money.vat_rate"),
        (100, 10_001, "money.vat_rate"),
    ],
)
def test_vat_of_impossible_input_is_refused(gross_ore: int, vat_bp: int, code: str) -> None:
    with pytest.raises(BadInput) as refused:
        vat_of_gross(gross_ore, vat_bp)
    assert refused.value.code == code
    assert refused.value.sentence


@pytest.mark.parametrize(
    ("kind", "on", "vat_bp"),
    [
        ("prescription", date(2026, 4, 1), 0),
        ("otc", date(2026, 4, 1), 2_500),
        ("other", date(1999, 1, 1), 2_500),
        ("shipping", date(2026, 4, 1), 2_500),
        ("food", date(2026, 3, 31), 1_200),
        ("food", date(2026, 4, 1), 600),
        ("food", date(2027, 12, 31), 600),
        ("food", date(2028, 1, 1), 1_200),
    ],
)
def test_the_usual_rate_depends_on_kind_and_day(kind: str, on: date, vat_bp: int) -> None:
    assert standard_vat_bp(kind, on) == vat_bp


def test_a_kind_without_a_rate_is_refused() -> None:
    with pytest.raises(BadInput) as refused:
        standard_vat_bp("boat", date(2026, 1, 1))
    assert refused.value.code == "money.vat_kind"
    assert refused.value.sentence
