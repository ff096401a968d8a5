"""Where a sealed index is kept: the store side of `backoffice/security/index_store.py`.

Rule: each method is one short transaction of its own; only `next_delta` and `add_delta` run inside
the writer's transaction, so that a record and its index entries appear together.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from sqlalchemy import Select, and_, bindparam, delete, func, insert, or_, select, update

from backoffice.models import IndexBlock, IndexDelta, IndexState
from backoffice.storage.unit_of_work import Unit, UnitsOfWork

_STATE = select(IndexState.generation, IndexState.last_delta, IndexState.manifest).where(
    IndexState.index_name == bindparam("name")
)


@cache
def _blocks_at(places: int) -> Select[UUID, int, bytes]:
    """The query for so many blocks. Every term names the whole key: SQLite then uses the index."""
    return select(IndexBlock.run_id, IndexBlock.position, IndexBlock.sealed).where(
        or_(
            *(
                and_(
                    IndexBlock.index_name == bindparam("name"),
                    IndexBlock.run_id == bindparam(f"run{n}"),
                    IndexBlock.position == bindparam(f"position{n}"),
                )
                for n in range(places)
            )
        )
    )


@dataclass(frozen=True, slots=True)
class StateRow:
    """The state row of one index."""

    generation: int
    last_delta: int
    manifest: bytes | None


def next_delta(unit: Unit, index_name: str) -> int:
    """Take the next delta number of an index; locks the index for writers until the unit ends."""
    changed = unit.connection.execute(
        update(IndexState)
        .where(IndexState.index_name == index_name)
        .values(last_delta=IndexState.last_delta + 1)
    )
    if changed.rowcount == 0:
        unit.connection.execute(
            insert(IndexState).values(
                index_name=index_name, generation=0, last_delta=1, manifest=None
            )
        )
    return _state(unit, index_name).last_delta


def add_delta(unit: Unit, index_name: str, number: int, sealed: bytes) -> None:
    """Keep a delta under its number."""
    unit.connection.execute(
        insert(IndexDelta).values(index_name=index_name, number=number, sealed=sealed)
    )


def _state(unit: Unit, index_name: str) -> StateRow:
    row = unit.connection.execute(_STATE, {"name": index_name}).one_or_none()
    return StateRow(0, 0, None) if row is None else StateRow(*row)


class SealedIndexStore:
    """One index in the store."""

    def __init__(self, units: UnitsOfWork, index_name: str) -> None:
        self._units = units
        self._name = index_name

    def state(self) -> StateRow:
        """The state row; all zero if there is none yet."""
        with self._units.read() as unit:
            known = unit.known.get(self._name)
            if not isinstance(known, StateRow):
                known = unit.known[self._name] = _state(unit, self._name)
            return known

    def deltas(self, *, after: int, limit: int) -> Sequence[tuple[int, bytes]]:
        """The next deltas above a number."""
        with self._units.read() as unit:
            rows = unit.connection.execute(
                select(IndexDelta.number, IndexDelta.sealed)
                .where(IndexDelta.index_name == self._name, IndexDelta.number > after)
                .order_by(IndexDelta.number)
                .limit(limit)
            )
            return [(number, sealed) for number, sealed in rows]

    def delta_bytes(self) -> int:
        """The size of all sealed deltas together."""
        with self._units.read() as unit:
            return int(
                unit.connection.execute(
                    select(func.coalesce(func.sum(func.length(IndexDelta.sealed)), 0)).where(
                        IndexDelta.index_name == self._name
                    )
                ).scalar_one()
            )

    def blocks(self, places: Sequence[tuple[UUID, int]]) -> Sequence[bytes | None]:
        """The sealed blocks at some places, in the order asked for."""
        if not places:
            return []
        values: dict[str, object] = {"name": self._name}
        for n, (run, position) in enumerate(places):
            values |= {f"run{n}": run, f"position{n}": position}
        with self._units.read() as unit:
            rows = unit.connection.execute(_blocks_at(len(places)), values)
            found = {(run, position): sealed for run, position, sealed in rows}
        return [found.get(place) for place in places]

    def write_blocks(self, run_id: UUID, *, first: int, sealed: Sequence[bytes]) -> None:
        """Insert blocks of a new run and commit."""
        if not sealed:
            return
        with self._units.write() as unit:
            unit.connection.execute(
                insert(IndexBlock),
                [
                    {
                        "index_name": self._name,
                        "run_id": run_id,
                        "position": first + offset,
                        "sealed": block,
                    }
                    for offset, block in enumerate(sealed)
                ],
            )
            unit.commit()

    def publish(
        self, *, generation: int, manifest: bytes, deltas_upto: int, run_id: UUID, blocks: int
    ) -> bool:
        """Make a merge visible, all or nothing."""
        with self._units.write() as unit:
            written = unit.connection.execute(
                select(func.count())
                .select_from(IndexBlock)
                .where(IndexBlock.index_name == self._name, IndexBlock.run_id == run_id)
            ).scalar_one()
            if written != blocks:
                return False
            changed = unit.connection.execute(
                update(IndexState)
                .where(IndexState.index_name == self._name, IndexState.generation == generation)
                .values(generation=generation + 1, manifest=manifest)
            )
            if changed.rowcount != 1:
                return False
            unit.connection.execute(
                delete(IndexDelta).where(
                    IndexDelta.index_name == self._name, IndexDelta.number <= deltas_upto
                )
            )
            unit.commit()
            return True

    def discard(self, *, generation: int, keep: Collection[UUID], limit: int) -> int:
        """Delete blocks of runs that no manifest names any more, and commit."""
        with self._units.write() as unit:
            if _state(unit, self._name).generation != generation:
                return 0
            doomed = unit.connection.execute(
                select(IndexBlock.run_id, IndexBlock.position)
                .where(IndexBlock.index_name == self._name, IndexBlock.run_id.not_in(keep))
                .limit(limit)
            ).all()
            for run_id, position in doomed:
                unit.connection.execute(
                    delete(IndexBlock).where(
                        IndexBlock.index_name == self._name,
                        IndexBlock.run_id == run_id,
                        IndexBlock.position == position,
                    )
                )
            unit.commit()
            return len(doomed)
