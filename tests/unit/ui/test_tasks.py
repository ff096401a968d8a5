"""Background work: results on the UI thread, nothing after the owner is gone, errors by kind."""

import gc
import logging
import threading

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from backoffice.domain.errors import BackofficeError, NotFound
from backoffice.log import RedactingFormatter
from backoffice.ui.changes import ChangeFeed
from backoffice.ui.tasks import Lane, Step, TaskRunner


@pytest.fixture
def owner(qapp: object) -> QObject:
    return QObject()


def idle(runner: TaskRunner) -> bool:
    return not runner.busy


def test_a_result_arrives_on_the_ui_thread_and_the_work_ran_elsewhere(
    qtbot: QtBot, runner: TaskRunner, owner: QObject
) -> None:
    seen: list[tuple[str, bool]] = []

    def keep(name: str) -> None:
        seen.append((name, QThread.currentThread() is owner.thread()))

    operation = runner.operation(lambda: threading.current_thread().name).success(keep)
    operation.run(owner=owner)
    assert operation.busy
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("database_0", True)]
    assert not operation.busy


def test_the_database_has_one_thread_and_does_its_work_in_order(
    qtbot: QtBot, runner: TaskRunner, owner: QObject
) -> None:
    seen: list[tuple[int, int]] = []
    for number in range(50):
        work = runner.operation(lambda number=number: (number, threading.get_ident()))
        work.success(seen.append).run(owner=owner)
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert [number for number, _thread in seen] == list(range(50))
    assert len({thread for _number, thread in seen}) == 1


def test_network_work_does_not_wait_for_the_database(
    qtbot: QtBot, runner: TaskRunner, owner: QObject
) -> None:
    gate = threading.Event()
    order: list[str] = []
    runner.operation(lambda: gate.wait(10)).success(lambda _r: order.append("db")).run(owner=owner)
    network = runner.operation(lambda: "net", lane=Lane.NETWORK)
    network.success(order.append).run(owner=owner)
    qtbot.waitUntil(lambda: order == ["net"])
    gate.set()
    qtbot.waitUntil(lambda: order == ["net", "db"])


def test_a_callback_never_runs_inside_the_call_that_starts_the_work(
    qtbot: QtBot, runner: TaskRunner, owner: QObject
) -> None:
    seen: list[int] = []
    runner.operation(lambda: 1).success(seen.append).run(owner=owner)
    assert seen == []
    qtbot.waitUntil(lambda: seen == [1])


def test_a_known_error_reaches_the_failure_callback_as_it_is(
    qtbot: QtBot, runner: TaskRunner, owner: QObject
) -> None:
    def fail() -> None:
        raise NotFound("customer.not_found")

    errors: list[BackofficeError] = []
    runner.operation(fail).failure(errors.append).run(owner=owner)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], NotFound)
    assert errors[0].code == "customer.not_found"


def test_an_unknown_error_becomes_an_incident_whose_log_line_holds_no_content(
    qtbot: QtBot,
    runner: TaskRunner,
    owner: QObject,
    caplog: pytest.LogCaptureFixture,
    expected_log: object,
) -> None:
    expected_log.expect("backoffice.incidents", logging.ERROR, reason="an incident is logged")

    def fail() -> None:
        raise RuntimeError("19850312-2391 is secret")

    errors: list[BackofficeError] = []
    runner.operation(fail).failure(errors.append).run(owner=owner)
    qtbot.waitUntil(lambda: bool(errors))
    number = errors[0].facts["number"]
    assert errors[0].code == "incident"
    assert str(number) in errors[0].sentence
    line = RedactingFormatter().format(caplog.records[-1])
    assert str(number) in line
    assert "RuntimeError" in line
    assert "fail" in line
    assert "secret" not in line
    assert "19850312" not in line


def test_an_error_that_nobody_asked_for_is_told_to_the_window(
    qtbot: QtBot, runner: TaskRunner, owner: QObject
) -> None:
    def fail() -> None:
        raise NotFound("customer.not_found")

    with qtbot.waitSignal(runner.problem_unhandled) as told:
        runner.operation(fail).run(owner=owner)
    assert told.args[0].code == "customer.not_found"


def test_a_result_whose_owner_is_gone_is_dropped(
    qtbot: QtBot, runner: TaskRunner, owner: QObject
) -> None:
    gate = threading.Event()
    seen: list[object] = []
    operation = runner.operation(lambda: gate.wait(10)).success(seen.append)
    operation.failure(seen.append).finished(lambda: seen.append("end")).run(owner=owner)
    delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: idle(runner))
    assert seen == []


def test_cancelled_work_calls_only_its_end(
    qtbot: QtBot, runner: TaskRunner, owner: QObject
) -> None:
    started = threading.Event()
    seen: list[object] = []

    def work(step: Step) -> str:
        started.set()
        while not step.cancelled():
            pass
        return "stopped"

    operation = runner.long_operation(work).success(seen.append).failure(seen.append)
    operation.finished(lambda: seen.append("end")).run(owner=owner)
    assert started.wait(10)
    operation.cancel()
    assert operation.cancelled
    qtbot.waitUntil(lambda: seen == ["end"])


