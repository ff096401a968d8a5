"""The money that refunds hold back and pay out of a payment.

Rule: money moves by one `UPDATE … WHERE` whose row count is looked at. The CHECK on `payment`
refuses what a mistake here would let through.
"""

from uuid import UUID

from sqlalchemy import update

from backoffice.models import Payment
from backoffice.storage.refunds import RefundRow
from backoffice.storage.unit_of_work import Unit


def reserve(
    unit: Unit,
    *,
    customer_id: UUID,
    payment_id: UUID,
    amount_ore: int,
    seen_available_ore: int | None,
) -> bool:
    """Hold an amount on a payment, if there is enough and it is still what was seen;

    one statement.
    """
    available = (
        Payment.captured_ore - Payment.refunded_ore - Payment.reserved_ore - Payment.disputed_ore
    )
    conditions = [
        Payment.customer_id == customer_id,
        Payment.id == payment_id,
        available >= amount_ore,
    ]
    if seen_available_ore is not None:
        conditions.append(available == seen_available_ore)
    done = unit.connection.execute(
        update(Payment)
        .where(*conditions)
        .values(reserved_ore=Payment.reserved_ore + amount_ore, version=Payment.version + 1)
    )
    return done.rowcount == 1


def move_money(unit: Unit, refund: RefundRow, *, reserved: int, refunded: int) -> None:
    """Add multiples (-1, 0, 1) of the refund's amount to what is held and what is paid out on
    its payment.
    """
    unit.connection.execute(
        update(Payment)
        .where(Payment.customer_id == refund.customer_id, Payment.id == refund.payment_id)
        .values(
            reserved_ore=Payment.reserved_ore + reserved * refund.amount_ore,
            refunded_ore=Payment.refunded_ore + refunded * refund.amount_ore,
            version=Payment.version + 1,
        )
    )
