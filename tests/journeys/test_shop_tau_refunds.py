"""Every kind of order of a real web shop is paid back: one line of each, then the rest.

At the end nothing exceeds what was captured, what was refunded before the import counts, and the
store and the sandbox's ledger agree to the öre.
"""

import gzip
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from backoffice.domain.errors import BadInput
from backoffice.domain.refund_states import RefundState
from backoffice.worker.worker import Worker
from tests.command_line import CommandLine, command_line_on
from tests.factories import StoreUnderTest
from tests.import_lines import write_lines
from tests.refund_desk import RefundDesk
from tests.unit.services.conftest import store, store_template

__all__ = ["store", "store_template"]

Order = dict[str, Any]
FEW, SOME = slice(12), slice(150)


@dataclass
class Shop:
    """What the shop's own file says, beside the store that it was imported into."""

    desk: RefundDesk
    orders: Sequence[Order]
    refused: dict[str, str] = field(default_factory=dict)  # by order: the reason's code

    def ask(self, order: Order, lines: Sequence[dict[str, Any]], key: str) -> None:
        """Ask for whole lines as an agent; a supervisor approves what is above their limit."""
        number = order["external_id"]
        wanted = [(line["external_id"], line["quantity"]) for line in lines]
        try:
            view = self.desk.request(*wanted, order=number, key=f"{number} {key}")
        except BadInput as error:
            self.refused[number] = error.code
            return
        assert view.amount_ore == sum(line["gross"] for line in lines)
        if view.state is RefundState.PENDING_APPROVAL:
            view = self.desk.approve(view.no)
        assert view.state is RefundState.QUEUED

    def one_line_each_then_the_rest(self) -> None:
        for key, part in (("one", slice(0, 1)), ("rest", slice(1, None))):
            for order in self.orders:
                if lines := order["lines"][part]:
                    self.ask(order, lines, key)
            with Worker(self.desk.store.services, started_by=None) as worker:
                counts = worker.work()
            assert counts["sent"] == counts["settled"]
            assert not counts["stuck"] + counts["unknown"] + counts["failed"]

    def is_paid_back(self) -> None:
        books, ledger = self.desk.books(), self.desk.store.services.ledger
        assert [*books.discrepancies()] == []
        refunded_before = [one["external_id"] for one in self.orders if one["refunds"]]
        assert self.refused == dict.fromkeys(refunded_before, "refund.exceeds_remaining")
        for order in self.orders:
            (payment,) = order["payments"]
            before = sum(refund["amount"] for refund in order["refunds"])
            (ours,) = self.desk.store.order(order["external_id"]).payments
            assert (ours.captured_ore, ours.reserved_ore) == (payment["captured"], 0)
            if before:
                assert ours.refunded_ore == before
                assert ledger.remaining(payment["reference"]) is None
            else:
                assert ours.refunded_ore == payment["captured"]
                assert ledger.paid_out(payment["reference"]) == payment["captured"]
                assert ledger.remaining(payment["reference"]) == 0
        assert books.paid_out_ore == sum(
            one["payments"][0]["captured"] for one in self.orders if not one["refunds"]
        )

    def has_nothing_left(self) -> None:
        for order in self.orders[:: max(1, len(self.orders) // 50)]:
            number, line = order["external_id"], order["lines"][0]
            with pytest.raises(BadInput):
                self.desk.request((line["external_id"], 1), order=number)


OpenShop = Callable[[slice], Shop]


@pytest.fixture
def open_shop(store: StoreUnderTest, shared_data: Callable[[str], Path]) -> OpenShop:
    """Some of the shop's orders with their customers, imported."""
    path = shared_data("shop-tau.jsonl.gz")

    def opened(which: slice) -> Shop:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            records = [json.loads(line) for line in lines]
        orders = [one for one in records if one["type"] == "order"][which]
        buyers = {one["customer"] for one in orders}
        customers = (one for one in records if one.get("external_id") in buyers)
        wanted = write_lines(store.services.path.parent / "shop.jsonl", chain(customers, orders))
        assert not store.import_file(wanted).rejected
        return Shop(RefundDesk(store), orders)

    return opened


def test_orders_of_every_kind_are_paid_back_by_line_and_then_the_rest(
    open_shop: OpenShop,
) -> None:
    shop = open_shop(SOME)
    shop.one_line_each_then_the_rest()
    shop.is_paid_back()
    shop.has_nothing_left()


@pytest.mark.long
@pytest.mark.parametrize("quarter", range(4))
def test_every_order_is_paid_back_by_line_and_then_the_rest(
    open_shop: OpenShop, quarter: int
) -> None:
    shop = open_shop(slice(250 * quarter, 250 * (quarter + 1)))
    assert len(shop.orders) == 250
    shop.one_line_each_then_the_rest()
    shop.is_paid_back()
    shop.has_nothing_left()


def paid_back_by_commands(command: CommandLine, shop: Shop) -> None:
    """As a clerk and an operator do it, who have nothing but the command line."""
    for part in (slice(0, 1), slice(1, None)):
        for order in shop.orders:
            lines = [("--line", line["external_id"]) for line in order["lines"][part]]
            if not lines:
                continue
            number, wanted = order["external_id"], chain.from_iterable(lines)
            asked = ("refund", "request", number, "--reason", "not_delivered", *wanted, "--json")
            done = command(*asked, user="anna")
            if done.code == 0 and done.json["state"] == "pending_approval":
                done = command("refund", "approve", done.json["no"], "--json", user="sven")
            if order["refunds"]:
                assert done.code == 5
                shop.refused[number] = done.json["error"]["code"]
            else:
                assert (done.code, done.json["state"]) == (0, "queued")
        worked = command("worker", "run", "--once", "--json")
        assert worked.code == 0
        assert worked.json["sent"] == worked.json["settled"]


def test_the_command_line_alone_pays_back(
    open_shop: OpenShop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shop = open_shop(FEW)
    command = command_line_on(shop.desk.store, monkeypatch, capsys)
    paid_back_by_commands(command, shop)
    shop.is_paid_back()
    for state in ("queued", "unknown", "sending"):
        assert command("refund", "list", "--state", state, "--json", user="anna").json == []
    log = command("log", "verify", "--json", user="dora")
    assert (log.code, log.json["intact"]) == (0, True)
