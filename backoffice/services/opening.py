"""Opening a store: engine, migrations, and every use case that hangs on them, built once.

Rule: the one place that puts services together; nobody else constructs one. Opening a store asks
for no passphrase and opens no key.
"""

import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

from backoffice.domain.errors import NotReachable
from backoffice.domain.policy import Policy, load_policy
from backoffice.gateways.registry import sandbox_providers
from backoffice.gateways.sandbox import Sandbox
from backoffice.gateways.sandbox_ledger import SandboxLedger
from backoffice.security.safe_files import create_private_file, make_private_folder
from backoffice.security.workstation import Workstation
from backoffice.services.access_reports import AccessReports
from backoffice.services.conversations import Conversations
from backoffice.services.customers import Customers
from backoffice.services.disclosures import Disclosures
from backoffice.services.importing.importer import Importer
from backoffice.services.indexes import Indexes
from backoffice.services.log_keeping import LogKeeping
from backoffice.services.lookups import Lookups
from backoffice.services.refund_sending import PaymentFacts, RefundSender
from backoffice.services.refunds import Refunds
from backoffice.services.reveals import Reveals
from backoffice.services.search_journal import SearchJournal
from backoffice.services.session import Session
from backoffice.services.sign_in import SignIns, known_store
from backoffice.services.staff_accounts import StaffAccounts
from backoffice.services.subject_requests import SubjectRequests
from backoffice.services.surveying import Doctor
from backoffice.storage.engine import make_engine
from backoffice.storage.migrating import bring_to_head
from backoffice.storage.unit_of_work import UnitsOfWork

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The computer's time, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Services:
    """Every use case of one store."""

    path: Path
    policy: Policy
    units: UnitsOfWork
    indexes: Indexes
    ledger: SandboxLedger
    sign_ins: SignIns
    staff: StaffAccounts
    lookups: Lookups
    customers: Customers
    reveals: Reveals
    refunds: Refunds
    refund_sender: RefundSender
    conversations: Conversations
    subject_requests: SubjectRequests
    access_reports: AccessReports
    importer: Importer
    log: LogKeeping
    doctor: Doctor
    clock: Clock

    def organisation(self) -> str:
        """Whose store this is. Raises `NotReachable("store.not_founded")` for an empty one."""
        with self.units.read() as unit:
            return known_store(unit).organisation

    def lock(self, session: Session) -> None:
        """Write what is still to be logged, then drop every key and everything they opened, also
        where nothing can be written any more.
        """
        try:
            self.lookups.flush(session=session)
        finally:
            self.sign_ins.sign_out(session=session)

    def note_locked(self, session: Session) -> None:
        """Log that a session was locked; its keys are gone already, its log stream is not."""
        self.lookups.flush(session=session)
        with self.units.write() as unit:
            session.log.append(unit, "session.locked")
            unit.commit()

    def close(self) -> None:
        """Close every connection."""
        self.ledger.close()
        self.units.dispose()


def shipped_policy() -> Policy:
    """The policy file that comes with the program."""
    return load_policy((files("resources") / "policy.toml").read_text(encoding="utf-8"))


def create_store(path: Path, workstation: Workstation, *, clock: Clock = system_clock) -> Services:
    """Make an empty store file (0600 in a folder of 0700) with today's schema, and open it.

    Raises FileExistsError where something lies there.
    """
    make_private_folder(path.parent)
    create_private_file(path)
    return open_store(path, workstation, clock=clock)


def open_store(path: Path, workstation: Workstation, *, clock: Clock = system_clock) -> Services:
    """Open a store, migrating it if this program is newer.

    Raises `NotReachable`: `store.not_there`, `store.too_new`, `store.not_reachable`.
    """
    if not path.is_file():
        raise NotReachable("store.not_there")
    return _Building(path, workstation, clock).services()


class _Building:
    """What the services share while they are put together."""

    def __init__(self, path: Path, workstation: Workstation, clock: Clock) -> None:
        self._path = path
        self._workstation = workstation
        self._clock = clock
        engine = make_engine(path)
        bring_to_head(engine)
        self._ledger = _ledger_beside(path, engine.dispose)
        self._policy = shipped_policy()
        self._units = UnitsOfWork(engine)
        self._indexes = Indexes(self._units)
        self._journal = SearchJournal(self._units)
        self._disclosures = Disclosures(units=self._units, clock=clock)
        self._sign_ins = SignIns(
            units=self._units, workstation=workstation, policy=self._policy, clock=clock
        )
        self._lookups = Lookups(
            units=self._units, indexes=self._indexes, journal=self._journal, clock=clock
        )
        self._log = LogKeeping(units=self._units, workstation=workstation, clock=clock)

    def services(self) -> Services:
        """All of them."""
        units, clock, disclosures = self._units, self._clock, self._disclosures
        return Services(
            path=self._path,
            policy=self._policy,
            units=units,
            indexes=self._indexes,
            ledger=self._ledger,
            sign_ins=self._sign_ins,
            staff=StaffAccounts(
                units=units, workstation=self._workstation, policy=self._policy, clock=clock
            ),
            lookups=self._lookups,
            customers=Customers(
                units=units, disclosures=disclosures, lookups=self._lookups, clock=clock
            ),
            reveals=Reveals(units=units, disclosures=disclosures, clock=clock),
            refunds=Refunds(units=units, clock=clock),
            refund_sender=self._refund_sender(),
            conversations=Conversations(
                units=units,
                indexes=self._indexes,
                journal=self._journal,
                disclosures=disclosures,
            ),
            subject_requests=SubjectRequests(units=units, clock=clock),
            access_reports=self._access_reports(),
            importer=Importer(
                units=units, sign_ins=self._sign_ins, indexes=self._indexes, clock=clock
            ),
            log=self._log,
            doctor=Doctor(units=units, workstation=self._workstation, path=self._path),
            clock=clock,
        )

    def _access_reports(self) -> AccessReports:
        return AccessReports(
            units=self._units,
            disclosures=self._disclosures,
            log=self._log,
            policy=self._policy,
            clock=self._clock,
        )

    def _refund_sender(self) -> RefundSender:
        return RefundSender(
            units=self._units,
            disclosures=self._disclosures,
            providers=sandbox_providers(Sandbox(ledger=self._ledger, sleep=time.sleep)),
            introduce=_introduce_to(self._ledger),
            clock=self._clock,
        )


def _ledger_beside(store: Path, otherwise: Callable[[], None]) -> SandboxLedger:
    """The sandbox's ledger; where it cannot be opened, `otherwise` is called first."""
    with ExitStack() as if_not:
        if_not.callback(otherwise)
        ledger = SandboxLedger(store.with_name(f"{store.name}.sandbox-ledger"))
        if_not.pop_all()
    return ledger


def _introduce_to(ledger: SandboxLedger) -> Callable[[PaymentFacts], None]:
    """The sandbox keeps no captures of its own: it is told of a payment before its first refund."""

    def introduce(facts: PaymentFacts) -> None:
        ledger.register_payment(
            payment_ref=facts.reference,
            captured_ore=facts.captured_ore,
            currency=facts.currency,
            already_refunded_ore=facts.refunded_before_ore,
        )

    return introduce
