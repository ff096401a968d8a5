"""The one gate between a value and a PDF.

Rule: whatever goes into a reportlab paragraph goes through `plain`, and whatever is drawn or
bookmarked goes through `visible`. reportlab reads markup in a paragraph (it would embed local
images and fetch addresses), has no glyph for what the font lacks, and fails on lone surrogates;
after the gate every value is shown literally.
"""

import re
import unicodedata
from xml.sax.saxutils import escape

from backoffice.documents.pdf_fonts import printable_characters

REPLACEMENT = "□"
_SECOND_SPACE = re.compile(r"(?<= ) ")
_LINE_ENDS = re.compile(r"\r\n?|[\u0085\u2028\u2029]")


class _Glyphs(dict[int, str]):
    """Translation table that is filled as characters turn up: one printable character for each."""

    def __missing__(self, codepoint: int) -> str:
        shown = _shown(chr(codepoint))
        self[codepoint] = shown
        return shown


def _shown(character: str) -> str:
    if character == "\n":
        return character
    if character == "\t":
        return "\u00a0" * 4
    if ord(character) in printable_characters():
        return character
    return " " if unicodedata.category(character) == "Zs" else REPLACEMENT


_GLYPHS = _Glyphs()


def visible(text: str) -> str:
    """The text as the font can print it: composed (NFC), line ends as \\n, anything without a glyph
    as □.
    """
    return unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text)).translate(_GLYPHS)


def one_line(text: str, *, longest: int) -> str:
    """`visible`, on one line and cut to `longest` characters with an ellipsis; for bookmarks and
    running heads.
    """
    line = " ".join(visible(text).split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def plain(text: str) -> str:
    """Paragraph markup that shows the text literally, line ends and double spaces included."""
    spaced = _SECOND_SPACE.sub("\u00a0", visible(text))
    return escape(spaced).replace("\n", "<br/>")


def has_replacement(text: str) -> bool:
    """Whether `visible` must put □ for something."""
    return visible(text).count(REPLACEMENT) > text.count(REPLACEMENT)
