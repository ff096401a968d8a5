"""The chain from the pinned root: what it leads to is believed, all else is not."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from backoffice.domain.errors import NotReachable, Tampered
from backoffice.domain.ids import StaffId
from backoffice.domain.policy import Category
from backoffice.security.statements import (
    category_key_statement,
    new_signing_key,
    sign,
    verify_key_of,
)
from backoffice.services.granting import OfficerPen, new_person_keys
from backoffice.services.sign_in import known_store, pinned_trust
from backoffice.services.trust import Trust, known_role, statement_of
from backoffice.storage import accounts
from backoffice.storage.accounts import CategoryKeyRow, GrantRow, StaffRow
from tests.database_owner import DatabaseOwner
from tests.factories import FOUNDED, StoreUnderTest

ROOT = new_signing_key()
STORE = UUID(int=1)
OFFICER_KEYS, PERSON_KEYS = new_person_keys(), new_person_keys()


def account(number: int, keys: Any, pen: bytes, **words: Any) -> StaffRow:
    row = StaffRow(
        staff_id=StaffId(UUID(int=number)),
        username=f"u{number}",
        name=f"U {number}",
        role="agent",
        active=True,
        key_officer=False,
        public_key=keys.public_key,
        verify_key=keys.verify_key,
        signed_by=UUID(int=10),
        signature=b"",
        slot=None,
        created_at=FOUNDED,
    )
    row = replace(row, **words)
    return replace(row, signature=sign(pen, statement_of(row)))


OFFICER = account(10, OFFICER_KEYS, ROOT, role="admin", key_officer=True, signed_by=None)
PERSON = account(11, PERSON_KEYS, OFFICER_KEYS.contents.signing_key)
PEN = OfficerPen(OFFICER.staff_id, OFFICER_KEYS.contents.signing_key)
GRANT = PEN.grant(
    holder_id=PERSON.staff_id,
    public_key=PERSON.public_key,
    name="keyring:log",
    use="work",
    key=b"k" * 32,
)


def category_key(category: Category, epoch: int = 1, pen: OfficerPen = PEN) -> CategoryKeyRow:
    public = new_person_keys().public_key
    statement = category_key_statement(
        store_id=STORE, category=category, epoch=epoch, public_key=public
    )
    signature = sign(pen.signing_key, statement)
    return CategoryKeyRow(str(category), epoch, public, pen.officer_id, signature)


def trust(*staff: StaffRow, root: bytes = ROOT, store_id: UUID = STORE) -> Trust:
    return Trust(store_id=store_id, root_key=verify_key_of(root), staff=staff or (OFFICER, PERSON))


def refused(use: Callable[[], object]) -> None:
    with pytest.raises(Tampered) as error:
        use()
    assert error.value.code == "trust.signature"


def test_what_the_chain_leads_to_is_believed() -> None:
    assert trust().verified_staff(OFFICER) is OFFICER
    assert trust().verified_staff(PERSON) is PERSON
    sealed = trust().verified_grant(GRANT)
    assert (sealed.holder_id, sealed.name, sealed.epoch, sealed.use, sealed.sealed) == (
        GRANT.holder_id, GRANT.name, GRANT.epoch, GRANT.use, GRANT.sealed,
    )  # fmt: skip


@pytest.mark.parametrize(
    "forged",
    [
        {"staff_id": UUID(int=12)},
        {"username": "root"},
        {"name": "Somebody Else"},
        {"role": "dpo"},
        {"active": False},
        {"key_officer": True},
        {"public_key": b"x" * 32},
        {"verify_key": b"x" * 32},
        {"signature": b"x" * 64},
        {"signed_by": None},
        {"signed_by": UUID(int=99)},
        {"signed_by": PERSON.staff_id},
    ],
    ids=lambda forged: next(iter(forged)),
)
def test_an_account_that_was_changed_is_not(forged: dict[str, Any]) -> None:
    refused(lambda: trust().verified_staff(replace(PERSON, **forged)))


def test_slot_and_time_of_an_account_are_nobodys_word() -> None:
    """A slot defends itself: it opens for its own account with the passphrase, or not at all."""
    trust().verified_staff(replace(PERSON, slot=b"another", created_at=FOUNDED.replace(year=2020)))


@pytest.mark.parametrize(
    "forged",
    [
        {"holder_id": UUID(int=12)},
        {"name": "category:identity"},
        {"epoch": 2},
        {"use": "escrow"},
        {"sealed": GRANT.sealed[:-1] + b"x"},
        {"signed_by": PERSON.staff_id},
        {"signed_by": UUID(int=99)},
        {"signature": b"x" * 64},
    ],
    ids=lambda forged: next(iter(forged)),
)
def test_a_grant_that_was_changed_is_not(forged: dict[str, Any]) -> None:
    refused(lambda: trust().verified_grant(replace(GRANT, **forged)))


def test_nobody_makes_themselves_an_officer() -> None:
    """Signed by the officer, not by the root: the mark of a key officer needs the root."""
    self_made = account(12, PERSON_KEYS, OFFICER_KEYS.contents.signing_key, key_officer=True)
    refused(lambda: trust(OFFICER, self_made).verified_staff(self_made))
    pen = OfficerPen(self_made.staff_id, PERSON_KEYS.contents.signing_key)
    forged = pen.grant(
        holder_id=UUID(int=5), public_key=PERSON.public_key, name="n", use="work", key=b"k"
    )
    refused(lambda: trust(OFFICER, self_made).verified_grant(forged))


def test_under_another_root_nothing_is_believed() -> None:
    other = trust(root=new_signing_key())
    refused(lambda: other.verified_staff(OFFICER))
    refused(lambda: other.verified_staff(PERSON))
    refused(lambda: other.verified_grant(GRANT))
    refused(lambda: other.public_keys([category_key(Category.IDENTITY)]))


def test_without_the_officers_row_nothing_of_theirs_is_believed() -> None:
    refused(lambda: trust(PERSON).verified_staff(PERSON))


def test_of_several_epochs_the_newest_is_written_to() -> None:
    old, new = category_key(Category.IDENTITY, 1), category_key(Category.IDENTITY, 2)
    other = category_key(Category.CONTACT)
    for rows in ([old, new, other], [new, other, old]):
        keys = trust().public_keys(rows)
        assert keys.newest("identity") == (2, new.public_key)
        assert keys.newest("contact") == (1, other.public_key)


@pytest.mark.parametrize(
    "forged",
    [
        {"category": "contact"},
        {"epoch": 9},
        {"public_key": b"x" * 32},
        {"signature": b"x" * 64},
        {"signed_by": PERSON.staff_id},
    ],
    ids=lambda forged: next(iter(forged)),
)
def test_a_public_key_that_was_changed_is_not_written_to(forged: dict[str, Any]) -> None:
    rows = [category_key(Category.CONTACT), replace(category_key(Category.IDENTITY), **forged)]
    refused(lambda: trust().public_keys(rows))


def test_a_public_key_of_another_store_is_none_of_this_one() -> None:
    refused(lambda: trust(store_id=UUID(int=2)).public_keys([category_key(Category.IDENTITY)]))


def test_a_word_that_is_no_role_is_not_believed() -> None:
    assert known_role(PERSON) == "agent"
    refused(lambda: known_role(replace(PERSON, role="superuser")))


def test_the_root_is_compared_with_the_pinned_one_each_time(store: StoreUnderTest) -> None:
    with store.services.units.read() as unit:
        pinned_trust(unit, store.workstation)
        before = known_store(unit)
    DatabaseOwner(store.services.path).run("UPDATE store_facts SET root_key = ?", b"x" * 32)
    with store.services.units.read() as unit, pytest.raises(NotReachable) as error:
        pinned_trust(unit, store.workstation)
    assert error.value.code == "workstation.other_root"
    assert before.root_key != b"x" * 32


def test_every_account_of_a_real_store_is_led_to(store: StoreUnderTest) -> None:
    with store.services.units.read() as unit:
        chain = pinned_trust(unit, store.workstation)
        for row in accounts.all_staff(unit):
            chain.verified_staff(row)
            grants: tuple[GrantRow, ...] = accounts.grants_of(unit, row.staff_id)
            assert all(chain.verified_grant(grant) for grant in grants)
