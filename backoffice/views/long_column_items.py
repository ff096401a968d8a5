"""What a long column holds, and which of it is laid out.

Rule: an item is laid out when it comes near the screen and forgets that again when it is far away;
until then its height is a guess.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from backoffice.views.long_column_places import Places

_KEPT_LAID_OUT = 400


class Item(Protocol):
    """One thing in the column."""

    def guess(self, width: int) -> int:
        """About how high it is, without laying it out."""
        ...

    def lay_out(self, width: int) -> int:
        """How high it is; keeps what painting needs."""
        ...

    def forget(self) -> None:
        """Drop what `lay_out` kept."""
        ...

    def paint(self, painter: QPainter, box: QRectF, *, current: bool, hovered: bool) -> None:
        """Draw it; `current`: the keyboard is on it."""
        ...

    def spoken(self) -> str:
        """What a screen reader may say; nothing of what must not leave the screen."""
        ...

    def hint(self) -> str:
        """A tooltip free of personal data, or nothing."""
        ...


class MeasuredItems:
    """Items with their places."""

    def __init__(self, items: Sequence[Item] = ()) -> None:
        self.items = items
        self.places = Places()
        self._width = 0
        self._laid_out: dict[int, None] = {}

    def start(self, width: int) -> None:
        """Guess every height for a width."""
        self.forget_all()
        self._width = width
        self.places = Places([item.guess(width) for item in self.items])

    def measure(self, wanted: Iterable[int]) -> bool:
        """Lay out these items; whether any is higher or lower than was thought."""
        changed = False
        for place in wanted:
            if place in self._laid_out:
                self._laid_out[place] = self._laid_out.pop(place)  # the newest last
                continue
            height = self.items[place].lay_out(self._width)
            self._laid_out[place] = None
            changed = self.places.set_height(place, height) or changed
        if changed:
            self.places.sum_up()
        self._forget_oldest()
        return changed

    def forget_all(self) -> None:
        """Drop everything that was laid out."""
        for place in self._laid_out:
            self.items[place].forget()
        self._laid_out = {}

    def _forget_oldest(self) -> None:
        while len(self._laid_out) > _KEPT_LAID_OUT:
            place = next(iter(self._laid_out))
            del self._laid_out[place]
            self.items[place].forget()
