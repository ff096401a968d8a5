"""What the report says around the copy: anchor, dates, recipients, requests, flags."""

import json
from datetime import date
from pathlib import Path

from tests.factories import StoreUnderTest
from tests.import_lines import conversation_line, customer_line, order_line
from tests.unit.services.marked_person import MARKED
from tests.unit.services.report_reader import ask, bare, export, pdf_words, rows, section


def test_the_anchor_is_the_newest_seal_and_its_absence_is_said(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path
) -> None:
    def anchor(content: bytes) -> str:
        facts = next(b for b in section(content, "case")["content"] if b["kind"] == "facts")
        return str(facts["values"]["log_anchor"])

    first = export(marked_store, request_no, tmp_path / "first", language="en")
    assert anchor(first.json.read_bytes()) == "missing: the log is not sealed yet"
    service = marked_store.services.sign_ins.open_service(started_by=None)
    marked_store.services.log.seal(session=service)
    service.lock()
    newest = marked_store.services.log.anchor(session=marked_store.session("dora"))
    assert newest is not None
    second = export(marked_store, request_no, tmp_path / "second", language="en")
    expected = f"{newest.seal_number} {newest.seal_hash.hex()}"
    assert anchor(second.json.read_bytes()) == expected
    assert bare(expected) in pdf_words(second.pdf)
    assert marked_store.services.log.verify(session=marked_store.session("dora")).intact


def test_retention_is_said_as_this_person_s_own_dates(
    store: StoreUnderTest, tmp_path: Path
) -> None:
    store.import_lines(
        customer_line(),
        order_line("O-1", placed_at="2025-12-31T23:30:00+01:00", payments=[]),
        order_line("O-2", placed_at="2024-05-02T10:00:00+02:00", payments=[]),
        conversation_line("V-1", started_at="2026-03-08T15:02:00+01:00"),
        conversation_line("V-2", started_at=None),
    )
    content = export(store, ask(store, "C-1001").no, tmp_path / "out").json.read_bytes()
    until = {
        (row["category"]["code"], row["rule"]["code"]): row["until"]
        for row in rows(content, "retention")
    }
    never = "Kan inte anges i förväg"
    assert until == {
        ("identity", "account"): never,
        ("contact", "account"): never,
        ("health", "consent"): never,
        ("consent", "account"): never,
        ("purchase", "bookkeeping"): "2032-12-31",
        ("conversation", "conversation"): "2028-03-08",
        ("access_log", "access_log"): "2031-11-20",
        ("request", "request"): never,
    }


def test_recipients_are_named_with_the_times_on_record(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path
) -> None:
    content = export(marked_store, request_no, tmp_path / "out", language="en").json.read_bytes()
    (row,) = rows(content, "recipients")
    assert row["recipient"] == "Trial payment service"
    assert f'"{row["dates"][0]}"' == MARKED.expected["payment.captured_at"]


def test_an_old_request_is_listed_and_the_one_that_is_answered_is_not(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path
) -> None:
    older = ask(marked_store, MARKED.external_id, article=21).no
    content = export(marked_store, request_no, tmp_path / "out").json.read_bytes()
    groups = {group["key"]: group["content"] for group in section(content, "copy")["groups"]}
    (table,) = groups["earlier_requests"]
    assert [(row["number"], row["article"]["code"]) for row in table["rows"]] == [(older, "21")]
    assert date.fromisoformat(table["rows"][0]["due"]) > marked_store.clock.now.date()


def test_the_protection_of_a_person_is_a_flag_and_everybody_else_has_none(
    store: StoreUnderTest, tmp_path: Path
) -> None:
    store.import_lines(
        customer_line("C-1", protection="skyddad_folkbokforing"),
        customer_line("C-2", personnummer=None),
        order_line("O-1", "C-1"),
    )
    said = {}
    for external_id in ("C-1", "C-2"):
        out = tmp_path / external_id
        content = export(store, ask(store, external_id).no, out).json.read_bytes()
        groups = {group["key"]: group["content"] for group in section(content, "copy")["groups"]}
        said[external_id] = json.dumps(groups["flags"], ensure_ascii=False)
        opened = rows(content, "access_history")[-1]["categories"]
        assert ("protected" in {one["code"] for one in opened}) == (external_id == "C-1")
    assert '"protection": true' in said["C-1"]
    assert "Levaxin 100 mikrogram" in (tmp_path / "C-1" / "access-report.json").read_text("utf-8")
    assert '"kind": "text"' in said["C-2"]
