"""Accounts of the staff: add, list, disable, change of role.

Rule: only a key officer grants keys, and only by passing escrowed ones on; an administrator
without that mark can list and disable, and gives nobody anything.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from backoffice.domain.errors import BadInput, NotFound, RefusedByPolicy, Tampered
from backoffice.domain.ids import StaffId, new_uuid
from backoffice.domain.policy import Action, Policy, Role
from backoffice.security.slots import seal_slot
from backoffice.security.vault import SealedGrant
from backoffice.security.workstation import Workstation
from backoffice.services.account_history import ADDED, DISABLED, ROLE_CHANGED
from backoffice.services.founding import check_username, is_a_name, signed_account
from backoffice.services.granting import (
    ESCROW,
    WORK,
    grant_bytes,
    key_names_of,
    new_person_keys,
    signed_grant,
)
from backoffice.services.passphrases import check_passphrase
from backoffice.services.session import Session
from backoffice.services.sign_in import known_store, pinned_trust
from backoffice.services.trust import known_role, statement_of
from backoffice.storage import accounts
from backoffice.storage.accounts import GrantRow, StaffRow
from backoffice.storage.unit_of_work import Unit, UnitsOfWork


@dataclass(frozen=True, slots=True)
class StaffView:
    """One account, as lists show it."""

    staff_id: StaffId
    username: str
    name: str
    role: Role
    active: bool
    key_officer: bool


@dataclass(frozen=True, slots=True)
class AddStaff:
    """The command."""

    username: str
    role: str
    name: str
    passphrase: str

    def __repr__(self) -> str:
        return "AddStaff(…)"


class StaffAccounts:
    """Use cases of the administrator."""

    def __init__(
        self,
        *,
        units: UnitsOfWork,
        workstation: Workstation,
        policy: Policy,
        clock: Callable[[], datetime],
    ) -> None:
        self._units = units
        self._workstation = workstation
        self._policy = policy
        self._clock = clock

    def add(self, *, session: Session, command: AddStaff) -> StaffView:
        """Open an account with the keys of its role.

        Raises `BadInput("staff.exists")` for a taken name.
        """
        self._require_officer(session)
        role = self._role(command.role)
        check_username(command.username)
        check_passphrase(command.passphrase)
        if not is_a_name(command.name):
            raise BadInput("staff.name", field="name")
        staff = self._new_account(session, command, role)
        with self._units.write() as unit:
            if any(row.username == command.username for row in accounts.all_staff(unit)):
                raise BadInput("staff.exists", field="username")
            accounts.save_staff(unit, staff)
            self._grant(unit, session, staff)
            session.log.append(unit, ADDED, ref=str(staff.staff_id), facts={"role": str(role)})
            unit.commit()
        return _view(staff)

    def list(self, *, session: Session) -> tuple[StaffView, ...]:
        """Every person's account, open or closed; service accounts are not persons."""
        session.require(Action.STAFF_MANAGE)
        with self._units.read() as unit:
            rows = accounts.all_staff(unit)
        views = [_view(row) for row in rows]
        return tuple(view for view in views if view.role in self._policy.staff_roles)

    def disable(self, *, session: Session, username: str) -> StaffView:
        """Close an account: its slot and everything sealed to it are destroyed."""
        self._require_officer(session)
        if username == session.actor.username:
            raise RefusedByPolicy("staff.not_oneself")
        return self._change(session, username, DISABLED, active=False)

    def change_role(self, *, session: Session, username: str, role: str) -> StaffView:
        """Give an account another role: the old role's grants go, the new one's come."""
        self._require_officer(session)
        if username == session.actor.username:
            raise RefusedByPolicy("staff.not_oneself")
        return self._change(session, username, ROLE_CHANGED, role=str(self._role(role)))

    def _change(
        self,
        session: Session,
        username: str,
        kind: str,
        *,
        active: bool = True,
        role: str | None = None,
    ) -> StaffView:
        with self._units.write() as unit:
            known = self._person(unit, username)
            staff = replace(known, active=known.active and active, role=role or known.role)
            if not staff.active:
                staff = replace(staff, slot=None)
            staff = signed_account(
                replace(staff, signed_by=session.actor.staff_id),
                session.vault.sign(statement_of(staff)),
            )
            accounts.save_staff(unit, staff)
            accounts.drop_grants(unit, staff.staff_id)
            if staff.active:
                self._grant(unit, session, staff)
            session.log.append(unit, kind, ref=str(staff.staff_id), facts={"role": staff.role})
            unit.commit()
        self._units.wipe_deleted()
        return _view(staff)

    def _person(self, unit: Unit, username: str) -> StaffRow:
        staff = accounts.staff_by_username(unit, username)
        if _view(staff).role not in self._policy.staff_roles:
            raise NotFound("staff.not_found")
        if staff.key_officer:
            raise RefusedByPolicy("staff.officer_fixed")
        return pinned_trust(unit, self._workstation).verified_staff(staff)

    def _new_account(self, session: Session, command: AddStaff, role: Role) -> StaffRow:
        with self._units.read() as unit:
            facts = known_store(unit)
        keys = new_person_keys()
        staff_id = StaffId(new_uuid())
        slot = seal_slot(
            keys.contents,
            passphrase=command.passphrase,
            site_secret=self._workstation.site_secret(facts.store_id, facts.root_key),
            staff_id=staff_id,
        )
        unsigned = StaffRow(
            staff_id=staff_id,
            username=command.username,
            name=command.name,
            role=str(role),
            active=True,
            key_officer=False,
            public_key=keys.public_key,
            verify_key=keys.verify_key,
            signed_by=session.actor.staff_id,
            signature=b"",
            slot=slot,
            created_at=self._clock(),
        )
        return signed_account(unsigned, session.vault.sign(statement_of(unsigned)))

    def _grant(self, unit: Unit, session: Session, staff: StaffRow) -> None:
        """Pass on every key of the role, or none: `Tampered` where one is missing or not signed."""
        trust = pinned_trust(unit, self._workstation)
        names = key_names_of(self._policy, Role(staff.role))
        escrow = [
            trust.verified_grant(row)
            for row in accounts.grants_of(unit, session.actor.staff_id)
            if row.use == ESCROW and row.name in names
        ]
        if {grant.name for grant in escrow} != names:
            raise Tampered("trust.signature")
        accounts.add_grants(unit, tuple(_passed_on(session, grant, staff) for grant in escrow))

    def _role(self, role: str) -> Role:
        known = {str(entry): entry for entry in self._policy.staff_roles}
        if role not in known:
            raise BadInput("staff.role", field="role")
        return known[role]

    @staticmethod
    def _require_officer(session: Session) -> None:
        session.require(Action.STAFF_MANAGE)
        if not session.actor.key_officer:
            raise RefusedByPolicy("staff.officer_only")


def _passed_on(session: Session, escrow: SealedGrant, staff: StaffRow) -> GrantRow:
    grant = session.vault.pass_on(
        escrow, holder_id=staff.staff_id, public_key=staff.public_key, use=WORK
    )
    return signed_grant(grant, session.actor.staff_id, session.vault.sign(grant_bytes(grant)))


def _view(staff: StaffRow) -> StaffView:
    return StaffView(
        staff_id=staff.staff_id,
        username=staff.username,
        name=staff.name,
        role=known_role(staff),
        active=staff.active,
        key_officer=staff.key_officer,
    )
