"""Telephone numbers that the Swedish regulator keeps for films and books.

Rule: no other number is ever generated. There are 495, so in a large store most are shared; the
first customers keep theirs to themselves, so that look-up by telephone can be shown.

Source: Post- och telestyrelsen (PTS), telephone numbers for use in books and films.
"""

from backoffice.demo.dice import Spread

# Country code and area without zero, first and last subscriber number, national form.
_RANGES = (
    ("70", 1740605, 1740699, "070-{0}{1}{2} {3}{4} {5}{6}"),
    ("31", 3900600, 3900699, "031-{0}{1}{2} {3}{4} {5}{6}"),
    ("40", 6280400, 6280499, "040-{0}{1}{2} {3}{4} {5}{6}"),
    ("8", 46500400, 46500499, "08-{0}{1}{2} {3}{4}{5} {6}{7}"),
    ("980", 319200, 319299, "0980-{0}{1} {2}{3} {4}{5}"),
)
_NUMBERS = tuple(
    f"+46{area}{subscriber}"
    for area, first, last, _ in _RANGES
    for subscriber in range(first, last + 1)
)
_OWN = 297


class ReservedPhones:
    """Hands out numbers by customer index."""

    def __init__(self, *, seed: int, customers: int) -> None:
        self._order = Spread(size=len(_NUMBERS), seed=seed)
        self._own = len(_NUMBERS) if customers <= len(_NUMBERS) else _OWN

    def number(self, index: int) -> str:
        """E.164, for example +46701740605."""
        if index < self._own:
            return _NUMBERS[self._order.at(index)]
        shared = len(_NUMBERS) - self._own
        return _NUMBERS[self._order.at(self._own + index % shared)]


def national(number: str) -> str:
    """A reserved number as Swedes write it: 070-174 06 05. Raises ValueError for any other."""
    for area, first, last, shape in _RANGES:
        prefix = f"+46{area}"
        subscriber = number.removeprefix(prefix)
        if number.startswith(prefix) and len(subscriber) == len(str(first)):
            if not first <= int(subscriber) <= last:
                continue
            return shape.format(*subscriber)
    raise ValueError("not a reserved number")


def international(number: str) -> str:
    """A reserved number as people write it abroad: +46 70 174 06 05."""
    return "+46 " + national(number)[1:].replace("-", " ")
