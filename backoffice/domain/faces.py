"""The masked form of each value: what a role sees that may not see the value.

Rule: a face shows only what is documented here, whatever the input looks like; a value of an
unexpected shape gives the empty face and never a part of itself. The number of dots says nothing
about the length of the value.
"""

import re
import unicodedata
from typing import Final

from backoffice.domain.line_kinds import LineKind

DOTS: Final = "•••"
PRESCRIPTION_FACE: Final = "Receptbelagt läkemedel"
OTC_FACE: Final = "Egenvårdsvara"
PROTECTED_FACE: Final = "Skyddade personuppgifter"

_MEDICINE_FACES = {LineKind.PRESCRIPTION: PRESCRIPTION_FACE, LineKind.OTC: OTC_FACE}
_BRANDS = {
    "visa": "Visa", "mastercard": "Mastercard", "maestro": "Maestro", "amex": "American Express",
    "american_express": "American Express", "diners": "Diners Club", "discover": "Discover",
    "jcb": "JCB", "unionpay": "UnionPay", "dankort": "Dankort",
}  # fmt: skip
_INSTRUMENTS = {
    "card": "Kort", "swish": "Swish", "invoice": "Faktura", "gift_card": "Presentkort",
    "paypal": "PayPal", "bank_account": "Bankkonto",
}  # fmt: skip
# Shown at the end of an e-mail face; a rarer ending could itself point at a person.
_COMMON_DOMAIN_ENDINGS = frozenset(
    {
        "com", "de", "dk", "edu", "es", "eu", "fi", "fr", "gov", "info", "io", "it", "me",
        "name", "net", "nl", "no", "nu", "org", "pl", "se", "uk", "us",
    }
)  # fmt: skip
# Shorter parts would be given away, or nearly, by their first letter.
_SHORTEST_HINTED = 3

_PERSONNUMMER = re.compile(r"[0-9]{12}")
# Country codes of one, two or three digits (ITU-T E.164 list of assigned codes).
_E164 = re.compile(
    r"\+(?P<country>1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[0-9]{3})"
    r"(?P<national>[0-9]{7,12})"
)
_PHONE_SEPARATORS = re.compile(r"[\s()./\-\u2010-\u2015\u2212]")
_SWEDISH_NATIONAL = re.compile(r"\A0(?=[1-9][0-9]{6,8}\Z)")
_LAST_FOUR = re.compile(r"[0-9]{4}")
_EXPIRES = re.compile(r"20(?P<year>[0-9]{2})-(?P<month>0[1-9]|1[0-2])")
_LONGEST_CITY = 40


def personnummer_face(digits: str) -> str:
    """`19850312-••••`: the birth time of the twelve kept digits, never the last four."""
    if _PERSONNUMMER.fullmatch(digits) is None:
        return DOTS
    return f"{digits[:8]}-••••"


def email_face(text: str) -> str:
    """`a•••@e••.com`: first letter of mailbox and domain, and the ending if it is common."""
    local, at, domain = text.strip().partition("@")
    if not at or "@" in domain:
        return DOTS
    name, dot, ending = domain.rpartition(".")
    shown = ending.lower() if dot and ending.lower() in _COMMON_DOMAIN_ENDINGS else "••"
    return f"{_hint(local)}•••@{_hint(name)}••.{shown}"


def phone_face(text: str) -> str:
    """`+46 70 ••• •• 06`: country, network of a Swedish mobile number, the last two digits."""
    compact = _SWEDISH_NATIONAL.sub("+46", _PHONE_SEPARATORS.sub("", text), count=1)
    number = _E164.fullmatch(compact)
    if number is None:
        return DOTS
    country, national = number["country"], number["national"]
    network = national[:2] if country == "46" and national.startswith("7") else "••"
    return f"+{country} {network} ••• •• {national[-2:]}"


def address_face(city: str | None) -> str:
    """The city alone, where the field holds nothing but a place name."""
    place = (city or "").strip()
    if not place or len(place) > _LONGEST_CITY or not all(map(_of_place_name, place)):
        return DOTS
    return place


def medicine_face(kind: LineKind) -> str:
    """What kind of medicine it is. Raises KeyError for a kind that is no medicine."""
    return _MEDICINE_FACES[kind]


def order_line_face(*, kind: LineKind, name: str) -> str:
    """The kind of a medicine, the name of anything else that was bought."""
    return _MEDICINE_FACES.get(kind, name)


def instrument_face(
    *, kind: str, brand: str | None, last_four: str | None, expires: str | None = None
) -> str:
    """`Visa •••• 4242`, with ` 04/27` where the month of expiry (`2027-04`) is given.

    An unknown brand is not shown, since another system could have put anything there.
    """
    parts = [_BRANDS.get((brand or "").strip().lower(), _INSTRUMENTS.get(kind, DOTS))]
    if last_four is not None and _LAST_FOUR.fullmatch(last_four):
        parts.append(f"•••• {last_four}")
    if expires is not None and (month := _EXPIRES.fullmatch(expires)):
        parts.append(f"{month['month']}/{month['year']}")
    return " ".join(parts)


def _hint(part: str) -> str:
    if len(part) < _SHORTEST_HINTED or not part[0].isalnum():
        return ""
    return part[0].lower()


def _of_place_name(char: str) -> bool:
    return char in " -'.\u2019" or unicodedata.category(char)[0] in "LM"
