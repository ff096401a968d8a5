"""E-mail addresses and telephone numbers in the one form that is searched and compared.

Rule: the same mailbox or telephone written in two ways gives the same text; odd input never raises,
because what a customer or another system once wrote has to be importable.
"""

import re
import unicodedata

# E.164 allows 15 digits; shorter than 5 is a service number that belongs to nobody.
_FEWEST_PHONE_DIGITS, _MOST_PHONE_DIGITS = 5, 15
_LONGEST_PHONE_TEXT = 60
_PHONE_SHAPE = re.compile(r"(?:tel:)?[\d\s+()./\-\u2010-\u2015\u2212]+", re.IGNORECASE)
_SURROGATES = re.compile("[\ud800-\udfff]")


def normalise_email(text: str) -> str:
    """The address without surrounding space or case; what is no address is folded as well.

    The local part is compared without case too: RFC 5321 allows it to matter, no mailbox in use
    does.
    """
    visible = "".join(char for char in text if unicodedata.category(char) not in ("Cf", "Cc"))
    folded = unicodedata.normalize("NFD", _SURROGATES.sub("\ufffd", visible)).casefold()
    return unicodedata.normalize("NFC", folded).strip()


def normalise_phone(text: str, *, region: str = "SE") -> str | None:
    """The number in E.164 ("+46701740605"), or None where the text cannot be a number.

    `region` is the ISO 3166 country whose national form is understood. Length is checked and the
    numbering plan is not, since plans change and a number that was once in use has to stay
    findable.
    """
    import phonenumbers  # noqa: PLC0415 - its tables cost 44 ms, which the start need not pay

    try:
        number = phonenumbers.parse(text[:_LONGEST_PHONE_TEXT], region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def looks_like_email(text: str) -> bool:
    """Whether a search box should try the text as an e-mail address."""
    local, at, domain = text.strip().rpartition("@")
    return bool(at and local and domain) and not any(char.isspace() for char in local + domain)


def looks_like_phone(text: str) -> bool:
    """Whether a search box should try the text as a telephone number.

    A personnummer has this shape too, and some mobile numbers have the shape of a personnummer:
    where both fit, both have to be tried.
    """
    digits = sum(char.isdecimal() for char in text)
    return (
        _FEWEST_PHONE_DIGITS <= digits <= _MOST_PHONE_DIGITS
        and len(text) <= _LONGEST_PHONE_TEXT
        and _PHONE_SHAPE.fullmatch(text.strip()) is not None
    )
