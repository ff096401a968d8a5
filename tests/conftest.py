"""What every test gets: an offscreen Qt, a home of its own, Hypothesis profiles, outside data or a
reasoned skip.

Rule: nothing a test does reaches the person's own files, keyring or environment, and nothing
depends on them.
"""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = ["tests.surprises", "tests.watchdog"]

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"

# Before Qt, platformdirs or keyring are asked anything; programs started by tests inherit it.
for _name in [name for name in os.environ if name.startswith("BACKOFFICE_")]:
    del os.environ[_name]
_HOME = tempfile.TemporaryDirectory(prefix="backoffice-tests-", ignore_cleanup_errors=True)
for _kind in ("CACHE", "CONFIG", "DATA", "STATE"):
    os.environ[f"XDG_{_kind}_HOME"] = str(Path(_HOME.name) / _kind.lower())
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Deadlines are off: the machines are shared, and a slow example says nothing about the program.
settings.register_profile("fast", max_examples=60, deadline=None, derandomize=True, database=None)
settings.register_profile("long", max_examples=3000, deadline=None, print_blob=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="also run the tests marked long")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("long" if config.getoption("--long") else "fast")


def pytest_unconfigure() -> None:
    _HOME.cleanup()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long"):
        return
    skip = pytest.mark.skip(reason="long: run with ./run test --long")
    for item in items:
        if item.get_closest_marker("long"):
            item.add_marker(skip)


@pytest.fixture(scope="session")
def shared_data() -> Callable[[str], Path]:
    """Path of a file in ../shared/data by its name there; skips the test where it is absent."""

    def find(name: str) -> Path:
        path = SHARED_DATA / name
        if not path.exists():
            pytest.skip(f"../shared/data/{name} is absent; the project ships no such data")
        return path

    return find
