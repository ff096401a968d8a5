"""Founding a store: organisation root, first key officer, every key, the service account, the
emergency kit's secret.

Rule: private halves and symmetric keys exist in memory only for the length of this call; what
is stored is sealed to the officer (to grant on), to the emergency kit (to recover) and to the
service account (to work).
"""

import os
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from backoffice.domain.errors import BadInput
from backoffice.domain.ids import SessionId, StaffId, new_uuid
from backoffice.domain.policy import Policy, Role
from backoffice.security.public_sealing import new_key_pair
from backoffice.security.recovery import RecoverySecret, new_root_key
from backoffice.security.slots import seal_service_slot, seal_slot
from backoffice.security.statements import category_key_statement, sign
from backoffice.security.workstation import Workstation
from backoffice.services.granting import (
    ESCROW,
    FIRST_EPOCH,
    WORK,
    OfficerPen,
    PersonKeys,
    all_key_names,
    key_names_of,
    new_person_keys,
)
from backoffice.services.log_writer import LogWriter
from backoffice.services.passphrases import check_passphrase
from backoffice.services.trust import statement_of
from backoffice.storage import accounts
from backoffice.storage.accounts import CategoryKeyRow, GrantRow, StaffRow, StoreRow
from backoffice.storage.unit_of_work import Unit, UnitsOfWork

WORKER_USERNAME = "worker"
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Foundation:
    """What the emergency kit is printed from. Print it and let it go."""

    store_id: UUID
    organisation: str
    officer: str
    created_at: datetime
    shares: tuple[bytes, bytes]

    def __repr__(self) -> str:
        return f"Foundation({self.store_id})"


@dataclass(frozen=True, slots=True)
class FoundStore:
    """The command."""

    organisation: str
    officer: str
    passphrase: str
    demonstration: bool = False

    def __repr__(self) -> str:
        return "FoundStore(…)"


def found_store(
    command: FoundStore,
    *,
    units: UnitsOfWork,
    workstation: Workstation,
    policy: Policy,
    clock: Callable[[], datetime],
    keep_kit: Callable[[Foundation], None],
) -> UUID:
    """Found a store in an empty, migrated database; returns its id.

    `keep_kit` writes the emergency kit before anything is committed: without a kit there is no
    store. Raises `BadInput("store.exists")` where a store was founded before.
    """
    check_passphrase(command.passphrase)
    _check_names(command)
    with units.write() as unit:
        if accounts.store_facts(unit) is not None:
            raise BadInput("store.exists")
        founder = _Founder(command, policy=policy, now=clock())
        site_secret = workstation.enrol(
            store_id=founder.store_id, root_key=founder.recovery(b"").root_verify_key
        )
        recovery = founder.recovery(site_secret)
        accounts.add_store_facts(unit, founder.facts(recovery))
        _store(unit, founder, site_secret, recovery)
        writer = LogWriter(
            stream_id=SessionId(new_uuid()),
            actor_id=founder.officer_id,
            workstation=workstation.name,
            log_key=founder.log_key,
            clock=clock,
        )
        writer.append(unit, "store.founded", ref=str(founder.store_id))
        keep_kit(
            Foundation(
                store_id=founder.store_id,
                organisation=command.organisation,
                officer=command.officer,
                created_at=founder.now,
                shares=recovery.shares(),
            )
        )
        unit.commit()
    return founder.store_id


def _store(unit: Unit, founder: "_Founder", site_secret: bytes, recovery: RecoverySecret) -> None:
    for staff in founder.staff(site_secret):
        accounts.save_staff(unit, staff)
    for key, grants in founder.keys(recovery):
        if key is not None:
            accounts.add_category_key(unit, key)
        accounts.add_grants(unit, grants)


def _check_names(command: FoundStore) -> None:
    if not is_a_name(command.organisation):
        raise BadInput("store.organisation", field="organisation")
    check_username(command.officer)
    if command.officer == WORKER_USERNAME:
        raise BadInput("staff.exists", field="username")


def is_a_name(text: str) -> bool:
    """Whether a text of 1 to 200 characters can be shown and stored: no control characters and no
    halves of characters in it.
    """
    shown = all(unicodedata.category(char) not in ("Cc", "Cs") for char in text)
    return shown and bool(text.strip()) and len(text) <= LONGEST_NAME


def check_username(username: str) -> None:
    """Raise `BadInput("staff.username")` unless it is 2 to 60 letters, digits, dots, dashes or
    underscores.
    """
    plain = username.replace(".", "").replace("-", "").replace("_", "")
    if not 2 <= len(username) <= 60 or not plain.isalnum():
        raise BadInput("staff.username", field="username")


