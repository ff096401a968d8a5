"""Merging keeps every answer, shows nothing half-done and leaves nothing behind."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from backoffice.domain.errors import Tampered
from backoffice.security import index_merge, index_streams
from backoffice.security.index_check import verify_index
from backoffice.security.index_entries import Entry
from backoffice.security.index_merge import IndexMerge
from backoffice.security.sealed_index import SealedIndex
from tests.unit.security.sqlite_index_store import (
    SqliteIndexStore,
    count_rows,
    opened_store,
    use_small_parts,
)

KEY = bytes(range(32))
NAME = "customer_names"


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    use_small_parts(monkeypatch)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteIndexStore]:
    yield from opened_store(tmp_path)


@pytest.fixture
def index(store: SqliteIndexStore) -> SealedIndex:
    return SealedIndex(store=store, name=NAME, key=KEY)


def merge_of(store: SqliteIndexStore, *, deltas: int = 4, runs: int = 3) -> IndexMerge:
    return IndexMerge(
        store=store, name=NAME, key=KEY, deltas_before_merge=deltas, runs_before_merge=runs
    )


def entry(number: int, seq: int = 1, *, removed: bool = False) -> Entry:
    return Entry("family", b"%04d" % number, number.to_bytes(32, "big"), seq, removed=removed)


def append(store: SqliteIndexStore, index: SealedIndex, *numbers: int) -> None:
    for number in numbers:
        store.append(index, [entry(number)])


def found(index: SealedIndex) -> list[int]:
    return [int(key) for key, _ in index.search_prefix("family", b"", 10_000)]


def runs_of(store: SqliteIndexStore) -> list[int]:
    manifest = merge_of(store)._sealer.open_manifest(store.state())
    return [run.entries for run in manifest.runs]


def is_whole(store: SqliteIndexStore) -> bool:
    return verify_index(store=store, name=NAME, key=KEY) == []


def test_few_deltas_are_left_alone(store: SqliteIndexStore, index: SealedIndex) -> None:
    append(store, index, 1, 2, 3)
    assert not merge_of(store).due()
    assert list(merge_of(store).steps()) == []
    assert count_rows(store, "delta") == 3


def test_enough_deltas_become_a_run(store: SqliteIndexStore, index: SealedIndex) -> None:
    append(store, index, 1, 2, 3, 4)
    assert merge_of(store).due()
    list(merge_of(store).steps())
    assert count_rows(store, "delta") == 0
    assert runs_of(store) == [4]
    assert found(index) == [1, 2, 3, 4]
    assert not merge_of(store).due()


def test_large_deltas_are_merged_even_if_they_are_few(
    store: SqliteIndexStore, index: SealedIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_merge, "DELTA_BYTES_BEFORE_MERGE", 2_000)
    append(store, index, 1)
    assert not merge_of(store).due()
    store.append(index, [entry(number) for number in range(100)])
    list(merge_of(store).steps())
    assert runs_of(store) == [100]


def test_runs_of_a_tier_become_a_larger_one(store: SqliteIndexStore, index: SealedIndex) -> None:
    seen = []
    for number in range(36):
        append(store, index, number)
        list(merge_of(store).steps())
        seen.append(runs_of(store))
    assert seen[3::4] == [[4], [4, 4], [12], [12, 4], [12, 4, 4], [12, 12], [12, 12, 4],
                          [12, 12, 4, 4], [36]]  # fmt: skip
    assert found(index) == list(range(36))


def test_a_small_run_older_than_a_large_one_is_not_left_behind(
    store: SqliteIndexStore, index: SealedIndex
) -> None:
    append(store, index, 1, 2, 3, 4)
    list(merge_of(store).steps())
    for start in (100, 200):
        store.append(index, [entry(number) for number in range(start, start + 12)])
        list(merge_of(store, deltas=1).steps())
    assert runs_of(store) == [28]


def test_everything_becomes_one_run(store: SqliteIndexStore, index: SealedIndex) -> None:
    append(store, index, *range(10))
    list(merge_of(store).steps())
    append(store, index, *range(10, 15))
    list(merge_of(store).everything())
    assert runs_of(store) == [15]
    assert count_rows(store, "delta") == 0
    assert list(merge_of(store).everything()) == []
    assert found(index) == list(range(15))


def test_many_deltas_are_read_some_at_a_time(
    store: SqliteIndexStore, index: SealedIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_streams, "DELTAS_READ_AT_ONCE", 2)
    monkeypatch.setattr(index_streams, "DELTA_ROWS_AT_ONCE", 5)
    append(store, index, *range(16))
    store.calls.clear()
    list(merge_of(store).everything())
    assert store.calls["publish"] == 4  # 6, 6 and 4 deltas, then the three runs
    assert runs_of(store) == [16]
    assert is_whole(store)


def test_a_removal_goes_when_the_oldest_run_takes_part_and_not_before(
    store: SqliteIndexStore, index: SealedIndex
) -> None:
    append(store, index, *range(8))
    list(merge_of(store).everything())
    store.append(index, [entry(3, 2, removed=True)])
    list(merge_of(store, deltas=1).steps())
    assert runs_of(store) == [8, 1]
    assert found(index) == [0, 1, 2, 4, 5, 6, 7]
    list(merge_of(store).everything())
    assert runs_of(store) == [7]
    assert found(index) == [0, 1, 2, 4, 5, 6, 7]


def test_an_index_from_which_all_was_removed_has_no_run(
    store: SqliteIndexStore, index: SealedIndex
) -> None:
    append(store, index, *range(8))
    list(merge_of(store).everything())
    store.append(index, [entry(number, 2, removed=True) for number in range(8)])
    list(merge_of(store).everything())
    assert runs_of(store) == []
    assert count_rows(store, "block") == 0
    assert found(index) == []
    assert is_whole(store)


def test_searching_and_writing_go_on_between_the_steps(
    store: SqliteIndexStore, index: SealedIndex
) -> None:
    append(store, index, *range(40))
    expected = list(range(40))
    steps = 0
    for _ in merge_of(store).steps():
        steps += 1
        append(store, index, 100 + steps)
        expected.append(100 + steps)
        assert found(index) == expected
    assert steps > 5


def test_a_step_writes_a_bounded_number_of_entries(
    store: SqliteIndexStore, index: SealedIndex
) -> None:
    store.append(index, [entry(number) for number in range(50)])
    written = [step for step in merge_of(store).everything() if step]
    assert written == [6, 12, 18, 24, 30, 36, 42, 48, 50]


@pytest.mark.parametrize("steps", range(1, 12))
def test_a_merge_that_died_at_any_step_is_begun_again(
    store: SqliteIndexStore, index: SealedIndex, steps: int
) -> None:
    append(store, index, *range(12))
    list(merge_of(store).everything())
    append(store, index, *range(12, 24))
    for _ in zip(range(steps), merge_of(store).everything(), strict=False):
        assert found(index) == list(range(24))
    assert found(index) == list(range(24))
    append(store, index, 24)
    list(merge_of(store).everything())
    assert found(index) == list(range(25))
    assert runs_of(store) == [25]
    assert count_rows(store, "block") == 9 + 1
    assert is_whole(store)


@pytest.mark.parametrize("method", ["deltas", "blocks", "publish"])
def test_of_two_merges_at_once_one_gives_way(
    store: SqliteIndexStore, index: SealedIndex, method: str
) -> None:
    append(store, index, *range(12))
    list(merge_of(store).everything())
    append(store, index, *range(12, 24))
    store.interrupt(method, lambda: list(merge_of(store).everything()))
    list(merge_of(store).everything())
    assert found(index) == list(range(24))
    assert runs_of(store) == [24]
    assert count_rows(store, "block") == 8 + 1
    assert is_whole(store)


def test_a_merge_whose_blocks_another_one_swept_away_is_not_published(
    store: SqliteIndexStore, index: SealedIndex
) -> None:
    append(store, index, *range(12))
    store.interrupt("publish", lambda: store.discard(generation=0, keep=[], limit=1))
    steps = merge_of(store).steps()
    for _ in zip(steps, range(3), strict=False):
        assert found(index) == list(range(12))
    list(steps)
    assert found(index) == list(range(12))
    assert is_whole(store)


def test_a_sweep_with_old_knowledge_removes_nothing(
    store: SqliteIndexStore, index: SealedIndex
) -> None:
    append(store, index, *range(4))
    list(merge_of(store).steps())
    assert store.discard(generation=0, keep=[], limit=100) == 0
    assert found(index) == list(range(4))


DAMAGE: dict[str, Callable[[SqliteIndexStore], object]] = {
    "a block is gone": lambda store: store.connection.execute(
        "delete from block where position = 0"
    ),
    "a delta is gone": lambda store: store.connection.execute("delete from delta where number = 6"),
    "all deltas are gone": lambda store: store.connection.execute("delete from delta"),
    "a block is damaged": lambda store: store.connection.execute("update block set sealed = x'01'"),
    "a delta is damaged": lambda store: store.connection.execute("update delta set sealed = x'01'"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_merge_of_a_damaged_index_changes_nothing(
    store: SqliteIndexStore, index: SealedIndex, damage: str
) -> None:
    append(store, index, 1, 2, 3, 4)
    list(merge_of(store).steps())
    append(store, index, 5, 6, 7)
    DAMAGE[damage](store)
    before = store.state()
    merging = merge_of(store).everything()
    with pytest.raises(Tampered):
        list(merging)
    after = store.state()
    # deltas that are whole may have been merged before the damaged block was met, not more
    assert after.generation - before.generation == (1 if "block" in damage else 0)
    assert not is_whole(store)


def test_memory_holds_some_blocks_and_not_whole_runs(
    store: SqliteIndexStore, index: SealedIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.append(index, [entry(number) for number in range(300)])
    list(merge_of(store).everything())
    store.append(index, [entry(number) for number in range(1, 600, 2)])
    list(merge_of(store, deltas=1).steps())
    pieces: list[int] = []
    merged = index_streams.merged

    def watched(sources: object) -> Iterator[object]:
        for rows in merged(sources):  # type: ignore[arg-type] # a plain list serves
            pieces.append(len(rows))
            yield rows

    monkeypatch.setattr(index_merge, "merged", watched)
    list(merge_of(store).everything())
    assert sum(pieces) == 450
    assert max(pieces) <= 12
