"""Hands for the tests of disclosures: a customer with everything, and somebody who asks for it."""

from datetime import timedelta
from typing import Any

import pytest

from backoffice.domain.errors import BackofficeError
from backoffice.domain.ids import CustomerId
from backoffice.domain.policy import Category, Purpose
from backoffice.services.disclosures import Disclosures, OpenedEnvelopes
from backoffice.storage import access_records
from tests.factories import StoreUnderTest
from tests.import_lines import conversation_line, customer_line, order_line

CONTACT, IDENTITY = frozenset({Category.CONTACT}), frozenset({Category.IDENTITY})


def fill(store: StoreUnderTest) -> None:
    """One customer with everything, consenting to the profile and to health-related service."""
    consents = [consent("health_profile"), consent("health_customer_service")]
    withdrawn = consent("power_of_attorney", withdrawn_at="2024-04-01T09:12:00+02:00")
    store.import_lines(
        customer_line(consents=[*consents, withdrawn]), order_line(), conversation_line()
    )


def consent(purpose: str, **times: str | None) -> dict[str, Any]:
    return {
        "purpose": purpose, "text_version": "1", "given_at": "2024-03-01T09:12:00+01:00",
        "withdrawn_at": None, "affiliate": None,
    } | times  # fmt: skip


def customer_of(store: StoreUnderTest) -> CustomerId:
    return store.customer_id("C-1001")


def disclosures(store: StoreUnderTest) -> Disclosures:
    return Disclosures(units=store.services.units, clock=store.clock)


def opened(store: StoreUnderTest, by: str, **words: Any) -> OpenedEnvelopes:
    usual: dict[str, Any] = {
        "categories": CONTACT,
        "purpose": Purpose.CUSTOMER_SERVICE,
        "case_ref": None,
        "kind": "customer.opened",
    }
    return disclosures(store).open(
        session=store.session(by), customer_id=customer_of(store), **usual | words
    )


def case_of(store: StoreUnderTest, external_id: str = "C-1001") -> str:
    view = store.services.subject_requests.open(
        session=store.session("dora"),
        customer_id=store.customer_id(external_id),
        article=15,
        received_at=store.clock.now - timedelta(days=1),
    )
    return view.no


def records(store: StoreUnderTest) -> tuple[access_records.PastAccess, ...]:
    with store.services.units.read() as unit:
        return access_records.of_customer(unit, customer_of(store))


def refuses(use: Any, code: str) -> None:
    """What is asked is refused with this code."""
    with pytest.raises(BackofficeError) as refused:
        use()
    assert refused.value.code == code
