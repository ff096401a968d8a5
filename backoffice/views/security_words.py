"""What the program says about its own security, in words, by the code of each check and control.

Rule: plain words, nothing promised beyond the kind of the control. A code that is not known here
shows as it came, so that no check can be hidden by forgetting it.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from backoffice.services.surveying import Check
from backoffice.ui.icons import Icon
from backoffice.views.registry import QT_TRANSLATE_NOOP

CONTROL = "control."
translate = QCoreApplication.translate


class Kind(StrEnum):
    """By what a control holds, the strongest first."""

    KEY = "key"
    DATABASE = "database"
    CLIENT = "client"


@dataclass(frozen=True, slots=True)
class Words:
    """A title and a sentence; `advice`: what to do when a check is not in order."""

    title: str
    sentence: str = ""
    advice: str = ""


_KINDS = {
    Kind.KEY: (
        QT_TRANSLATE_NOOP("Security", "By keys"),
        QT_TRANSLATE_NOOP(
            "Security", "Holds on any store, also against somebody with a copy of the database."
        ),
        Icon.LOCK,
    ),
    Kind.DATABASE: (
        QT_TRANSLATE_NOOP("Security", "By the database"),
        QT_TRANSLATE_NOOP(
            "Security",
            "Holds against whoever goes through the database. This store is a file on this"
            " computer: whoever may write that file can get round it.",
        ),
        Icon.DOCUMENT,
    ),
    Kind.CLIENT: (
        QT_TRANSLATE_NOOP("Security", "By this program only"),
        QT_TRANSLATE_NOOP(
            "Security",
            "Holds while everybody works with this program as it was delivered. On a store that is"
            " a file, an altered program could get round it.",
        ),
        Icon.COMMAND,
    ),
}

_CONTROLS = {
    "control.fields": Words(
        QT_TRANSLATE_NOOP("Security", "What a role may not see it cannot decrypt"),
        QT_TRANSLATE_NOOP(
            "Security", "A role opens only the kinds of data whose key it was given."
        ),
    ),
    "control.faces": Words(
        QT_TRANSLATE_NOOP("Security", "Lists and masked fields hold nothing more"),
        QT_TRANSLATE_NOOP("Security", "The masked form is made and sealed on its own."),
    ),
    "control.names": Words(
        QT_TRANSLATE_NOOP("Security", "Names are searched in a sealed index"),
        QT_TRANSLATE_NOOP("Security", "No names and no parts of names lie open in the store."),
    ),
    "control.tags": Words(
        QT_TRANSLATE_NOOP("Security", "Numbers are searched by a mark made from them"),
        QT_TRANSLATE_NOOP(
            "Security",
            "Who holds the key to the marks could try out numbers. A shared store adds a second"
            " party that counts the tries.",
        ),
    ),
    "control.access_record": Words(
        QT_TRANSLATE_NOOP("Security", "Every reading is written down first"),
        QT_TRANSLATE_NOOP("Security", "On this store an altered program could leave that out."),
    ),
    "control.refund_limit": Words(
        QT_TRANSLATE_NOOP("Security", "Limits and four eyes for refunds"),
        QT_TRANSLATE_NOOP("Security", "The program checks them, not the database."),
    ),
    "control.refund_once": Words(
        QT_TRANSLATE_NOOP("Security", "No more is paid back than was paid"),
        QT_TRANSLATE_NOOP("Security", "The database refuses the sum beyond what was captured."),
    ),
    "control.log": Words(
        QT_TRANSLATE_NOOP("Security", "Changes of the log are found"),
        QT_TRANSLATE_NOOP(
            "Security", "Entries are linked and sealed, back to the anchor that is kept outside."
        ),
    ),
    "control.worker": Words(
        QT_TRANSLATE_NOOP("Security", "Payment references are for the service account"),
        QT_TRANSLATE_NOOP(
            "Security",
            "It opens with the secret of this computer, so the computer's owner is trusted with"
            " them.",
        ),
    ),
}

_CHECKS = {
    "store.file_mode": Words(
        QT_TRANSLATE_NOOP("Security", "Only its owner can read the database file"),
        advice=QT_TRANSLATE_NOOP("Security", "Take the rights on the file from everybody else."),
    ),
    "store.folder_mode": Words(
        QT_TRANSLATE_NOOP("Security", "Only its owner can enter the folder of the database"),
        advice=QT_TRANSLATE_NOOP("Security", "Take the rights on the folder from everybody else."),
    ),
    "store.journal_mode": Words(
        QT_TRANSLATE_NOOP("Security", "A crash leaves the store whole"),
        advice=QT_TRANSLATE_NOOP("Security", "Tell support; do not work on with this store."),
    ),
    "store.foreign_keys": Words(
        QT_TRANSLATE_NOOP("Security", "Nothing in the store leads nowhere"),
        advice=QT_TRANSLATE_NOOP("Security", "Tell support; do not work on with this store."),
    ),
    "store.secure_delete": Words(
        QT_TRANSLATE_NOOP("Security", "What is deleted is overwritten"),
        advice=QT_TRANSLATE_NOOP("Security", "Tell support; do not work on with this store."),
    ),
    "store.synchronous": Words(
        QT_TRANSLATE_NOOP("Security", "What is saved is on the disk"),
        advice=QT_TRANSLATE_NOOP("Security", "Tell support; do not work on with this store."),
    ),
    "workstation.enrolled": Words(
        QT_TRANSLATE_NOOP("Security", "This computer is enrolled"),
        advice=QT_TRANSLATE_NOOP("Security", "Let a key officer enrol it."),
    ),
    "keys.signed": Words(
        QT_TRANSLATE_NOOP("Security", "Keys and accounts are signed by key officers"),
        advice=QT_TRANSLATE_NOOP("Security", "Somebody may have changed the store: tell support."),
    ),
    "log.sealed": Words(
        QT_TRANSLATE_NOOP("Security", "The log is sealed"),
        advice=QT_TRANSLATE_NOOP("Security", "Let the worker run."),
    ),
    "log.anchored": Words(
        QT_TRANSLATE_NOOP("Security", "The log holds the newest seal that was seen here"),
        advice=QT_TRANSLATE_NOOP(
            "Security", "An old copy may have been put back: tell the data-protection officer."
        ),
    ),
}

# How the findings are worded by the service, and how they are said here.
_FINDINGS = (
    (
        re.compile(r"(\d+) categories, (\d+) accounts"),
        QT_TRANSLATE_NOOP("Security", "{0} kinds of data, {1} accounts"),
    ),
    (
        re.compile(r"(\d+) of (\d+) entries .*"),
        QT_TRANSLATE_NOOP("Security", "{0} of {1} entries; the rest is sealed next"),
    ),
    (re.compile(r"seal (\d+)"), QT_TRANSLATE_NOOP("Security", "seal {0}")),
    (
        re.compile(r"no seal was made or seen here yet"),
        QT_TRANSLATE_NOOP("Security", "no seal was made or seen here yet"),
    ),
)
_EXPECTED = re.compile(r"(.+), expected (.+)")


def is_control(check: Check) -> bool:
    """Whether it is a statement about a control; anything else was looked at."""
    return check.check.startswith(CONTROL)


def kind_of(check: Check) -> Kind:
    """By what a control holds; the weakest where that is not said."""
    kind = check.detail.partition(":")[0]
    return Kind(kind) if kind in set(Kind) else Kind.CLIENT


def kind_words(kind: Kind) -> tuple[str, str]:
    """By what, and what that means."""
    title, sentence, _ = _KINDS[kind]
    return translate("Security", title), translate("Security", sentence)


def kind_icon(kind: Kind) -> Icon:
    """The icon that goes with the words."""
    return _KINDS[kind][2]


def control_words(check: Check) -> tuple[str, str]:
    """A control: what holds, and how."""
    words = _CONTROLS.get(check.check)
    if words is None:
        return check.check, check.detail.partition(": ")[2] or check.detail
    return translate("Security", words.title), translate("Security", words.sentence)


def check_words(check: Check) -> tuple[str, str]:
    """A check: what was looked at, and what was found (and is to be done where it is not in
    order)."""
    words = _CHECKS.get(check.check)
    if words is None:
        return check.check, check.detail
    found = _found(check)
    if not check.ok:
        advice = translate("Security", words.advice)
        found = f"{found} {advice}" if found.endswith((".", "!", "?")) else f"{found}. {advice}"
    return translate("Security", words.title), found


def _found(check: Check) -> str:
    if expected := _EXPECTED.fullmatch(check.detail):
        value, wanted = expected.groups()
        found = translate("Security", "found {0}, expected {1}").format(value, wanted)
        setting = check.check.partition(".")[2]
        return f"{setting}: {value if check.ok else found}"
    for pattern, words in _FINDINGS:
        if finding := pattern.fullmatch(check.detail):
            return translate("Security", words).format(*finding.groups())
    return translate("errors", check.detail)
