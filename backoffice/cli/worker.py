"""`worker run [--once]`: carries out what is due."""

import argparse
import signal
import threading
from collections import Counter
from types import FrameType

from backoffice.cli.context import Context
from backoffice.cli.parsing import Commands
from backoffice.domain.policy import Action
from backoffice.worker.worker import INTERVAL_S, Worker

KEYS = (
    "sent",
    "settled",
    "unknown",
    "failed",
    "pending",
    "looked_up",
    "stuck",
    "merged",
    "sealed",
)


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the noun to the parser."""
    verbs = commands.add_parser("worker", help="the headless process").add_subparsers(required=True)
    run = verbs.add_parser("run", parents=[common], help="carry out what is due")
    run.add_argument("--once", action="store_true", help="one round instead of until stopped")
    run.set_defaults(run=_run)


def _run(context: Context, arguments: argparse.Namespace) -> int:
    stop = threading.Event()
    counts: Counter[str] = Counter()
    with context.maybe_signed_in() as (services, session):
        if session is not None:
            session.require(Action.WORKER_RUN)
        with Worker(services, started_by=session) as worker, _Stopping(stop):
            counts += worker.work(stop.is_set)
            while not arguments.once and not stop.wait(INTERVAL_S):
                counts += worker.work(stop.is_set)
    value = {key: counts[key] for key in KEYS}
    context.output.show(value, [", ".join(f"{n} {key}" for key, n in value.items())])
    return 0


class _Stopping:
    """Lets SIGTERM and SIGINT end the round that runs, then the worker."""

    def __init__(self, stop: threading.Event) -> None:
        self._stop = stop
        self._before: dict[int, object] = {}

    def __enter__(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            self._before[number] = signal.signal(number, self._on_signal)

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]  # what signal() gave

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._stop.set()
