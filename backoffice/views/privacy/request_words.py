"""Subject requests in words: what is asked for, where it stands, how long there is.

Rule: a code that is not known here shows as it came. Days are days in Sweden; the deadline is the
service's, nothing is worked out here but the days until then.
"""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from backoffice.services.subject_requests import SubjectRequestView
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone
from backoffice.views.face_words import person_name
from backoffice.views.registry import QT_TRANSLATE_NOOP

ACCESS = 15
OPEN = "open"
SOON_DAYS = 7

_ARTICLES = {
    ACCESS: QT_TRANSLATE_NOOP("SubjectRequest", "Access"),
    16: QT_TRANSLATE_NOOP("SubjectRequest", "Rectification"),
    17: QT_TRANSLATE_NOOP("SubjectRequest", "Erasure"),
    18: QT_TRANSLATE_NOOP("SubjectRequest", "Restriction"),
    20: QT_TRANSLATE_NOOP("SubjectRequest", "Portability"),
    21: QT_TRANSLATE_NOOP("SubjectRequest", "Objection"),
}
_MEANINGS = {
    ACCESS: QT_TRANSLATE_NOOP("SubjectRequest", "Which data are processed, and a copy of them"),
    16: QT_TRANSLATE_NOOP("SubjectRequest", "Something is wrong or missing"),
    17: QT_TRANSLATE_NOOP("SubjectRequest", "Data are to be erased"),
    18: QT_TRANSLATE_NOOP("SubjectRequest", "Data are to be left untouched"),
    20: QT_TRANSLATE_NOOP("SubjectRequest", "Data are to be moved to somebody else"),
    21: QT_TRANSLATE_NOOP("SubjectRequest", "A use of data is to stop"),
}
ARTICLES = tuple(_ARTICLES)
_STATES = {OPEN: (QT_TRANSLATE_NOOP("SubjectRequest", "Open"), Tone.INFO, Icon.CLOCK)}


def customer_word(request: SubjectRequestView) -> str:
    """Whose request it is, or the words in place of a name that nobody may read in a list."""
    name = person_name(request.customer_name)
    return name or QCoreApplication.translate("SubjectRequest", "Protected personal data")


def article_word(article: int) -> str:
    """What is asked for: "Access (article 15)"."""
    words = QCoreApplication.translate("SubjectRequest", "{0} (article {1})")
    known = _ARTICLES.get(article)
    name = "–" if known is None else QCoreApplication.translate("SubjectRequest", known)
    return words.format(name, article)


def article_meaning(article: int) -> str:
    """What that means, in a few words."""
    known = _MEANINGS.get(article)
    return "" if known is None else QCoreApplication.translate("SubjectRequest", known)


def state_word(state: str) -> str:
    """Where it stands."""
    known = _STATES.get(state)
    return state if known is None else QCoreApplication.translate("SubjectRequest", known[0])


def state_tone(state: str) -> Tone:
    """The colour that goes with the word."""
    return _STATES[state][1] if state in _STATES else Tone.PLAIN


def state_icon(state: str) -> Icon:
    """The icon that goes with the word."""
    return _STATES[state][2] if state in _STATES else Icon.DOCUMENT


def days_left(due: date, now: datetime, formats: Formats) -> int:
    """Days until the deadline; negative when it has passed."""
    return (due - date.fromisoformat(formats.short_day(now))).days


def days_word(days: int) -> str:
    """The days in words."""
    translate = QCoreApplication.translate
    if days < 0:
        late = translate("SubjectRequest", "1 day late")
        return late if days == -1 else translate("SubjectRequest", "{0} days late").format(-days)
    if days == 0:
        return translate("SubjectRequest", "Due today")
    one = translate("SubjectRequest", "1 day left")
    return one if days == 1 else translate("SubjectRequest", "{0} days left").format(days)


def days_tone(days: int) -> Tone:
    """Danger when late, warning when soon."""
    if days < 0:
        return Tone.DANGER
    return Tone.WARNING if days <= SOON_DAYS else Tone.PLAIN


def days_icon(days: int) -> Icon | None:
    """The icon that goes with a tone that means something."""
    if days < 0:
        return Icon.DANGER
    return Icon.WARNING if days <= SOON_DAYS else None
