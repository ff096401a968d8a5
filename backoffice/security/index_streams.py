"""Rows streaming through a merge: out of deltas and runs, into one sorted sequence, into a new run.

Rule: what is in memory at one time is bounded by blocks for each run, never by the size of a run.
Rows are merged by sorting short pieces, as that is done in C and sorted pieces merge in one pass.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from backoffice.domain.ids import new_uuid
from backoffice.security.index_blocks import BLOCK_ENTRIES, pack, pack_full
from backoffice.security.index_entries import Row, newest
from backoffice.security.index_sealer import IndexSealer, PartMissing, RunInfo
from backoffice.security.index_store import IndexStore

BLOCKS_READ_AT_ONCE = 8
BLOCKS_WRITTEN_AT_ONCE = 64
DELTAS_READ_AT_ONCE = 32
DELTA_ROWS_AT_ONCE = 65_536


def read_deltas(store: IndexStore, sealer: IndexSealer, *, after: int) -> tuple[int, list[Row]]:
    """The sorted rows of the deltas that follow number `after`, and the number of the last one.

    Takes whole deltas until there are enough rows. Raises `PartMissing`, also if there is none.
    """
    rows: list[Row] = []
    while len(rows) < DELTA_ROWS_AT_ONCE:
        read = store.deltas(after=after, limit=DELTAS_READ_AT_ONCE)
        for number, sealed in read:
            if number != after + 1:
                raise PartMissing
            rows += sealer.open_delta(number, sealed).rows()
            after = number
        if len(read) < DELTAS_READ_AT_ONCE:
            break
    if not rows:
        raise PartMissing
    return after, list(newest(sorted(rows)))


def read_run(store: IndexStore, sealer: IndexSealer, run: RunInfo) -> Iterator[list[Row]]:
    """The rows of a run, some blocks at a time. Raises `PartMissing` if one is gone."""
    for first in range(0, run.blocks, BLOCKS_READ_AT_ONCE):
        positions = range(first, min(first + BLOCKS_READ_AT_ONCE, run.blocks))
        rows: list[Row] = []
        sealed = store.blocks([(run.run_id, position) for position in positions])
        for position, content in zip(positions, sealed, strict=True):
            if content is None:
                raise PartMissing
            rows += sealer.open_block(run.run_id, position, content).rows()
        yield rows


def merged(sources: Iterable[Iterator[list[Row]]]) -> Iterator[list[Row]]:
    """All rows of sorted sources in one sorted sequence of pieces, the newest for each place."""
    heads = [(rows, source) for source in sources if (rows := next(source, []))]
    while heads:
        # Whatever is not above the lowest of the last rows cannot be preceded by an unread row.
        place, target, _ = min(rows[-1] for rows, _ in heads)
        piece: list[Row] = []
        rest: list[tuple[list[Row], Iterator[list[Row]]]] = []
        for rows, source in heads:
            cut = bisect_right(rows, (place, target), key=lambda row: row[:2])
            piece += rows[:cut]
            if remaining := rows[cut:] or next(source, []):
                rest.append((remaining, source))
        heads = rest
        yield list(newest(sorted(piece)))


class RunWriter:
    """Packs, seals and stores the rows of a new run, some blocks in each transaction."""

    def __init__(self, *, store: IndexStore, sealer: IndexSealer) -> None:
        self.run_id = new_uuid()
        self.entries = 0
        self.stored = 0
        self._store = store
        self._sealer = sealer
        self._bounds: list[bytes] = []
        self._rows: list[Row] = []

    def add(self, rows: list[Row]) -> Iterator[int]:
        """Take the next sorted rows; gives the number of entries stored after each transaction."""
        self._rows += rows
        while len(self._rows) >= BLOCKS_WRITTEN_AT_ONCE * BLOCK_ENTRIES:
            sealed = [self._next_block() for _ in range(BLOCKS_WRITTEN_AT_ONCE)]
            self._write(sealed)
            yield self.entries

    def finish(self) -> RunInfo | None:
        """Store the rest and the directory; None, and nothing stored, if there was no row."""
        sealed: list[bytes] = []
        while self._rows:
            sealed.append(self._next_block())
        blocks = len(self._bounds)
        if not blocks:
            return None
        sealed.append(self._sealer.seal_directory(self.run_id, self._bounds))
        self._write(sealed)
        return RunInfo(run_id=self.run_id, entries=self.entries, blocks=blocks)

    def _next_block(self) -> bytes:
        packed, count = pack_full(self._rows[:BLOCK_ENTRIES])
        if count == len(self._rows):
            packed = pack(self._rows)
        self._bounds.append(self._rows[0][0])
        del self._rows[:count]
        self.entries += count
        return self._sealer.seal_block(self.run_id, len(self._bounds) - 1, packed)

    def _write(self, sealed: list[bytes]) -> None:
        self._store.write_blocks(self.run_id, first=self.stored, sealed=sealed)
        self.stored += len(sealed)
