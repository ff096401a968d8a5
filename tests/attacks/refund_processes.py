"""Many processes on one store, from the test's side: who does what, and how each ended."""

import json
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any

import backoffice
from tests.factories import STAFF, StoreUnderTest

_LAUNCHER = Path(__file__).with_name("refund_launcher.py")
_ROOT = Path(backoffice.__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Ending:
    """How one process ended. `points` counts the write points it came by."""

    status: int
    result: Any = None
    points: int = 0

    @property
    def killed(self) -> bool:
        """Whether SIGKILL ended it."""
        return self.status == -signal.SIGKILL


@dataclass(frozen=True, slots=True)
class Launcher:
    """Starts processes on copies of a store."""

    process: Popen[str]

    def run(self, store: StoreUnderTest, *tasks: dict[str, Any]) -> list[Ending]:
        """Let every task go at once, each in a process of its own; wait for all of them."""
        common = {"folder": str(store.services.path.parent), "now": store.clock().isoformat()}
        answer = self._say([common | task for task in tasks])
        endings = [Ending(**one) for one in answer]
        assert all(one.killed or one.status == 0 for one in endings), endings
        return endings

    def one(self, store: StoreUnderTest, **task: Any) -> Ending:
        """Run one task."""
        (ending,) = self.run(store, task)
        return ending

    def warm(self, store: StoreUnderTest) -> None:
        """Spend everybody's 0.3 s of signing in, on a store that no test looks at."""
        self.run(store, {"warm": [*STAFF]})

    def _say(self, tasks: list[dict[str, Any]]) -> Any:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(tasks) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


@contextmanager
def launched() -> Iterator[Launcher]:
    """A launcher; every process it started has ended when it ends."""
    with Popen(
        [sys.executable, str(_LAUNCHER)],
        stdin=PIPE,
        stdout=PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
    ) as process:
        try:
            yield Launcher(process)
        finally:
            assert process.stdin is not None
            process.stdin.close()
            process.wait()
