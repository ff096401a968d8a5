"""Opening a store: engine, migrations, and every use case that hangs on them, built once.

Rule: the one place that puts services together; nobody else constructs one. Opening a store asks
for no passphrase and opens no key.
"""

import time
from collections.abc import Callable
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
    importer: Importer
    log: LogKeeping
    doctor: Doctor
    clock: Clock

    def organisation(self) -> str:
        """Whose store this is. Raises `NotReachable("store.not_founded")` for an empty one."""
        with self.units.read() as unit:
            return known_store(unit).organisation

    def lock(self, session: Session) -> None:
        """Write what is still to be logged, then drop every key and everything they opened."""
        self.lookups.flush(session=session)
        self.sign_ins.sign_out(session=session)
        self.indexes.forget(session)

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
    engine = make_engine(path)
    bring_to_head(engine)
    units = UnitsOfWork(engine)
    policy = shipped_policy()
    indexes = Indexes(units)
    journal = SearchJournal(units)
    disclosures = Disclosures(units=units, clock=clock)
    sign_ins = SignIns(units=units, workstation=workstation, policy=policy, clock=clock)
    lookups = Lookups(units=units, indexes=indexes, journal=journal, clock=clock)
    refunds = Refunds(units=units, clock=clock)
    ledger = SandboxLedger(path.with_name(f"{path.name}.sandbox-ledger"))
    log = LogKeeping(units=units, workstation=workstation, clock=clock)
    return Services(
        path=path,
        policy=policy,
        units=units,
        indexes=indexes,
        ledger=ledger,
        sign_ins=sign_ins,
        staff=StaffAccounts(units=units, workstation=workstation, policy=policy, clock=clock),
        lookups=lookups,
        customers=Customers(units=units, disclosures=disclosures, lookups=lookups, clock=clock),
        reveals=Reveals(units=units, disclosures=disclosures, clock=clock),
        refunds=refunds,
        refund_sender=RefundSender(
            units=units,
            disclosures=disclosures,
            providers=sandbox_providers(Sandbox(ledger=ledger, sleep=time.sleep)),
            introduce=_introduce_to(ledger),
            clock=clock,
        ),
        conversations=Conversations(
            units=units, indexes=indexes, journal=journal, disclosures=disclosures
        ),
        subject_requests=SubjectRequests(units=units, clock=clock),
        importer=Importer(units=units, sign_ins=sign_ins, indexes=indexes, clock=clock),
        log=log,
        doctor=Doctor(units=units, workstation=workstation, path=path),
        clock=clock,
    )


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
