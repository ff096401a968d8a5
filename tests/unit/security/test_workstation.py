"""This computer as an enrolled workstation: its secret, its pinned roots, its anchors."""

import os
import sys
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import pytest

from backoffice.domain.errors import BackofficeError, NotReachable
from backoffice.security.workstation import (
    FileSecrets,
    KeyringSecrets,
    LogAnchor,
    SecretPlace,
    Workstation,
    WorkstationRecord,
    workstation_name,
)
from tests.unit.security.keyring_in_memory import real

STORE, ANOTHER_STORE = UUID(int=1), UUID(int=2)
ROOT, ANOTHER_ROOT = b"r" * 32, b"x" * 32
ANCHOR = LogAnchor(seal_number=3, seal_hash=b"h" * 32, entry_count=30)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "site-secret"


def code_of(refused: pytest.ExceptionInfo[BackofficeError]) -> str:
    assert refused.value.sentence
    return refused.value.code


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
    assert repr(WorkstationRecord(site_secret=bytes(32))) == "WorkstationRecord(…)"


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
