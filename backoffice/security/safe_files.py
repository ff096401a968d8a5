"""Files that only their owner may read, written whole or not at all.

Rule: every file that the program makes is made here: mode 0600 in a folder of mode 0700, under
a temporary name first, then moved into place, so that a crash leaves the old file or the new
one.
"""

import os
import stat
import tempfile
from pathlib import Path

from backoffice.domain.errors import BadInput

OWNER_FILE = 0o600
OWNER_FOLDER = 0o700


def make_private_folder(path: Path) -> None:
    """Make a folder (and its parents) that only its owner may enter.

    An existing folder is left as it is.
    """
    for folder in reversed((path, *path.parents)):
        if not folder.exists():
            folder.mkdir(mode=OWNER_FOLDER, exist_ok=True)


def create_private_file(path: Path) -> None:
    """Make an empty file of mode 0600. Raises FileExistsError if something is there."""
    make_private_folder(path.parent)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_FILE))


def write_private_file(path: Path, content: bytes) -> None:
    """Replace a file in one step; readers see the old content or the new, never a part."""
    make_private_folder(path.parent)
    # mkstemp: a name of its own for each writer, mode 0600, never a file that was there before.
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _sync_folder(path: Path) -> None:
    """Make a new name durable; where a folder cannot be opened (Windows) the system does it."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def require_private(path: Path) -> None:
    """Raise `BadInput("file.readable_by_others")` if anyone but the owner may read or write the
    file.
    """
    if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise BadInput("file.readable_by_others")
