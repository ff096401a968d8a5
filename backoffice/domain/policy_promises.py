"""The policy's check of itself: what the file promises a role must be something its keys can keep.

Rule: a level is refused when the key it needs is not held, so that a screen is never asked to draw
what its reader cannot decrypt.
"""

from collections.abc import Iterator

from backoffice.domain.policy_file import FACE_KEYRING, TAGS_KEYRING, FieldRules, PolicyTables
from backoffice.domain.roles import Level, Role

_OPENED = frozenset({Level.REVEAL, Level.FULL})


def check_promises(tables: PolicyTables) -> None:
    """Raise ValueError naming the first entry that contradicts another."""
    for name, field in tables.fields.items():
        for problem in _problems_of_field(tables, field):
            raise ValueError(f"policy: fields.{name}: {problem}")
    for role, rules in tables.roles.items():
        if rules.service and rules.purposes:
            raise ValueError(f"policy: roles.{role}: a service account states no purpose")


def _problems_of_field(tables: PolicyTables, field: FieldRules) -> Iterator[str]:
    for role, level in field.levels.items():
        if tables.roles[role].service and level is not Level.HIDDEN:
            yield f"{role} is a service account and has no screen"
        if (missing := _missing_key(tables, field, role, level)) is not None:
            yield f"{role} is promised {level} without the {missing} key"
        if level is Level.REVEAL and not _some_purpose_opens(tables, field, role):
            yield f"{role} may state no purpose that opens {field.category}"
    for role in field.confirm - tables.keyrings.get(TAGS_KEYRING, frozenset()):
        yield f"{role} may confirm without the {TAGS_KEYRING} key"
    for role in {*field.case, *field.consent}:
        if field.levels.get(role, Level.HIDDEN) not in _OPENED:
            yield f"{role} has a condition on something it never sees opened"


def _missing_key(tables: PolicyTables, field: FieldRules, role: Role, level: Level) -> str | None:
    if level in _OPENED and not field.in_face:
        return None if role in tables.categories[field.category] else field.category
    if level is Level.HIDDEN:
        return None
    return None if role in tables.keyrings.get(FACE_KEYRING, frozenset()) else FACE_KEYRING


def _some_purpose_opens(tables: PolicyTables, field: FieldRules, role: Role) -> bool:
    return any(field.category in tables.purposes[one].opens for one in tables.roles[role].purposes)
