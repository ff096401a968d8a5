"""Processes race for one payment, and die at the worst moment: never too much, never twice."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

import backoffice
from backoffice.domain.refund_states import Outcome, OutcomeKind
from backoffice.gateways.provider import Ambiguous, NotFound
from backoffice.gateways.sandbox import Sandbox
from backoffice.gateways.sandbox_behaviour import Behaviour
from backoffice.gateways.sandbox_ledger import SandboxLedger

CHILD = Path(__file__).with_name("sandbox_child.py")
ROOT = Path(backoffice.__file__).parents[1]
PROCESSES = 16


@contextmanager
def child(task: str, path: Path, name: str) -> Iterator[Popen[str]]:
    """A child that is ready and waits for a line; killed at the end if it still runs."""
    with Popen(
        [sys.executable, str(CHILD), task, str(path), name],
        stdin=PIPE,
        stdout=PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def heard(process: Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def go(process: Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def test_sixteen_processes_on_a_ledger_that_none_of_them_has_made_yet(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.sqlite"
    with ExitStack() as stack:
        children = [
            stack.enter_context(child("race", path, str(number))) for number in range(PROCESSES)
        ]
        assert {heard(each) for each in children} == {"ready"}
        for each in children:
            go(each)
        answers = [json.loads(heard(each)) for each in children]
        assert {each.wait() for each in children} == {0}

    own = [tuple(outcome) for answer in answers for outcome in answer["own"]]
    assert own.count(("succeeded", None)) == 1
    assert own.count(("rejected", "amount_too_large")) == len(own) - 1 == 63
    shared = {tuple(answer["same"]) for answer in answers}
    assert len(shared) == 1
    with SandboxLedger(path) as ledger:
        assert (ledger.paid_out("contested"), ledger.paid_out("shared")) == (6_000, 6_000)
        assert {("succeeded", each.provider_refund_id) for each in ledger.ledger()} > shared
        assert len(ledger.ledger()) == 2


def killed_while_waiting(path: Path, told: Behaviour) -> None:
    with SandboxLedger(path) as ledger:
        ledger.register_payment(
            payment_ref="pay_1", captured_ore=10_000, currency="SEK", already_refunded_ore=0
        )
        ledger.behave(told)
    with child("die", path, "R-1") as process:
        assert heard(process) == "ready"
        go(process)
        assert heard(process) == "waiting"
        process.kill()
        assert process.wait() != 0
        assert heard(process) == ""


def look(sandbox: Sandbox) -> Outcome | NotFound | Ambiguous:
    return sandbox.lookup(
        key="key-R-1", refund_no="R-1", provider_refund_id=None, payment_ref="pay_1"
    )


def send_again(sandbox: Sandbox) -> Outcome:
    return sandbox.create(
        refund_no="R-1",
        key="key-R-1",
        payment_ref="pay_1",
        amount_ore=6_000,
        currency="SEK",
        public_text="",
    )


@pytest.mark.parametrize(
    ("told", "done"),
    [
        pytest.param(Behaviour(delay_answer_s=1), True, id="after committing, before answering"),
        pytest.param(Behaviour(delay_s=1), False, id="before committing"),
    ],
)
def test_a_killed_caller_finds_out_and_is_paid_once(
    tmp_path: Path, told: Behaviour, done: bool
) -> None:
    path = tmp_path / "sandbox.sqlite"
    killed_while_waiting(path, told)
    with SandboxLedger(path) as ledger:
        sandbox = Sandbox(ledger=ledger, sleep=lambda _seconds: None)
        found = look(sandbox)
        assert isinstance(found, Outcome) is done
        assert isinstance(found, NotFound) is not done
        assert send_again(sandbox).kind is OutcomeKind.SUCCEEDED
        assert ledger.paid_out("pay_1") == 6_000
        assert len(ledger.ledger()) == 1
