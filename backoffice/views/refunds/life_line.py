"""Draws the life of a refund: a line with a dot for every step, words beside it.

Rule: a dot never says alone what a step means; the words do. What is still to come is hollow.
"""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backoffice.ui.formats import Formats
from backoffice.ui.labels import PlainLabel, TextStyle, Tone
from backoffice.ui.layout import GAP_M, clear, column, row
from backoffice.ui.override import override
from backoffice.ui.tokens import tokens_now
from backoffice.views.refunds.life import Step, StepKind

_MARK_PX = 16
_DOT_PX = 4.5
_DOT_Y = 10.0
_GAP_BELOW_PX = 14
_COLOURS = {
    StepKind.DONE: "secondary",
    StepKind.NOW: "info",
    StepKind.AHEAD: "input_border",
    StepKind.GOOD: "success",
    StepKind.BAD: "danger",
}


class _Mark(QWidget):
    """The dot of one step and its part of the line."""

    def __init__(self, kind: StepKind, parent: QWidget, *, first: bool, last: bool) -> None:
        super().__init__(parent)
        self._kind, self._first, self._last = kind, first, last
        self.setFixedWidth(_MARK_PX)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = self.width() / 2
        painter.setPen(QPen(tokens.colour("hairline"), 2))
        if not self._first:
            painter.drawLine(QPointF(x, 0), QPointF(x, _DOT_Y - _DOT_PX - 2))
        if not self._last:
            painter.drawLine(QPointF(x, _DOT_Y + _DOT_PX + 2), QPointF(x, self.height()))
        colour = tokens.colour(_COLOURS[self._kind])
        hollow = self._kind in (StepKind.AHEAD, StepKind.NOW)
        painter.setPen(QPen(colour, 2) if hollow else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
        painter.drawEllipse(QPointF(x, _DOT_Y), _DOT_PX, _DOT_PX)
        painter.end()


class LifeLine(QWidget):
    """The steps below one another."""

    def __init__(self, parent: QWidget | None = None, *, formats: Formats) -> None:
        super().__init__(parent)
        self._formats = formats
        self._layout = column(self, gap=0)
        self.steps: tuple[Step, ...] = ()

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Draw other steps."""
        if steps == self.steps:
            return
        self.steps = steps
        clear(self._layout)
        for place, step in enumerate(steps):
            self._add(step, first=place == 0, last=place == len(steps) - 1)

    def _add(self, step: Step, *, first: bool, last: bool) -> None:
        line = QWidget(self)
        layout = row(line, gap=GAP_M)
        layout.addWidget(_Mark(step.kind, line, first=first, last=last))
        layout.addLayout(self._words(step, line, last=last), 1)
        self._layout.addWidget(line)

    def _words(self, step: Step, parent: QWidget, *, last: bool) -> QVBoxLayout:
        words = column(gap=1)
        words.setContentsMargins(0, 1, 0, 0 if last else _GAP_BELOW_PX)
        tone = Tone.SECONDARY if step.kind is StepKind.AHEAD else None
        words.addWidget(PlainLabel(step.words, parent, wrap=True, tone=tone))
        under = [step.detail] if step.detail else []
        if step.at is not None:
            under.insert(0, self._formats.moment(step.at))
        if under:
            text = "\n".join(under)
            words.addWidget(PlainLabel(text, parent, style=TextStyle.SECONDARY, wrap=True))
        return words
