"""On the telephone numbers are words."""

import pytest

from backoffice.demo.spoken import number_words, pair_words, personnummer_words, phone_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "noll"),
        (7, "sju"),
        (10, "tio"),
        (16, "sexton"),
        (20, "tjugo"),
        (85, "åttiofem"),
        (99, "nittionio"),
    ],
)
def test_numbers_below_a_hundred(number: int, words: str) -> None:
    assert number_words(number) == words


@pytest.mark.parametrize("number", [-1, 100])
def test_larger_ones_are_not_said_at_once(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        number_words(number)


def test_a_leading_nought_is_said() -> None:
    assert pair_words("0503") == "noll fem noll tre"
    assert pair_words("123") == "tolv tre"


def test_a_personnummer_is_said_two_by_two() -> None:
    said = "nitton nittio noll sex noll två, tjugotre nittiosju"
    assert personnummer_words("199006022397") == said


def test_a_telephone_number_is_said_group_by_group() -> None:
    assert phone_words("070-174 06 05") == "noll sju noll, ett sju fyra, noll sex, noll fem"
    assert phone_words("08-465 004 00") == "noll åtta, fyra sex fem, noll noll fyra, noll noll"
