"""Finds the data files the program ships.

Rule: one way in, `importlib.resources`, so that checkout, wheel and frozen build behave the same.

    finder = ResourceFinder()
    finder.text("theme/tokens.toml")
"""

from importlib.resources import files
from importlib.resources.abc import Traversable


class ResourceFinder:
    """Reads files below the package `resources`; a missing file raises FileNotFoundError."""

    def __init__(self, *, root: Traversable | None = None) -> None:
        self._root = root if root is not None else files("resources")

    def text(self, name: str) -> str:
        """The UTF-8 text of `name`, a path with forward slashes."""
        return self._at(name).read_text(encoding="utf-8")

    def data(self, name: str) -> bytes:
        """The bytes of `name`."""
        return self._at(name).read_bytes()

    def names(self, folder: str, *, suffix: str) -> tuple[str, ...]:
        """The names (without folder) of the files in `folder` that end in `suffix`, sorted."""
        return tuple(sorted(f.name for f in self._at(folder).iterdir() if f.name.endswith(suffix)))

    def exists(self, name: str) -> bool:
        """Whether there is such a file."""
        return self._at(name).is_file()

    def _at(self, name: str) -> Traversable:
        node = self._root
        for part in name.split("/"):
            node = node / part
        return node
