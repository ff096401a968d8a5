"""Number words as people say them when they read a number aloud."""

import pytest

from backoffice.domain.redaction.spoken_numbers import Spoken, spoken_number


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("noll", Spoken("0")),
        ("oh", Spoken("0")),
        ("ett", Spoken("1")),
        ("atta", Spoken("8")),
        ("nitton", Spoken("19")),
        ("nineteen", Spoken("19")),
        ("attiofem", Spoken("85")),
        ("nittio", Spoken("90", takes_unit=True)),
        ("nollsjuttio", Spoken("070", takes_unit=True)),
        ("nollatta", Spoken("08")),
        ("nittonhundra", Spoken("19", takes_two=True)),
        ("nittonhundraattiofem", Spoken("1985")),
        ("nittonhundrafem", Spoken("1905")),
        ("tvatusen", Spoken("20", takes_two=True)),
        ("tvatusenett", Spoken("2001")),
    ],
)
def test_a_number_word_is_read_as_its_digits(word: str, spoken: Spoken) -> None:
    assert spoken_number(word) == spoken


@pytest.mark.parametrize(
    "word",
    ["", "hej", "hundra", "tvahundra", "nittonhundratal", "tvatusenfoting", "femtvatusen", "nollan",
     "intenoll", "nollpunkt", "miljon"],
)  # fmt: skip
def test_other_words_and_large_amounts_are_no_digits(word: str) -> None:
    assert spoken_number(word) is None
