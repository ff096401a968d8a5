"""Orders with their lines, payments and the refunds of the past.

Rule: an order is computed from seed and index alone, numbers rise from day to day, and a customer
orders only after having registered. The orders of the planned refunds lie among the latest.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from backoffice.demo.baskets import Line, fill_basket, line_of, shipping_line
from backoffice.demo.catalogue import by_sku
from backoffice.demo.dice import ORDER, REFUND, Dice
from backoffice.demo.health import conditions
from backoffice.demo.payments import Payment, pay, payment, returned_before
from backoffice.demo.people import Person, Population
from backoffice.demo.refund_plan import RefundCase, RefundPlan, refund_cases
from backoffice.demo.swedish_time import DAY_S, local_day, midnight, written

_FIRST_ORDER_NO = 100_231
_DAYS_OF_ORDERS = 3 * 365
_GROWTH = 0.75
# Planned refunds concern the last part of all orders, if there are enough.
_LATEST = 0.06


@dataclass(frozen=True, slots=True)
class Order:
    """One order. `placed_at` in seconds since 1970 UTC; `case` if it was made for a refund."""

    number: int
    buyer: Person
    placed_at: int
    lines: tuple[Line, ...]
    payments: tuple[Payment, ...]
    refunds: tuple[dict[str, Any], ...]
    case: RefundCase | None = None

    @property
    def external_id(self) -> str:
        """What the customer knows it by."""
        return f"O-{self.number}"

    def line(self) -> dict[str, Any]:
        """As the import format writes it."""
        return {
            "type": "order",
            "external_id": self.external_id,
            "customer": self.buyer.external_id,
            "placed_at": written(self.placed_at),
            "currency": "SEK",
            "lines": [line.line(number) for number, line in enumerate(self.lines, start=1)],
            "payments": [each.line() for each in self.payments],
            "refunds": list(self.refunds),
        }


class Orders:
    """All orders of one demonstration store."""

    def __init__(
        self, *, seed: int, today: date, population: Population, per_customer: float
    ) -> None:
        self._seed = seed
        self._today = today
        self._end = midnight(today)
        self._population = population
        wanted = round(population.customers * per_customer)
        self.count = max(wanted, len(refund_cases())) if wanted > 0 else 0
        self._cases = _place_cases(self.count)

    def order(self, index: int) -> Order:
        """The order with this index, counted from 0."""
        dice = Dice(seed=self._seed, stream=ORDER, index=index)
        placed_at = self._placed_at(index, dice)
        buyer = self._population.buyer(dice, placed_at)
        if index in self._cases:
            while buyer.protected:  # staff could not open such a customer to ask for the refund
                buyer = self._population.buyer(dice, placed_at)
            return self._order_of_case(self._cases[index], index, dice, buyer, placed_at)
        number = _FIRST_ORDER_NO + index
        on = local_day(placed_at)
        suffers = conditions(buyer, seed=self._seed, today=self._today)
        lines = fill_basket(dice, conditions=suffers, on=on)
        payments = pay(
            dice, seed=self._seed, buyer=buyer.index, number=number, lines=lines, at=placed_at
        )
        returned = returned_before(
            Dice(seed=self._seed, stream=REFUND, index=index),
            number=number,
            lines=lines,
            payments=payments,
            today=self._end,
        )
        return Order(number, buyer, placed_at, lines, payments, tuple(returned))

    def refund_plans(self) -> tuple[RefundPlan, ...]:
        """What staff are to ask for, in the order in which it is to be done."""
        orders = [self.order(index) for index in self._cases]
        orders.sort(key=lambda order: order.case is not None and not order.case.sent)
        return tuple(_plan(order, order.case) for order in orders if order.case is not None)

    def _order_of_case(
        self, case: RefundCase, index: int, dice: Dice, buyer: Person, placed_at: int
    ) -> Order:
        number = _FIRST_ORDER_NO + index
        on = local_day(placed_at)
        products = [(by_sku()[sku], quantity) for sku, quantity in case.buys]
        lines = (
            *(line_of(p, quantity=n, gross=n * p.price, on=on) for p, n in products),
            shipping_line(dice, on),
        )
        paid = payment(
            dice,
            seed=self._seed,
            buyer=buyer.index,
            number=number,
            part=1,
            kind=case.pays,
            ore=sum(line.gross for line in lines),
            at=placed_at,
        )
        return Order(number, buyer, placed_at, lines, (paid,), (), case)

    def _placed_at(self, index: int, dice: Dice) -> int:
        """Between 06:30 and 23 o'clock, roughly, on a day that rises with the index."""
        day = int(_DAYS_OF_ORDERS * float(((index + 0.5) / self.count) ** _GROWTH))
        moment = self._end - (_DAYS_OF_ORDERS - day) * DAY_S
        return moment + dice.between(5 * 3600 + 1800, 22 * 3600)


def _place_cases(count: int) -> dict[int, RefundCase]:
    """Which orders belong to a case: evenly over the latest ones."""
    cases = refund_cases()
    if count == 0:
        return {}
    step = max(1, int(count * _LATEST) // len(cases))
    return {count - 1 - place * step: case for place, case in enumerate(cases)}


def _plan(order: Order, case: RefundCase) -> RefundPlan:
    paid = order.payments[0]
    return RefundPlan(
        order_external_id=order.external_id,
        payment_external_id=paid.external_id,
        payment_reference=paid.reference,
        lines=tuple((str(line), quantity) for line, quantity in case.returns),
        reason=case.reason,
        requested_by=case.requested_by,
        decision=case.decision,
        decided_by=case.decided_by,
        sent=case.sent,
        script=case.script,
        state=case.state,
    )
