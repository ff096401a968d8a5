"""Reads the tables and texts in `resources/demo/`.

Rule: what is said about Sweden, medicines or people stands there with its source; code only draws
from it. One row a line, fields parted by ";", "#" begins a comment.
"""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

_FOLDER = files("resources") / "demo"


@lru_cache(maxsize=32)
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table, each as its fields. Raises FileNotFoundError."""
    text = (_FOLDER / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(tuple(line.split(";")) for line in lines)


@lru_cache(maxsize=32)
def document(name: str) -> dict[str, Any]:
    """A TOML file. Raises FileNotFoundError, tomllib.TOMLDecodeError."""
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))


def texts(folder: str) -> tuple[str, ...]:
    """The names of the TOML files in a folder, sorted, to be given to `document`."""
    names = (entry.name for entry in (_FOLDER / folder).iterdir())
    return tuple(f"{folder}/{name}" for name in sorted(names) if name.endswith(".toml"))
