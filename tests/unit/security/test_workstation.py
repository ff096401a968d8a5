"""What this computer keeps outside the database, in a file of the operator's or in a real keyring."""

import base64
import os
import sys
from pathlib import Path
from typing import Any
from uuid import UUID

import keyring
import msgspec
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import KeyringLocked, PasswordSetError

from backoffice.domain.errors import BackofficeError, BadInput, NotReachable
from backoffice.security.workstation import (
    ACCOUNT,
    SERVICE,
    FileSecrets,
    KeyringSecrets,
    LogAnchor,
    SecretPlace,
    Workstation,
    WorkstationRecord,
    workstation_name,
)

STORE, ANOTHER_STORE = UUID(int=1), UUID(int=2)
ROOT, ANOTHER_ROOT = b"r" * 32, b"x" * 32
SECRET = bytes(range(32))
RECORD = WorkstationRecord(site_secret=SECRET)
ANCHOR = LogAnchor(seal_number=3, seal_hash=b"h" * 32, entry_count=30)


class MemoryKeyring(KeyringBackend):
    """A keyring that keeps everything as it was given."""

    priority = 5  # type: ignore[assignment]  # keyring declares a class property

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


class LockedKeyring(MemoryKeyring):
    """A keyring whose owner does not unlock it."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked

    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError


class ForgetfulKeyring(MemoryKeyring):
    """A keyring that says yes and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        del service, username, password


def of_module(kind: type[MemoryKeyring], module: str) -> MemoryKeyring:
    """A keyring back end that lives in this module."""
    return type(kind.__name__, (kind,), {"__module__": module})()


def real(kind: type[MemoryKeyring] = MemoryKeyring) -> MemoryKeyring:
    return of_module(kind, "keyring.backends.SecretService")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "site-secret"


def code_of(refused: pytest.ExceptionInfo[BackofficeError]) -> str:
    assert refused.value.sentence
    return refused.value.code


# --- the file ---------------------------------------------------------------------------------


def test_a_named_file_that_is_not_there_is_no_enrolment(file: Path) -> None:
    assert FileSecrets(file).read() is None


def test_the_file_is_made_for_its_owner_alone_and_read_back(file: Path) -> None:
    FileSecrets(file).write(RECORD)
    assert file.stat().st_mode & 0o777 == 0o600
    assert FileSecrets(file).read() == RECORD


def test_a_file_that_others_may_read_is_refused(file: Path) -> None:
    FileSecrets(file).write(RECORD)
    file.chmod(0o640)
    with pytest.raises(BadInput) as refused:
        FileSecrets(file).read()
    assert code_of(refused) == "file.readable_by_others"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"junk",
        b"{}",
        b'{"site_secret":7}',
        msgspec.json.encode(WorkstationRecord(site_secret=b"")),
        msgspec.json.encode(WorkstationRecord(site_secret=bytes(31))),
        msgspec.json.encode({"site_secret": SECRET, "version": 2}),
    ],
    ids=["empty", "junk", "no secret", "number", "empty secret", "short secret", "newer"],
)
def test_a_file_with_something_else_in_it_is_refused(file: Path, content: bytes) -> None:
    file.touch(mode=0o600)
    file.write_bytes(content)
    with pytest.raises(BadInput) as refused:
        FileSecrets(file).read()
    assert code_of(refused) == "workstation.secret_unreadable"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "secrets"
    folder.mkdir(mode=0o700)
    with pytest.raises(BadInput) as refused:
        FileSecrets(folder).read()
    assert code_of(refused) == "workstation.secret_unreadable"


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "a file").touch()
    with pytest.raises(BadInput) as refused:
        FileSecrets(tmp_path / "a file" / "site-secret").write(RECORD)
    assert code_of(refused) == "workstation.secret_unwritable"


# --- the keyring ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "module",
    [
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.macOS",
        "keyring.backends.Windows",
    ],
)
def test_a_real_keyring_keeps_the_record(module: str) -> None:
    backend = of_module(MemoryKeyring, module)
    assert KeyringSecrets(backend).read() is None
    KeyringSecrets(backend).write(RECORD)
    assert KeyringSecrets(backend).read() == RECORD
    assert list(backend.kept) == [(SERVICE, ACCOUNT)]


