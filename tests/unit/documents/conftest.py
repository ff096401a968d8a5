"""An invented customer's whole report, with a mark in every value so that a leak can be told from a
label.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from backoffice.documents.report_blocks import Table
from backoffice.documents.report_contents import (
    Backup,
    Controller,
    DataGroup,
    DpoContact,
    GroupKey,
    ReportContents,
    Withheld,
)
from backoffice.documents.report_values import Code
from backoffice.domain.money import Language
from tests.unit.documents.sample_report import sample_report

MakeReport = Callable[..., ReportContents]

RECEIVED = datetime(2026, 10, 26, 8, 15, tzinfo=UTC)
MADE = datetime(2026, 11, 20, 13, 5, tzinfo=UTC)


@pytest.fixture
def make_report() -> MakeReport:
    """Build a report: `who` marks every value, `changes` replace fields."""

    def make(
        language: Language = "sv",
        *,
        who: str = "",
        orders: int = 3,
        accesses: int = 7,
        **changes: Any,
    ) -> ReportContents:
        return replace(sample_report(language, who, orders, accesses), **changes)

    return make


@pytest.fixture
def one_backup() -> Backup:
    """A back-up that is kept until new year."""
    return Backup(made_at=MADE, until=date(2026, 12, 31))


@pytest.fixture
def make_empty_report(make_report: MakeReport) -> MakeReport:
    """Build the report of somebody of whom nothing is stored."""

    def make(language: Language = "sv", **changes: Any) -> ReportContents:
        nothing: dict[str, Any] = {
            "processed": False,
            "copy": tuple(DataGroup(key=key) for key in GroupKey),
            **dict.fromkeys(
                ("purposes", "categories", "recipients", "retention", "sources", "withheld"), ()
            ),
        }
        return make_report(language, accesses=0, **(nothing | changes))

    return make


@pytest.fixture
def consents_of() -> Callable[[str], DataGroup]:
    """The group of consents with one consent to a purpose of that code."""

    def consents(code: str) -> DataGroup:
        rows = ((Code("consent_purpose", code), MADE),)
        table = Table("consents", ("consent_purpose", "given_at"), rows)
        return DataGroup(key=GroupKey.CONSENTS, blocks=(table,))

    return consents


@pytest.fixture
def with_group() -> Callable[[ReportContents, DataGroup], ReportContents]:
    """The report with one group of its copy exchanged."""

    def exchange(report: ReportContents, new: DataGroup) -> ReportContents:
        copy = tuple(new if group.key is new.key else group for group in report.copy)
        return replace(report, copy=copy)

    return exchange


@pytest.fixture
def long_names() -> dict[str, Any]:
    """Who is responsible, with names as long as a hostile setting could make them."""
    word = "Läkemedelsförsörjningsbolaget"
    return {
        "controller": Controller(name=f"{word} " * 40, address=word * 60),
        "dpo": DpoContact(name=word * 40, email=f"{word * 9}@example.com", phone="0" * 400),
        "case_number": "DSR-" + "9" * 60,
        "withheld": tuple(Withheld(item=word, reason="third_party") for _ in range(30)),
    }
