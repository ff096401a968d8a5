"""Administrators and key officers: accounts and workstations, and nothing of any customer.

Every use case of every service is tried, found by itself, as a key officer and as an administrator
without that mark; what is answered is searched for canaries.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from backoffice.domain.errors import BackofficeError, RefusedByPolicy, SignInRefused
from backoffice.domain.policy import Category, Role
from backoffice.domain.refund_states import RefundState
from backoffice.security.vault import Vault
from backoffice.services.session import Session
from backoffice.services.sign_in import pinned_trust
from backoffice.services.staff_accounts import AddStaff
from backoffice.storage import accounts
from tests.attacks.reachable import canaries_in, held_by
from tests.attacks.sealed_people import PEOPLE, canaries, work_a_day
from tests.attacks.service_calls import ServiceCall, arguments_for, every_call
from tests.factories import OFFICER, PASSPHRASE, StoreUnderTest
from tests.surprises import LogWatch
from tests.unit.services.conftest import CopyOfStore

ALL_CANARIES = {canary for person in PEOPLE for canary in canaries(person)}
# What an administrator does; everything else must be refused.
ADMINISTRATORS_OWN = {
    "staff.list",
    "log.anchor",
    "log.verify",
    "importer.run",
    "sign_ins.open_service",
    "sign_ins.sign_out",
    "services.lock",
    "services.note_locked",
    "lookups.flush",
    "indexes.forget",
}
OFFICERS_OWN = ADMINISTRATORS_OWN | {"staff.add", "staff.disable", "staff.change_role"}
# Anybody may start the worker's round; without the worker's keys it carries out nothing.
ROUNDS = {"refund_sender.run_due", "refund_sender.recover"}


@dataclass
class Office:
    """A store after a day's work, and an administrator without the mark."""

    store: StoreUnderTest
    arguments: dict[str, Any]

    def session(self, username: str) -> Session:
        return self.store.session(OFFICER) if username == OFFICER else self.store.sign_in(username)


@pytest.fixture(scope="module")
def office(copy_of_store: CopyOfStore) -> Iterator[Office]:
    with copy_of_store() as store:
        work_a_day(store)
        for username, role in (("adam", "admin"), ("disposable", "agent")):
            command = AddStaff(username=username, role=role, name="Prov", passphrase=PASSPHRASE)
            store.services.staff.add(session=store.session(OFFICER), command=command)
        yield Office(store, arguments_for(store) | {"username": "disposable"})


@pytest.mark.parametrize("username", [OFFICER, "adam"])
@pytest.mark.parametrize("call", [*every_call()], ids=str)
def test_no_use_case_gives_an_administrator_anything_of_a_customer(
    office: Office, call: ServiceCall, username: str
) -> None:
    session = office.session(username)
    own = OFFICERS_OWN if username == OFFICER else ADMINISTRATORS_OWN
    try:
        answer = call(office.store.services, session, office.arguments)
    except RefusedByPolicy:
        assert str(call) not in own
        answer = None
    else:
        assert str(call) in own | ROUNDS
    assert canaries_in(held_by(answer, session), ALL_CANARIES) == set()


def test_the_list_of_what_is_an_administrators_own_has_no_dead_entry() -> None:
    assert {str(call) for call in every_call()} >= OFFICERS_OWN | ROUNDS


@pytest.mark.parametrize("username", [OFFICER, "adam"])
def test_an_administrators_session_holds_the_key_of_no_category_and_no_face(
    office: Office, username: str
) -> None:
    vault = office.session(username).vault
    assert [name for name, _ in vault._grants] == ["keyring:log"]
    for category in Category:
        with pytest.raises(RefusedByPolicy) as refused:
            vault._granted(f"category:{category}", 1)
        assert refused.value.code == "policy.key"


def test_what_is_escrowed_to_an_officer_opens_nothing_in_the_program(office: Office) -> None:
    """The officer could pass a key on to a person; the vault takes escrow for nothing else."""
    session = office.session(OFFICER)
    with office.store.services.units.read() as unit:
        trust = pinned_trust(unit, office.store.workstation)
        escrow = [
            trust.verified_grant(row)
            for row in accounts.grants_of(unit, session.actor.staff_id)
            if row.use == "escrow"
        ]
    assert len(escrow) == len(Category) + len(session.policy.keyrings)
    vault = Vault(session.vault._unlocked(), escrow, office.store.clock)
    assert vault._grants == {}


def test_a_disabled_person_does_not_come_in_again(office: Office) -> None:
    staff, officer = office.store.services.staff, office.session(OFFICER)
    command = AddStaff(username="leaver", role="dpo", name="Leaver", passphrase=PASSPHRASE)
    staff.add(session=officer, command=command)
    assert office.store.sign_in("leaver").actor.role == Role.DPO
    staff.disable(session=officer, username="leaver")
    with pytest.raises(SignInRefused) as refused:
        office.store.sign_in("leaver")
    assert refused.value.code == "sign_in.refused"


def test_another_role_takes_the_old_keys_away(office: Office) -> None:
    staff, officer = office.store.services.staff, office.session(OFFICER)
    command = AddStaff(username="mover", role="dpo", name="Mover", passphrase=PASSPHRASE)
    staff.add(session=officer, command=command)
    assert office.store.sign_in("mover").vault.holds("category:protected")
    staff.change_role(session=officer, username="mover", role="agent")
    session = office.store.sign_in("mover")
    assert {name for name, _ in session.vault._grants} == {
        "category:contact", "keyring:face", "keyring:tags", "keyring:log",
    }  # fmt: skip


def test_a_refund_that_waits_is_not_sent_with_an_administrators_keys(
    store: StoreUnderTest, expected_log: LogWatch
) -> None:
    expected_log.expect(
        "backoffice.services.refund_sending", logging.WARNING, reason="no key to send it with"
    )
    work_a_day(store)
    request = arguments_for(store)["request"]
    view = store.services.refunds.request(session=store.session("pia"), request=request)
    counts = store.services.refund_sender.run_due(
        session=store.session(OFFICER), stopped=lambda: False
    )
    shown = store.services.refunds.show(session=store.session("sven"), no=view.no)
    assert (shown.state, shown.attempts) == (RefundState.QUEUED, ())
    assert not counts["settled"]


def test_an_administrator_makes_nobody_an_officer_and_grants_nothing(office: Office) -> None:
    adam = office.session("adam")
    command = AddStaff(username="friend", role="dpo", name="Friend", passphrase=PASSPHRASE)
    with pytest.raises(BackofficeError) as refused:
        office.store.services.staff.add(session=adam, command=command)
    assert refused.value.code == "staff.officer_only"
    with office.store.services.units.read() as unit:
        grants = accounts.grants_of(unit, adam.actor.staff_id)
    assert [(row.name, row.use) for row in grants] == [("keyring:log", "work")]
