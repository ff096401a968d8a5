"""The project's own files, as the architecture tests read them.

Rule: what counts is what git would commit, so that a file nobody has added yet is judged too.
"""

import ast
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]

# As in .gitignore: caches, the environment, what is compiled.
_MADE_HERE = re.compile(
    r"(^|/)(\.venv|\.git|\.[a-z_]+_cache|\.hypothesis|__pycache__|build|dist|\.coverage)(/|$|\.)"
    r"|\.egg-info/|\.qm$"
)


class Finding(NamedTuple):
    """A breach of a house rule: where, and what to do instead."""

    path: str
    line: int
    advice: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.advice}"


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """One Python file: its path from the root with forward slashes, its text and syntax tree."""

    path: str
    text: str
    tree: ast.Module = field(init=False)
    nodes: tuple[ast.AST, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "tree", ast.parse(self.text, self.path))
        object.__setattr__(self, "nodes", tuple(ast.walk(self.tree)))

    def within(self, *parts: str) -> bool:
        """Whether the path is one of these files, or lies in one of these folders (with slash)."""
        return any(
            self.path == part or (part[-1] == "/" and self.path.startswith(part)) for part in parts
        )

    def finding(self, node: ast.AST, advice: str) -> Finding:
        return Finding(self.path, getattr(node, "lineno", 1), advice)


@cache
def files() -> tuple[str, ...]:
    """Every file that git tracks or would add, from the root."""
    if shutil.which("git") and (ROOT / ".git").exists():
        # The owner of a checkout may be another user, as in a container; git would refuse to read.
        trusted = ["git", "-c", f"safe.directory={ROOT}"]
        wanted = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"]
        done = subprocess.run(
            [*trusted, *wanted], cwd=ROOT, check=True, capture_output=True, text=True
        )
        names = done.stdout.split("\0")
    else:  # an unpacked archive: all but what is made here
        names = [path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*")]
        names = [name for name in names if not _MADE_HERE.search(name)]
    return tuple(sorted(name for name in names if name and (ROOT / name).is_file()))


@cache
def sources() -> tuple[Source, ...]:
    """Every Python file of the project."""
    names = [name for name in files() if name.endswith(".py")]
    return tuple(Source(name, (ROOT / name).read_text("utf-8")) for name in names)


def called_name(call: ast.Call) -> str:
    """The last part of what is called: `setText` for `self._label.setText(...)`."""
    return last_name(call.func)


def last_name(node: ast.AST) -> str:
    """The last part of a dotted name, or nothing."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def dotted_name(node: ast.AST) -> str:
    """`time.sleep` for that attribute; nothing where a part is no name."""
    if isinstance(node, ast.Attribute):
        before = dotted_name(node.value)
        return f"{before}.{node.attr}" if before else ""
    return node.id if isinstance(node, ast.Name) else ""
