"""What the words before a number say it is: "personnummer", "zip code", or an order number.

Rule: a label makes a short number personal ("de fyra sista är 2391"), also when the other person
asked for it one turn earlier; a word such as "order" says that a long number belongs to goods. A
label is used once and fades after a few words.
"""

from typing import NamedTuple

from backoffice.domain.redaction.spans import RedactionKind
from backoffice.domain.redaction.tokens import Token


class NumberContext(NamedTuple):
    """What was said about the number that follows; `least` and `most` are counts of its digits."""

    kind: RedactionKind | None = None
    least: int = 0
    most: int = 0
    reference: bool = False


class _Label(NamedTuple):
    kind: RedactionKind
    least: int
    most: int
    asks: bool = True  # also about the first number of the answer, in the next turn


_PERSONNUMMER = _Label(RedactionKind.PERSONNUMMER, 4, 12)
_ACCOUNT = _Label(RedactionKind.ACCOUNT, 4, 19)
_CARD = _Label(RedactionKind.CARD, 3, 19)
_PHONE = _Label(RedactionKind.PHONE, 5, 15)
_POSTAL = _Label(RedactionKind.ADDRESS, 5, 9)
_DOOR = _Label(RedactionKind.ADDRESS, 3, 6)

_LABELS = {
    **dict.fromkeys(
        ("personnummer", "personnumret", "personnr", "persnr", "pnr", "samordningsnummer",
         "samordningsnumret", "ssn"),
        _PERSONNUMMER,
    ),
    **dict.fromkeys(
        ("kontonummer", "kontonumret", "kontonr", "bankkonto", "clearing", "clearingnummer",
         "clearingnumret", "clearingnr", "bankgiro", "plusgiro", "postgiro", "iban"),
        _ACCOUNT,
    ),
    **dict.fromkeys(("konto", "kontot", "account", "bg", "pg"), _ACCOUNT._replace(asks=False)),
    **dict.fromkeys(("kortnummer", "kortnumret", "kortnr", "cvc", "cvv"), _CARD),
    **dict.fromkeys(
        ("telefonnummer", "telefonnumret", "mobilnummer", "mobilnumret", "tfn", "phone"), _PHONE
    ),
    **dict.fromkeys(("telefon", "mobil", "mobilen", "tel", "cell"), _PHONE._replace(asks=False)),
    **dict.fromkeys(("postnummer", "postnumret", "postnr", "zip", "zipcode", "postal"), _POSTAL),
    **dict.fromkeys(("portkod", "portkoden"), _DOOR),
}  # fmt: skip
_TWO_WORD_LABELS = {
    ("fyra", "sista"): _PERSONNUMMER,
    ("4", "sista"): _PERSONNUMMER,
    ("sista", "fyra"): _PERSONNUMMER,
    ("sista", "4"): _PERSONNUMMER,
    ("social", "security"): _PERSONNUMMER,
    ("account", "number"): _ACCOUNT,
    ("card", "number"): _CARD,
}
_REFERENCE_BEGINNINGS = (
    "artik", "bestallning", "faktura", "forsandelse", "item", "kolli", "order", "paket", "product",
    "produkt", "referens", "sku", "sparning", "tracking", "variant", "arende",
)  # fmt: skip

_LABEL_REACH_WORDS = 6
_ANSWER_REACH_WORDS = 8
_REFERENCE_REACH_WORDS = 3
_NO_CONTEXT = NumberContext()


class LabelReader:
    """Reads one conversation word by word and knows what was last said about numbers."""

    def __init__(self) -> None:
        self._label: _Label | None = None
        self._label_reach = 0
        self._used = False
        self._reference_reach = 0
        self._last_word = ""

    def begin_turn(self) -> None:
        """What was asked for in the turn before may be answered in this one."""
        if self._label is not None and self._label.asks and not self._used:
            self._label_reach = _ANSWER_REACH_WORDS
        else:
            self._label = None
        self._reference_reach = 0
        self._last_word = ""

    def read(self, token: Token) -> None:
        """Take in the next token, number or word."""
        label = _TWO_WORD_LABELS.get((self._last_word, token.folded)) or _LABELS.get(token.folded)
        self._last_word = token.folded
        if label is not None:
            self._label, self._label_reach, self._used = label, _LABEL_REACH_WORDS, False
            self._reference_reach = 0
        elif token.folded.startswith(_REFERENCE_BEGINNINGS):
            self._label = None
            self._reference_reach = _REFERENCE_REACH_WORDS
        elif not token.digits:
            self._fade()

    def context(self) -> NumberContext:
        """What is known of a number that stands here; a label is spent by it."""
        if self._label is None:
            return _NO_CONTEXT._replace(reference=self._reference_reach > 0)
        self._used = True
        return NumberContext(self._label.kind, self._label.least, self._label.most)

    def _fade(self) -> None:
        self._reference_reach -= 1
        self._label_reach -= 1
        if self._used or self._label_reach < 0:
            self._label = None
