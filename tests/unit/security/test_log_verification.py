"""Every changed or swapped entry is found and named; an honest log has no findings."""

from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

import pytest

from backoffice.domain.ids import LogEntryId
from backoffice.security import log_suspects
from backoffice.security.log_chain import make_seal
from backoffice.security.log_findings import FindingKind, RecordedEntry
from backoffice.security.statements import sign
from tests.unit.security.log_under_attack import (
    LENGTH,
    MORNING,
    OFFICER,
    SIGNING_KEYS,
    Log,
    entry_id,
    stored,
)

SEALED, UNSEALED, LAST = (1, 3), (1, 7), (1, LENGTH)


@pytest.fixture
def log() -> Log:
    return Log()


CONTENT = ("at", "actor_id", "workstation", "kind", "customer_id", "ref", "facts", "commitment")
PLACES = [SEALED, UNSEALED, LAST]


def test_an_honest_log_has_no_findings(log: Log) -> None:
    assert log.findings() == []


def test_a_log_without_seals_and_an_empty_one_have_no_findings(log: Log) -> None:
    log.seals, log.anchors = [], []
    assert log.findings() == []
    log.rows, log.heads = {}, {}
    assert log.findings() == []


@pytest.mark.parametrize("rehash", [False, True])
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "columns",
    [
        {"customer_id": UUID(int=999)},
        {"customer_id": None},
        {"actor_id": OFFICER},
        {"facts": {}},
        {"facts": {"purpose": ["not", "a", "fact"]}},
        {"previous": bytes(32)},
        {"commitment": bytes(32)},
    ],
)
def test_a_changed_entry_is_named(
    log: Log, place: tuple[int, int], columns: dict[str, Any], rehash: bool
) -> None:
    log.change(place, rehash=rehash, **columns)
    (finding,) = log.findings()
    assert finding.kind is FindingKind.CHANGED
    assert finding.entry_id == entry_id(*place)


def test_a_changed_first_entry_is_named(log: Log) -> None:
    log.seals, log.anchors = [], []
    log.change((1, 1), rehash=True, previous=bytes(31) + b"1")
    log.rows[1, 2] = stored(replace(log[1, 2], previous=log.rows[1, 1].hash))
    assert ("changed", 1001) in log.found()


def test_a_changed_hash_column_is_found(log: Log) -> None:
    log.rows[SEALED] = RecordedEntry(log[SEALED], bytes(32))
    assert log.found() == {("changed", 1003)}


def test_rewriting_the_whole_unsealed_end_needs_the_log_key(log: Log) -> None:
    previous = log.rows[1, 5].hash
    for n in range(6, LENGTH + 1):
        log.change((1, n), rehash=True, previous=previous, workstation="kassa-2")
        previous = log.rows[1, n].hash
    assert log.found() == {("changed", 1008)}
    log.set_head(1, LENGTH, previous, key=bytes(32))
    assert log.found() == {("unsigned", 1008)}


def test_rewriting_sealed_entries_is_found_even_with_the_log_key(log: Log) -> None:
    previous = log.rows[1, 3].hash
    for n in range(4, LENGTH + 1):
        log.change((1, n), rehash=True, previous=previous, workstation="kassa-2")
        previous = log.rows[1, n].hash
    log.set_head(1, LENGTH, previous)
    assert log.found() == {("changed", 1004), ("changed", 1005)}


PAIRS = [((1, 2), (1, 4)), ((1, 2), (2, 3)), ((1, 6), (2, 7)), ((1, 6), (1, 8)), ((1, 3), (2, 7))]
EXCHANGES = {
    "ids": ("id",),
    "contents": CONTENT,
    "places": ("stream_id", "n", "previous"),
    "places without links": ("stream_id", "n"),
    "customers": ("customer_id",),
    "facts": ("facts",),
}


@pytest.mark.parametrize("rehash", [False, True])
@pytest.mark.parametrize("columns", EXCHANGES.values(), ids=EXCHANGES)
@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_two_swapped_entries_are_both_named(
    log: Log,
    one: tuple[int, int],
    other: tuple[int, int],
    columns: tuple[str, ...],
    rehash: bool,
) -> None:
    left, right = log[one], log[other]
    ids = {left.id, right.id}
    log.change(one, rehash=rehash, **{name: getattr(right, name) for name in columns})
    log.change(other, rehash=rehash, **{name: getattr(left, name) for name in columns})
    swapped = [finding for finding in log.findings() if finding.kind is FindingKind.SWAPPED]
    assert {finding.entry_id for finding in swapped} == ids
    assert {finding.detail for finding in swapped} == {f"with {left.id}", f"with {right.id}"}
    assert {finding.kind for finding in log.findings()} <= {
        FindingKind.SWAPPED,
        FindingKind.REMOVED,
    }


def test_more_swaps_than_are_compared_are_called_changed(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_suspects, "_COMPARED", 3)
    for n in (1, 3, 5):
        left, right = log[1, n], log[2, n]
        log.change((1, n), facts=right.facts)
        log.change((2, n), facts=left.facts)
    kinds = [finding.kind for finding in log.findings()]
    assert len(kinds) == 6
    assert FindingKind.CHANGED in kinds


def test_of_two_broken_links_the_entry_between_them_is_blamed(log: Log) -> None:
    log.seals, log.anchors = [], []
    log.change((1, 4), rehash=True, previous=bytes(32))
    assert log.found() == {("changed", 1004)}
    log.change((1, 6), rehash=True, previous=bytes(32))
    assert log.found() == {("changed", 1004), ("changed", 1006)}


def test_a_broken_link_before_a_gap_is_put_down_to_the_entry_before_it(log: Log) -> None:
    log.seals, log.anchors = [], []
    log.change((1, 3), rehash=True, workstation="kassa-9")
    del log.rows[1, 5]
    assert log.found() == {("changed", 1003), ("removed", None)}


def test_a_broken_link_is_settled_by_a_sealed_entry_after_it(log: Log) -> None:
    log.change(UNSEALED, rehash=True, workstation="kassa-9")
    log.seals.append(
        make_seal(
            previous=log.seals[-1],
            entries=[(log[LAST].id, log.rows[LAST].hash)],
            sealed_at=MORNING,
            signer_id=OFFICER,
            sign=partial(sign, SIGNING_KEYS[OFFICER]),
        )
    )
    assert log.found() == {("changed", 1007)}


def test_a_key_that_is_not_the_log_key_vouches_for_nothing(log: Log) -> None:
    log.log_key = bytes(32)
    assert log.found() == {("unsigned", 1008), ("unsigned", 2008)}


def test_every_single_change_of_any_entry_is_found() -> None:
    """Not a table of attacks but all of them: each column of each row, each row gone."""
    for place in Log().rows:
        for column, value in {
            "id": LogEntryId(UUID(int=5555)),
            "stream_id": UUID(int=2 if place[0] == 1 else 1),
            "n": 4,
            "at": MORNING,
            "actor_id": None,
            "workstation": "",
            "kind": "",
            "customer_id": None,
            "ref": "",
            "facts": {},
            "commitment": b"",
            "previous": b"",
        }.items():
            for rehash in (False, True):
                log = Log()
                if getattr(log[place], column) != value:
                    log.change(place, rehash=rehash, **{column: value})
                    assert log.findings(), (place, column, rehash)
        log = Log()
        del log.rows[place]
        assert log.findings(), place
