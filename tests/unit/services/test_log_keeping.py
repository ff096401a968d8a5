"""Keeping the log: what is sound is sealed, what is not is left out, the anchor never goes back."""

import logging
from uuid import UUID

import pytest

from backoffice.domain.errors import RefusedByPolicy
from backoffice.domain.ids import LogEntryId
from backoffice.services import log_keeping
from backoffice.services.session import Session
from tests.database_owner import DatabaseOwner
from tests.factories import OFFICER, STAFF, StoreUnderTest
from tests.surprises import LogWatch
from tests.unit.services.log_hands import found, rename, seal, sealed, verify, write

CHANGED_UNSEALED = "an entry that was changed before it was sealed"


@pytest.fixture
def owner(store: StoreUnderTest) -> DatabaseOwner:
    return DatabaseOwner(store.services.path)


@pytest.fixture
def worker(store: StoreUnderTest) -> Session:
    return store.services.sign_ins.open_service(started_by=None)


# --- who may ----------------------------------------------------------------------------------


@pytest.mark.parametrize("by", [*STAFF, OFFICER])
def test_no_person_seals_only_the_service_does(store: StoreUnderTest, by: str) -> None:
    with pytest.raises(RefusedByPolicy) as refused:
        store.services.log.seal(session=store.session(by))
    assert refused.value.code == "policy.action"


@pytest.mark.parametrize("by", ["pia", "anna", "sven"])
def test_only_the_dpo_and_administrators_verify_and_take_anchors(
    store: StoreUnderTest, by: str
) -> None:
    for use in (store.services.log.verify, store.services.log.anchor):
        with pytest.raises(RefusedByPolicy) as refused:
            use(session=store.session(by))
        assert refused.value.code == "policy.action"
        use(session=store.session("dora"))
        use(session=store.session(OFFICER))


# --- sealing ----------------------------------------------------------------------------------


def test_everything_is_sealed_once_and_the_anchor_follows(
    store: StoreUnderTest, worker: Session
) -> None:
    assert store.services.log.anchor(session=store.session("dora")) is None
    entries = len(store.log())
    assert seal(store, worker) == entries
    assert seal(store, worker) == 0
    state = verify(store)
    assert (state.intact, state.findings, state.sealed) == (True, (), entries)
    assert state.entries == len(store.log())
    anchor = store.services.log.anchor(session=store.session("dora"))
    with store.services.units.read() as unit:
        store_id = log_keeping.known_store(unit).store_id
    assert anchor is not None
    assert (anchor.seal_number, anchor.entry_count) == (1, entries)
    assert store.workstation.anchor(store_id) == anchor


