"""The owner of the database with keys of his own making: he signs whatever he likes, as nobody."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from backoffice.domain.errors import BackofficeError
from backoffice.domain.ids import StaffId
from backoffice.security.statements import new_signing_key, sign
from backoffice.services.granting import OfficerPen, PersonKeys, new_person_keys
from backoffice.services.trust import statement_of
from backoffice.storage import accounts
from backoffice.storage.accounts import StaffRow
from tests.database_owner import DatabaseOwner
from tests.factories import StoreUnderTest


@dataclass
class Forger:
    """The owner of the database, with keys of his own making."""

    store: StoreUnderTest
    owner: DatabaseOwner
    root: bytes
    keys: PersonKeys

    def staff(self, username: str) -> StaffRow:
        with self.store.services.units.read() as unit:
            return accounts.staff_by_username(unit, username)

    def save(self, row: StaffRow) -> None:
        with self.store.services.units.write() as unit:
            accounts.save_staff(unit, row)
            unit.commit()

    def forge_staff(self, username: str, pen: bytes, **words: Any) -> None:
        """Change an account and sign it with some key of the forger's."""
        row = replace(self.staff(username), **words)
        self.save(replace(row, signature=sign(pen, statement_of(row))))

    def own_pen(self, officer_id: StaffId) -> OfficerPen:
        return OfficerPen(officer_id, self.keys.contents.signing_key)

    def grant(self, holder: StaffRow, name: str, key: bytes, *, by: StaffId) -> None:
        """Seal a key to somebody, in the name of somebody."""
        row = self.own_pen(by).grant(
            holder_id=holder.staff_id, public_key=holder.public_key, name=name, use="work", key=key
        )
        with self.store.services.units.write() as unit:
            accounts.add_grants(unit, (row,))
            unit.commit()


def forger_of(store: StoreUnderTest) -> Forger:
    """The owner of this store's database."""
    owner = DatabaseOwner(store.services.path)
    return Forger(store, owner, new_signing_key(), new_person_keys())


def refused(use: Callable[[], object], *kinds: type[BackofficeError]) -> str:
    with pytest.raises(kinds) as error:
        use()
    return error.value.code


def survey_is_alarmed(store: StoreUnderTest) -> bool:
    return not all(check.ok for check in store.services.doctor.survey())
