"""Orders, refunds and payments as the access report copies them (section 11).

Rule: medicines by their real names, amounts in the currency they were paid in. A provider's
reference is sealed under a key that no person holds: it is named among what is withheld.
"""

from collections.abc import Iterable

from backoffice.documents.report_blocks import Block, Entry, Facts, Table
from backoffice.documents.report_values import Amount, Code, Rate, Value
from backoffice.services.report_gathering import (
    OrderOnRecord,
    PaymentOnRecord,
    PersonOnRecord,
    RefundOnRecord,
)
from backoffice.storage.refund_attempts import AttemptRow

_LINE = ("number", "name", "kind", "sku", "atc", "quantity", "gross", "vat_rate")
_REFUND_LINE = ("name", "quantity", "gross", "vat", "vat_rate", "disposition")
_ATTEMPT = (
    "started_at",
    "finished_at",
    "provider",
    "outcome",
    "provider_code",
    "provider_refund_id",
)


def orders_blocks(person: PersonOnRecord) -> tuple[Block, ...]:
    """Every order with its lines."""
    return tuple(_order(order) for order in person.orders)


def payments_blocks(person: PersonOnRecord) -> tuple[Block, ...]:
    """Every payment with its instrument, as far as somebody may read it."""
    return tuple(
        _payment(payment, order.face.number)
        for order in person.orders
        for payment in order.payments
    )


def refunds_blocks(person: PersonOnRecord) -> tuple[Block, ...]:
    """Every refund with its lines and the attempts to pay it out."""
    return tuple(_refund(refund, person.orders) for refund in person.refunds)


def _order(order: OrderOnRecord) -> Entry:
    currency = order.row.currency
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (
            line.face.external_id,
            line.content.name,
            Code("line_kind", line.face.kind),
            line.content.sku,
            line.content.atc,
            line.face.quantity,
            Amount(line.face.gross_ore, currency),
            Rate(line.face.vat_bp),
        )
        for line in order.lines
    )
    lines = (Table("order_lines", _LINE, rows),) if rows else ()
    facts = Facts("order", (("placed_at", order.row.placed_at), ("currency", currency)))
    return Entry("order", order.face.number, order.row.placed_at, (facts, *lines))


def _payment(payment: PaymentOnRecord, order_number: str) -> Entry:
    row, face = payment.row, payment.face
    facts = (
        ("order", order_number),
        ("provider", Code("provider", row.provider)),
        ("instrument", _code("instrument", face.kind)),
        ("brand", face.brand),
        ("last_four", face.last_four),
        ("expires", face.expires),
        ("captured", Amount(row.captured_ore, row.currency)),
        ("refunded", Amount(row.refunded_ore, row.currency)),
        ("reserved", Amount(row.reserved_ore, row.currency)),
        ("disputed", Amount(row.disputed_ore, row.currency)),
    )
    return Entry("payment", face.external_id, row.captured_at, (Facts("payment", facts),))


def _refund(refund: RefundOnRecord, orders: Iterable[OrderOnRecord]) -> Entry:
    row = refund.row
    order = next(one for one in orders if one.row.order_id == row.order_id)
    payment = next(one for one in order.payments if one.row.payment_id == row.payment_id)
    facts: tuple[tuple[str, Value], ...] = (
        ("order", order.face.number),
        ("payment", payment.face.external_id),
        ("amount", Amount(row.amount_ore, row.currency)),
        ("vat", None if row.vat_ore is None else Amount(row.vat_ore, row.currency)),
        ("reason", Code("refund_reason", row.reason)),
        ("origin", Code("origin", row.origin)),
        ("reference", refund.face.external_id),
        ("requested_at", row.requested_at),
        ("approved", row.approved_by is not None if refund.made_here else None),
        ("state", Code("refund_state", row.state)),
        ("state_at", row.state_at),
    )
    blocks: list[Block] = [Facts("refund", facts)]
    if refund.lines:
        blocks.append(Table("refund_lines", _REFUND_LINE, _refund_lines(refund, order)))
    if refund.attempts:
        attempts = tuple(_attempt(attempt) for attempt in refund.attempts)
        blocks.append(Table("refund_attempts", _ATTEMPT, attempts))
    return Entry("refund", row.number, row.requested_at, tuple(blocks))


def _refund_lines(refund: RefundOnRecord, order: OrderOnRecord) -> tuple[tuple[Value, ...], ...]:
    currency = refund.row.currency
    names = {line.line_id: line.content.name for line in order.lines}
    return tuple(
        (
            names.get(line_id),
            face.quantity,
            Amount(face.gross_ore, currency),
            Amount(face.vat_ore, currency),
            Rate(face.vat_bp),
            Code("disposition", face.disposition),
        )
        for line_id, face in refund.lines
    )


def _attempt(row: AttemptRow) -> tuple[Value, ...]:
    return (
        row.started_at,
        row.finished_at,
        Code("provider", row.provider),
        _code("outcome", row.outcome),
        row.provider_code,
        row.provider_refund_id,
    )


def _code(list_name: str, code: str | None) -> Code | None:
    return None if code is None else Code(list_name, code)
