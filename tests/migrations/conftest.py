"""The stores of the service tests, and a file that holds nothing yet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from backoffice.security.safe_files import create_private_file
from backoffice.storage.engine import make_engine
from tests.unit.services.conftest import copy_of_store, store, store_template

__all__ = ["copy_of_store", "store", "store_template"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "store.sqlite"
    create_private_file(file)
    return file


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    engine = make_engine(path)
    yield engine
    engine.dispose()
