"""The policy: which role may do what, sees which field at which level, and holds which key.

Rule: every decision about a role is asked here; nothing else compares roles. The rules come from
the policy file, which is checked against itself before any of it counts.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from backoffice.domain.errors import RefusedByPolicy
from backoffice.domain.policy_file import FieldRules, PolicyTables, read_policy_tables
from backoffice.domain.policy_promises import check_promises
from backoffice.domain.roles import Action, Category, Level, Purpose, Role

__all__ = ["Action", "Category", "Level", "Policy", "Purpose", "Role", "load_policy", "policy_from"]


def load_policy(text: str) -> "Policy":
    """Build the policy from the policy file's text. Raises ValueError naming the wrong entry."""
    return policy_from(tomllib.loads(text))


def policy_from(content: Mapping[str, object]) -> "Policy":
    """Build the policy from the file's parsed tables. Raises ValueError naming the wrong entry."""
    tables = read_policy_tables(content)
    check_promises(tables)
    return Policy(_tables=tables)


@dataclass(frozen=True, slots=True)
class Policy:
    """The checked policy. An unknown field name is a programming error and raises KeyError."""

    _tables: PolicyTables

    @property
    def reveal_seconds(self) -> int:
        """How long a revealed value stays on screen, in seconds."""
        return self._tables.reveal_seconds

    @property
    def access_minutes(self) -> int:
        """How long an access record lets a person read, in minutes."""
        return self._tables.access_minutes

    @property
    def confirm_budget_per_hour(self) -> int:
        """How many values one person may put to the match-or-no-match question in an hour."""
        return self._tables.confirm_budget_per_hour

    @property
    def idle_lock_minutes(self) -> int:
        """After how many idle minutes a session locks itself."""
        return self._tables.idle_lock_minutes

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field the policy speaks of, in the order of the file."""
        return tuple(self._tables.fields)

    @property
    def keyrings(self) -> tuple[str, ...]:
        """The names of the symmetric keyrings, in the order of the file."""
        return tuple(self._tables.keyrings)

    @property
    def staff_roles(self) -> tuple[Role, ...]:
        """The roles a person can have; service accounts are left out."""
        return tuple(role for role, rules in self._tables.roles.items() if not rules.service)

    def level(self, role: Role, field: str) -> Level:
        """How much of the field the role sees; what is not written in the file is hidden."""
        return self._field(field).levels.get(role, Level.HIDDEN)

    def category(self, field: str) -> Category:
        """The category whose key seals the field."""
        return self._field(field).category

    def in_face(self, field: str) -> bool:
        """Whether the face carries the whole value, so that level `full` needs no category key."""
        return self._field(field).in_face

    def in_lists(self, field: str) -> bool:
        """Whether a list of several customers may show the field at all."""
        return self._field(field).in_lists

    def may(self, role: Role, action: Action) -> bool:
        """Whether the role may do this."""
        return action in self._tables.roles[role].actions

    def require(self, role: Role, action: Action) -> None:
        """Raise RefusedByPolicy("policy.action") unless the role may do this."""
        if not self.may(role, action):
            raise RefusedByPolicy("policy.action")

    def may_confirm(self, role: Role, field: str) -> bool:
        """Whether the role may type what a caller says and learn match or no match."""
        return role in self._field(field).confirm

    def needs_case(self, role: Role, field: str) -> bool:
        """Whether the role needs an open subject request of that customer."""
        return role in self._field(field).case

    def needs_consent(self, role: Role, field: str) -> str | None:
        """The consent that must stand before the role sees the field, or None."""
        return self._field(field).consent.get(role)

    def categories_held(self, role: Role) -> frozenset[Category]:
        """The categories whose private key the role is granted."""
        held = self._tables.categories.items()
        return frozenset(category for category, holders in held if role in holders)

    def keyrings_held(self, role: Role) -> frozenset[str]:
        """The symmetric keyrings the role is granted."""
        held = self._tables.keyrings.items()
        return frozenset(name for name, holders in held if role in holders)

    def purposes(self, role: Role) -> tuple[Purpose, ...]:
        """The purposes the role may state, in the order a person should see them."""
        return self._tables.roles[role].purposes

    def purpose_consent(self, purpose: Purpose) -> str | None:
        """The consent without which the purpose cannot be chosen, or None."""
        return self._tables.purposes[purpose].consent

    def opens(self, purpose: Purpose) -> frozenset[Category]:
        """The categories that the purpose opens to a role which holds their key."""
        return self._tables.purposes[purpose].opens

    def refund_limit_ore(self, role: Role) -> int:
        """Up to which amount, in öre, a refund of this role needs no approval."""
        return self._tables.roles[role].refund_limit_ore

    def _field(self, name: str) -> FieldRules:
        return self._tables.fields[name]
