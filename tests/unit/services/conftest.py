"""What the tests of the use cases share: a store of their own on disk, with staff and no customers.

Rule: `store` is a fresh copy for each test; a module whose tests only read opens one copy for
itself with `copy_of_store`.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

import pytest

from tests.factories import StoreTemplate, StoreUnderTest, found_template
from tests.unit.services.marked_person import MARKED
from tests.unit.services.report_reader import ask


class CopyOfStore(Protocol):
    """Opens a fresh copy of the template store: `with copy_of_store() as store: …`."""

    def __call__(self) -> AbstractContextManager[StoreUnderTest]: ...


@pytest.fixture(scope="session")
def store_template(tmp_path_factory: pytest.TempPathFactory) -> StoreTemplate:
    """Founded once for the whole run (for each worker of pytest-xdist)."""
    return found_template(tmp_path_factory.mktemp("template") / "store")


@pytest.fixture(scope="session")
def copy_of_store(
    store_template: StoreTemplate, tmp_path_factory: pytest.TempPathFactory
) -> CopyOfStore:
    """For a module that fills one store and reads it in many tests."""
    return lambda: store_template.copy(tmp_path_factory.mktemp("copy") / "store")


@pytest.fixture
def store(store_template: StoreTemplate, tmp_path: Path) -> Iterator[StoreUnderTest]:
    """This test's own store."""
    with store_template.copy(tmp_path / "store") as copy:
        yield copy


@pytest.fixture
def marked_store(store: StoreUnderTest) -> StoreUnderTest:
    """A store with one customer, `MARKED`, who has everything."""
    store.import_lines(*MARKED.lines())
    return store


@pytest.fixture
def request_no(marked_store: StoreUnderTest) -> str:
    """The number of an open art. 15 request of that customer."""
    return ask(marked_store, MARKED.external_id).no
