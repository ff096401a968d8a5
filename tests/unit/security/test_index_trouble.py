"""The sealed index under damage, and under merges and searches at the same moment."""

import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from backoffice.domain.errors import Tampered
from backoffice.security.index_entries import Entry
from backoffice.security.index_merge import IndexMerge
from backoffice.security.sealed_index import SealedIndex
from tests.unit.security.sqlite_index_store import SqliteIndexStore, opened_store, use_small_parts

KEY = bytes(range(32))


def target(number: int) -> bytes:
    return number.to_bytes(32, "big")


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    use_small_parts(monkeypatch)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteIndexStore]:
    yield from opened_store(tmp_path)


@pytest.fixture
def index(store: SqliteIndexStore) -> SealedIndex:
    return SealedIndex(store=store, name="customer_names", key=KEY)


@pytest.fixture
def merging(store: SqliteIndexStore) -> IndexMerge:
    return IndexMerge(store=store, name="customer_names", key=KEY)


def write_names(store: SqliteIndexStore, index: SealedIndex, *names: str) -> None:
    """Each name in its own transaction, for the customer of its number."""
    for number, name in enumerate(names):
        store.append(index, [Entry("family", name.encode(), target(number), 1)])


def found(index: SealedIndex, prefix: str, limit: int = 100) -> list[str]:
    return [key.decode() for key, _ in index.search_prefix("family", prefix.encode(), limit)]


NAMES = ("alm", "alvik", "berg", "bergman", "bergström", "björk", "öberg")


@pytest.mark.parametrize(("method", "call"), [("deltas", 1), ("blocks", 1), ("state", 3)])
def test_a_merge_while_the_view_is_read_is_waited_out(
    store: SqliteIndexStore, index: SealedIndex, merging: IndexMerge, method: str, call: int
) -> None:
    write_names(store, index, *NAMES[:4])
    list(merging.everything())
    write_names(store, index, *NAMES)
    store.interrupt(method, lambda: list(merging.everything()), call=call)
    assert found(index, "b") == ["berg", "bergman", "bergström", "björk"]


def test_a_merge_between_view_and_block_is_waited_out(
    store: SqliteIndexStore, index: SealedIndex, merging: IndexMerge
) -> None:
    write_names(store, index, *NAMES)
    list(merging.everything())
    index.open()
    write_names(store, index, "bo")
    index.open()
    store.interrupt("blocks", lambda: list(merging.everything()))
    assert found(index, "b") == ["berg", "bergman", "bergström", "björk", "bo"]


def test_a_merge_in_the_middle_of_the_blocks_is_waited_out(
    store: SqliteIndexStore, index: SealedIndex, merging: IndexMerge
) -> None:
    store.append(index, [Entry("family", b"b%02d" % n, target(n), 1) for n in range(30)])
    list(merging.everything())
    write_names(store, index, "c")
    index.open()
    store.interrupt("blocks", lambda: list(merging.everything()), call=4)
    assert len(found(index, "b")) == 30


def test_a_view_that_another_thread_read_meanwhile_is_used(
    store: SqliteIndexStore, index: SealedIndex
) -> None:
    write_names(store, index, *NAMES)
    opened = index._unlocked()
    lock = opened._lock

    class TakenAtFirst:
        """Held by another search when asked for; by then that one has read the view."""

        def __enter__(self) -> None:
            opened._lock = lock
            assert found(index, "al") == ["alm", "alvik"]

        def __exit__(self, *_: object) -> None: ...

    opened._lock = TakenAtFirst()  # type: ignore[assignment] # acts as one
    assert found(index, "ö") == ["öberg"]
    assert store.calls["deltas"] == 2  # by the other search: one with deltas, one to their end


def test_a_restored_older_store_is_read_anew(store: SqliteIndexStore, index: SealedIndex) -> None:
    write_names(store, index, "alm")
    backup = store.connection.execute("select * from delta").fetchall()
    write_names(store, index, "berg", "ek")
    assert found(index, "") == ["alm", "berg", "ek"]
    store.connection.execute("delete from delta")
    store.connection.executemany("insert into delta values (?, ?)", backup)
    store.connection.execute("update state set last_delta = 1")
    assert found(index, "") == ["alm"]


def flip(sealed: bytes) -> bytes:
    return sealed[:-1] + bytes([sealed[-1] ^ 1])


DAMAGE = {
    "a block is changed": "update block set sealed = flip(sealed) where position = 1",
    "two blocks are swapped": """
        create temp table copy as select * from block;
        update block set sealed = (
            select sealed from copy where copy.position = 1 - block.position
        ) where position < 2""",
    "the directory is changed": "update block set sealed = flip(sealed) where position = 3",
    "a delta is changed": "update delta set sealed = flip(sealed) where number = 9",
    "two deltas are swapped": """
        create temp table copy as select * from delta;
        update delta set sealed = (
            select sealed from copy where copy.number = 17 - delta.number
        )""",
    "the manifest is changed": "update state set manifest = flip(manifest)",
    "the manifest is of another generation": "update state set generation = 7",
    "a block is taken away": "delete from block where position = 1",
    "all blocks are taken away": "delete from block",
    "the first delta is taken away": "delete from delta where number = 8",
    "the last delta is taken away": "delete from delta where number = 9",
    "the manifest is taken away": "update state set manifest = null",
    "the merge is undone": "update state set manifest = null, generation = 0",
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_is_an_error_and_never_a_silent_miss(
    store: SqliteIndexStore, index: SealedIndex, merging: IndexMerge, damage: str
) -> None:
    write_names(store, index, *NAMES)
    list(merging.everything())
    write_names(store, index, "carlson", "dahl")
    store.connection.create_function("flip", 1, flip)
    store.connection.executescript(DAMAGE[damage])
    with pytest.raises(Tampered):
        found(SealedIndex(store=store, name="customer_names", key=KEY), "")


def test_blocks_of_another_index_or_key_do_not_open(
    store: SqliteIndexStore, index: SealedIndex
) -> None:
    write_names(store, index, *NAMES)
    for name, key in (("conversation_words", KEY), ("customer_names", bytes(32))):
        with pytest.raises(Tampered):
            found(SealedIndex(store=store, name=name, key=key), "a")


def test_searching_writing_and_merging_at_once(
    store: SqliteIndexStore, index: SealedIndex, tmp_path: Path
) -> None:
    always = [f"stay{number:03}" for number in range(40)]
    for number, name in enumerate(always):
        store.append(index, [Entry("family", name.encode(), target(number), 1)])

    def write() -> None:
        rng = random.Random(4)
        for round_ in range(120):
            entry = Entry("family", b"stayx%03d" % rng.randrange(30), target(99), round_ + 1)
            gone = Entry(entry.order, entry.key, entry.target, entry.seq, removed=round_ % 3 == 0)
            store.append(index, [gone])

    def combine() -> int:
        merging = IndexMerge(
            store=store,
            name="customer_names",
            key=KEY,
            deltas_before_merge=4,
            runs_before_merge=2,
        )
        merges = 0
        while not writing.done():
            merges += len(list(merging.steps()))
        return merges

    def search() -> int:
        searches = 0
        while searches < 20 or not writing.done():
            assert found(index, "stay", limit=40) == always
            searches += 1
        return searches

    with ThreadPoolExecutor(4) as threads:
        writing = threads.submit(write)
        others = [threads.submit(combine), threads.submit(search), threads.submit(search)]
        writing.result()
        assert all(other.result() > 0 for other in others)
