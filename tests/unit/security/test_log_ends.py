"""Removed, cut off, added and forked entries are found and named."""

from dataclasses import replace
from uuid import UUID

import pytest

from backoffice.security.log_chain import stream_start
from backoffice.security.log_findings import FindingKind, RecordedEntry
from tests.unit.security.log_under_attack import (
    LENGTH,
    Log,
    entry_id,
    new_entry,
    stored,
)

SEALED, UNSEALED, LAST = (1, 3), (1, 7), (1, LENGTH)


@pytest.fixture
def log() -> Log:
    return Log()


@pytest.mark.parametrize(("place", "named"), [(SEALED, 1003), ((1, 1), 1001), (UNSEALED, None)])
def test_a_removed_entry_is_named(log: Log, place: tuple[int, int], named: int | None) -> None:
    del log.rows[place]
    (finding,) = log.findings()
    assert finding.kind is FindingKind.REMOVED
    assert (finding.entry_id.int if finding.entry_id else None) == named
    assert finding.stream_id == UUID(int=1)
    assert finding.detail == f"number {place[1]}"


def test_several_removed_entries_are_named(log: Log) -> None:
    for n in (2, 3, 6, 7):
        del log.rows[1, n]
    assert log.found() == {("removed", 1002), ("removed", 1003), ("removed", None)}
    assert {finding.detail for finding in log.findings()} == {
        "number 2 to 3",
        "number 6 to 7",
        "sealed and gone",
    }


def test_closing_the_gap_behind_a_removed_entry_is_found(log: Log) -> None:
    del log.rows[UNSEALED]
    log.change(LAST, rehash=True, n=7, previous=log.rows[1, 6].hash)
    log.rows[UNSEALED] = log.rows.pop(LAST)
    assert ("truncated", None) in log.found()


@pytest.mark.parametrize(
    ("stream", "kept", "sealed_and_lost"),
    [(1, 7, set()), (2, 5, set()), (1, 3, {1004, 1005}), (2, 0, {2001, 2002, 2003, 2004, 2005})],
)
def test_a_stream_whose_end_was_cut_off_is_named(
    log: Log, stream: int, kept: int, sealed_and_lost: set[int]
) -> None:
    for n in range(kept + 1, LENGTH + 1):
        del log.rows[stream, n]
    findings = log.findings()
    (truncated,) = (f for f in findings if f.kind is FindingKind.TRUNCATED)
    assert truncated.stream_id == UUID(int=stream)
    assert truncated.detail == ("number 8" if kept == 7 else f"number {kept + 1} to 8")
    lost = {("removed", number) for number in sealed_and_lost}
    assert log.found() == {("truncated", None), *lost}


def test_the_last_entry_of_a_cut_off_end_is_named_if_it_was_sealed(log: Log) -> None:
    log.seal([(1, 6), (1, 7), (1, 8)])
    del log.rows[LAST]
    assert log.found() == {("truncated", 1008)}


def test_cutting_off_an_end_and_its_head_needs_the_log_key(log: Log) -> None:
    for n in (7, 8):
        del log.rows[1, n]
    log.set_head(1, 6, log.rows[1, 6].hash, key=bytes(32))
    (finding,) = log.findings()
    assert (finding.kind, finding.entry_id) == (FindingKind.UNSIGNED, entry_id(1, 6))
    log.rows = {place: row for place, row in log.rows.items() if place[0] == 2}
    assert ("unsigned", None) in log.found()


def test_putting_back_an_older_head_of_sealed_entries_is_found(log: Log) -> None:
    for n in (4, 5, 6, 7, 8):
        del log.rows[1, n]
    log.set_head(1, 3, log.rows[1, 3].hash)
    assert log.found() == {("removed", 1004), ("removed", 1005)}


@pytest.mark.parametrize(("head", "found"), [(4, {("added", 1006), ("added", 1007)})])
def test_entries_after_an_older_head_are_named(
    log: Log, head: int, found: set[tuple[str, int]]
) -> None:
    log.set_head(1, head, log.rows[1, head].hash)
    assert log.found() == {*found, ("added", 1008), ("truncated", 1005)}


