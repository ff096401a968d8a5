"""Money as people write it, and the VAT inside it.

Rule: an amount is a whole number of the currency's minor unit (öre) from the keyboard to the
store; no float and no Decimal is ever made of it, and it is rounded in one way, here.
"""

import re
from datetime import date
from typing import Literal

from backoffice.domain.errors import BadInput

Language = Literal["sv", "en"]

# Klarna's `refunded_amount` ends here (Order Management API v1); more is a slip of the hand.
MAX_AMOUNT_ORE = 200_000_000
BASIS_POINTS = 10_000

_NO_BREAK_SPACE = "\u00a0"
_MINUS = "\u2212"
# ISO 4217: minor units that are not hundredths.
_MINOR_DIGITS = {"ISK": 0, "JPY": 0, "KRW": 0, "BHD": 3, "JOD": 3, "KWD": 3, "TND": 3}
_GROUPS = {"sv": _NO_BREAK_SPACE, "en": ","}
_DECIMALS = {"sv": ",", "en": "."}
_EXAMPLES = {"sv": "1 000,50", "en": "1,000.50"}
_AMOUNTS = {
    "sv": re.compile(r"([0-9]+|[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+)(?:,([0-9]{1,2}))?"),
    "en": re.compile(r"([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]{1,2}))?"),
}
_LONGEST_WHOLE_PART = 12


def minor_digits(currency: str) -> int:
    """How many decimals an amount in this currency (ISO 4217) is written with."""
    return _MINOR_DIGITS.get(currency, 2)


def format_amount(ore: int, currency: str, *, language: Language) -> str:
    """An amount in minor units as staff read it: "1 204,00 kr" (no-break spaces) or "SEK 1,204.00".

    `currency` is an ISO 4217 code; only SEK has a sign of its own, and only in Swedish.
    """
    digits = minor_digits(currency)
    whole, minor = divmod(abs(ore), 10**digits)
    text = f"{whole:,}".replace(",", _GROUPS[language])
    if digits:
        text += f"{_DECIMALS[language]}{minor:0{digits}d}"
    if language == "en":
        return f"{'-' if ore < 0 else ''}{currency} {text}"
    unit = "kr" if currency == "SEK" else currency
    return f"{_MINUS if ore < 0 else ''}{text}{_NO_BREAK_SPACE}{unit}"


def parse_amount(text: str, *, language: Language) -> int:
    """What a person typed as an amount of kronor, in öre.

    Strict: groups of three, at most two decimals, only the language's own separators ("1 000,50",
    "1,000.50"), so that "1.000" is never one krona to one reader and a thousand to another. Raises
    BadInput beside the field `amount`: `money.empty`, `money.negative`, `money.format`,
    `money.zero`, `money.too_large`.
    """
    typed = text.strip()
    if not typed:
        raise BadInput("money.empty", field="amount")
    if typed[0] in ("-", _MINUS):
        raise BadInput("money.negative", field="amount")
    match = _AMOUNTS[language].fullmatch(typed)
    if match is None:
        raise BadInput("money.format", field="amount", example=_EXAMPLES[language])
    whole = re.sub("[^0-9]", "", match[1]).lstrip("0")
    if len(whole) > _LONGEST_WHOLE_PART:
        raise BadInput("money.too_large", field="amount")
    ore = int(whole or "0") * 100 + int((match[2] or "").ljust(2, "0"))
    if ore == 0:
        raise BadInput("money.zero", field="amount")
    if ore > MAX_AMOUNT_ORE:
        raise BadInput("money.too_large", field="amount")
    return ore


def divide_half_up(dividend: int, divisor: int) -> int:
    """`dividend / divisor`, rounded to a whole number, a half upwards; neither is negative."""
    return (2 * dividend + divisor) // (2 * divisor)


def vat_of_gross(gross_ore: int, vat_bp: int) -> int:
    """The VAT inside a gross amount, in öre, rounded half up.

    `vat_bp` is the rate on the amount without VAT, in basis points (2500 = 25 %).
    Raises BadInput `money.negative` or `money.vat_rate` (a rate below 0 or above 100 %).
    """
    if gross_ore < 0:
        raise BadInput("money.negative", field="gross")
    if not 0 <= vat_bp <= BASIS_POINTS:
        raise BadInput("money.vat_rate", field="vat_bp")
    return divide_half_up(gross_ore * vat_bp, BASIS_POINTS + vat_bp)


# Swedish rates as (first day, basis points), newest first; for generated data and for doubting
# what comes in, never for a refund: that gives back the rate of its line.
# Sources: prescription exempt (Skatteverket 409563); over the counter 25 %; food 6 % from
# 2026-04-01 to 2027-12-31 (prop. 2025/26:55), 12 % before. Not verified: that food goes back to
# 12 % afterwards, and 25 % for shipping, which in truth follows the goods in the parcel.
_BEGINNING = date.min
_STANDARD_VAT: dict[str, tuple[tuple[date, int], ...]] = {
    "prescription": ((_BEGINNING, 0),),
    "otc": ((_BEGINNING, 2500),),
    "other": ((_BEGINNING, 2500),),
    "shipping": ((_BEGINNING, 2500),),
    "food": ((date(2028, 1, 1), 1200), (date(2026, 4, 1), 600), (_BEGINNING, 1200)),
}


def standard_vat_bp(kind: str, on: date) -> int:
    """The usual Swedish VAT rate, in basis points, of a line kind or of "food" on a day.

    Raises BadInput `money.vat_kind` for a kind without a rate.
    """
    try:
        rates = _STANDARD_VAT[kind]
    except KeyError:
        raise BadInput("money.vat_kind", field="kind") from None
    return next(rate for first_day, rate in rates if first_day <= on)
