"""Two people at once, and sixteen processes: exactly one wins, and nothing is paid twice.

Every process is a real one with its own connection to the same file; all are let go together.
"""

from collections import Counter

import pytest

from backoffice.domain.refund_states import RefundState
from tests.attacks.refund_processes import Launcher
from tests.factories import StoreUnderTest
from tests.import_lines import customer_line, goods, order_line, payment
from tests.refund_desk import RefundDesk, cheap_order

PROCESSES = 16
PEOPLE = ("anna", "pia", "sven", "stina")
SIXTY, HUNDRED = 6_000, 10_000
WORK = {"do": "work"}
FEW, MANY = range(3), range(20)


@pytest.fixture
def desk(store: StoreUnderTest) -> RefundDesk:
    store.import_lines(customer_line())
    return RefundDesk(store)


def at_rest(launcher: Launcher, desk: RefundDesk, *, paid: int) -> None:
    (ending,) = launcher.run(desk.store, WORK)
    assert ending.status == 0
    books = desk.books()
    assert [*books.discrepancies()] == []
    assert books.paid_out_ore == paid
    assert not desk.store.services.log.verify(session=desk.store.session("dora")).findings


def sixty_of_a_hundred(launcher: Launcher, desk: RefundDesk, order: str, *, seen: bool) -> None:
    """64 requests, each for another line of 60 kronor, on one payment of 100."""
    lines = [goods(str(n), kind="other", atc=None, gross=SIXTY) for n in range(64)]
    desk.store.import_lines(
        order_line(order, lines=lines, payments=[payment(f"P-{order}", captured=HUNDRED)])
    )
    each = 64 // PROCESSES
    tasks = [
        {
            "do": "request",
            "user": PEOPLE[process % len(PEOPLE)],
            "order": order,
            "requests": [
                (str(n), 1, f"{order}-{n}") for n in range(process * each, (process + 1) * each)
            ],
            "seen_version": 1 if seen else None,
        }
        for process in range(PROCESSES)
    ]
    answers = Counter(
        answer if answer.startswith("refund.") else "won"
        for ending in launcher.run(desk.store, *tasks)
        for answer in ending.result
    )
    assert answers["won"] == 1
    assert answers["refund.exceeds_remaining"] + answers["refund.stale"] == 63
    view = desk.store.order(order)
    assert [(one.reserved_ore, one.refunded_ore) for one in view.payments] == [(SIXTY, 0)]
    assert len(view.refunds) == 1


@pytest.mark.parametrize("seen", [False, True], ids=["without a screen", "who saw the same screen"])
def test_of_64_who_want_60_of_100_exactly_one_wins(
    launcher: Launcher, desk: RefundDesk, seen: bool
) -> None:
    for each in FEW:
        sixty_of_a_hundred(launcher, desk, f"O-{each}", seen=seen)
    at_rest(launcher, desk, paid=SIXTY * len(FEW))


@pytest.mark.long
def test_of_64_who_want_60_of_100_exactly_one_wins_every_time(
    launcher: Launcher, desk: RefundDesk
) -> None:
    for each in MANY:
        sixty_of_a_hundred(launcher, desk, f"O-{each}", seen=False)
    at_rest(launcher, desk, paid=SIXTY * len(MANY))


def test_all_who_want_what_there_is_enough_for_get_it(launcher: Launcher, desk: RefundDesk) -> None:
    """Nobody is refused only because others were asking at the same time."""
    lines = [goods(str(n), kind="other", atc=None, gross=1_000) for n in range(PROCESSES)]
    desk.store.import_lines(order_line(lines=lines, payments=[payment(captured=1_000 * PROCESSES)]))
    tasks = [
        {"do": "request", "user": "anna", "order": "O-5001", "requests": [(str(n), 1, str(n))]}
        for n in range(PROCESSES)
    ]
    numbers = {ending.result[0] for ending in launcher.run(desk.store, *tasks)}
    assert numbers == {*desk.states()}
    assert len(numbers) == PROCESSES
    at_rest(launcher, desk, paid=1_000 * PROCESSES)


