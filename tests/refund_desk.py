"""Hands for the tests of refunds: a counter where refunds are asked for, and the worker's room.

Rule: everything goes through the services of a real store; a test states only what it is about.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

import pytest

from backoffice.domain.ids import OrderLineId
from backoffice.domain.log_entries import LogEntry
from backoffice.domain.refund_reasons import Disposition, RefundReason
from backoffice.domain.refund_states import RefundState
from backoffice.gateways.provider import Provider
from backoffice.gateways.registry import Providers, sandbox_providers
from backoffice.gateways.sandbox import Sandbox
from backoffice.gateways.sandbox_behaviour import Answer, Behaviour, Call, Result
from backoffice.services.disclosures import Disclosures
from backoffice.services.opening import _introduce_to
from backoffice.services.refund_planning import RequestRefund
from backoffice.services.refund_sending import PaymentFacts, RefundSender
from backoffice.services.refund_views import RefundPreview, RefundView
from backoffice.services.session import Session
from tests.factories import StoreUnderTest
from tests.import_lines import Line, customer_line, goods, order_line, payment
from tests.refund_books import Books, read_books
from tests.refund_providers import Killed, OnTheWay, die

ORDER = "O-5001"


@dataclass
class RefundDesk:
    """One store with one customer's order (O-5001: a medicine, and two of something else)."""

    store: StoreUnderTest
    slept: list[float] = field(default_factory=list)
    _keys: Iterator[int] = field(default_factory=lambda: count(1))

    def sells(self, *orders: Line, customer: Line | None = None) -> None:
        """Import one customer and these orders (the usual one, if none is named)."""
        self.store.import_lines(customer or customer_line(), *(orders or (order_line(),)))

    def command(
        self,
        *lines: tuple[str, int],
        order: str = ORDER,
        reason: RefundReason = RefundReason.COMPLAINT,
        key: str | None = None,
        handling: Mapping[str, Disposition] | None = None,
        seen_version: int | None = None,
        seen_available_ore: int | None = None,
    ) -> RequestRefund:
        """A request for lines by their numbers (a number the order lacks stands for itself)."""
        view = self.store.order(order)
        ids = {line.number: line.line_id for line in view.lines}
        return RequestRefund(
            customer_id=view.customer_id,
            order_id=view.order_id,
            lines=tuple((ids[number], quantity) for number, quantity in lines),
            reason=reason,
            dispositions={ids[number]: what for number, what in (handling or {}).items()},
            client_request_id=key if key is not None else f"k{next(self._keys)}",
            seen_version=seen_version,
            seen_available_ore=seen_available_ore,
        )

    def request(
        self,
        *lines: tuple[str, int],
        by: str = "anna",
        order: str = ORDER,
        reason: RefundReason = RefundReason.COMPLAINT,
        key: str | None = None,
    ) -> RefundView:
        """Ask for a refund (of the cream, once, unless something else is named)."""
        command = self.command(*(lines or (("2", 1),)), order=order, reason=reason, key=key)
        return self.ask(command, by=by)

    def ask(self, command: RequestRefund, *, by: str = "anna") -> RefundView:
        """Hand in a request."""
        return self.store.services.refunds.request(session=self.store.session(by), request=command)

    def preview(self, command: RequestRefund, *, by: str = "anna") -> RefundPreview:
        """Ask what a request would do."""
        return self.store.services.refunds.preview(session=self.store.session(by), request=command)

    def approve(self, no: str, *, by: str = "sven") -> RefundView:
        return self.store.services.refunds.approve(session=self.store.session(by), no=no)

    def decline(self, no: str, *, by: str = "sven") -> RefundView:
        return self.store.services.refunds.decline(session=self.store.session(by), no=no)

    def cancel(self, no: str, *, by: str = "anna") -> RefundView:
        return self.store.services.refunds.cancel(session=self.store.session(by), no=no)

    def show(self, no: str, *, by: str = "sven") -> RefundView:
        return self.store.services.refunds.show(session=self.store.session(by), no=no)

    def line_id(self, number: str, order: str = ORDER) -> OrderLineId:
        return next(x.line_id for x in self.store.order(order).lines if x.number == number)

    def told(
        self,
        result: Result = Result.SUCCEED,
        answer: Answer = Answer.GIVEN,
        *,
        call: Call = Call.CREATE,
        times: int | None = 1,
        looks: int = 1,
    ) -> None:
        """Tell the sandbox how the next calls go."""
        self.store.services.ledger.behave(
            Behaviour(result=result, answer=answer, looks=looks), call=call, times=times
        )

    @property
    def sandbox(self) -> Sandbox:
        """The provider of this store; where it is told to wait, the wait is only noted."""
        return Sandbox(ledger=self.store.services.ledger, sleep=self.slept.append)

    def sender(
        self,
        providers: Providers | Provider | None = None,
        *,
        introduce: Callable[[PaymentFacts], None] | None = None,
    ) -> RefundSender:
        """The worker's use case, with other providers if a test wants some."""
        if not isinstance(providers, Providers):
            providers = sandbox_providers(providers or self.sandbox)
        services = self.store.services
        return RefundSender(
            units=services.units,
            disclosures=Disclosures(units=services.units, clock=self.store.clock),
            providers=providers,
            introduce=introduce or _introduce_to(services.ledger),
            clock=self.store.clock,
        )

    def service_session(self) -> Session:
        """The service account's session."""
        return self.store.services.sign_ins.open_service(started_by=None)

    def work(self, providers: Providers | Provider | None = None) -> Counter[str]:
        """One round of carrying out what is due; counts that are zero are left out."""
        counts = self.sender(providers).run_due(
            session=self.service_session(), stopped=lambda: False
        )
        return +counts

    def worker_dies_while_sending(self) -> None:
        """What a worker leaves that was killed after its first write, before the provider."""
        with pytest.raises(Killed):
            self.work(OnTheWay(self.sandbox, before_create=die))

    def states(self) -> dict[str, RefundState]:
        """The state of every refund by its number."""
        return {one.number: one.state for one in self.books().refunds}

    def books(self) -> Books:
        """Both sides as they stand in the files."""
        return read_books(self.store.services.path)

    def agrees_with_the_provider(self) -> None:
        """At rest, both sides agree to the öre."""
        assert [*self.books().discrepancies()] == []

    def log_of(self, no: str) -> list[LogEntry]:
        """Every entry about a refund, oldest first."""
        return [entry for entry in self.store.log() if entry.ref == no]


def cheap_order(number: str = ORDER, *, ore: int = 10_000) -> Line:
    """An order of ten pieces of the same goods, so that shares of it can be returned."""
    return order_line(
        number,
        lines=[goods("1", kind="other", name="Tvål", atc=None, quantity=10, gross=ore)],
        payments=[payment(f"P-{number}", captured=ore)],
    )
