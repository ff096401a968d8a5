"""The words that stand in faces, in the language of the window.

Rule: a face is kept in the words it was written with, which are Swedish; whatever is no such word
shows as it came, so that no name is ever changed.

    goods_name(line.name);  instrument_name("Kort •••• 4242")  -> "Card •••• 4242"
"""

from PySide6.QtCore import QCoreApplication

from backoffice.domain.faces import OTC_FACE, PRESCRIPTION_FACE, PROTECTED_FACE, instrument_face
from backoffice.views.registry import QT_TRANSLATE_NOOP

_GOODS = {
    PRESCRIPTION_FACE: QT_TRANSLATE_NOOP("Face", "Prescription medicine"),
    OTC_FACE: QT_TRANSLATE_NOOP("Face", "Over-the-counter item"),
}
_PEOPLE = {PROTECTED_FACE: QT_TRANSLATE_NOOP("Face", "Protected personal data")}
_INSTRUMENTS = {
    instrument_face(kind=kind, brand=None, last_four=None): words
    for kind, words in (
        ("card", QT_TRANSLATE_NOOP("Face", "Card")),
        ("invoice", QT_TRANSLATE_NOOP("Face", "Invoice")),
        ("gift_card", QT_TRANSLATE_NOOP("Face", "Gift card")),
        ("bank_account", QT_TRANSLATE_NOOP("Face", "Bank account")),
    )
}


def goods_name(name: str) -> str:
    """The name of the goods, or the kind of a medicine where the name is not for this role."""
    return _words(_GOODS, name)


def person_name(name: str) -> str:
    """The name of a customer, or the words in its place."""
    return _words(_PEOPLE, name)


def instrument_name(face: str) -> str:
    """What was paid with: "Visa •••• 4242", "Invoice"."""
    kind, space, rest = face.partition(" ")
    return f"{_words(_INSTRUMENTS, kind)}{space}{rest}"


def _words(known: dict[str, str], face: str) -> str:
    source = known.get(face)
    return face if source is None else QCoreApplication.translate("Face", source)
