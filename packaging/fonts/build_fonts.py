# ruff: noqa: INP001 - a script that is run by hand, not a package
"""Make the bundled fonts from the `inter-ui` package of npm: static TrueType, tabular figures as
the default.

Rule: nothing about the letters is drawn anew. Only scripts that staff need are kept, digits map
to Inter's own tabular digits (Qt style sheets and reportlab cannot switch an OpenType feature
on), lines stand 1.4 apart, and contextual ligatures are dropped, so that text is shown as it was
written ("->" stays two characters). Because of that the family has its own name.

Usage (fontTools and brotli in an environment of their own):
    npm pack inter-ui@4.1.1 && tar xzf inter-ui-4.1.1.tgz
    python packaging/fonts/build_fonts.py package resources/fonts
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "Inter Tabular"
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
RANGES = (
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x0259, 0x0259), (0x02B0, 0x02FF), (0x0300, 0x036F),
    (0x0370, 0x03FF), (0x0400, 0x04FF), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x2070, 0x209F),
    (0x20A0, 0x20CF), (0x2100, 0x214F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2318, 0x2318),
    (0x2460, 0x2473), (0x25A0, 0x25FF), (0x2713, 0x2717), (0xFFFD, 0xFFFD),
)  # fmt: skip
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "case", "zero", "pnum"]


DIGITS = range(0x30, 0x3A)
BULLET = 0x2022
LINE_HEIGHT = 1.4
WWS_NAMES = (21, 22, 25)


def tabular(font: TTFont) -> None:
    """Let every digit map to its tabular form. Hyphen, comma and space stay as they are."""
    for lookup in _lookups(font, "tnum"):
        for subtable in lookup.SubTable:
            mapping = getattr(subtable, "ExtSubTable", subtable).mapping
            for table in font["cmap"].tables:
                for code in DIGITS:
                    table.cmap[code] = mapping.get(table.cmap[code], table.cmap[code])


def widen_bullet(font: TTFont) -> None:
    """Make the bullet of masked values as wide as a digit: face and value take the same space."""
    cmap = font.getBestCmap()
    width, _ = font["hmtx"][cmap[DIGITS[0]]]
    old_width, left = font["hmtx"][cmap[BULLET]]
    shift = (width - old_width) // 2
    glyph = font["glyf"][cmap[BULLET]]
    glyph.coordinates.translate((shift, 0))
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][cmap[BULLET]] = (width, left + shift)


def open_lines(font: TTFont) -> None:
    """Let a line be 1.4 times the size of the letters, half of the room above and half below: Qt
    has no line height for plain labels."""
    hhea, os2 = font["hhea"], font["OS/2"]
    extra = round(LINE_HEIGHT * font["head"].unitsPerEm) - hhea.ascent + hhea.descent
    hhea.ascent += extra // 2
    hhea.descent -= extra - extra // 2
    hhea.lineGap = os2.sTypoLineGap = 0
    os2.sTypoAscender = os2.usWinAscent = hhea.ascent
    os2.sTypoDescender = hhea.descent
    os2.usWinDescent = -hhea.descent


def _lookups(font: TTFont, tag: str) -> list[object]:
    gsub = font["GSUB"].table
    records = [r for r in gsub.FeatureList.FeatureRecord if r.FeatureTag == tag]
    indexes = sorted({i for r in records for i in r.Feature.LookupListIndex})
    return [gsub.LookupList.Lookup[i] for i in indexes]


def rename(font: TTFont, style: str) -> None:
    """Give the font its own family name; the copyright and licence records stay."""
    ribbi = style if style in ("Regular", "Bold") else "Regular"
    legacy = FAMILY if ribbi == style else f"{FAMILY} {style}"
    names = {
        1: legacy, 2: ribbi, 3: f"{FAMILY} {style} 4.001", 4: f"{FAMILY} {style}",
        6: f"{FAMILY.replace(' ', '')}-{style}", 16: FAMILY, 17: style,
    }  # fmt: skip
    table = font["name"]
    table.names = [n for n in table.names if n.nameID not in {*names, *WWS_NAMES}]
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)


def build(source: Path, target: Path) -> None:
    """Write the four weights into `target`."""
    for style in WEIGHTS:
        font = TTFont(source / "web" / f"Inter-{style}.woff2")
        tabular(font)
        widen_bullet(font)
        open_lines(font)
        options = Options()
        options.layout_features = FEATURES
        options.name_IDs = ["*"]
        options.hinting = False
        options.notdef_outline = True
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=[c for low, high in RANGES for c in range(low, high + 1)])
        subsetter.subset(font)
        rename(font, style)
        font.flavor = None
        font.save(target / f"InterTabular-{style}.ttf")


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
