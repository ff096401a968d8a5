"""The closed lists of the policy: who acts, on which data, how much shows, why, and what is done.

Rule: these are the only spellings; the policy file, the store and the command line use the same.
"""

from enum import StrEnum


class Role(StrEnum):
    """What a signed-in person, or the service account `worker`, is for."""

    PHARMACIST = "pharmacist"
    AGENT = "agent"
    SUPERVISOR = "supervisor"
    DPO = "dpo"
    ADMIN = "admin"
    WORKER = "worker"


class Category(StrEnum):
    """A class of personal data that has its own key pair."""

    IDENTITY = "identity"
    CONTACT = "contact"
    PURCHASE = "purchase"
    HEALTH = "health"
    PAYMENT = "payment"
    CONVERSATION = "conversation"
    ACCOUNTING = "accounting"
    PROTECTED = "protected"


class Level(StrEnum):
    """How much of a field a role sees."""

    HIDDEN = "hidden"
    MASKED = "masked"
    REVEAL = "reveal"
    FULL = "full"


class Purpose(StrEnum):
    """Why a record is opened; after Apoteksdatalagen (2009:367) 8 § and the GDPR."""

    DISPENSING = "dispensing"
    CUSTOMER_SERVICE = "customer_service"
    HEALTH_CUSTOMER_SERVICE = "health_customer_service"
    COMPLAINT = "complaint"
    REFUND = "refund"
    QUALITY_REVIEW = "quality_review"
    SUBJECT_REQUEST = "subject_request"
    POWER_OF_ATTORNEY = "power_of_attorney"
    STATISTICS = "statistics"
    LEGAL_OBLIGATION = "legal_obligation"
    SECURITY_INCIDENT = "security_incident"


class Action(StrEnum):
    """Something a role may or may not do."""

    LOOKUP = "lookup"
    CUSTOMER_OPEN = "customer.open"
    CUSTOMER_REVEAL = "customer.reveal"
    CUSTOMER_CONFIRM = "customer.confirm"
    REFUND_REQUEST = "refund.request"
    REFUND_READ = "refund.read"
    REFUND_CANCEL = "refund.cancel"
    REFUND_APPROVE = "refund.approve"
    CONVERSATION_READ = "conversation.read"
    CONVERSATION_REVEAL = "conversation.reveal"
    REQUEST_MANAGE = "request.manage"
    REPORT_EXPORT = "report.export"
    STAFF_MANAGE = "staff.manage"
    STORE_IMPORT = "store.import"
    WORKER_RUN = "worker.run"
    LOG_VERIFY = "log.verify"
    LOG_SEAL = "log.seal"
    DOCTOR = "doctor"
