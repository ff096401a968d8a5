"""Keyring back ends in memory: one that keeps, one that stays locked, one that forgets."""

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordSetError


class MemoryKeyring(KeyringBackend):
    """A keyring that keeps everything as it was given."""

    priority = 5  # type: ignore[assignment]  # keyring declares a class property

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


class LockedKeyring(MemoryKeyring):
    """A keyring whose owner does not unlock it."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked

    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError


class ForgetfulKeyring(MemoryKeyring):
    """A keyring that says yes and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        del service, username, password


def of_module(kind: type[MemoryKeyring], module: str) -> MemoryKeyring:
    """A keyring back end that lives in this module."""
    return type(kind.__name__, (kind,), {"__module__": module})()


def real(kind: type[MemoryKeyring] = MemoryKeyring) -> MemoryKeyring:
    return of_module(kind, "keyring.backends.SecretService")
