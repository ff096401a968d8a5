"""A process that starts others by the fork: each works on a store with the real services.

It reads one JSON list of tasks a line, starts one process for each, lets all go at once, and
answers with one JSON list of what became of them. A task may say at which of its write points its
process is to kill itself, or after how long it is to be killed: by SIGKILL, which nothing catches.

A write point is the moment before or after a commit, of the store or of the sandbox's ledger.
"""

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import Any, NoReturn

from backoffice.domain.errors import BackofficeError
from backoffice.domain.ids import CustomerId, OrderId
from backoffice.domain.refund_reasons import RefundReason
from backoffice.gateways.sandbox_ledger import SandboxLedger
from backoffice.security.slots import open_slot
from backoffice.security.workstation import FileSecrets, Workstation
from backoffice.services import sign_in
from backoffice.services.identifiers import IdentifierKind
from backoffice.services.opening import Services, open_store
from backoffice.services.refund_planning import RequestRefund
from backoffice.services.session import Session
from backoffice.storage.unit_of_work import Unit
from backoffice.worker.worker import Worker
from tests.factories import PASSPHRASE, TickingClock

Task = dict[str, Any]
# A person's 0.3 s are spent once, before the first fork.
setattr(sign_in, "open_slot", cache(open_slot))  # noqa: B010 - this process does nothing else


class WritePoints:
    """Counts the write points that this process has come by, and ends it at one of them."""

    def __init__(self, kill_at: int | None) -> None:
        self.passed = 0
        self._kill_at = kill_at

    def watch(self) -> None:
        """Stand at every commit of the store and of the ledger."""
        commit, transaction = Unit.commit, SandboxLedger._transaction

        def watched_commit(unit: Unit) -> None:
            self._here()
            commit(unit)
            self._here()

        @contextmanager
        def watched_transaction(ledger: SandboxLedger) -> Iterator[Any]:
            with transaction(ledger) as sql:
                yield sql
                self._here()
            self._here()

        setattr(Unit, "commit", watched_commit)  # noqa: B010 - this process does nothing else
        setattr(SandboxLedger, "_transaction", watched_transaction)  # noqa: B010 - same reason

    def _here(self) -> None:
        self.passed += 1
        if self.passed == self._kill_at:
            os.kill(os.getpid(), signal.SIGKILL)


def request(services: Services, task: Task) -> object:
    session = signed_in(services, task)
    found = services.lookups.find(session=session, kind=IdentifierKind.ORDER, text=task["order"])
    customer_id, order_id = CustomerId(found.customer_id), OrderId(found.target_id)
    order = services.refunds.order(session=session, customer_id=customer_id, order_id=order_id)
    ids = {line.number: line.line_id for line in order.lines}
    answers = []
    for number, quantity, key in task["requests"]:
        command = RequestRefund(
            customer_id=customer_id,
            order_id=order_id,
            lines=((ids[number], quantity),),
            reason=RefundReason.COMPLAINT,
            dispositions={},
            client_request_id=key,
            seen_version=task.get("seen_version"),
        )
        ask = partial(services.refunds.request, session=session, request=command)
        answers.append(answer(ask))
    return answers


def decide(services: Services, task: Task) -> object:
    session = signed_in(services, task)
    return answer(lambda: getattr(services.refunds, task["verb"])(session=session, no=task["no"]))


def work(services: Services, task: Task) -> object:
    try:
        with Worker(services, started_by=None) as worker:
            return dict(+worker.work())
    except BackofficeError as error:
        return error.code


def signed_in(services: Services, task: Task) -> Session:
    return services.sign_ins.sign_in(username=task["user"], passphrase=PASSPHRASE)


def answer(call: Callable[[], Any]) -> str:
    """The number of the refund, or why not."""
    try:
        return str(call().no)
    except BackofficeError as error:
        return error.code


TASKS = {"request": request, "decide": decide, "work": work}


@contextmanager
def opened(task: Task) -> Iterator[Services]:
    folder = Path(task["folder"])
    workstation = Workstation(FileSecrets(folder / "site-secret"), "prov-1")
    clock = TickingClock(datetime.fromisoformat(task["now"]))
    services = open_store(folder / "store.sqlite", workstation, clock=clock)
    try:
        yield services
    finally:
        services.close()


@dataclass(frozen=True, slots=True)
class Child:
    """A process that waits to be let go."""

    pid: int
    answers: int  # the end of a pipe


def start(task: Task, ready: int, gate: tuple[int, int]) -> Child:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        os.close(gate[1])
        try:
            live(task, ready, gate[0], writing)
        finally:  # it only comes here when something broke
            traceback.print_exc()
            os._exit(1)
    os.close(writing)
    return Child(pid, reading)


def live(task: Task, ready: int, gate: int, answers: int) -> NoReturn:
    points = WritePoints(task.get("kill_at"))
    with opened(task) as services:
        os.write(ready, b".")
        os.close(ready)
        os.read(gate, 1)  # ends when the launcher closes its end
        points.watch()
        result = TASKS[task["do"]](services, task)
    os.write(answers, json.dumps({"result": result, "points": points.passed}).encode())
    os._exit(0)


def ended(child: Child) -> dict[str, Any]:
    with os.fdopen(child.answers, "rb") as answers:
        said = answers.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child.pid, 0)[1])
    return {"status": status, **(json.loads(said) if said else {})}


def run(tasks: list[Task]) -> list[dict[str, Any]]:
    ready, gate = os.pipe(), os.pipe()
    children = [start(task, ready[1], gate) for task in tasks]
    os.close(ready[1])
    waiting = len(children)
    while waiting and (said := os.read(ready[0], waiting)):
        waiting -= len(said)
    for task, child in zip(tasks, children, strict=True):
        if after := task.get("kill_after_s"):
            signal.signal(signal.SIGALRM, lambda *_, pid=child.pid: os.kill(pid, signal.SIGKILL))
            signal.setitimer(signal.ITIMER_REAL, after)
    for end in (ready[0], *gate):
        os.close(end)
    endings = [ended(child) for child in children]
    signal.setitimer(signal.ITIMER_REAL, 0)
    return endings


def main() -> None:
    for line in sys.stdin:
        tasks = json.loads(line)
        for task in tasks:
            if "warm" in task:
                with opened(task) as services:
                    for user in task["warm"]:
                        signed_in(services, {"user": user})
        endings = run([task for task in tasks if "do" in task])
        sys.stdout.write(json.dumps(endings) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
