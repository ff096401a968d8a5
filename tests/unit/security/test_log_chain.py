"""Log entries, commitments, stream heads and seals: bytes that stand for one thing only."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.ids import CustomerId, LogEntryId, StaffId
from backoffice.domain.log_entries import LogEntry
from backoffice.security.log_chain import (
    NO_SEAL,
    canonical,
    commit,
    entry_hash,
    is_signed,
    make_seal,
    pack_sealed,
    seal_hash,
    stream_head,
    stream_head_mac,
    unpack_sealed,
)
from backoffice.security.statements import new_signing_key, sign, verify_key_of

ENTRY = LogEntry(
    id=LogEntryId(UUID(int=1)),
    stream_id=UUID(int=2),
    n=1,
    at=datetime(2026, 11, 22, 10, 0, 0, 5, tzinfo=UTC),
    actor_id=StaffId(UUID(int=3)),
    workstation="kassa-1",
    kind="refund.requested",
    customer_id=CustomerId(UUID(int=4)),
    ref="R-17",
    facts={"amount_ore": 12900, "approved": False, "reason": "damaged", "case": None},
    commitment=None,
    previous=NO_SEAL,
)
OTHERS: dict[str, dict[str, Any]] = {
    "id": {"id": LogEntryId(UUID(int=9))},
    "stream": {"stream_id": UUID(int=9)},
    "number": {"n": 2},
    "time": {"at": ENTRY.at + timedelta(microseconds=1)},
    "actor": {"actor_id": StaffId(UUID(int=9))},
    "no actor": {"actor_id": None},
    "workstation": {"workstation": "kassa-2"},
    "kind": {"kind": "refund.approved"},
    "customer": {"customer_id": UUID(int=9)},
    "no customer": {"customer_id": None},
    "ref": {"ref": "R-18"},
    "no ref": {"ref": None},
    "empty ref": {"ref": ""},
    "commitment": {"commitment": bytes(32)},
    "empty commitment": {"commitment": b""},
    "previous": {"previous": bytes(31) + b"1"},
    "fewer facts": {"facts": {}},
    "a true fact": {"facts": {**ENTRY.facts, "approved": True}},
    "a number for a truth": {"facts": {**ENTRY.facts, "approved": 0}},
    "a text for a number": {"facts": {**ENTRY.facts, "amount_ore": "12900"}},
    "a text for nothing": {"facts": {**ENTRY.facts, "case": ""}},
    "a fraction": {"facts": {**ENTRY.facts, "amount_ore": 12900.0}},
    "half a character": {"facts": {**ENTRY.facts, "reason": "\ud800"}},
    "another name": {"facts": {"amount_öre": 12900}},
}


def test_entries_that_differ_in_anything_have_different_hashes() -> None:
    entries = [ENTRY, *(replace(ENTRY, **changes) for changes in OTHERS.values())]
    assert len({entry_hash(entry) for entry in entries}) == len(OTHERS) + 1


@given(
    st.dictionaries(st.text(max_size=3), st.text(max_size=3) | st.integers() | st.none()),
    st.dictionaries(st.text(max_size=3), st.text(max_size=3) | st.integers() | st.none()),
)
def test_different_facts_never_have_the_same_bytes(left: Any, right: Any) -> None:
    same = canonical(replace(ENTRY, facts=left)) == canonical(replace(ENTRY, facts=right))
    assert same == (left == right)


def test_neither_the_order_of_facts_nor_the_time_zone_matters() -> None:
    facts = dict(reversed(list(ENTRY.facts.items())))
    in_stockholm = ENTRY.at.astimezone(timezone(timedelta(hours=1)))
    assert entry_hash(replace(ENTRY, facts=facts, at=in_stockholm)) == entry_hash(ENTRY)


def test_the_hash_of_an_entry_never_changes_between_versions() -> None:
    assert entry_hash(ENTRY).hex() == (
        "4f88e77c61b1183b40cda48e007646f6200cd85b2f3996bcfebf0459d8a6e289"
    )


def test_a_time_without_zone_is_a_bug() -> None:
    with pytest.raises(ValueError, match="time zone"):
        canonical(replace(ENTRY, at=ENTRY.at.replace(tzinfo=None)))


def test_a_commitment_hides_its_payload_and_holds_it() -> None:
    salt, other = bytes(32), bytes(31) + b"1"
    assert commit(salt, b"alm") == commit(salt, b"alm")
    assert len({commit(salt, b"alm"), commit(salt, b"berg"), commit(other, b"alm")}) == 3
    with pytest.raises(ValueError, match="32 bytes"):
        commit(b"short", b"alm")


def test_the_end_of_a_stream_is_vouched_for_by_the_log_key_alone() -> None:
    key, stream, digest = bytes(32), UUID(int=2), bytes(32)
    macs = {
        stream_head_mac(key, stream, 1, digest),
        stream_head_mac(bytes(31) + b"1", stream, 1, digest),
        stream_head_mac(key, UUID(int=3), 1, digest),
        stream_head_mac(key, stream, 2, digest),
        stream_head_mac(key, stream, 1, bytes(31) + b"1"),
    }
    assert len(macs) == 5


def test_the_head_of_a_stream_names_its_last_entry() -> None:
    head = stream_head(bytes(32), ENTRY)
    assert (head.stream_id, head.n, head.hash) == (ENTRY.stream_id, 1, entry_hash(ENTRY))
    assert head.mac == stream_head_mac(bytes(32), ENTRY.stream_id, 1, head.hash)


SIGNING_KEY = bytes(range(32))
SEALED_AT = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
ENTRIES = [(LogEntryId(UUID(int=number)), bytes([number]) * 32) for number in range(1, 4)]
FIRST = make_seal(
    previous=None,
    entries=ENTRIES,
    sealed_at=SEALED_AT,
    signer_id=StaffId(UUID(int=3)),
    sign=partial(sign, SIGNING_KEY),
)


def test_seals_are_numbered_and_linked() -> None:
    second = make_seal(
        previous=FIRST,
        entries=ENTRIES[:1],
        sealed_at=SEALED_AT,
        signer_id=FIRST.signer_id,
        sign=partial(sign, SIGNING_KEY),
    )
    assert (FIRST.number, FIRST.previous_seal_hash) == (1, NO_SEAL)
    assert (second.number, second.previous_seal_hash) == (2, seal_hash(FIRST))


@pytest.mark.parametrize(
    "changes",
    [
        {"number": 2},
        {"previous_seal_hash": bytes(31) + b"1"},
        {"entries": tuple(ENTRIES[:2])},
        {"entries": tuple(reversed(ENTRIES))},
        {"sealed_at": SEALED_AT + timedelta(seconds=1)},
        {"signer_id": StaffId(UUID(int=9))},
        {"signature": bytes(64)},
        {"signature": b""},
    ],
)
def test_a_changed_seal_is_not_signed(changes: dict[str, Any]) -> None:
    changed = replace(FIRST, **changes)
    assert is_signed(FIRST, verify_key_of(SIGNING_KEY))
    assert not is_signed(changed, verify_key_of(SIGNING_KEY))
    assert not is_signed(FIRST, verify_key_of(new_signing_key()))
    assert seal_hash(changed) != seal_hash(FIRST)


def test_an_empty_seal_is_a_bug() -> None:
    with pytest.raises(ValueError, match="at least one"):
        make_seal(
            previous=None,
            entries=[],
            sealed_at=SEALED_AT,
            signer_id=FIRST.signer_id,
            sign=partial(sign, SIGNING_KEY),
        )


def test_sealed_entries_are_stored_in_48_bytes_each() -> None:
    packed = pack_sealed(ENTRIES)
    assert len(packed) == 3 * 48
    assert unpack_sealed(packed) == tuple(ENTRIES)
    assert unpack_sealed(packed[:-1]) == tuple(ENTRIES[:2])
