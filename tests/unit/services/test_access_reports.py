"""Who may make an access report, what is logged, and what a locked one gives away."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from backoffice.domain.errors import BadInput, RefusedByPolicy
from backoffice.domain.policy import Action
from backoffice.security.passphrase_container import open_with_passphrase
from backoffice.storage import access_records, subject_requests
from tests.factories import OFFICER, STAFF, StoreUnderTest
from tests.import_lines import customer_line
from tests.unit.services.marked_person import MARKED
from tests.unit.services.report_reader import (
    accesses,
    ask,
    bare,
    export,
    pdf_words,
    refused,
    rows,
    section,
)

PASSPHRASE = "åtta rätta hästar häftar"
PDF, JSON = "access-report.pdf", "access-report.json"


def close(store: StoreUnderTest, number: str) -> None:
    """Put the request into a state that no screen of this version leads to yet."""
    with store.services.units.write() as unit:
        row = subject_requests.by_number(unit, number)
        closed = replace(row, request_id=row.customer_id, number="S-CLOSED", state="closed")
        subject_requests.add(unit, closed)
        unit.commit()


def test_the_log_has_the_hash_of_each_file_and_nothing_of_what_is_in_them(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path
) -> None:
    files = export(marked_store, request_no, tmp_path / "out")
    (entry,) = marked_store.log("report.exported")
    hashes = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (files.pdf, files.json)
    }
    assert dict(files.sha256) == hashes
    assert dict(entry.facts) == {
        "sha256_pdf": hashes[PDF],
        "sha256_json": hashes[JSON],
        "locked": False,
    }
    assert (entry.ref, entry.customer_id) == (
        request_no,
        marked_store.customer_id(MARKED.external_id),
    )
    assert entry.actor_id == marked_store.session("dora").actor.staff_id
    everything = " ".join(f"{one.kind} {one.ref} {dict(one.facts)}" for one in marked_store.log())
    assert [text for text in MARKED.canaries if text in everything] == []


def test_one_access_record_is_there_before_anything_is_opened(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path
) -> None:
    export(marked_store, request_no, tmp_path / "out")
    (record,) = accesses(marked_store, MARKED.external_id)
    assert (record.purpose, record.case_ref, record.role) == ("subject_request", request_no, "dpo")
    assert set(record.categories) == {
        "identity", "contact", "purchase", "health", "conversation",
    }  # fmt: skip
    opened, exported = marked_store.log("report.opened", "report.exported")
    assert (opened.kind, exported.kind) == ("report.opened", "report.exported")
    assert opened.at <= record.at + timedelta(seconds=1) <= exported.at + timedelta(seconds=1)


def test_nothing_is_opened_when_the_access_record_cannot_be_written(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = marked_store.session("dora")
    opened: list[object] = []
    monkeypatch.setattr(type(session.vault), "open_data_key", lambda *_args: opened.append(1))

    def full_disk(*_args: object) -> None:
        raise OSError

    monkeypatch.setattr(access_records, "add", full_disk)
    with pytest.raises(OSError):  # noqa: PT011 - made above
        export(marked_store, request_no, tmp_path / "out")
    assert opened == []
    assert not (tmp_path / "out").exists()


def test_a_preview_says_what_the_export_says_and_is_logged(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path
) -> None:
    preview = marked_store.services.access_reports.preview(
        session=marked_store.session("dora"), request_no=request_no, language="en"
    )
    assert [entry.ref is not None for entry in marked_store.log("report.previewed")] == [True]
    content = export(marked_store, request_no, tmp_path / "out", language="en").json.read_bytes()
    told = {group["key"]: group["content"] for group in section(content, "copy")["groups"]}
    for group in preview.copy:
        assert len([b for b in told[group.key] if b["kind"] != "text"]) == len(group.blocks)
    assert len(accesses(marked_store, MARKED.external_id)) == 2
    assert len(rows(content, "access_history")) == 2


@pytest.mark.parametrize("username", [OFFICER, *(name for name in STAFF if name != "dora")])
def test_every_other_role_is_refused_and_leaves_no_trace_of_reading(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path, username: str
) -> None:
    session = marked_store.session(username)
    assert not marked_store.services.policy.may(session.actor.role, Action.REPORT_EXPORT)
    reports, out = marked_store.services.access_reports, tmp_path / "out"
    acts: tuple[Callable[[], object], ...] = (
        lambda: export(marked_store, request_no, out, as_=username),
        lambda: reports.preview(session=session, request_no=request_no, language="sv"),
    )
    for act in acts:
        with pytest.raises(RefusedByPolicy, match=r"policy\.action"):
            act()
    assert accesses(marked_store, MARKED.external_id) == ()
    assert not out.exists()


def test_a_locked_session_is_refused(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path
) -> None:
    session = marked_store.sign_in("dora")
    session.lock()
    with pytest.raises(RefusedByPolicy, match=r"session\.locked"):
        marked_store.services.access_reports.preview(
            session=session, request_no=request_no, language="sv"
        )
    assert not (tmp_path / "out").exists()


def test_without_an_open_request_for_access_there_is_no_report(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path
) -> None:
    close(marked_store, request_no)
    erasure = ask(marked_store, MARKED.external_id, article=17).no
    out = tmp_path / "out"
    assert refused(lambda: export(marked_store, "S-0000-0000", out)) == ("request.not_found", None)
    assert refused(lambda: export(marked_store, "S-CLOSED", out)) == ("policy.case", None)
    assert refused(lambda: export(marked_store, erasure, out)) == ("report.article", "request")
    assert accesses(marked_store, MARKED.external_id) == ()
    assert not out.exists()


def test_another_customer_s_request_opens_only_that_customer(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path
) -> None:
    marked_store.import_lines(customer_line("C-2", given_name="Annan", personnummer=None))
    export(marked_store, request_no, tmp_path / "first")
    other = ask(marked_store, "C-2").no
    content = export(marked_store, other, tmp_path / "second").json.read_bytes()
    assert "Annan" in content.decode()
    assert MARKED.mark not in content.decode()
    assert request_no not in content.decode()
    assert [row["case_ref"] for row in rows(content, "access_history")] == [other]


def test_a_locked_report_opens_with_the_passphrase_only(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path
) -> None:
    files = export(marked_store, request_no, tmp_path / "out", passphrase=PASSPHRASE)
    sealed, pdf = files.json.read_bytes(), files.pdf.read_bytes()
    for canary in MARKED.texts:
        assert canary.encode() not in sealed
        assert canary.encode() not in pdf
    with pytest.raises(BadInput, match=r"container\.refused"):
        open_with_passphrase(sealed, PASSPHRASE.upper())
    reader = PdfReader(files.pdf)
    assert reader.is_encrypted
    assert not reader.decrypt(PASSPHRASE.upper())
    content = open_with_passphrase(sealed, PASSPHRASE)
    assert [text for text in MARKED.texts if text not in content.decode()] == []
    words = pdf_words(files.pdf, PASSPHRASE)
    assert [text for text in MARKED.texts if bare(text) not in words] == []
    assert marked_store.log("report.exported")[-1].facts["locked"] is True


@pytest.mark.parametrize("passphrase", ["kort", "x" * 128, ""])
def test_a_passphrase_that_cannot_be_used_is_refused_before_anything_is_opened(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path, passphrase: str
) -> None:
    code, where = refused(
        lambda: export(marked_store, request_no, tmp_path / "out", passphrase=passphrase)
    )
    assert (code.split("_")[0], where) == ("document.passphrase", "passphrase")
    assert accesses(marked_store, MARKED.external_id) == ()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("language", "title"), [("sv", "Registerutdrag"), ("en", "Access report")])
def test_names_and_titles_say_nothing_of_the_person(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path, language: str, title: str
) -> None:
    files = export(
        marked_store, request_no, tmp_path / "out", language="en" if language == "en" else "sv"
    )
    facts = PdfReader(files.pdf).metadata
    assert facts is not None
    assert facts.title is not None
    assert facts.title.startswith(title)
    assert request_no in facts.title
    assert MARKED.mark not in f"{facts} {files.pdf.name} {files.json.name}"


def test_nothing_of_the_person_is_in_the_program_s_log_or_in_an_error(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        export(marked_store, request_no, tmp_path / "out")
        with pytest.raises(BadInput) as error:
            export(marked_store, request_no, tmp_path / "out")
    said = f"{caplog.text} {error.value!r} {error.value.sentence} {error.value.facts}"
    assert [canary for canary in MARKED.canaries if canary in said] == []
