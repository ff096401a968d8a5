"""Where the items of a long column stand, one below the other.

Rule: pure arithmetic; a height may be corrected at any time and counts after `sum_up()`.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate


class Places:
    """Heights and tops, in pixels."""

    def __init__(self, heights: Sequence[int] = ()) -> None:
        self._heights = list(heights)
        self._tops: list[int] = []
        self.sum_up()

    @property
    def total(self) -> int:
        """The height of all."""
        return self._tops[-1]

    def sum_up(self) -> None:
        """Take corrected heights into account."""
        self._tops = [0, *accumulate(self._heights)]

    def top(self, place: int) -> int:
        """Where an item begins."""
        return self._tops[place]

    def height(self, place: int) -> int:
        """How high an item is."""
        return self._tops[place + 1] - self._tops[place]

    def set_height(self, place: int, height: int) -> bool:
        """Correct a height; whether it was another."""
        changed = self._heights[place] != height
        self._heights[place] = height
        return changed

    def at(self, y: int) -> tuple[int, int]:
        """The item at `y`, and how far below its top that is; the last one beyond the end."""
        place = min(max(0, bisect_right(self._tops, y) - 1), max(0, len(self._heights) - 1))
        return place, y - self._tops[place]

    def before(self, place: int, room: int) -> Iterator[int]:
        """The items that fill `room` above an item, the nearest first."""
        while place > 0 and room > 0:
            place -= 1
            yield place
            room -= self._heights[place]

    def from_(self, place: int, room: int) -> Iterator[int]:
        """The items that fill `room` from the top of an item on."""
        while place < len(self._heights) and room > 0:
            yield place
            room -= self._heights[place]
            place += 1
