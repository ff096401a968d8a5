"""The words that a scenario may ask for: facts of the customer, the order, the agent.

Rule: a word without a fact behind it is None, and then the scenario does not fit; nothing is made
up here that contradicts the store.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from backoffice.demo.baskets import Line
from backoffice.demo.dice import Dice
from backoffice.demo.names import draw_given
from backoffice.demo.orders import Order
from backoffice.demo.people import Person
from backoffice.demo.reserved_numbers import WOMAN, Identity, RelativesNumbers
from backoffice.demo.reserved_phones import international, national
from backoffice.demo.spoken import pair_words, personnummer_words, phone_words
from backoffice.demo.swedish_time import spoken_day
from backoffice.domain.line_kinds import LineKind
from backoffice.domain.money import Language, format_amount

_INSTRUMENTS: dict[str, dict[str | None, str]] = {
    "sv": {
        "card": "kortet som slutar på {last_four}",
        "swish": "Swish",
        "invoice": "fakturan",
        "paypal": "PayPal",
        "bank_account": "ditt bankkonto",
        "gift_card": "presentkortet",
    },
    "en": {
        "card": "the card ending in {last_four}",
        "swish": "Swish",
        "invoice": "your invoice",
        "paypal": "PayPal",
        "bank_account": "your bank account",
        "gift_card": "the gift card",
    },
}
_FOUR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Facts:
    """Who talks with whom about what. `dice` draws the relatives, who are nobody's customers."""

    person: Person
    order: Order | None
    agent: str
    language: Language
    today: date
    dice: Dice


def word(name: str, facts: Facts) -> str | None:
    """The text for a word of a scenario, or None. Raises KeyError for a word nobody knows."""
    return _WORDS[name](facts)


def _number(shape: Callable[[str], str]) -> Callable[[Facts], str | None]:
    def find(facts: Facts) -> str | None:
        number = facts.person.identity.number
        return None if number is None else shape(number)

    return find


def _phone(shape: Callable[[str], str]) -> Callable[[Facts], str | None]:
    def find(facts: Facts) -> str | None:
        return None if facts.person.phone is None else shape(facts.person.phone)

    return find


def _address(field: str) -> Callable[[Facts], str | None]:
    def find(facts: Facts) -> str | None:
        home = facts.person.addresses
        return str(getattr(home[0], field)) if home else None

    return find


def _order(shape: Callable[[Order, Facts], str]) -> Callable[[Facts], str | None]:
    def find(facts: Facts) -> str | None:
        return None if facts.order is None else shape(facts.order, facts)

    return find


def _first_line(facts: Facts, kinds: frozenset[LineKind]) -> Line | None:
    lines = facts.order.lines if facts.order else ()
    return next((line for line in lines if line.kind in kinds and line.gross > 0), None)


def _short(*kinds: LineKind) -> Callable[[Facts], str | None]:
    """The name of a line without the size of its pack."""

    def find(facts: Facts) -> str | None:
        line = _first_line(facts, frozenset(kinds))
        return None if line is None else line.name.split(", ")[0]

    return find


def _amount(*kinds: LineKind) -> Callable[[Facts], str | None]:
    def find(facts: Facts) -> str | None:
        line = _first_line(facts, frozenset(kinds))
        return None if line is None else _kronor(line.gross, facts)

    return find


def _kronor(ore: int, facts: Facts) -> str:
    return format_amount(ore, "SEK", language=facts.language).replace("\u00a0", " ")


def _total(order: Order, facts: Facts) -> str:
    return _kronor(sum(paid.captured for paid in order.payments), facts)


def _instrument(facts: Facts) -> str | None:
    if facts.order is None or not facts.order.payments:
        return None
    instrument = facts.order.payments[-1].instrument
    return _INSTRUMENTS[facts.language][instrument["kind"]].format(
        last_four=instrument["last_four"]
    )


