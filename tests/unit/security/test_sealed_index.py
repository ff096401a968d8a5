"""The sealed index answers like a plain dictionary."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from backoffice.domain.errors import RefusedByPolicy
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


@pytest.mark.parametrize("merged", [False, True])
@pytest.mark.parametrize(
    ("prefix", "expected"),
    [
        ("", list(NAMES)),
        ("al", ["alm", "alvik"]),
        ("berg", ["berg", "bergman", "bergström"]),
        ("bergm", ["bergman"]),
        ("öberg", ["öberg"]),
        ("ö", ["öberg"]),
        ("aa", []),
        ("öz", []),
    ],
)
def test_a_prefix_finds_its_names_in_order(
    store: SqliteIndexStore,
    index: SealedIndex,
    merging: IndexMerge,
    merged: bool,
    prefix: str,
    expected: list[str],
) -> None:
    write_names(store, index, *NAMES)
    if merged:
        list(merging.everything())
    assert found(index, prefix) == expected


def test_an_empty_index_finds_nothing(index: SealedIndex) -> None:
    index.open()
    assert found(index, "") == []


def test_a_whole_key_does_not_find_longer_ones(
    store: SqliteIndexStore, index: SealedIndex, merging: IndexMerge
) -> None:
    write_names(store, index, *NAMES)
    list(merging.everything())
    assert index.search_key("family", b"berg", 10) == [(b"berg", target(2))]
    assert index.search_key("family", b"ber", 10) == []


def test_orders_of_one_index_are_kept_apart(store: SqliteIndexStore, index: SealedIndex) -> None:
    entries = [Entry("family", b"karl", target(1), 1), Entry("given", b"karl", target(2), 1)]
    store.append(index, entries)
    assert index.search_prefix("given", b"k", 10) == [(b"karl", target(2))]
    assert index.search_prefix("giv", b"", 10) == []


def test_the_same_name_over_many_blocks_is_found_whole(
    store: SqliteIndexStore, index: SealedIndex, merging: IndexMerge
) -> None:
    everybody = [Entry("family", b"andersson", target(number), 1) for number in range(50)]
    store.append(index, [*everybody, Entry("family", b"andersen", target(0), 1)])
    list(merging.everything())
    hits = index.search_key("family", b"andersson", 100)
    assert hits == [(b"andersson", target(number)) for number in range(50)]
    assert len(index.search_prefix("family", b"anders", 7)) == 7


def test_a_search_asks_once_for_what_it_needs(
    store: SqliteIndexStore, index: SealedIndex, merging: IndexMerge
) -> None:
    for runs in range(3):
        entries = [Entry("family", b"%04d" % n, target(n), runs) for n in range(100)]
        store.append(index, entries)
        merge_deltas_only(store)
    index.open()
    store.calls.clear()
    assert found(index, "0050") == ["0050"]
    assert store.calls["blocks"] == 1
    assert found(index, "0050") == ["0050"]
    assert store.calls["blocks"] == 1
    assert len(found(index, "00")) == 100
    assert store.calls["blocks"] > 1


def merge_deltas_only(store: SqliteIndexStore) -> None:
    list(IndexMerge(store=store, name="customer_names", key=KEY, deltas_before_merge=1).steps())


def test_a_renamed_customer_is_found_by_the_new_name_only(
    store: SqliteIndexStore, index: SealedIndex, merging: IndexMerge
) -> None:
    store.append(index, [Entry("family", b"alm", target(1), 1)])
    list(merging.everything())
    store.append(
        index,
        [
            Entry("family", b"alm", target(1), 2, removed=True),
            Entry("family", b"berg", target(1), 2),
        ],
    )
    assert found(index, "") == ["berg"]
    list(merging.everything())
    assert found(index, "") == ["berg"]


def test_another_program_sees_what_was_written_and_merged(
    store: SqliteIndexStore, index: SealedIndex, merging: IndexMerge, tmp_path: Path
) -> None:
    other_store = SqliteIndexStore(tmp_path / "index.db")
    other = SealedIndex(store=other_store, name="customer_names", key=KEY)
    assert found(other, "") == []
    write_names(store, index, *NAMES)
    assert found(other, "") == list(NAMES)
    list(merging.everything())
    write_names(store, index, "zander")
    assert found(other, "") == sorted([*NAMES, "zander"])
    other_store.close()


def test_a_rolled_back_write_is_not_found(store: SqliteIndexStore, index: SealedIndex) -> None:
    def write_and_fail() -> None:
        with store.writing() as connection:
            connection.execute("update state set last_delta = 1")
            sealed = index.delta([Entry("family", b"alm", target(1), 1)], number=1)
            connection.execute("insert into delta values (1, ?)", (sealed,))
            connection.execute("insert into delta values (1, ?)", (sealed,))

    with pytest.raises(sqlite3.IntegrityError):
        write_and_fail()
    assert found(index, "") == []
    write_names(store, index, "berg")
    assert found(index, "") == ["berg"]


def test_a_delta_of_nothing_is_a_bug(index: SealedIndex) -> None:
    with pytest.raises(ValueError, match="at least one"):
        index.delta([], number=1)


def test_nothing_can_be_asked_after_the_lock(store: SqliteIndexStore, index: SealedIndex) -> None:
    write_names(store, index, *NAMES)
    assert found(index, "al") == ["alm", "alvik"]
    index.forget()
    index.forget()
    for ask in (
        index.open,
        lambda: index.search_prefix("family", b"al", 1),
        lambda: index.delta([Entry("family", b"x", target(1), 1)], number=1),
    ):
        with pytest.raises(RefusedByPolicy) as refused:
            ask()
        assert refused.value.code == "session.locked"


@pytest.mark.parametrize("method", ["blocks", "state"])
def test_a_search_under_way_when_the_session_locks_gives_nothing(
    store: SqliteIndexStore, index: SealedIndex, merging: IndexMerge, method: str
) -> None:
    write_names(store, index, *NAMES)
    list(merging.everything())
    index.open()
    store.interrupt(method, index.forget)
    with pytest.raises(RefusedByPolicy):
        found(index, "al")


def test_the_lock_leaves_no_name_behind(
    store: SqliteIndexStore, index: SealedIndex, merging: IndexMerge
) -> None:
    write_names(store, index, *NAMES)
    list(merging.everything())
    write_names(store, index, "zander")
    assert found(index, "z") == ["zander"]
    opened = index._unlocked()
    index.forget()
    assert opened._view.runs == ()
    assert opened._view.fresh == []
    assert opened._reader._kept == {}
    assert opened.sealer._key == b""