class _Founder:
    """Holds the fresh keys while the rows are made."""

    def __init__(self, command: FoundStore, *, policy: Policy, now: datetime) -> None:
        self._command = command
        self._policy = policy
        self._root_key = new_root_key()
        self._officer: PersonKeys = new_person_keys()
        self._worker: PersonKeys = new_person_keys()
        self.officer_id = StaffId(new_uuid())
        self.worker_id = StaffId(new_uuid())
        self.store_id = new_uuid()
        self.now = now
        self.log_key = b""

    def recovery(self, site_secret: bytes) -> RecoverySecret:
        """What goes into the emergency kit."""
        return RecoverySecret(root_key=self._root_key, site_secret=site_secret)

    def facts(self, recovery: RecoverySecret) -> StoreRow:
        """What the store says of itself."""
        return StoreRow(
            store_id=self.store_id,
            organisation=self._command.organisation,
            root_key=recovery.root_verify_key,
            recovery_key=recovery.recovery_pair.public,
            created_at=self.now,
            demonstration=self._command.demonstration,
        )

    def staff(self, site_secret: bytes) -> tuple[StaffRow, StaffRow]:
        """The officer, signed by the root, and the service account, signed by the officer."""
        officer_slot = seal_slot(
            self._officer.contents,
            passphrase=self._command.passphrase,
            site_secret=site_secret,
            staff_id=self.officer_id,
        )
        worker_slot = seal_service_slot(
            self._worker.contents, site_secret=site_secret, staff_id=self.worker_id
        )
        officer = self._account(
            self.officer_id, self._command.officer, Role.ADMIN, self._officer, officer_slot, None
        )
        worker = self._account(
            self.worker_id, WORKER_USERNAME, Role.WORKER, self._worker, worker_slot, self.officer_id
        )
        return officer, worker

    def _account(
        self,
        staff_id: StaffId,
        username: str,
        role: Role,
        keys: PersonKeys,
        slot: bytes,
        signed_by: StaffId | None,
    ) -> StaffRow:
        unsigned = StaffRow(
            staff_id=staff_id,
            username=username,
            name=username,
            role=str(role),
            active=True,
            key_officer=signed_by is None,
            public_key=keys.public_key,
            verify_key=keys.verify_key,
            signed_by=signed_by,
            signature=b"",
            slot=slot,
            created_at=self.now,
        )
        pen = self._root_key if signed_by is None else self._officer.contents.signing_key
        return signed_account(unsigned, sign(pen, statement_of(unsigned)))

    def keys(
        self, recovery: RecoverySecret
    ) -> list[tuple[CategoryKeyRow | None, tuple[GrantRow, ...]]]:
        """Every key of the store with its first grants."""
        return [self._key(name, recovery) for name in all_key_names(self._policy)]

    def _key(
        self, name: str, recovery: RecoverySecret
    ) -> tuple[CategoryKeyRow | None, tuple[GrantRow, ...]]:
        kind, _, short = name.partition(":")
        row = None
        if kind == "category":
            pair = new_key_pair()
            key = pair.private
            row = self._category_key(short, pair.public)
        else:
            key = os.urandom(32)
            if short == "log":
                self.log_key = key
        return row, self._first_grants(name, key, recovery)

    def _category_key(self, category: str, public_key: bytes) -> CategoryKeyRow:
        statement = category_key_statement(
            store_id=self.store_id, category=category, epoch=FIRST_EPOCH, public_key=public_key
        )
        return CategoryKeyRow(
            category=category,
            epoch=FIRST_EPOCH,
            public_key=public_key,
            signed_by=self.officer_id,
            signature=sign(self._officer.contents.signing_key, statement),
        )

    def _first_grants(
        self, name: str, key: bytes, recovery: RecoverySecret
    ) -> tuple[GrantRow, ...]:
        pen = OfficerPen(self.officer_id, self._officer.contents.signing_key)
        holders = [
            (self.officer_id, self._officer.public_key, ESCROW),
            (self.store_id, recovery.recovery_pair.public, ESCROW),
        ]
        if name in key_names_of(self._policy, Role.ADMIN):
            holders.append((self.officer_id, self._officer.public_key, WORK))
        if name in key_names_of(self._policy, Role.WORKER):
            holders.append((self.worker_id, self._worker.public_key, WORK))
        return tuple(
            pen.grant(holder_id=holder, public_key=public, name=name, use=use, key=key)
            for holder, public, use in holders
        )


def signed_account(staff: StaffRow, signature: bytes) -> StaffRow:
    """The account with its signature in place."""
    return replace(staff, signature=signature)
