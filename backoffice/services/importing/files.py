"""Reading import files line by line, and keeping what was refused.

Rule: a file is read as a stream, plain or gzip; no line is held longer than it is worked on. The
rejects file lies beside the file, is readable by its owner only, and is written anew by each run.
"""

import gzip
import json
import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Protocol, Self

from backoffice.domain.errors import BadInput
from backoffice.domain.messages import SENTENCES
from backoffice.services.importing.line_formats import MAX_LINE_BYTES

KEPT_OF_OVERLONG = 1_000


class _ByteLines(Protocol):
    def readline(self, limit: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line as it stands in the file; `overlong` ones are cut."""

    number: int
    content: bytes
    overlong: bool
    position: int


def read_lines(path: Path) -> Iterator[RawLine]:
    """Every line that is not blank. Raises `BadInput` where the file cannot be read to its end."""
    try:
        with path.open("rb") as raw:
            packed = path.suffix == ".gz"
            yield from _lines(gzip.GzipFile(fileobj=raw) if packed else raw, raw)
    except (OSError, EOFError, zlib.error) as error:
        raise BadInput("import.file_unreadable") from error


def _lines(stream: _ByteLines, raw: IO[bytes]) -> Iterator[RawLine]:
    number = 0
    while content := stream.readline(MAX_LINE_BYTES + 1):
        number += 1
        overlong = len(content) > MAX_LINE_BYTES and not content.endswith(b"\n")
        if overlong:
            _skip_rest(stream)
        if content.strip():
            yield RawLine(number, content.rstrip(b"\r\n"), overlong, raw.tell())


def _skip_rest(stream: _ByteLines) -> None:
    while (part := stream.readline(MAX_LINE_BYTES)) and not part.endswith(b"\n"):
        continue


class RejectsFile:
    """`<file>.rejects.jsonl`: line number, code, sentence and the line itself. Made when needed."""

    def __init__(self, path: Path) -> None:
        self.path = path.with_name(f"{path.name}.rejects.jsonl")
        self._stream: IO[str] | None = None
        self.count = 0

    def __enter__(self) -> Self:
        self.path.unlink(missing_ok=True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._stream is not None:
            self._stream.close()

    def add(self, number: int, code: str, content: bytes) -> None:
        """Keep one refused line."""
        if self._stream is None:
            descriptor = os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            self._stream = os.fdopen(descriptor, "w", encoding="utf-8")
        text = content[:MAX_LINE_BYTES].decode("utf-8", "backslashreplace")
        entry = {"line": number, "code": code, "sentence": SENTENCES[code], "content": text}
        self._stream.write(json.dumps(entry, ensure_ascii=True) + "\n")
        self.count += 1
