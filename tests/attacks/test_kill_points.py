"""`kill -9` at every write point of a refund: never two payouts, never a lost one.

Each time a process of its own dies by SIGKILL before or after one commit, of the store or of the
provider. Then somebody tries again and a fresh worker runs, and the store and the sandbox's ledger
agree to the öre, the log holds, and what was wanted has happened exactly once.
"""

import random
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from backoffice.domain.refund_states import RefundState
from backoffice.gateways.sandbox_behaviour import Answer, Behaviour, Result
from tests.attacks.refund_processes import Launcher
from tests.factories import StoreTemplate, StoreUnderTest
from tests.import_lines import goods, order_line, payment
from tests.refund_desk import RefundDesk, cheap_order

AMOUNT = 3_000
REQUEST = {"do": "request", "user": "anna", "order": "O-5001", "requests": [("1", 3, "dialog-1")]}
WORK = {"do": "work"}
MOST_POINTS = 200


@contextmanager
def prepared(
    template: StoreTemplate, folder: Path, prepare: Callable[[RefundDesk], object]
) -> Iterator[StoreTemplate]:
    """A store as it is before the process starts that will die, to be copied for each death."""
    with template.copy(folder / "prepared") as store:
        desk = RefundDesk(store)
        desk.sells(cheap_order())
        prepare(desk)
    yield StoreTemplate(folder / "prepared", template._slots)


def nothing_was_lost_or_doubled(desk: RefundDesk, *, refunds: int = 1) -> None:
    books = desk.books()
    assert [*books.discrepancies()] == []
    assert [one.state for one in books.refunds] == [RefundState.SUCCEEDED] * refunds
    assert books.paid_out_ore == AMOUNT * refunds
    assert [one.attempts for one in books.refunds] == [1] * refunds
    report = desk.store.services.log.verify(session=desk.store.session("dora"))
    assert not report.findings


def at_every_point(
    launcher: Launcher, before: StoreTemplate, folder: Path, task: Mapping[str, object]
) -> Iterator[tuple[int, RefundDesk]]:
    """Kill a process at its first write point, another at its second, until one gets through."""
    for point in range(1, MOST_POINTS):
        with before.copy(folder / f"point-{point}") as store:
            ending = launcher.one(store, kill_at=point, **task)
            store.clock.move(minutes=1)
            yield point, RefundDesk(store)
            if not ending.killed:
                assert ending.points == point - 1
                return
        shutil.rmtree(folder / f"point-{point}")
    pytest.fail("it never gets through")


def a_fresh_worker(launcher: Launcher, desk: RefundDesk) -> None:
    ending = launcher.one(desk.store, **WORK)
    assert ending.status == 0, ending
    desk.store.clock.move(minutes=1)


def test_while_somebody_asks_for_a_refund(
    launcher: Launcher, store_template: StoreTemplate, tmp_path: Path
) -> None:
    """The person sees nothing come back and asks again; the dialogue keeps its key."""
    deaths = []
    with prepared(store_template, tmp_path, lambda _desk: None) as before:
        for point, desk in at_every_point(launcher, before, tmp_path, REQUEST):
            known = [*desk.states()]
            again = launcher.one(desk.store, **REQUEST)
            assert known in ([], again.result)
            deaths.append((point, bool(known)))
            a_fresh_worker(launcher, desk)
            nothing_was_lost_or_doubled(desk)
    assert {before_or_after for _, before_or_after in deaths} == {False, True}
    assert len(deaths) >= 4


def test_while_somebody_approves(
    launcher: Launcher, store_template: StoreTemplate, tmp_path: Path
) -> None:
    numbers: list[str] = []

    def wait_for_approval(desk: RefundDesk) -> None:
        dear = order_line(
            "O-9", lines=[goods("1", gross=150_000)], payments=[payment(captured=150_000)]
        )
        desk.store.import_lines(dear)
        numbers.append(desk.request(("1", 1), order="O-9").no)

    states: set[RefundState] = set()
    with prepared(store_template, tmp_path, wait_for_approval) as before:
        (no,) = numbers
        task = {"do": "decide", "verb": "approve", "user": "sven", "no": no}
        for _, desk in at_every_point(launcher, before, tmp_path, task):
            state = desk.states()[no]
            states.add(state)
            again = launcher.one(desk.store, **task)
            approved = state is RefundState.QUEUED
            assert again.result == ("refund.state_changed" if approved else no)
            a_fresh_worker(launcher, desk)
            books = desk.books()
            assert [*books.discrepancies()] == []
            assert books.paid_out_ore == 150_000
    assert states == {RefundState.PENDING_APPROVAL, RefundState.QUEUED}


