"""The two files of an access report, open or locked with a passphrase.

Rule: a person who was given a passphrase must be able to open everything with a common PDF reader.
The locked PDF (AES-256) therefore carries the JSON as an attachment inside the lock; the JSON file
beside it is sealed as a whole with the same passphrase, by the security layer, for programs of ours
that read it. Nothing is written here, and with a passphrase no open copy leaves this module.
"""

from collections.abc import Callable
from dataclasses import dataclass

from backoffice.documents.access_report_json import build_json
from backoffice.documents.access_report_pdf import build_pdf
from backoffice.documents.build_steps import Cancelled, Progress
from backoffice.documents.pdf_finish import attach_file, check_passphrase, encrypt_pdf
from backoffice.documents.report_contents import ReportContents

PDF_NAME = "access-report.pdf"
JSON_NAME = "access-report.json"

SealWithPassphrase = Callable[[bytes, str], bytes]
"""Seals bytes under a passphrase: Argon2id and AES-256-GCM, `security` says in which container."""


@dataclass(frozen=True, slots=True)
class ReportFiles:
    """The bytes to write as `access-report.pdf` and `access-report.json`."""

    pdf: bytes
    json: bytes


def build_files(
    contents: ReportContents,
    *,
    passphrase: str | None,
    seal: SealWithPassphrase,
    progress: Progress,
    cancelled: Cancelled,
) -> ReportFiles:
    """Both files. Without a passphrase they are open and `seal` is not called.

    Raises BadInput for a passphrase that is too short or too long (before anything is built), and
    BuildCancelled.
    """
    if passphrase is not None:
        check_passphrase(passphrase)
    json = build_json(contents)
    pdf = build_pdf(contents, progress=progress, cancelled=cancelled)
    if passphrase is None:
        return ReportFiles(pdf=pdf, json=json)
    carrying = attach_file(pdf, name=JSON_NAME, content=json, made_at=contents.made_at)
    locked = encrypt_pdf(carrying, passphrase)
    return ReportFiles(pdf=locked, json=seal(json, passphrase))
