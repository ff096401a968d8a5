"""The ledger's file is private, durable, and appears whole."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from backoffice.domain.errors import NotReachable
from backoffice.gateways.sandbox_file import SCHEMA_VERSION, _make, open_ledger_file

posix_only = pytest.mark.skipif(os.name != "posix", reason="file modes are those of POSIX")


def pragma(connection: sqlite3.Connection, name: str) -> object:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def refusal(path: Path) -> str:
    with pytest.raises(NotReachable) as refused:
        open_ledger_file(path)
    assert refused.value.sentence
    return refused.value.code


def test_a_commit_is_on_disk_when_it_returns(tmp_path: Path) -> None:
    with closing(open_ledger_file(tmp_path / "ledger ?#å.sqlite")) as connection:
        assert pragma(connection, "journal_mode") == "wal"
        assert pragma(connection, "synchronous") == 2  # FULL
        assert pragma(connection, "foreign_keys") == 1
        assert pragma(connection, "busy_timeout") == 30_000
        assert pragma(connection, "user_version") == SCHEMA_VERSION
    assert [each.name for each in tmp_path.iterdir()] == ["ledger ?#å.sqlite"]


@posix_only
def test_only_its_owner_may_read_any_of_its_files(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    open_ledger_file(path).close()
    path.chmod(0o644)
    with closing(open_ledger_file(path)) as connection:
        connection.execute("INSERT INTO behaviour (payment_ref) VALUES ('pay_1')")
        names = sorted(each.name for each in tmp_path.iterdir())
        assert names == ["ledger.sqlite", "ledger.sqlite-shm", "ledger.sqlite-wal"]
        assert {stat.S_IMODE(each.stat().st_mode) for each in tmp_path.iterdir()} == {0o600}


def test_whoever_comes_second_uses_the_file_of_the_first(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with closing(open_ledger_file(path)) as connection:
        connection.execute("INSERT INTO behaviour (payment_ref) VALUES ('pay_1')")
        _make(path)
    with closing(open_ledger_file(path)) as connection:
        assert connection.execute("SELECT payment_ref FROM behaviour").fetchone()[0] == "pay_1"
    assert [each.name for each in tmp_path.iterdir()] == ["ledger.sqlite"]


def test_a_ledger_of_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with closing(open_ledger_file(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    assert refusal(path) == "provider.ledger_version"


def test_a_file_that_is_no_ledger_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    path.write_text("Kära dagbok, " * 100, encoding="utf-8")
    before = path.read_bytes()
    assert refusal(path) == "provider.not_reachable"
    assert path.read_bytes() == before


def test_a_ledger_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere" / "ledger.sqlite") == "provider.not_reachable"
