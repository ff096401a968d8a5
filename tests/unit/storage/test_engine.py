"""The settings that the promises about the file rest on, asked of real connections."""

import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from backoffice.security.safe_files import create_private_file
from backoffice.storage import engine_facts
from backoffice.storage.engine import make_engine
from backoffice.storage.migrating import bring_to_head
from backoffice.storage.unit_of_work import UnitsOfWork


def pragma(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.execute(text(f"PRAGMA {name}")).scalar()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("synchronous", 2),  # FULL
        ("busy_timeout", 15_000),
        ("temp_store", 2),  # in memory: no plaintext in a temporary file
    ],
)
def test_every_connection_is_set_up(engine: Engine, name: str, value: object) -> None:
    first = pragma(engine, name)
    with engine.connect(), engine.connect() as second:
        assert (first, second.execute(text(f"PRAGMA {name}")).scalar()) == (value, value)


def test_what_the_database_says_is_what_the_survey_expects(units: UnitsOfWork) -> None:
    with units.read() as unit:
        found = engine_facts.settings(unit)
    assert {name for name, _, _ in found} >= {"journal_mode", "foreign_keys", "secure_delete"}
    assert all(value == wanted for _, value, wanted in found)


def test_the_journal_is_as_closed_to_others_as_the_store(path: Path, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE t (x)"))
        files = sorted(file.name for file in path.parent.iterdir())
        modes = {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    assert files == ["store.sqlite", "store.sqlite-shm", "store.sqlite-wal"]
    assert modes == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_closing_leaves_one_file_and_no_journal(path: Path, engine: Engine) -> None:
    pragma(engine, "journal_mode")
    engine.dispose()
    assert [file.name for file in path.parent.iterdir()] == ["store.sqlite"]


def test_foreign_keys_are_enforced(units: UnitsOfWork) -> None:
    statement = text(
        "INSERT INTO health_profile (customer_id, version, content) VALUES (x'00', 1, x'00')"
    )
    with units.write() as unit, pytest.raises(IntegrityError):
        unit.connection.execute(statement)


def test_parameters_never_show_in_an_error(units: UnitsOfWork) -> None:
    statement = text("INSERT INTO health_profile (customer_id) VALUES (:id)")
    with units.write() as unit, pytest.raises(IntegrityError) as error:
        unit.connection.execute(statement, {"id": "canary-19850312-2398"})
    assert "canary" not in str(error.value)


def test_deleted_content_is_overwritten_in_the_file(path: Path, engine: Engine) -> None:
    canary = "kanariefagel" * 40
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE t (x)"))
        connection.execute(text("INSERT INTO t VALUES (:x)"), {"x": canary})
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM t"))
    engine.dispose()
    assert b"kanariefagel" not in path.read_bytes()


def test_wiping_takes_what_was_deleted_out_of_the_files_of_an_open_store(
    path: Path, engine: Engine, units: UnitsOfWork
) -> None:
    canary = "kanariefagel" * 40
    for statement in ("CREATE TABLE t (x)", "INSERT INTO t VALUES (:x)", "DELETE FROM t"):
        with engine.begin() as connection:
            connection.execute(text(statement), {"x": canary} if ":x" in statement else {})
    journal = path.with_name(f"{path.name}-wal")
    assert b"kanariefagel" in journal.read_bytes()
    units.wipe_deleted()
    assert b"kanariefagel" not in path.read_bytes() + journal.read_bytes()
    assert pragma(engine, "busy_timeout") == 15_000


def test_wiping_does_not_wait_for_who_is_reading(path: Path, units: UnitsOfWork) -> None:
    with units.write() as unit:
        unit.connection.execute(text("CREATE TABLE t (x)"))
        unit.commit()
    with units.read() as unit:
        unit.connection.execute(text("SELECT * FROM t")).all()
        thread = threading.Thread(target=units.wipe_deleted)
        thread.start()
        thread.join(5)
        assert not thread.is_alive()


@pytest.mark.parametrize("name", ["a?b.sqlite", "a#b.sqlite", "50%41.sqlite", "å ö.sqlite", "a:b"])
def test_a_path_is_a_path_whatever_characters_it_has(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    create_private_file(path)
    engine = make_engine(path)
    bring_to_head(engine)
    engine.dispose()
    assert [file.name for file in tmp_path.iterdir()] == [name]
    assert path.stat().st_size > 0


def test_a_relative_path_stays_where_it_was_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    engine = make_engine(Path(path.name))
    bring_to_head(engine)
    engine.dispose()
    assert path.stat().st_size > 0


@pytest.fixture(autouse=True)
def nothing_is_left_open(tmp_path: Path) -> Iterator[None]:
    yield
    descriptors = Path("/proc/self/fd")
    if descriptors.exists():
        for link in list(descriptors.iterdir()):
            target = Path(os.path.realpath(link))
            assert tmp_path not in target.parents, f"{target} is still open"
