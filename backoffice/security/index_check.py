"""Checking a sealed index as a whole: is every part there, in its place and as the manifest says?

Rule: every finding names its part. A search would stumble over most of them, but only when
somebody happens to ask for that part; this one looks at all of them, some blocks at a time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from uuid import UUID

from backoffice.domain.errors import Tampered
from backoffice.security.index_entries import Row
from backoffice.security.index_sealer import IndexSealer, RunInfo
from backoffice.security.index_store import IndexState, IndexStore

_DELTAS_READ_AT_ONCE = 32


class IndexPart(StrEnum):
    """The kinds of parts that can be missing or damaged."""

    MANIFEST = "manifest"
    DELTA = "delta"
    DIRECTORY = "directory"
    BLOCK = "block"
    ENTRIES = "entries"


@dataclass(frozen=True, slots=True)
class IndexFinding:
    """One part that is wrong: a delta by its number, a block by its run and position."""

    part: IndexPart
    number: int | None = None
    run_id: UUID | None = None


def verify_index(*, store: IndexStore, name: str, key: bytes) -> list[IndexFinding]:
    """Every part that is missing, damaged or not as the manifest says; none: the index is whole.

    Findings: the manifest does not open; a delta is missing or does not open; a directory is
    missing, does not open or disagrees with the blocks; a block is missing, does not open or is
    out of order; a run has another number of entries. Starts again if a merge comes in between.
    """
    sealer = IndexSealer(name=name, key=key)
    while True:
        state = store.state()
        findings = list(_findings(store, sealer, state))
        if not findings or store.state().generation == state.generation:
            return findings


def _findings(store: IndexStore, sealer: IndexSealer, state: IndexState) -> Iterator[IndexFinding]:
    try:
        manifest = sealer.open_manifest(state)
    except Tampered:
        yield IndexFinding(IndexPart.MANIFEST)
        return
    yield from _delta_findings(store, sealer, manifest.merged_delta, state.last_delta)
    for run in manifest.runs:
        yield from _run_findings(store, sealer, run)


def _delta_findings(
    store: IndexStore, sealer: IndexSealer, after: int, last: int
) -> Iterator[IndexFinding]:
    while after < last:
        upto = min(after + _DELTAS_READ_AT_ONCE, last)
        read = dict(store.deltas(after=after, limit=_DELTAS_READ_AT_ONCE))
        for number in range(after + 1, upto + 1):
            try:
                sealer.open_delta(number, read.get(number, b""))
            except Tampered:
                yield IndexFinding(IndexPart.DELTA, number)
        after = upto


def _run_findings(store: IndexStore, sealer: IndexSealer, run: RunInfo) -> Iterator[IndexFinding]:
    (sealed,) = store.blocks([(run.run_id, run.blocks)])
    try:
        bounds = sealer.open_directory(run, sealed or b"")
    except Tampered:
        yield IndexFinding(IndexPart.DIRECTORY, run_id=run.run_id)
        return
    entries = 0
    last: Row | None = None
    for position, bound in enumerate(bounds):
        rows = _rows(store, sealer, run, position)
        if rows is None:
            yield IndexFinding(IndexPart.BLOCK, position, run.run_id)
            return
        if rows[0][0] != bound:
            yield IndexFinding(IndexPart.DIRECTORY, run_id=run.run_id)
        if not _ascending(rows if last is None else [last, *rows]):
            yield IndexFinding(IndexPart.BLOCK, position, run.run_id)
        entries += len(rows)
        last = rows[-1]
    if entries != run.entries:
        yield IndexFinding(IndexPart.ENTRIES, run_id=run.run_id)


def _rows(store: IndexStore, sealer: IndexSealer, run: RunInfo, position: int) -> list[Row] | None:
    (sealed,) = store.blocks([(run.run_id, position)])
    try:
        return sealer.open_block(run.run_id, position, sealed or b"").rows()
    except Tampered:
        return None


def _ascending(rows: list[Row]) -> bool:
    return all(one[:2] < other[:2] for one, other in pairwise(rows))
