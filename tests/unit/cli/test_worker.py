"""`backoffice worker run`: one round or until it is stopped, with or without a person."""

import logging
import signal
from collections import Counter
from collections.abc import Callable

import pytest

from backoffice.cli import worker as worker_command
from backoffice.worker.worker import Worker
from tests.command_line import CommandLine, command_line_on
from tests.factories import StoreUnderTest
from tests.import_lines import order_line, payment
from tests.refund_desk import RefundDesk
from tests.surprises import LogWatch

KEYS = {"sent", "settled", "unknown", "failed", "pending", "looked_up", "stuck", "merged", "sealed"}


@pytest.fixture
def desk(store: StoreUnderTest) -> RefundDesk:
    desk = RefundDesk(store)
    desk.sells()
    return desk


@pytest.fixture
def command(
    desk: RefundDesk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return command_line_on(desk.store, monkeypatch, capsys)


def test_one_round_without_anybody_signed_in(desk: RefundDesk, command: CommandLine) -> None:
    desk.request()
    done = command("worker", "run", "--once", "--json")
    assert (done.code, done.err) == (0, "")
    assert set(done.json) == KEYS
    assert (done.json["sent"], done.json["settled"], done.json["unknown"]) == (1, 1, 0)
    assert done.json["sealed"] > 0
    assert not [*desk.books().discrepancies()]
    (entry,) = desk.store.log("service.opened")[-1:]
    assert dict(entry.facts) == {"started_by": None}


def test_who_started_it_is_logged(desk: RefundDesk, command: CommandLine) -> None:
    assert command("worker", "run", "--once", user="anna").code == 0
    (entry,) = desk.store.log("service.opened")[-1:]
    anna = desk.store.session("anna").actor.staff_id
    assert dict(entry.facts) == {"started_by": str(anna)}


def test_for_people_it_is_one_line(desk: RefundDesk, command: CommandLine) -> None:
    desk.request()
    (line,) = command("worker", "run", "--once").out.splitlines()
    assert line.startswith(
        "1 sent, 1 settled, 0 unknown, 0 failed, 0 pending, 0 looked_up, 0 stuck"
    )


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_works_round_after_round_until_it_is_told_to_stop(
    desk: RefundDesk, command: CommandLine, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    before = [signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGINT)]
    whole, rounds = Worker.work, []

    def work(self: Worker, stopped: Callable[[], bool]) -> Counter[str]:
        rounds.append(stopped())
        counts = whole(self, stopped)
        desk.request(("2", 1))
        if len(rounds) == 2:
            signal.raise_signal(number)
            rounds.append(stopped())
        return counts

    monkeypatch.setattr(Worker, "work", work)
    monkeypatch.setattr(worker_command, "INTERVAL_S", 0)
    desk.request(("1", 1))
    done = command("worker", "run", "--json")
    assert (done.code, done.json["sent"], done.json["settled"]) == (0, 2, 2)
    assert rounds == [False, False, True]
    assert [signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGINT)] == before


def test_a_second_worker_is_told_so(desk: RefundDesk, command: CommandLine) -> None:
    with Worker(desk.store.services, started_by=None):
        done = command("worker", "run", "--once", "--json")
    assert (done.code, done.json["error"]["code"]) == (7, "worker.busy")
    assert done.sentence == "Another worker is at work on this store."


def test_what_cannot_be_carried_out_now_is_counted(
    desk: RefundDesk, command: CommandLine, expected_log: LogWatch
) -> None:
    expected_log.expect("backoffice", logging.WARNING, reason="one refund is put off")
    payments = [payment("P-2", provider="stripe", captured=22_430)]
    desk.store.import_lines(order_line("O-5002", payments=payments))
    desk.request(order="O-5002")
    done = command("worker", "run", "--once", "--json")
    assert (done.code, done.json["stuck"], done.json["sent"]) == (0, 1, 0)


def test_somebody_who_is_not_known_starts_nothing(command: CommandLine) -> None:
    done = command("worker", "run", "--once", "--json", user="nobody")
    assert (done.code, done.json["error"]["code"]) == (3, "sign_in.refused")
