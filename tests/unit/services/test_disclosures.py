"""Reading plaintext: the access record first, and then only what it covers."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from backoffice.domain.errors import NotReachable, RefusedByPolicy, SessionLocked, Tampered
from backoffice.domain.policy import Category, Purpose
from backoffice.storage import conversations, customers, orders
from tests.database_owner import DatabaseOwner
from tests.factories import StoreUnderTest
from tests.import_lines import customer_line, order_line
from tests.unit.services.conftest import CopyOfStore
from tests.unit.services.disclosing import (
    CONTACT,
    IDENTITY,
    case_of,
    customer_of,
    disclosures,
    fill,
    opened,
    records,
    refuses,
)


@pytest.fixture
def filled(store: StoreUnderTest) -> StoreUnderTest:
    fill(store)
    return store


@pytest.fixture(scope="module")
def shown(copy_of_store: CopyOfStore) -> Iterator[StoreUnderTest]:
    """The same for all that only look."""
    with copy_of_store() as store:
        fill(store)
        yield store


def test_every_kind_of_envelope_opens_for_who_holds_its_key(shown: StoreUnderTest) -> None:
    customer_id, case = customer_of(shown), case_of(shown)
    every = {Category.IDENTITY, Category.CONTACT, Category.PURCHASE, Category.HEALTH}
    envelopes = opened(
        shown, "dora",
        categories=frozenset(every | {Category.CONVERSATION}),
        purpose=Purpose.SUBJECT_REQUEST, case_ref=case,
    )  # fmt: skip
    with shown.services.units.read() as unit:
        row = customers.customer(unit, customer_id)
        profile = customers.profile(unit, customer_id)
        (order,) = orders.of_customer(unit, customer_id)
        talk = conversations.conversation(unit, shown.conversation_id("V-1"))
    assert profile is not None
    assert envelopes.identity(row).personnummer == "191212121212"
    assert envelopes.contact(row).email == "asa@example.com"
    assert envelopes.health(profile).occupation == "Lärare"
    assert envelopes.line(order.lines[0]).name == "Levaxin 100 mikrogram"
    assert envelopes.conversation(talk).turns[0].text == "Hej, Åsa Lindström heter jag."
    with pytest.raises(RefusedByPolicy) as refused:
        envelopes.payment(order.payments[0])
    assert refused.value.code == "policy.key"


def test_the_worker_opens_the_providers_references_and_nothing_else(shown: StoreUnderTest) -> None:
    customer_id = customer_of(shown)
    worker = shown.services.sign_ins.open_service(started_by=None)
    envelopes = disclosures(shown).open_payment(session=worker, customer_id=customer_id)
    with shown.services.units.read() as unit:
        row = customers.customer(unit, customer_id)
        (order,) = orders.of_customer(unit, customer_id)
    assert envelopes.payment(order.payments[0]).reference == "pay_P-O-5001"
    for use in (lambda: envelopes.identity(row), lambda: envelopes.line(order.lines[0])):
        with pytest.raises(RefusedByPolicy) as refused:
            use()
        assert refused.value.code == "policy.key"
    entry = shown.log("payment.opened")[-1]
    assert entry.facts == {"purpose": "refund", "categories": "payment"}


@pytest.mark.parametrize("by", ["pia", "anna", "sven", "dora"])
def test_a_payments_reference_is_nobodys_but_the_workers(shown: StoreUnderTest, by: str) -> None:
    customer_id = customer_of(shown)
    envelopes = disclosures(shown).open_payment(session=shown.session(by), customer_id=customer_id)
    with shown.services.units.read() as unit:
        (order,) = orders.of_customer(unit, customer_id)
    with pytest.raises(RefusedByPolicy) as refused:
        envelopes.payment(order.payments[0])
    assert refused.value.code == "policy.key"


def test_an_administrator_opens_no_payment_record_of_the_worker(shown: StoreUnderTest) -> None:
    """The mark `worker.run` lets anybody start the worker; the key is the service account's."""
    customer_id = customer_of(shown)
    opened_ = disclosures(shown).open_payment(
        session=shown.session("olga"), customer_id=customer_id
    )
    with shown.services.units.read() as unit:
        (order,) = orders.of_customer(unit, customer_id)
    refuses(lambda: opened_.payment(order.payments[0]), "policy.key")