def test_work_that_waits_in_the_queue_is_never_begun_after_cancel(
    qtbot: QtBot, runner: TaskRunner, owner: QObject
) -> None:
    gate = threading.Event()
    seen: list[object] = []
    runner.operation(lambda: gate.wait(10)).run(owner=owner)
    waiting = runner.operation(lambda: seen.append("began")).finished(lambda: seen.append("end"))
    waiting.run(owner=owner).cancel()
    gate.set()
    qtbot.waitUntil(lambda: idle(runner))
    assert seen == ["end"]


def test_progress_comes_in_order_and_ends_before_success(
    qtbot: QtBot, runner: TaskRunner, owner: QObject
) -> None:
    seen: list[object] = []

    def work(step: Step) -> str:
        for done in range(1, 101):
            step.report(done, 100)
        return "done"

    operation = runner.long_operation(work).progress(lambda d, t: seen.append((d, t)))
    operation.success(seen.append).run(owner=owner)
    qtbot.waitUntil(lambda: "done" in seen)
    assert seen[-1] == "done"
    assert (100, 100) in seen
    steps = [step for step in seen if isinstance(step, tuple)]
    assert steps == sorted(steps)


def test_a_success_publishes_its_topics_after_the_callback(
    qtbot: QtBot, runner: TaskRunner, feed: ChangeFeed, owner: QObject
) -> None:
    seen: list[object] = []
    feed.subscribe(owner, topics=frozenset({"refunds"}), reread=seen.append)
    operation = runner.operation(lambda: "r", changes=frozenset({"refunds", "orders"}))
    operation.success(seen.append).run(owner=owner)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["r", frozenset({"refunds"})]


def test_topics_may_hang_on_the_result(
    qtbot: QtBot, runner: TaskRunner, feed: ChangeFeed, owner: QObject
) -> None:
    seen: list[object] = []
    feed.subscribe(owner, topics=frozenset({"a", "b"}), reread=seen.append)
    runner.operation(lambda: "b", changes=lambda result: frozenset({result})).run(owner=owner)
    qtbot.waitUntil(lambda: seen == [frozenset({"b"})])


@pytest.mark.parametrize("gone", ["owner", "cancelled"])
def test_what_changed_is_told_even_when_nobody_waits_for_the_result(
    qtbot: QtBot, runner: TaskRunner, feed: ChangeFeed, owner: QObject, gone: str
) -> None:
    gate, began = threading.Event(), threading.Event()
    listener = QObject()
    seen: list[object] = []
    feed.subscribe(listener, topics=frozenset({"refunds"}), reread=seen.append)

    def work() -> bool:
        began.set()
        return gate.wait(10)

    operation = runner.operation(work, changes=frozenset({"refunds"})).run(owner=owner)
    assert began.wait(10)
    if gone == "owner":
        delete(owner)
    else:
        operation.cancel()
    gate.set()
    qtbot.waitUntil(lambda: seen == [frozenset({"refunds"})])


def test_after_abandon_nothing_is_called_at_all(
    qtbot: QtBot, runner: TaskRunner, feed: ChangeFeed, owner: QObject
) -> None:
    gate, began = threading.Event(), threading.Event()
    seen: list[object] = []
    feed.subscribe(owner, topics=frozenset({"refunds"}), reread=seen.append)

    def work() -> bool:
        began.set()
        return gate.wait(10)

    operation = runner.operation(work, changes=frozenset({"refunds"})).success(seen.append)
    operation.finished(lambda: seen.append("end")).run(owner=owner)
    assert began.wait(10)
    runner.abandon()
    gate.set()
    qtbot.waitUntil(lambda: idle(runner))
    assert seen == []


def test_an_operation_runs_once(qtbot: QtBot, runner: TaskRunner, owner: QObject) -> None:
    operation = runner.operation(lambda: 1).run(owner=owner)
    with pytest.raises(RuntimeError, match="once"):
        operation.run(owner=owner)
    qtbot.waitUntil(lambda: idle(runner))


def test_shutdown_waits_for_running_work_and_calls_nothing(qapp: object, owner: QObject) -> None:
    runner = TaskRunner(feed=ChangeFeed())
    done: list[str] = []
    began = threading.Event()

    def work(step: Step) -> None:
        began.set()
        while not step.cancelled():
            pass
        done.append("work")

    runner.long_operation(work).success(lambda _r: done.append("callback")).run(owner=owner)
    assert began.wait(10)
    runner.shutdown()
    assert done == ["work"]
    assert not runner.busy


def test_two_thousand_pieces_of_work_survive_garbage_collection(
    qtbot: QtBot, runner: TaskRunner, owner: QObject
) -> None:
    total: list[int] = []
    for number in range(2000):
        runner.operation(lambda number=number: number).success(total.append).run(owner=owner)
        if number % 200 == 0:
            gc.collect()
    qtbot.waitUntil(lambda: len(total) == 2000, timeout=20_000)
    assert sum(total) == sum(range(2000))
