"""The emergency kit: two pages for two sealed envelopes, each with one share of the secret.

Rule: one page never holds more than one share; the shares are printed as words and as a QR code of
the same words, and nowhere else (no bookmark, no title, no attachment).
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from importlib.resources import files
from io import BytesIO

import msgspec
from reportlab.platypus import Flowable, NextPageTemplate, PageBreak, Paragraph, Spacer

from backoffice.documents.pdf_finish import DocumentFacts, finish_pdf
from backoffice.documents.pdf_pages import kit_template
from backoffice.documents.pdf_qr import QrSquare
from backoffice.documents.pdf_style import ACCENT_SOFT, HAIRLINE, RULE, TEXT_WIDTH, styles
from backoffice.documents.pdf_tables import EVERYWHERE, padded, set_table
from backoffice.documents.pdf_text import one_line, plain
from backoffice.documents.value_text import SWEDISH_TIME
from backoffice.domain.recovery_words import Share, kit_mark, share_fingerprint, share_lines

PARTS = 2
QR_SIDE = 128.0
LONGEST_NAME = 60
TITLE = "Nödpaket / Emergency kit"


@dataclass(frozen=True, slots=True, kw_only=True)
class KitContents:
    """What the kit prints. `shares`: the two XOR shares of the secret, at most 80 octets each."""

    organisation: str
    officer: str
    store_id: str
    created_at: datetime
    shares: tuple[bytes, bytes] = field(repr=False)


class KitWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The wording of one language."""

    title: str
    what_title: str
    what: str
    keep_title: str
    keep: str
    words_title: str
    words: str
    fingerprint: str
    organisation: str
    officer: str
    store: str
    created: str
    sealed_by: str
    sealed_at: str
    kept_at: str
    edge: str


class KitWording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Both languages."""

    sv: KitWords
    en: KitWords

    @property
    def both(self) -> tuple[KitWords, KitWords]:
        """Swedish first."""
        return (self.sv, self.en)


@cache
def load_kit_wording() -> KitWording:
    """The kit's wording. Raises msgspec.ValidationError when a text is missing."""
    path = files("resources") / "documents" / "emergency_kit.toml"
    return msgspec.convert(tomllib.loads(path.read_text("utf-8")), KitWording)


def build_kit(contents: KitContents) -> bytes:
    """The kit as a PDF of two pages. Raises ValueError for a share that is empty or too long."""
    out = BytesIO()
    both = load_kit_wording().both
    edges = [
        " / ".join(words.edge.format(number=number, parts=PARTS) for words in both)
        for number in range(1, PARTS + 1)
    ]
    document = kit_template(out, edges)
    document.build([*_story(contents)])
    facts = DocumentFacts(
        title=TITLE, author=contents.organisation, language="sv", made_at=contents.created_at
    )
    return finish_pdf(out.getvalue(), facts)


def _story(contents: KitContents) -> Iterator[Flowable]:
    for number, octets in enumerate(contents.shares, start=1):
        if number > 1:
            yield NextPageTemplate(f"part-{number}")
            yield PageBreak()
        share = Share(number=number, kit=kit_mark(contents.store_id), octets=octets)
        yield from _part(contents, share)


def _part(contents: KitContents, share: Share) -> Iterator[Flowable]:
    look = styles()
    swedish, english = load_kit_wording().both
    yield Paragraph(plain(one_line(contents.organisation, longest=LONGEST_NAME)), look.heading)
    yield Paragraph(plain(swedish.title.format(number=share.number, parts=PARTS)), look.title)
    title = english.title.format(number=share.number, parts=PARTS)
    yield Paragraph(plain(title), look.subtitle)
    yield _instructions(swedish, english)
    yield Spacer(0, 16)
    yield _key(share, swedish, english)
    yield Spacer(0, 18)
    yield _details(contents, share)
    yield Spacer(0, 22)
    yield _signatures()


def _instructions(swedish: KitWords, english: KitWords) -> Flowable:
    look = styles()
    columns = [
        [
            Paragraph(plain(words.what_title), look.heading),
            Paragraph(plain(words.what), look.cell),
            Paragraph(plain(words.keep_title), look.heading),
            Paragraph(plain(words.keep), look.cell),
        ]
        for words in (swedish, english)
    ]
    commands = [
        *padded(10, left=14, right=14),
        ("BACKGROUND", *EVERYWHERE, ACCENT_SOFT),
        ("ROUNDEDCORNERS", [7, 7, 7, 7]),
    ]
    return set_table([columns], widths=[TEXT_WIDTH / 2] * 2, commands=commands)


def _key(share: Share, swedish: KitWords, english: KitWords) -> Flowable:
    look = styles()
    lines = share_lines(share)
    words = set_table(
        [
            [Paragraph(str(number), look.small), *(Paragraph(word, look.code) for word in line)]
            for number, line in enumerate(lines, start=1)
        ],
        widths=[18, *[54] * len(lines[0])],
        commands=[
            *padded(2.5),
            ("LINEBELOW", *EVERYWHERE, 0.5, HAIRLINE),
            ("VALIGN", *EVERYWHERE, "MIDDLE"),
        ],
    )
    told = [Paragraph(plain(f"{swedish.words_title} / {english.words_title}"), look.heading)]
    told += [Paragraph(plain(each.words), look.label) for each in (swedish, english)]
    # In capitals the words fit the small alphabet of a QR code, so that its squares stay coarse.
    square = QrSquare(" ".join(" ".join(line) for line in lines).upper(), side=QR_SIDE)
    row = [[*told, Spacer(0, 6), words], square]
    return set_table([row], widths=[TEXT_WIDTH - QR_SIDE, QR_SIDE], commands=padded(0))


def _details(contents: KitContents, share: Share) -> Flowable:
    look = styles()
    swedish, english = load_kit_wording().both
    values = {
        "fingerprint": share_fingerprint(share.octets),
        "organisation": one_line(contents.organisation, longest=LONGEST_NAME),
        "officer": one_line(contents.officer, longest=LONGEST_NAME),
        "store": contents.store_id,
        "created": f"{contents.created_at.astimezone(SWEDISH_TIME):%Y-%m-%d %H:%M}",
    }
    rows = [
        [
            Paragraph(plain(f"{getattr(swedish, key)} / {getattr(english, key)}"), look.label),
            Paragraph(plain(value), look.cell),
        ]
        for key, value in values.items()
    ]
    commands = [*padded(4), ("LINEBELOW", *EVERYWHERE, 0.5, HAIRLINE)]
    return set_table(rows, widths=[200, TEXT_WIDTH - 200], commands=commands)


def _signatures() -> Flowable:
    look = styles()
    swedish, english = load_kit_wording().both
    cells: list[object] = []
    for key in ("sealed_by", "sealed_at", "kept_at"):
        label = f"{getattr(swedish, key)} / {getattr(english, key)}"
        cells += [Paragraph(plain(label), look.small), None]
    gap = 16.0
    width = (TEXT_WIDTH - 2 * gap) / 3
    commands = [*padded(4)]
    commands += [("LINEABOVE", (at, 0), (at, 0), 0.7, RULE) for at in (0, 2, 4)]
    return set_table([cells[:-1]], widths=[width, gap] * 2 + [width], commands=commands)
