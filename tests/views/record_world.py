"""A real workspace with look-up and customer page, on records that are kept in memory.

Rule: widgets, task runner and change feed are the program's own; only what the services would
answer is made here, and what was asked is remembered.
"""

import threading
from dataclasses import replace
from datetime import datetime, timedelta

from backoffice.domain.errors import BackofficeError, NotFound
from backoffice.domain.ids import CustomerId, OrderId
from backoffice.domain.policy import Purpose
from backoffice.services.customer_page import CustomerPage, OrderView, Revealed
from backoffice.services.lookups import LookupResult
from backoffice.ui.changes import ChangeFeed
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.commands import CommandRegistry
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.tasks import TaskRunner
from backoffice.ui.translation import Language
from backoffice.views.customer import screen as customer
from backoffice.views.customer.operations import (
    CustomerOperations,
    OpeningChoices,
    Statement,
)
from backoffice.views.desk import Desk, Person
from backoffice.views.lookup import screen as lookup
from backoffice.views.lookup.operations import LookupOperations
from backoffice.views.registry import ScreenSpec
from backoffice.views.shell import Screen, Shell
from backoffice.views.workspace import Workspace
from tests.views.order_samples import NOW
from tests.views.record_samples import EMAIL, HEALTH, PERSONNUMMER, PHONE, page, result

REVEAL_SECONDS = 60
VALUES = {
    "personnummer": PERSONNUMMER,
    "email": EMAIL,
    "phone": PHONE,
    "address": "Storgatan 1, 111 22 Stockholm",
    "health_profile": HEALTH,
    "medicine": "Alvedon 500 mg\nMetoprolol 50 mg",
}


class Records:
    """What the services would answer. `errors` are raised by the operation they are named for;
    a gate keeps a search waiting until it is opened."""

    def __init__(self) -> None:
        self.results: dict[str, LookupResult] = {}
        self.pages: dict[CustomerId, CustomerPage] = {}
        self.choices = OpeningChoices(page().purposes)
        self.errors: dict[str, BackofficeError] = {}
        self.gates: dict[str, threading.Event] = {}
        self.matching = "19800101-9800"
        self.cases_for: frozenset[str] = frozenset()
        self.purposes_with_case: frozenset[Purpose] = frozenset()
        self.may_refund = True
        self.may_reveal_medicines = False
        self.searched: list[str] = []
        self.opened: list[tuple[CustomerId, Statement]] = []
        self.revealed: list[tuple[str, Statement]] = []
        self.confirmed: list[tuple[str, str]] = []
        self.add(page())

    def add(self, one: CustomerPage) -> None:
        self.pages[one.customer_id] = one

    def search(self, text: str) -> LookupResult:
        self.searched.append(text)
        gate = self.gates.get(text)
        if gate is not None:
            gate.wait(5)
        self._fail("search")
        return self.results.get(text, result(text))

    def purposes(self) -> OpeningChoices:
        self._fail("purposes")
        return self.choices

    def open(self, one: CustomerId, statement: Statement) -> CustomerPage:
        self._fail("open")
        self.opened.append((one, statement))
        return replace(self.pages[one], purpose=statement.purpose, case_ref=statement.case_ref)

    def order(self, one: CustomerId, order_id: OrderId, statement: Statement) -> OrderView:
        return next(o for o in self.open(one, statement).orders if o.order_id == order_id)

    def reveal(self, field: str, statement: Statement) -> Revealed:
        self._fail("reveal")
        self.revealed.append((field, statement))
        if field not in VALUES:
            raise NotFound("field.empty")
        return Revealed(field=field, value=VALUES[field], seconds=REVEAL_SECONDS, until=NOW)

    def confirm(self, field: str, value: str) -> bool:
        self._fail("confirm")
        self.confirmed.append((field, value))
        return value == self.matching

    def _fail(self, name: str) -> None:
        if name in self.errors:
            raise self.errors[name]


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


class OtherPage(Screen):
    """Any page one may go to; it remembers with what it was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened_with: list[object | None] = []

    def open_with(self, argument: object | None) -> None:
        self.opened_with.append(argument)


class World:
    """A workspace, its parts and its records."""

    def __init__(self, records: Records, *, language: Language = Language.ENGLISH) -> None:
        self.records = records
        self.clock = Clock()
        self.feed = ChangeFeed()
        self.runner = TaskRunner(feed=self.feed)
        self.formats = Formats(language)
        self.clipboard = ClipboardGuard()
        self.others = {name: OtherPage() for name in ("refunds", "conversations")}
        person = Person("omar", "Omar Haddad", "pharmacist", "KASSA-02")
        desk = Desk(person=person, may=lambda _action: True, build=self._build, lock=lambda: None)
        self.workspace = Workspace(desk, (*_SPECS[:1], *OTHER_SPECS, *_SPECS[1:]))

    def _build(self, spec: ScreenSpec, shell: Shell, commands: CommandRegistry) -> Screen:
        if spec.id == "lookup":
            self.lookup = lookup.LookupScreen(
                self.lookup_operations(), shell=shell, formats=self.formats
            )
            return self.lookup
        if spec.id == "customer":
            self.customer = customer.CustomerScreen(
                self.customer_operations(),
                shell=shell,
                feed=self.feed,
                formats=self.formats,
                clipboard=self.clipboard,
                commands=commands,
                clock=self.clock,
            )
            self.customer.conversation_chosen.connect(
                lambda one: shell.open_screen("conversations", one)
            )
            self.customer.refund_chosen.connect(lambda no: shell.open_screen("refunds", no))
            return self.customer
        return self.others[spec.id]

    def lookup_operations(self) -> LookupOperations:
        return LookupOperations(
            search=lambda text: self.runner.operation(lambda: self.records.search(text))
        )

    def customer_operations(self) -> CustomerOperations:
        records, run = self.records, self.runner.operation
        return CustomerOperations(
            purposes=lambda _one: run(records.purposes),
            open=lambda one, why: run(lambda: records.open(one, why)),
            order=lambda one, which, why: run(lambda: records.order(one, which, why)),
            reveal=lambda _one, field, why: run(lambda: records.reveal(field, why)),
            reveal_medicines=lambda _one, _which, why: run(lambda: records.reveal("medicine", why)),
            confirm=lambda _one, field, value: run(lambda: records.confirm(field, value)),
            asks_case=lambda purpose: purpose in records.purposes_with_case,
            needs_case=lambda field: field in records.cases_for,
            may_refund=records.may_refund,
            may_reveal_medicines=records.may_reveal_medicines,
        )

    def close(self) -> None:
        for gate in self.records.gates.values():
            gate.set()
        self.clipboard.clear_if_ours()
        self.runner.shutdown()


_SPECS = (lookup.SPEC, customer.SPEC)
OTHER_SPECS = (
    ScreenSpec("refunds", "Refunds", Icon.REFUND, "refund.read", lambda _context: OtherPage()),
    ScreenSpec(
        "conversations",
        "Conversations",
        Icon.CONVERSATIONS,
        "conversation.read",
        lambda _context: OtherPage(),
    ),
)
