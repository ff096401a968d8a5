"""Numbers said in words, Swedish and English, as the digits they stand for.

Rule: only what people say when they read a number aloud: 0 to 99, years and a leading zero
("nollsjuttio"). Larger amounts are left alone. Words are folded (`names.fold`), so "åtta" is
"atta".
"""

from typing import Final, NamedTuple


class Spoken(NamedTuple):
    """The digits of one word, and how the next number may continue it.

    `takes_unit`: "nittio" and "ett" are 91. `takes_two`: "tvåtusen" and "ett" are 2001.
    """

    digits: str
    takes_unit: bool = False
    takes_two: bool = False


HUNDRED_WORDS: Final = frozenset({"hundra", "hundred"})

_UNITS = {
    "ett": 1, "en": 1, "tva": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "atta": 8,
    "nio": 9, "nie": 9, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9,
}  # fmt: skip
_TEENS = {
    "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16,
    "sjutton": 17, "arton": 18, "aderton": 18, "nitton": 19, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
}  # fmt: skip
_TENS = {
    "tjugo": 20, "tjugi": 20, "tju": 20, "trettio": 30, "tretti": 30, "fyrtio": 40, "fyrti": 40,
    "femtio": 50, "femti": 50, "sextio": 60, "sexti": 60, "sjuttio": 70, "sjutti": 70, "attio": 80,
    "atti": 80, "nittio": 90, "nitti": 90, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_ZEROS = ("noll", "nolla", "zero", "oh")


_JOINED = {tens + unit: ten + one for tens, ten in _TENS.items() for unit, one in _UNITS.items()}
_SMALL = {
    word: Spoken(str(value), takes_unit=word in _TENS)
    for word, value in {**_JOINED, **_UNITS, **_TEENS, **_TENS}.items()
} | {zero: Spoken("0") for zero in _ZEROS}


def spoken_number(word: str) -> Spoken | None:
    """The digits of one folded word, or None where the word is no number."""
    if (small := _SMALL.get(word)) is not None:
        return small
    for beginning, read in _COMPOUNDS.items():
        head, found, rest = word.partition(beginning)
        if found:
            return read(head, rest)
    return None


def _with_zero(head: str, rest: str) -> Spoken | None:
    small = _SMALL.get(rest)
    return None if head or small is None else small._replace(digits=f"0{small.digits}")


def _of_century(head: str, rest: str) -> Spoken | None:
    return _in_century(str(_TEENS[head]), rest) if head in _TEENS else None


def _of_two_thousand(head: str, rest: str) -> Spoken | None:
    return None if head else _in_century("20", rest)


def _in_century(century: str, rest: str) -> Spoken | None:
    if not rest:
        return Spoken(century, takes_two=True)
    small = _SMALL.get(rest)
    return None if small is None else Spoken(f"{century}{small.digits:0>2}")


_COMPOUNDS = {"tvatusen": _of_two_thousand, "hundra": _of_century, "noll": _with_zero}
