"""Confirming: match or no match, logged, budgeted, and telling nothing of whom one may not know."""

import pytest

from backoffice.domain.errors import BadInput, NotFound, RefusedByPolicy
from backoffice.domain.ids import CustomerId
from tests.commit_watch import CommitFailed, durable, nothing_commits
from tests.factories import StoreUnderTest
from tests.import_lines import customer_line

PERSONNUMMER = "19121212-1212"
BUDGET = 10


@pytest.fixture
def shop(store: StoreUnderTest) -> StoreUnderTest:
    store.import_lines(
        customer_line(), customer_line("C-2", personnummer="198503121234", phone=None)
    )
    return store


def confirm(
    store: StoreUnderTest,
    value: str = PERSONNUMMER,
    *,
    by: str = "anna",
    of: str = "C-1001",
    field: str = "personnummer",
) -> bool:
    return store.services.reveals.confirm(
        session=store.session(by), customer_id=store.customer_id(of), field=field, value=value
    )


@pytest.mark.parametrize("by", ["anna", "sven"])
@pytest.mark.parametrize(
    "value",
    [
        "191212121212",
        "19121212-1212",
        "121212+1212",
        "1212121212",
        "121212-1212",
        " 1912 1212 1212",
    ],
)
def test_what_is_on_record_matches_in_every_usual_form(
    shop: StoreUnderTest, by: str, value: str
) -> None:
    assert confirm(shop, value, by=by) is True


@pytest.mark.parametrize("value", ["19121212-1220", "20121212-1212", "198503121234", "8503121234"])
def test_anything_else_does_not(shop: StoreUnderTest, value: str) -> None:
    """Another's number does not either, and neither do the ten digits with the other century."""
    assert confirm(shop, value) is False


def test_nothing_on_record_matches_nothing(shop: StoreUnderTest) -> None:
    shop.import_lines(customer_line(personnummer=None))
    assert confirm(shop) is False


@pytest.mark.parametrize("value", ["", "Åsa", "1212", "070-174 06 05", "asa@example.com", "C-1001"])
def test_what_cannot_be_the_field_is_told_and_costs_nothing(
    shop: StoreUnderTest, value: str
) -> None:
    with pytest.raises(BadInput) as refused:
        confirm(shop, value)
    assert (refused.value.code, refused.value.field) == ("confirm.shape", "value")
    assert not shop.log("customer.confirmed")


@pytest.mark.parametrize(
    ("by", "field", "code"),
    [
        ("pia", "personnummer", "policy.field"),  # reads it, so need not guess
        ("dora", "personnummer", "policy.action"),
        ("olga", "personnummer", "policy.action"),
        ("anna", "phone", "policy.field"),
        ("anna", "name", "policy.field"),
        ("anna", "shoe_size", "policy.field"),
    ],
)
def test_who_may_not_confirm_what(shop: StoreUnderTest, by: str, field: str, code: str) -> None:
    with pytest.raises(RefusedByPolicy) as refused:
        confirm(shop, by=by, field=field)
    assert refused.value.code == code
    assert not shop.log("customer.confirmed")


def test_each_confirmation_is_logged_without_what_was_said(shop: StoreUnderTest) -> None:
    confirm(shop)
    confirm(shop, "20121212-1212")
    entries = shop.log("customer.confirmed")
    assert [entry.facts for entry in entries] == [
        {"field": "personnummer", "match": True},
        {"field": "personnummer", "match": False},
    ]
    assert {entry.customer_id for entry in entries} == {shop.customer_id("C-1001")}
    assert {entry.actor_id for entry in entries} == {shop.session("anna").actor.staff_id}
    assert not durable(shop.services.path).access_records  # nothing was read


def test_an_answer_waits_for_its_log_entry(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.session("anna"), shop.customer_id("C-1001")
    with nothing_commits(monkeypatch, shop.services.path), pytest.raises(CommitFailed):
        confirm(shop)
    assert not shop.log("customer.confirmed")


def test_the_budget_is_for_each_person_customer_and_hour(shop: StoreUnderTest) -> None:
    for _ in range(BUDGET):
        confirm(shop, "20121212-1212")
    with pytest.raises(RefusedByPolicy) as refused:
        confirm(shop)
    assert refused.value.code == "confirm.budget"
    assert len(shop.log("customer.confirmed")) == BUDGET
    assert confirm(shop, by="sven") is True
    assert confirm(shop, "198503121234", of="C-2") is True
    shop.clock.move(minutes=59)
    with pytest.raises(RefusedByPolicy):
        confirm(shop)
    shop.clock.move(minutes=2)
    assert confirm(shop) is True


def test_a_new_session_brings_no_new_budget(shop: StoreUnderTest) -> None:
    for _ in range(BUDGET):
        confirm(shop)
    shop.services.lock(shop.session("anna"))
    with pytest.raises(RefusedByPolicy):
        confirm(shop)


def test_of_whom_there_is_not_nothing_is_confirmed(shop: StoreUnderTest) -> None:
    with pytest.raises(NotFound) as missing:
        shop.services.reveals.confirm(
            session=shop.session("anna"),
            customer_id=CustomerId(shop.session("anna").actor.staff_id),
            field="personnummer",
            value=PERSONNUMMER,
        )
    assert missing.value.code == "customer.not_found"
    assert not shop.log("customer.confirmed")
