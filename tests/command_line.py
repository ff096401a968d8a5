"""The command line as a person types it, inside the test's own process.

Rule: arguments and environment go in, exit code and both outputs come out; what a command starts
(its log file) is ended with it. A passphrase costs its 0.3 s once for each person and run.
"""

import json
import logging
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest

from backoffice.cli.main import run
from backoffice.log_file import OwnerOnlyFile, stop_logging
from backoffice.security.slots import open_slot
from backoffice.services import sign_in
from tests.factories import PASSPHRASE, StoreUnderTest

_open_slot_once = cache(open_slot)


@dataclass(frozen=True, slots=True)
class Done:
    """What one command came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value on standard output."""
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """The one sentence on standard error."""
        (line,) = self.err.splitlines()
        return line


@dataclass(frozen=True, slots=True)
class CommandLine:
    """Runs commands on one store."""

    environment: pytest.MonkeyPatch
    captured: pytest.CaptureFixture[str]

    def __call__(self, *arguments: str, user: str | None = None) -> Done:
        """Run one command as somebody (as nobody, if none is named)."""
        whole = [*arguments] if user is None else [*arguments, "--as", user]
        self.captured.readouterr()
        level = logging.getLogger().level
        try:
            code = run(whole)
        finally:
            for handler in [*logging.getLogger().handlers]:
                if isinstance(handler, OwnerOnlyFile):
                    stop_logging(handler)
            logging.getLogger().setLevel(level)
        return Done(code, *self.captured.readouterr())


def command_line_on(
    store: StoreUnderTest, environment: pytest.MonkeyPatch, captured: pytest.CaptureFixture[str]
) -> CommandLine:
    """The command line on a store of the tests; everybody's passphrase is known to it."""
    path = store.services.path
    environment.setenv("BACKOFFICE_STORE", str(path))
    environment.setenv("BACKOFFICE_SITE_SECRET_FILE", str(path.parent / "site-secret"))
    environment.setenv("BACKOFFICE_PASSPHRASE", PASSPHRASE)
    environment.setattr(sign_in, "open_slot", _open_slot_once)
    return CommandLine(environment, captured)
