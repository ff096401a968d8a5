"""The tables of revision 0001, one module for each part of the schema.

Rule: history; never changed after it was released.
"""

from backoffice.storage.migrations.first_schema import (
    conversations,
    customers,
    log,
    orders,
    organisation,
    refunds,
    search_index,
)

__all__ = [
    "conversations",
    "customers",
    "log",
    "orders",
    "organisation",
    "refunds",
    "search_index",
]