def test_a_long_log_is_sealed_in_batches(
    store: StoreUnderTest,
    worker: Session,
    owner: DatabaseOwner,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(log_keeping, "SEALED_AT_ONCE", 3)
    entries = len(store.log())
    assert seal(store, worker) == entries
    assert owner.cell("SELECT count(*) FROM log_seal") == -(-entries // 3)
    write(store, store.session("anna"), "one")
    assert seal(store, worker) == 2  # anna's signing in, and the one
    assert verify(store).intact


@pytest.mark.parametrize("with_hash", [False, True], ids=["plainly", "with its hash"])
def test_a_changed_entry_is_never_sealed_and_everything_else_still_is(
    store: StoreUnderTest,
    worker: Session,
    owner: DatabaseOwner,
    expected_log: LogWatch,
    with_hash: bool,
) -> None:
    """Not to seal at all any more would leave all that comes after open to be taken away."""
    expected_log.expect("backoffice.services.log_keeping", logging.ERROR, reason=CHANGED_UNSEALED)
    others = write(store, store.session("pia"), "one", "two")
    before, changed, after, last = write(store, store.session("anna"), "one", "two", "three")
    rename(owner, changed, with_hash=with_hash)
    seal(store, worker)
    assert all(sealed(owner, one) for one in (*others, after, last))
    assert not sealed(owner, changed)
    assert not sealed(owner, before)  # nothing vouches for what comes before a changed link
    assert found(store) == {("changed", changed.id)}
    (later,) = write(store, store.sign_in("sven"))
    seal(store, worker)
    assert sealed(owner, later)
    assert found(store) == {("changed", changed.id)}


def test_the_last_entry_of_a_stream_is_held_against_its_head(
    store: StoreUnderTest, worker: Session, owner: DatabaseOwner, expected_log: LogWatch
) -> None:
    expected_log.expect("backoffice.services.log_keeping", logging.ERROR, reason=CHANGED_UNSEALED)
    last = write(store, store.session("anna"), "one")[-1]
    rename(owner, last, with_hash=True)
    seal(store, worker)
    assert not sealed(owner, last)
    assert found(store) == {("changed", last.id)}


@pytest.mark.parametrize("where", ["after the end of a stream", "in a stream of its own"])
def test_an_entry_that_somebody_added_is_never_sealed(
    store: StoreUnderTest,
    worker: Session,
    owner: DatabaseOwner,
    expected_log: LogWatch,
    where: str,
) -> None:
    expected_log.expect("backoffice.services.log_keeping", logging.ERROR, reason="an added entry")
    session = store.session("anna")
    last = write(store, session, "one")[-1]
    stream = session.session_id if where.startswith("after") else last.id
    owner.run(
        "INSERT INTO log_entry SELECT ?, ?, n + 1, at, actor_id, workstation, kind, customer_id,"
        " ref, facts, commitment, hash, hash, NULL FROM log_entry WHERE id = ?",
        bytes(16), stream, last.id,
    )  # fmt: skip
    seal(store, worker)
    assert owner.cell("SELECT seal_number FROM log_entry WHERE id = ?", bytes(16)) is None
    assert ("added", LogEntryId(UUID(int=0))) in found(store)


def test_a_head_that_nobody_vouches_for_seals_nothing_of_its_stream(
    store: StoreUnderTest, worker: Session, owner: DatabaseOwner, expected_log: LogWatch
) -> None:
    expected_log.expect("backoffice.services.log_keeping", logging.ERROR, reason="a forged head")
    entries = write(store, store.session("anna"), "one", "two")
    owner.run(
        "UPDATE log_stream SET head_n = 2, head_hash = (SELECT hash FROM log_entry WHERE id = ?)"
        " WHERE id = ?",
        entries[1].id,
        entries[1].stream_id,
    )
    owner.run("DELETE FROM log_entry WHERE id = ?", entries[2].id)
    seal(store, worker)
    assert not any(sealed(owner, entry) for entry in entries[:2])
    assert {kind for kind, _ in found(store)} == {"unsigned"}


def test_changed_entries_are_complained_of_once_and_block_nobody(
    store: StoreUnderTest,
    worker: Session,
    owner: DatabaseOwner,
    expected_log: LogWatch,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(log_keeping, "SEALED_AT_ONCE", 2)
    expected_log.expect("backoffice.services.log_keeping", logging.ERROR, reason=CHANGED_UNSEALED)
    seal(store, worker)
    session = store.session("anna")
    stream = write(store, session, *(["one"] * 6))
    rename(owner, stream[-1])
    later = write(store, store.session("pia"), "two")
    seal(store, worker)
    assert not any(sealed(owner, entry) for entry in stream)
    assert all(sealed(owner, entry) for entry in later)
    complaints = len(expected_log.records)
    for _ in range(3):
        seal(store, worker)
    assert len(expected_log.records) == complaints


def test_an_entry_sealed_before_the_one_in_front_of_it_keeps_nothing_from_being_sealed(
    store: StoreUnderTest, worker: Session, owner: DatabaseOwner
) -> None:
    """Seals go by id, streams by number; a clock that was set back brings the two apart."""
    first, second, third = write(store, store.session("anna"), "one", "two")
    seal(store, worker)
    owner.run("UPDATE log_entry SET seal_number = NULL WHERE id = ?", second.id)
    assert seal(store, worker) >= 1
    assert all(sealed(owner, entry) for entry in (first, second, third))


# --- the anchor -------------------------------------------------------------------------------


def anchor_number(store: StoreUnderTest) -> int:
    with store.services.units.read() as unit:
        anchor = store.workstation.anchor(log_keeping.known_store(unit).store_id)
    return 0 if anchor is None else anchor.seal_number


@pytest.mark.parametrize("loss", ["the newest seal is dropped", "every seal is dropped"])
def test_a_chain_that_lost_the_anchored_seal_does_not_move_the_anchor(
    store: StoreUnderTest, worker: Session, owner: DatabaseOwner, loss: str
) -> None:
    seal(store, worker)
    write(store, store.session("anna"), "one")
    seal(store, worker)
    assert anchor_number(store) == 2
    owner.run("DELETE FROM log_seal WHERE number >= ?", 2 if loss.startswith("the newest") else 1)
    owner.run("UPDATE log_entry SET seal_number = NULL")
    assert found(store)
    for number in range(4):
        write(store, store.session("anna"), f"round{number}")
        assert seal(store, worker)
    assert anchor_number(store) == 2
    assert "forked" in {kind for kind, _ in found(store)}


def test_an_anchor_is_kept_where_the_chain_still_holds_it(
    store: StoreUnderTest, worker: Session
) -> None:
    for number in (1, 2, 3):
        write(store, store.session("anna"), "one")
        seal(store, worker)
        assert anchor_number(store) == number
