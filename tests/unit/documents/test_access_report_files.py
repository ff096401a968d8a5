"""The two files of a report: open, or both locked with the passphrase."""

import json
import unicodedata
from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader

from backoffice.documents.access_report_files import ReportFiles, build_files
from backoffice.documents.access_report_json import build_json
from backoffice.domain.errors import BadInput

PASSPHRASE = "åtta rätta hästar häftar"


def seal(data: bytes, passphrase: str) -> bytes:
    """Stands for the security layer; what matters is that it gets both and is asked."""
    return b"sealed:" + passphrase.encode() + b":" + bytes(byte ^ 0xFF for byte in data)


def build(report, passphrase: str | None) -> ReportFiles:
    return build_files(
        report,
        passphrase=passphrase,
        seal=seal,
        progress=lambda *_: None,
        cancelled=lambda: False,
    )


def test_without_a_passphrase_both_files_are_open(make_report) -> None:
    files = build(make_report(), None)
    assert files.json == build_json(make_report())
    reader = PdfReader(BytesIO(files.pdf))
    assert not reader.is_encrypted
    assert reader.attachments == {}


def test_with_a_passphrase_nothing_is_readable_without_it(make_report) -> None:
    files = build(make_report(who="CANARY"), PASSPHRASE)
    assert files.json.startswith(b"sealed:")
    for data in (files.pdf, files.json):
        assert b"CANARY" not in data
        assert b"DSR-2026" not in data
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(files.pdf))
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(files.pdf), password=PASSPHRASE.upper())


def test_the_passphrase_opens_the_pdf_and_the_json_attached_to_it(make_report) -> None:
    files = build(make_report(), PASSPHRASE)
    with pikepdf.open(BytesIO(files.pdf), password=PASSPHRASE) as pdf:
        assert (pdf.encryption.R, pdf.encryption.bits) == (6, 256)
        assert pdf.encryption.stream_method.name == "aesv3"
        assert pdf.encryption.string_method.name == "aesv3"
        assert list(pdf.attachments) == ["access-report.json"]
        attached = pdf.attachments["access-report.json"].get_file().read_bytes()
    assert attached == build_json(make_report())
    reader = PdfReader(BytesIO(files.pdf), password=PASSPHRASE)
    assert "Dina personuppgifter hos oss" in reader.pages[0].extract_text()
    assert json.loads(attached)["case"] == "DSR-2026-0042"


def test_a_passphrase_typed_in_another_composition_opens_it(make_report) -> None:
    files = build(make_report(), unicodedata.normalize("NFD", PASSPHRASE))
    with pikepdf.open(BytesIO(files.pdf), password=PASSPHRASE) as pdf:
        assert len(pdf.pages) > 5


@pytest.mark.parametrize(
    ("passphrase", "code"),
    [
        ("", "document.passphrase_short"),
        ("elva tecken", "document.passphrase_short"),
        ("å" * 64, "document.passphrase_long"),
        ("x" * 128, "document.passphrase_long"),
    ],
)
def test_a_passphrase_that_protects_badly_is_refused_before_anything_is_built(
    make_report, passphrase: str, code: str
) -> None:
    asked: list[bool] = []
    with pytest.raises(BadInput) as caught:
        build_files(
            make_report(),
            passphrase=passphrase,
            seal=seal,
            progress=lambda *_: asked.append(True),
            cancelled=lambda: False,
        )
    assert (caught.value.code, caught.value.field) == (code, "passphrase")
    assert caught.value.sentence
    assert asked == []


@pytest.mark.parametrize("passphrase", ["tolv tecken!", "å" * 63, "x" * 127])
def test_the_shortest_and_longest_passphrases_work(make_report, passphrase: str) -> None:
    files = build(make_report(), passphrase)
    with pikepdf.open(BytesIO(files.pdf), password=passphrase) as pdf:
        assert pdf.encryption.R == 6
