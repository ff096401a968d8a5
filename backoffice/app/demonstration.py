"""Building a demonstration store: founded, staffed, filled through the importer, with refunds
in every state carried out by the real services and the real worker.

Rule: nothing is written past the services. The clock of the building runs through the last
days, so that what takes days at a provider has happened.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from backoffice.demo import DEMO_STAFF, RefundPlan, generate, refund_plans, write_jsonl
from backoffice.domain.ids import CustomerId, OrderId
from backoffice.gateways.sandbox_behaviour import Answer, Behaviour, Call, Result
from backoffice.security.workstation import Workstation
from backoffice.services.founding import FoundStore, found_store
from backoffice.services.identifiers import IdentifierKind
from backoffice.services.opening import Services, create_store
from backoffice.services.refund_planning import RequestRefund
from backoffice.services.session import Session
from backoffice.services.staff_accounts import AddStaff
from backoffice.worker.worker import Worker

ORGANISATION = "Stenhård.net (demonstration)"
OFFICER = "officer"
PASSPHRASE = "demonstration"  # noqa: S105 - of throw-away stores, printed at start
CUSTOMERS = 3_000
SEED = 20_240_301
BUILT_OVER = timedelta(days=3)


@dataclass(slots=True)
class BuildClock:
    """A clock that the building moves on; it stands still in between."""

    now: datetime

    def __call__(self) -> datetime:
        """The time."""
        self.now += timedelta(milliseconds=1)
        return self.now

    def move(self, by: timedelta) -> None:
        """Let time pass."""
        self.now += by


@dataclass(frozen=True, slots=True)
class Demonstration:
    """The command."""

    path: Path
    customers: int = CUSTOMERS
    seed: int = SEED


def build_demonstration(
    command: Demonstration, workstation: Workstation, *, say: Callable[[str], None]
) -> None:
    """Build the store at `path`, which must not exist. Everybody's passphrase is `PASSPHRASE`."""
    clock = BuildClock(datetime.now(UTC) - BUILT_OVER)
    services = create_store(command.path, workstation, clock=clock)
    try:
        say("Founding the store and opening accounts …")
        _found(services, workstation)
        sessions = _staff(services)
        today = datetime.now(UTC).date()
        say(f"Importing {command.customers} customers, their orders and conversations …")
        _import(services, command, today=today)
        say("Carrying out refunds …")
        plans = refund_plans(customers=command.customers, seed=command.seed, today=today)
        _refund(services, sessions, clock, plans)
        for session in sessions.values():
            services.lock(session)
    finally:
        services.close()


def _found(services: Services, workstation: Workstation) -> None:
    found_store(
        FoundStore(
            organisation=ORGANISATION, officer=OFFICER, passphrase=PASSPHRASE, demonstration=True
        ),
        units=services.units,
        workstation=workstation,
        policy=services.policy,
        clock=services.clock,
        keep_kit=lambda _foundation: None,  # a throw-away store has nothing to recover
    )


def _staff(services: Services) -> dict[str, Session]:
    officer = services.sign_ins.sign_in(username=OFFICER, passphrase=PASSPHRASE)
    for person in DEMO_STAFF:
        command = AddStaff(
            username=person.username,
            role=str(person.role),
            name=person.name,
            passphrase=PASSPHRASE,
        )
        services.staff.add(session=officer, command=command)
    services.lock(officer)
    return {
        username: services.sign_ins.sign_in(username=username, passphrase=PASSPHRASE)
        for username in [person.username for person in DEMO_STAFF]
    }


def _import(services: Services, command: Demonstration, *, today: date) -> None:
    file = command.path.with_name("demonstration.jsonl")
    lines = generate(customers=command.customers, seed=command.seed, today=today)
    try:
        write_jsonl(file, lines)
        services.importer.run(started_by=None, paths=[file])
    finally:
        file.unlink(missing_ok=True)


def _refund(
    services: Services,
    sessions: dict[str, Session],
    clock: BuildClock,
    plans: Iterable[RefundPlan],
) -> None:
    plans = tuple(plans)
    sent = [plan for plan in plans if plan.sent]
    for plan in sent:
        _script(services, plan)
        _decide(services, sessions, plan)
        clock.move(timedelta(minutes=7))
    with Worker(services, started_by=None) as worker:
        worker.work()
        for pause in (timedelta(seconds=10), timedelta(minutes=1), timedelta(days=1, hours=2)):
            clock.move(pause)
            worker.work()
    for plan in plans:
        if not plan.sent:
            clock.move(timedelta(minutes=7))
            _decide(services, sessions, plan)


def _script(services: Services, plan: RefundPlan) -> None:
    script = plan.script
    services.ledger.behave(
        Behaviour(
            result=Result(script.result),
            answer=Answer(script.answer),
            code=script.code,
            looks=script.looks,
        ),
        payment_ref=plan.payment_reference,
    )
    if script.lookup is not None:
        services.ledger.behave(
            Behaviour(answer=Answer(script.lookup)),
            call=Call.LOOKUP,
            payment_ref=plan.payment_reference,
            times=None,
        )


def _decide(services: Services, sessions: dict[str, Session], plan: RefundPlan) -> None:
    session = sessions[plan.requested_by]
    found = services.lookups.find(
        session=session, kind=IdentifierKind.ORDER, text=plan.order_external_id
    )
    customer_id, order_id = CustomerId(found.customer_id), OrderId(found.target_id)
    order = services.refunds.order(session=session, customer_id=customer_id, order_id=order_id)
    ids = {line.number: line.line_id for line in order.lines}
    request = RequestRefund(
        customer_id=customer_id,
        order_id=order_id,
        lines=tuple((ids[number], quantity) for number, quantity in plan.lines),
        reason=plan.reason,
        dispositions={},
        client_request_id=f"demonstration-{plan.order_external_id}",
    )
    view = services.refunds.request(session=session, request=request)
    if plan.decision is not None and plan.decided_by is not None:
        decisions = {
            "approve": services.refunds.approve,
            "decline": services.refunds.decline,
            "cancel": services.refunds.cancel,
        }
        decisions[plan.decision](session=sessions[plan.decided_by], no=view.no)
