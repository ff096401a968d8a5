"""Sealed keys as values: what the store keeps and security opens.

Rule: nothing here is a key in the open.
"""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SealedDataKey:
    """One data key sealed for one audience: the category's holders, or those of `protected`."""

    customer_id: UUID
    category: str
    key_id: bytes
    sealed_for: str
    epoch: int
    sealed: bytes
