"""The file that the program's log goes to: mode 0600 in a folder of mode 0700, rotated.

Rule: what reaches it has passed `backoffice.log`. Loaded after the first window stands, because the
standard library's handlers cost 5 ms of the start.
"""

import logging
import logging.handlers
import os
import stat
import sys
from pathlib import Path
from typing import Any, Final

from backoffice.log import RedactingFormatter

FILE_BYTES: Final = 1_000_000
OLD_FILES: Final = 3


class OwnerOnlyFile(logging.handlers.RotatingFileHandler):
    """A log file of mode 0600 in a folder of mode 0700, never reached through a link."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        super().__init__(path, maxBytes=FILE_BYTES, backupCount=OLD_FILES, encoding="utf-8")
        self.setFormatter(RedactingFormatter())

    def _open(self) -> Any:
        return open(
            self.baseFilename,
            "a",
            encoding="utf-8",
            errors="backslashreplace",
            opener=_open_owner_only,
        )

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Say that the log failed, without the record that the standard handler would print."""
        del record
        if sys.stderr is not None:
            sys.stderr.write("backoffice: the log cannot be written\n")


def _open_owner_only(path: str, flags: int) -> int:
    """An opener for `open`; raises `OSError` for a link and for anything but a regular file."""
    # Not blocking matters for a pipe only, where opening would wait for a reader.
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    number = os.open(path, flags, 0o600)
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise OSError("the log is not a regular file")
    if hasattr(os, "fchmod"):
        os.fchmod(number, 0o600)
    return number


def start_logging(*, file: Path, level: int = logging.INFO) -> logging.Handler:
    """Send every logger's records to `file`, redacted. Raises `OSError`. Undo: `stop_logging`."""
    handler = OwnerOnlyFile(file)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    logging.captureWarnings(True)
    return handler


def stop_logging(handler: logging.Handler) -> None:
    """Take the handler away and close its file."""
    logging.captureWarnings(False)
    logging.getLogger().removeHandler(handler)
    handler.close()
