"""Revealing the names of the medicines that a customer bought."""

from typing import Any

import pytest

from backoffice.domain.errors import RefusedByPolicy
from backoffice.domain.policy import Purpose
from tests.commit_watch import CommitFailed, durable, nothing_commits
from tests.factories import StoreUnderTest
from tests.import_lines import customer_line, goods, order_line


@pytest.fixture
def shop(store: StoreUnderTest) -> StoreUnderTest:
    store.import_lines(customer_line(), order_line())
    return store


def medicines(store: StoreUnderTest, *, by: str, **asked: Any) -> list[str]:
    purpose = asked.pop("purpose", Purpose.SUBJECT_REQUEST if by == "dora" else Purpose.REFUND)
    orders = store.services.reveals.reveal_orders(
        session=store.session(by),
        customer_id=store.customer_id("C-1001"),
        purpose=purpose,
        **asked,
    )
    return [line.name for order in orders for line in order.lines]


def test_medicines_are_revealed_to_those_who_may(shop: StoreUnderTest) -> None:
    names = ["Levaxin 100 mikrogram", "Handkräm"]
    assert medicines(shop, by="pia") == names
    own = shop.services.subject_requests.open(
        session=shop.session("dora"),
        customer_id=shop.customer_id("C-1001"),
        article=15,
        received_at=shop.clock.now,
    ).no
    assert medicines(shop, by="dora", case_ref=own) == names
    records = durable(shop.services.path).access_records
    assert records == (("purchase", "refund", None), ("purchase", "subject_request", own))
    assert len(shop.log("customer.revealed")) == 2


@pytest.mark.parametrize(
    ("by", "code"),
    [("anna", "policy.action"), ("sven", "policy.field"), ("dora", "policy.case")],
)
def test_medicines_stay_masked_for_those_who_may_not(
    shop: StoreUnderTest, by: str, code: str
) -> None:
    with pytest.raises(RefusedByPolicy) as refused:
        medicines(shop, by=by)
    assert refused.value.code == code
    assert not durable(shop.services.path).access_records


def test_a_medicine_without_a_name_is_called_by_its_kind(shop: StoreUnderTest) -> None:
    shop.import_lines(order_line(lines=[goods("1", kind="prescription", name=None)]))
    assert medicines(shop, by="pia") == ["Receptbelagt läkemedel"]


def test_medicines_wait_for_their_record(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.session("pia"), shop.customer_id("C-1001")
    with nothing_commits(monkeypatch, shop.services.path) as openings:
        with pytest.raises(CommitFailed):
            medicines(shop, by="pia")
        assert not openings.seen
