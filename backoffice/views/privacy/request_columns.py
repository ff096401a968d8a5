"""The columns of the list of subject requests.

Rule: the deadline stands in days, with icon and word where it is near; a request that is closed has
no days left to count.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from backoffice.services.subject_requests import SubjectRequestView
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone
from backoffice.ui.table_model import Column
from backoffice.views.privacy.request_words import (
    OPEN,
    article_meaning,
    article_word,
    customer_word,
    days_icon,
    days_left,
    days_tone,
    days_word,
    state_icon,
    state_tone,
    state_word,
)

_WIDE_PX = 900


class DueColumn:
    """What the column of the deadline says, at the time of reading."""

    def __init__(self, formats: Formats, clock: Callable[[], datetime]) -> None:
        self._formats = formats
        self._clock = clock

    def days(self, request: SubjectRequestView) -> int | None:
        """Days left; None for a request that is not open."""
        if request.state != OPEN:
            return None
        return days_left(request.due, self._clock(), self._formats)

    def text(self, request: SubjectRequestView) -> str:
        """The day, or the days that are left."""
        days = self.days(request)
        return self._formats.day(request.due) if days is None else days_word(days)

    def second(self, request: SubjectRequestView) -> str:
        """The day, where the first line counts days."""
        return "" if self.days(request) is None else self._formats.day(request.due)

    def icon(self, request: SubjectRequestView) -> Icon | None:
        """A sign where it is near or past."""
        days = self.days(request)
        return None if days is None else days_icon(days)

    def tone(self, request: SubjectRequestView) -> Tone:
        """A colour where it is near or past."""
        days = self.days(request)
        return Tone.PLAIN if days is None else days_tone(days)


def request_columns(
    formats: Formats, clock: Callable[[], datetime]
) -> Sequence[Column[SubjectRequestView]]:
    """Customer and number, what is asked for, received, due, state."""
    return (*_what(formats), *_how_it_stands(DueColumn(formats, clock)))


def _what(formats: Formats) -> Sequence[Column[SubjectRequestView]]:
    translate = QCoreApplication.translate
    return (
        Column(
            "customer",
            translate("SubjectRequest", "Customer"),
            text=customer_word,
            second=lambda request: request.no,
            strong=True,
        ),
        Column(
            "article",
            translate("SubjectRequest", "Asked for"),
            text=lambda request: article_word(request.article),
            second=lambda request: article_meaning(request.article),
            sort=lambda request: request.article,
            width=276,
        ),
        Column(
            "received",
            translate("SubjectRequest", "Received"),
            text=lambda request: formats.day(request.received_at),
            second=lambda request: formats.clock(request.received_at),
            sort=lambda request: request.received_at,
            width=130,
            from_width=_WIDE_PX,
        ),
    )


def _how_it_stands(due: DueColumn) -> Sequence[Column[SubjectRequestView]]:
    translate = QCoreApplication.translate
    return (
        Column(
            "due",
            translate("SubjectRequest", "Due"),
            text=due.text,
            second=due.second,
            sort=lambda request: request.due,
            icon=due.icon,
            tone=due.tone,
            width=176,
        ),
        Column(
            "state",
            translate("SubjectRequest", "State"),
            text=lambda request: state_word(request.state),
            icon=lambda request: state_icon(request.state),
            tone=lambda request: state_tone(request.state),
            width=110,
        ),
    )
