"""The stores of the service tests, for the tests of this folder too."""

from tests.unit.services.conftest import copy_of_store, store, store_template

__all__ = ["copy_of_store", "store", "store_template"]
