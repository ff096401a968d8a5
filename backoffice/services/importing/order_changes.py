"""Importing an order that is known already and has changed.

Rule: everything is computed before anything is written, so that a refused line leaves no trace.
What was refunded here stays; a refund of the past is what the shop says of it now, and one that it
no longer names still counts. A line or payment that no refund refers to goes when the shop drops
it.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from backoffice.domain.ids import new_uuid
from backoffice.services.faces import Faces
from backoffice.services.importing.batches import LineRefused
from backoffice.services.importing.line_formats import OrderLine
from backoffice.services.importing.order_rows import IMPORTED, OrderRowMaker, Owner
from backoffice.storage import orders, refunds
from backoffice.storage.orders import OrderRows, PaymentRow
from backoffice.storage.refunds import RefundRow
from backoffice.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class _Changed:
    """What an order will be: payments by the shop's number, and refunds of the past."""

    payments: tuple[tuple[PaymentRow, bool], ...]  # with whether it is new
    dropped: tuple[PaymentRow, ...]
    new_refunds: tuple[RefundRow, ...]
    corrected_refunds: tuple[RefundRow, ...]


class OrderChanges:
    """Writes changed orders."""

    def __init__(self, *, rows: OrderRowMaker, faces: Faces) -> None:
        self._rows = rows
        self._faces = faces

    def write(self, unit: Unit, line: OrderLine, old: OrderRows, owner: Owner) -> None:
        """Bring an order to what the line says. Raises `LineRefused`."""
        here = refunds.of_order(unit, owner.customer_id, owner.order_id)
        changed = self._changed(line, old, owner, here)
        orders.replace_order(unit, self._rows.order(line, owner, version=old.order.version + 1))
        for row, is_new in changed.payments:
            if is_new:
                orders.add_payments(unit, [row])
            else:
                orders.replace_payment(unit, row)
        for refund in changed.corrected_refunds:
            refunds.correct_imported(unit, refund)
        for refund in changed.new_refunds:
            refunds.add(unit, refund, ())
        for row in changed.dropped:
            orders.drop_payment(unit, owner.customer_id, row.payment_id)
        self._write_lines(unit, line, old, owner)

    def _changed(
        self, line: OrderLine, old: OrderRows, owner: Owner, here: tuple[RefundRow, ...]
    ) -> _Changed:
        payments = self._payments(line, old, owner)
        by_key = {self._faces.payment(row).external_id: row for row, _ in payments}
        before = {
            self._faces.refund(row).external_id: row for row in here if row.origin == IMPORTED
        }
        after = dict(before)
        new: list[RefundRow] = []
        for refund in line.refunds or ():
            known = before.get(refund.external_id)
            row = self._rows.refund(refund, by_key[refund.payment], line, owner, known=known)
            after[refund.external_id] = row
            if known is None:
                new.append(row)
        moved = _amounts(after)
        moved.subtract(_amounts(before))
        made_here = (row for row in here if row.origin != IMPORTED)
        referred = {row.payment_id for row in (*made_here, *after.values())}
        stated = {row.payment_id for row, _ in payments}
        kept = [(row, False) for row in old.payments if row.payment_id not in stated]
        return _Changed(
            payments=tuple(
                (_with_moved(row, moved), is_new)
                for row, is_new in (*payments, *kept)
                if row.payment_id in stated | referred
            ),
            dropped=tuple(row for row, _ in kept if row.payment_id not in referred),
            new_refunds=tuple(new),
            corrected_refunds=tuple(after[key] for key, row in before.items() if after[key] != row),
        )

    def _payments(
        self, line: OrderLine, old: OrderRows, owner: Owner
    ) -> list[tuple[PaymentRow, bool]]:
        before = {self._faces.payment(row).external_id: row for row in old.payments}
        return [
            (
                self._rows.payment(
                    payment, line, owner, position, known=before.get(payment.external_id)
                ),
                payment.external_id not in before,
            )
            for position, payment in enumerate(line.payments or ())
        ]

    def _write_lines(self, unit: Unit, line: OrderLine, old: OrderRows, owner: Owner) -> None:
        before = {self._faces.line(row).external_id: row for row in old.lines}
        for position, item in enumerate(line.lines):
            known = before.pop(item.external_id, None)
            if known is None:
                orders.add_lines(unit, [self._rows.line(item, owner, position, new_uuid(), 1)])
            else:
                row = self._rows.line(item, owner, position, known.line_id, known.version + 1)
                orders.replace_line(unit, row)
        kept = refunds.refunded_lines(unit, owner.customer_id)
        for row in before.values():
            if row.line_id not in kept:
                orders.drop_line(unit, owner.customer_id, row.line_id)


def _amounts(imported: Mapping[str | None, RefundRow]) -> Counter[UUID]:
    """What refunds of the past come to, for each payment."""
    amounts: Counter[UUID] = Counter()
    for row in imported.values():
        amounts[row.payment_id] += row.amount_ore
    return amounts


def _with_moved(payment: PaymentRow, moved: Mapping[UUID, int]) -> PaymentRow:
    """The payment with its refunds of the past as they are now. Raises `LineRefused`."""
    refunded = payment.refunded_ore + moved.get(payment.payment_id, 0)
    changed = replace(payment, refunded_ore=refunded)
    if changed.available_ore < 0:
        raise LineRefused("order.refunds_exceed_captured")
    return changed
