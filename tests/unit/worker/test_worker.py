"""One worker on a store: it is alone, it recovers first, and it leaves neither lock nor keys."""

import stat
from dataclasses import replace
from typing import Any

import pytest
from filelock import FileLock
from sqlalchemy import text

from backoffice.domain.errors import NotReachable, SessionLocked
from backoffice.domain.refund_states import RefundState
from backoffice.security.index_entries import Entry
from backoffice.security.index_merge import DELTAS_BEFORE_MERGE
from backoffice.services.importing.batches import IndexWriter
from backoffice.services.indexes import CONVERSATION_WORDS, CUSTOMER_NAMES, WORD
from backoffice.services.lookups import Lookups
from backoffice.services.opening import Services
from backoffice.services.refund_sending import RefundSender
from backoffice.services.session import Session
from backoffice.services.sign_in import SignIns
from backoffice.worker.worker import Worker
from tests.factories import StoreUnderTest
from tests.refund_desk import RefundDesk


@pytest.fixture
def desk(store: StoreUnderTest) -> RefundDesk:
    desk = RefundDesk(store)
    desk.sells()
    return desk


def worker(desk: RefundDesk) -> Worker:
    return Worker(desk.store.services, started_by=None)


def is_free(store: StoreUnderTest) -> bool:
    with Worker(store.services, started_by=None):
        return True


class RememberedSignIns(SignIns):
    """Keeps the sessions it opened, so that a test can look at what became of them."""

    def __init__(self, real: SignIns) -> None:
        self._real = real
        self.opened: list[Session] = []

    def open_service(self, *, started_by: Session | None) -> Session:
        session = self._real.open_service(started_by=started_by)
        self.opened.append(session)
        return session

    def sign_out(self, *, session: Session) -> None:
        self._real.sign_out(session=session)


def watched(services: Services, **changed: Any) -> tuple[Services, RememberedSignIns]:
    sign_ins = RememberedSignIns(services.sign_ins)
    return replace(services, sign_ins=sign_ins, **changed), sign_ins


def test_a_round_carries_out_merges_and_seals(desk: RefundDesk) -> None:
    no = desk.request().no
    words_of_many(desk, CONVERSATION_WORDS)
    with worker(desk) as at_work:
        counts = at_work.work()
        again = at_work.work()
    assert (counts["sent"], counts["settled"]) == (1, 1)
    assert counts["merged"] > 0
    assert counts["sealed"] > 0
    assert not again["sent"] + again["merged"]
    assert desk.states()[no] is RefundState.SUCCEEDED
    report = desk.store.services.log.verify(session=desk.store.session("dora"))
    assert not report.findings


def test_who_started_it_is_logged(desk: RefundDesk) -> None:
    anna = desk.store.session("anna")
    with Worker(desk.store.services, started_by=anna):
        pass
    with worker(desk):
        pass
    started = [dict(entry.facts) for entry in desk.store.log("service.opened")][-2:]
    assert started == [{"started_by": str(anna.actor.staff_id)}, {"started_by": None}]


def test_there_is_one_worker_at_a_time(desk: RefundDesk) -> None:
    with worker(desk):
        second = worker(desk)
        with pytest.raises(NotReachable) as refused, second:
            pytest.fail("two are at work")
    assert refused.value.code == "worker.busy"
    assert is_free(desk.store)


def test_the_lock_lies_beside_the_store_and_is_its_owners_alone(desk: RefundDesk) -> None:
    path = desk.store.services.path.with_name("store.sqlite.worker-lock")
    with worker(desk):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert not _can_take(path)
    assert _can_take(path)


def _can_take(path: Any) -> bool:
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except TimeoutError:
        return False
    lock.release()
    return True


def test_recovery_comes_before_any_work(desk: RefundDesk) -> None:
    no = desk.request().no
    desk.worker_dies_while_sending()
    with worker(desk) as at_work:
        assert desk.states()[no] is RefundState.UNKNOWN
        assert at_work.work()["settled"] == 1
    assert not [*desk.books().discrepancies()]


def test_its_keys_are_gone_when_it_ends(desk: RefundDesk) -> None:
    services, sign_ins = watched(desk.store.services)
    with Worker(services, started_by=None):
        (session,) = sign_ins.opened
        assert not session.locked
    assert session.locked
    assert desk.store.log("session.closed")


def test_only_a_worker_that_was_started_works(desk: RefundDesk) -> None:
    at_work = worker(desk)
    for _ in range(2):
        with pytest.raises(SessionLocked):
            at_work.work()
        with at_work:
            at_work.work()
    with pytest.raises(SessionLocked):
        at_work.work()


class BrokenSender(RefundSender):
    """Cannot even recover."""

    def __init__(self) -> None:
        """Needs nothing."""

    def recover(self, *, session: Session) -> int:
        raise NotReachable("store.not_reachable")


class BrokenLookups(Lookups):
    """Cannot write its last lines."""

    def __init__(self) -> None:
        """Needs nothing."""

    def flush(self, *, session: Session) -> None:
        raise NotReachable("store.not_reachable")


def test_a_worker_that_cannot_recover_leaves_neither_lock_nor_keys(desk: RefundDesk) -> None:
    services, sign_ins = watched(desk.store.services, refund_sender=BrokenSender())
    with pytest.raises(NotReachable), Worker(services, started_by=None):
        pytest.fail("it works without having recovered")
    assert [session.locked for session in sign_ins.opened] == [True]
    assert is_free(desk.store)


def test_a_worker_that_cannot_say_goodbye_leaves_neither_lock_nor_keys(desk: RefundDesk) -> None:
    services, sign_ins = watched(desk.store.services, lookups=BrokenLookups())
    with pytest.raises(NotReachable), Worker(services, started_by=None):
        pass
    assert [session.locked for session in sign_ins.opened] == [True]
    assert is_free(desk.store)


def test_a_service_account_that_does_not_open_leaves_the_lock_free(desk: RefundDesk) -> None:
    with desk.store.services.units.write() as unit:
        unit.connection.execute(text("UPDATE staff SET slot = NULL WHERE username = 'worker'"))
        unit.commit()
    for _ in range(2):
        with pytest.raises(NotReachable) as refused, worker(desk):
            pytest.fail("nobody can have opened it")
        assert refused.value.code == "store.no_service_account"


def words_of_many(desk: RefundDesk, *indexes: str) -> None:
    """As many small changes of an index as make a merge due."""
    services, session = desk.store.services, desk.store.session("anna")
    with services.units.write() as unit:
        for name in indexes:
            writer = IndexWriter(name, services.indexes.index(session, name))
            for each in range(DELTAS_BEFORE_MERGE):
                entry = Entry(order=WORD, key=b"word", target=each.to_bytes(32, "big"), seq=1)
                writer.append(unit, [entry])
        unit.commit()


def test_merging_stops_where_it_is_told_to_and_goes_on_later(desk: RefundDesk) -> None:
    words_of_many(desk, CUSTOMER_NAMES, CONVERSATION_WORDS)
    with worker(desk) as at_work:
        assert [at_work.work(lambda: True)["merged"] for _ in range(3)] == [1, 1, 0]