def test_the_access_record_and_its_entry_are_committed_before_anything_opens(
    filled: StoreUnderTest,
) -> None:
    before = records(filled)
    envelopes = opened(filled, "anna", categories=CONTACT | IDENTITY, case_ref="ring tillbaka")
    (record,) = records(filled)[len(before) :]
    assert (record.role, record.purpose, record.categories) == (
        "agent", "customer_service", ("contact", "identity"),
    )  # fmt: skip
    entry = filled.log("customer.opened")[-1]
    assert (entry.customer_id, entry.ref) == (customer_of(filled), str(envelopes.record_id))
    assert entry.facts == {"purpose": "customer_service", "categories": "contact identity"}
    minutes = filled.services.policy.access_minutes
    assert envelopes.until == record.at + timedelta(minutes=minutes)


def test_without_a_written_record_nothing_opens(filled: StoreUnderTest) -> None:
    customer_id = customer_of(filled)
    DatabaseOwner(filled.services.path).run("DROP TABLE access_record")
    for use in (
        lambda: opened(filled, "anna"),
        lambda: disclosures(filled).open_payment(
            session=filled.session("anna"), customer_id=customer_id
        ),
    ):
        with pytest.raises(NotReachable):
            use()


def test_a_record_ends_and_with_it_what_it_opened(filled: StoreUnderTest) -> None:
    envelopes = opened(filled, "anna")
    with filled.services.units.read() as unit:
        row = customers.customer(unit, customer_of(filled))
    assert envelopes.contact(row).email == "asa@example.com"
    filled.clock.now = envelopes.until
    with pytest.raises(RefusedByPolicy) as refused:
        envelopes.contact(row)
    assert refused.value.code == "access.missing"


def test_what_is_open_does_not_outlive_the_lock(filled: StoreUnderTest) -> None:
    envelopes = opened(filled, "anna")
    with filled.services.units.read() as unit:
        row = customers.customer(unit, customer_of(filled))
    assert envelopes.contact(row).email == "asa@example.com"
    filled.session("anna").lock()
    with pytest.raises(SessionLocked):
        envelopes.contact(row)


def test_a_record_opens_no_other_category_and_no_other_customer(filled: StoreUnderTest) -> None:
    filled.import_lines(customer_line("C-1002", personnummer=None))
    other = filled.customer_id("C-1002")
    envelopes = opened(filled, "pia", categories=IDENTITY)
    with filled.services.units.read() as unit:
        mine = customers.customer(unit, customer_of(filled))
        theirs = customers.customer(unit, other)
    assert envelopes.identity(mine).given_name == "Åsa"
    for use in (lambda: envelopes.contact(mine), lambda: envelopes.identity(theirs)):
        with pytest.raises(RefusedByPolicy):
            use()


def test_two_keys_of_one_category_are_told_apart(filled: StoreUnderTest) -> None:
    """A later import seals under a key of its own."""
    filled.import_lines(order_line("O-5002"))
    envelopes = opened(filled, "pia", categories=frozenset({Category.PURCHASE}))
    with filled.services.units.read() as unit:
        rows = orders.of_customer(unit, customer_of(filled))
    assert [envelopes.line(row.lines[0]).name for row in rows] == ["Levaxin 100 mikrogram"] * 2


def test_a_customer_without_keys_opens_nothing(filled: StoreUnderTest) -> None:
    with filled.services.units.read() as unit:
        row = customers.customer(unit, customer_of(filled))
    DatabaseOwner(filled.services.path).run("DELETE FROM data_key")
    envelopes = opened(filled, "anna")
    with pytest.raises(RefusedByPolicy) as refused:
        envelopes.contact(row)
    assert refused.value.code == "policy.key"
    with pytest.raises(Tampered):
        envelopes.contact(customers.CustomerRow(**_columns(row) | {"contact": b"junk"}))


def _columns(row: customers.CustomerRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in type(row).__slots__}
