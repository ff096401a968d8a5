"""Accounts: only a key officer gives anybody anything, and what is taken away is gone at once."""

from typing import Any

import pytest

from backoffice.domain.errors import (
    BackofficeError,
    BadInput,
    NotFound,
    RefusedByPolicy,
    SignInRefused,
    Tampered,
)
from backoffice.domain.policy import Role
from backoffice.services.granting import key_names_of
from backoffice.services.session import Session
from backoffice.services.staff_accounts import AddStaff, StaffView
from backoffice.storage import accounts
from tests.database_owner import DatabaseOwner
from tests.factories import OFFICER, PASSPHRASE, STAFF, StoreUnderTest

NEW = {"username": "nils", "role": "agent", "name": "Nils Ny", "passphrase": PASSPHRASE}


def session_of(store: StoreUnderTest, username: str) -> Session:
    """Somebody added by a test signs in by the whole way; the others' slots are known."""
    known = username in STAFF or username == OFFICER
    return store.session(username) if known else store.sign_in(username)


def add(store: StoreUnderTest, *, by: str = OFFICER, **words: str) -> StaffView:
    return store.services.staff.add(session=session_of(store, by), command=AddStaff(**NEW | words))


def disable(store: StoreUnderTest, username: str, *, by: str = OFFICER) -> StaffView:
    return store.services.staff.disable(session=session_of(store, by), username=username)


def change_role(store: StoreUnderTest, username: str, role: str, *, by: str = OFFICER) -> StaffView:
    return store.services.staff.change_role(
        session=session_of(store, by), username=username, role=role
    )


def grants(store: StoreUnderTest, username: str) -> set[tuple[str, str]]:
    with store.services.units.read() as unit:
        staff = accounts.staff_by_username(unit, username)
        return {(row.name, row.use) for row in accounts.grants_of(unit, staff.staff_id)}


@pytest.fixture
def plain_admin(store: StoreUnderTest) -> str:
    """An administrator without the mark of a key officer."""
    add(store, username="adam", role="admin")
    return "adam"


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.WORKER])
def test_a_new_person_signs_in_with_the_keys_of_their_role(
    store: StoreUnderTest, role: Role
) -> None:
    view = add(store, role=str(role))
    assert (view.username, view.name, view.role, view.active, view.key_officer) == (
        "nils", "Nils Ny", role, True, False,
    )  # fmt: skip
    names = key_names_of(store.services.policy, role)
    assert grants(store, "nils") == {(name, "work") for name in names}
    session = store.sign_in("nils")
    for name in names:
        assert session.vault.holds(name)
    entry = store.log("staff.added")[-1]
    assert (entry.ref, entry.facts) == (str(view.staff_id), {"role": str(role)})
    assert entry.actor_id == store.session(OFFICER).actor.staff_id


