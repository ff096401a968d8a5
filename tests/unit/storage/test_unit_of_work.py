"""The unit of work: nothing stays that was not committed, readers and writers do not disturb."""

import threading
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from backoffice.domain.errors import BadInput, NotReachable
from backoffice.storage import engine as engine_module
from backoffice.storage.engine import make_engine
from backoffice.storage.unit_of_work import Unit, UnitsOfWork


def put(unit: Unit, name: str) -> None:
    unit.connection.execute(
        text("INSERT INTO index_state VALUES (:name, 0, 0, NULL)"), {"name": name}
    )


def names(unit: Unit) -> list[str]:
    return [row[0] for row in unit.connection.execute(text("SELECT index_name FROM index_state"))]


def stored(units: UnitsOfWork) -> list[str]:
    with units.read() as unit:
        return names(unit)


def test_what_is_committed_stays(units: UnitsOfWork) -> None:
    with units.write() as unit:
        put(unit, "a")
        unit.commit()
    assert stored(units) == ["a"]


def test_what_is_not_committed_goes(units: UnitsOfWork) -> None:
    with units.write() as unit:
        put(unit, "a")
    assert stored(units) == []


def test_what_fails_on_the_way_leaves_nothing(units: UnitsOfWork) -> None:
    def half() -> None:
        with units.write() as unit:
            put(unit, "a")
            raise BadInput("staff.exists")

    with pytest.raises(BadInput):
        half()
    assert stored(units) == []


def test_after_a_commit_a_unit_can_go_on_and_what_follows_is_its_own(units: UnitsOfWork) -> None:
    with units.write() as unit:
        put(unit, "a")
        unit.commit()
        put(unit, "b")
    assert stored(units) == ["a"]


def test_a_reading_unit_keeps_nothing(units: UnitsOfWork) -> None:
    with units.read() as unit:
        put(unit, "a")
    assert stored(units) == []


def test_a_reader_sees_one_moment_while_others_write(units: UnitsOfWork) -> None:
    with units.read() as reader:
        assert names(reader) == []
        with units.write() as writer:
            put(writer, "a")
            writer.commit()
        assert names(reader) == []
    assert stored(units) == ["a"]


def test_a_read_within_a_read_sees_the_same_moment(units: UnitsOfWork) -> None:
    with units.read() as outer:
        assert names(outer) == []
        with units.write() as writer:
            put(writer, "a")
            writer.commit()
        with units.read() as inner:
            assert inner is outer
            assert names(inner) == []
        assert names(outer) == []
    assert stored(units) == ["a"]


def test_a_read_that_fails_leaves_the_next_one_alone(units: UnitsOfWork) -> None:
    def fails() -> None:
        with units.read():
            raise BadInput("staff.exists")

    with pytest.raises(BadInput):
        fails()
    with units.write() as unit:
        put(unit, "a")
        unit.commit()
    assert stored(units) == ["a"]


def test_writers_come_one_after_the_other(units: UnitsOfWork) -> None:
    """Each takes the lock before it reads, so that neither decides on what is no longer true."""
    order: list[str] = []

    def second() -> None:
        with units.write() as unit:
            order.append(f"second sees {names(unit)}")
            put(unit, "b")
            unit.commit()

    with units.write() as unit:
        put(unit, "a")
        other = threading.Thread(target=second)
        other.start()
        order.append("first commits")
        unit.commit()
    other.join()
    assert order == ["first commits", "second sees ['a']"]
    assert stored(units) == ["a", "b"]


def test_a_store_that_stays_locked_is_not_reachable(
    path: Path, units: UnitsOfWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasty = tuple(p for p in engine_module.PRAGMAS if "busy_timeout" not in p)
    monkeypatch.setattr(engine_module, "PRAGMAS", (*hasty, "PRAGMA busy_timeout=1"))
    other = make_engine(path)
    with units.write() as unit:
        put(unit, "a")
        with pytest.raises(NotReachable) as refused, UnitsOfWork(other).write() as second:
            put(second, "b")
    other.dispose()
    assert refused.value.code == "store.not_reachable"


def test_a_damaged_store_is_not_reachable(path: Path, units: UnitsOfWork) -> None:
    with units.write() as unit:
        for number in range(400):
            put(unit, f"{number:040}")
        unit.commit()
    units.dispose()
    content = bytearray(path.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page : page + 64] = b"\xa5" * 64
    path.write_bytes(content)
    with pytest.raises(NotReachable) as refused:
        stored(units)
    assert refused.value.code == "store.not_reachable"


def test_a_rule_of_the_database_that_is_broken_is_no_outage(units: UnitsOfWork) -> None:
    with units.write() as unit:
        put(unit, "a")
        with pytest.raises(IntegrityError):
            put(unit, "a")


def test_who_changed_something_in_memory_is_told_of_a_rollback_and_only_then(
    units: UnitsOfWork,
) -> None:
    told: list[str] = []
    with units.write() as unit:
        unit.if_undone(lambda: told.append("rolled back"))
        put(unit, "a")
    assert told == ["rolled back"]
    with units.write() as unit:
        unit.if_undone(lambda: told.append("never"))
        put(unit, "a")
        unit.commit()
        unit.if_undone(lambda: told.append("after the commit"))
    assert told == ["rolled back", "after the commit"]
