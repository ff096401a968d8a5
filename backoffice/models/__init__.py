"""Mapped classes, one aggregate a file, and the values that their sealed columns hold.

Rule: importing this package maps every table, so that metadata is complete wherever it is asked
for.
"""

from backoffice.models.access import AccessRecord, LogEntryRow, LogSealRow, LogStream
from backoffice.models.base import Base
from backoffice.models.consent import Consent
from backoffice.models.conversation import Conversation
from backoffice.models.customer import Customer, HealthProfile
from backoffice.models.data_key import DataKey
from backoffice.models.identifier import IdentifierTag
from backoffice.models.order import Order, OrderLine, Payment
from backoffice.models.refund import Refund, RefundAttempt, RefundLine
from backoffice.models.sealed_index import IndexBlock, IndexDelta, IndexState
from backoffice.models.staff import CategoryKey, KeyGrant, Staff
from backoffice.models.store_facts import StoreFacts
from backoffice.models.subject_request import SubjectRequest

__all__ = [
    "AccessRecord",
    "Base",
    "CategoryKey",
    "Consent",
    "Conversation",
    "Customer",
    "DataKey",
    "HealthProfile",
    "IdentifierTag",
    "IndexBlock",
    "IndexDelta",
    "IndexState",
    "KeyGrant",
    "LogEntryRow",
    "LogSealRow",
    "LogStream",
    "Order",
    "OrderLine",
    "Payment",
    "Refund",
    "RefundAttempt",
    "RefundLine",
    "Staff",
    "StoreFacts",
    "SubjectRequest",
]
