"""The lock installs what pyproject.toml asks for, on any mirror; nothing is imported by luck."""

import ast
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture import lock_file
from tests.architecture.tree import ROOT, sources

PYPROJECT = """
[build-system]
requires = ["setuptools>=80"]
[project]
requires-python = ">=3.11"
dependencies = ["alembic>=1.20,<2"]
[project.optional-dependencies]
dev = ["pytest>=9"]
"""
LOCK = f"""\
{lock_file._DIGEST_MARK}{lock_file.digest(PYPROJECT)}
alembic==1.20.1 \\
    --hash=sha256:00
pytest==9.2.0 \\
    --hash=sha256:00
setuptools==84.2.1 \\
    --hash=sha256:00
"""


def test_the_lock_is_in_step_and_names_no_host() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    pyproject = (ROOT / "pyproject.toml").read_text("utf-8")
    assert not list(lock_file.problems(lock=lock, pyproject=pyproject))


def test_a_good_lock_passes() -> None:
    assert not list(lock_file.problems(lock=LOCK, pyproject=PYPROJECT))


@pytest.mark.parametrize(
    ("lock", "pyproject"),
    [
        (LOCK + "--index-url https://mirror/simple\n", PYPROJECT),
        (LOCK + "# from http://mirror\n", PYPROJECT),
        (LOCK.replace("alembic==1.20.1", "alembic==1.19.0"), PYPROJECT),
        (LOCK.replace("alembic==1.20.1 \\\n    --hash=sha256:00", "alembic==1.20.1"), PYPROJECT),
        (LOCK.replace("pytest==9.2.0", "pytest-qt==4.5.0"), PYPROJECT),
        (LOCK, PYPROJECT.replace(">=1.20", ">=1.20.1")),
        (LOCK, PYPROJECT.replace('["pytest>=9"]', "[]")),
    ],
    ids=["index", "url", "old pin", "no hash", "missing", "changed bound", "left over"],
)
def test_a_bad_lock_is_caught(lock: str, pyproject: str) -> None:
    assert list(lock_file.problems(lock=lock, pyproject=pyproject))


def test_everything_imported_is_asked_for() -> None:
    wanted = lock_file.asked_for((ROOT / "pyproject.toml").read_text("utf-8"))
    run = {canonicalize_name(Requirement(text).name) for text in wanted["run"]}
    dev = {canonicalize_name(Requirement(text).name) for text in wanted["dev"]}
    owners = packages_distributions()
    for source in sources():
        if source.within("packaging/"):
            continue  # tools with an environment of their own
        allowed = run if source.within("backoffice/") else run | dev
        for name in _imported(source.tree):
            if name in sys.stdlib_module_names or name in {"backoffice", "resources", "tests"}:
                continue
            found = {canonicalize_name(owner) for owner in owners.get(name, [])}
            assert found & allowed, f"{source.path} imports {name}: add it to pyproject.toml"


def _imported(tree: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.split(".")[0])
    return names


def test_the_qt_that_aborts_on_python_3_11_stays_out() -> None:
    """6.12.0 drops references to None and True on CPython 3.10 and 3.11; see docs/decisions.md."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    qt = next(Requirement(text) for text in project["dependencies"] if "PySide6" in text)
    assert not qt.specifier.contains("6.12.0")
