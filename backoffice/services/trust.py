"""What of the database's claims about people and keys may be believed.

Rule: the workstation's pinned root vouches for key officers, officers vouch for staff, grants
and category keys. A row that no such chain leads to is refused, whoever wrote it.
"""

from collections.abc import Iterable
from uuid import UUID

from backoffice.domain.errors import Tampered
from backoffice.domain.policy import Role
from backoffice.security.data_keys import PublicKeys
from backoffice.security.statements import (
    category_key_statement,
    grant_statement,
    staff_statement,
    verify,
)
from backoffice.security.vault import SealedGrant
from backoffice.storage.accounts import CategoryKeyRow, GrantRow, StaffRow


def statement_of(staff: StaffRow) -> bytes:
    """What is signed about an account."""
    return staff_statement(
        staff_id=staff.staff_id,
        username=staff.username,
        name=staff.name,
        role=staff.role,
        active=staff.active,
        key_officer=staff.key_officer,
        public_key=staff.public_key,
        verify_key=staff.verify_key,
    )


def known_role(staff: StaffRow) -> Role:
    """The account's role. Raises `Tampered("trust.signature")` for a word that is none."""
    try:
        return Role(staff.role)
    except ValueError as error:
        raise Tampered("trust.signature") from error


class Trust:
    """The chain from the pinned root, over the accounts of one store."""

    def __init__(self, *, store_id: UUID, root_key: bytes, staff: Iterable[StaffRow]) -> None:
        self._store_id = store_id
        self._root_key = root_key
        self._staff = {row.staff_id: row for row in staff}

    def verified_staff(self, staff: StaffRow) -> StaffRow:
        """The account itself, if a chain leads to it. Raises `Tampered("trust.signature")`."""
        if staff.key_officer:
            verify(self._root_key, statement_of(staff), staff.signature)
        else:
            verify(self._officer_key(staff.signed_by), statement_of(staff), staff.signature)
        return staff

    def verified_grant(self, grant: GrantRow) -> SealedGrant:
        """A grant that an officer signed."""
        statement = grant_statement(
            holder_id=grant.holder_id,
            name=grant.name,
            epoch=grant.epoch,
            use=grant.use,
            sealed=grant.sealed,
        )
        verify(self._officer_key(grant.signed_by), statement, grant.signature)
        return SealedGrant(
            holder_id=grant.holder_id,
            name=grant.name,
            epoch=grant.epoch,
            use=grant.use,
            sealed=grant.sealed,
        )

    def public_keys(self, keys: Iterable[CategoryKeyRow]) -> PublicKeys:
        """The newest public key of each category, every one of them signed by an officer."""
        newest: dict[str, tuple[int, bytes]] = {}
        for key in keys:
            statement = category_key_statement(
                store_id=self._store_id,
                category=key.category,
                epoch=key.epoch,
                public_key=key.public_key,
            )
            verify(self._officer_key(key.signed_by), statement, key.signature)
            if key.epoch >= newest.get(key.category, (0, b""))[0]:
                newest[key.category] = (key.epoch, key.public_key)
        return PublicKeys(newest)

    def _officer_key(self, officer_id: UUID | None) -> bytes:
        officer = self._staff.get(officer_id) if officer_id is not None else None  # type: ignore[call-overload]  # StaffId is a UUID
        if officer is None or not officer.key_officer:
            raise Tampered("trust.signature")
        verify(self._root_key, statement_of(officer), officer.signature)
        return bytes(officer.verify_key)
