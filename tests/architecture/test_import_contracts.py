"""The import contracts of pyproject.toml, held against a small tree that breaks each of them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

LAYERS = (
    *("cli", "app", "worker", "views", "ui", "services", "demo", "storage", "documents"),
    *("gateways", "security", "models", "log_file", "log", "settings", "domain", "__main__"),
)
BREACHES = {
    "domain/upwards.py": "import backoffice.models",
    "services/sideways.py": "import backoffice.ui",
    "storage/upwards.py": "from backoffice.services import refunds",
    "worker/upwards.py": "import backoffice.app",
    "services/window.py": "from PySide6.QtCore import QObject",
    "cli/window.py": "import shiboken6",
    "services/database.py": "import sqlalchemy.orm",
    "documents/schema.py": "import alembic",
    "storage/sealing.py": "from cryptography.hazmat.primitives import hashes",
    "services/ring.py": "import keyring",
    "services/paper.py": "from reportlab.pdfgen import canvas",
    "views/paper.py": "import pikepdf",
    "demo/stored.py": "import backoffice.models",
    "ui/stored.py": "import backoffice.security",
    "views/stored.py": "from backoffice.storage import customers",
}
ALLOWED = {
    "views/good.py": "from PySide6.QtWidgets import QWidget\nimport backoffice.services",
    "services/good.py": "import backoffice.storage\nimport backoffice.log",
    "storage/good.py": "import sqlalchemy",
    "cli/good.py": "import backoffice.app",
    "app/good.py": "import backoffice.worker\nimport backoffice.views",
}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for layer in ("", *LAYERS):
        folder = tmp_path / "backoffice" / layer
        folder.mkdir()
        (folder / "__init__.py").touch()
    write(tmp_path, ALLOWED)
    return tmp_path


def write(tree: Path, modules: dict[str, str]) -> None:
    for name, text in modules.items():
        (tree / "backoffice" / name).write_text(text, "utf-8")


def lint(tree: Path) -> subprocess.CompletedProcess[str]:
    tool = str(Path(sys.executable).with_name("lint-imports"))
    command = [tool, "--no-logo", "--no-cache"]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)


def test_a_tree_that_keeps_the_rule_passes(tree: Path) -> None:
    done = lint(tree)
    assert done.returncode == 0, done.stdout


def test_every_breach_is_named(tree: Path) -> None:
    write(tree, BREACHES)
    done = lint(tree)
    assert done.returncode == 1
    named = done.stdout.split("Broken contracts", 1)[1]
    missed = [
        name
        for name in BREACHES
        if f"backoffice.{name.removesuffix('.py').replace('/', '.')} -> " not in named
    ]
    assert not missed, done.stdout


def test_a_new_top_level_module_must_be_given_its_layer(tree: Path) -> None:
    write(tree, {"reporting.py": ""})
    done = lint(tree)
    assert done.returncode == 1
    assert "reporting" in done.stdout
