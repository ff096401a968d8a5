"""The emergency kit on paper: two pages, one share each, and both read back."""

import re
from datetime import UTC, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from backoffice.documents.emergency_kit import KitContents, build_kit
from backoffice.documents.pdf_qr import QrSquare, modules_of
from backoffice.domain.recovery_words import (
    LONGEST_SHARE,
    Share,
    kit_mark,
    read_share,
    share_fingerprint,
    share_lines,
)

STORE = "0195f0a2-7c1e-7b32-9f35-0d1b2c3d4e5f"
FIRST = bytes(range(64))
SECOND = bytes(range(100, 164))


def contents(**changes) -> KitContents:
    values = {
        "organisation": "Stenhård.net AB",
        "officer": "Karin Nyckelsson",
        "store_id": STORE,
        "created_at": datetime(2026, 11, 20, 13, 5, tzinfo=UTC),
        "shares": (FIRST, SECOND),
    }
    return KitContents(**(values | changes))


def pages_of(kit: KitContents) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(build_kit(kit))).pages]


def printed_words(page: str) -> str:
    """The five-letter words that stand after a line number."""
    lines = re.findall(r"^\d+\n?\s*((?:[a-z]{5}\s+){4}[a-z]{5})$", page, re.MULTILINE)
    return "\n".join(lines)


@pytest.mark.parametrize(("page", "octets"), [(0, FIRST), (1, SECOND)])
def test_each_page_reads_back_to_its_share(page: int, octets: bytes) -> None:
    printed = printed_words(pages_of(contents())[page])
    assert read_share(printed) == Share(number=page + 1, kit=kit_mark(STORE), octets=octets)


def test_a_page_holds_one_share_only() -> None:
    first, second = pages_of(contents())
    for page, other in ((first, SECOND), (second, FIRST)):
        lines = share_lines(Share(number=1, kit=kit_mark(STORE), octets=other))[1:]
        assert not any(word in page for line in lines for word in line[:4])


def test_pages_say_what_to_do_in_both_languages_and_which_kit_it_is() -> None:
    for number, (page, octets) in enumerate(
        zip(pages_of(contents()), (FIRST, SECOND), strict=True), 1
    ):
        assert f"Nödpaket, del {number} av 2" in page
        assert f"Emergency kit, part {number} of 2" in page
        assert "Så förvaras den" in page
        assert "How to keep it" in page
        assert share_fingerprint(octets) in page
        for told in ("Stenhård.net AB", "Karin Nyckelsson", STORE, "2026-11-20 14:05"):
            assert told in page


def test_the_document_itself_says_nothing_of_the_shares() -> None:
    reader = PdfReader(BytesIO(build_kit(contents())))
    assert reader.metadata.title == "Nödpaket / Emergency kit"
    assert reader.outline == []
    assert reader.attachments == {}
    fonts = [font for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    assert all("InterTabular" in font.get_object()["/BaseFont"] for font in fonts)


def test_contents_do_not_show_the_shares_in_a_traceback() -> None:
    assert "shares" not in repr(contents())


def test_the_longest_share_still_has_one_page() -> None:
    longest = bytes(LONGEST_SHARE)
    assert len(pages_of(contents(shares=(longest, longest)))) == 2


@pytest.mark.parametrize("octets", [b"", bytes(LONGEST_SHARE + 1)])
def test_a_share_that_cannot_be_printed_is_refused(octets: bytes) -> None:
    with pytest.raises(ValueError, match="octets"):
        build_kit(contents(shares=(octets, FIRST)))


def test_hostile_names_are_printed_literally() -> None:
    name = '<img src="x.png"/>&amp;\x00😀' + "å" * 300
    first, second = pages_of(contents(organisation=name, officer=name))
    assert '<img src="x.png"/>&amp;' in first
    assert '<img src="x.png"/>&amp;' in second


def test_the_square_is_a_code_with_its_three_corners() -> None:
    """Size and finder patterns (ISO 18004); that it can be scanned was tried with zbarimg."""
    rows = modules_of("LUSAB BABAD " * 20)
    size = len(rows)
    assert (size - 17) % 4 == 0
    finder = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"]
    for top, left in ((0, 0), (0, size - 7), (size - 7, 0)):
        corner = ["".join("01"[rows[top + r][left + c]] for c in range(7)) for r in range(7)]
        assert corner == finder
    assert (QrSquare("X", side=90).width, QrSquare("X", side=90).height) == (90, 90)
