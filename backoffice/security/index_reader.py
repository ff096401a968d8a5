"""Reading blocks for searches: each is fetched and opened when it is needed, the last few are kept.

Rule: opened blocks live here only, never more than the stated number, until the index forgets.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from threading import Lock
from uuid import UUID

from backoffice.security.index_blocks import Block
from backoffice.security.index_entries import Row
from backoffice.security.index_sealer import IndexSealer, PartMissing
from backoffice.security.index_store import IndexStore
from backoffice.security.index_view import Run

# 128 blocks of 12 KiB: 1.5 MiB. The small young runs stay in here, an old run's blocks come and go.
_KEPT_BLOCKS = 128


class BlockReader:
    """Opens blocks of runs; safe to use from several threads if the store is."""

    def __init__(self, *, store: IndexStore, sealer: IndexSealer) -> None:
        self._store = store
        self._sealer = sealer
        self._kept: dict[tuple[UUID, int], Block] = {}
        self._lock = Lock()

    def walks(self, runs: Sequence[Run], start: bytes) -> list[Iterator[Row]]:
        """For each run, its rows from `start` on whose place begins with `start`, in order.

        What every run needs first is fetched in one go. Raises `PartMissing`, also while walking.
        """
        wanted = [(run.run_id, run.first(start)) for run in runs]
        blocks = self._open(wanted)
        return [
            self._walk(run, position, block, start)
            for run, (_, position), block in zip(runs, wanted, blocks, strict=True)
        ]

    def forget(self) -> None:
        """Drop every opened block."""
        with self._lock:
            self._kept.clear()

    def _walk(self, run: Run, position: int, block: Block, start: bytes) -> Iterator[Row]:
        first = bisect_left(block, start)
        while True:
            for number in range(first, len(block)):
                row = block.row(number)
                if not row[0].startswith(start):
                    return
                yield row
            position += 1
            if position == len(run.bounds) or not run.bounds[position].startswith(start):
                return
            (block,) = self._open([(run.run_id, position)])
            first = 0

    def _open(self, places: Sequence[tuple[UUID, int]]) -> list[Block]:
        with self._lock:
            blocks = {place: self._kept[place] for place in places if place in self._kept}
        missing = [place for place in places if place not in blocks]
        sealed = self._store.blocks(missing) if missing else ()
        for place, content in zip(missing, sealed, strict=True):
            if content is None:
                raise PartMissing
            blocks[place] = self._sealer.open_block(*place, content)
        self._keep(blocks)
        return [blocks[place] for place in places]

    def _keep(self, blocks: dict[tuple[UUID, int], Block]) -> None:
        """Move the blocks to the end of what is kept, let go of what was not used for longest."""
        with self._lock:
            for place, block in blocks.items():
                self._kept.pop(place, None)
                self._kept[place] = block
            while len(self._kept) > _KEPT_BLOCKS:
                del self._kept[next(iter(self._kept))]
