"""A QR code as a flowable.

Rule: drawn from the modules themselves; reportlab's own drawing puts a font into the file that is
not embedded.
"""

from itertools import groupby
from typing import Any

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.platypus import Flowable

from backoffice.documents.pdf_style import INK

# Dark runs overlap by this much (points), or a viewer may show hairlines between them.
OVERLAP = 0.05


class QrSquare(Flowable):
    """A QR code of `text` with correction level M, `side` points wide, without the quiet zone."""

    def __init__(self, text: str, *, side: float) -> None:
        super().__init__()
        self.text = text
        self.width = self.height = side

    def draw(self) -> None:
        """Fill each run of dark modules, row by row from the top."""
        rows = modules_of(self.text)
        module = self.width / len(rows)
        self.canv.setFillColor(INK)
        for number, row in enumerate(rows, start=1):
            left = 0.0
            for dark, run in groupby(row):
                width = len(list(run)) * module
                if dark:
                    bottom = self.height - number * module
                    size = (width + OVERLAP, module + OVERLAP)
                    self.canv.rect(left, bottom, *size, stroke=0, fill=1)
                left += width


def modules_of(text: str) -> list[list[bool]]:
    """The dark modules of the code, row by row."""
    code: Any = QrCodeWidget(text, barLevel="M")
    code.qr.make()
    count = range(code.qr.getModuleCount())
    return [[bool(code.qr.isDark(row, column)) for column in count] for row in count]
