"""Numbers and addresses as Swedes say them on the telephone.

Rule: a transcript holds what was said, so personal facts appear in it as words and in groups of
digits too; redaction has to find them in these forms.
"""

_UNITS = ("noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio")
_TEENS = (
    "tio",
    "elva",
    "tolv",
    "tretton",
    "fjorton",
    "femton",
    "sexton",
    "sjutton",
    "arton",
    "nitton",
)
_TENS = ("", "", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio")


def number_words(number: int) -> str:
    """A number below 100 in words: 5 "fem", 12 "tolv", 85 "åttiofem". Raises ValueError."""
    if not 0 <= number < 100:
        raise ValueError(number)
    tens, units = divmod(number, 10)
    if tens == 0:
        return _UNITS[units]
    if tens == 1:
        return _TEENS[units]
    return _TENS[tens] + (_UNITS[units] if units else "")


def pair_words(digits: str) -> str:
    """Digits said two by two: "850312" is "åttiofem noll tre tolv"."""
    pairs = (digits[place : place + 2] for place in range(0, len(digits), 2))
    return " ".join(
        number_words(int(pair)) if pair[0] != "0" and len(pair) == 2 else digit_words(pair)
        for pair in pairs
    )


def digit_words(digits: str) -> str:
    """Digits said one by one: "05" is "noll fem"."""
    return " ".join(_UNITS[int(digit)] for digit in digits)


def personnummer_words(twelve: str) -> str:
    """A personnummer as it is said: "nitton åttiofem noll tre tolv, tjugotre åttiofem"."""
    return f"{pair_words(twelve[:8])}, {pair_words(twelve[8:])}"


def phone_words(national: str) -> str:
    """A telephone number as it is said, group by group; groups of three digit by digit.

    "070-174 06 05" is "noll sju noll, ett sju fyra, noll sex, noll fem".
    """
    groups = national.replace("-", " ").split()
    return ", ".join(pair_words(each) if len(each) == 2 else digit_words(each) for each in groups)
