"""Blocks: how sorted rows are packed so that one of them is found without unpacking the others.

Rule: every block of a run but its last has the same size, whatever the length of its keys, so that
stored sizes tell the number of entries and nothing else.

Layout, little-endian: count (4 bytes) | length of the common prefix (1) | lowest stamp (8) | width
of a stamp (1) | common prefix | key lengths (1 each) | keys | targets (32 each) | stamps above the
lowest (width each) | zeros.
"""

import struct
from collections.abc import Sequence
from itertools import accumulate, pairwise, repeat

from backoffice.security.index_entries import TARGET_BYTES, Row

BLOCK_ENTRIES = 256
# With the envelope's four bytes of length this is exactly its size class of 12,288 bytes.
BLOCK_BYTES = 12_284

_HEADER = struct.Struct("<IBQB")


class Block:
    """The rows of one block (or delta), unpacked as they are asked for; `block[n]` is a place."""

    __slots__ = ("_base", "_data", "_ends", "_prefix", "_stamps", "_targets", "_width")

    def __init__(self, packed: bytes) -> None:
        count, prefix_length, self._base, self._width = _HEADER.unpack_from(packed)
        lengths = _HEADER.size + prefix_length
        keys = lengths + count
        self._data = packed
        self._prefix = packed[_HEADER.size : lengths]
        self._ends = list(accumulate(packed[lengths:keys], initial=keys))
        self._targets = self._ends[-1]
        self._stamps = self._targets + count * TARGET_BYTES

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> bytes:
        return self._prefix + self._data[self._ends[number] : self._ends[number + 1]]

    def row(self, number: int) -> Row:
        """The row at `number`, from 0."""
        target = self._targets + number * TARGET_BYTES
        stamp = self._stamps + number * self._width
        above = int.from_bytes(self._data[stamp : stamp + self._width], "little")
        return self[number], self._data[target : target + TARGET_BYTES], self._base + above

    def rows(self) -> list[Row]:
        """All rows, sorted."""
        data, prefix, width = self._data, self._prefix, self._width
        keys = [prefix + data[start:end] for start, end in pairwise(self._ends)]
        targets = range(self._targets, self._stamps, TARGET_BYTES)
        stamps = range(self._stamps, self._stamps + width * len(keys), width or 1)
        above = [int.from_bytes(data[stamp : stamp + width], "little") for stamp in stamps]
        return [
            (key, data[target : target + TARGET_BYTES], self._base + stamp)
            for key, target, stamp in zip(keys, targets, above or repeat(0, len(keys)), strict=True)
        ]


def pack(rows: Sequence[Row]) -> bytes:
    """The packed bytes of one or more sorted rows, without zeros at the end."""
    prefix = _common_prefix(rows[0][0], rows[-1][0])
    keys = [row[0][len(prefix) :] for row in rows]
    stamps = [row[2] for row in rows]
    base = min(stamps)
    width = ((max(stamps) - base).bit_length() + 7) // 8
    return b"".join(
        (
            _HEADER.pack(len(rows), len(prefix), base, width),
            prefix,
            bytes(map(len, keys)),
            *keys,
            *(row[1] for row in rows),
            *((stamp - base).to_bytes(width, "little") for stamp in stamps),
        )
    )


def pack_full(rows: Sequence[Row]) -> tuple[bytes, int]:
    """One full block from the start of `rows`, and how many of them it took (at most 256).

    It always has `BLOCK_BYTES` bytes; where keys are long it takes fewer rows.
    """
    count = min(len(rows), BLOCK_ENTRIES)
    packed = pack(rows[:count])
    while len(packed) > BLOCK_BYTES:
        count = count * BLOCK_BYTES // len(packed)
        packed = pack(rows[:count])
    return packed.ljust(BLOCK_BYTES, b"\0"), count


def _common_prefix(first: bytes, last: bytes) -> bytes:
    """What all sorted keys from `first` to `last` begin with."""
    shared = 0
    for one, other in zip(first, last, strict=False):
        if one != other:
            break
        shared += 1
    return first[:shared]
