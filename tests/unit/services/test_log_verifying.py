"""Verifying the log: who is believed, what is no log at all, and accounts held against it."""

from collections.abc import Callable

import pytest

from backoffice.domain.errors import NotReachable, Tampered
from backoffice.domain.log_entries import LogEntry
from backoffice.services.session import Session
from tests.database_owner import DatabaseOwner
from tests.factories import OFFICER, StoreUnderTest
from tests.unit.services.log_hands import found, seal, verify


@pytest.fixture
def owner(store: StoreUnderTest) -> DatabaseOwner:
    return DatabaseOwner(store.services.path)


@pytest.fixture
def worker(store: StoreUnderTest) -> Session:
    return store.services.sign_ins.open_service(started_by=None)


def test_a_seal_counts_only_if_the_service_signed_it(
    store: StoreUnderTest, worker: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everybody with an account has a key to sign with, the owner of the database perhaps too."""
    monkeypatch.setattr(Session, "require", lambda *_: None)
    store.services.log.seal(session=store.session("anna"))
    monkeypatch.undo()
    assert {str(one.kind) for one in verify(store).findings} == {"unsigned"}


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE log_entry SET id = x'00' WHERE kind = 'store.founded'",
        "UPDATE log_entry SET kind = x'00' WHERE kind = 'store.founded'",
        "UPDATE log_entry SET n = 'one' WHERE kind = 'store.founded'",
        "UPDATE log_entry SET hash = 'x' WHERE kind = 'store.founded'",
        "UPDATE log_entry SET previous = 7 WHERE kind = 'store.founded'",
        "UPDATE log_entry SET ref = x'00' WHERE kind = 'store.founded'",
        "UPDATE log_stream SET head_mac = 'x'",
        "UPDATE log_seal SET manifest = 'x'",
        "UPDATE log_entry SET at = 'yesterday'",
        "UPDATE log_entry SET at = 9223372036854775807",
        "UPDATE log_seal SET signer_id = x'00'",
        "UPDATE log_seal SET sealed_at = -9223372036854775807",
    ],
)
def test_what_is_no_entry_at_all_is_said(
    store: StoreUnderTest, worker: Session, owner: DatabaseOwner, change: str
) -> None:
    seal(store, worker)
    store.session("dora")
    owner.run(change)
    with pytest.raises(Tampered) as refused:
        verify(store)
    assert refused.value.code == "log.unreadable"


def test_a_log_is_not_judged_by_accounts_or_a_root_that_somebody_else_wrote(
    store: StoreUnderTest, worker: Session, owner: DatabaseOwner
) -> None:
    seal(store, worker)
    store.session("dora")
    rows = owner.keep("staff", "store_facts")
    owner.run("UPDATE staff SET verify_key = ? WHERE username = 'worker'", bytes(32))
    refuses(lambda: verify(store), Tampered, "trust.signature")
    rows.put_back()
    owner.run("UPDATE store_facts SET root_key = ?", bytes(32))
    refuses(lambda: verify(store), NotReachable, "workstation.other_root")


def refuses(use: Callable[[], object], kind: type[NotReachable], code: str) -> None:
    with pytest.raises(kind) as refused:
        use()
    assert refused.value.code == code


# --- accounts against the log -----------------------------------------------------------------


def test_accounts_as_the_log_tells_of_them_are_no_finding(
    store: StoreUnderTest, worker: Session
) -> None:
    officer = store.session(OFFICER)
    store.services.staff.change_role(session=officer, username="anna", role="supervisor")
    store.services.staff.disable(session=officer, username="anna")
    store.services.staff.change_role(session=officer, username="anna", role="agent")
    seal(store, worker)
    assert verify(store).intact


@pytest.mark.parametrize("change", ["disabled", "role", "removed"])
def test_an_account_put_back_to_what_it_was_is_named_by_the_entry_that_ended_that(
    store: StoreUnderTest, worker: Session, owner: DatabaseOwner, change: str
) -> None:
    officer, staff = store.session(OFFICER), store.services.staff
    old = owner.keep("staff", "key_grant")
    if change == "disabled":
        staff.disable(session=officer, username="anna")
    elif change == "role":
        staff.change_role(session=officer, username="anna", role="supervisor")
    seal(store, worker)
    store.session("dora")
    old.put_back()
    if change == "removed":
        owner.run("DELETE FROM staff WHERE username = 'anna'")
    kinds = {"disabled": "staff.disabled", "role": "staff.role_changed", "removed": "staff.added"}
    last_word = [one for one in store.log(kinds[change]) if change != "removed" or is_anna(one)]
    assert found(store) == {("restored", last_word[-1].id)}


def is_anna(entry: LogEntry) -> bool:
    return entry.facts == {"role": "agent"}
