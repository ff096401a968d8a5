"""Stores for tests: founded, staffed and filled by the real services on a real SQLite file.

Rule: nothing is written past the services. One template store is founded for the whole run; every
test that changes something works on a copy of its own. A session costs the passphrase's 0.3 s once
for each person and run, because only the opened slot is remembered; `sign_in` pays in full.
"""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from backoffice.domain.ids import ConversationId, CustomerId, OrderId, StaffId
from backoffice.domain.log_entries import LogEntry
from backoffice.domain.roles import Role
from backoffice.security.slots import SlotContents, open_slot
from backoffice.security.workstation import FileSecrets, Workstation
from backoffice.services.customer_page import OrderView
from backoffice.services.founding import FoundStore, found_store
from backoffice.services.identifiers import IdentifierKind
from backoffice.services.importing.reports import ImportReport
from backoffice.services.opening import Services, create_store, open_store
from backoffice.services.session import Session
from backoffice.services.sign_in import known_store
from backoffice.services.staff_accounts import AddStaff
from backoffice.storage import accounts, log_rows
from tests.import_lines import Line, write_lines

ORGANISATION = "Stenhård.net AB"
PASSPHRASE = "correct horse battery staple"
OFFICER = "olga"
STAFF: Mapping[str, Role] = {
    "pia": Role.PHARMACIST,
    "anna": Role.AGENT,
    "sven": Role.SUPERVISOR,
    "stina": Role.SUPERVISOR,
    "dora": Role.DPO,
}
FOUNDED = datetime(2026, 11, 19, 8, 0, tzinfo=UTC)
TODAY = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
TICK = timedelta(milliseconds=1)


@dataclass
class TickingClock:
    """A clock that moves a millisecond each time it is asked, and further when a test says so."""

    now: datetime = TODAY

    def __call__(self) -> datetime:
        self.now += TICK
        return self.now

    def move(self, **by: float) -> None:
        """Let time pass: `clock.move(minutes=15)`."""
        self.now += timedelta(**by)


@dataclass
class StoreUnderTest:
    """One store on disk with everything that a test asks of it."""

    services: Services
    clock: TickingClock
    workstation: Workstation
    _slots: dict[str, SlotContents]
    _sessions: dict[str, Session] = field(default_factory=dict)

    def session(self, username: str) -> Session:
        """The person's session on this store, opened when it is first asked for or was locked."""
        known = self._sessions.get(username)
        if known is None or known.locked:
            known = self._sessions[username] = self._open(username)
        return known

    def sign_in(self, username: str, passphrase: str = PASSPHRASE) -> Session:
        """A session of its own, by the whole way that a person goes."""
        return self.services.sign_ins.sign_in(username=username, passphrase=passphrase)

    def import_lines(self, *lines: Line) -> ImportReport:
        """Import lines; the test fails where one is refused."""
        report = self.import_file(write_lines(self.services.path.parent / "lines.jsonl", lines))
        assert not report.rejected, [file.read_text() for file in report.rejects_files]
        return report

    def import_file(self, path: Path) -> ImportReport:
        """Import a file, whatever comes of it."""
        return self.services.importer.run(started_by=self.session(OFFICER), paths=[path])

    def customer_id(self, external_id: str) -> CustomerId:
        """The customer with this number of the web shop, protected or not."""
        return CustomerId(self._find(IdentifierKind.EXTERNAL_ID, external_id).customer_id)

    def conversation_id(self, external_id: str) -> ConversationId:
        """The conversation with this number of the platform."""
        return ConversationId(self._find(IdentifierKind.CONVERSATION, external_id).target_id)

    def order(self, external_id: str, *, seen_by: str = "dora") -> OrderView:
        """The order with this number, as one person sees it."""
        found = self._find(IdentifierKind.ORDER, external_id)
        return self.services.refunds.order(
            session=self.session(seen_by),
            customer_id=CustomerId(found.customer_id),
            order_id=OrderId(found.target_id),
        )

    def log(self, *kinds: str) -> list[LogEntry]:
        """Every entry of these kinds (of all kinds, if none is named), oldest first."""
        with self.services.units.read() as unit:
            entries = [stored.entry for stored in log_rows.entries(unit)]
        return sorted(
            (one for one in entries if not kinds or one.kind in kinds), key=lambda one: one.at
        )

    def _find(self, kind: IdentifierKind, text: str) -> Any:
        return self.services.lookups.find(session=self.session("dora"), kind=kind, text=text)

    def _open(self, username: str) -> Session:
        """As `SignIns.sign_in` does it, with the slot that was opened once for the whole run."""
        with self.services.units.read() as unit:
            facts = known_store(unit)
            staff = accounts.staff_by_username(unit, username)
        if username not in self._slots:
            self._slots[username] = open_slot(
                staff.slot or b"",
                passphrase=PASSPHRASE,
                site_secret=self.workstation.site_secret(facts.store_id, facts.root_key),
                staff_id=StaffId(staff.staff_id),
            )
        session = self.services.sign_ins._session(facts, staff, self._slots[username])
        with self.services.units.write() as unit:
            session.log.append(unit, "session.opened")
            unit.commit()
        return session


@dataclass
class StoreTemplate:
    """A founded, staffed and empty store that is copied, never worked on."""

    folder: Path
    _slots: dict[str, SlotContents] = field(default_factory=dict)

    @contextmanager
    def copy(self, folder: Path) -> Iterator[StoreUnderTest]:
        """A copy in a folder that does not exist yet; closed at the end, the files stay."""
        shutil.copytree(self.folder, folder)
        clock, workstation = TickingClock(), _workstation(folder)
        services = open_store(_store_file(folder), workstation, clock=clock)
        try:
            yield StoreUnderTest(services, clock, workstation, self._slots)
        finally:
            services.close()


def found_template(folder: Path) -> StoreTemplate:
    """Found the template: an officer and the staff, all with the same passphrase."""
    folder.mkdir(mode=0o700)
    workstation = _workstation(folder)
    services = create_store(_store_file(folder), workstation, clock=TickingClock(FOUNDED))
    try:
        found_store(
            FoundStore(organisation=ORGANISATION, officer=OFFICER, passphrase=PASSPHRASE),
            units=services.units,
            workstation=workstation,
            policy=services.policy,
            clock=services.clock,
            keep_kit=lambda _foundation: None,
        )
        officer = services.sign_ins.sign_in(username=OFFICER, passphrase=PASSPHRASE)
        for username, role in STAFF.items():
            command = AddStaff(
                username=username,
                role=str(role),
                name=f"{username.title()} Prov",
                passphrase=PASSPHRASE,
            )
            services.staff.add(session=officer, command=command)
        services.sign_ins.sign_out(session=officer)
    finally:
        services.close()
    return StoreTemplate(folder)


def _workstation(folder: Path) -> Workstation:
    return Workstation(FileSecrets(folder / "site-secret"), "prov-1")


def _store_file(folder: Path) -> Path:
    return folder / "store.sqlite"
