"""Rows of the log: inserted, read back as they were, and never mistaken for what they are not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from backoffice.domain.errors import Tampered
from backoffice.domain.ids import CustomerId, LogEntryId, StaffId
from backoffice.domain.log_entries import LogEntry, StreamHead
from backoffice.storage import log_rows
from backoffice.storage.log_rows import SealRow, StoredEntry
from backoffice.storage.unit_of_work import UnitsOfWork

STREAM, OTHER = UUID(int=1), UUID(int=2)
MOMENT = datetime(2026, 11, 20, 8, 0, 0, 123456, tzinfo=UTC)
ENTRY = LogEntry(
    id=LogEntryId(UUID(int=100)),
    stream_id=STREAM,
    n=1,
    at=MOMENT,
    actor_id=StaffId(UUID(int=7)),
    workstation="kassa-1",
    kind="customer.opened",
    customer_id=CustomerId(UUID(int=9)),
    ref="R-1",
    facts={"n": 1, "ok": True, "no": None, "text": "å"},
    commitment=b"c" * 32,
    previous=b"p" * 32,
)
SEAL = SealRow(1, b"p" * 32, b"m" * 48, MOMENT, UUID(int=7), b"s" * 64, b"h" * 32)


def entry(number: int, *, stream: UUID = STREAM, n: int | None = None, **words: Any) -> LogEntry:
    changes = {"id": LogEntryId(UUID(int=number)), "stream_id": stream, "n": n or number}
    return replace(ENTRY, **changes | words)


def add(units: UnitsOfWork, *entries: LogEntry) -> None:
    with units.write() as unit:
        for one in entries:
            log_rows.add_entry(unit, one, b"h" * 32)
        unit.commit()


def seal(units: UnitsOfWork, number: int, *entries: LogEntry) -> None:
    with units.write() as unit:
        log_rows.add_seal(unit, replace(SEAL, number=number), tuple(one.id for one in entries))
        unit.commit()


def test_an_entry_comes_back_as_it_was(units: UnitsOfWork) -> None:
    nothing: dict[str, Any] = {"customer_id": None, "ref": None, "facts": {}, "commitment": None}
    bare = entry(101, n=2, at=MOMENT.replace(year=1970), **nothing)
    add(units, ENTRY, bare)
    with units.read() as unit:
        assert [*log_rows.entries(unit)] == [
            StoredEntry(ENTRY, b"h" * 32, None),
            StoredEntry(bare, b"h" * 32, None),
        ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    facts=st.dictionaries(
        st.text(st.characters(codec="utf-8"), max_size=8),
        st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.text(max_size=20),
        max_size=4,
    )
)
def test_any_facts_come_back_as_they_were(units: UnitsOfWork, facts: dict[str, Any]) -> None:
    with units.write() as unit:
        log_rows.add_entry(unit, replace(ENTRY, facts=facts), b"h")
        (stored,) = log_rows.entries(unit)
    assert stored.entry.facts == facts


def test_entries_come_stream_by_stream_in_order(units: UnitsOfWork) -> None:
    later = entry(5, stream=OTHER, n=1)
    add(units, entry(3), later, entry(1), entry(2))
    with units.read() as unit:
        assert [(one.entry.stream_id, one.entry.n) for one in log_rows.entries(unit)] == [
            (STREAM, 1), (STREAM, 2), (STREAM, 3), (OTHER, 1),
        ]  # fmt: skip
        back = [one.entry.n for one in log_rows.end_of_stream(unit, STREAM, first=2)]
    assert back == [3, 2]


def test_a_number_of_a_stream_is_given_once(units: UnitsOfWork) -> None:
    add(units, entry(1))
    with pytest.raises(IntegrityError):
        add(units, entry(2, n=1))


def test_what_no_seal_covers_comes_oldest_first_in_portions(units: UnitsOfWork) -> None:
    entries = [entry(number) for number in (1, 2, 3, 4, 5)]
    add(units, *reversed(entries))
    seal(units, 1, entries[1])
    with units.read() as unit:
        first = log_rows.unsealed_entries(unit, 2)
        rest = log_rows.unsealed_entries(unit, 9, after=first[-1].entry.id)
        assert log_rows.count_entries(unit) == (5, 1)
    assert [one.entry.n for one in (*first, *rest)] == [1, 3, 4, 5]


def test_a_seal_marks_its_entries_and_comes_back_as_it_was(units: UnitsOfWork) -> None:
    with units.read() as unit:
        assert log_rows.last_seal(unit) is None
        assert log_rows.seal(unit, 1) is None
    add(units, entry(1), entry(2))
    seal(units, 1, entry(1))
    seal(units, 2, entry(2))
    with units.read() as unit:
        assert log_rows.seals(unit) == (SEAL, replace(SEAL, number=2))
        assert log_rows.last_seal(unit) == replace(SEAL, number=2)
        assert log_rows.seal(unit, 1) == SEAL
        assert [one.seal_number for one in log_rows.entries(unit)] == [1, 2]


def test_the_head_of_a_stream_moves(units: UnitsOfWork) -> None:
    head = StreamHead(STREAM, 1, b"h" * 32, b"m" * 32)
    with units.write() as unit:
        assert log_rows.stream_head(unit, STREAM) is None
        log_rows.set_stream_head(unit, head)
        log_rows.set_stream_head(unit, replace(head, n=2))
        log_rows.set_stream_head(unit, replace(head, stream_id=OTHER))
        unit.commit()
    with units.read() as unit:
        assert log_rows.stream_head(unit, STREAM) == replace(head, n=2)
        assert set(log_rows.stream_heads(unit)) == {
            replace(head, n=2), replace(head, stream_id=OTHER),
        }  # fmt: skip


def test_what_the_log_says_of_one_customer_comes_oldest_first(units: UnitsOfWork) -> None:
    someone = CustomerId(UUID(int=10))
    add(
        units,
        entry(1, at=MOMENT + timedelta(hours=2)),
        entry(2, at=MOMENT),
        entry(3, customer_id=someone),
        entry(4, customer_id=None),
    )
    with units.read() as unit:
        assert [one.entry.n for one in log_rows.entries_about(unit, UUID(int=9))] == [2, 1]
        assert [one.entry.n for one in log_rows.entries_about(unit, someone)] == [3]


@pytest.mark.parametrize("facts", ["", "null", "[1]", "junk", "[" * 100_000, "7"])
def test_facts_that_somebody_else_wrote_are_one_odd_fact(units: UnitsOfWork, facts: str) -> None:
    add(units, ENTRY)
    with units.write() as unit:
        unit.connection.execute(text("UPDATE log_entry SET facts = :facts"), {"facts": facts})
        (stored,) = log_rows.entries(unit)
    assert stored.entry.facts == {"unreadable": repr(facts)}


@pytest.mark.parametrize(
    "change",
    [
        "id = x'00'", "stream_id = 7", "n = 'one'", "at = 'noon'", "at = 9223372036854775807",
        "actor_id = x''", "workstation = x'00'", "kind = x'00'", "customer_id = 'x'",
        "ref = x'00'", "commitment = 'x'", "previous = 'x'", "hash = 7.5",
    ],
)  # fmt: skip
def test_a_row_that_can_be_no_entry_is_said_wherever_it_is_read(
    units: UnitsOfWork, change: str
) -> None:
    add(units, ENTRY)
    with units.write() as unit:
        unit.connection.execute(text(f"UPDATE log_entry SET {change}"))  # noqa: S608 - this test's own
        for use in (
            lambda: list(log_rows.entries(unit)),
            lambda: log_rows.unsealed_entries(unit, 9),
        ):
            with pytest.raises(Tampered) as refused:
                use()
            assert refused.value.code == "log.unreadable"


@pytest.mark.parametrize(
    "change",
    ["previous = 'x'", "manifest = 7", "sealed_at = 'x'", "signer_id = x'00'", "signature = 'x'",
     "hash = 'x'"],
)  # fmt: skip
def test_a_row_that_can_be_no_seal_is_said(units: UnitsOfWork, change: str) -> None:
    seal(units, 1)
    with units.write() as unit:
        unit.connection.execute(text(f"UPDATE log_seal SET {change}"))  # noqa: S608 - this test's own
        for use in (
            lambda: log_rows.seals(unit),
            lambda: log_rows.last_seal(unit),
            lambda: log_rows.seal(unit, 1),
        ):
            with pytest.raises(Tampered):
                use()
