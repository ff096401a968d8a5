"""Where each sealed value stands: table, column, row, customer, category, version.

Rule: one function for each sealed column, used by whoever seals and whoever opens, so that the
two can never disagree.
"""

from uuid import UUID

from backoffice.domain.policy import Category
from backoffice.security.vault import Place

FACE = "face"
HINTS = "hints"


def customer_face(customer_id: UUID, version: int) -> Place:
    """`customer.face`."""
    return _place("customer", "face", customer_id, customer_id, FACE, version)


def redaction_hints(customer_id: UUID, version: int) -> Place:
    """`customer.redaction_hints`."""
    return _place("customer", "redaction_hints", customer_id, customer_id, HINTS, version)


def identity(customer_id: UUID, version: int) -> Place:
    """`customer.identity`."""
    return _place("customer", "identity", customer_id, customer_id, Category.IDENTITY, version)


def contact(customer_id: UUID, version: int) -> Place:
    """`customer.contact`."""
    return _place("customer", "contact", customer_id, customer_id, Category.CONTACT, version)


def health(customer_id: UUID, version: int) -> Place:
    """`health_profile.content`."""
    return _place("health_profile", "content", customer_id, customer_id, Category.HEALTH, version)


def order_face(customer_id: UUID, order_id: UUID) -> Place:
    """`sales_order.face`. Not bound to the order's version, which grows with every refund."""
    return _place("sales_order", "face", order_id, customer_id, FACE, 1)


def line_face(customer_id: UUID, line_id: UUID, version: int) -> Place:
    """`order_line.face`."""
    return _place("order_line", "face", line_id, customer_id, FACE, version)


def line_content(customer_id: UUID, line_id: UUID, version: int) -> Place:
    """`order_line.content`."""
    return _place("order_line", "content", line_id, customer_id, Category.PURCHASE, version)


def payment_face(customer_id: UUID, payment_id: UUID) -> Place:
    """`payment.face`. Not bound to the payment's version, which grows as money moves."""
    return _place("payment", "face", payment_id, customer_id, FACE, 1)


def payment_content(customer_id: UUID, payment_id: UUID) -> Place:
    """`payment.content`. Not bound to the payment's version, as above."""
    return _place("payment", "content", payment_id, customer_id, Category.PAYMENT, 1)


def refund_face(customer_id: UUID, refund_id: UUID) -> Place:
    """`refund.face`. Not bound to the refund's version, which grows with its states."""
    return _place("refund", "face", refund_id, customer_id, FACE, 1)


def refund_line_face(customer_id: UUID, refund_id: UUID, order_line_id: UUID) -> Place:
    """`refund_line.face`; the column names the refund, the row is the order line."""
    return _place("refund_line", f"face {refund_id}", order_line_id, customer_id, FACE, 1)


def conversation_face(customer_id: UUID, conversation_id: UUID, version: int) -> Place:
    """`conversation.face`."""
    return _place("conversation", "face", conversation_id, customer_id, FACE, version)


def conversation_content(customer_id: UUID, conversation_id: UUID, version: int) -> Place:
    """`conversation.content`."""
    return _place(
        "conversation", "content", conversation_id, customer_id, Category.CONVERSATION, version
    )


def _place(
    table: str, column: str, row_id: UUID, customer_id: UUID, category: str, version: int
) -> Place:
    return Place(
        table=table,
        column=column,
        row_id=row_id,
        customer_id=customer_id,
        category=str(category),
        version=version,
    )
