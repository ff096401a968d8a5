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
REJECTS_SUFFIX = ".rejects.jsonl"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_PACKED_AT_ONCE = 1 << 20


class _ByteLines(Protocol):
    def readline(self, limit: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line as it stands in the file; `overlong` ones are cut."""

    number: int
    content: bytes
    overlong: bool
    position: int


def check_file(path: Path) -> None:
    """Raise `BadInput` for a file that cannot be read to its end, or that an import wrote itself.

    A packed file that is cut short (it is still being copied, say) shows that only at its end;
    half of it would otherwise be imported by then.
    """
    if path.name.endswith(REJECTS_SUFFIX):
        raise BadInput("import.rejects_given", field="files")
    try:
        with path.open("rb") as raw:
            if _packed(path):
                packed = gzip.GzipFile(fileobj=raw)
                while packed.read(_PACKED_AT_ONCE):
                    continue
    except (OSError, EOFError, zlib.error) as error:
        raise BadInput("import.file_unreadable", field="files") from error


def read_lines(path: Path) -> Iterator[RawLine]:
    """Every line that is not blank. Raises `BadInput` where the file cannot be read to its end."""
    try:
        with path.open("rb") as raw:
            yield from _lines(gzip.GzipFile(fileobj=raw) if _packed(path) else raw, raw)
    except (OSError, EOFError, zlib.error) as error:
        raise BadInput("import.file_unreadable", field="files") from error


def _packed(path: Path) -> bool:
    return path.suffix.lower() == ".gz"


def _lines(stream: _ByteLines, raw: IO[bytes]) -> Iterator[RawLine]:
    number = 0
    while content := stream.readline(MAX_LINE_BYTES + 1):
        number += 1
        overlong = len(content) > MAX_LINE_BYTES and not content.endswith(b"\n")
        if overlong:
            _skip_rest(stream)
            content = content[:KEPT_OF_OVERLONG]
        if number == 1:
            content = content.removeprefix(_BYTE_ORDER_MARK)
        if overlong or content.strip():
            yield RawLine(number, content.rstrip(b"\r\n"), overlong, raw.tell())


def _skip_rest(stream: _ByteLines) -> None:
    while (part := stream.readline(MAX_LINE_BYTES)) and not part.endswith(b"\n"):
        continue


class RejectsFile:
    """`<file>.rejects.jsonl`: line number, code, sentence and the line itself. Made when needed."""

    def __init__(self, path: Path) -> None:
        self.path = path.with_name(f"{path.name}{REJECTS_SUFFIX}")
        self._stream: IO[str] | None = None
        self.count = 0

    def __enter__(self) -> Self:
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise BadInput("import.rejects_unwritable", field="files") from error
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
        """Keep one refused line.

        Raises `BadInput` where there is no writing: a line must not be refused unseen.
        """
        text = content.decode("utf-8", "backslashreplace")
        entry = {"line": number, "code": code, "sentence": SENTENCES[code], "content": text}
        try:
            if self._stream is None:
                descriptor = os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
                self._stream = os.fdopen(descriptor, "w", 1, encoding="utf-8")
            self._stream.write(json.dumps(entry, ensure_ascii=True) + "\n")
        except OSError as error:
            raise BadInput("import.rejects_unwritable", field="files") from error
        self.count += 1
