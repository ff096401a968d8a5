"""The services behind look-up and customer page, in memory, and a colleague who uses them."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from pytestqt.qtbot import QtBot

from backoffice.domain.ids import CustomerId, SubjectRequestId
from backoffice.domain.policy import Purpose, Role, load_policy
from backoffice.services.customer_page import CustomerPage, OrderView, Revealed
from backoffice.services.lookups import LookupResult
from backoffice.services.subject_requests import SubjectRequestView
from backoffice.ui.operations import Operation
from backoffice.ui.tasks import TaskRunner
from backoffice.views.customer.operations import (
    CustomerOperations,
    customer_operations,
)
from backoffice.views.registry import ScreenContext
from tests.views.order_samples import NOW, ORDERS, customer_id, number
from tests.views.record_samples import page, result

POLICY = Path(__file__).resolve().parents[2] / "resources" / "policy.toml"


class Office:
    """The services the page uses, in memory; remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []
        self.customers = self.reveals = self.lookups = self.subject_requests = self
        self.refunds = self
        # The page counts by the real clock where nobody gives it another.
        self.page = page(access_until=datetime.now(UTC) + timedelta(minutes=15))

    def clock(self) -> datetime:
        return NOW

    def search(self, *, session: object, text: str, limit: int) -> LookupResult:
        self.asked.append((session, text, limit))
        return result(text)

    def purposes(self, *, session: object, customer_id: CustomerId) -> tuple[Purpose, ...]:
        self.asked.append((session, customer_id))
        return (Purpose.REFUND,)

    def list(self, *, session: object) -> tuple[SubjectRequestView, ...]:
        return tuple(
            SubjectRequestView(
                request_id=SubjectRequestId(number(8, place)),
                no=no,
                customer_id=customer_id(whose),
                customer_name="Åsa Lindström",
                article=15,
                received_at=datetime(2026, 3, 1, tzinfo=UTC),
                due=date(2026, 4, 1),
                state=state,
            )
            for place, (no, whose, state) in enumerate(
                [("S-OPEN", 1, "open"), ("S-DONE", 1, "closed"), ("S-OTHER", 2, "open")]
            )
        )

    def open(
        self, *, session: object, customer_id: CustomerId, purpose: Purpose, case_ref: str | None
    ) -> CustomerPage:
        self.asked.append((session, customer_id, purpose, case_ref))
        return self.page

    def reveal(
        self,
        *,
        session: object,
        customer_id: CustomerId,
        field: str,
        purpose: Purpose,
        case_ref: str | None,
    ) -> Revealed:
        self.asked.append((session, customer_id, field, purpose, case_ref))
        return Revealed(field=field, value="x", seconds=60, until=NOW)

    def reveal_orders(
        self, *, session: object, customer_id: CustomerId, purpose: Purpose, case_ref: str | None
    ) -> tuple[OrderView, ...]:
        self.asked.append((session, customer_id, purpose, case_ref))
        return ORDERS

    def confirm(self, *, session: object, customer_id: CustomerId, field: str, value: str) -> bool:
        self.asked.append((session, customer_id, field, value))
        return value == "right"


class Colleague:
    """Somebody of a role, with the services and a real task runner."""

    def __init__(self, qtbot: QtBot, runner: TaskRunner, role: Role) -> None:
        self._qtbot = qtbot
        self.runner = runner
        self.office = Office()
        self.policy = load_policy(POLICY.read_text("utf-8"))
        self.session = SimpleNamespace(policy=self.policy, actor=SimpleNamespace(role=role))
        self.operations: CustomerOperations = customer_operations(self.context())

    def context(self, **parts: object) -> ScreenContext:
        """What the colleague's screens are built from."""
        known = {"services": self.office, "session": self.session, "runner": self.runner}
        return cast("ScreenContext", SimpleNamespace(**known, **parts))

    def answer(self, operation: Operation[Any]) -> Any:
        """What the operation brings, be it an error."""
        got: list[Any] = []
        operation.success(got.append).failure(got.append).run(owner=self.runner)
        self._qtbot.waitUntil(lambda: not self.runner.busy)
        return got[0]