def _relative(find: Callable[[RelativesNumbers, Dice], Identity]) -> Callable[[Facts], Identity]:
    """The same relative for every word of one conversation: the dice begin anew."""

    def identity(facts: Facts) -> Identity:
        again = Dice(seed=facts.person.index, stream=0, index=facts.person.index)
        return find(RelativesNumbers(), again)

    return identity


_mother = _relative(RelativesNumbers.mother)
_father = _relative(RelativesNumbers.father)
_child = _relative(RelativesNumbers.child)


def _known(identity: Identity) -> str:
    """The number of somebody who has one by construction."""
    if identity.number is None:
        raise ValueError("a relative without a number")
    return identity.number


def _mother_name(facts: Facts) -> str:
    dice = Dice(seed=facts.person.index, stream=1, index=facts.person.index)
    given = draw_given(dice, sex=WOMAN, birth_year=_mother(facts).born.year, origin="sv")
    return f"{given} {facts.person.family_name}"


def _dashed(twelve: str) -> str:
    return f"{twelve[:-_FOUR_DIGITS]}-{twelve[-_FOUR_DIGITS:]}"


def _ten_dashed(twelve: str) -> str:
    return _dashed(twelve)[2:]


def _spaced(twelve: str) -> str:
    return " ".join(twelve[place : place + 2] for place in range(0, len(twelve), 2))


_MEDICINES = (LineKind.PRESCRIPTION, LineKind.OTC)
_ITEMS = (*_MEDICINES, LineKind.OTHER)
_WORDS: dict[str, Callable[[Facts], str | None]] = {
    "agent": lambda facts: facts.agent,
    "given": lambda facts: facts.person.given_name.split()[0],
    "name": lambda facts: f"{facts.person.given_name} {facts.person.family_name}",
    "age": lambda facts: str(facts.person.age(facts.today)),
    "email": lambda facts: facts.person.email,
    "pnr": _number(_dashed),
    "pnr_short": _number(_ten_dashed),
    "pnr_plain": _number(str),
    "pnr_spaced": _number(_spaced),
    "pnr_words": _number(personnummer_words),
    "pnr_last_words": _number(lambda twelve: pair_words(twelve[-_FOUR_DIGITS:])),
    "phone": _phone(national),
    "phone_international": _phone(international),
    "phone_words": _phone(lambda number: phone_words(national(number))),
    "street": _address("street"),
    "postal": _address("postal_code"),
    "city": _address("city"),
    "order": _order(lambda order, _: order.external_id),
    "order_date": _order(lambda order, _: spoken_day(order.placed_at, language="sv")),
    "order_date_en": _order(lambda order, _: spoken_day(order.placed_at, language="en")),
    "amount": _order(_total),
    "instrument": _instrument,
    "instrument_en": _instrument,
    "item_short": _short(*_ITEMS),
    "item_amount": _amount(*_ITEMS),
    "medicine_short": _short(*_MEDICINES),
    "medicine_amount": _amount(*_MEDICINES),
    "otc_short": _short(LineKind.OTC),
    "otc_amount": _amount(LineKind.OTC),
    "goods_short": _short(LineKind.OTHER),
    "goods_amount": _amount(LineKind.OTHER),
    "rx_short": _short(LineKind.PRESCRIPTION),
    "rx_amount": _amount(LineKind.PRESCRIPTION),
    "mother_name": _mother_name,
    "mother_age": lambda facts: str(facts.today.year - _mother(facts).born.year),
    "mother_pnr_words": lambda facts: personnummer_words(_known(_mother(facts))),
    "father_pnr": lambda facts: _dashed(_known(_father(facts))),
    "child_age": lambda facts: str(facts.today.year - _child(facts).born.year),
    "child_pnr": lambda facts: _dashed(_known(_child(facts))),
    "child_pnr_words": lambda facts: personnummer_words(_known(_child(facts))),
}
WORDS = frozenset(_WORDS)
ORDER_WORDS = frozenset(
    name
    for name in WORDS
    if name.split("_")[0] in {"order", "amount", "instrument", "item", "medicine", "otc", "goods"}
    or name.startswith("rx_")
)
