"""Signing in: one answer for every refusal, after the same work; then exactly the role's keys."""

import time
from collections.abc import Callable

import pytest

from backoffice.domain.errors import NotReachable, RefusedByPolicy, SessionLocked, SignInRefused
from backoffice.domain.policy import Action, Role
from backoffice.security.slots import Argon2Parameters, is_weaker_than_current, seal_slot
from backoffice.security.workstation import FileSecrets, Workstation
from backoffice.services.granting import key_names_of
from backoffice.services.opening import create_store, open_store
from backoffice.services.sign_in import known_store
from backoffice.storage import accounts
from tests.database_owner import DatabaseOwner
from tests.factories import OFFICER, PASSPHRASE, STAFF, StoreUnderTest

ROLES = {OFFICER: Role.ADMIN} | dict(STAFF)


def answer(store: StoreUnderTest, username: str, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(SignInRefused) as refused:
        store.sign_in(username, passphrase)
    return refused.value.code


@pytest.mark.parametrize("username", ROLES)
def test_a_person_gets_the_keys_of_their_role_and_no_other(
    store: StoreUnderTest, username: str
) -> None:
    session, role = store.session(username), ROLES[username]
    assert session.actor.role == role
    assert session.actor.key_officer is (username == OFFICER)
    assert (session.actor.username, session.actor.workstation) == (username, "prov-1")
    held = {name for name, _ in session.vault._grants}
    assert held == key_names_of(session.policy, role)


def test_signing_in_is_logged_before_the_session_is_handed_out(store: StoreUnderTest) -> None:
    session = store.sign_in("anna")
    entry = store.log("session.opened")[-1]
    assert (entry.stream_id, entry.n, entry.actor_id) == (
        session.session_id, 1, session.actor.staff_id,
    )  # fmt: skip
    assert entry.workstation == "prov-1"


def test_a_refusal_says_the_same_to_everybody(store: StoreUnderTest) -> None:
    store.services.staff.disable(session=store.session(OFFICER), username="sven")
    before = len(store.log())
    answers = {
        answer(store, "anna", "not the passphrase"),
        answer(store, "nobody at all"),
        answer(store, "sven"),
        answer(store, "worker"),
        answer(store, ""),
        answer(store, "anna", ""),
    }
    assert answers == {"sign_in.refused"}
    assert len(store.log()) == before


def test_a_refusal_takes_as_long_for_everybody(store: StoreUnderTest) -> None:
    """In processor time: the first refusal of a process too, as the command line has it."""
    for _ in range(2):
        unknown = seconds(lambda: answer(store, "nobody at all"))
        known = seconds(lambda: answer(store, "anna", "not the passphrase"))
        assert 0.6 < unknown / known < 1.6


def seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def test_a_slot_of_yesterdays_cost_is_made_anew(store: StoreUnderTest) -> None:
    session = store.session("anna")
    contents = store._slots["anna"]
    with store.services.units.write() as unit:
        facts = known_store(unit)
        weak = seal_slot(
            contents,
            passphrase=PASSPHRASE,
            site_secret=store.workstation.site_secret(facts.store_id, facts.root_key),
            staff_id=session.actor.staff_id,
            parameters=Argon2Parameters(memory_kib=1024, passes=1, lanes=1),
        )
        accounts.set_slot(unit, session.actor.staff_id, weak)
        unit.commit()
    store.sign_in("anna")
    with store.services.units.read() as unit:
        slot = accounts.staff_by_username(unit, "anna").slot or b""
    assert not is_weaker_than_current(slot)
    again = store.sign_in("anna")
    assert again.vault.keyring("face") == session.vault.keyring("face")
    with store.services.units.read() as unit:
        assert accounts.staff_by_username(unit, "anna").slot == slot


def test_signing_out_is_logged_and_drops_the_keys(store: StoreUnderTest) -> None:
    session = store.session("anna")
    store.services.sign_ins.sign_out(session=session)
    assert session.locked
    assert store.log()[-1].kind == "session.closed"
    store.services.sign_ins.sign_out(session=session)
    assert len(store.log("session.closed")) == 2  # the officer's of the founding, and this one


def test_the_keys_go_even_if_the_end_cannot_be_logged(store: StoreUnderTest) -> None:
    session = store.session("anna")
    DatabaseOwner(store.services.path).run("DROP TABLE log_entry")
    with pytest.raises(NotReachable):
        store.services.sign_ins.sign_out(session=session)
    assert session.locked


def test_a_computer_that_is_not_enrolled_is_told_so(store: StoreUnderTest) -> None:
    stranger = Workstation(FileSecrets(store.services.path.parent / "nothing"), "elsewhere")
    services = open_store(store.services.path, stranger)
    try:
        for use in (
            lambda: services.sign_ins.sign_in(username="anna", passphrase=PASSPHRASE),
            lambda: services.sign_ins.open_service(started_by=None),
        ):
            with pytest.raises(NotReachable) as refused:
                use()
            assert refused.value.code == "workstation.not_enrolled"
    finally:
        services.close()


def test_an_empty_store_is_told_so(store: StoreUnderTest) -> None:
    services = create_store(store.services.path.parent / "empty.sqlite", store.workstation)
    try:
        with pytest.raises(NotReachable) as refused:
            services.sign_ins.sign_in(username="anna", passphrase=PASSPHRASE)
        assert refused.value.code == "store.not_founded"
    finally:
        services.close()


def test_the_service_account_works_for_whoever_started_it_and_says_so(
    store: StoreUnderTest,
) -> None:
    anna = store.session("anna")
    service = store.services.sign_ins.open_service(started_by=anna)
    assert (service.actor.role, service.actor.username) == (Role.WORKER, "worker")
    alone = store.services.sign_ins.open_service(started_by=None)
    first, second = store.log("service.opened")[-2:]
    assert first.facts == {"started_by": str(anna.actor.staff_id)}
    assert second.facts == {"started_by": None}
    assert [first.stream_id, second.stream_id] == [service.session_id, alone.session_id]


def test_a_locked_session_starts_no_service(store: StoreUnderTest) -> None:
    anna = store.session("anna")
    anna.lock()
    with pytest.raises(SessionLocked):
        store.services.sign_ins.open_service(started_by=anna)
    assert not store.log("service.opened")


def test_a_store_without_a_service_account_is_told_so(store: StoreUnderTest) -> None:
    DatabaseOwner(store.services.path).run("UPDATE staff SET slot = NULL WHERE role = 'worker'")
    with pytest.raises(NotReachable) as refused:
        store.services.sign_ins.open_service(started_by=None)
    assert refused.value.code == "store.no_service_account"


def test_a_session_refuses_what_its_role_may_not_and_everything_once_it_is_locked(
    store: StoreUnderTest,
) -> None:
    session = store.session("anna")
    with pytest.raises(RefusedByPolicy) as refused:
        session.require(Action.STAFF_MANAGE)
    assert refused.value.code == "policy.action"
    session.require(Action.LOOKUP)
    session.lock()
    with pytest.raises(SessionLocked):
        session.require(Action.LOOKUP)
