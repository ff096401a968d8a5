"""What goes into an access report (GDPR art. 15): the facts about one person, before any wording.

Rule: nothing is left out in silence. Every group of the copy must be there, with data or empty, and
what the program has no feature for is named in `absent_features` instead of looking like "none".
Keys and codes are those of the wording files `resources/documents/access_report.*.toml`.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from backoffice.documents.report_blocks import Block, count_entries
from backoffice.documents.report_values import Value
from backoffice.domain.money import Language


class GroupKey(StrEnum):
    """The groups of the copy (section 11), in the order they are printed."""

    IDENTITY = "identity"
    CONTACT = "contact"
    HEALTH_PROFILE = "health_profile"
    ORDERS = "orders"
    REFUNDS = "refunds"
    PAYMENTS = "payments"
    CONSENTS = "consents"
    POWERS_OF_ATTORNEY = "powers_of_attorney"
    CONVERSATIONS = "conversations"
    NOTES = "notes"
    FLAGS = "flags"
    EARLIER_REQUESTS = "earlier_requests"


class Feature(StrEnum):
    """What a version of the program may lack. The report then says so instead of "none"."""

    POWERS_OF_ATTORNEY = "powers_of_attorney"
    NOTES = "notes"
    FLAGS = "flags"
    CONTACT_HISTORY = "contact_history"
    DISCLOSURES = "disclosures"
    BACKUPS = "backups"


# A group that exists only together with a feature.
GROUP_FEATURE = {
    GroupKey.POWERS_OF_ATTORNEY: Feature.POWERS_OF_ATTORNEY,
    GroupKey.NOTES: Feature.NOTES,
    GroupKey.FLAGS: Feature.FLAGS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Controller:
    """Who answers for the data (art. 4(7)), and how to reach it."""

    name: str
    organisation_number: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DpoContact:
    """How to reach the data-protection officer (art. 37)."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Somebody who was given data: by name (C-154/21), with the times that are logged."""

    name: str
    kind: str  # code of the list `recipient`
    categories: tuple[str, ...]  # codes of the list `category`
    at: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How long one category is kept: the rule and, where it can be computed for this person, the
    last day.
    """

    category: str  # code of the list `category`
    rule: str  # code of the list `retention_rule`
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the data of one category came from."""

    category: str  # code of the list `category`
    source: str  # code of the list `source`


@dataclass(frozen=True, slots=True, kw_only=True)
class AutomatedDecision:
    """A decision made without a person (art. 22): texts in the report's language."""

    name: str
    logic: str
    consequence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThirdCountryTransfer:
    """A transfer out of the EU/EEA (art. 44-49): texts in the report's language."""

    recipient: str
    country: str
    safeguard: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataGroup:
    """One group of the copy. No blocks: nothing of this kind is stored."""

    key: GroupKey
    blocks: tuple[Block, ...] = ()

    @property
    def count(self) -> int:
        """How many things of this kind are stored (orders, addresses …)."""
        return count_entries(self.blocks) or int(bool(self.blocks))

    @property
    def listed(self) -> bool:
        """Whether there are several things to count, or one set of facts."""
        return bool(count_entries(self.blocks))


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessEvent:
    """One opening of the person's data by staff: kind of role, never the name (C-579/21)."""

    at: datetime
    purpose: str  # code of the list `purpose`
    role: str  # code of the list `role`
    categories: tuple[str, ...]  # codes of the list `category`
    case_ref: str | None = None  # the case or order that was stated


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """One item that was kept back: what (a code of the list `withheld_item`, or text in the
    report's language) and why (a code of the list `withheld`).
    """

    item: Value
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One back-up that holds data about the person, and the day it is destroyed."""

    made_at: datetime
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContents:
    """Everything an access report says about one person. Times are aware; `period_to` is the last
    day covered; `log_anchor` is None while nothing of the log is sealed.

    Raises ValueError when a group of the copy is missing or doubled, when an absent feature has
    data, or when `processed` is false and there are data.
    """

    case_number: str
    received_at: datetime
    made_at: datetime
    period_from: date | None
    period_to: date
    language: Language
    controller: Controller
    dpo: DpoContact
    log_anchor: str | None
    processed: bool
    purposes: tuple[
        str, ...
    ]  # keys of `[purposes]`, those that data about this person are used for
    categories: tuple[str, ...]  # keys of `[categories]`
    recipients: tuple[Recipient, ...]
    retention: tuple[Retention, ...]
    sources: tuple[Source, ...]
    automated: tuple[AutomatedDecision, ...]
    transfers: tuple[ThirdCountryTransfer, ...]
    copy: tuple[DataGroup, ...]
    access_history: tuple[AccessEvent, ...]
    withheld: tuple[Withheld, ...]
    backups: tuple[Backup, ...]
    absent_features: frozenset[Feature] = frozenset()

    def __post_init__(self) -> None:
        if tuple(sorted(group.key for group in self.copy)) != tuple(sorted(GroupKey)):
            raise ValueError("the copy must hold every group exactly once")
        for group in self.copy:
            if group.blocks and GROUP_FEATURE.get(group.key) in self.absent_features:
                raise ValueError(f"group {group.key} has data although the program stores none")
        if Feature.BACKUPS in self.absent_features and self.backups:
            raise ValueError("back-ups are listed although the program makes none")
        if not self.processed and any(group.blocks for group in self.copy):
            raise ValueError("the report says that nothing is processed but holds data")

    def group(self, key: GroupKey) -> DataGroup:
        """The group of the copy with this key."""
        return next(group for group in self.copy if group.key is key)
