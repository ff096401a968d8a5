"""The last steps on a PDF's bytes: what it says about itself, what is attached, and the lock.

Rule: the document's own facts name the case, never the customer, and no path of this machine.
Encryption is AES-256 (PDF 2.0, revision 6) by qpdf; reportlab's own is the withdrawn revision 5 or
RC4 and is not used.
"""

import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

import pikepdf

from backoffice.domain.errors import BadInput
from backoffice.domain.money import Language

SHORTEST_PASSPHRASE = 12
# ISO 32000-2, 7.6.4.3.3: what is beyond 127 bytes of UTF-8 is cut off in silence; refused here.
LONGEST_PASSPHRASE_BYTES = 127
PROGRAM = "Stenhård Backoffice"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFacts:
    """What the document says about itself."""

    title: str
    author: str
    language: Language
    made_at: datetime


def finish_pdf(data: bytes, facts: DocumentFacts) -> bytes:
    """The document with its facts set, bookmarks shown on opening, and nothing that differs between
    two runs.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
            xmp["dc:title"] = _clean(facts.title)
            xmp["dc:creator"] = [_clean(facts.author)]
            xmp["dc:language"] = [facts.language]
            xmp["xmp:CreateDate"] = facts.made_at.isoformat(timespec="seconds")
            xmp["xmp:CreatorTool"] = PROGRAM
        del pdf.docinfo
        pdf.docinfo["/Title"] = _clean(facts.title)
        pdf.docinfo["/Author"] = _clean(facts.author)
        pdf.docinfo["/Creator"] = PROGRAM
        pdf.docinfo["/CreationDate"] = _pdf_time(facts.made_at)
        pdf.Root.Lang = pikepdf.String(facts.language)
        pdf.Root.PageMode = pikepdf.Name.UseOutlines
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        return _saved(pdf)


def attach_file(data: bytes, *, name: str, content: bytes, made_at: datetime) -> bytes:
    """The document with one file attached to it (a copy of the data in another format, say)."""
    with pikepdf.open(BytesIO(data)) as pdf:
        attached = pikepdf.AttachedFileSpec(
            pdf,
            content,
            filename=name,
            description="",
            mime_type="application/json",
            creation_date=_pdf_time(made_at),
            mod_date=_pdf_time(made_at),
        )
        attached.obj.AFRelationship = pikepdf.Name.Data
        pdf.attachments[name] = attached
        return _saved(pdf)


def encrypt_pdf(data: bytes, passphrase: str) -> bytes:
    """The document locked with AES-256 (revision 6); attachments and metadata are locked with it.

    Raises BadInput `document.passphrase_short` or `document.passphrase_long`.
    """
    key = check_passphrase(passphrase)
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(
            out, encryption=pikepdf.Encryption(user=key, owner=key, R=6, aes=True, metadata=True)
        )
    return out.getvalue()


def check_passphrase(passphrase: str) -> str:
    """The passphrase as it is used: in compatibility form (NFKC), as PDF readers compose it (RFC
    4013).

    Raises BadInput `document.passphrase_short` (under 12 characters) or `document.passphrase_long`
    (over 127 bytes).
    """
    key = unicodedata.normalize("NFKC", passphrase)
    if len(key) < SHORTEST_PASSPHRASE:
        raise BadInput("document.passphrase_short", field="passphrase", least=SHORTEST_PASSPHRASE)
    if len(key.encode("utf-8", "surrogatepass")) > LONGEST_PASSPHRASE_BYTES:
        raise BadInput(
            "document.passphrase_long", field="passphrase", most=LONGEST_PASSPHRASE_BYTES
        )
    return key


def _saved(pdf: pikepdf.Pdf) -> bytes:
    out = BytesIO()
    if "/ID" in pdf.trailer:
        del pdf.trailer["/ID"]  # reportlab takes it from the clock
    pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _clean(text: str) -> str:
    """Without control characters and lone surrogates, which XML and PDF strings cannot hold."""
    return "".join(each for each in text if unicodedata.category(each) not in {"Cc", "Cs"})


def _pdf_time(moment: datetime) -> str:
    return f"D:{moment.astimezone(UTC):%Y%m%d%H%M%S}Z"
