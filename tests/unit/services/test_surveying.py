"""The survey looks at what is, and says of each control what kind it is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from backoffice.domain.errors import NotReachable
from backoffice.security.workstation import FileSecrets, Workstation
from backoffice.services.opening import create_store
from backoffice.services.surveying import CONTROLS, Check, Doctor
from backoffice.storage import engine_facts
from tests.database_owner import DatabaseOwner
from tests.factories import StoreUnderTest


def survey(store: StoreUnderTest, workstation: Workstation | None = None) -> dict[str, Check]:
    doctor = Doctor(
        units=store.services.units,
        workstation=workstation or store.workstation,
        path=store.services.path,
    )
    return {check.check: check for check in doctor.survey()}


def wrong(store: StoreUnderTest, workstation: Workstation | None = None) -> set[str]:
    return {name for name, check in survey(store, workstation).items() if not check.ok}


def seal(store: StoreUnderTest) -> None:
    store.services.log.seal(session=store.services.sign_ins.open_service(started_by=None))


def test_a_sound_store_is_sound_in_every_point(store: StoreUnderTest) -> None:
    before = survey(store)
    assert wrong(store) == set()
    assert before["store.file_mode"].detail == "0600, expected 0600"
    assert before["store.journal_mode"].detail == "wal, expected wal"
    assert before["workstation.enrolled"].detail == "prov-1"
    assert before["log.anchored"].detail == "no seal was made or seen here yet"
    entries = len(store.log())
    assert before["log.sealed"].detail.startswith(f"0 of {entries} entries")
    seal(store)
    after = survey(store)
    assert wrong(store) == set()
    assert after["log.sealed"].detail.startswith(f"{entries + 1} of {entries + 1} entries")
    assert after["log.anchored"].detail == "seal 1"
    assert store.services.doctor.survey() == tuple(after.values())


def test_every_control_says_of_what_kind_it_is(store: StoreUnderTest) -> None:
    found = survey(store)
    for name, kind, detail in CONTROLS:
        assert kind in {"key", "database", "client"}
        assert found[name] == Check(name, True, f"{kind}: {detail}")
    kinds = {name: kind for name, kind, _ in CONTROLS}
    assert kinds["control.access_record"] == "client"  # a shared store would enforce it
    assert kinds["control.worker"] == "client"


@pytest.mark.parametrize(
    ("spoil", "check"),
    [
        (lambda path: path.chmod(0o640), "store.file_mode"),
        (lambda path: path.parent.chmod(0o755), "store.folder_mode"),
    ],
)
def test_what_others_can_reach_is_said(
    store: StoreUnderTest, spoil: Callable[[Path], None], check: str
) -> None:
    spoil(store.services.path)
    assert wrong(store) == {check}


def test_a_setting_that_is_not_as_promised_is_said(
    store: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_facts, "EXPECTED", (("synchronous", "3"),))
    assert wrong(store) == {"store.synchronous"}
    assert survey(store)["store.synchronous"].detail == "2, expected 3"


def test_a_computer_that_is_not_enrolled_is_said(store: StoreUnderTest) -> None:
    stranger = Workstation(FileSecrets(store.services.path.parent / "nothing"), "elsewhere")
    assert wrong(store, stranger) == {"workstation.enrolled", "log.anchored"}


@pytest.mark.parametrize(
    ("change", "checks"),
    [
        ("UPDATE store_facts SET root_key = zeroblob(32)", {"workstation.enrolled", "keys.signed"}),
        ("UPDATE staff SET role = 'dpo' WHERE username = 'anna'", {"keys.signed"}),
        ("UPDATE staff SET name = 'Dora Prov' WHERE username = 'anna'", {"keys.signed"}),
        ("UPDATE category_key SET public_key = zeroblob(32)", {"keys.signed"}),
        ("DELETE FROM category_key WHERE category = 'health'", {"keys.signed"}),
        ("DELETE FROM staff WHERE username = 'olga'", {"keys.signed"}),
        ("DELETE FROM log_seal", {"log.anchored"}),
        ("UPDATE log_seal SET sealed_at = sealed_at + 1", {"log.anchored"}),
    ],
)
def test_what_somebody_changed_in_the_store_is_said(
    store: StoreUnderTest, change: str, checks: set[str]
) -> None:
    seal(store)
    DatabaseOwner(store.services.path).run(change)
    assert wrong(store) == checks
    assert all(survey(store)[check].detail.endswith(".") for check in checks)


def test_an_empty_store_is_told_so(tmp_path: Path, store: StoreUnderTest) -> None:
    services = create_store(tmp_path / "empty" / "store.sqlite", store.workstation)
    try:
        with pytest.raises(NotReachable) as refused:
            services.doctor.survey()
        assert refused.value.code == "store.not_founded"
    finally:
        services.close()
