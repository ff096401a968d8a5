"""One purpose to choose: its figure, its name, what it means.

Rule: the figure on the left is the key that chooses it.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from backoffice.domain.policy import Purpose
from backoffice.ui.override import override
from backoffice.ui.tokens import tokens_now
from backoffice.views.customer.purpose_words import purpose_meaning, purpose_name

_HEIGHT_PX = 46
_KEY_PX = 22
_LEFT_PX = 12
_TEXT_PX = _LEFT_PX + _KEY_PX + 12


class PurposeChoice(QAbstractButton):
    """A row that is marked when it is the one."""

    def __init__(self, purpose: Purpose, *, figure: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.purpose = purpose
        self._figure = str(figure)
        self.setObjectName(f"purpose.{purpose}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(purpose_name(purpose))
        self.setAccessibleDescription(f"{purpose_meaning(purpose)} ({self._figure})")

    @override
    def sizeHint(self) -> QSize:
        name = self.fontMetrics().horizontalAdvance(purpose_name(self.purpose))
        meaning = self.fontMetrics().horizontalAdvance(purpose_meaning(self.purpose))
        return QSize(_TEXT_PX + max(name, meaning) + _LEFT_PX, _HEIGHT_PX)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = self.isChecked()
        if chosen or self.underMouse():
            painter.setBrush(tokens.colour("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 1, 0, -1), 8, 8)
        self._paint_key(painter, chosen=chosen)
        self._paint_words(painter, chosen=chosen)
        painter.end()

    def _paint_key(self, painter: QPainter, *, chosen: bool) -> None:
        tokens = tokens_now()
        top = (self.height() - _KEY_PX) / 2
        box = QRectF(_LEFT_PX + 0.5, top + 0.5, _KEY_PX - 1, _KEY_PX - 1)
        painter.setPen(tokens.colour("accent" if chosen else "input_border"))
        painter.setBrush(tokens.colour("accent" if chosen else "surface"))
        painter.drawRoundedRect(box, 5, 5)
        font = QFont(self.font())
        font.setPixelSize(tokens.type_sizes["secondary"])
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(tokens.colour("on_accent" if chosen else "secondary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._figure)

    def _paint_words(self, painter: QPainter, *, chosen: bool) -> None:
        tokens = tokens_now()
        room = QRectF(_TEXT_PX, 5, self.width() - _TEXT_PX - _LEFT_PX, 19)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        enabled = self.isEnabled()
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Medium)
        for text, colour in (
            (purpose_name(self.purpose), "text"),
            (purpose_meaning(self.purpose), "secondary"),
        ):
            painter.setFont(font)
            painter.setPen(tokens.colour(colour if enabled else "disabled"))
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, flags, shown)
            room.translate(0, 18)
            font = QFont(self.font())
            font.setPixelSize(tokens.type_sizes["secondary"])
