"""Entries of a sealed index, and the rows that they become inside it.

Rule: a row is (place, target, stamp) and rows compare as plain tuples, so that sorting and merging
need no code of their own. A place is order, a zero byte, key: all orders of one index are one
sorted sequence. Of two rows with equal place and target the one with the higher stamp is true.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

TARGET_BYTES = 32
KEY_MAX_BYTES = 160
ORDER_MAX_BYTES = 32
SEQ_LIMIT = 1 << 62

Row: TypeAlias = tuple[bytes, bytes, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact for the index: `target` stands under `key` in `order`, or no longer (`removed`).

    `key` is folded UTF-8; what exceeds 160 bytes is cut off, so a hit is checked against the
    record. `target` has 32 bytes (customer id, record id). `seq` rises with every change of the
    record (its version will do): the highest one is true, and at equal ones a removal is.
    """

    order: str
    key: bytes
    target: bytes
    seq: int
    removed: bool = False


def place(order: str, key: bytes) -> bytes:
    """Where a key stands among the keys of all orders. Raises `ValueError` for a bad order name."""
    name = order.encode()
    if not name or len(name) > ORDER_MAX_BYTES or b"\0" in name:
        raise ValueError("an order's name has 1 to 32 bytes and no zero byte")
    return name + b"\0" + _cut(key)


def rows_of(entries: Iterable[Entry]) -> list[Row]:
    """The sorted rows of entries, one for each place and target. Raises `ValueError` if unfit."""
    return list(newest(sorted(_row(entry) for entry in entries)))


def newest(rows: Iterable[Row]) -> Iterator[Row]:
    """Of sorted rows, the last one for each place and target: the one with the highest stamp."""
    last: Row | None = None
    for row in rows:
        if last is not None and (row[0] != last[0] or row[1] != last[1]):
            yield last
        last = row
    if last is not None:
        yield last


def is_removed(row: Row) -> bool:
    """Whether the row says that its target no longer stands there."""
    return row[2] & 1 == 1


def _row(entry: Entry) -> Row:
    if len(entry.target) != TARGET_BYTES:
        raise ValueError("a target has 32 bytes")
    if not 0 <= entry.seq < SEQ_LIMIT:
        raise ValueError("a sequence number is 0 or more and below 2 to the 62nd")
    return place(entry.order, entry.key), entry.target, entry.seq * 2 + entry.removed


def _cut(key: bytes) -> bytes:
    """Whole UTF-8 characters within the maximum, so that a cut query finds a cut key."""
    end = KEY_MAX_BYTES
    if len(key) <= end:
        return key
    while end and key[end] & 0xC0 == 0x80:
        end -= 1
    return key[:end]