@pytest.mark.parametrize(
    ("words", "code", "field"),
    [
        ({"username": "anna"}, "staff.exists", "username"),
        ({"username": "worker"}, "staff.exists", "username"),
        ({"username": "n"}, "staff.username", "username"),
        ({"username": "n" * 61}, "staff.username", "username"),
        ({"username": "nils ny"}, "staff.username", "username"),
        ({"username": "--"}, "staff.username", "username"),
        ({"username": "nils\n"}, "staff.username", "username"),
        ({"role": "worker"}, "staff.role", "role"),
        ({"role": "key_officer"}, "staff.role", "role"),
        ({"role": ""}, "staff.role", "role"),
        ({"name": ""}, "staff.name", "name"),
        ({"name": "  "}, "staff.name", "name"),
        ({"name": "n" * 201}, "staff.name", "name"),
        ({"name": "Nils\x1b[2J"}, "staff.name", "name"),
        ({"name": "\udcff"}, "staff.name", "name"),
        ({"passphrase": "short"}, "passphrase.length", "passphrase"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(
    store: StoreUnderTest, words: dict[str, str], code: str, field: str
) -> None:
    before = store.log()
    with pytest.raises(BadInput) as refused:
        add(store, **words)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert not [entry for entry in store.log("staff.added") if entry not in before]


@pytest.mark.parametrize("username", ["anna.lund", "åsa-ö_1", "an", "n" * 60])
def test_letters_digits_dots_dashes_and_underscores_make_a_user_name(
    store: StoreUnderTest, username: str
) -> None:
    assert add(store, username=username).username == username


@pytest.mark.parametrize("by", [*STAFF, "adam"])
def test_who_is_no_key_officer_adds_disables_and_promotes_nobody(
    store: StoreUnderTest, plain_admin: str, by: str
) -> None:
    code = "staff.officer_only" if by == plain_admin else "policy.action"
    before = grants(store, "anna")
    for use in (
        lambda: add(store, by=by),
        lambda: disable(store, "anna", by=by),
        lambda: change_role(store, "anna", "pharmacist", by=by),
        lambda: change_role(store, by, "dpo", by=by),
    ):
        with pytest.raises(RefusedByPolicy) as refused:
            use()
        assert refused.value.code == code
    assert grants(store, "anna") == before


@pytest.mark.parametrize("by", STAFF)
def test_who_is_no_administrator_sees_no_accounts(store: StoreUnderTest, by: str) -> None:
    with pytest.raises(RefusedByPolicy) as refused:
        store.services.staff.list(session=session_of(store, by))
    assert refused.value.code == "policy.action"


def test_an_administrator_sees_every_person_and_no_service(
    store: StoreUnderTest, plain_admin: str
) -> None:
    disable(store, "sven")
    listed = {
        view.username: (view.role, view.active, view.key_officer)
        for view in store.services.staff.list(session=session_of(store, plain_admin))
    }
    expected = {username: (role, username != "sven", False) for username, role in STAFF.items()}
    assert listed == expected | {
        OFFICER: (Role.ADMIN, True, True),
        plain_admin: (Role.ADMIN, True, False),
    }


def test_a_closed_account_loses_its_slot_and_every_key(store: StoreUnderTest) -> None:
    view = disable(store, "anna")
    assert not view.active
    assert grants(store, "anna") == set()
    with store.services.units.read() as unit:
        assert accounts.staff_by_username(unit, "anna").slot is None
    with pytest.raises(SignInRefused):
        store.sign_in("anna")
    entry = store.log("staff.disabled")[-1]
    assert (entry.ref, entry.facts) == (str(view.staff_id), {"role": "agent"})


def test_what_a_closed_account_had_is_gone_from_the_files_too(store: StoreUnderTest) -> None:
    """A deleted row stays in SQLite's journal until a checkpoint that truncates it."""
    with store.services.units.read() as unit:
        staff = accounts.staff_by_username(unit, "anna")
        secrets = [staff.slot or b"", *(g.sealed for g in accounts.grants_of(unit, staff.staff_id))]
    lost = [secret[len(secret) // 2 - 20 :][:40] for secret in secrets]
    assert all(part in _bytes_of(store) for part in lost)
    disable(store, "anna")
    assert not [part for part in lost if part in _bytes_of(store)]


def _bytes_of(store: StoreUnderTest) -> bytes:
    """The store's file with its journal."""
    path = store.services.path
    files = [path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")]
    return b"".join(file.read_bytes() for file in files if file.exists())


def test_a_closed_account_can_be_given_a_role_and_stays_closed(store: StoreUnderTest) -> None:
    disable(store, "anna")
    view = change_role(store, "anna", "dpo")
    assert (view.role, view.active) == (Role.DPO, False)
    assert grants(store, "anna") == set()
    with pytest.raises(SignInRefused):
        store.sign_in("anna")


def test_another_role_drops_the_old_keys_and_brings_the_new_ones(store: StoreUnderTest) -> None:
    view = change_role(store, "pia", "agent")
    assert view.role == Role.AGENT
    names = key_names_of(store.services.policy, Role.AGENT)
    assert grants(store, "pia") == {(name, "work") for name in names}
    session = store.sign_in("pia")
    assert session.actor.role == Role.AGENT
    assert not session.vault.holds("category:identity")
    with pytest.raises(RefusedByPolicy):
        session.vault._granted("category:identity", 1)
    entry = store.log("staff.role_changed")[-1]
    assert (entry.ref, entry.facts) == (str(view.staff_id), {"role": "agent"})


@pytest.mark.parametrize(
    ("username", "error", "code"),
    [
        ("nobody", NotFound, "staff.not_found"),
        ("worker", NotFound, "staff.not_found"),
        (OFFICER, RefusedByPolicy, "staff.not_oneself"),
    ],
)
def test_whose_account_is_not_the_officers_to_change(
    store: StoreUnderTest, username: str, error: type[BackofficeError], code: str
) -> None:
    for use in (lambda: disable(store, username), lambda: change_role(store, username, "agent")):
        with pytest.raises(error) as refused:
            use()
        assert refused.value.code == code


def test_another_officers_account_is_changed_with_the_emergency_kit_only(
    store: StoreUnderTest,
) -> None:
    """There is one officer in this version; the row is as another one's would be."""
    add(store, role="admin")
    DatabaseOwner(store.services.path).run(
        "UPDATE staff SET key_officer = 1 WHERE username = 'nils'"
    )
    with pytest.raises(RefusedByPolicy) as refused:
        disable(store, "nils")
    assert refused.value.code == "staff.officer_fixed"


def test_a_role_that_is_none_is_refused(store: StoreUnderTest) -> None:
    for role in ("worker", "boss"):
        with pytest.raises(BadInput) as refused:
            change_role(store, "anna", role)
        assert refused.value.code == "staff.role"


def test_an_officer_who_lacks_a_key_gives_nobody_a_part_of_a_role(store: StoreUnderTest) -> None:
    DatabaseOwner(store.services.path).run(
        "DELETE FROM key_grant WHERE name = 'keyring:log' AND use = 'escrow'"
    )
    for use in (lambda: add(store), lambda: change_role(store, "anna", "dpo")):
        with pytest.raises(Tampered) as refused:
            use()
        assert refused.value.code == "trust.signature"
    assert "nils" not in {view.username for view in listed(store)}
    assert {view.role for view in listed(store) if view.username == "anna"} == {Role.AGENT}


def listed(store: StoreUnderTest) -> tuple[StaffView, ...]:
    return store.services.staff.list(session=store.session(OFFICER))


def test_the_command_is_never_printed() -> None:
    words: dict[str, Any] = NEW
    assert repr(AddStaff(**words)) == "AddStaff(…)"
