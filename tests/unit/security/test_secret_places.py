"""Where a workstation keeps its record: a file of the operator's, or a real keyring."""

import base64
from pathlib import Path

import keyring
import msgspec
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from backoffice.domain.errors import BackofficeError, BadInput, NotReachable
from backoffice.security.workstation import (
    ACCOUNT,
    SERVICE,
    FileSecrets,
    KeyringSecrets,
    WorkstationRecord,
)
from tests.unit.security.keyring_in_memory import (
    ForgetfulKeyring,
    LockedKeyring,
    MemoryKeyring,
    of_module,
    real,
)

SECRET = bytes(range(32))
RECORD = WorkstationRecord(site_secret=SECRET)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "site-secret"


def code_of(refused: pytest.ExceptionInfo[BackofficeError]) -> str:
    assert refused.value.sentence
    return refused.value.code


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
