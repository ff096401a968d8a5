"""What this program must not open is refused with a sentence and left as it is."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import (
    Engine,
)

from backoffice.domain.errors import NotReachable
from backoffice.services.opening import open_store
from backoffice.storage import engine as engine_module
from backoffice.storage import migrating
from backoffice.storage.migrating import (
    HEAD,
    bring_to_head,
    schema_revision,
)
from tests.factories import StoreUnderTest


def code_of(use: Any) -> str:
    with pytest.raises(NotReachable) as refused:
        use()
    assert refused.value.sentence.endswith(".")
    return refused.value.code


def test_a_store_of_a_newer_program_is_refused_and_left_alone(store: StoreUnderTest) -> None:
    path = store.services.path
    store.services.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0099'")
    before = path.read_bytes()
    assert code_of(lambda: open_store(path, store.workstation)) == "store.too_new"
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"junk", b"%PDF-1.7" * 900, b"SQLite format 3\0" + b"\xff" * 4080]
)
def test_a_file_that_is_no_database_is_refused_and_left_alone(
    path: Path, store: StoreUnderTest, content: bytes
) -> None:
    path.write_bytes(content)
    assert code_of(lambda: open_store(path, store.workstation)) == "store.not_reachable"
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused_and_left_alone(
    path: Path, store: StoreUnderTest
) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE bookmarks (url)")
    assert code_of(lambda: open_store(path, store.workstation)) == "store.not_ours"
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master").fetchall()
    assert tables == [("bookmarks",)]


@pytest.mark.parametrize("place", ["nothing", "a folder"])
def test_where_there_is_no_store_it_is_said(
    tmp_path: Path, store: StoreUnderTest, place: str
) -> None:
    path = tmp_path / "nothing.sqlite" if place == "nothing" else tmp_path
    assert code_of(lambda: open_store(path, store.workstation)) == "store.not_there"


def test_a_store_that_cannot_be_migrated_now_is_refused(
    path: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasty = tuple(p for p in engine_module.PRAGMAS if "busy_timeout" not in p)
    monkeypatch.setattr(engine_module, "PRAGMAS", ("PRAGMA busy_timeout=1", *hasty))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("BEGIN IMMEDIATE")
        assert code_of(lambda: bring_to_head(engine)) == "store.not_reachable"
    bring_to_head(engine)
    assert schema_revision(engine) == HEAD


def test_nothing_is_kept_open_of_what_was_refused(tmp_path: Path, store: StoreUnderTest) -> None:
    path = store.services.path
    store.services.close()
    ledger = path.with_name(f"{path.name}.sandbox-ledger")
    ledger.write_bytes(b"junk")
    with pytest.raises(NotReachable):
        open_store(path, store.workstation)
    links = Path("/proc/self/fd")
    held = [link for link in links.iterdir() if link.is_symlink()] if links.exists() else []
    assert not [link for link in held if str(tmp_path) in str(link.readlink())]


def test_the_known_revisions_are_told_from_newer_ones(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_to_head(engine)
    monkeypatch.setattr(migrating, "REVISIONS", ("0001", "0002"))
    monkeypatch.setattr(migrating, "HEAD", "0002")
    asked: list[str] = []
    monkeypatch.setattr(migrating, "upgrade", lambda _engine, revision: asked.append(revision))
    bring_to_head(engine)
    assert asked == ["0002"]
