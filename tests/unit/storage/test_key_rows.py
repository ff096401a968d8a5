"""Rows of accounts, grants, data keys and tags: written, found, destroyed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from backoffice.domain.errors import NotFound
from backoffice.domain.ids import StaffId
from backoffice.domain.sealed_keys import SealedDataKey
from backoffice.storage import access_records, accounts, data_keys, identifiers
from backoffice.storage.access_records import AccessRow
from backoffice.storage.accounts import CategoryKeyRow, GrantRow, StaffRow, StoreRow
from backoffice.storage.identifiers import TagRow
from backoffice.storage.unit_of_work import Unit, UnitsOfWork

MOMENT = datetime(2026, 11, 20, 8, tzinfo=UTC)
ONE, OTHER = UUID(int=1), UUID(int=2)
STAFF = StaffRow(
    staff_id=StaffId(ONE),
    username="anna",
    name="Anna",
    role="agent",
    active=True,
    key_officer=False,
    public_key=b"p",
    verify_key=b"v",
    signed_by=OTHER,
    signature=b"s",
    slot=b"slot",
    created_at=MOMENT,
)
FACTS = StoreRow(ONE, "Stenhård", b"r", b"e", MOMENT, True)
GRANT = GrantRow(ONE, "keyring:log", 1, "work", b"x", OTHER, b"s")
KEY = SealedDataKey(ONE, "identity", b"k" * 8, "identity", 1, b"x")
TAG = TagRow(ONE, "phone", b"t" * 16, ONE)


def test_a_store_says_one_thing_of_itself(units: UnitsOfWork) -> None:
    with units.write() as unit:
        assert accounts.store_facts(unit) is None
        accounts.add_store_facts(unit, FACTS)
        assert accounts.store_facts(unit) == FACTS
        with pytest.raises(IntegrityError):
            accounts.add_store_facts(unit, FACTS)


def test_an_account_is_written_found_and_written_over(units: UnitsOfWork) -> None:
    with units.write() as unit:
        accounts.save_staff(unit, STAFF)
        assert accounts.staff_by_username(unit, "anna") == STAFF
        changed = replace(STAFF, role="dpo", slot=None, active=False)
        accounts.save_staff(unit, changed)
        other = replace(STAFF, staff_id=StaffId(OTHER), username="adam")
        accounts.save_staff(unit, other)
        assert accounts.all_staff(unit) == (other, changed)
        accounts.set_slot(unit, OTHER, b"new")
        assert accounts.staff_by_username(unit, "adam").slot == b"new"
        with pytest.raises(NotFound) as refused:
            accounts.staff_by_username(unit, "Anna")
    assert refused.value.code == "staff.not_found"


def test_a_user_name_is_given_once(units: UnitsOfWork) -> None:
    with units.write() as unit:
        accounts.save_staff(unit, STAFF)
        with pytest.raises(IntegrityError):
            accounts.save_staff(unit, replace(STAFF, staff_id=StaffId(OTHER)))


def test_public_keys_come_oldest_epoch_first(units: UnitsOfWork) -> None:
    old, new = (CategoryKeyRow("identity", epoch, b"p", ONE, b"s") for epoch in (1, 2))
    with units.write() as unit:
        accounts.add_category_key(unit, new)
        accounts.add_category_key(unit, old)
        assert accounts.category_keys(unit) == (old, new)


def test_grants_belong_to_their_holder_and_go_together(units: UnitsOfWork) -> None:
    mine = (GRANT, replace(GRANT, use="escrow"), replace(GRANT, name="keyring:face"))
    theirs = replace(GRANT, holder_id=OTHER)
    with units.write() as unit:
        accounts.add_grants(unit, ())
        accounts.add_grants(unit, (*mine, theirs))
        assert set(accounts.grants_of(unit, ONE)) == set(mine)
        accounts.drop_grants(unit, ONE)
        assert accounts.grants_of(unit, ONE) == ()
        assert accounts.grants_of(unit, OTHER) == (theirs,)


def keys(unit: Unit, *categories: str) -> set[SealedDataKey]:
    return set(data_keys.of_customer(unit, ONE, categories))


def test_data_keys_are_found_by_customer_and_category(units: UnitsOfWork) -> None:
    copy, contact = replace(KEY, sealed_for="protected"), replace(KEY, category="contact")
    with units.write() as unit:
        data_keys.add(unit, [])
        data_keys.add(unit, [KEY, copy, contact, replace(KEY, customer_id=OTHER)])
        assert keys(unit, "identity") == {KEY, copy}
        assert keys(unit, "identity", "contact") == {KEY, copy, contact}
        assert keys(unit) == set()


def test_data_keys_are_destroyed_by_category_or_for_one_audience(units: UnitsOfWork) -> None:
    copy, contact = replace(KEY, sealed_for="protected"), replace(KEY, category="contact")
    other = replace(KEY, customer_id=OTHER)
    with units.write() as unit:
        data_keys.add(unit, [KEY, copy, contact, other])
        data_keys.drop_audience(unit, ONE, "identity", "identity")
        assert keys(unit, "identity", "contact") == {copy, contact}
        data_keys.drop_category(unit, ONE, "identity")
        assert keys(unit, "identity", "contact") == {contact}
        assert data_keys.of_customer(unit, OTHER, ["identity"]) == (other,)


def test_a_tag_leads_to_every_record_that_has_it(units: UnitsOfWork) -> None:
    shared = replace(TAG, customer_id=OTHER, target_id=OTHER)
    order = replace(TAG, kind="order", tag=b"o" * 16, target_id=OTHER)
    with units.write() as unit:
        identifiers.add(unit, [])
        identifiers.add(unit, [TAG, shared, order])
        identifiers.add(unit, [TAG])
        assert set(identifiers.find(unit, [TAG.tag])) == {TAG, shared}
        assert identifiers.find(unit, [b"n" * 16]) == ()
        assert set(identifiers.tags_of(unit, ONE)) == {TAG, order}
        identifiers.drop(unit, ONE, ONE)
        assert identifiers.tags_of(unit, ONE) == (order,)
        assert identifiers.tags_of(unit, OTHER) == (shared,)


def test_past_accesses_tell_the_kind_of_role_and_not_the_name(units: UnitsOfWork) -> None:
    row = AccessRow(
        record_id=ONE,
        customer_id=ONE,
        staff_id=ONE,
        categories=frozenset({"identity", "contact"}),
        purpose="refund",
        case_ref=None,
        workstation="kassa-1",
        at=MOMENT,
        until=MOMENT + timedelta(minutes=15),
    )
    with units.write() as unit:
        accounts.save_staff(unit, STAFF)
        access_records.add(unit, replace(row, record_id=OTHER, categories=frozenset()))
        access_records.add(unit, replace(row, at=MOMENT - timedelta(days=1)))
        access_records.add(unit, replace(row, customer_id=OTHER))
        past = access_records.of_customer(unit, ONE)
        assert [(one.at, one.role, one.purpose, one.categories) for one in past] == [
            (MOMENT - timedelta(days=1), "agent", "refund", ("contact", "identity")),
            (MOMENT, "agent", "refund", ()),
        ]
        with pytest.raises(IntegrityError):
            access_records.add(unit, replace(row, record_id=UUID(int=3), staff_id=OTHER))
        assert unit.connection.execute(text("SELECT count(*) FROM access_record")).scalar() == 3
