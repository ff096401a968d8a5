"""The malicious owner of the database: writes any cell of any table, and signs nothing.

Rule: past every service and every model, as with any SQLite program; only what is in the file is
used, no key and no site secret.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class DatabaseOwner:
    """Works on one store's file, also while somebody is signed in."""

    path: Path

    def run(self, sql: str, *values: object) -> int:
        """Change something; how many rows were changed."""
        with self._open() as connection:
            return connection.execute(sql, [_plain(value) for value in values]).rowcount

    def rows(self, sql: str, *values: object) -> list[Row]:
        """Read something."""
        with self._open() as connection:
            return connection.execute(sql, [_plain(value) for value in values]).fetchall()

    def cell(self, sql: str, *values: object) -> Any:
        """The one value that a query gives."""
        ((value,),) = self.rows(sql, *values)
        return value

    def keep(self, *tables: str) -> "KeptRows":
        """Take a copy of whole tables, as an old backup has it."""
        return KeptRows(self, {table: self.rows(f"SELECT * FROM {table}") for table in tables})  # noqa: S608 - our own tables

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self.path, timeout=30)) as connection, connection:
            yield connection


@dataclass(frozen=True, slots=True)
class KeptRows:
    """Rows as they were."""

    owner: DatabaseOwner
    tables: dict[str, list[Row]]

    def put_back(self) -> None:
        """Write the tables as they were then."""
        for table, rows in self.tables.items():
            self.owner.run(f"DELETE FROM {table}")  # noqa: S608 - our own tables
            for row in rows:
                self.insert(table, row)

    def insert(self, table: str, row: Sequence[object]) -> None:
        """Write one row as it was then."""
        marks = ", ".join("?" * len(row))
        self.owner.run(f"INSERT INTO {table} VALUES ({marks})", *row)  # noqa: S608 - our own tables


def _plain(value: object) -> Any:
    return value.bytes if isinstance(value, UUID) else value
