"""The purpose that a customer page is opened on: who may state which, and what it opens."""

from typing import Any

import pytest

from backoffice.domain.errors import RefusedByPolicy
from backoffice.domain.policy import Level, Purpose
from backoffice.services.customer_page import CustomerPage
from tests.commit_watch import durable
from tests.factories import StoreUnderTest
from tests.import_lines import Line, customer_line, order_line

STANDING: Line = customer_line()["consents"][0]
EMAIL = "asa@example.com"
MASKED = ["a•••@e••.com", "+46 70 ••• •• 05", "Stockholm"]


@pytest.fixture
def shop(store: StoreUnderTest) -> StoreUnderTest:
    store.import_lines(customer_line(), order_line())
    return store


def open_page(store: StoreUnderTest, by: str, purpose: Purpose, **asked: Any) -> CustomerPage:
    return store.services.customers.open(
        session=store.session(by),
        customer_id=store.customer_id("C-1001"),
        purpose=purpose,
        **asked,
    )


def refusal(store: StoreUnderTest, by: str, purpose: Purpose, **asked: Any) -> str:
    """The code of a refusal that leaves no access record."""
    before = durable(store.services.path).access_records
    with pytest.raises(RefusedByPolicy) as refused:
        open_page(store, by, purpose, **asked)
    assert durable(store.services.path).access_records == before
    return refused.value.code


PURPOSES = {
    "pia": "dispensing customer_service complaint refund legal_obligation",
    "anna": "customer_service complaint refund",
    "sven": "customer_service complaint refund quality_review",
    "dora": "subject_request legal_obligation security_incident",
}


@pytest.mark.parametrize(("by", "codes"), PURPOSES.items())
def test_the_purposes_that_a_role_may_state(shop: StoreUnderTest, by: str, codes: str) -> None:
    stated = shop.services.customers.purposes(
        session=shop.session(by), customer_id=shop.customer_id("C-1001")
    )
    assert [str(purpose) for purpose in stated] == codes.split()
    assert open_page(shop, by, stated[0]).purposes == stated


@pytest.mark.parametrize("purpose", ["health_customer_service", "power_of_attorney"])
def test_a_purpose_that_hangs_on_a_consent(shop: StoreUnderTest, purpose: str) -> None:
    stated = Purpose(purpose)
    asked = {"session": shop.session("pia"), "customer_id": shop.customer_id("C-1001")}
    assert stated not in shop.services.customers.purposes(**asked)
    assert refusal(shop, "pia", stated) == "policy.consent"
    given = STANDING | {"purpose": purpose}
    shop.import_lines(customer_line(consents=[given]))
    assert stated in shop.services.customers.purposes(**asked)
    assert open_page(shop, "pia", stated).purpose == stated
    shop.import_lines(
        customer_line(consents=[given | {"withdrawn_at": "2026-01-01T00:00:00+01:00"}])
    )
    assert stated not in shop.services.customers.purposes(**asked)
    assert refusal(shop, "pia", stated) == "policy.consent"


@pytest.mark.parametrize(
    ("by", "purpose"),
    [
        (by, purpose)
        for by, codes in PURPOSES.items()
        for purpose in Purpose
        if purpose not in codes.split()
        and not (by == "pia" and purpose in ("health_customer_service", "power_of_attorney"))
    ],
)
def test_a_purpose_that_is_not_the_roles_opens_nothing(
    shop: StoreUnderTest, by: str, purpose: Purpose
) -> None:
    assert refusal(shop, by, purpose) == "policy.purpose"


@pytest.mark.parametrize(
    ("purpose", "email", "medicine", "categories"),
    [
        (Purpose.DISPENSING, EMAIL, "Levaxin 100 mikrogram", "contact purchase"),
        (Purpose.CUSTOMER_SERVICE, EMAIL, "Levaxin 100 mikrogram", "contact purchase"),
        (Purpose.REFUND, EMAIL, "Levaxin 100 mikrogram", "contact purchase"),
        (Purpose.LEGAL_OBLIGATION, EMAIL, "Levaxin 100 mikrogram", "contact purchase"),
    ],
)
def test_a_purpose_opens_the_categories_that_it_names(
    shop: StoreUnderTest, purpose: Purpose, email: str, medicine: str, categories: str
) -> None:
    page = open_page(shop, "pia", purpose)
    assert page.field("email").value == email
    assert page.orders[0].lines[0].name == medicine
    assert durable(shop.services.path).access_records[-1] == (categories, purpose, None)


def test_a_purpose_that_opens_little_shows_the_masked_forms(shop: StoreUnderTest) -> None:
    shop.import_lines(customer_line(consents=[STANDING | {"purpose": "power_of_attorney"}]))
    page = open_page(shop, "pia", Purpose.POWER_OF_ATTORNEY)
    assert page.field("email").value == EMAIL
    assert page.orders[0].lines[0].name == "Receptbelagt läkemedel"
    page = open_page(shop, "sven", Purpose.QUALITY_REVIEW)
    assert [f.value for f in page.fields][2:5] == MASKED


def test_the_health_profile_is_told_of_and_kept_shut_where_consent_does_not_stand(
    shop: StoreUnderTest,
) -> None:
    withdrawn = STANDING | {"withdrawn_at": "2026-01-01T00:00:00+01:00"}
    shop.import_lines(customer_line(consents=[withdrawn]))
    field = open_page(shop, "pia", Purpose.DISPENSING).field("health_profile")
    assert (field.value, field.can_reveal, field.refusal) == ("•••", False, "policy.consent")
    field = open_page(shop, "dora", Purpose.SUBJECT_REQUEST).field("health_profile")
    assert (field.can_reveal, field.refusal) == (True, None)  # what is asked of a DPO is a case
    field = open_page(shop, "anna", Purpose.REFUND).field("health_profile")
    assert (field.level, field.value, field.refusal) == (Level.HIDDEN, None, None)


def test_an_overlong_case_is_no_case(shop: StoreUnderTest) -> None:
    assert open_page(shop, "pia", Purpose.REFUND, case_ref="x" * 80).case_ref == "x" * 80
    assert refusal(shop, "pia", Purpose.REFUND, case_ref="x" * 81) == "policy.case"
