"""The bundled font, registered with reportlab once per process.

Rule: only fonts that ship with the program are used, and all of them are embedded, so that a
document looks the same everywhere and names no file of the machine it was made on.
"""

import unicodedata
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "InterTabular-Regular"
MEDIUM = "InterTabular-Medium"
STRONG = "InterTabular-SemiBold"

# Control and format characters, surrogates, private use, unassigned, line and paragraph separators.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


@cache
def register_fonts() -> None:
    """Make the fonts known to reportlab, and the regular one its default (else it names Helvetica
    unembedded).
    """
    for name in (REGULAR, MEDIUM, STRONG):
        content = (files("resources") / "fonts" / f"{name}.ttf").read_bytes()
        pdfmetrics.registerFont(TTFont(name, BytesIO(content)))
    for name in (REGULAR, MEDIUM):
        pdfmetrics.registerFontFamily(
            name, normal=name, bold=STRONG, italic=name, boldItalic=STRONG
        )
    rl_config.canvas_basefontname = REGULAR


@cache
def printable_characters() -> frozenset[int]:
    """The code points with a glyph in every used weight; what is drawn as nothing is left out."""
    register_fonts()
    fonts: list[Any] = [pdfmetrics.getFont(name) for name in (REGULAR, MEDIUM, STRONG)]
    common = frozenset.intersection(*(frozenset(font.face.charToGlyph) for font in fonts))
    return frozenset(code for code in common if unicodedata.category(chr(code)) not in _UNSEEN)


def text_width(text: str, font: str, size: float) -> float:
    """The width of one line of text, in points."""
    register_fonts()
    return float(pdfmetrics.stringWidth(text, font, size))
