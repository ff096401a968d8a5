"""A value that was revealed, in the language of the window.

Rule: what the customer wrote stays as it was written; only what it is called is translated. A fact
of a kind that is not known here shows as it came.
"""

from PySide6.QtCore import QCoreApplication, QLocale

from backoffice.services.customer_page import Revealed, RevealedPart
from backoffice.views.registry import QT_TRANSLATE_NOOP

_NUMBERS = ("height_cm", "weight_kg")
_FACTS = {
    "occupation": QT_TRANSLATE_NOOP("HealthFact", "Occupation: {0}"),
    "height_cm": QT_TRANSLATE_NOOP("HealthFact", "Height: {0} cm"),
    "weight_kg": QT_TRANSLATE_NOOP("HealthFact", "Weight: {0} kg"),
    "allergies": QT_TRANSLATE_NOOP("HealthFact", "Allergies: {0}"),
    "present": QT_TRANSLATE_NOOP("HealthFact", "{0} (present)"),
    "past": QT_TRANSLATE_NOOP("HealthFact", "{0} (past)"),
}
_FACTS_WITH_YEAR = {
    "present": QT_TRANSLATE_NOOP("HealthFact", "{0} (present, since {1})"),
    "past": QT_TRANSLATE_NOOP("HealthFact", "{0} (past, since {1})"),
    "condition": QT_TRANSLATE_NOOP("HealthFact", "{0} (since {1})"),
}


def revealed_text(revealed: Revealed) -> str:
    """The value on its lines."""
    if not revealed.parts:
        return revealed.value
    return "\n".join(map(_fact, revealed.parts))


def _fact(part: RevealedPart) -> str:
    value = part.value
    if part.code in _NUMBERS:
        value = value.replace(".", QLocale().decimalPoint())
    known = _FACTS_WITH_YEAR if part.since else _FACTS
    source = known.get(part.code, "{0}")
    return QCoreApplication.translate("HealthFact", source).format(value, part.since)
