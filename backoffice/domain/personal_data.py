"""What is known of every piece of personal data the store holds: category, retention, source, place
in the access report, portability.

Rule: `resources/personal_data.toml` is the only place that says so. It is checked against itself
when it is read, and by a test against the mapped classes, so that a new column cannot be forgotten.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from backoffice.domain.deadlines import add_months
from backoffice.domain.roles import Category

FILE_VERSION = 1
DECEMBER = 12
_SWEDEN = ZoneInfo("Europe/Stockholm")
_E = TypeVar("_E", bound=StrEnum)


class RetentionRule(StrEnum):
    """What decides how long something is kept."""

    ACCOUNT = "account"
    CONSENT = "consent"
    BOOKKEEPING = "bookkeeping"
    CONVERSATION = "conversation"
    ACCESS_LOG = "access_log"
    REQUEST = "request"
    PROTECTION = "protection"


class DataSource(StrEnum):
    """Where something came from (GDPR art. 15(1)(g))."""

    PERSON = "person"
    WEB_SHOP = "web_shop"
    CONVERSATION_PLATFORM = "conversation_platform"
    PAYMENT_PROVIDER = "payment_provider"
    STAFF = "staff"
    PROGRAM = "program"
    TAX_AGENCY = "tax_agency"


class ReportPlace(StrEnum):
    """Where the access report shows something: a group of the copy, or the access history."""

    IDENTITY = "identity"
    CONTACT = "contact"
    HEALTH_PROFILE = "health_profile"
    ORDERS = "orders"
    REFUNDS = "refunds"
    PAYMENTS = "payments"
    CONSENTS = "consents"
    CONVERSATIONS = "conversations"
    FLAGS = "flags"
    EARLIER_REQUESTS = "earlier_requests"
    ACCESS_HISTORY = "access_history"


class WithholdReason(StrEnum):
    """Why the access report says that something is there without showing it (art. 15(4))."""

    NOT_READABLE = "not_readable"
    PAYMENT_SECRET = "payment_secret"  # noqa: S105 - the name of a reason, not a secret


# Kinds of data that have no key of their own.
KEYLESS = ("consent", "request", "access_log")
DATA_CATEGORIES = (*(str(category) for category in Category), *KEYLESS)


@dataclass(frozen=True, slots=True)
class PersonalDatum:
    """One column, or one field inside an envelope or a face.

    `copy_of` is the key of what it is a masked or redacted copy of; everything else is then that
    one's. `category` is one of `DATA_CATEGORIES`.
    """

    key: str
    category: str
    rule: RetentionRule
    sources: tuple[DataSource, ...]
    place: ReportPlace
    portable: bool
    withheld: WithholdReason | None = None
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """How long a rule keeps, counted from the newest thing under it; empty: no date can be said."""

    months: int | None = None
    years_after_calendar_year: int | None = None
    financial_year_ends_in_month: int = DECEMBER

    def last_day(self, newest: datetime) -> date | None:
        """The last day that something of that (aware) time is kept, counted in Swedish days."""
        day = newest.astimezone(_SWEDEN).date()
        if self.years_after_calendar_year is not None:
            next_financial_year = day.month > self.financial_year_ends_in_month
            year = day.year + next_financial_year + self.years_after_calendar_year
            return date(year, 12, 31)
        return None if self.months is None else add_months(day, self.months)


@dataclass(frozen=True, slots=True)
class PersonalData:
    """The whole mapping, in the order of the file."""

    data: Mapping[str, PersonalDatum]
    periods: Mapping[RetentionRule, Period]

    def of(self, keys: Iterable[str]) -> tuple[PersonalDatum, ...]:
        """The entries of these keys, in the order of the file. Raises KeyError for an unknown
        key.
        """
        wanted = {self.data[key].key for key in keys}
        return tuple(datum for datum in self.data.values() if datum.key in wanted)


def load_personal_data(text: str) -> PersonalData:
    """Read the mapping file's text. Raises ValueError that names the wrong entry."""
    content = tomllib.loads(text)
    if content.pop("version", None) != FILE_VERSION:
        raise ValueError("personal data: version is not one this program reads")
    periods = _periods(content.pop("retention", {}))
    entries = {
        f"{table}.{name}": entry for table, rows in content.items() for name, entry in rows.items()
    }
    own = {key: _datum(key, entry) for key, entry in entries.items() if "copy_of" not in entry}
    return PersonalData(
        data={key: own[key] if key in own else _copy(key, entries[key], own) for key in entries},
        periods=periods,
    )


def _periods(table: Mapping[str, Mapping[str, int]]) -> dict[RetentionRule, Period]:
    if set(table) != set(RetentionRule):
        raise ValueError("personal data: [retention] must name every rule and no other")
    known = {"months", "years_after_calendar_year", "financial_year_ends_in_month"}
    for name, entry in table.items():
        if set(entry) - known or any(type(number) is not int for number in entry.values()):
            raise ValueError(f"personal data: retention.{name} is not a period")
    return {RetentionRule(name): Period(**entry) for name, entry in table.items()}


def _datum(key: str, entry: Mapping[str, Any]) -> PersonalDatum:
    known = {"category", "kept", "source", "section", "portable"}
    if not known <= set(entry) <= known | {"withheld"}:
        raise ValueError(f"personal data: {key} has a key too few or too many")
    if entry["category"] not in DATA_CATEGORIES:
        raise ValueError(f"personal data: {key}: {entry['category']!r} is not a category")
    if type(entry["portable"]) is not bool or not entry["source"]:
        raise ValueError(f"personal data: {key}: portable or source is not said")
    reason = entry.get("withheld")
    return PersonalDatum(
        key=key,
        category=entry["category"],
        rule=_member(RetentionRule, entry["kept"], key),
        sources=tuple(_member(DataSource, one, key) for one in entry["source"]),
        place=_member(ReportPlace, entry["section"], key),
        portable=entry["portable"],
        withheld=None if reason is None else _member(WithholdReason, reason, key),
    )


def _copy(key: str, entry: Mapping[str, Any], own: Mapping[str, PersonalDatum]) -> PersonalDatum:
    original = own.get(entry["copy_of"])
    if original is None or len(entry) > 1:
        raise ValueError(f"personal data: {key} is a copy of nothing, or says more than that")
    return replace(original, key=key, portable=False, copy_of=original.key)


def _member(names: type[_E], value: object, key: str) -> _E:
    try:
        return names(str(value))
    except ValueError:
        raise ValueError(f"personal data: {key}: {value!r} is not in {names.__name__}") from None
