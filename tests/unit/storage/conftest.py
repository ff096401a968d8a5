"""The stores of the service tests, and an empty migrated one for the tests of storage."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from backoffice.security.safe_files import create_private_file
from backoffice.storage.engine import make_engine
from backoffice.storage.migrating import bring_to_head
from backoffice.storage.unit_of_work import UnitsOfWork
from tests.unit.services.conftest import copy_of_store, store, store_template

__all__ = ["copy_of_store", "store", "store_template"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An empty file of the owner's own."""
    file = tmp_path / "folder" / "store.sqlite"
    create_private_file(file)
    file.parent.chmod(0o700)
    return file


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    """A migrated, empty store."""
    engine = make_engine(path)
    bring_to_head(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def units(engine: Engine) -> UnitsOfWork:
    """Units of work on it."""
    return UnitsOfWork(engine)