HOW_IT_GOES = [
    pytest.param(Behaviour(), id="the provider answers"),
    pytest.param(Behaviour(answer=Answer.DROPPED), id="the provider drops the answer"),
    pytest.param(Behaviour(answer=Answer.ERROR_BEFORE), id="the provider does nothing at first"),
    pytest.param(
        Behaviour(Result.PENDING_THEN_SUCCEED), id="the provider is slow", marks=pytest.mark.long
    ),
]


@pytest.mark.parametrize("behaviour", HOW_IT_GOES)
def test_while_the_worker_works(
    launcher: Launcher, store_template: StoreTemplate, tmp_path: Path, behaviour: Behaviour
) -> None:
    def queue(desk: RefundDesk) -> None:
        desk.request(("1", 3))
        desk.store.services.ledger.behave(behaviour)

    left_behind: set[RefundState] = set()
    with prepared(store_template, tmp_path, queue) as before:
        for _, desk in at_every_point(launcher, before, tmp_path, WORK):
            left_behind.update(desk.states().values())
            a_fresh_worker(launcher, desk)
            if {*desk.states().values()} != {RefundState.SUCCEEDED}:
                a_fresh_worker(launcher, desk)  # the first one asked, and was not told yet
            nothing_was_lost_or_doubled(desk)
    assert left_behind >= {RefundState.QUEUED, RefundState.SENDING}


@pytest.mark.parametrize("sent", [False, True], ids=["before it was sent", "after it was paid"])
def test_while_a_worker_clears_up_after_one_that_was_killed(
    launcher: Launcher, store_template: StoreTemplate, tmp_path: Path, sent: bool
) -> None:
    def killed_once(desk: RefundDesk) -> None:
        desk.request(("1", 3))
        for point in range(1, MOST_POINTS):
            launcher.one(desk.store, kill_at=point, **WORK)
            paid = bool(desk.books().payouts)
            if [*desk.states().values()] == [RefundState.SENDING] and paid is sent:
                return
        pytest.fail("no worker died there")

    with prepared(store_template, tmp_path, killed_once) as before:
        for _, desk in at_every_point(launcher, before, tmp_path, WORK):
            a_fresh_worker(launcher, desk)
            nothing_was_lost_or_doubled(desk)


def workers_killed_at_random(
    launcher: Launcher, store: StoreUnderTest, dice: random.Random, *, refunds: int
) -> int:
    """Kill worker after worker until one gets through everything; how many died."""
    desk = RefundDesk(store)
    orders = [f"O-{number}" for number in range(refunds)]
    desk.sells(*(cheap_order(order) for order in orders))
    for order in orders:
        desk.request(("1", 3), order=order)
        answer = dice.choice([*Answer, Answer.GIVEN, Answer.GIVEN])
        if answer not in (Answer.BROKEN, Answer.ERROR_KEPT):  # these need a person or are logged
            store.services.ledger.behave(Behaviour(answer=answer), payment_ref=f"pay_P-{order}")
    deaths = 0
    while {*desk.states().values()} != {RefundState.SUCCEEDED}:
        # By turns at a write point that every worker with work comes by, and at any moment.
        point, moment = dice.randint(1, 20), dice.uniform(0.001, 0.1)
        how = {"kill_at": point} if deaths % 2 == 0 else {"kill_after_s": moment}
        deaths += launcher.one(store, **WORK, **how).killed
        assert desk.books().paid_out_ore <= AMOUNT * refunds
        store.clock.move(minutes=1)
    a_fresh_worker(launcher, desk)
    nothing_was_lost_or_doubled(desk, refunds=refunds)
    return deaths


def test_workers_killed_at_random_moments(launcher: Launcher, store: StoreUnderTest) -> None:
    assert workers_killed_at_random(launcher, store, random.Random(1), refunds=15) > 1


@pytest.mark.long
@pytest.mark.parametrize("seed", range(5))
def test_many_workers_killed_at_random_moments(
    launcher: Launcher, store: StoreUnderTest, seed: int
) -> None:
    assert workers_killed_at_random(launcher, store, random.Random(seed), refunds=150) > 10