def test_a_head_that_was_taken_away_is_named(log: Log) -> None:
    for n in (6, 7, 8):
        del log.rows[1, n]
    del log.heads[1]
    assert log.found() == {("truncated", 1005)}


def test_a_head_of_a_stream_that_never_was_is_no_finding(log: Log) -> None:
    log.set_head(3, 0, bytes(32))
    assert log.findings() == []


@pytest.mark.parametrize("n", [0, -1, 9, 50])
def test_an_entry_added_outside_of_its_stream_is_named(log: Log, n: int) -> None:
    added = replace(new_entry(1, 9, log.rows[LAST].hash), n=n)
    log.rows[1, n] = stored(added)
    assert log.found() == {("added", 1009)}


def test_an_entry_of_a_stream_without_head_is_added(log: Log) -> None:
    log.rows[3, 1] = stored(new_entry(3, 1, stream_start(UUID(int=3))))
    assert log.found() == {("added", 3001)}


def test_an_added_entry_with_a_moved_head_needs_the_log_key(log: Log) -> None:
    log.rows[1, 9] = stored(new_entry(1, 9, log.rows[LAST].hash))
    log.set_head(1, 9, log.rows[1, 9].hash, key=bytes(32))
    assert log.found() == {("unsigned", 1009)}


def second_entry(log: Log, place: tuple[int, int], number: int) -> RecordedEntry:
    """Another entry of the same number, well linked to the one before it."""
    return stored(replace(log[place], id=entry_id(place[0], number), workstation="kassa-9"))


@pytest.mark.parametrize("comes_first", [False, True])
@pytest.mark.parametrize("place", [SEALED, (1, 5)])
def test_a_second_entry_of_a_sealed_number_is_named(
    log: Log, place: tuple[int, int], comes_first: bool
) -> None:
    fork = second_entry(log, place, 99)
    original = log.rows.pop(place)
    pair = [fork, original] if comes_first else [original, fork]
    log.rows[place], log.rows[place[0], 99] = pair
    rows = sorted(log.rows.values(), key=lambda row: (row.entry.stream_id, row.entry.n))
    at = rows.index(min(pair, key=rows.index))
    rows[at : at + 2] = pair
    assert log.found_in(rows) == {("forked", 1099)}


@pytest.mark.parametrize("place", [UNSEALED, LAST])
def test_two_entries_of_an_unsealed_number_are_found(log: Log, place: tuple[int, int]) -> None:
    log.rows[place[0], 99] = second_entry(log, place, 99)
    kinds = {finding.kind for finding in log.findings()}
    assert kinds == {FindingKind.FORKED}


@pytest.mark.parametrize("comes_first", [False, True])
def test_an_entry_moved_onto_anothers_number_is_changed(log: Log, comes_first: bool) -> None:
    log.change((1, 6), n=7)
    rows = sorted(log.rows.values(), key=lambda row: (row.entry.stream_id, row.entry.n))
    if comes_first:
        at = rows.index(log.rows[1, 6])
        rows[at : at + 2] = reversed(rows[at : at + 2])
    assert log.found_in(rows) == {("changed", 1006), ("removed", None)}


def test_a_sealed_fork_is_found(log: Log) -> None:
    """Somebody with a signing key sealed a second past; the links still tell."""
    log.rows[1, 6] = stored(replace(log[1, 6], previous=bytes(31) + b"1"))
    log.seal([(1, 6)])
    assert ("forked", 1006) in log.found()
    log.rows[LAST] = stored(replace(log[LAST], previous=bytes(31) + b"2"))
    log.seal([(1, 7), LAST])
    assert ("forked", 1008) in log.found()


def test_a_sealed_last_entry_that_its_head_does_not_name_is_found(log: Log) -> None:
    log.rows[LAST] = stored(replace(log[LAST], workstation="kassa-9"))
    log.seal([(1, 6), (1, 7), LAST])
    assert log.found() == {("forked", 1008)}
