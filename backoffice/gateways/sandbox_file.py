"""The file that the sandbox keeps its ledger in: one SQLite database for one owner.

Rule: the file appears whole or not at all, readable by its owner only, so that any number of
processes may open it for the first time at once.
"""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from uuid import uuid4

from backoffice.domain.errors import NotReachable

SCHEMA_VERSION = 1
BUSY_TIMEOUT_S = 30.0
_OWNER_ONLY = 0o600

_SCHEMA = """
BEGIN;
CREATE TABLE payment (
    payment_ref TEXT PRIMARY KEY,
    captured_ore INTEGER NOT NULL,
    currency TEXT NOT NULL,
    already_refunded_ore INTEGER NOT NULL,
    CHECK (already_refunded_ore BETWEEN 0 AND captured_ore)
);
-- Every idempotency key that was ever worked on, with the answer it got.
CREATE TABLE request (
    key TEXT PRIMARY KEY,
    refund_no TEXT NOT NULL,
    payment_ref TEXT NOT NULL,
    amount_ore INTEGER NOT NULL,
    currency TEXT NOT NULL,
    kind TEXT NOT NULL,
    code TEXT,
    http_status INTEGER NOT NULL,
    provider_refund_id TEXT,
    safe_to_retry INTEGER NOT NULL
);
CREATE TABLE payout (
    provider_refund_id TEXT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE REFERENCES request (key),
    refund_no TEXT NOT NULL,
    payment_ref TEXT NOT NULL REFERENCES payment (payment_ref),
    amount_ore INTEGER NOT NULL CHECK (amount_ore > 0),
    currency TEXT NOT NULL,
    public_text TEXT NOT NULL,
    status TEXT NOT NULL,
    code TEXT,
    later_status TEXT,
    later_code TEXT,
    looks_left INTEGER,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);
CREATE INDEX payout_of_payment ON payout (payment_ref, refund_no);
-- How the next calls go; payment_ref NULL: of any payment. times_left NULL: for ever.
CREATE TABLE behaviour (
    id INTEGER PRIMARY KEY,
    payment_ref TEXT,
    call TEXT NOT NULL DEFAULT 'create',
    result TEXT NOT NULL DEFAULT 'succeed',
    answer TEXT NOT NULL DEFAULT 'given',
    code TEXT,
    looks INTEGER NOT NULL DEFAULT 1,
    delay_s REAL NOT NULL DEFAULT 0,
    delay_answer_s REAL NOT NULL DEFAULT 0,
    times_left INTEGER DEFAULT 1
);
PRAGMA user_version = 1;
COMMIT;
"""


def open_ledger_file(path: Path) -> sqlite3.Connection:
    """Open the ledger, making it if it is not there; the connection may be handed between threads.

    Raises NotReachable: `provider.ledger_version` if another version wrote the file,
    `provider.not_reachable` if it cannot be opened or is no ledger.
    """
    try:
        if not path.exists():
            _make(path)
        path.chmod(_OWNER_ONLY)
        connection = _connect(f"{path.absolute().as_uri()}?mode=rw")
    except (OSError, sqlite3.Error) as error:
        raise NotReachable("provider.not_reachable") from error
    try:
        _prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _connect(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        uri, uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
    )
    connection.row_factory = sqlite3.Row
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.Error as error:
        raise NotReachable("provider.not_reachable") from error
    if version != SCHEMA_VERSION:
        raise NotReachable("provider.ledger_version")


def _make(path: Path) -> None:
    """Build the file under another name and link it into place; whoever links first wins."""
    draft = path.with_name(f".{path.name}.{uuid4().hex}.part")
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _OWNER_ONLY))
    try:
        with closing(_connect(draft.absolute().as_uri())) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.executescript(_SCHEMA)
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink()