@pytest.mark.parametrize(
    "backend",
    [
        null.Keyring(),
        fail.Keyring(),
        of_module(MemoryKeyring, "keyrings.alt.file"),
        of_module(MemoryKeyring, "keyring.backends.SecretServiceLookalike"),
        of_module(MemoryKeyring, "keyring.backends.null"),
        MemoryKeyring(),
    ],
    ids=["null", "fail", "plaintext", "lookalike", "by name", "unknown"],
)
def test_what_is_no_real_keyring_is_refused(backend: KeyringBackend) -> None:
    for use in (KeyringSecrets(backend).read, lambda: KeyringSecrets(backend).write(RECORD)):
        with pytest.raises(NotReachable) as refused:
            use()
        assert code_of(refused) == "workstation.no_keyring"
    assert not getattr(backend, "kept", {})


def test_without_a_keyring_named_it_is_the_computers_own() -> None:
    """The tests' own computer has none: conftest.py names the one that fails."""
    with pytest.raises(NotReachable) as refused:
        KeyringSecrets().read()
    assert code_of(refused) == "workstation.no_keyring"


def test_of_several_keyrings_in_a_chain_a_real_one_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where a computer has two, `keyring` offers a chain of all of them, plaintext ones too."""
    plaintext, genuine = of_module(MemoryKeyring, "keyrings.alt.file"), real()
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [plaintext, genuine])
    monkeypatch.setattr(keyring, "get_keyring", chainer.ChainerBackend)
    KeyringSecrets().write(RECORD)
    assert KeyringSecrets().read() == RECORD
    assert (len(plaintext.kept), len(genuine.kept)) == (0, 1)


def test_a_chain_without_a_real_one_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    plaintext = of_module(MemoryKeyring, "keyrings.alt.file")
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [plaintext])
    with pytest.raises(NotReachable) as refused:
        KeyringSecrets(chainer.ChainerBackend()).write(RECORD)
    assert code_of(refused) == "workstation.no_keyring"
    assert not plaintext.kept


def test_a_keyring_that_stays_locked_is_said() -> None:
    for use in (
        KeyringSecrets(real(LockedKeyring)).read,
        lambda: KeyringSecrets(real(LockedKeyring)).write(RECORD),
    ):
        with pytest.raises(NotReachable) as refused:
            use()
        assert code_of(refused) == "workstation.keyring_locked"


def test_a_keyring_that_does_not_give_back_what_it_took_is_none() -> None:
    with pytest.raises(NotReachable) as refused:
        KeyringSecrets(real(ForgetfulKeyring)).write(RECORD)
    assert code_of(refused) == "workstation.no_keyring"


@pytest.mark.parametrize("text", ["not base64!", "YQ", base64.b64encode(b"junk").decode(), "å"])
def test_something_else_under_our_name_is_refused(text: str) -> None:
    backend = real()
    backend.set_password(SERVICE, ACCOUNT, text)
    with pytest.raises(BadInput) as refused:
        KeyringSecrets(backend).read()
    assert code_of(refused) == "workstation.secret_unreadable"


# --- the workstation --------------------------------------------------------------------------


@pytest.fixture(params=["file", "keyring"])
def place(request: pytest.FixtureRequest, file: Path) -> SecretPlace:
    return FileSecrets(file) if request.param == "file" else KeyringSecrets(real())


def test_enrolling_makes_a_site_secret_once_for_the_whole_organisation(place: SecretPlace) -> None:
    first = Workstation(place, "kassa-1").enrol(store_id=STORE, root_key=ROOT)
    second = Workstation(place, "kassa-1").enrol(store_id=ANOTHER_STORE, root_key=ANOTHER_ROOT)
    assert (len(first), first) == (32, second)
    known = Workstation(place, "kassa-1")
    assert known.site_secret(STORE, ROOT) == first == known.site_secret(ANOTHER_STORE, ANOTHER_ROOT)


def test_no_two_organisations_have_the_same_site_secret(tmp_path: Path) -> None:
    secrets = {
        Workstation(FileSecrets(tmp_path / name), name).enrol(store_id=STORE, root_key=ROOT)
        for name in ("one", "other")
    }
    assert len(secrets) == 2


def test_a_store_with_another_root_than_the_pinned_one_is_refused(place: SecretPlace) -> None:
    Workstation(place, "kassa-1").enrol(store_id=STORE, root_key=ROOT)
    with pytest.raises(NotReachable) as refused:
        Workstation(place, "kassa-1").site_secret(STORE, ANOTHER_ROOT)
    assert code_of(refused) == "workstation.other_root"


def test_a_computer_that_is_not_enrolled_gets_nothing(place: SecretPlace) -> None:
    with pytest.raises(NotReachable) as refused:
        Workstation(place, "kassa-1").site_secret(STORE, ROOT)
    assert code_of(refused) == "workstation.not_enrolled"
    Workstation(place, "kassa-1").enrol(store_id=STORE, root_key=ROOT)
    with pytest.raises(NotReachable) as refused:
        Workstation(place, "kassa-1").site_secret(ANOTHER_STORE, ROOT)
    assert code_of(refused) == "workstation.not_enrolled"


def test_anchors_are_kept_by_store_and_nothing_else_is_lost(place: SecretPlace) -> None:
    workstation = Workstation(place, "kassa-1")
    secret = workstation.enrol(store_id=STORE, root_key=ROOT)
    assert workstation.anchor(STORE) is None
    workstation.keep_anchor(STORE, ANCHOR)
    other = msgspec.structs.replace(ANCHOR, seal_number=9)
    workstation.keep_anchor(ANOTHER_STORE, other)
    again = Workstation(place, "kassa-1")
    assert (again.anchor(STORE), again.anchor(ANOTHER_STORE)) == (ANCHOR, other)
    assert again.site_secret(STORE, ROOT) == secret


def test_an_anchor_that_another_program_moved_is_seen_at_once(place: SecretPlace) -> None:
    """The window stays open all day; the worker of the command line seals meanwhile."""
    window, worker = Workstation(place, "kassa-1"), Workstation(place, "kassa-1")
    window.enrol(store_id=STORE, root_key=ROOT)
    assert window.anchor(STORE) is None
    worker.keep_anchor(STORE, ANCHOR)
    assert window.anchor(STORE) == ANCHOR
    worker.enrol(store_id=ANOTHER_STORE, root_key=ROOT)
    window.keep_anchor(STORE, ANCHOR)
    assert Workstation(place, "kassa-1").site_secret(ANOTHER_STORE, ROOT)


def test_an_anchor_on_a_computer_that_is_not_enrolled_is_refused(place: SecretPlace) -> None:
    for use in (
        lambda: Workstation(place, "kassa-1").anchor(STORE),
        lambda: Workstation(place, "kassa-1").keep_anchor(STORE, ANCHOR),
    ):
        with pytest.raises(NotReachable) as refused:
            use()
        assert code_of(refused) == "workstation.not_enrolled"


def test_the_secret_is_never_printed() -> None:
    assert repr(RECORD) == "WorkstationRecord(…)"


def test_a_computer_has_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.node", lambda: "kassa-1")
    assert workstation_name() == "kassa-1"
    monkeypatch.setattr("platform.node", lambda: "")
    assert workstation_name() == "workstation"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_what_lies_in_the_file_is_closed_even_under_an_open_umask(file: Path) -> None:
    before = os.umask(0)
    try:
        Workstation(FileSecrets(file), "kassa-1").enrol(store_id=STORE, root_key=ROOT)
    finally:
        os.umask(before)
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_place_is_asked_for_the_secret_only_once(file: Path) -> None:
    """A keyring may ask the person each time."""
    asked: list[str] = []

    class Counting(FileSecrets):
        def read(self) -> Any:
            asked.append("read")
            return super().read()

    Workstation(FileSecrets(file), "kassa-1").enrol(store_id=STORE, root_key=ROOT)
    workstation = Workstation(Counting(file), "kassa-1")
    for _ in range(3):
        workstation.site_secret(STORE, ROOT)
    assert asked == ["read"]
