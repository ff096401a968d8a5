"""Reading what an access report says, as the person who gets it would."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from backoffice.documents.build_steps import Cancelled
from backoffice.domain.errors import BackofficeError
from backoffice.domain.money import Language
from backoffice.services.access_reports import ExportedReport
from backoffice.services.subject_requests import SubjectRequestView
from backoffice.storage import access_records
from backoffice.storage.access_records import PastAccess
from tests.factories import StoreUnderTest


def ask(store: StoreUnderTest, external_id: str, *, article: int = 15) -> SubjectRequestView:
    """A request of a customer, received an hour ago."""
    return store.services.subject_requests.open(
        session=store.session("dora"),
        customer_id=store.customer_id(external_id),
        article=article,
        received_at=store.clock.now - timedelta(hours=1),
    )


def export(
    store: StoreUnderTest,
    request_no: str,
    out: Path,
    *,
    as_: str = "dora",
    language: Language = "sv",
    passphrase: str | None = None,
    cancelled: Cancelled = lambda: False,
) -> ExportedReport:
    """Export, with what a test does not care about filled in."""
    return store.services.access_reports.export(
        session=store.session(as_),
        request_no=request_no,
        out_dir=out,
        language=language,
        passphrase=passphrase,
        progress=lambda _done, _total: None,
        cancelled=cancelled,
    )


def places(content: bytes) -> dict[str, str]:
    """The JSON text of every group of the copy and of the access history, by its key."""
    report = json.loads(content)
    sections = {section["key"]: section for section in report["sections"]}
    told: Iterable[Mapping[str, Any]] = (*sections["copy"]["groups"], sections["access_history"])
    return {one["key"]: json.dumps(one, ensure_ascii=False) for one in told}


def section(content: bytes, key: str) -> dict[str, Any]:
    """One section of the JSON."""
    report = json.loads(content)
    found: dict[str, Any] = next(one for one in report["sections"] if one["key"] == key)
    return found


def rows(content: bytes, key: str) -> list[dict[str, Any]]:
    """The rows of the table that a section is."""
    tables = [block for block in section(content, key)["content"] if block["kind"] == "table"]
    return [row for table in tables for row in table["rows"]]


def pdf_words(path: Path, passphrase: str | None = None) -> str:
    """Text, bookmarks and facts of a PDF without white space, which only the layout put there."""
    reader = PdfReader(path, password=passphrase)
    text = "".join(page.extract_text() for page in reader.pages)
    return bare(f"{text} {reader.outline} {reader.metadata} {reader.xmp_metadata}")


def bare(text: str) -> str:
    """Without white space."""
    return re.sub(r"\s", "", text)


def accesses(store: StoreUnderTest, external_id: str) -> tuple[PastAccess, ...]:
    """Every access record of a customer."""
    with store.services.units.read() as unit:
        return access_records.of_customer(unit, store.customer_id(external_id))


def refused(act: Callable[[], object]) -> tuple[str, str | None]:
    """Code and field of the error that something ends with."""
    with pytest.raises(BackofficeError) as error:
        act()
    return error.value.code, error.value.field
