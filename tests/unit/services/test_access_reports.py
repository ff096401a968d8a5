"""Who may make an access report, what is logged, what lies in the folder, and what never does."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from stat import S_IMODE

import pytest
from pypdf import PdfReader

from backoffice.documents.build_steps import BuildCancelled
from backoffice.domain.errors import BackofficeError, BadInput, RefusedByPolicy
from backoffice.domain.policy import Action
from backoffice.security.passphrase_container import open_with_passphrase
from backoffice.security.safe_files import write_private_file
from backoffice.storage import access_records, subject_requests
from backoffice.storage.access_records import PastAccess
from tests.factories import OFFICER, STAFF, StoreUnderTest
from tests.import_lines import customer_line
from tests.unit.services.marked_person import MarkedPerson
from tests.unit.services.report_reader import ask, bare, export, pdf_words, rows, section

PASSPHRASE = "åtta rätta hästar häftar"
PDF, JSON = "access-report.pdf", "access-report.json"
PERSON = MarkedPerson(5, "wolframit")


@pytest.fixture
def filled(store: StoreUnderTest) -> StoreUnderTest:
    """A store with one customer who has everything."""
    store.import_lines(*PERSON.lines())
    return store


@pytest.fixture
def no(filled: StoreUnderTest) -> str:
    """The number of an open art. 15 request of that customer."""
    return ask(filled, PERSON.external_id).no


def accesses(store: StoreUnderTest) -> tuple[PastAccess, ...]:
    with store.services.units.read() as unit:
        return access_records.of_customer(unit, store.customer_id(PERSON.external_id))


def close(store: StoreUnderTest, number: str) -> None:
    """Put the request into a state that no screen of this version leads to yet."""
    with store.services.units.write() as unit:
        row = subject_requests.by_number(unit, number)
        closed = replace(row, request_id=row.customer_id, number="S-CLOSED", state="closed")
        subject_requests.add(unit, closed)
        unit.commit()


def refused(act: Callable[[], object]) -> tuple[str, str | None]:
    with pytest.raises(BackofficeError) as error:
        act()
    return error.value.code, error.value.field


def test_both_files_are_private_in_a_private_folder(
    filled: StoreUnderTest, no: str, tmp_path: Path
) -> None:
    out = tmp_path / "answers" / "one"
    files = export(filled, no, out)
    assert sorted(path.name for path in out.iterdir()) == [JSON, PDF]
    assert (files.pdf, files.json) == (out / PDF, out / JSON)
    assert S_IMODE(out.stat().st_mode) == 0o700
    assert {S_IMODE(path.stat().st_mode) for path in (files.pdf, files.json)} == {0o600}


def test_the_log_has_the_hash_of_each_file_and_nothing_of_what_is_in_them(
    filled: StoreUnderTest, no: str, tmp_path: Path
) -> None:
    files = export(filled, no, tmp_path / "out")
    (entry,) = filled.log("report.exported")
    hashes = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (files.pdf, files.json)
    }
    assert dict(files.sha256) == hashes
    assert dict(entry.facts) == {
        "sha256_pdf": hashes[PDF],
        "sha256_json": hashes[JSON],
        "locked": False,
    }
    assert (entry.ref, entry.customer_id) == (no, filled.customer_id(PERSON.external_id))
    assert entry.actor_id == filled.session("dora").actor.staff_id
    everything = " ".join(f"{one.kind} {one.ref} {dict(one.facts)}" for one in filled.log())
    assert [text for text in PERSON.canaries if text in everything] == []


def test_one_access_record_is_there_before_anything_is_opened(
    filled: StoreUnderTest, no: str, tmp_path: Path
) -> None:
    export(filled, no, tmp_path / "out")
    (record,) = accesses(filled)
    assert (record.purpose, record.case_ref, record.role) == ("subject_request", no, "dpo")
    assert set(record.categories) == {
        "identity", "contact", "purchase", "health", "conversation",
    }  # fmt: skip
    opened, exported = filled.log("report.opened", "report.exported")
    assert (opened.kind, exported.kind) == ("report.opened", "report.exported")
    assert opened.at <= record.at + timedelta(seconds=1) <= exported.at + timedelta(seconds=1)


def test_nothing_is_opened_when_the_access_record_cannot_be_written(
    filled: StoreUnderTest, no: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = filled.session("dora")
    opened: list[object] = []
    monkeypatch.setattr(type(session.vault), "open_data_key", lambda *_args: opened.append(1))

    def full_disk(*_args: object) -> None:
        raise OSError

    monkeypatch.setattr(access_records, "add", full_disk)
    with pytest.raises(OSError):  # noqa: PT011 - made above
        export(filled, no, tmp_path / "out")
    assert opened == []
    assert not (tmp_path / "out").exists()


def test_a_preview_says_what_the_export_says_and_is_logged(
    filled: StoreUnderTest, no: str, tmp_path: Path
) -> None:
    preview = filled.services.access_reports.preview(
        session=filled.session("dora"), request_no=no, language="en"
    )
    assert [entry.ref is not None for entry in filled.log("report.previewed")] == [True]
    content = export(filled, no, tmp_path / "out", language="en").json.read_bytes()
    told = {group["key"]: group["content"] for group in section(content, "copy")["groups"]}
    for group in preview.copy:
        assert len([b for b in told[group.key] if b["kind"] != "text"]) == len(group.blocks)
    assert len(accesses(filled)) == 2
    assert len(rows(content, "access_history")) == 2


@pytest.mark.parametrize("username", [OFFICER, *(name for name in STAFF if name != "dora")])
def test_every_other_role_is_refused_and_leaves_no_trace_of_reading(
    filled: StoreUnderTest, no: str, tmp_path: Path, username: str
) -> None:
    session = filled.session(username)
    assert not filled.services.policy.may(session.actor.role, Action.REPORT_EXPORT)
    reports, out = filled.services.access_reports, tmp_path / "out"
    acts: tuple[Callable[[], object], ...] = (
        lambda: export(filled, no, out, as_=username),
        lambda: reports.preview(session=session, request_no=no, language="sv"),
    )
    for act in acts:
        with pytest.raises(RefusedByPolicy, match=r"policy\.action"):
            act()
    assert accesses(filled) == ()
    assert not out.exists()


def test_a_locked_session_is_refused(filled: StoreUnderTest, no: str, tmp_path: Path) -> None:
    session = filled.sign_in("dora")
    session.lock()
    with pytest.raises(RefusedByPolicy, match=r"session\.locked"):
        filled.services.access_reports.preview(session=session, request_no=no, language="sv")
    assert not (tmp_path / "out").exists()


def test_without_an_open_request_for_access_there_is_no_report(
    filled: StoreUnderTest, no: str, tmp_path: Path
) -> None:
    close(filled, no)
    erasure = ask(filled, PERSON.external_id, article=17).no
    out = tmp_path / "out"
    assert refused(lambda: export(filled, "S-0000-0000", out)) == ("request.not_found", None)
    assert refused(lambda: export(filled, "S-CLOSED", out)) == ("policy.case", None)
    assert refused(lambda: export(filled, erasure, out)) == ("report.article", "request")
    assert accesses(filled) == ()
    assert not out.exists()


def test_another_customer_s_request_opens_only_that_customer(
    filled: StoreUnderTest, no: str, tmp_path: Path
) -> None:
    filled.import_lines(customer_line("C-2", given_name="Annan", personnummer=None))
    other = ask(filled, "C-2").no
    content = export(filled, other, tmp_path / "out").json.read_text("utf-8")
    assert "Annan" in content
    assert PERSON.mark not in content
    assert no not in content


@pytest.mark.parametrize("turns", [0, 1, 2, 5, 40])
def test_stopping_leaves_nothing_behind(
    filled: StoreUnderTest, no: str, tmp_path: Path, turns: int
) -> None:
    asked = iter(range(10_000))
    out = tmp_path / "out"
    with pytest.raises(BuildCancelled):
        export(filled, no, out, cancelled=lambda: next(asked) >= turns)
    assert not out.exists()
    assert not filled.log("report.exported")
    assert next(asked) == turns + 1  # and it was asked no further


def test_progress_goes_forward_to_the_end(filled: StoreUnderTest, no: str, tmp_path: Path) -> None:
    said: list[float] = []
    filled.services.access_reports.export(
        session=filled.session("dora"),
        request_no=no,
        out_dir=tmp_path / "out",
        language="sv",
        passphrase=None,
        progress=lambda done, total: said.append(done / total),
        cancelled=lambda: False,
    )
    assert said == sorted(said)
    assert said[-1] == pytest.approx(1.0, abs=0.1)


@pytest.mark.parametrize("name", [PDF, JSON])
def test_a_file_that_lies_there_is_not_replaced(
    filled: StoreUnderTest, no: str, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(b"another customer's")
    assert refused(lambda: export(filled, no, tmp_path)) == ("report.exists", "out")
    assert (tmp_path / name).read_bytes() == b"another customer's"
    assert [path.name for path in tmp_path.iterdir() if path.suffix in (".pdf", ".json")] == [name]
    assert accesses(filled) == ()


def test_a_file_where_the_folder_should_be_is_refused(
    filled: StoreUnderTest, no: str, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"x")
    assert refused(lambda: export(filled, no, tmp_path / "file")) == ("report.out", "out")
    assert refused(lambda: export(filled, no, tmp_path / "file" / "in")) == ("report.out", "out")
    assert (tmp_path / "file").read_bytes() == b"x"


@pytest.mark.parametrize("broken", [PDF, JSON])
def test_a_disk_that_fills_up_leaves_neither_file_and_the_log_says_so(
    filled: StoreUnderTest,
    no: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    broken: str,
) -> None:
    def disk(path: Path, content: bytes) -> None:
        if path.name == broken:
            raise OSError(28, "No space left on device")
        write_private_file(path, content)

    monkeypatch.setattr("backoffice.services.report_folder.write_private_file", disk)
    out = tmp_path / "out"
    assert refused(lambda: export(filled, no, out)) == ("report.out", "out")
    assert not out.exists()
    exported, discarded = filled.log("report.exported", "report.discarded")
    assert (exported.kind, discarded.kind) == ("report.exported", "report.discarded")
    assert exported.facts == discarded.facts


def test_no_file_is_filled_unless_the_log_knows_of_it(
    filled: StoreUnderTest, no: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = type(filled.session("dora").log)
    append = log.append

    def refuses_exports(self: object, unit: object, kind: str, **more: object) -> object:
        if kind == "report.exported":
            raise OSError
        return append(self, unit, kind, **more)  # type: ignore[arg-type] # handed on as they came

    monkeypatch.setattr(log, "append", refuses_exports)
    assert refused(lambda: export(filled, no, tmp_path / "out")) == ("report.out", "out")
    assert not (tmp_path / "out").exists()


def test_a_locked_report_opens_with_the_passphrase_only(
    filled: StoreUnderTest, no: str, tmp_path: Path
) -> None:
    files = export(filled, no, tmp_path / "out", passphrase=PASSPHRASE)
    sealed, pdf = files.json.read_bytes(), files.pdf.read_bytes()
    for canary in PERSON.texts:
        assert canary.encode() not in sealed
        assert canary.encode() not in pdf
    with pytest.raises(BadInput, match=r"container\.refused"):
        open_with_passphrase(sealed, PASSPHRASE.upper())
    reader = PdfReader(files.pdf)
    assert reader.is_encrypted
    assert not reader.decrypt(PASSPHRASE.upper())
    content = open_with_passphrase(sealed, PASSPHRASE)
    assert [text for text in PERSON.texts if text not in content.decode()] == []
    words = pdf_words(files.pdf, PASSPHRASE)
    assert [text for text in PERSON.texts if bare(text) not in words] == []
    assert filled.log("report.exported")[-1].facts["locked"] is True


@pytest.mark.parametrize("passphrase", ["kort", "x" * 128, ""])
def test_a_passphrase_that_cannot_be_used_is_refused_before_anything_is_opened(
    filled: StoreUnderTest, no: str, tmp_path: Path, passphrase: str
) -> None:
    code, where = refused(lambda: export(filled, no, tmp_path / "out", passphrase=passphrase))
    assert (code.split("_")[0], where) == ("document.passphrase", "passphrase")
    assert accesses(filled) == ()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("language", "title"), [("sv", "Registerutdrag"), ("en", "Access report")])
def test_names_and_titles_say_nothing_of_the_person(
    filled: StoreUnderTest, no: str, tmp_path: Path, language: str, title: str
) -> None:
    files = export(filled, no, tmp_path / "out", language="en" if language == "en" else "sv")
    facts = PdfReader(files.pdf).metadata
    assert facts is not None
    assert facts.title is not None
    assert facts.title.startswith(title)
    assert no in facts.title
    assert PERSON.mark not in f"{facts} {files.pdf.name} {files.json.name}"


def test_nothing_of_the_person_is_in_the_program_s_log_or_in_an_error(
    filled: StoreUnderTest, no: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        export(filled, no, tmp_path / "out")
        with pytest.raises(BadInput) as error:
            export(filled, no, tmp_path / "out")
    said = f"{caplog.text} {error.value!r} {error.value.sentence} {error.value.facts}"
    assert [canary for canary in PERSON.canaries if canary in said] == []