def test_enter_twice_is_one_refund(launcher: Launcher, desk: RefundDesk) -> None:
    """The same dialogue's key from several processes at once: all are told the same number."""
    for each in FEW:
        desk.store.import_lines(cheap_order(f"O-{each}"))
        task = {
            "do": "request",
            "user": "anna",
            "order": f"O-{each}",
            "requests": [("1", 3, f"dialog-{each}")] * 2,
            "seen_version": 1,
        }
        answers = {a for e in launcher.run(desk.store, *[task] * 4) for a in e.result}
        (no,) = answers
        assert len(desk.store.order(f"O-{each}").refunds) == 1
        assert len([e for e in desk.log_of(no) if e.kind == "refund.requested"]) == 1
    at_rest(launcher, desk, paid=3_000 * len(FEW))


def waiting(desk: RefundDesk, order: str) -> str:
    desk.store.import_lines(
        order_line(
            order,
            lines=[goods("1", gross=150_000)],
            payments=[payment(f"P-{order}", captured=150_000)],
        )
    )
    view = desk.request(("1", 1), order=order)
    assert view.state is RefundState.PENDING_APPROVAL
    return view.no


def test_of_several_who_approve_one_does(launcher: Launcher, desk: RefundDesk) -> None:
    for each in FEW:
        no = waiting(desk, f"O-{each}")
        tasks = [
            {"do": "decide", "verb": "approve", "user": user, "no": no}
            for user in ("sven", "stina") * 4
        ]
        answers = Counter(ending.result for ending in launcher.run(desk.store, *tasks))
        assert answers == {no: 1, "refund.state_changed": 7}
        assert len([e for e in desk.log_of(no) if e.kind == "refund.approved"]) == 1
    at_rest(launcher, desk, paid=150_000 * len(FEW))


def test_approving_declining_and_taking_back_at_once(launcher: Launcher, desk: RefundDesk) -> None:
    approved = 0
    for each in FEW:
        no = waiting(desk, f"O-{each}")
        deciders = (("approve", "sven"), ("decline", "stina"), ("cancel", "anna"))
        tasks = [{"do": "decide", "verb": v, "user": user, "no": no} for v, user in deciders]
        answers = [ending.result for ending in launcher.run(desk.store, *tasks)]
        # What was approved can still be taken back before it is sent: then two were heard.
        approved_first = answers == [no, "refund.state_changed", no]
        assert answers.count(no) == (2 if approved_first else 1)
        state = desk.states()[no]
        assert state in (RefundState.QUEUED, RefundState.DECLINED, RefundState.CANCELLED)
        approved += state is RefundState.QUEUED
    at_rest(launcher, desk, paid=150_000 * approved)


def test_who_takes_back_races_the_worker(launcher: Launcher, desk: RefundDesk) -> None:
    paid = 0
    for each in FEW:
        desk.store.import_lines(cheap_order(f"O-{each}"))
        no = desk.request(("1", 3), order=f"O-{each}").no
        cancel = {"do": "decide", "verb": "cancel", "user": "anna", "no": no}
        cancelled, _ = launcher.run(desk.store, cancel, WORK)
        sent = len(desk.books().payouts_of(no))
        assert cancelled.result == ("refund.state_changed" if sent else no)
        assert desk.states()[no] is (RefundState.SUCCEEDED if sent else RefundState.CANCELLED)
        paid += 3_000 * sent
    at_rest(launcher, desk, paid=paid)


def test_of_several_workers_one_works(launcher: Launcher, desk: RefundDesk) -> None:
    desk.store.import_lines(*(cheap_order(f"O-{n}") for n in range(10)))
    for each in range(10):
        desk.request(("1", 3), order=f"O-{each}")
    results = [ending.result for ending in launcher.run(desk.store, *[WORK] * 4)]
    assert sum(one.get("sent", 0) for one in results if one != "worker.busy") == 10
    at_rest(launcher, desk, paid=30_000)
