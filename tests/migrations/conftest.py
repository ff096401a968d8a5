"""The stores of the service tests, and a launcher of processes that work on copies of them."""

from collections.abc import Iterator

import pytest

from tests.attacks.refund_processes import Launcher, launched
from tests.unit.services.conftest import CopyOfStore, copy_of_store, store, store_template

__all__ = ["copy_of_store", "store", "store_template"]


@pytest.fixture(scope="session")
def launcher(copy_of_store: CopyOfStore) -> Iterator[Launcher]:
    """One for the whole run; warmed, so that signing in costs a test nothing."""
    with launched() as launcher, copy_of_store() as other:
        launcher.warm(other)
        yield launcher
