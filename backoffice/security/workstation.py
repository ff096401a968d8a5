"""What an enrolled workstation keeps outside the database: the site secret, the pinned roots,
the log's anchors.

Rule: the place is the operating system's keyring, and a real one (stored, read back, known back
end), or a file of mode 0600 that the operator named for a service or a check. There is no third
place and no plaintext fallback.
"""

import base64
import os
import platform
from pathlib import Path
from typing import Protocol
from uuid import UUID

import keyring
import keyring.backend
import msgspec
from keyring.errors import KeyringError

from backoffice.domain.errors import BadInput, NotReachable
from backoffice.security.safe_files import require_private, write_private_file

RECORD_VERSION = 1
SITE_SECRET_BYTES = 32
SERVICE = "stenhard-backoffice"
ACCOUNT = "workstation"
REAL_KEYRINGS = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.macOS",
        "keyring.backends.Windows",
    }
)
CHAIN = "keyring.backends.chainer"


class LogAnchor(msgspec.Struct, frozen=True):
    """The newest seal that this workstation has seen of one store's log."""

    seal_number: int
    seal_hash: bytes
    entry_count: int


class WorkstationRecord(msgspec.Struct, frozen=True):
    """Everything kept. `roots` and `anchors` are by store id."""

    site_secret: bytes
    version: int = RECORD_VERSION
    roots: dict[str, bytes] = {}
    anchors: dict[str, LogAnchor] = {}

    def __repr__(self) -> str:
        return "WorkstationRecord(…)"


class SecretPlace(Protocol):
    """Where a workstation record is kept."""

    def read(self) -> WorkstationRecord | None:
        """The record, or None where this workstation is not enrolled."""

    def write(self, record: WorkstationRecord) -> None:
        """Keep the record."""


class FileSecrets:
    """A file named by the operator (`BACKOFFICE_SITE_SECRET_FILE`).

    A file that others may read is refused.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> WorkstationRecord | None:
        """Raises `BadInput` for a file that others may read or that holds something else."""
        try:
            require_private(self._path)
            return _decode(self._path.read_bytes())
        except FileNotFoundError:
            return None
        except OSError as error:
            raise BadInput("workstation.secret_unreadable") from error

    def write(self, record: WorkstationRecord) -> None:
        """Replaces the file in one step. Raises `BadInput` where nothing can be written."""
        try:
            write_private_file(self._path, msgspec.json.encode(record))
        except OSError as error:
            raise BadInput("workstation.secret_unwritable") from error


class KeyringSecrets:
    """The operating system's keyring.

    Each call may ask the person to unlock it; call it off the UI thread.
    """

    def __init__(self, backend: keyring.backend.KeyringBackend | None = None) -> None:
        self._backend = backend

    def read(self) -> WorkstationRecord | None:
        """Raises `NotReachable` where there is no real keyring or it stays locked."""
        try:
            text = self._real_backend().get_password(SERVICE, ACCOUNT)
        except KeyringError as error:
            raise NotReachable("workstation.keyring_locked") from error
        if text is None:
            return None
        try:
            return _decode(base64.b64decode(text, validate=True))
        except ValueError as error:
            raise BadInput("workstation.secret_unreadable") from error

    def write(self, record: WorkstationRecord) -> None:
        """Stores and reads back;

        raises `NotReachable` if what comes back is not what was stored.
        """
        text = base64.b64encode(msgspec.json.encode(record)).decode()
        backend = self._real_backend()
        try:
            backend.set_password(SERVICE, ACCOUNT, text)
            kept = backend.get_password(SERVICE, ACCOUNT)
        except KeyringError as error:
            raise NotReachable("workstation.keyring_locked") from error
        if kept != text:
            raise NotReachable("workstation.no_keyring")

    def _real_backend(self) -> keyring.backend.KeyringBackend:
        """The keyring itself; where `keyring` offers several in a chain, the first real one."""
        backend = self._backend or keyring.get_keyring()
        offered: list[keyring.backend.KeyringBackend] = [backend]
        if type(backend).__module__ == CHAIN:
            offered += getattr(backend, "backends", ())
        for one in offered:
            if type(one).__module__ in REAL_KEYRINGS:
                return one
        raise NotReachable("workstation.no_keyring")


class Workstation:
    """This computer as an enrolled workstation.

    Secret and roots are read once and kept in memory; the anchors are read each time, because other
    programs of this computer move them.
    """

    def __init__(self, place: SecretPlace, name: str) -> None:
        self._place = place
        self._record: WorkstationRecord | None = None
        self.name = name

    def enrol(self, *, store_id: UUID, root_key: bytes) -> bytes:
        """Pin a new store's root;

        returns the site secret, made here if the organisation has none yet.
        """
        known = self._place.read() or WorkstationRecord(site_secret=os.urandom(SITE_SECRET_BYTES))
        roots = {**known.roots, str(store_id): root_key}
        self._keep(msgspec.structs.replace(known, roots=roots))
        return known.site_secret

    def site_secret(self, store_id: UUID, root_key: bytes) -> bytes:
        """The site secret, if this workstation is enrolled for exactly this store.

        Raises `NotReachable` if it is not, or if the store shows another root than the pinned
        one.
        """
        self.require_root(store_id, root_key)
        return self._known().site_secret

    def require_root(self, store_id: UUID, root_key: bytes) -> None:
        """Raise `NotReachable` unless the root that a store shows is the one pinned here.

        Ask each time: whoever owns the database can show another one while somebody is signed in.
        """
        pinned = self._known().roots.get(str(store_id))
        if pinned is None:
            raise NotReachable("workstation.not_enrolled")
        if pinned != root_key:
            raise NotReachable("workstation.other_root")

    def anchor(self, store_id: UUID) -> LogAnchor | None:
        """The log anchor kept here for a store."""
        return self._fresh().anchors.get(str(store_id))

    def keep_anchor(self, store_id: UUID, anchor: LogAnchor) -> None:
        """Keep a newer anchor."""
        record = self._fresh()
        self._keep(
            msgspec.structs.replace(record, anchors={**record.anchors, str(store_id): anchor})
        )

    def _known(self) -> WorkstationRecord:
        return self._record or self._fresh()

    def _fresh(self) -> WorkstationRecord:
        record = self._record = self._place.read()
        if record is None:
            raise NotReachable("workstation.not_enrolled")
        return record

    def _keep(self, record: WorkstationRecord) -> None:
        self._place.write(record)
        self._record = record


def workstation_name() -> str:
    """The computer's own name, as staff know it."""
    return platform.node() or "workstation"


def _decode(content: bytes) -> WorkstationRecord:
    try:
        record = msgspec.json.decode(content, type=WorkstationRecord)
    except msgspec.MsgspecError as error:
        raise BadInput("workstation.secret_unreadable") from error
    if (record.version, len(record.site_secret)) != (RECORD_VERSION, SITE_SECRET_BYTES):
        raise BadInput("workstation.secret_unreadable")
    return record
