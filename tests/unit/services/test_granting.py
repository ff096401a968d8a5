"""Which keys a role holds comes from the policy file alone."""

from uuid import UUID

import pytest

from backoffice.domain.ids import StaffId
from backoffice.domain.policy import Category, Role
from backoffice.security.public_sealing import open_sealed
from backoffice.security.statements import grant_place, new_signing_key, verify, verify_key_of
from backoffice.security.vault import SealedGrant
from backoffice.services.granting import (
    OfficerPen,
    all_key_names,
    grant_bytes,
    key_names_of,
    new_person_keys,
    wanted,
)
from backoffice.services.opening import shipped_policy
from backoffice.storage.accounts import GrantRow

POLICY = shipped_policy()
HOLDER = UUID(int=7)


def sealed(row: GrantRow) -> SealedGrant:
    return SealedGrant(
        holder_id=row.holder_id, name=row.name, epoch=row.epoch, use=row.use, sealed=row.sealed
    )


@pytest.mark.parametrize("role", Role)
def test_a_role_holds_what_the_policy_file_says_and_nothing_else(role: Role) -> None:
    held = {f"category:{category}" for category in POLICY.categories_held(role)}
    assert key_names_of(POLICY, role) == held | {
        f"keyring:{name}" for name in POLICY.keyrings_held(role)
    }


def test_every_key_of_a_store_has_a_name_of_its_own() -> None:
    names = all_key_names(POLICY)
    assert len(set(names)) == len(names) == len(Category) + len(POLICY.keyrings)
    for role in Role:
        assert key_names_of(POLICY, role) <= set(names)


def test_no_administrator_holds_a_key_that_opens_anything_of_a_customer() -> None:
    assert key_names_of(POLICY, Role.ADMIN) == {"keyring:log"}


def test_an_officers_pen_seals_signs_and_is_never_printed() -> None:
    signing_key, holder = new_signing_key(), new_person_keys()
    pen = OfficerPen(StaffId(UUID(int=1)), signing_key)
    row = pen.grant(
        holder_id=HOLDER, public_key=holder.public_key, name="keyring:log", use="work", key=b"k"
    )
    place = grant_place(holder_id=HOLDER, name="keyring:log", epoch=1, use="work")
    assert open_sealed(holder.contents.private_key, row.sealed, place) == b"k"
    assert row.signed_by == UUID(int=1)
    verify(verify_key_of(signing_key), grant_bytes(sealed(row)), row.signature)
    assert repr(pen) == f"OfficerPen({UUID(int=1)})"


def test_of_several_grants_those_of_the_role_are_taken() -> None:
    pen = OfficerPen(StaffId(UUID(int=1)), new_signing_key())
    public = new_person_keys().public_key
    grants = [
        sealed(pen.grant(holder_id=HOLDER, public_key=public, name=name, use="work", key=b"k"))
        for name in ("category:identity", "keyring:log", "keyring:face")
    ]
    assert wanted(grants, frozenset({"keyring:log", "keyring:face"})) == tuple(grants[1:])
    assert wanted(grants, frozenset()) == ()


def test_no_two_accounts_share_a_key() -> None:
    one, other = new_person_keys(), new_person_keys()
    assert one.public_key != other.public_key
    assert one.verify_key != other.verify_key
    assert one.contents != other.contents
