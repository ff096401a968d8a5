"""What a sealed index asks of the place that keeps it; one `IndexStore` belongs to one index.

Rule: the store sees numbers, ids and sealed bytes, never a name. Every method below is one short
transaction of its own that sees committed data only; none is called inside another one's.

A writer appends a delta in the transaction of the record that it describes, in this order:
1. raise `last_delta` of the index's state row by one (the row is created with generation 0,
   last_delta 0 and no manifest). This locks the row, so that numbers have no gaps and become
   visible in order, also on a store with several writers;
2. `sealed = index.delta(entries, number=last_delta)`;
3. insert (number, sealed).
"""

from collections.abc import Collection, Sequence
from typing import Protocol
from uuid import UUID


class IndexState(Protocol):
    """The state row; any object with these attributes, as storage does not import this layer."""

    @property
    def generation(self) -> int:
        """How often the manifest was replaced; 0 at first."""
        ...

    @property
    def last_delta(self) -> int:
        """The highest number that a delta ever had; 0 at first."""
        ...

    @property
    def manifest(self) -> bytes | None:
        """The sealed manifest; None as long as nothing was ever merged."""
        ...


class IndexStore(Protocol):
    """Storage of one sealed index: a state row, deltas by number, blocks by run and position."""

    def state(self) -> IndexState:
        """The state row; generation 0, last_delta 0 and no manifest if there is none yet."""
        ...

    def deltas(self, *, after: int, limit: int) -> Sequence[tuple[int, bytes]]:
        """Up to `limit` deltas (number, sealed) numbered above `after`, the lowest first."""
        ...

    def delta_bytes(self) -> int:
        """The size of all sealed deltas together."""
        ...

    def blocks(self, places: Sequence[tuple[UUID, int]]) -> Sequence[bytes | None]:
        """The sealed blocks at (run, position), in the order asked for; None where there is none.

        One query for all of them: a search asks once for what it needs of all runs (at most some
        dozens). Tried on SQLite 3.40 with 7,800 blocks: an OR whose every term names all columns of
        the key takes 0.02 ms; with `index_name = ?` outside of the OR, and with
        `(run_id, position) in (values ...)`, it reads the whole index, 1.5 ms. Blocks are large:
        a WITHOUT ROWID table is three times slower.
        """
        ...

    def write_blocks(self, run_id: UUID, *, first: int, sealed: Sequence[bytes]) -> None:
        """Insert blocks of a new run at the positions from `first` on, and commit."""
        ...

    def publish(
        self, *, generation: int, manifest: bytes, deltas_upto: int, run_id: UUID, blocks: int
    ) -> bool:
        """Make a merge visible. All of the following in one transaction that writes from its start.

        Return False and change nothing unless the state row's generation is `generation` and the
        run `run_id` has exactly `blocks` blocks. Else store the manifest, set the generation to
        `generation + 1`, delete the deltas numbered up to `deltas_upto`, commit, return True.
        """
        ...

    def discard(self, *, generation: int, keep: Collection[UUID], limit: int) -> int:
        """Delete up to `limit` blocks of runs not in `keep`, commit, return how many.

        Return 0 and delete nothing unless the state row's generation is `generation`; checked in
        the same transaction, which writes from its start.
        """
        ...
