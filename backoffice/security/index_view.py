"""What an unlocked index holds in memory: the directory of every run and the rows of all deltas.

Rule: a view never changes once made. A newer state of the store makes a new view that takes over
what stayed the same, so that a search on another thread finishes on the view it began with.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from backoffice.security.index_entries import Row, newest
from backoffice.security.index_sealer import IndexSealer, Manifest, PartMissing
from backoffice.security.index_store import IndexState, IndexStore

_DELTAS_READ_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Run:
    """A run and the lower bound of each of its blocks."""

    run_id: UUID
    bounds: list[bytes]

    def first(self, place: bytes) -> int:
        """The position of the first block that may hold `place` or what comes after it."""
        return max(bisect_left(self.bounds, place) - 1, 0)


@dataclass(frozen=True, slots=True)
class View:
    """One consistent state of the index: `deltas` by number, `fresh` all their rows, sorted."""

    generation: int = -1
    last_delta: int = 0
    runs: tuple[Run, ...] = ()
    deltas: Mapping[int, list[Row]] = field(default_factory=dict)
    fresh: list[Row] = field(default_factory=list)

    def fits(self, state: IndexState) -> bool:
        """Whether nothing was written or merged since."""
        return self.generation == state.generation and self.last_delta == state.last_delta

    def walk(self, start: bytes) -> Iterator[Row]:
        """The rows of deltas whose place begins with `start`, in order."""
        for number in range(bisect_left(self.fresh, (start, b"", 0)), len(self.fresh)):
            row = self.fresh[number]
            if not row[0].startswith(start):
                return
            yield row

    def precedes(self, state: IndexState) -> bool:
        """Whether the state can have come after this view; not so in a restored store."""
        return self.generation <= state.generation and self.last_delta <= state.last_delta


def load_view(*, store: IndexStore, sealer: IndexSealer, state: IndexState, old: View) -> View:
    """The view of `state`, taking over from `old` what still holds.

    Raises `PartMissing` if the store lacks a part, `Tampered` if one does not open.
    """
    manifest = sealer.open_manifest(state)
    if not old.precedes(state):
        old = View()
    deltas = {number: rows for number, rows in old.deltas.items() if number > manifest.merged_delta}
    last = max(old.last_delta, manifest.merged_delta)
    for number, rows in _read_deltas(store, sealer, last):
        if number != last + 1:
            raise PartMissing
        deltas[number] = rows
        last = number
    if last < state.last_delta:
        raise PartMissing
    fresh = sorted(row for rows in deltas.values() for row in rows)
    return View(
        generation=state.generation,
        last_delta=last,
        runs=_read_runs(store, sealer, manifest, old),
        deltas=deltas,
        fresh=list(newest(fresh)),
    )


def _read_deltas(
    store: IndexStore, sealer: IndexSealer, after: int
) -> Iterator[tuple[int, list[Row]]]:
    """All deltas numbered above `after`, opened."""
    while read := store.deltas(after=after, limit=_DELTAS_READ_AT_ONCE):
        for number, sealed in read:
            yield number, sealer.open_delta(number, sealed).rows()
        after = read[-1][0]


def _read_runs(
    store: IndexStore, sealer: IndexSealer, manifest: Manifest, old: View
) -> tuple[Run, ...]:
    """The runs of the manifest; only directories that `old` does not have are read."""
    known = {run.run_id: run for run in old.runs}
    new = [info for info in manifest.runs if info.run_id not in known]
    read = store.blocks([(info.run_id, info.blocks) for info in new]) if new else ()
    for info, sealed in zip(new, read, strict=True):
        if sealed is None:
            raise PartMissing
        known[info.run_id] = Run(info.run_id, sealer.open_directory(info, sealed))
    return tuple(known[info.run_id] for info in manifest.runs)
