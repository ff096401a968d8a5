"""The demonstration store as lines of the import format.

Rule: pure generation, no database. The same arguments give the same bytes on every machine; a line
is made when it is asked for, so memory does not grow with the number of customers.
"""

import gzip
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from backoffice.demo.consents import HEALTH_PROFILE, consents
from backoffice.demo.conversations import Conversations
from backoffice.demo.health import profile
from backoffice.demo.orders import Orders
from backoffice.demo.people import Person, Population
from backoffice.demo.refund_plan import RefundPlan
from backoffice.demo.swedish_time import written

ORDERS_PER_CUSTOMER = 1.6
CONVERSATIONS_PER_CUSTOMER = 0.15
_FASTEST_GZIP = 1
_EARLIEST = date(2000, 1, 1)


def generate(
    *,
    customers: int,
    seed: int,
    today: date,
    orders_per_customer: float = ORDERS_PER_CUSTOMER,
    conversations_per_customer: float = CONVERSATIONS_PER_CUSTOMER,
    names_only: bool = False,
    unassignable_numbers: bool = False,
) -> Iterator[dict[str, Any]]:
    """Customers, then orders, then conversations; nothing happens on or after `today` (UTC).

    `names_only` is for large benchmarks: customers without profile and consents, and nothing else.
    There are about 24,000 test numbers of adults; customers beyond have no personnummer, or with
    `unassignable_numbers` one that no living person can hold (enough for a million customers).
    If there are any orders there are at least as many as planned refunds. Raises ValueError for
    counts below 0, for a day before 2000, or when even the unassignable numbers run out.
    """
    if min(customers, orders_per_customer, conversations_per_customer) < 0:
        raise ValueError("counts are 0 or more")
    if today < _EARLIEST:
        raise ValueError("nobody with a test number is of age yet")
    people = Population(
        seed=seed, today=today, customers=customers, unassignable=unassignable_numbers
    )
    persons = (people.person(index) for index in range(customers))
    if names_only:
        return (_customer(person, given=[], kept=None) for person in persons)
    orders = Orders(seed=seed, today=today, population=people, per_customer=orders_per_customer)
    conversations = Conversations(
        seed=seed,
        today=today,
        population=people,
        orders=orders,
        per_customer=conversations_per_customer,
    )
    return chain(
        (_whole_customer(person, seed=seed, today=today) for person in persons),
        (orders.order(index).line() for index in range(orders.count)),
        (conversations.line(index) for index in range(conversations.count)),
    )


def refund_plans(
    *,
    customers: int,
    seed: int,
    today: date,
    orders_per_customer: float = ORDERS_PER_CUSTOMER,
) -> tuple[RefundPlan, ...]:
    """The refunds to be asked for after the import of what `generate` makes of the same arguments.

    Empty if there are no orders; else every planned case, in the order to carry them out.
    """
    people = Population(seed=seed, today=today, customers=customers, unassignable=False)
    orders = Orders(seed=seed, today=today, population=people, per_customer=orders_per_customer)
    return orders.refund_plans()


def write_jsonl(path: Path, lines: Iterable[dict[str, Any]]) -> int:
    """Write the lines as JSON Lines, packed if the name ends in ".gz"; returns how many.

    The bytes depend on the lines alone. Raises OSError.
    """
    encoder = msgspec.json.Encoder()
    count = 0
    with _open(path) as file:
        for line in lines:
            file.write(encoder.encode(line))
            file.write(b"\n")
            count += 1
    return count


@contextmanager
def _open(path: Path) -> Iterator[BinaryIO | gzip.GzipFile]:
    with path.open("wb") as file:
        if path.suffix != ".gz":
            yield file
            return
        # No name and no time in the header: they would differ from run to run.
        with gzip.GzipFile("", "wb", _FASTEST_GZIP, file, mtime=0) as packed:
            yield packed


def _whole_customer(person: Person, *, seed: int, today: date) -> dict[str, Any]:
    given = consents(person, seed=seed, today=today)
    agreed = any(each["purpose"] == HEALTH_PROFILE for each in given)
    kept = profile(person, seed=seed, today=today) if agreed else None
    return _customer(person, given=given, kept=kept)


def _customer(
    person: Person, *, given: list[dict[str, Any]], kept: dict[str, Any] | None
) -> dict[str, Any]:
    return {
        "type": "customer",
        "external_id": person.external_id,
        "registered_at": written(person.registered),
        "given_name": person.given_name,
        "family_name": person.family_name,
        "personnummer": person.identity.number,
        "email": person.email,
        "phone": person.phone,
        "addresses": [address.line() for address in person.addresses],
        "protection": person.protection,
        "profile": kept,
        "consents": given,
    }
