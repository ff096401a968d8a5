"""The lines of a report as items of a long column: a continuous sheet of paper.

Rule: everything is drawn literally; a screen reader may say the report's own wording and headings,
and of the person's data only that they are on the screen.
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from backoffice.ui.tokens import tokens_now
from backoffice.views.laid_out_runs import LINE_PX, LaidOutRuns
from backoffice.views.literal_text import Run, literal
from backoffice.views.privacy.drafts import (
    Cells,
    Columns,
    Fact,
    Heading,
    Line,
    Paragraph,
    Said,
    Voice,
)

_EDGE_PX = 32
_LABEL_PX = 176
_SPEAKER_PX = 156
_COLUMN_GAP_PX = 12
_ROUNDING_PX = 2
_ROW_GAP_PX = 5
_GUESSED_CHAR_PX = 6.6
# Size in the type scale, weight, gap above, height of a line.
_HEADINGS = (
    ("title", QFont.Weight.DemiBold, 30, 28),
    ("strong", QFont.Weight.DemiBold, 22, 24),
    ("base", QFont.Weight.DemiBold, 16, 21),
    ("secondary", QFont.Weight.DemiBold, 10, 19),
)


class Sheet:
    """What all lines share: the font, and what is said in place of a person's data."""

    def __init__(self, font: QFont, *, said_on_screen_only: str) -> None:
        self.font = font
        self._widths: dict[tuple[Columns, int], tuple[int, ...]] = {}
        self.said_on_screen_only = said_on_screen_only

    def widths(self, columns: Columns, room: int) -> tuple[int, ...]:
        """The widths of the columns of a table: room for the longest word of each, the rest for
        those that have more to say."""
        known = self._widths.get((columns, room))
        if known is None:
            known = self._widths[columns, room] = self._measure(columns, room)
        return known

    def _measure(self, columns: Columns, room: int) -> tuple[int, ...]:
        advance = QFontMetrics(self.sized("secondary", QFont.Weight.Medium)).horizontalAdvance
        gap = _COLUMN_GAP_PX + _ROUNDING_PX
        least = [advance(word) + gap for word in columns.words]
        full = [max(advance(text) + gap, px) for text, px in zip(columns.texts, least, strict=True)]
        free = max(0, room - sum(least))
        more = sum(full) - sum(least)
        part = min(1.0, free / more) if more else 0.0
        wanted = [low + (high - low) * part for low, high in zip(least, full, strict=True)]
        return tuple(int(px * room / sum(wanted)) for px in wanted)

    def sized(self, size: str, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The font in a size of the type scale."""
        font = QFont(self.font)
        font.setPixelSize(tokens_now().type_sizes[size])
        font.setWeight(weight)
        return font


class Piece:
    """Some text at a place of a line."""

    __slots__ = ("laid_out", "right", "width", "x")

    def __init__(self, x: int, width: int, laid_out: LaidOutRuns, *, right: bool = False) -> None:
        self.x = x
        self.width = width
        self.laid_out = laid_out
        self.right = right


class PaperLine:
    """One line of the sheet. `first`, `last`: where the sheet begins and ends."""

    __slots__ = ("_pieces", "_sheet", "first", "last", "line")

    def __init__(self, line: Line, sheet: Sheet, *, first: bool, last: bool) -> None:
        self.line = line
        self.first = first
        self.last = last
        self._sheet = sheet
        self._pieces: list[Piece] = []

    def guess(self, width: int) -> int:
        """About how high it is."""
        room = max(60, width - 2 * _EDGE_PX)
        texts, part = _texts(self.line)
        longest = max((len(text) for text in texts), default=0)
        lines = 1 + int(longest * _GUESSED_CHAR_PX / (room * part))
        return lines * LINE_PX + self._above + self._below

    def lay_out(self, width: int) -> int:
        """How high it is."""
        self._pieces = self._lay_out(width - 2 * _EDGE_PX)
        highest = max((piece.laid_out.height for piece in self._pieces), default=LINE_PX)
        return highest + self._above + self._below

    def forget(self) -> None:
        """Drop the layout."""
        self._pieces = []

    def paint(self, painter: QPainter, box: QRectF, *, current: bool, hovered: bool) -> None:
        """Draw the strip of paper and what stands on it."""
        tokens = tokens_now()
        painter.fillRect(box, tokens.colour("surface"))
        painter.setPen(QPen(tokens.colour("hairline"), 1))
        painter.drawLine(box.topLeft(), box.bottomLeft())
        painter.drawLine(box.topRight(), box.bottomRight())
        if self.first:
            painter.drawLine(box.topLeft(), box.topRight())
        if self.last:
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        if isinstance(self.line, Cells):
            y = box.bottom() - 0.5
            painter.drawLine(QPointF(box.left() + _EDGE_PX, y), QPointF(box.right() - _EDGE_PX, y))
        if current:
            bar = QRectF(box.left() + 10, box.top() + self._above, 3, box.height() - self._above)
            painter.fillRect(bar, tokens.colour("focus"))
        for piece in self._pieces:
            shift = piece.width - piece.laid_out.width if piece.right else 0
            at = QPointF(box.left() + _EDGE_PX + piece.x + shift, box.top() + self._above)
            piece.laid_out.paint(painter, at)

    def spoken(self) -> str:
        """Wording and headings of sections; data only by their label."""
        line, quiet = self.line, self._sheet.said_on_screen_only
        if isinstance(line, Paragraph):
            return line.text
        if isinstance(line, Heading):
            return line.text if line.level < len(_HEADINGS) - 2 else quiet
        if isinstance(line, Fact):
            return f"{line.label}: {quiet}"
        if isinstance(line, Said):
            return f"{line.speaker}: {quiet}"
        return ", ".join(line.texts) if line.head else quiet

    def hint(self) -> str:
        """None."""
        return ""

    @property
    def _above(self) -> int:
        if isinstance(self.line, Heading):
            return _EDGE_PX if self.first else _HEADINGS[self.line.level][2]
        return _EDGE_PX if self.first else _ROW_GAP_PX

    @property
    def _below(self) -> int:
        return _EDGE_PX if self.last else _ROW_GAP_PX

    def _lay_out(self, room: int) -> list[Piece]:
        line = self.line
        if isinstance(line, Heading):
            size, weight, _, line_px = _HEADINGS[line.level]
            return [self._piece(line.text, 0, room, size, weight=weight, line_px=line_px)]
        if isinstance(line, Paragraph):
            ink = "secondary" if line.voice is Voice.NOTHING else "text"
            return [self._piece(line.text, 0, room, "base", ink=ink)]
        if isinstance(line, Fact):
            return self._two(line.label, line.value, _LABEL_PX, room)
        if isinstance(line, Said):
            speaker = f"{line.speaker}  {line.at}" if line.at else line.speaker
            return self._two(speaker, line.text, _SPEAKER_PX, room)
        return self._cells(line, room)

    def _two(self, label: str, text: str, label_px: int, room: int) -> list[Piece]:
        return [
            self._piece(label, 0, label_px - _COLUMN_GAP_PX, "secondary", ink="secondary"),
            self._piece(text, label_px, room - label_px, "base"),
        ]

    def _cells(self, line: Cells, room: int) -> list[Piece]:
        pieces, x = [], 0
        widths = self._sheet.widths(line.columns, room)
        for text, width, right in zip(line.texts, widths, line.columns.right, strict=True):
            pieces.append(
                self._piece(
                    text,
                    x,
                    max(24, width - _COLUMN_GAP_PX),
                    "secondary",
                    ink="secondary" if line.head else "text",
                    weight=QFont.Weight.Medium if line.head else QFont.Weight.Normal,
                    right=right,
                )
            )
            x += width
        return pieces

    def _piece(
        self,
        text: str,
        x: int,
        width: int,
        size: str,
        *,
        ink: str = "text",
        weight: QFont.Weight = QFont.Weight.Normal,
        line_px: int = LINE_PX,
        right: bool = False,
    ) -> Piece:
        laid_out = LaidOutRuns(
            [Run(literal(text))],
            font=self._sheet.sized(size, weight),
            ink=ink,
            width=width,
            line_px=line_px,
        )
        return Piece(x, width, laid_out, right=right)


def _texts(line: Line) -> tuple[tuple[str, ...], float]:
    """Its texts, and the part of the width that the widest of them has."""
    if isinstance(line, Heading | Paragraph):
        return (line.text,), 1.0
    if isinstance(line, Fact):
        return (line.value,), 0.7
    if isinstance(line, Said):
        return (line.text,), 0.8
    return line.texts, 1 / max(1, len(line.texts))
