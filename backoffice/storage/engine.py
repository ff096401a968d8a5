"""The SQLAlchemy engine of an embedded store, with the settings that the promises rest on.

Rule: WAL, foreign keys, `secure_delete`, `synchronous=FULL`, file mode 0600 in a folder of mode
0700. Parameters never show in an error (`hide_parameters`), because they are personal data.
"""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

BUSY_TIMEOUT_MS = 15_000
WRITING = "backoffice_writing"

PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA synchronous=FULL",
    f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA cache_size=-65536",
)


def make_engine(path: Path) -> Engine:
    """An engine on an SQLite file that exists already (made 0600 by the caller).

    Opens no connection yet.
    """
    engine = create_engine(
        URL.create("sqlite", database=str(path)),  # a path may hold what means something in a URL
        hide_parameters=True,
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=8,
        connect_args={
            "isolation_level": None,
            "check_same_thread": False,
            "cached_statements": 256,
        },
    )
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def is_outage(error: Exception) -> bool:
    """Whether the database itself failed (locked, full, damaged, no database at all), and not what
    was asked of it. SQLite's own errors come as they are from the start of a transaction.
    """
    cause = error.orig if isinstance(error, DBAPIError) else error
    return type(cause) in (sqlite3.OperationalError, sqlite3.DatabaseError)


def _set_up(connection: sqlite3.Connection, _record: Any) -> None:
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin(connection: Connection) -> None:
    """Take the write lock at the start of a writing transaction, so that no later statement
    finds it taken.
    """
    writing = connection.get_execution_options().get(WRITING, False)
    connection.connection.cursor().execute("BEGIN IMMEDIATE" if writing else "BEGIN")
