"""Who opens what, for which purpose, on which case and consent; a refusal leaves no record."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from backoffice.domain.policy import Category, Purpose
from backoffice.services.disclosures import CASE_REF_MAX_CHARS, standing_consents
from backoffice.storage import customers
from backoffice.storage.customers import ConsentRow
from tests.database_owner import DatabaseOwner
from tests.factories import StoreUnderTest
from tests.import_lines import customer_line
from tests.unit.services.disclosing import (
    case_of,
    customer_of,
    disclosures,
    fill,
    opened,
    records,
    refuses,
)

REFUSALS: dict[str, tuple[str, dict[str, Any], str]] = {
    "an administrator": ("olga", {}, "policy.action"),
    "a purpose of another role": ("anna", {"purpose": Purpose.DISPENSING}, "policy.purpose"),
    "a purpose that does not open this": (
        "pia", {"purpose": Purpose.REFUND, "categories": frozenset({Category.HEALTH})},
        "policy.purpose_category",
    ),
    "a consent that was withdrawn": (
        "pia", {"purpose": Purpose.POWER_OF_ATTORNEY}, "policy.consent",
    ),
    "a case number as long as a letter": (
        "anna", {"case_ref": "x" * (CASE_REF_MAX_CHARS + 1)}, "policy.case",
    ),
    "no case": (
        "dora", {"purpose": Purpose.SUBJECT_REQUEST, "categories": frozenset({Category.PURCHASE})},
        "policy.case",
    ),
    "an invented case": (
        "dora",
        {"purpose": Purpose.SUBJECT_REQUEST, "categories": frozenset({Category.HEALTH}),
         "case_ref": "S-1"},
        "policy.case",
    ),
}  # fmt: skip


@pytest.fixture
def filled(store: StoreUnderTest) -> StoreUnderTest:
    fill(store)
    return store


@pytest.mark.parametrize(("by", "words", "code"), REFUSALS.values(), ids=REFUSALS)
def test_what_the_policy_refuses_leaves_no_record(
    filled: StoreUnderTest, by: str, words: dict[str, Any], code: str
) -> None:
    before = records(filled)
    refuses(lambda: opened(filled, by, **words), code)
    assert records(filled) == before


def test_the_case_must_be_this_customers_and_open(filled: StoreUnderTest) -> None:
    filled.import_lines(customer_line("C-1002", personnummer=None))
    words = {"purpose": Purpose.SUBJECT_REQUEST, "categories": frozenset({Category.PURCHASE})}
    other = case_of(filled, "C-1002")
    refuses(lambda: opened(filled, "dora", case_ref=other, **words), "policy.case")
    mine = case_of(filled)
    assert opened(filled, "dora", case_ref=mine, **words)
    DatabaseOwner(filled.services.path).run("UPDATE subject_request SET state = 'closed'")
    refuses(lambda: opened(filled, "dora", case_ref=mine, **words), "policy.case")


def test_the_profile_opens_only_while_consent_stands(filled: StoreUnderTest) -> None:
    words = {"purpose": Purpose.DISPENSING, "categories": frozenset({Category.HEALTH})}
    assert opened(filled, "pia", **words)
    DatabaseOwner(filled.services.path).run(
        "UPDATE consent SET withdrawn_at = given_at WHERE purpose = 'health_profile'"
    )
    refuses(lambda: opened(filled, "pia", **words), "policy.consent")


def test_purposes_that_hang_on_a_consent_are_offered_while_it_stands(
    filled: StoreUnderTest,
) -> None:
    pia = filled.session("pia")
    with filled.services.units.read() as unit:
        consents = customers.consents(unit, customer_of(filled))
    offered = disclosures(filled).purposes(session=pia, consents=consents)
    assert Purpose.HEALTH_CUSTOMER_SERVICE in offered
    assert Purpose.POWER_OF_ATTORNEY not in offered
    bare = disclosures(filled).purposes(session=pia, consents=())
    assert set(offered) - set(bare) == {Purpose.HEALTH_CUSTOMER_SERVICE}
    assert opened(filled, "pia", purpose=Purpose.HEALTH_CUSTOMER_SERVICE)


def test_a_withdrawn_consent_does_not_stand() -> None:
    given = datetime(2024, 3, 1, tzinfo=UTC)

    def row(purpose: str, withdrawn: datetime | None) -> ConsentRow:
        return ConsentRow(UUID(int=1), UUID(int=2), purpose, "1", given, withdrawn, None)

    assert standing_consents([row("a", None), row("b", given)]) == {"a"}
    assert standing_consents([]) == frozenset()
