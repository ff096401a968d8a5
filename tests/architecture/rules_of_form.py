"""House rules about sizes, names, comments and paths: what a reader meets before any logic."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import PurePosixPath

from tests.architecture.tree import Finding, Source

MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 40

# A schema revision is a flat list of statements that is never edited again.
_REVISIONS = "backoffice/storage/migrations/versions/"
_VAGUE_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}
_MUTED = re.compile(r"#\s*(?:type: ignore|noqa|pragma: no cover)")
_MUTED_WITH_REASON = re.compile(
    r"#\s*(type: ignore\[[a-z, -]+\] +#|noqa: [A-Z0-9, ]+ -|pragma: no cover -) \S.{4}"
)
_UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
_LOCAL_PATHS = r"/(?:work|root)/|/tmp/[a-z]|/home/[a-z]"
# Put together from parts, so that this file keeps its own rule.
_REGISTRIES = "|".join(
    name.replace(" ", r"\.")
    for name in (
        "pypi org",
        "pythonhosted org",
        "registry npmjs",
        "deb debian org",
        "archive ubuntu com",
    )
)
_OUTSIDE = re.compile(f"(?<![\\w.])(?:{_LOCAL_PATHS})|(?:{_REGISTRIES})")


def file_size(source: Source) -> Iterator[Finding]:
    """A file has at most 300 lines."""
    if source.within(_REVISIONS):
        return
    lines = source.text.count("\n")
    if lines > MAX_FILE_LINES:
        yield Finding(
            source.path, MAX_FILE_LINES, f"{lines} lines; split by task, {MAX_FILE_LINES} at most"
        )


def function_size(source: Source) -> Iterator[Finding]:
    """A function of the program has at most 40 lines, its docstring not counted."""
    if not source.within("backoffice/") or source.within(_REVISIONS):
        return
    for node in source.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if ast.get_docstring(node, clean=False) is not None:
                lines -= (node.body[0].end_lineno or 0) - node.body[0].lineno + 1
            if lines > MAX_FUNCTION_LINES:
                advice = (
                    f"{node.name} has {lines} lines; name its steps, {MAX_FUNCTION_LINES} at most"
                )
                yield source.finding(node, advice)


def module_docstring(source: Source) -> Iterator[Finding]:
    """A module opens with what it is for."""
    if not ast.get_docstring(source.tree):
        yield Finding(
            source.path, 1, "open the module with a docstring: what for, which rule it keeps"
        )


def telling_names(source: Source) -> Iterator[Finding]:
    """A module is named for what it does."""
    for part in PurePosixPath(source.path).with_suffix("").parts:
        if vague := _VAGUE_NAMES.intersection(part.split("_")):
            yield Finding(
                source.path, 1, f"{vague.pop()} says nothing; name the module for its task"
            )


def muted_with_reason(source: Source) -> Iterator[Finding]:
    """A muted check carries its code and its reason."""
    for line, comment in _comments(source.text):
        if _MUTED.search(comment) and not _MUTED_WITH_REASON.search(comment):
            yield Finding(
                source.path,
                line,
                "give code and reason: `# noqa: X123 - why`, `# type: ignore[code] # why`,"
                " `# pragma: no cover - why`",
            )


def nothing_unfinished(source: Source) -> Iterator[Finding]:
    """What is left to do is an issue, not a comment."""
    for line, comment in _comments(source.text):
        if _UNFINISHED.search(comment):
            yield Finding(source.path, line, "finish it, or file an issue and delete the comment")


def no_outside_places(path: str, text: str) -> Iterator[Finding]:
    """No file names a folder of somebody's machine or a package registry."""
    for number, line in enumerate(text.split("\n"), 1):
        if _OUTSIDE.search(line):
            advice = "names a local folder or a registry; use a path from the project, or tmp_path"
            yield Finding(path, number, advice)


def _comments(text: str) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string
