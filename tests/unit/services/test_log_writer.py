"""The log's writer: in the transaction of what it tells of, linked, vouched for by the log key."""

from uuid import UUID

import pytest

from backoffice.domain.errors import Tampered
from backoffice.domain.ids import CustomerId
from backoffice.security.log_chain import entry_hash, stream_head_mac, stream_start
from backoffice.services.session import Session
from backoffice.storage import log_rows
from backoffice.storage.log_rows import StoredEntry
from tests.database_owner import DatabaseOwner
from tests.factories import StoreUnderTest

CUSTOMER = CustomerId(UUID(int=5))


def write(store: StoreUnderTest, session: Session, *kinds: str, commit: bool = True) -> None:
    with store.services.units.write() as unit:
        for kind in kinds:
            session.log.append(unit, kind)
        if commit:
            unit.commit()


def stream(store: StoreUnderTest, session: Session) -> list[StoredEntry]:
    with store.services.units.read() as unit:
        return [
            stored
            for stored in log_rows.entries(unit)
            if stored.entry.stream_id == session.session_id
        ]


def test_entries_are_linked_one_to_the_next(store: StoreUnderTest) -> None:
    session = store.session("anna")
    write(store, session, "one", "two")
    write(store, session, "three")
    entries = stream(store, session)
    assert [stored.entry.n for stored in entries] == [1, 2, 3, 4]
    links = [stream_start(session.session_id), *(stored.hash for stored in entries)]
    assert [stored.entry.previous for stored in entries] == links[:-1]
    assert [entry_hash(stored.entry) for stored in entries] == links[1:]


def test_an_entry_says_who_where_when_what_and_about_whom(store: StoreUnderTest) -> None:
    session = store.session("anna")
    with store.services.units.write() as unit:
        entry_id = session.log.append(
            unit, "thing.done", customer_id=CUSTOMER, ref="R-1", facts={"n": 1, "ok": True}
        )
        unit.commit()
    entry = stream(store, session)[-1].entry
    assert (entry.id, entry.kind, entry.customer_id, entry.ref, entry.facts) == (
        entry_id, "thing.done", CUSTOMER, "R-1", {"n": 1, "ok": True},
    )  # fmt: skip
    assert (entry.actor_id, entry.workstation) == (session.actor.staff_id, "prov-1")
    assert entry.at == store.clock.now
    assert entry.commitment is None


def test_the_end_of_a_stream_is_vouched_for_by_the_log_key(store: StoreUnderTest) -> None:
    session = store.session("anna")
    write(store, session, "one")
    with store.services.units.read() as unit:
        head = log_rows.stream_head(unit, session.session_id)
    assert head is not None
    assert (head.n, head.hash) == (2, stream(store, session)[-1].hash)
    key = session.vault.keyring("log")
    assert head.mac == stream_head_mac(key, session.session_id, 2, head.hash)


def test_what_is_rolled_back_leaves_no_entry_and_no_gap(store: StoreUnderTest) -> None:
    session = store.session("anna")
    write(store, session, "lost", commit=False)
    write(store, session, "kept")
    assert [stored.entry.kind for stored in stream(store, session)] == ["session.opened", "kept"]
    assert [stored.entry.n for stored in stream(store, session)] == [1, 2]


@pytest.fixture
def owner(store: StoreUnderTest) -> DatabaseOwner:
    return DatabaseOwner(store.services.path)


def test_a_writer_does_not_go_on_from_an_end_that_somebody_else_wrote(
    store: StoreUnderTest, owner: DatabaseOwner
) -> None:
    """Else its own next entry would vouch for a stream whose last entry was taken out."""
    session = store.session("anna")
    write(store, session, "one", "two")
    first, second, _ = stream(store, session)
    owner.run("DELETE FROM log_entry WHERE stream_id = ? AND n = 3", session.session_id)
    owner.run(
        "UPDATE log_stream SET head_n = 2, head_hash = ? WHERE id = ?",
        second.hash,
        session.session_id,
    )
    with pytest.raises(Tampered) as refused:
        write(store, session, "three")
    assert refused.value.code == "log.stream"
    assert [stored.entry.kind for stored in stream(store, session)] == ["session.opened", "one"]
    assert first.entry.n == 1


def test_the_key_is_never_printed(store: StoreUnderTest) -> None:
    session = store.session("anna")
    assert repr(session.log) == f"LogWriter({session.session_id})"
