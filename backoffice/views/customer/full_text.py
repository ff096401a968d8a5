"""Text that breaks wherever it must: an e-mail address has no spaces and must not be cut off.

Rule: everything is on screen, so that no tooltip has to repeat it.
"""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from backoffice.ui.labels import PlainLabel
from backoffice.ui.override import override

_LINE_PX = 19


class FullText(PlainLabel):
    """A label as high as its text needs at its width."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent, wrap=True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def heightForWidth(self, width: int) -> int:
        return max(1, self._lay_out(width)[1]) * _LINE_PX

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(self.width(), 80)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, _LINE_PX)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        for layout in self._lay_out(self.width())[0]:
            layout.draw(painter, QPointF(0, 0))
        painter.end()

    def _lay_out(self, width: int) -> tuple[list[QTextLayout], int]:
        """One layout per paragraph, and the number of lines."""
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layouts, lines = [], 0
        for paragraph in self.text().split("\n"):
            layout = QTextLayout(paragraph, self.font())
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                line.setPosition(QPointF(0, lines * _LINE_PX + 1))
                lines += 1
            layout.endLayout()
            layouts.append(layout)
        return layouts, lines
