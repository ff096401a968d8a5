"""Opening a store asks for no passphrase; locking drops everything, whatever else happens."""

import stat
from datetime import UTC
from pathlib import Path

import pytest

from backoffice.domain.errors import NotReachable
from backoffice.services.opening import create_store, open_store, shipped_policy, system_clock
from tests.database_owner import DatabaseOwner
from tests.factories import ORGANISATION, StoreUnderTest
from tests.import_lines import customer_line


def test_a_new_store_is_the_owners_alone(tmp_path: Path, store: StoreUnderTest) -> None:
    path = tmp_path / "far" / "away" / "store.sqlite"
    services = create_store(path, store.workstation)
    try:
        made = [path, *path.parent.glob("store.sqlite?*")]
        assert {stat.S_IMODE(file.stat().st_mode) for file in made} == {0o600}
        folders = [path.parent, path.parent.parent]
        assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}
        with pytest.raises(NotReachable) as refused:
            services.organisation()
        assert refused.value.code == "store.not_founded"
    finally:
        services.close()
    with pytest.raises(FileExistsError):
        create_store(path, store.workstation)


def test_an_opened_store_says_whose_it_is(store: StoreUnderTest) -> None:
    assert store.services.organisation() == ORGANISATION
    with pytest.raises(NotReachable) as refused:
        open_store(store.services.path.with_name("nothing"), store.workstation)
    assert refused.value.code == "store.not_there"


def test_locking_writes_what_is_to_be_logged_and_drops_everything(store: StoreUnderTest) -> None:
    store.import_lines(customer_line())
    anna = store.session("anna")
    store.services.lookups.search(session=anna, text="lindström")
    store.services.lock(anna)
    assert anna.locked
    assert not store.services.indexes._open
    ended = [one.kind for one in store.log() if one.stream_id == anna.session_id]
    assert ended == ["session.opened", "lookup.searched", "session.closed"]


def test_locking_drops_everything_also_where_nothing_can_be_written(store: StoreUnderTest) -> None:
    store.import_lines(customer_line())
    anna = store.session("anna")
    store.services.lookups.search(session=anna, text="lindström")
    DatabaseOwner(store.services.path).run("DROP TABLE log_entry")
    with pytest.raises(NotReachable):
        store.services.lock(anna)
    assert anna.locked
    assert not store.services.indexes._open


def test_a_window_locks_first_and_logs_afterwards(store: StoreUnderTest) -> None:
    store.import_lines(customer_line())
    anna = store.session("anna")
    store.services.lookups.search(session=anna, text="lindström")
    anna.lock()
    store.services.note_locked(anna)
    ended = [one.kind for one in store.log() if one.stream_id == anna.session_id]
    assert ended == ["session.opened", "lookup.searched", "session.locked"]


def test_the_programs_own_policy_and_clock() -> None:
    assert shipped_policy().staff_roles
    assert system_clock().tzinfo is UTC
