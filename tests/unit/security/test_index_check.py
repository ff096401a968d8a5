"""Checking the index as a whole names each part that is wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from backoffice.domain.ids import new_uuid
from backoffice.security.index_blocks import pack
from backoffice.security.index_check import IndexFinding, IndexPart, verify_index
from backoffice.security.index_entries import Entry, rows_of
from backoffice.security.index_merge import IndexMerge
from backoffice.security.index_sealer import IndexSealer, Manifest, RunInfo
from backoffice.security.sealed_index import SealedIndex
from tests.unit.security.sqlite_index_store import (
    SqliteIndexStore,
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
    for made in opened_store(tmp_path):
        index = SealedIndex(store=made, name=NAME, key=KEY)
        for number in range(60):
            made.append(index, [entry(number)])
            if number == 9:
                list(merging(made).everything())
        yield made


def merging(store: SqliteIndexStore) -> IndexMerge:
    return IndexMerge(store=store, name=NAME, key=KEY)


def entry(number: int) -> Entry:
    return Entry("family", b"%04d" % number, number.to_bytes(32, "big"), 1)


def check(store: SqliteIndexStore) -> list[IndexFinding]:
    return verify_index(store=store, name=NAME, key=KEY)


def test_a_whole_index_has_no_findings(store: SqliteIndexStore) -> None:
    assert check(store) == []


def test_an_empty_index_has_no_findings(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for empty in opened_store(tmp_path / "empty"):
        assert check(empty) == []


@pytest.mark.parametrize(
    ("damage", "part", "number"),
    [
        ("update state set manifest = x'01'", IndexPart.MANIFEST, None),
        ("update state set manifest = null", IndexPart.MANIFEST, None),
        ("update state set generation = 0", IndexPart.MANIFEST, None),
        ("update delta set sealed = zeroblob(200) where number = 11", IndexPart.DELTA, 11),
        ("delete from delta where number = 50", IndexPart.DELTA, 50),
        ("delete from delta where number = 60", IndexPart.DELTA, 60),
        ("delete from block where position = 4", IndexPart.DIRECTORY, None),
        ("update block set sealed = x'' where position = 4", IndexPart.DIRECTORY, None),
        ("delete from block where position = 2", IndexPart.BLOCK, 2),
        ("update block set sealed = zeroblob(9000) where position = 0", IndexPart.BLOCK, 0),
    ],
)
def test_what_is_missing_or_damaged_is_named(
    store: SqliteIndexStore, damage: str, part: IndexPart, number: int | None
) -> None:
    store.connection.execute(damage)
    (finding,) = check(store)
    assert (finding.part, finding.number) == (part, number)
    assert (finding.run_id is None) == (part in {IndexPart.MANIFEST, IndexPart.DELTA})


@pytest.mark.parametrize(
    ("bounds", "entries", "blocks", "findings"),
    [
        ([0, 2], 4, ([0, 1], [2, 3]), []),
        ([0, 1], 4, ([0, 1], [2, 3]), [(IndexPart.DIRECTORY, None)]),
        ([0, 2], 5, ([0, 1], [2, 3]), [(IndexPart.ENTRIES, None)]),
        ([2, 0], 4, ([2, 3], [0, 1]), [(IndexPart.BLOCK, 1)]),
        ([1, 2], 4, ([1, 0], [2, 3]), [(IndexPart.BLOCK, 0)]),
    ],
)
def test_a_run_that_was_written_wrongly_is_named(
    store: SqliteIndexStore,
    bounds: list[int],
    entries: int,
    blocks: tuple[list[int], ...],
    findings: list[tuple[IndexPart, int | None]],
) -> None:
    sealer = IndexSealer(name=NAME, key=KEY)
    run = RunInfo(run_id=new_uuid(), entries=entries, blocks=len(blocks))
    sealed = [
        sealer.seal_block(
            run.run_id, n, pack([row for number in numbers for row in rows_of([entry(number)])])
        )
        for n, numbers in enumerate(blocks)
    ]
    places = [rows_of([entry(bound)])[0][0] for bound in bounds]
    sealed.append(sealer.seal_directory(run.run_id, places))
    store.write_blocks(run.run_id, first=0, sealed=sealed)
    manifest = Manifest(merged_delta=10, runs=(run,))
    store.connection.execute("update state set manifest = ?", (sealer.seal_manifest(1, manifest),))
    assert [(finding.part, finding.number) for finding in check(store)] == findings


def test_a_merge_meanwhile_is_no_finding(store: SqliteIndexStore) -> None:
    store.interrupt("deltas", lambda: list(merging(store).everything()))
    assert check(store) == []
