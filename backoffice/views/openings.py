"""What one page hands another: frozen values that name a thing, never what it holds.

Rule: they stay in the history of the window, also across a lock; so they carry ids and nothing a
person could be recognised by.
"""

from dataclasses import dataclass

from backoffice.domain.ids import CustomerId, OrderId


@dataclass(frozen=True, slots=True)
class OpenCustomer:
    """Argument of the page "customer"; with an order, that one is shown."""

    customer_id: CustomerId
    order_id: OrderId | None = None
