"""Signing in and out.

Rule: one answer for an unknown user, a wrong passphrase and a closed account, after the same
work, so that the answer tells nothing about who works here. Account and grants count only with
signatures that lead to the pinned root.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from uuid import UUID

from backoffice.domain.errors import NotFound, NotReachable, SessionLocked, SignInRefused
from backoffice.domain.ids import SessionId, StaffId, new_uuid
from backoffice.domain.policy import Policy, Role
from backoffice.security.data_keys import PublicKeys
from backoffice.security.slots import (
    SlotContents,
    is_weaker_than_current,
    nobodys_slot,
    open_service_slot,
    open_slot,
    seal_slot,
)
from backoffice.security.vault import Vault
from backoffice.security.workstation import Workstation
from backoffice.services.founding import WORKER_USERNAME
from backoffice.services.granting import key_names_of, wanted
from backoffice.services.log_writer import LogWriter
from backoffice.services.session import Actor, Session
from backoffice.services.trust import Trust
from backoffice.storage import accounts
from backoffice.storage.accounts import StaffRow, StoreRow
from backoffice.storage.unit_of_work import Unit, UnitsOfWork


class SignIns:
    """Opens sessions on one store."""

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

    def sign_in(self, *, username: str, passphrase: str) -> Session:
        """Open a session.

        Takes about 0.3 s by design. Raises `SignInRefused`, one for every reason.
        """
        with self._units.read() as unit:
            facts = known_store(unit)
            site_secret = self._workstation.site_secret(facts.store_id, facts.root_key)
            staff = self._account(unit, username)
        if staff is None or staff.slot is None or not staff.active:
            self._same_work(passphrase, site_secret)
            raise SignInRefused("sign_in.refused")
        contents = open_slot(
            staff.slot, passphrase=passphrase, site_secret=site_secret, staff_id=staff.staff_id
        )
        session = self._session(facts, staff, contents)
        with self._units.write() as unit:
            if is_weaker_than_current(staff.slot):
                self._strengthen(unit, staff, contents, passphrase, site_secret)
            session.log.append(unit, "session.opened")
            unit.commit()
        return session

    def open_service(self, *, started_by: Session | None) -> Session:
        """Open the service account of this store on this workstation; who started it is logged.

        Raises `SessionLocked` for a starter whose session is locked.
        """
        if started_by is not None and started_by.locked:
            raise SessionLocked("session.locked")
        with self._units.read() as unit:
            facts = known_store(unit)
            site_secret = self._workstation.site_secret(facts.store_id, facts.root_key)
            staff = accounts.staff_by_username(unit, WORKER_USERNAME)
        if staff.slot is None:
            raise NotReachable("store.no_service_account")
        contents = open_service_slot(staff.slot, site_secret=site_secret, staff_id=staff.staff_id)
        session = self._session(facts, staff, contents)
        starter = str(started_by.actor.staff_id) if started_by else None
        with self._units.write() as unit:
            session.log.append(unit, "service.opened", facts={"started_by": starter})
            unit.commit()
        return session

    def sign_out(self, *, session: Session) -> None:
        """Log the end and drop the keys, also where the end cannot be logged;

        a session that is locked already has been logged as locked.
        """
        if session.locked:
            return
        try:
            with self._units.write() as unit:
                session.log.append(unit, "session.closed")
                unit.commit()
        finally:
            session.lock()

    def public_keys(self) -> PublicKeys:
        """The categories' public keys, for whoever writes without reading.

        Raises `Tampered` or `NotReachable` where they do not lead to the pinned root.
        """
        with self._units.read() as unit:
            trust = pinned_trust(unit, self._workstation)
            return trust.public_keys(accounts.category_keys(unit))

    def _account(self, unit: Unit, username: str) -> StaffRow | None:
        try:
            staff = accounts.staff_by_username(unit, username)
        except NotFound:
            return None
        persons = {str(role) for role in self._policy.staff_roles}
        return staff if staff.role in persons else None

    def _session(self, facts: StoreRow, staff: StaffRow, contents: SlotContents) -> Session:
        with self._units.read() as unit:
            trust = Trust(
                store_id=facts.store_id, root_key=facts.root_key, staff=accounts.all_staff(unit)
            )
            trust.verified_staff(staff)
            grants = [trust.verified_grant(row) for row in accounts.grants_of(unit, staff.staff_id)]
        # A grant of an earlier role that was put back from an old copy is signed too: left out.
        names = key_names_of(self._policy, Role(staff.role))
        vault = Vault(contents, wanted(grants, names), self._clock)
        actor = Actor(
            staff_id=StaffId(staff.staff_id),
            username=staff.username,
            name=staff.name,
            role=Role(staff.role),
            key_officer=staff.key_officer,
            workstation=self._workstation.name,
        )
        session_id = SessionId(new_uuid())
        log = LogWriter(
            stream_id=session_id,
            actor_id=actor.staff_id,
            workstation=actor.workstation,
            log_key=vault.keyring("log"),
            clock=self._clock,
        )
        return Session(
            actor=actor, session_id=session_id, policy=self._policy, vault=vault, log=log
        )

    def _strengthen(
        self,
        unit: Unit,
        staff: StaffRow,
        contents: SlotContents,
        passphrase: str,
        site_secret: bytes,
    ) -> None:
        slot = seal_slot(
            contents, passphrase=passphrase, site_secret=site_secret, staff_id=staff.staff_id
        )
        accounts.set_slot(unit, staff.staff_id, slot)

    @staticmethod
    def _same_work(passphrase: str, site_secret: bytes) -> None:
        with suppress(SignInRefused):
            open_slot(
                nobodys_slot(),
                passphrase=passphrase,
                site_secret=site_secret,
                staff_id=UUID(int=0),
            )


def known_store(unit: Unit) -> StoreRow:
    """What the store says of itself.

    Raises `NotReachable("store.not_founded")` for an empty one.
    """
    facts = accounts.store_facts(unit)
    if facts is None:
        raise NotReachable("store.not_founded")
    return facts


def pinned_trust(unit: Unit, workstation: Workstation) -> Trust:
    """What of the store's accounts and keys may be believed now.

    Raises `NotReachable` where the store shows another root than the one pinned here.
    """
    facts = known_store(unit)
    workstation.require_root(facts.store_id, facts.root_key)
    return Trust(store_id=facts.store_id, root_key=facts.root_key, staff=accounts.all_staff(unit))
