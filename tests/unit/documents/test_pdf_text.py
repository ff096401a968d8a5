"""The gate between values and the PDF: literal, printable, and never markup."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.platypus import Paragraph

from backoffice.documents.pdf_fonts import printable_characters
from backoffice.documents.pdf_style import styles
from backoffice.documents.pdf_text import REPLACEMENT, has_replacement, one_line, plain, visible

ANY_TEXT = st.text(st.characters(), max_size=200)  # lone surrogates included


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("Åsa Lindström-Öberg é ñ € ≥ µ", "Åsa Lindström-Öberg é ñ € ≥ µ"),
        ("A\u030asa", "Åsa"),
        ("rad ett\r\nrad två\rtre\u2028fyra\x85fem", "rad ett\nrad två\ntre\nfyra\nfem"),
        ("a\tb", "a\u00a0\u00a0\u00a0\u00a0b"),
        ("noll\x00tecken\x07", "noll□tecken□"),
        ("bakåt\u202etxt", "bakåt□txt"),
        ("osynlig\u200bbredd\ufeff", "osynlig□bredd□"),
        ("mjukt\u00adbindestreck", "mjukt□bindestreck"),
        ("emoji 😀", "emoji □"),
        ("halv \ud83d", "halv □"),
        ("汉字", "□□"),
        ("fast\u2003mellanrum", "fast mellanrum"),
        ("<b>&amp;", "<b>&amp;"),
    ],
)
def test_what_the_font_cannot_print_becomes_a_box(value: str, shown: str) -> None:
    assert visible(value).replace("\u2003", " ") == shown


@given(text=ANY_TEXT)
def test_only_printable_characters_come_through(text: str) -> None:
    assert {ord(character) for character in visible(text)} <= printable_characters() | {10}


@given(text=ANY_TEXT)
def test_no_value_becomes_markup(text: str) -> None:
    markup = plain(text)
    assert set(re.findall("<[^>]*>?", markup)) <= {"<br/>"}
    spaced = unescape(markup.replace("<br/>", "\n")).replace("\u00a0", " ")
    assert spaced == visible(text).replace("\u00a0", " ")


@given(text=ANY_TEXT)
def test_every_value_can_be_set_as_a_paragraph(text: str) -> None:
    paragraph = Paragraph(plain(text), styles().cell)
    assert paragraph.wrap(120, 1000)[1] >= 0


@pytest.mark.parametrize(
    "value",
    [
        '<img src="logo.png"/>',
        '<a href="https://example.com">x</a>',
        "<para fontName='x'>",
        "&lt;img src='x'&gt;",
        "&#60;img src='x'&#62;",
        "<![CDATA[<img src='x'/>]]>",
        "<onDraw name='x'/>",
        "</para><para>",
        "<unichar code='60'/>",
        "<!-- comment -->",
        "<?php ?>",
    ],
)
def test_markup_is_shown_as_it_was_written(value: str) -> None:
    assert Paragraph(plain(value), styles().cell).getPlainText() == value


@given(text=ANY_TEXT, longest=st.integers(1, 40))
def test_one_line_is_one_short_line(text: str, longest: int) -> None:
    line = one_line(text, longest=longest)
    assert len(line) <= longest
    assert "\n" not in line


def test_a_box_of_the_value_itself_is_not_taken_for_a_replacement() -> None:
    assert not has_replacement(f"ruta {REPLACEMENT}")
    assert has_replacement(f"ruta {REPLACEMENT} 😀")
