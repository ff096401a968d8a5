"""Migrations: the models are the head, and every revision goes up and down with data."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Engine,
    LargeBinary,
    MetaData,
    String,
    Table,
    insert,
    select,
    text,
)

from backoffice.models import Base
from backoffice.models.base import CompactUuid, UtcDateTime
from backoffice.security.safe_files import create_private_file
from backoffice.storage.engine import make_engine
from backoffice.storage.migrating import (
    HEAD,
    MIGRATIONS,
    REVISIONS,
    bring_to_head,
    downgrade,
    schema_revision,
    upgrade,
)
from tests.factories import StoreUnderTest
from tests.import_lines import conversation_line, customer_line, order_line

UNTOUCHED = {"alembic_version"}

# --- what the migrations make -----------------------------------------------------------------


def test_the_models_are_what_the_migrations_make(engine: Engine) -> None:
    bring_to_head(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_checks_and_names_are_what_the_models_say_too(path: Path, engine: Engine) -> None:
    """Alembic compares neither CHECK constraints nor names of keys on SQLite."""
    bring_to_head(engine)
    plain = path.with_name("models.sqlite")
    create_private_file(plain)
    other = make_engine(plain)
    Base.metadata.create_all(other)
    other.dispose()
    assert schema_of(path) == schema_of(plain)


def schema_of(path: Path) -> dict[str, set[str]]:
    """Each table's and index's definition as a set of its parts, whatever their order."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {name: parts_of(sql) for name, sql in rows if name not in UNTOUCHED}


def parts_of(sql: str) -> set[str]:
    inside = " ".join(sql.replace('"', "").split()).partition("(")[2].rpartition(")")[0]
    parts, depth, start = set(), 0, 0
    for at, char in enumerate(inside + ","):
        depth += {"(": 1, ")": -1}.get(char, 0)
        if char == "," and depth == 0:
            parts.add(inside[start:at].strip())
            start = at + 1
    return parts


def test_the_revisions_of_the_folder_are_those_the_program_knows(engine: Engine) -> None:
    found = ScriptDirectory(str(MIGRATIONS)).walk_revisions()
    assert tuple(reversed([script.revision for script in found])) == REVISIONS
    assert REVISIONS[-1] == HEAD
    assert schema_revision(engine) is None
    bring_to_head(engine)
    assert schema_revision(engine) == HEAD


# --- up and down, with data -------------------------------------------------------------------

MOMENT = datetime(2026, 11, 20, 8, tzinfo=UTC)
BY_NAME = {"captured_ore": 100, "amount_ore": 40, "only": 1, "approved_by": UUID(int=2)}


def fill(engine: Engine, metadata: MetaData) -> dict[str, int]:
    """One row in every table that is still empty, parents first; how many rows each then has."""
    with engine.begin() as connection:
        for table in metadata.sorted_tables:
            if connection.execute(select(table).limit(1)).first() is None:
                connection.execute(insert(table).values(row_of(table, connection)))
        return {
            table.name: len(connection.execute(select(table)).all())
            for table in metadata.sorted_tables
        }


def row_of(table: Table, connection: Any) -> dict[str, Any]:
    """A row that keeps every constraint: foreign keys point to a row that is there."""
    values: dict[str, Any] = {}
    for constraint in table.foreign_key_constraints:
        parent = connection.execute(select(constraint.referred_table).limit(1)).mappings().one()
        for element in constraint.elements:
            values[element.parent.name] = parent[element.column.name]
    for column in table.columns:
        values.setdefault(column.name, value_of(column))
    return values


def value_of(column: Column[Any]) -> Any:
    if column.name in BY_NAME:
        return BY_NAME[column.name]
    for kind, value in VALUES.items():
        if isinstance(column.type, kind):
            return value
    return 0


VALUES: dict[type, Any] = {
    CompactUuid: UUID(int=1),
    UtcDateTime: MOMENT,
    Boolean: True,
    Date: MOMENT.date(),
    LargeBinary: b"x",
    String: "x",
}


def rows_by_table(engine: Engine, metadata: MetaData) -> dict[str, list[Any]]:
    with engine.connect() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(select(table))]
            for table in metadata.sorted_tables
        }


@pytest.mark.parametrize("revision", REVISIONS)
def test_every_revision_goes_up_and_down_with_data_in_every_table(
    engine: Engine, revision: str
) -> None:
    position = REVISIONS.index(revision)
    before = REVISIONS[position - 1] if position else "base"
    upgrade(engine, revision)
    metadata = MetaData()
    metadata.reflect(engine)
    counts = fill_reflected(engine, metadata)
    assert counts
    assert set(counts.values()) == {1}
    downgrade(engine, before)
    assert schema_revision(engine) == (None if before == "base" else before)
    upgrade(engine, revision)
    assert schema_revision(engine) == revision


def fill_reflected(engine: Engine, metadata: MetaData) -> dict[str, int]:
    """At the head the models know the types; an older revision is filled by what SQLite says."""
    known = Base.metadata if schema_revision(engine) == HEAD else metadata
    return {name: n for name, n in fill(engine, known).items() if name not in UNTOUCHED}


def test_a_filled_store_survives_being_opened_again(store: StoreUnderTest) -> None:
    store.import_lines(customer_line(), order_line(), conversation_line())
    engine = make_engine(store.services.path)
    before = rows_by_table(engine, Base.metadata)
    bring_to_head(engine)
    assert rows_by_table(engine, Base.metadata) == before
    engine.dispose()


def test_what_fails_half_way_leaves_the_store_as_it_was(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    from backoffice.storage.migrations.first_schema import log  # noqa: PLC0415 - as Alembic does

    def fails() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(log, "create", fails)
    with pytest.raises(ZeroDivisionError):
        bring_to_head(engine)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM sqlite_master")).scalar() == 0


OPEN_STORE = """
import sys
from pathlib import Path
from backoffice.storage.engine import make_engine
from backoffice.storage.migrating import bring_to_head, schema_revision
engine = make_engine(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
bring_to_head(engine)
print(schema_revision(engine))
"""


def test_two_programs_that_open_a_new_store_at_once_both_get_it(path: Path) -> None:
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", OPEN_STORE, str(path)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(2)
    ]  # fmt: skip
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    outcomes = [program.communicate("go\n") for program in programs]
    assert outcomes == [(f"{HEAD}\n", "")] * 2
