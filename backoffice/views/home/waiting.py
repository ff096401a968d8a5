"""What can wait for somebody, in words, and where it is worked on.

Rule: a queue is a count with one action; the number of its first entry leads to the page, no name.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone
from backoffice.views.registry import QT_TRANSLATE_NOOP


class Queue(StrEnum):
    """A kind of waiting work, the most pressing first."""

    LATE = "late"
    TO_APPROVE = "to_approve"
    UNKNOWN = "unknown"
    SOON = "soon"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much waits; `first`: the number of the first of them."""

    queue: Queue
    count: int
    first: str


@dataclass(frozen=True, slots=True)
class QueueLook:
    """How a queue reads and where it leads. `one`, `many`: what follows the figure."""

    one: str
    many: str
    action: str
    screen: str
    icon: Icon
    tone: Tone


_LOOKS = {
    Queue.LATE: QueueLook(
        QT_TRANSLATE_NOOP("Home", "privacy request is past its deadline"),
        QT_TRANSLATE_NOOP("Home", "privacy requests are past their deadline"),
        QT_TRANSLATE_NOOP("Home", "Answer now"),
        "privacy",
        Icon.DANGER,
        Tone.DANGER,
    ),
    Queue.TO_APPROVE: QueueLook(
        QT_TRANSLATE_NOOP("Home", "refund waits for your approval"),
        QT_TRANSLATE_NOOP("Home", "refunds wait for your approval"),
        QT_TRANSLATE_NOOP("Home", "Decide"),
        "refunds",
        Icon.HOURGLASS,
        Tone.WARNING,
    ),
    Queue.UNKNOWN: QueueLook(
        QT_TRANSLATE_NOOP("Home", "refund has no clear answer from the bank"),
        QT_TRANSLATE_NOOP("Home", "refunds have no clear answer from the bank"),
        QT_TRANSLATE_NOOP("Home", "Look into it"),
        "refunds",
        Icon.HELP,
        Tone.WARNING,
    ),
    Queue.SOON: QueueLook(
        QT_TRANSLATE_NOOP("Home", "privacy request is due within a week"),
        QT_TRANSLATE_NOOP("Home", "privacy requests are due within a week"),
        QT_TRANSLATE_NOOP("Home", "Prepare the answer"),
        "privacy",
        Icon.WARNING,
        Tone.WARNING,
    ),
    Queue.OPEN: QueueLook(
        QT_TRANSLATE_NOOP("Home", "other privacy request is open"),
        QT_TRANSLATE_NOOP("Home", "other privacy requests are open"),
        QT_TRANSLATE_NOOP("Home", "See the list"),
        "privacy",
        Icon.PRIVACY,
        Tone.INFO,
    ),
}
if missing := set(Queue) - set(_LOOKS):
    raise ValueError(f"queues without words: {sorted(missing)}")


def look_of(queue: Queue) -> QueueLook:
    """How the queue reads and where it leads."""
    return _LOOKS[queue]


def waiting_words(waiting: Waiting) -> str:
    """What follows the figure."""
    look = _LOOKS[waiting.queue]
    return QCoreApplication.translate("Home", look.one if waiting.count == 1 else look.many)


def action_words(queue: Queue) -> str:
    """What to do about it."""
    return QCoreApplication.translate("Home", _LOOKS[queue].action)


def argument_of(waiting: Waiting) -> str | None:
    """What to open the page with: a single one by its number, several as a list."""
    return waiting.first if waiting.count == 1 and waiting.first else None
