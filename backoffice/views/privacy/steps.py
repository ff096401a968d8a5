"""The steps of a piece of work, one below the other: where one is, what is done, what comes.

Rule: a step that cannot be entered yet says why; the number is the key together with the steps'
order, and a step that is done carries a tick as well as its colour.

    steps = StepList(name=self.tr("Steps"));  steps.add("case", self.tr("Case"))
    steps.chosen.connect(...);  steps.choose("case");  steps.set_done("case", done=True)
"""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget
from typing_extensions import override

from backoffice.ui.icons import Icon, paint_icon
from backoffice.ui.labels import set_tooltip
from backoffice.ui.layout import column
from backoffice.ui.tokens import tokens_now

_HEIGHT_PX = 46
_DISC_PX = 24
_LEFT_PX = 10
_TEXT_PX = _LEFT_PX + _DISC_PX + 12
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Step(QAbstractButton):
    """A disc with its number or a tick, and a word."""

    def __init__(self, text: str, *, number: int) -> None:
        super().__init__()
        self.words = text
        self.number = number
        self.done = False
        self.last = True
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{number}. {text}")

    @override
    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.words)
        return QSize(max(150, _TEXT_PX + width + 24), _HEIGHT_PX)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and self.isEnabled() and not self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 3, 0, -3), 8, 8)
        middle = self.height() / 2
        disc = QRectF(_LEFT_PX, middle - _DISC_PX / 2, _DISC_PX, _DISC_PX)
        self._paint_thread(painter, disc)
        self._paint_disc(painter, disc)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(tokens.colour("text" if self.isEnabled() else "disabled"))
        room = self.rect().adjusted(_TEXT_PX, 0, -8, 0)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        shown = painter.fontMetrics().elidedText(
            self.words, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, flags, shown)
        painter.end()

    def _paint_thread(self, painter: QPainter, disc: QRectF) -> None:
        painter.setPen(QPen(tokens_now().colour("hairline"), 1))
        x = disc.center().x()
        if self.number > 1:
            painter.drawLine(int(x), 0, int(x), int(disc.top()) - 3)
        if not self.last:
            painter.drawLine(int(x), int(disc.bottom()) + 4, int(x), self.height())

    def _paint_disc(self, painter: QPainter, disc: QRectF) -> None:
        tokens = tokens_now()
        ground, edge, ink = "surface", "input_border", "secondary"
        if self.isChecked():
            ground, edge, ink = "accent", "accent", "on_accent"
        elif self.done:
            ground, edge, ink = "accent_soft", "accent_soft", "accent"
        elif not self.isEnabled():
            ground, edge, ink = "background", "hairline", "disabled"
        painter.setPen(QPen(tokens.colour(edge), 1))
        painter.setBrush(tokens.colour(ground))
        painter.drawEllipse(disc.adjusted(0.5, 0.5, -0.5, -0.5))
        if self.done and not self.isChecked():
            paint_icon(painter, Icon.CHECK, disc.adjusted(5, 5, -5, -5), tokens.colour(ink))
            return
        font = QFont(self.font())
        font.setPixelSize(tokens.type_sizes["secondary"])
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(tokens.colour(ink))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.number))


class StepList(QWidget):
    """Steps by id, one of them the current one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._steps: dict[str, Step] = {}
        self._group = QButtonGroup(self)
        self._layout = column(self, gap=0)
        self._layout.addStretch(1)

    def add(self, step_id: str, text: str) -> None:
        """Add a step at the end."""
        for other in self._steps.values():
            other.last = False
        step = Step(text, number=len(self._steps) + 1)
        step.setObjectName(f"step.{step_id}")
        self._steps[step_id] = step
        self._group.addButton(step)
        self._layout.insertWidget(self._layout.count() - 1, step)
        step.installEventFilter(self)
        step.clicked.connect(lambda: self.chosen.emit(step_id))

    @property
    def current(self) -> str:
        """The step one is at."""
        return next((one for one, step in self._steps.items() if step.isChecked()), "")

    def beside(self, by: int) -> str:
        """The step before (-1) or after (1) the current one; "" for none."""
        ids = list(self._steps)
        place = ids.index(self.current) + by
        return ids[place] if 0 <= place < len(ids) else ""

    def choose(self, step_id: str) -> None:
        """Be at a step, without emitting `chosen`."""
        self._steps[step_id].setChecked(True)

    def set_done(self, step_id: str, *, done: bool) -> None:
        """Tick a step, or take the tick away."""
        step = self._steps[step_id]
        step.done = done
        step.setAccessibleDescription(self.tr("done") if done else "")
        step.update()

    def block(self, step_id: str, reason: str) -> None:
        """Nobody can enter it now; "" allows it again."""
        step = self._steps[step_id]
        step.setEnabled(not reason)
        set_tooltip(step, reason)

    def can_enter(self, step_id: str) -> bool:
        """Whether it can be entered now."""
        return bool(step_id) and self._steps[step_id].isEnabled()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = _STEPS.get(Qt.Key(event.key()))
            steps = [step for step in self._steps.values() if step.isEnabled()]
            if by is not None and watched in steps:
                place = (steps.index(watched) + by) % len(steps)
                steps[place].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)
