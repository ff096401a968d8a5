"""Which keys a role holds, and how an officer makes and signs them over.

Rule: what is granted comes from the policy alone; the officer passes escrowed keys on without
ever holding one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from backoffice.domain.ids import StaffId
from backoffice.domain.policy import Category, Policy, Role
from backoffice.security.public_sealing import new_key_pair, seal_to
from backoffice.security.slots import SlotContents
from backoffice.security.statements import (
    grant_place,
    grant_statement,
    new_signing_key,
    sign,
    verify_key_of,
)
from backoffice.security.vault import SealedGrant
from backoffice.storage.accounts import GrantRow

FIRST_EPOCH = 1
WORK = "work"
ESCROW = "escrow"


@dataclass(frozen=True, slots=True)
class PersonKeys:
    """Fresh keys of one account."""

    contents: SlotContents
    public_key: bytes
    verify_key: bytes


def new_person_keys() -> PersonKeys:
    """Make the two key pairs of an account."""
    pair = new_key_pair()
    signing_key = new_signing_key()
    return PersonKeys(
        contents=SlotContents(private_key=pair.private, signing_key=signing_key),
        public_key=pair.public,
        verify_key=verify_key_of(signing_key),
    )


def key_names_of(policy: Policy, role: Role) -> frozenset[str]:
    """The names of every key that a role holds: `category:…` and `keyring:…`."""
    categories = {f"category:{category}" for category in policy.categories_held(role)}
    return frozenset(categories | {f"keyring:{name}" for name in policy.keyrings_held(role)})


def all_key_names(policy: Policy) -> tuple[str, ...]:
    """The names of every key of a store."""
    categories = [f"category:{category}" for category in Category]
    return (*categories, *(f"keyring:{name}" for name in policy.keyrings))


@dataclass(frozen=True, slots=True)
class OfficerPen:
    """What an officer signs with.

    `sign` is the vault's method, or the fresh key while a store is founded.
    """

    officer_id: StaffId
    signing_key: bytes

    def __repr__(self) -> str:
        return f"OfficerPen({self.officer_id})"

    def grant(
        self, *, holder_id: UUID, public_key: bytes, name: str, use: str, key: bytes
    ) -> GrantRow:
        """Seal one key to a holder and sign it over."""
        place = grant_place(holder_id=holder_id, name=name, epoch=FIRST_EPOCH, use=use)
        sealed = SealedGrant(
            holder_id=holder_id,
            name=name,
            epoch=FIRST_EPOCH,
            use=use,
            sealed=seal_to(public_key, key, place),
        )
        return signed_grant(sealed, self.officer_id, sign(self.signing_key, grant_bytes(sealed)))


def grant_bytes(grant: SealedGrant) -> bytes:
    """What an officer signs about a grant."""
    return grant_statement(
        holder_id=grant.holder_id,
        name=grant.name,
        epoch=grant.epoch,
        use=grant.use,
        sealed=grant.sealed,
    )


def signed_grant(grant: SealedGrant, officer_id: UUID, signature: bytes) -> GrantRow:
    """The row of a signed grant."""
    return GrantRow(
        holder_id=grant.holder_id,
        name=grant.name,
        epoch=grant.epoch,
        use=grant.use,
        sealed=grant.sealed,
        signed_by=officer_id,
        signature=signature,
    )


def wanted(grants: Iterable[SealedGrant], names: frozenset[str]) -> tuple[SealedGrant, ...]:
    """Those grants that a role is to have."""
    return tuple(grant for grant in grants if grant.name in names)
