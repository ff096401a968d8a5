"""Conversations in words: who speaks, in which language, what a covered passage was.

Rule: a code that is not known here shows as it came, so that nothing that is on record is left out.
"""

from PySide6.QtCore import QCoreApplication

from backoffice.domain.redaction import RedactionKind
from backoffice.views.registry import QT_TRANSLATE_NOOP

_SPEAKERS = {
    "customer": QT_TRANSLATE_NOOP("Speaker", "Customer"),
    "agent": QT_TRANSLATE_NOOP("Speaker", "Customer service"),
    "system": QT_TRANSLATE_NOOP("Speaker", "System"),
}
_LANGUAGES = {
    "ar": QT_TRANSLATE_NOOP("SpokenLanguage", "Arabic"),
    "da": QT_TRANSLATE_NOOP("SpokenLanguage", "Danish"),
    "de": QT_TRANSLATE_NOOP("SpokenLanguage", "German"),
    "en": QT_TRANSLATE_NOOP("SpokenLanguage", "English"),
    "es": QT_TRANSLATE_NOOP("SpokenLanguage", "Spanish"),
    "fa": QT_TRANSLATE_NOOP("SpokenLanguage", "Persian"),
    "fi": QT_TRANSLATE_NOOP("SpokenLanguage", "Finnish"),
    "fr": QT_TRANSLATE_NOOP("SpokenLanguage", "French"),
    "nb": QT_TRANSLATE_NOOP("SpokenLanguage", "Norwegian"),
    "no": QT_TRANSLATE_NOOP("SpokenLanguage", "Norwegian"),
    "pl": QT_TRANSLATE_NOOP("SpokenLanguage", "Polish"),
    "so": QT_TRANSLATE_NOOP("SpokenLanguage", "Somali"),
    "sv": QT_TRANSLATE_NOOP("SpokenLanguage", "Swedish"),
    "tr": QT_TRANSLATE_NOOP("SpokenLanguage", "Turkish"),
    "uk": QT_TRANSLATE_NOOP("SpokenLanguage", "Ukrainian"),
}
_COVERED = {
    RedactionKind.PERSONNUMMER: QT_TRANSLATE_NOOP("Redaction", "Personnummer"),
    RedactionKind.ACCOUNT: QT_TRANSLATE_NOOP("Redaction", "Account number"),
    RedactionKind.CARD: QT_TRANSLATE_NOOP("Redaction", "Card number"),
    RedactionKind.EMAIL: QT_TRANSLATE_NOOP("Redaction", "E-mail"),
    RedactionKind.PHONE: QT_TRANSLATE_NOOP("Redaction", "Phone number"),
    RedactionKind.ADDRESS: QT_TRANSLATE_NOOP("Redaction", "Address"),
    RedactionKind.NAME: QT_TRANSLATE_NOOP("Redaction", "Name"),
}
if missing := set(RedactionKind) - set(_COVERED):
    raise ValueError(f"kinds of redaction without words: {sorted(missing)}")


def speaker_name(speaker: str) -> str:
    """Who says it."""
    source = _SPEAKERS.get(speaker)
    return speaker if source is None else QCoreApplication.translate("Speaker", source)


def language_name(code: str | None) -> str:
    """The language that is spoken; a dash where that is not known."""
    if not code:
        return "–"
    source = _LANGUAGES.get(code.split("-")[0].lower())
    return code if source is None else QCoreApplication.translate("SpokenLanguage", source)


def covered_name(kind: RedactionKind) -> str:
    """What stood in a covered passage."""
    return QCoreApplication.translate("Redaction", _COVERED[kind])
