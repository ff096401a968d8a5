"""Where things are and how the program is set, read once from the environment into a frozen value.

Rule: nothing happens at import and nothing here holds a secret; a passphrase never passes through
settings. The store's address is kept out of `repr`, because a URL may carry a database password.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from platformdirs import PlatformDirs

from backoffice.domain.errors import WrongUsage

Language = Literal["sv", "en"]

APPLICATION: Final = "stenhard-backoffice"
_LANGUAGES: Final[Mapping[str, Language]] = {"sv": "sv", "en": "en"}
_SHARED_SCHEMES: Final = ("postgresql://", "postgresql+psycopg://")


@dataclass(frozen=True, slots=True)
class StoreLocation:
    """The address of a store: the path of a file (embedded) or a URL (shared)."""

    address: str = field(repr=False)

    def __post_init__(self) -> None:
        """Raise `WrongUsage` for an empty address or a URL of a kind that no store has."""
        if not self.address.strip():
            raise WrongUsage("settings.store_empty", field="store")
        if "://" in self.address and not self.address.startswith(_SHARED_SCHEMES):
            raise WrongUsage("settings.store_scheme", field="store")

    @property
    def path(self) -> Path | None:
        """The file of an embedded store; None for a shared one."""
        return None if "://" in self.address else Path(self.address).expanduser()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that a person or a machine sets from outside."""

    store: StoreLocation
    language: Language
    state_dir: Path
    user: str | None = None
    site_secret_file: Path | None = None

    @property
    def log_file(self) -> Path:
        """The redacted log of this person on this machine; see `backoffice.log`."""
        return self.state_dir / "backoffice.log"

    @classmethod
    def from_environment(
        cls, environment: Mapping[str, str], *, store: str | None = None, user: str | None = None
    ) -> "Settings":
        """Read `BACKOFFICE_*` and the usual folders.

        `store` and `user` are what a command line said; they win over the environment. Raises
        `WrongUsage` for a value that cannot be meant.
        """
        folders = PlatformDirs(APPLICATION, appauthor=False)
        address = environment.get("BACKOFFICE_STORE") if store is None else store
        secret_file = environment.get("BACKOFFICE_SITE_SECRET_FILE")
        if address is None:
            address = str(folders.user_data_path / "store.sqlite")
        return cls(
            store=StoreLocation(address),
            language=_language(environment),
            state_dir=folders.user_state_path,
            user=environment.get("BACKOFFICE_USER") if user is None else user,
            site_secret_file=Path(secret_file).expanduser() if secret_file else None,
        )


def _language(environment: Mapping[str, str]) -> Language:
    """`BACKOFFICE_LANGUAGE`, else the first of POSIX's variables that is set, else English."""
    asked = environment.get("BACKOFFICE_LANGUAGE")
    if asked is not None:
        if asked not in _LANGUAGES:
            raise WrongUsage("settings.language", field="language")
        return _LANGUAGES[asked]
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "sv" if environment[name].startswith("sv") else "en"
    return "en"
