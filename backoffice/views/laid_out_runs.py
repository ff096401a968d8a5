"""Runs of text laid out over as many lines as they need, with a ground under some of them.

Rule: it draws glyphs and rounded boxes, nothing else: text from outside is never read as markup.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextFormat,
    QTextLayout,
    QTextOption,
)

from backoffice.ui.tokens import tokens_now
from backoffice.views.literal_text import Look, Run

LINE_PX = 20
_GROUND_PX = 18
_ROUND_PX = {Look.COVERED: 9.0, Look.COVERED_FOUND: 9.0, Look.FOUND: 4.0}
_INKS = {Look.COVERED: "secondary", Look.COVERED_FOUND: "on_mark", Look.FOUND: "on_mark"}


class LaidOutRuns:
    """One paragraph or several (parted by line separators) of one width."""

    def __init__(
        self,
        runs: Sequence[Run],
        *,
        font: QFont,
        ink: str,
        width: int,
        chip_ground: str = "hover",
        line_px: int = LINE_PX,
    ) -> None:
        self._ink = ink
        self._line_px = line_px
        self._grounds = {
            Look.COVERED: chip_ground,
            Look.COVERED_FOUND: "mark",
            Look.FOUND: "mark",
        }
        self._marked: list[tuple[int, int, Look]] = []
        self._layout = QTextLayout("".join(run.text for run in runs), font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(self._formats(runs))
        self.lines, self.width = self._break_lines(width)

    @property
    def height(self) -> int:
        """In pixels."""
        return self.lines * self._line_px

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Draw with the upper left corner at `at`."""
        tokens = tokens_now()
        for start, end, look in self._marked:
            edge = tokens.colour("hairline") if look is Look.COVERED else Qt.PenStyle.NoPen
            painter.setPen(edge)
            painter.setBrush(tokens.colour(self._grounds[look]))
            for box in self._boxes(start, end):
                painter.drawRoundedRect(box.translated(at), _ROUND_PX[look], _ROUND_PX[look])
        painter.setPen(tokens.colour(self._ink))
        self._layout.draw(painter, at)

    def _formats(self, runs: Sequence[Run]) -> list[QTextLayout.FormatRange]:
        formats, at = [], 0
        for run in runs:
            if run.look is not Look.PLAIN:
                formats.append(_format(at, run))
                self._marked.append((at, at + run.units, run.look))
            at += run.units
        return formats

    def _break_lines(self, width: int) -> tuple[int, int]:
        layout, lines, widest = self._layout, 0, 0.0
        rise = (self._line_px - QFontMetricsF(layout.font()).height()) / 2
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, lines * self._line_px + rise))
            widest = max(widest, line.naturalTextWidth())
            lines += 1
        layout.endLayout()
        return max(1, lines), min(width, int(widest) + 1)

    def _boxes(self, start: int, end: int) -> list[QRectF]:
        """The ground under characters, one box a line."""
        boxes = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                one, other = _x(line.cursorToX(first)), _x(line.cursorToX(last))
                top = number * self._line_px + (self._line_px - _GROUND_PX) / 2
                boxes.append(QRectF(min(one, other), top, abs(other - one), _GROUND_PX))
        return boxes


def _x(place: object) -> float:
    """PySide6 gives the place and the cursor it belongs to."""
    return float(place[0]) if isinstance(place, tuple) else float(str(place))


def _format(at: int, run: Run) -> QTextLayout.FormatRange:
    tokens = tokens_now()
    look = QTextCharFormat()
    look.setForeground(tokens.colour(_INKS[run.look]))
    if run.look is not Look.FOUND:
        look.setProperty(QTextFormat.Property.FontPixelSize, tokens.type_sizes["secondary"])
        look.setFontWeight(QFont.Weight.Medium)
    found = QTextLayout.FormatRange()
    found.start = at
    found.length = run.units
    found.format = look
    return found
