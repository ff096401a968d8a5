"""Identifiers: one NewType per kind of thing, all UUIDv7 (RFC 9562 §5.7), so that keys sort by
time.

Rule: a bare `UUID` never crosses a layer boundary; the type says what it identifies.
"""

from typing import NewType
from uuid import UUID

from uuid_utils.compat import uuid7

CustomerId = NewType("CustomerId", UUID)
OrderId = NewType("OrderId", UUID)
OrderLineId = NewType("OrderLineId", UUID)
PaymentId = NewType("PaymentId", UUID)
RefundId = NewType("RefundId", UUID)
AttemptId = NewType("AttemptId", UUID)
ConversationId = NewType("ConversationId", UUID)
ConsentId = NewType("ConsentId", UUID)
StaffId = NewType("StaffId", UUID)
SessionId = NewType("SessionId", UUID)
AccessRecordId = NewType("AccessRecordId", UUID)
LogEntryId = NewType("LogEntryId", UUID)
SubjectRequestId = NewType("SubjectRequestId", UUID)


def new_uuid() -> UUID:
    """A fresh UUIDv7 from the operating system's random source and clock."""
    return uuid7()
