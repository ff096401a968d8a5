"""Everything of the person is in the report, in the place the mapping names; nothing of anybody
else; nothing that is withheld.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from backoffice.documents.access_report_json import build_json
from backoffice.domain.personal_data import PersonalData
from backoffice.domain.refund_reasons import RefundReason
from backoffice.gateways.sandbox_behaviour import Behaviour, Result
from backoffice.services.access_reports import shipped_personal_data
from backoffice.services.refund_planning import RequestRefund
from backoffice.worker.worker import Worker
from tests.factories import StoreUnderTest
from tests.import_lines import customer_line
from tests.unit.services.conftest import CopyOfStore
from tests.unit.services.marked_person import MarkedPerson
from tests.unit.services.report_reader import ask, bare, export, pdf_words, places, rows, section

# What a refund and its answers put in, beside what the import does.
REFUND_KEYS = {
    "refund.number", "refund.vat_ore", "refund.state_at", "payment.refunded_ore",
    "refund_line.face.quantity", "refund_line.face.gross_ore", "refund_line.face.vat_ore",
    "refund_line.face.vat_bp", "refund_line.face.disposition",
    "refund_attempt.started_at", "refund_attempt.finished_at", "refund_attempt.outcome",
    "refund_attempt.provider_code", "refund_attempt.provider", "refund_attempt.provider_refund_id",
}  # fmt: skip
# Always nothing in this version: what is reserved moves on at once, disputes come later.
ZERO_KEYS = {"payment.reserved_ore", "payment.disputed_ore"}
PROVIDER_CODE = "card-says-no"


@dataclass
class Scene:
    """One store with a protected and an ordinary marked person, both refunded and looked at."""

    store: StoreUnderTest
    person: MarkedPerson
    other: MarkedPerson

    def report(self, person: MarkedPerson, out: Path) -> bytes:
        no = ask(self.store, person.external_id).no
        return export(self.store, no, out).json.read_bytes()


@pytest.fixture(scope="module")
def scene(copy_of_store: CopyOfStore) -> Iterator[Scene]:
    person = MarkedPerson(7, "qvintus", protected=True)
    other = MarkedPerson(31, "zebulon")
    with copy_of_store() as store:
        plain = MarkedPerson(7, "qvintus")
        store.import_lines(*plain.lines(), *other.lines())
        for one in (plain, other):
            refund(store, one, Result.REJECT)
            refund(store, one, Result.SUCCEED)
        store.import_lines(*person.lines())  # protection is raised afterwards
        expect_refunds(store, person)
        ask(store, person.external_id, article=16)
        yield Scene(store, person, other)


def refund(store: StoreUnderTest, person: MarkedPerson, result: Result) -> None:
    """A pharmacist refunds two of the goods, and the worker carries it out."""
    behaviour = Behaviour(result=result, code=PROVIDER_CODE if result is Result.REJECT else None)
    store.services.ledger.behave(behaviour, payment_ref=person.withheld[1])
    order = store.order(person.order_no, seen_by="pia")
    request = RequestRefund(
        customer_id=order.customer_id,
        order_id=order.order_id,
        lines=((order.lines[0].line_id, 2),),
        reason=RefundReason.WRONG_DISPENSING,
        dispositions={},
        client_request_id=f"{person.mark} {result}",
    )
    store.services.refunds.request(session=store.session("pia"), request=request)
    with Worker(store.services, started_by=None) as worker:
        worker.work()


def expect_refunds(store: StoreUnderTest, person: MarkedPerson) -> None:
    """What the report must say of the refund that was paid and of the one that was not."""
    order = store.order(person.order_no)
    paid = next(one for one in order.refunds if one.state == "succeeded" and not one.imported)
    refused = next(one for one in order.refunds if one.state == "rejected")
    line = paid.lines[0]
    assert refused.attempts[0].provider_code == PROVIDER_CODE
    person.expected |= {
        "refund.number": paid.no,
        "refund.vat_ore": f'"minor": {paid.vat_ore}',
        "refund.state_at": f'"state_at": "{paid.state_at:%Y-%m-%dT%H:%M:%S}',
        "payment.refunded_ore": f'"minor": {order.payments[0].refunded_ore}',
        "refund_line.face.quantity": '"quantity": 2',
        "refund_line.face.gross_ore": f'"minor": {line.gross_ore}',
        "refund_line.face.vat_ore": f'"minor": {line.vat_ore}',
        "refund_line.face.vat_bp": f'"basis_points": {line.vat_bp}',
        "refund_line.face.disposition": f'"code": "{line.disposition}"',
        "refund_attempt.started_at": f'"started_at": "{paid.attempts[0].started_at:%Y-%m-%dT%H}',
        "refund_attempt.finished_at": f'"finished_at": "{paid.attempts[0].finished_at:%Y-%m-%dT%H}',
        "refund_attempt.outcome": '"code": "rejected"',
        "refund_attempt.provider": '"provider": {"code": "sandbox"',
        "refund_attempt.provider_code": PROVIDER_CODE,
        "refund_attempt.provider_refund_id": '"provider_refund_id": "',
        "payment.reserved_ore": '"reserved": {"minor": 0',
        "payment.disputed_ore": '"disputed": {"minor": 0',
    }


def printed(mapping: PersonalData) -> set[str]:
    """The keys that the report shows: everything but masked copies and what is withheld."""
    return {d.key for d in mapping.data.values() if not d.copy_of and not d.withheld}


def test_every_mapped_datum_is_in_the_place_that_the_mapping_names(
    scene: Scene, tmp_path: Path
) -> None:
    mapping = shipped_personal_data()
    told = places(scene.report(scene.person, tmp_path))
    program_s_own = {
        "access_record.at": '"at": "2026-11-20T',
        "access_record.purpose": '"code": "subject_request"',
        "access_record.case_ref": '"case_ref": "S-',
        "access_record.categories": '"code": "protected"',
        "subject_request.number": '"number": "S-',
        "subject_request.article": '"code": "16"',
        "subject_request.received_at": '"received_at": "2026-11-20T',
        "subject_request.due": '"due": "2026-12-',
        "subject_request.state": '"code": "open"',
    }
    expected = scene.person.expected | program_s_own
    assert set(expected) == printed(mapping)  # a new key needs its canary here
    missing = {
        key: text for key, text in expected.items() if text not in told[mapping.data[key].place]
    }
    assert missing == {}
    assert set(program_s_own) | REFUND_KEYS | ZERO_KEYS <= set(expected)


def test_a_refund_names_the_goods_that_it_returns(scene: Scene, tmp_path: Path) -> None:
    content = scene.report(scene.other, tmp_path)
    groups = {group["key"]: group["content"] for group in section(content, "copy")["groups"]}
    tables = [block for entry in groups["refunds"] for block in entry["content"]]
    names = [
        row["name"] for table in tables if table["key"] == "refund_lines" for row in table["rows"]
    ]
    assert names == [scene.other.expected["order_line.content.name"]] * 2


def test_the_person_s_own_turns_are_not_redacted(scene: Scene, tmp_path: Path) -> None:
    told = places(scene.report(scene.other, tmp_path))["conversations"]
    assert f"Jag heter Åsa {scene.other.mark} och nås på +4670174" in told


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_s_values_are_in_a_s_files_and_none_of_b_s(
    scene: Scene, tmp_path: Path, language: str
) -> None:
    for mine, theirs in ((scene.person, scene.other), (scene.other, scene.person)):
        no = ask(scene.store, mine.external_id).no
        out = tmp_path / mine.mark
        files = export(scene.store, no, out, language="en" if language == "en" else "sv")
        whole, words = files.json.read_text("utf-8"), pdf_words(files.pdf)
        assert len(mine.texts) >= 30
        assert [text for text in mine.texts if text not in whole] == []
        assert [text for text in mine.texts if bare(text) not in words] == []
        for text in (whole, words, bare(whole)):
            assert [canary for canary in theirs.canaries if bare(canary) in text] == []
            assert theirs.mark not in text


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_is_withheld_is_named_and_nowhere_shown(
    scene: Scene, tmp_path: Path, language: str
) -> None:
    no = ask(scene.store, scene.other.external_id).no
    files = export(scene.store, no, tmp_path / "out", language="en" if language == "en" else "sv")
    content = files.json.read_bytes()
    items = {row["item"]["code"]: row["reason"]["code"] for row in rows(content, "withheld")}
    assert items == {
        "payment.content.reference": "not_readable",
        "payment.content.token": "payment_secret",
        "staff_names": "staff_identity",
    }
    staff = [f"{name.title()} Prov" for name in ("pia", "anna", "sven", "stina")]
    for hidden in (*scene.other.withheld, *staff):
        assert hidden not in content.decode()
        assert bare(hidden) not in pdf_words(files.pdf)


def test_no_report_holds_anything_of_any_other_person(copy_of_store: CopyOfStore) -> None:
    """Thirty people, each of whom has some of what can be had: 870 pairs."""
    draw = Random(20261120)
    people = [MarkedPerson(n, "".join(draw.sample("bcdfghjklmnpqrstvwxz", 9))) for n in range(30)]
    with copy_of_store() as store:
        lines = []
        for person in people:
            person.protected = draw.random() < 0.3
            customer, order, conversation = person.lines()
            lines += [customer, *draw.sample([order], draw.randint(0, 1))]
            lines += [conversation | {"order": None}] if draw.random() < 0.6 else []
        draw.shuffle(lines)
        store.import_lines(*lines)
        reports = {person.mark: report_text(store, person.external_id) for person in people}
    for mine in people:
        assert mine.expected["customer.identity.given_name"] in reports[mine.mark]
        for theirs in people:
            if theirs is not mine:
                found = [one for one in theirs.canaries if one in reports[mine.mark]]
                assert (mine.mark, found) == (mine.mark, [])
                assert theirs.mark not in reports[mine.mark]


def report_text(store: StoreUnderTest, external_id: str) -> str:
    contents = store.services.access_reports.preview(
        session=store.session("dora"), request_no=ask(store, external_id).no, language="sv"
    )
    return build_json(contents).decode()


def test_somebody_of_whom_little_is_stored_gets_no_invented_rows(
    store: StoreUnderTest, tmp_path: Path
) -> None:
    nothing = ("given_name", "family_name", "personnummer", "email", "phone", "profile")
    line = customer_line("C-1", **dict.fromkeys(nothing), addresses=[], consents=[])
    store.import_lines(line)
    content = export(store, ask(store, "C-1").no, tmp_path / "out").json.read_bytes()
    groups = {group["key"]: group["content"] for group in section(content, "copy")["groups"]}
    filled = [key for key, blocks in groups.items() if [b["kind"] for b in blocks] != ["text"]]
    assert filled == ["identity"]
    assert rows(content, "recipients") == []
    assert [row["item"]["code"] for row in rows(content, "withheld")] == ["staff_names"]
    assert {row["category"]["code"] for row in rows(content, "categories")} == {
        "identity", "access_log", "request",
    }  # fmt: skip
    assert {row["purpose"]["code"] for row in rows(content, "purposes")} == {
        "account", "subject_request", "security_incident",
    }  # fmt: skip


def test_what_the_program_stores_nothing_of_is_said_to_be_so(scene: Scene, tmp_path: Path) -> None:
    content = json.dumps(
        json.loads(scene.report(scene.other, tmp_path / "out")), ensure_ascii=False
    )
    for sentence in (
        "Programmet lagrar inga fullmakter.",
        "Programmet har inget register över enskilda utlämnanden.",
        "så det finns ingen historik.",
        "Programmet gör inga egna säkerhetskopior.",
    ):
        assert sentence in content
