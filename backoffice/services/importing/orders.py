"""Importing orders: lines, payments, and the refunds of the past.

Rule: what was paid back before counts; an order that says less was captured than went back is
refused.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from backoffice.domain.ids import new_uuid
from backoffice.services.faces import Faces
from backoffice.services.identifiers import IdentifierKind
from backoffice.services.importing.batches import (
    BatchResult,
    Became,
    LineRefused,
    NumberedLine,
    store_keys,
)
from backoffice.services.importing.line_formats import (
    OrderLine,
)
from backoffice.services.importing.order_changes import OrderChanges
from backoffice.services.importing.order_checks import check_order
from backoffice.services.importing.order_rows import OrderRowMaker, Owner
from backoffice.services.importing.references import References
from backoffice.services.importing.sealing import ImportSeals
from backoffice.storage import identifiers, orders, refunds
from backoffice.storage.orders import OrderRows, PaymentRow
from backoffice.storage.refunds import RefundRow
from backoffice.storage.unit_of_work import Unit


class OrderImport:
    """Writes batches of order lines."""

    def __init__(self, *, seals: ImportSeals, faces: Faces, clock: Callable[[], datetime]) -> None:
        self._seals = seals
        self._rows = OrderRowMaker(seals, clock)
        self._changes = OrderChanges(rows=self._rows, faces=faces)

    @staticmethod
    def key(line: OrderLine) -> str:
        """What tells two lines of one batch apart."""
        return line.external_id

    def write(
        self, unit: Unit, batch: Sequence[NumberedLine[OrderLine]], result: BatchResult
    ) -> None:
        """Write a batch whose lines all have different keys."""
        references = References(
            unit,
            self._seals,
            {
                *((IdentifierKind.ORDER, self.key(one.line)) for one in batch),
                *((IdentifierKind.EXTERNAL_ID, one.line.customer) for one in batch),
            },
        )
        for one in batch:
            try:
                result.count(self._take(unit, one.line, references))
            except LineRefused as refused:
                result.refused.append((one.number, refused.code))
        store_keys(unit, self._seals)

    def _take(self, unit: Unit, line: OrderLine, references: References) -> Became:
        check_order(line)
        customer = references.find(IdentifierKind.EXTERNAL_ID, line.customer)
        if customer is None:
            raise LineRefused("line.reference")
        known = references.find(IdentifierKind.ORDER, self.key(line))
        if known is None:
            self._add(unit, line, Owner(customer.customer_id, new_uuid(), customer.protected))
            return Became.NEW
        if known.customer_id != customer.customer_id:
            raise LineRefused("order.other_customer")
        old = orders.order(unit, known.customer_id, known.target_id)
        if old.order.digest == self._seals.digest(line):
            return Became.UNCHANGED
        owner = Owner(known.customer_id, known.target_id, customer.protected)
        self._changes.write(unit, line, old, owner)
        return Became.UPDATED

    def _add(self, unit: Unit, line: OrderLine, owner: Owner) -> None:
        payments = [
            self._rows.payment(payment, line, owner, position)
            for position, payment in enumerate(line.payments or ())
        ]
        by_key = {p.external_id: row for p, row in zip(line.payments or (), payments, strict=True)}
        earlier = [
            self._rows.refund(refund, by_key[refund.payment], line, owner)
            for refund in line.refunds or ()
        ]
        payments = [_with_refunds(row, earlier) for row in payments]
        rows = OrderRows(
            order=self._rows.order(line, owner, version=1),
            lines=tuple(
                self._rows.line(item, owner, position, new_uuid(), 1)
                for position, item in enumerate(line.lines)
            ),
            payments=tuple(payments),
        )
        orders.add(unit, [rows])
        for refund in earlier:
            refunds.add(unit, refund, ())
        identifiers.add(
            unit,
            self._seals.reference_tags(
                owner.customer_id,
                IdentifierKind.ORDER,
                line.external_id,
                owner.order_id,
                protected=owner.protected,
            ),
        )


def _with_refunds(payment: PaymentRow, earlier: Sequence[RefundRow]) -> PaymentRow:
    total = sum(row.amount_ore for row in earlier if row.payment_id == payment.payment_id)
    return replace(payment, refunded_ore=total)
