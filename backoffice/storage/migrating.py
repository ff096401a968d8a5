"""Bringing a store's schema to the version that this program knows.

Rule: every schema is made by migrations, the first included; a store written by a newer program
is refused with a sentence, never opened. Alembic is imported only when there is something to
migrate, because it costs 0.6 s.
"""

import sqlite3
from pathlib import Path

from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from backoffice.domain.errors import NotReachable
from backoffice.storage.engine import WRITING, is_outage

MIGRATIONS = Path(__file__).parent / "migrations"
REVISIONS = ("0001",)
HEAD = REVISIONS[-1]


def schema_revision(engine: Engine) -> str | None:
    """The revision a store is at, or None for an empty file.

    Raises `NotReachable("store.not_ours")` for a database of another program.
    """
    with engine.connect() as connection:
        known = inspect(connection)
        if not known.has_table("alembic_version"):
            if known.get_table_names():
                raise NotReachable("store.not_ours")
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def bring_to_head(engine: Engine) -> None:
    """Migrate if there is need.

    Raises `NotReachable`: `store.too_new` for a revision unknown here, `store.not_ours` for a
    database of another program, `store.not_reachable` for a file that is no database or that cannot
    be migrated now. Then no connection stays open.
    """
    try:
        revision = schema_revision(engine)
        if revision is not None and revision not in REVISIONS:
            raise NotReachable("store.too_new")
        if revision != HEAD:
            upgrade(engine, HEAD)
    except (DBAPIError, sqlite3.Error) as error:
        engine.dispose()
        if not is_outage(error):
            raise
        raise NotReachable("store.not_reachable") from error
    except BaseException:
        engine.dispose()
        raise


def upgrade(engine: Engine, revision: str) -> None:
    """Run the migrations up to a revision."""
    _run(engine, "upgrade", revision)


def downgrade(engine: Engine, revision: str) -> None:
    """Run the migrations back to a revision ("base" for none)."""
    _run(engine, "downgrade", revision)


def _run(engine: Engine, direction: str, revision: str) -> None:
    from alembic import command  # noqa: PLC0415 - 0.6 s, needed only for a store that is not at head
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    # Under the write lock from the start: a second program waits, and then finds nothing to do.
    with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        config.attributes["connection"] = connection
        getattr(command, direction)(config, revision)
