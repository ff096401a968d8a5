"""The shipped policy says what the security design says; a broken one stops the program."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from backoffice.domain.errors import RefusedByPolicy
from backoffice.domain.policy import (
    Action,
    Category,
    Level,
    Policy,
    Purpose,
    Role,
    load_policy,
    policy_from,
)

SHIPPED = (Path(__file__).parents[3] / "resources" / "policy.toml").read_text(encoding="utf-8")

H, M, R, F = Level.HIDDEN, Level.MASKED, Level.REVEAL, Level.FULL


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy(SHIPPED)


@pytest.mark.parametrize(
    ("field", "pharmacist", "agent", "supervisor", "dpo"),
    [
        ("name", F, F, F, F),
        ("personnummer", R, M, M, R),
        ("email", F, F, R, R),
        ("phone", F, F, R, R),
        ("address", F, F, R, R),
        ("medicine", F, M, M, R),
        ("goods", F, F, F, F),
        ("amounts", F, F, F, F),
        ("instrument", F, F, F, F),
        ("provider_token", H, H, H, H),
        ("health_profile", R, H, H, R),
        ("conversation", M, M, R, R),
    ],
)
def test_each_role_sees_each_field_as_the_design_says(
    policy: Policy, field: str, pharmacist: Level, agent: Level, supervisor: Level, dpo: Level
) -> None:
    roles = (Role.PHARMACIST, Role.AGENT, Role.SUPERVISOR, Role.DPO, Role.ADMIN, Role.WORKER)
    assert [policy.level(role, field) for role in roles] == [
        pharmacist, agent, supervisor, dpo, H, H,
    ]  # fmt: skip


def test_the_table_above_covers_every_field(policy: Policy) -> None:
    assert policy.fields == (
        "name", "personnummer", "email", "phone", "address", "medicine", "goods", "amounts",
        "instrument", "provider_token", "health_profile", "conversation",
    )  # fmt: skip


def test_an_unknown_field_is_a_programming_error(policy: Policy) -> None:
    with pytest.raises(KeyError):
        policy.level(Role.DPO, "shoe_size")


@pytest.mark.parametrize(
    ("role", "categories"),
    [
        (Role.PHARMACIST, {"identity", "contact", "purchase", "health"}),
        (Role.AGENT, {"contact"}),
        (Role.SUPERVISOR, {"contact", "conversation", "accounting"}),
        (
            Role.DPO,
            set(Category) - {"payment"},
        ),
        (Role.ADMIN, set()),
        (Role.WORKER, {"payment", "accounting"}),
    ],
)
def test_each_role_holds_the_keys_the_design_gives_it(
    policy: Policy, role: Role, categories: set[str]
) -> None:
    assert policy.categories_held(role) == categories


def test_an_administrator_holds_neither_faces_nor_tags(policy: Policy) -> None:
    assert policy.keyrings_held(Role.ADMIN) == {"log"}
    assert policy.keyrings_held(Role.AGENT) == {"face", "tags", "log"}
    assert set(policy.keyrings) >= policy.keyrings_held(Role.WORKER)


def test_a_role_that_sees_a_category_opened_holds_its_key_or_reads_the_face(policy: Policy) -> None:
    for role in Role:
        for field in policy.fields:
            opened = policy.level(role, field) in {Level.REVEAL, Level.FULL}
            held = policy.category(field) in policy.categories_held(role)
            assert not opened or held or policy.in_face(field)


def test_an_action_that_is_not_the_roles_is_refused(policy: Policy) -> None:
    policy.require(Role.SUPERVISOR, Action.REFUND_APPROVE)
    with pytest.raises(RefusedByPolicy) as refused:
        policy.require(Role.AGENT, Action.REFUND_APPROVE)
    assert refused.value.code == "policy.action"


def test_nobody_signs_in_as_a_service_account(policy: Policy) -> None:
    assert policy.staff_roles == (
        Role.PHARMACIST, Role.AGENT, Role.SUPERVISOR, Role.DPO, Role.ADMIN,
    )  # fmt: skip


def test_conditions_are_read_from_the_file(policy: Policy) -> None:
    assert policy.needs_case(Role.DPO, "medicine")
    assert not policy.needs_case(Role.PHARMACIST, "medicine")
    assert policy.needs_consent(Role.PHARMACIST, "health_profile") == "health_profile"
    assert policy.needs_consent(Role.DPO, "health_profile") is None
    assert policy.may_confirm(Role.AGENT, "personnummer")
    assert not policy.may_confirm(Role.AGENT, "email")
    assert not policy.in_lists("personnummer")
    assert policy.in_lists("name")


def test_a_purpose_opens_its_categories_and_names_its_consent(policy: Policy) -> None:
    assert policy.purposes(Role.AGENT) == (
        Purpose.CUSTOMER_SERVICE, Purpose.COMPLAINT, Purpose.REFUND,
    )  # fmt: skip
    assert policy.opens(Purpose.QUALITY_REVIEW) == {Category.CONVERSATION}
    assert policy.opens(Purpose.STATISTICS) == set()
    assert policy.purpose_consent(Purpose.POWER_OF_ATTORNEY) == "power_of_attorney"
    assert policy.purpose_consent(Purpose.REFUND) is None


def test_limits_are_read_from_the_file(policy: Policy) -> None:
    assert policy.refund_limit_ore(Role.AGENT) == 100_000
    assert policy.refund_limit_ore(Role.DPO) == 0
    assert policy.reveal_seconds == 60
    assert policy.access_minutes == 15
    assert policy.confirm_budget_per_hour == 10
    assert policy.idle_lock_minutes == 5


Change = Callable[[dict[str, Any]], object]


def _set(path: str, value: object) -> Change:
    def change(tables: dict[str, Any]) -> None:
        *parents, last = path.split(".")
        for parent in parents:
            tables = tables[parent]
        tables[last] = value

    return change


def _without(path: str) -> Change:
    def change(tables: dict[str, Any]) -> None:
        *parents, last = path.split(".")
        for parent in parents:
            tables = tables[parent]
        del tables[last]

    return change


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (_set("version", 2), "version"),
        (_set("version", "1"), "version"),
        (_set("reveal_second", 60), "reveal_second "),
        (_without("reveal_seconds"), "reveal_seconds"),
        (_set("access_minutes", -1), "access_minutes"),
        (_set("access_minutes", True), "access_minutes"),
        (_set("categories.health", "dpo"), "categories.health"),
        (_set("categories.shoes", {"holders": []}), "categories.shoes"),
        (_without("categories.protected"), "categories.protected"),
        (_set("categories.health.holders", ["doctor"]), "categories.health.holders"),
        (_set("categories.health.holder", ["dpo"]), "categories.health.holder"),
        (_without("roles.agent"), "roles.agent"),
        (_set("roles.agent.actions", ["customer.erase"]), "roles.agent.actions"),
        (_set("roles.agent.purposes", ["curiosity"]), "roles.agent.purposes"),
        (_set("roles.agent.refund_limit_ore", "1"), "roles.agent.refund_limit_ore"),
        (_set("roles.agent.limit", 1), "roles.agent.limit"),
        (_set("roles.worker.purposes", ["refund"]), "roles.worker"),
        (_set("fields.email.category", "mail"), "fields.email.category"),
        (_set("fields.email.levels.agent", "visible"), "fields.email.levels.agent"),
        (_set("fields.email.levels.clerk", "full"), "fields.email.levels.clerk"),
        (_set("fields.email.levels.worker", "masked"), "fields.email: worker"),
        (_set("fields.email.confirm", ["clerk"]), "fields.email.confirm"),
        (_set("fields.medicine.case", ["clerk"]), "fields.medicine.case"),
        (_set("fields.medicine.case", ["agent"]), "fields.medicine: agent"),
        (_set("fields.medicine.case", ["admin"]), "fields.medicine: admin"),
        (_set("fields.email.consent", {"clerk": "x"}), "fields.email.consent.clerk"),
        (_set("fields.email.consent", {"admin": "x"}), "fields.email: admin"),
        (_set("fields.personnummer.confirm", ["admin"]), "fields.personnummer: admin"),
        (_without("keyrings.tags"), "fields.personnummer:"),
        (_without("keyrings.face"), "fields.name:"),
        (_set("fields.email.levels.admin", "masked"), "admin is promised masked"),
        (_set("fields.medicine.levels.agent", "full"), "agent is promised full"),
        (_set("fields.medicine.levels.agent", "reveal"), "agent is promised reveal"),
        (_set("fields.name.levels.admin", "full"), "admin is promised full"),
        (_set("purposes.complaint.opens", ["everything"]), "purposes.complaint.opens"),
        (_set("purposes.complaint.consent", 1), "purposes.complaint.consent"),
        (_without("purposes.statistics"), "purposes.statistics"),
        (_set("roles.supervisor.purposes", ["statistics"]), "supervisor may state no purpose"),
    ],
)
def test_a_policy_that_is_wrong_is_refused_by_the_name_of_the_entry(
    change: Change, named: str
) -> None:
    tables = tomllib.loads(SHIPPED)
    change(tables)
    with pytest.raises(ValueError, match="policy: ") as refused:
        policy_from(tables)
    assert named in str(refused.value)


def test_a_level_that_is_written_out_as_hidden_needs_no_key() -> None:
    tables = tomllib.loads(SHIPPED)
    tables["fields"]["email"]["levels"] |= {"admin": "hidden", "worker": "hidden"}
    assert policy_from(tables).level(Role.WORKER, "email") is Level.HIDDEN


def test_text_that_is_not_toml_is_refused() -> None:
    with pytest.raises(ValueError, match="Invalid value"):
        load_policy("version = = 1")
