"""Empty, loading, error and no permission: designed states, one sentence and one action.

Rule: a list or a page is never just blank. The sentence says what is so; the action what can be
done about it.

    panel = StatePanel()
    panel.show_empty(self.tr("Nobody is found by that."), action=self.tr("Clear"), on_action=clear)
    panel.show_error(sentence_of(error), action=self.tr("Try again"), on_action=self.reload)
    panel.show_no_permission(self.tr("Your role does not read refunds."))
"""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from backoffice.ui.buttons import Button
from backoffice.ui.icons import LARGE_PX, Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_M, GAP_XL, centred, column
from backoffice.ui.override import override
from backoffice.ui.tokens import tokens_now

_SENTENCE_WIDTH_PX = 360


class StatePanel(QWidget):
    """An icon, a sentence and an action in the middle of the room it gets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_action: Callable[[], object] | None = None
        self._icon = IconLabel(Icon.INBOX, size_px=LARGE_PX + 4)
        self._sentence = PlainLabel(wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setMaximumWidth(_SENTENCE_WIDTH_PX)
        self._sentence.setMinimumWidth(_SENTENCE_WIDTH_PX - 80)
        self._button = Button("")
        self._button.clicked.connect(self._on_button_clicked)
        layout = column(self, gap=GAP_M, margin=GAP_XL)
        layout.addStretch(1)
        for widget in (self._icon, self._sentence, self._button):
            layout.addLayout(centred(widget))
        layout.addStretch(1)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def show_empty(
        self,
        sentence: str,
        *,
        icon: Icon = Icon.INBOX,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """There is nothing here."""
        self._show(icon, "secondary", sentence, action, on_action)

    def show_error(
        self, sentence: str, *, action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        """It could not be read."""
        self._show(Icon.WARNING, "danger", sentence, action, on_action)

    def show_no_permission(
        self, sentence: str, *, action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        """The role does not allow it."""
        self._show(Icon.LOCK, "secondary", sentence, action, on_action)

    def _show(
        self,
        icon: Icon,
        colour: str,
        sentence: str,
        action: str,
        on_action: Callable[[], object] | None,
    ) -> None:
        self._icon.set_icon(icon, colour=colour)
        self._sentence.setText(sentence)
        self._sentence.setProperty("textStyle", TextStyle.BASE.value)
        self._button.set_text(action)
        self._button.setVisible(bool(action))
        self._on_action = on_action
        self.setAccessibleName(sentence)

    def _on_button_clicked(self) -> None:
        if self._on_action is not None:
            self._on_action()


class SkeletonRows(QWidget):
    """Grey bars where rows will be. Still by design: nothing flickers at the edge of the eye."""

    def __init__(self, parent: QWidget | None = None, *, row_px: int) -> None:
        super().__init__(parent)
        self._row_px = row_px

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.colour("skeleton"))
        widths = (0.22, 0.3, 0.18, 0.26)
        for index in range(self.height() // self._row_px):
            y = index * self._row_px + self._row_px / 2 - 5
            part = widths[index % len(widths)]
            painter.setOpacity(max(0.25, 1 - index * 0.09))
            painter.drawRoundedRect(QRectF(12, y, self.width() * part, 10), 4, 4)
            x = self.width() * 0.45
            painter.drawRoundedRect(QRectF(x, y, self.width() * part * 0.7, 10), 4, 4)
            right = self.width() * 0.1
            painter.drawRoundedRect(QRectF(self.width() - right - 12, y, right, 10), 4, 4)
        painter.end()


class DelayedSign:
    """Calls `show` only when waiting lasts: under a tenth of a second nothing moves on screen."""

    DELAY_MS = 100

    def __init__(self, owner: QWidget, show: Callable[[], object]) -> None:
        self._timer = QTimer(owner)
        self._timer.setSingleShot(True)
        self._timer.setInterval(self.DELAY_MS)
        self._timer.timeout.connect(show)

    def start(self) -> None:
        """Begin to wait."""
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """The waiting is over."""
        self._timer.stop()
