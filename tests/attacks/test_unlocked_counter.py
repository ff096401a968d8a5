"""The unlocked counter: the open session until it locks; after the lock nothing, by no way."""

import gc
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from backoffice.domain.errors import RefusedByPolicy
from backoffice.domain.policy import Purpose
from backoffice.services.session import Session
from tests.attacks.reachable import canaries_in, held_by
from tests.attacks.sealed_people import ORDINARY, PEOPLE, canaries, work_a_day
from tests.attacks.service_calls import ServiceCall, arguments_for, every_call
from tests.factories import STAFF, StoreUnderTest
from tests.unit.services.conftest import CopyOfStore

# They end something or write down what was done; what they are given is a session and nothing else.
SILENT = {
    "services.lock",
    "services.note_locked",
    "sign_ins.sign_out",
    "lookups.flush",
    "indexes.forget",
}
ALL_CANARIES = {canary for person in PEOPLE for canary in canaries(person)}


@dataclass
class Counter:
    """A store after a day's work, and the arguments of every call."""

    store: StoreUnderTest
    arguments: dict[str, Any]

    def locked(self, username: str) -> Session:
        """A session that worked and was locked."""
        session = self.store.session(username)
        self.at_work(session)
        session.lock()
        return session

    def at_work(self, session: Session) -> None:
        """What the person at the counter did before they went away."""
        services = self.store.services
        services.lookups.open_index(session=session)
        services.lookups.search(session=session, text="Öberg")
        services.lookups.search(session=session, text=ORDINARY.mark)
        purpose = next(iter(session.policy.purposes(session.actor.role)), Purpose.REFUND)
        services.customers.open(
            session=session, customer_id=self.arguments["customer_id"], purpose=purpose
        )
        services.conversations.list(session=session, text="sagt")
        services.refunds.list(session=session)


@pytest.fixture(scope="module")
def counter(copy_of_store: CopyOfStore) -> Iterator[Counter]:
    with copy_of_store() as store:
        work_a_day(store)
        yield Counter(store, arguments_for(store))


@pytest.mark.parametrize("call", [*every_call()], ids=str)
def test_no_service_answers_a_locked_session(counter: Counter, call: ServiceCall) -> None:
    session = counter.locked("pia")
    entries = len(counter.store.log())
    if str(call) in SILENT:
        assert call(counter.store.services, session, counter.arguments) is None
        return
    with pytest.raises(RefusedByPolicy) as refused:
        call(counter.store.services, session, counter.arguments)
    assert refused.value.code == "session.locked"
    assert len(counter.store.log()) == entries


def test_every_silent_call_is_still_there() -> None:
    assert {str(call) for call in every_call()} >= SILENT


@pytest.mark.parametrize("username", STAFF)
def test_after_the_lock_nothing_of_a_customer_can_be_reached(
    counter: Counter, username: str
) -> None:
    for other in counter.store._sessions.values():
        other.lock()
    session = counter.store.session(username)
    counter.at_work(session)
    services = counter.store.services
    assert canaries_in(held_by(services, session), ALL_CANARIES), "the walk is blind"
    session.lock()
    gc.collect()
    assert canaries_in(held_by(services, session), ALL_CANARIES) == set()


def test_after_the_lock_no_key_can_be_reached_but_the_logs_own(counter: Counter) -> None:
    """The log key stays with the session's stream, so that locking itself can be logged."""
    session = counter.store.session("pia")
    keyrings = [name for name in session.policy.keyrings_held(session.actor.role) if name != "log"]
    keys = {session.vault.keyring(name) for name in keyrings}
    keys |= {
        session.vault._granted(f"category:{category}", 1)
        for category in session.policy.categories_held(session.actor.role)
    }
    contents = session.vault._unlocked()
    keys |= {contents.private_key, contents.signing_key}
    assert canaries_in(held_by(session), keys) == keys, "the walk is blind"
    session.lock()
    assert canaries_in(held_by(counter.store.services, session), keys) == set()
