"""The members of staff of the demonstration store, and the agents whose conversations are older.

Rule: the plan of refunds and the conversations name these people and no others.
"""

from dataclasses import dataclass

from backoffice.domain.roles import Role


@dataclass(frozen=True, slots=True)
class DemoStaff:
    """An account to be made. `agent_code` is what the telephone and chat platforms use."""

    username: str
    role: Role
    name: str
    agent_code: str | None = None

    @property
    def first_name(self) -> str:
        """What customers are told."""
        return self.name.split()[0]


DEMO_STAFF = (
    DemoStaff("farida", Role.PHARMACIST, "Farida Hosseini"),
    DemoStaff("malin", Role.AGENT, "Malin Berggren", "a-17"),
    DemoStaff("jonas", Role.AGENT, "Jonas Ek", "a-21"),
    DemoStaff("karin", Role.SUPERVISOR, "Karin Wallin"),
    DemoStaff("ahmed", Role.SUPERVISOR, "Ahmed Saleh"),
    DemoStaff("sven", Role.DPO, "Sven-Erik Nordin"),
    DemoStaff("ylva", Role.ADMIN, "Ylva Strand"),
)

# Code and first name of everybody who answers customers; some have left and have no account.
AGENTS = (
    *((each.agent_code, each.first_name) for each in DEMO_STAFF if each.agent_code),
    ("a-11", "Petra"),
    ("a-12", "Oskar"),
    ("a-14", "Linnea"),
    ("a-19", "Amir"),
    ("a-23", "Therese"),
    ("a-25", "Viktor"),
)
