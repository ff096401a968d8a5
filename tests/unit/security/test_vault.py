"""The vault of one session: opens with a ticket, seals without one, and holds what was granted."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from backoffice.domain.errors import RefusedByPolicy, Tampered
from backoffice.security.public_sealing import new_key_pair, open_sealed
from backoffice.security.slots import SlotContents
from backoffice.security.statements import grant_place, verify, verify_key_of
from backoffice.security.vault import AccessTicket, Vault
from tests.unit.security.opened_vault import (
    CUSTOMER,
    DATA_KEY,
    ENVELOPE,
    FACE,
    FACE_PLACE,
    FACE_SEALED,
    IDENTITY,
    NOW,
    OTHER_CUSTOMER,
    PERSON,
    PLACE,
    PROTECTED_FACE,
    SIGNING_KEY,
    TICKET,
    grant,
    sealed_data_key,
    unlocked,
)


def test_an_envelope_opens_with_a_ticket_for_its_customer_and_category() -> None:
    vault = unlocked()
    key = vault.open_data_key(TICKET, sealed_data_key())
    assert (key, vault.open_envelope(TICKET, key, PLACE, ENVELOPE)) == (DATA_KEY, b"Lindqvist")


@pytest.mark.parametrize(
    "ticket",
    [
        replace(TICKET, customer_id=OTHER_CUSTOMER),
        replace(TICKET, categories=frozenset({"contact"})),
        replace(TICKET, categories=frozenset()),
        replace(TICKET, until=NOW),
        replace(TICKET, until=NOW - timedelta(microseconds=1)),
    ],
    ids=["other customer", "other category", "no category", "just over", "over"],
)
def test_without_a_ticket_that_covers_it_nothing_opens(ticket: AccessTicket) -> None:
    vault = unlocked()
    for use in (
        lambda: vault.open_data_key(ticket, sealed_data_key()),
        lambda: vault.open_envelope(ticket, DATA_KEY, PLACE, ENVELOPE),
    ):
        with pytest.raises(RefusedByPolicy) as refused:
            use()
        assert refused.value.code == "access.missing"


def test_a_ticket_ends_while_the_page_is_open() -> None:
    now = [NOW]
    vault = unlocked(lambda: now[0])
    assert vault.open_envelope(TICKET, DATA_KEY, PLACE, ENVELOPE)
    now[0] = TICKET.until
    with pytest.raises(RefusedByPolicy) as refused:
        vault.open_envelope(TICKET, DATA_KEY, PLACE, ENVELOPE)
    assert refused.value.code == "access.missing"


def test_a_ticket_is_worth_nothing_without_the_categorys_key() -> None:
    contents = SlotContents(private_key=PERSON.private, signing_key=SIGNING_KEY)
    vault = Vault(contents, [], lambda: NOW)
    with pytest.raises(RefusedByPolicy) as refused:
        vault.open_data_key(TICKET, sealed_data_key())
    assert refused.value.code == "policy.key"


def test_an_escrowed_key_is_for_passing_on_and_opens_nothing() -> None:
    contents = SlotContents(private_key=PERSON.private, signing_key=SIGNING_KEY)
    escrow = grant("category:identity", IDENTITY.private, use="escrow")
    vault = Vault(contents, [escrow], lambda: NOW)
    assert not vault.holds("category:identity")
    with pytest.raises(RefusedByPolicy) as refused:
        vault.open_data_key(TICKET, sealed_data_key())
    assert refused.value.code == "policy.key"


def test_a_key_is_passed_on_to_another_person_for_another_use() -> None:
    colleague = new_key_pair()
    passed = unlocked().pass_on(
        grant("keyring:log", b"k" * 32, use="escrow"),
        holder_id=CUSTOMER,
        public_key=colleague.public,
        use="work",
    )
    assert (passed.holder_id, passed.name, passed.epoch, passed.use) == (
        CUSTOMER, "keyring:log", 1, "work",
    )  # fmt: skip
    place = grant_place(holder_id=CUSTOMER, name="keyring:log", epoch=1, use="work")
    assert open_sealed(colleague.private, passed.sealed, place) == b"k" * 32


@pytest.mark.parametrize(
    "moved",
    [{"name": "keyring:tags"}, {"epoch": 2}, {"holder_id": CUSTOMER}],
    ids=lambda moved: next(iter(moved)),
)
def test_a_grant_that_was_moved_does_not_open(moved: dict[str, Any]) -> None:
    contents = SlotContents(private_key=PERSON.private, signing_key=SIGNING_KEY)
    other = replace(grant("keyring:face", FACE), **moved)
    vault = Vault(contents, [other], lambda: NOW)
    with pytest.raises(Tampered):
        vault.keyring(other.name.removeprefix("keyring:"), other.epoch)


def test_keys_that_were_not_granted_are_refused() -> None:
    vault = unlocked()
    assert vault.holds("keyring:face")
    assert not vault.holds("keyring:protected_face")
    for use in (lambda: vault.keyring("protected_face"), lambda: vault.keyring("face", 2)):
        with pytest.raises(RefusedByPolicy) as refused:
            use()
        assert refused.value.code == "policy.key"


def test_tags_differ_by_kind_and_by_realm_and_are_made_again_the_same() -> None:
    vault = unlocked(keyring_protected_tags=b"p" * 32)
    tags = {
        vault.tag(realm, kind, "x")
        for realm in ("tags", "protected_tags")
        for kind in ("phone", "email")
    }
    assert len(tags) == 4
    assert vault.tag("tags", "phone", "x") == unlocked().tag("tags", "phone", "x")


def test_a_face_is_sealed_for_its_realm_and_opens_for_who_holds_that_key() -> None:
    dpo = unlocked(keyring_protected_face=PROTECTED_FACE)
    hidden = dpo.seal_face("protected_face", FACE_PLACE, b"of a protected person")
    assert dpo.open_face(FACE_PLACE, hidden) == b"of a protected person"
    assert dpo.open_face(FACE_PLACE, FACE_SEALED) == b"masked"
    with pytest.raises(RefusedByPolicy) as refused:
        unlocked().open_face(FACE_PLACE, hidden)
    assert refused.value.code == "policy.key"


@pytest.mark.parametrize(
    "moved",
    [
        {"table": "payment"},
        {"column": "identity"},
        {"row_id": OTHER_CUSTOMER},
        {"customer_id": OTHER_CUSTOMER},
        {"category": "identity"},
        {"version": 2},
    ],
    ids=lambda moved: next(iter(moved)),
)
def test_a_face_that_was_moved_does_not_open(moved: dict[str, Any]) -> None:
    with pytest.raises(Tampered):
        unlocked().open_face(replace(FACE_PLACE, **moved), FACE_SEALED)


def test_what_a_person_seals_under_a_keyring_of_their_own_they_open_again() -> None:
    vault = unlocked()
    sealed = vault.seal(FACE, PLACE, b"hints")
    assert vault.open_own(FACE, PLACE, sealed) == b"hints"


def test_a_person_signs_with_their_own_key() -> None:
    verify(verify_key_of(SIGNING_KEY), b"words", unlocked().sign(b"words"))
