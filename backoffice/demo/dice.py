"""Draws that are the same for the same key on every machine and every version of Python.

Rule: everything random in the demonstration store comes from here, and only from `random()`, whose
sequence Python promises to keep for a seed (library reference, module `random`, "Notes on
Reproducibility"); `choice`, `shuffle` and the like may change.
"""

import random
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import gcd
from typing import Generic, TypeVar

_T = TypeVar("_T")

# Streams of draws that must not disturb each other: adding a draw to one leaves the rest alone.
PERSON, HEALTH, CONSENTS, INSTRUMENT, ORDER, REFUND, CONVERSATION, NUMBERS = range(8)
_BITS_OF_INDEX = 40
_GOLDEN = 0.6180339887498949


class Dice:
    """One stream of draws, for one thing: a customer, an order, a conversation."""

    __slots__ = ("_random",)

    def __init__(self, *, seed: int, stream: int, index: int) -> None:
        self._random = random.Random((((abs(seed) << 3) | stream) << _BITS_OF_INDEX) | index).random

    def share(self) -> float:
        """A number from 0 up to, not including, 1."""
        return self._random()

    def chance(self, probability: float) -> bool:
        """True with the given probability."""
        return self._random() < probability

    def below(self, limit: int) -> int:
        """A whole number from 0 up to, not including, the limit."""
        return int(self._random() * limit)

    def between(self, first: int, last: int) -> int:
        """A whole number from first to last, both included."""
        return first + int(self._random() * (last - first + 1))

    def pick(self, items: Sequence[_T]) -> _T:
        """One of the items."""
        return items[int(self._random() * len(items))]


class Weighted(Generic[_T]):
    """Items that are drawn in proportion to their weights."""

    __slots__ = ("_sums", "_total", "items")

    def __init__(self, weighted: Iterable[tuple[_T, float]]) -> None:
        pairs = [(item, weight) for item, weight in weighted if weight > 0]
        self.items = tuple(item for item, _ in pairs)
        self._sums = list(accumulate(weight for _, weight in pairs))
        self._total = self._sums[-1]

    def draw(self, dice: Dice) -> _T:
        """One item."""
        return self.items[bisect_right(self._sums, dice.share() * self._total)]


class Spread:
    """Puts 0, 1, 2 … below `size` into another order, without a list: at(a) = at(b) only for a = b.

    Neighbours land far apart (steps of the golden ratio).
    """

    __slots__ = ("_offset", "_step", "size")

    def __init__(self, *, size: int, seed: int) -> None:
        self.size = size
        dice = Dice(seed=seed, stream=NUMBERS, index=size)
        self._offset = dice.below(size)
        step = max(1, int(size * _GOLDEN) - dice.below(max(1, size // 7)))
        while gcd(step, size) != 1:
            step += 1
        self._step = step

    def at(self, position: int) -> int:
        """The place of a position; positions from `size` on begin anew."""
        return (position * self._step + self._offset) % self.size
