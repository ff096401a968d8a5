"""Reading the policy file: the tables of its TOML in, rules out.

Rule: an unknown name or a missing entry stops the program at start, and the message names the
entry. Nothing is guessed and nothing is ignored.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from backoffice.domain.roles import Action, Category, Level, Purpose, Role

FACE_KEYRING = "face"
TAGS_KEYRING = "tags"
FILE_VERSION = 1

_E = TypeVar("_E", bound=StrEnum)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class RoleRules:
    """What one role may do."""

    actions: frozenset[Action]
    purposes: tuple[Purpose, ...]
    refund_limit_ore: int
    service: bool


@dataclass(frozen=True, slots=True)
class FieldRules:
    """Who sees how much of one field, and on which condition."""

    category: Category
    in_face: bool
    in_lists: bool
    levels: Mapping[Role, Level]
    confirm: frozenset[Role]
    case: frozenset[Role]
    consent: Mapping[Role, str]


@dataclass(frozen=True, slots=True)
class PurposeRules:
    """What one stated purpose opens, and the consent it hangs on."""

    opens: frozenset[Category]
    consent: str | None


@dataclass(frozen=True, slots=True)
class PolicyTables:
    """The whole file, parsed. Durations carry their unit in the name; money is öre."""

    reveal_seconds: int
    access_minutes: int
    confirm_budget_per_hour: int
    idle_lock_minutes: int
    categories: Mapping[Category, frozenset[Role]]
    keyrings: Mapping[str, frozenset[Role]]
    roles: Mapping[Role, RoleRules]
    fields: Mapping[str, FieldRules]
    purposes: Mapping[Purpose, PurposeRules]


class _Table:
    """One TOML table being read: a key is taken once, and what is left over is an error."""

    def __init__(self, content: Mapping[str, object], path: str) -> None:
        self._content = dict(content)
        self._path = path

    def name_of(self, key: str) -> str:
        return f"{self._path}.{key}" if self._path else key

    def names(self) -> tuple[str, ...]:
        return tuple(self._content)

    def take(self, key: str, kind: type[_T], default: _T | None = None) -> _T:
        value = self._content.pop(key, default)
        # `type() is`, because True is an int to isinstance
        if type(value) is not kind:
            raise ValueError(f"policy: {self.name_of(key)} is missing or not a {kind.__name__}")
        return value

    def take_count(self, key: str) -> int:
        value = self.take(key, int)
        if value < 0:
            raise ValueError(f"policy: {self.name_of(key)} is negative")
        return value

    def take_names(self, key: str, closed: type[_E], *, optional: bool = False) -> tuple[_E, ...]:
        found = self.take(key, list, [] if optional else None)
        return tuple(_member(closed, one, self.name_of(key)) for one in found)

    def take_table(self, key: str, *, optional: bool = False) -> "_Table":
        return _Table(self.take(key, dict, {} if optional else None), self.name_of(key))

    def finish(self) -> None:
        for key in self._content:
            raise ValueError(f"policy: {self.name_of(key)} is not known")


def _member(names: type[_E], value: object, where: str) -> _E:
    try:
        return names(str(value))
    except ValueError:
        raise ValueError(f"policy: {where}: {value!r} is not a {names.__name__.lower()}") from None


def read_policy_tables(content: Mapping[str, object]) -> PolicyTables:
    """Read the parsed TOML. Raises ValueError that names the entry at fault.

    Whether the entries agree with one another is asked in `policy_promises`.
    """
    root = _Table(content, "")
    if root.take("version", int) != FILE_VERSION:
        raise ValueError("policy: version is not one this program reads")
    tables = PolicyTables(
        reveal_seconds=root.take_count("reveal_seconds"),
        access_minutes=root.take_count("access_minutes"),
        confirm_budget_per_hour=root.take_count("confirm_budget_per_hour"),
        idle_lock_minutes=root.take_count("idle_lock_minutes"),
        categories=_closed(root.take_table("categories"), Category, _holders),
        keyrings=_open(root.take_table("keyrings"), _holders),
        roles=_closed(root.take_table("roles"), Role, _role),
        fields=_open(root.take_table("fields"), _field),
        purposes=_closed(root.take_table("purposes"), Purpose, _purpose),
    )
    root.finish()
    return tables


def _open(section: _Table, parse: Callable[[_Table], _T]) -> dict[str, _T]:
    return {key: _entry(section, key, parse) for key in section.names()}


def _closed(section: _Table, names: type[_E], parse: Callable[[_Table], _T]) -> dict[_E, _T]:
    """A section whose entries are exactly the members of a closed list."""
    found = {name: _entry(section, name.value, parse) for name in names}
    section.finish()
    return found


def _entry(section: _Table, key: str, parse: Callable[[_Table], _T]) -> _T:
    table = section.take_table(key)
    parsed = parse(table)
    table.finish()
    return parsed


def _holders(table: _Table) -> frozenset[Role]:
    return frozenset(table.take_names("holders", Role))


def _role(table: _Table) -> RoleRules:
    return RoleRules(
        actions=frozenset(table.take_names("actions", Action)),
        purposes=table.take_names("purposes", Purpose),
        refund_limit_ore=table.take_count("refund_limit_ore"),
        service=table.take("service", bool, False),
    )


def _field(table: _Table) -> FieldRules:
    levels = table.take_table("levels")
    consent = table.take_table("consent", optional=True)
    return FieldRules(
        category=_member(Category, table.take("category", str), table.name_of("category")),
        in_face=table.take("in_face", bool, False),
        in_lists=table.take("in_lists", bool, True),
        levels={
            _member(Role, role, levels.name_of(role)): _member(
                Level, levels.take(role, str), levels.name_of(role)
            )
            for role in levels.names()
        },
        confirm=frozenset(table.take_names("confirm", Role, optional=True)),
        case=frozenset(table.take_names("case", Role, optional=True)),
        consent={
            _member(Role, role, consent.name_of(role)): consent.take(role, str)
            for role in consent.names()
        },
    )


def _purpose(table: _Table) -> PurposeRules:
    return PurposeRules(
        opens=frozenset(table.take_names("opens", Category)),
        consent=table.take("consent", str, "") or None,
    )
