"""Watching commits: what is durable when plaintext is opened, and a store that commits nothing.

Rule: what is durable is asked of the file, past every service, by a connection of our own.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from backoffice.security.vault import Vault
from backoffice.storage.unit_of_work import Unit

# Everything by which plaintext of a customer comes out of a vault.
OPENINGS = ("open_data_key", "open_envelope")


class CommitFailed(Exception):
    """The disk did not take it."""


@dataclass(frozen=True, slots=True)
class Durable:
    """What the file holds at one moment."""

    access_records: tuple[tuple[str, str, str | None], ...]  # (categories, purpose, case)
    log_kinds: tuple[str, ...]


@dataclass(slots=True)
class Openings:
    """What was durable each time that something was opened, in order."""

    seen: list[Durable] = field(default_factory=list)


def durable(path: Path) -> Durable:
    """Read past the services."""
    with closing(sqlite3.connect(path)) as connection:
        records = connection.execute(
            "SELECT categories, purpose, case_ref FROM access_record ORDER BY id"
        ).fetchall()
        kinds = connection.execute("SELECT kind FROM log_entry ORDER BY id").fetchall()
    return Durable(tuple(records), tuple(kind for (kind,) in kinds))


@contextmanager
def openings_watched(monkeypatch: pytest.MonkeyPatch, path: Path) -> Iterator[Openings]:
    """Note what is durable whenever a data key or an envelope is opened."""
    openings = Openings()

    def watched(opening: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*arguments: Any) -> Any:
            openings.seen.append(durable(path))
            return opening(*arguments)

        return noted

    with monkeypatch.context() as patch:
        for name in OPENINGS:
            patch.setattr(Vault, name, watched(getattr(Vault, name)))
        yield openings


@contextmanager
def nothing_commits(monkeypatch: pytest.MonkeyPatch, path: Path) -> Iterator[Openings]:
    """A store whose every commit fails; what is opened all the same is noted."""

    def failing(_unit: Unit) -> None:
        raise CommitFailed

    with openings_watched(monkeypatch, path) as openings, monkeypatch.context() as patch:
        patch.setattr(Unit, "commit", failing)
        yield openings
