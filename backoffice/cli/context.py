"""What a command works with: settings, the opened store, the signed-in person.

Rule: a passphrase is prompted for or read from the environment, never an argument; a session ends
with its keys dropped, whatever happened.
"""

import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from backoffice.cli.output import Output
from backoffice.domain.errors import WrongUsage
from backoffice.security.workstation import (
    FileSecrets,
    KeyringSecrets,
    Workstation,
    workstation_name,
)
from backoffice.services.opening import Services, open_store
from backoffice.services.session import Session
from backoffice.settings import Settings


@dataclass(frozen=True, slots=True)
class Context:
    """One command's surroundings."""

    settings: Settings
    output: Output

    @property
    def store_path(self) -> Path:
        """The embedded store's file. Raises `WrongUsage` for a shared one: not in this version."""
        path = self.settings.store.path
        if path is None:
            raise WrongUsage("store.embedded_only", field="store")
        return path

    def workstation(self) -> Workstation:
        """This computer, with its secrets in the named file or in the keyring."""
        file = self.settings.site_secret_file
        place = KeyringSecrets() if file is None else FileSecrets(file)
        return Workstation(place, workstation_name())

    @contextmanager
    def store(self) -> Iterator[Services]:
        """The opened store."""
        services = open_store(self.store_path, self.workstation())
        try:
            yield services
        finally:
            services.close()

    @contextmanager
    def signed_in(self) -> Iterator[tuple[Services, Session]]:
        """The opened store and the person who works on it."""
        with self.store() as services:
            session = self._sign_in(services)
            try:
                yield services, session
            finally:
                services.lock(session)

    @contextmanager
    def maybe_signed_in(self) -> Iterator[tuple[Services, Session | None]]:
        """As `signed_in`; without a user named, nobody is (for services of the machine)."""
        if self.settings.user is not None:
            with self.signed_in() as both:
                yield both
        else:
            with self.store() as services:
                yield services, None

    def _sign_in(self, services: Services) -> Session:
        user = self.settings.user
        if user is None:
            raise WrongUsage("cli.user_missing", field="as")
        passphrase = passphrase_from("BACKOFFICE_PASSPHRASE", "Passphrase: ")
        return services.sign_ins.sign_in(username=user, passphrase=passphrase)


def passphrase_from(variable: str, prompt: str) -> str:
    """A passphrase from the environment, or asked for on a terminal."""
    given = os.environ.get(variable)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise WrongUsage("cli.passphrase_missing", variable=variable)
    try:
        return getpass.getpass(prompt)
    except EOFError:
        raise WrongUsage("cli.passphrase_missing", variable=variable) from None


def make_context(arguments: Namespace) -> Context:
    """The context of parsed arguments and the environment."""
    settings = Settings.from_environment(
        os.environ,
        store=getattr(arguments, "store", None),
        user=getattr(arguments, "user", None),
    )
    return Context(settings=settings, output=Output(getattr(arguments, "json", False)))
