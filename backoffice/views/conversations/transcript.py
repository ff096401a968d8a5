"""The turns of one conversation, redacted or (for a while) original.

Rules: the original lives here and nowhere else on the screen; `clear()` and every hiding drop it.
What is looked for is marked; going from one find to the next moves the keyboard there.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from backoffice.services.conversations import ConversationPage, Turn
from backoffice.ui.formats import Formats
from backoffice.ui.override import override
from backoffice.views.conversations.finding import has_hit, query_words
from backoffice.views.conversations.turn_item import Manner, TurnItem
from backoffice.views.long_column import LongColumn

_READS_WELL_PX = 860


class Transcript(LongColumn):
    """A LongColumn of turns."""

    original_dropped = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="", max_width=_READS_WELL_PX)
        self.setAccessibleName(self.tr("Turns of the conversation"))
        self.setObjectName("conversation.turns")
        self._formats = formats
        self._turns: Sequence[Turn] = ()
        self._manner: Manner | None = None
        self._wanted: tuple[str, ...] = ()
        self._found: list[int] = []

    @property
    def shows_original(self) -> bool:
        """Whether uncovered turns are on screen."""
        return self._manner is not None and not self._manner.covered

    @property
    def turn_items(self) -> Sequence[TurnItem]:
        """What is on screen, turn by turn."""
        return [item for item in self.items if isinstance(item, TurnItem)]

    @property
    def found(self) -> Sequence[int]:
        """The turns in which something that is looked for stands."""
        return self._found

    def show_page(self, page: ConversationPage) -> None:
        """Show its turns; the place stays when it is the same conversation in another form."""
        same = len(page.turns) == len(self._turns)
        place = self.place if same else None
        self._turns = page.turns
        self._manner = Manner(
            font=self.font(),
            formats=self._formats,
            started_at=page.head.started_at,
            covered=page.redacted,
            said_on_screen_only=self.tr("shown on the screen only"),
            wanted=self._wanted,
        )
        self.show_items(_items(page.turns, self._manner))
        if place is not None:
            self.go_back_to(place)
        self._find_again()

    def look_for(self, query: str) -> None:
        """Mark the words of `query`; an empty one marks nothing."""
        self._wanted = query_words(query)
        if self._manner is not None:
            self._manner.wanted = self._wanted
        self.points_out = bool(self._wanted)
        self._find_again()
        self.lay_out_again()

    def first_found(self) -> int:
        """To the first find from where the keyboard is; its number counted from 1, 0 for none."""
        place = next((p for p in self._found if p >= self.current), None)
        if place is None:
            return self.step_found(1)
        self.go_to(place)
        return self._found.index(place) + 1

    def step_found(self, by: int) -> int:
        """To the next (1) or the previous (-1) find, round the end.

        Its number counted from 1, 0 for none.
        """
        if not self._found:
            return 0
        at = self.current
        later = [n for n, place in enumerate(self._found) if place > at]
        sooner = [n for n, place in enumerate(self._found) if place < at]
        if by > 0:
            number = later[0] if later else 0
        else:
            number = sooner[-1] if sooner else len(self._found) - 1
        self.go_to(self._found[number])
        return number + 1

    @override
    def clear(self) -> None:
        dropped = self.shows_original
        super().clear()
        self._turns = ()
        self._manner = None
        self._found = []
        if dropped:
            self.original_dropped.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        if self.shows_original:
            self.clear()
        super().hideEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange and self._manner is not None:
            self._manner.font = self.font()
        super().changeEvent(event)

    def _find_again(self) -> None:
        wanted = self._wanted
        self._found = (
            [place for place, turn in enumerate(self._turns) if has_hit(turn.text, wanted)]
            if wanted
            else []
        )


def _items(turns: Sequence[Turn], manner: Manner) -> list[TurnItem]:
    items, before = [], ""
    for place, turn in enumerate(turns):
        items.append(TurnItem(turn, manner, opens=turn.speaker != before, first=place == 0))
        before = turn.speaker
    return items
