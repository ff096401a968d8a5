"""Who is acting: the signed-in person, their vault, and their stream of the log.

Rule: a session is handed to every use case as an argument. When it is locked its keys are gone,
and nothing works with it any more.
"""

from dataclasses import dataclass

from backoffice.domain.errors import SessionLocked
from backoffice.domain.ids import SessionId, StaffId
from backoffice.domain.policy import Action, Policy, Role
from backoffice.security.vault import Vault
from backoffice.services.log_writer import LogWriter


@dataclass(frozen=True, slots=True)
class Actor:
    """The person, as screens may show them."""

    staff_id: StaffId
    username: str
    name: str
    role: Role
    key_officer: bool
    workstation: str


@dataclass(frozen=True, slots=True, eq=False)
class Session:
    """One sign-in of one person (or of the service account)."""

    actor: Actor
    session_id: SessionId
    policy: Policy
    vault: Vault
    log: LogWriter

    @property
    def locked(self) -> bool:
        """Whether the keys are gone."""
        return self.vault.locked

    def lock(self) -> None:
        """Drop every key, for good."""
        self.vault.lock()

    def require(self, action: Action) -> None:
        """Raise `SessionLocked` or `RefusedByPolicy("policy.action")` unless this person may do
        it now.
        """
        if self.locked:
            raise SessionLocked("session.locked")
        self.policy.require(self.actor.role, action)
