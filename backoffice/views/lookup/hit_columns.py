"""The columns of the result list, and the words in them.

Rule: a list shows faces only: name, place, since when, and what the search matched. No
personnummer, not even masked, whatever was searched for.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from backoffice.services.lookups import LookupHit
from backoffice.services.name_search import SAME_NAME_LIMIT
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone
from backoffice.ui.table_model import Column


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a sentence for translation under its context."""
    return text


_MATCHED = {
    "personnummer": (QT_TRANSLATE_NOOP("LookupHit", "Personnummer"), Icon.IDENTITY),
    "phone": (QT_TRANSLATE_NOOP("LookupHit", "Phone"), Icon.PHONE),
    "email": (QT_TRANSLATE_NOOP("LookupHit", "E-mail"), Icon.MAIL),
    "order": (QT_TRANSLATE_NOOP("LookupHit", "Order"), Icon.ORDER),
    "external_id": (QT_TRANSLATE_NOOP("LookupHit", "Customer number"), Icon.USER),
    "name": (QT_TRANSLATE_NOOP("LookupHit", "Name"), Icon.USER),
}


def name_text(hit: LookupHit) -> str:
    """The name, or a word in its place where nobody may read it in a list."""
    return hit.name or QCoreApplication.translate("LookupHit", "Protected personal data")


def matched_text(hit: LookupHit) -> str:
    """What the text that was typed is of this customer."""
    if hit.order_no is not None:
        return QCoreApplication.translate("LookupHit", "Order {0}").format(hit.order_no)
    return QCoreApplication.translate("LookupHit", _MATCHED[hit.matched][0])


def same_name_text(hit: LookupHit) -> str:
    """A warning where others have exactly this name; empty where nobody has."""
    others = hit.same_name
    if not others:
        return ""
    if others == 1:
        return QCoreApplication.translate("LookupHit", "1 other with this name")
    if others >= SAME_NAME_LIMIT:
        return QCoreApplication.translate("LookupHit", "Many others with this name")
    return QCoreApplication.translate("LookupHit", "{0} others with this name").format(others)


def since_text(formats: Formats) -> Callable[[LookupHit], str]:
    """Since when somebody is a customer; a dash where that is not known."""
    return lambda hit: formats.short_day(hit.since) if hit.since is not None else "–"


def hit_columns(formats: Formats) -> Sequence[Column[LookupHit]]:
    """Name, warning, place, since when, matched by."""
    translate = QCoreApplication.translate
    return (
        Column(
            "name",
            translate("LookupHit", "Name"),
            text=name_text,
            second=lambda hit: hit.external_id,
            strong=True,
        ),
        Column(
            "same_name",
            "",
            text=same_name_text,
            icon=lambda hit: Icon.WARNING if hit.same_name else None,
            tone=lambda _hit: Tone.WARNING,
            sort=lambda hit: -hit.same_name,
            width=216,
        ),
        Column(
            "city", translate("LookupHit", "Place"), text=lambda hit: hit.city or "–", width=150
        ),
        Column(
            "since",
            translate("LookupHit", "Customer since"),
            text=since_text(formats),
            width=130,
            from_width=860,
        ),
        Column(
            "matched",
            translate("LookupHit", "Found by"),
            text=matched_text,
            icon=lambda hit: _MATCHED[hit.matched][1],
            width=190,
        ),
    )


CHIP_COLUMNS = (1, 4)
"""Where a cell is drawn as a chip: the warning, and what was matched."""
