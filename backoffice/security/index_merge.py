"""Merging a sealed index: many deltas become a run, many runs become a larger one.

Rule: a merge shows nothing until one final change of state, so it may stop or die at any step; the
next one removes its remains and begins again. Searching and writing never wait for it longer than
for one bounded transaction. It holds some blocks of each run in memory, never a whole run.

Removals are dropped when the oldest run takes part, as nothing older is left that they could hide.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from backoffice.security.index_entries import Row, is_removed
from backoffice.security.index_sealer import (
    IndexSealer,
    Manifest,
    PartMissing,
    RunInfo,
    incomplete,
)
from backoffice.security.index_store import IndexState, IndexStore
from backoffice.security.index_streams import RunWriter, merged, read_deltas, read_run

DELTAS_BEFORE_MERGE = 256
# About 20,000 entries, which an unlocked index would hold in memory.
DELTA_BYTES_BEFORE_MERGE = 1 << 20
RUNS_BEFORE_MERGE = 8
DISCARDED_AT_ONCE = 256

_SMALLEST_TIER_ENTRIES = 2_048


@dataclass(frozen=True, slots=True)
class _Plan:
    """Merge the runs of the manifest from number `first` on; or, if there are none, deltas."""

    first: int


class IndexMerge:
    """Merges one index. Meant for the worker; a second one at the same time only wastes work."""

    def __init__(
        self,
        *,
        store: IndexStore,
        name: str,
        key: bytes,
        deltas_before_merge: int = DELTAS_BEFORE_MERGE,
        runs_before_merge: int = RUNS_BEFORE_MERGE,
    ) -> None:
        self._store = store
        self._sealer = IndexSealer(name=name, key=key)
        self._deltas_before_merge = deltas_before_merge
        self._runs_before_merge = runs_before_merge

    def due(self) -> bool:
        """Whether `steps` would merge something now."""
        return self._next(self._store.state()) is not None

    def steps(self) -> Iterator[int]:
        """Merge all that is due, giving the number of entries written so far after each step.

        A step is one bounded transaction. Stopping in between is safe. Raises `Tampered` if a part
        does not open or is gone; nothing is changed then.
        """
        while True:
            state = self._store.state()
            plan = self._next(state)
            if plan is None:
                return
            yield from self._merge(state, plan)

    def everything(self) -> Iterator[int]:
        """As `steps`, but merge all deltas there are now, and then all runs into one."""
        upto = self._store.state().last_delta
        while True:
            state = self._store.state()
            manifest = self._sealer.open_manifest(state)
            if manifest.merged_delta < upto:
                plan = _Plan(first=len(manifest.runs))
            elif len(manifest.runs) > 1:
                plan = _Plan(first=0)
            else:
                return
            yield from self._merge(state, plan)

    def _next(self, state: IndexState) -> _Plan | None:
        """The youngest runs down to a tier that has enough of them; else the deltas if enough.

        A run that is older than a larger one counts as of its tier, so that none is left behind.
        """
        manifest = self._sealer.open_manifest(state)
        from_youngest = [self._tier(run) for run in reversed(manifest.runs)]
        tiers = list(accumulate(from_youngest, max))[::-1]
        for tier in sorted(set(tiers)):
            if tiers.count(tier) >= self._runs_before_merge:
                return _Plan(first=tiers.index(tier))
        waiting = state.last_delta - manifest.merged_delta
        if (
            waiting >= self._deltas_before_merge
            or self._store.delta_bytes() >= DELTA_BYTES_BEFORE_MERGE
        ):
            return _Plan(first=len(tiers))
        return None

    def _tier(self, run: RunInfo) -> int:
        tier, entries = 0, _SMALLEST_TIER_ENTRIES
        while run.entries > entries:
            tier, entries = tier + 1, entries * self._runs_before_merge
        return tier

    def _merge(self, state: IndexState, plan: _Plan) -> Iterator[int]:
        manifest = self._sealer.open_manifest(state)
        yield from self._discard(state.generation, manifest)
        writer = RunWriter(store=self._store, sealer=self._sealer)
        try:
            upto, sources = self._sources(manifest, plan)
            for rows in merged(sources):
                oldest = plan.first == 0
                kept = [row for row in rows if not is_removed(row)] if oldest else rows
                yield from writer.add(kept)
        except PartMissing:
            if self._store.state().generation == state.generation:
                raise incomplete() from None
            return
        run = writer.finish()
        runs = manifest.runs[: plan.first] + ((run,) if run else ())
        new = Manifest(merged_delta=upto, runs=runs)
        published = self._store.publish(
            generation=state.generation,
            manifest=self._sealer.seal_manifest(state.generation + 1, new),
            deltas_upto=upto,
            run_id=writer.run_id,
            blocks=writer.stored,
        )
        yield writer.entries
        if published:
            yield from self._discard(state.generation + 1, new)

    def _sources(self, manifest: Manifest, plan: _Plan) -> tuple[int, list[Iterator[list[Row]]]]:
        """What to merge, and the number of the last delta that is merged then."""
        chosen = manifest.runs[plan.first :]
        if chosen:
            streams = [read_run(self._store, self._sealer, run) for run in chosen]
            return manifest.merged_delta, streams
        upto, rows = read_deltas(self._store, self._sealer, after=manifest.merged_delta)
        return upto, [iter([rows])]

    def _discard(self, generation: int, manifest: Manifest) -> Iterator[int]:
        """Remove the blocks of runs that are not in the manifest: replaced ones and remains."""
        keep = [run.run_id for run in manifest.runs]
        while self._store.discard(generation=generation, keep=keep, limit=DISCARDED_AT_ONCE):
            yield 0
