"""The one search field: magnifier, text, a cross, and the key that leads here.

Rule: it keeps the focus while arrows and Enter go on to the results; Esc empties it first and
only then leaves it.

    field = SearchField(name=..., placeholder=self.tr("Name, personnummer, phone, ..."))
    field.edited.connect(...)       # text, 150 ms after the last key
    field.submitted.connect(...)    # text, on Enter
    field.stepped.connect(...)      # -1 or +1, on the arrow keys
"""

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from backoffice.ui.buttons import IconButton
from backoffice.ui.fields import TextField
from backoffice.ui.icons import SMALL_PX, Icon, paint_icon
from backoffice.ui.override import override
from backoffice.ui.tokens import tokens_now

PAUSE_MS = 150
_PADDING_PX = 12
_OWN_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SearchField(TextField):
    """A line for anything a person says about themselves."""

    edited = Signal(str)
    submitted = Signal(str)
    stepped = Signal(int)
    left = Signal()
    """Esc in an empty field."""

    def __init__(
        self, parent: QWidget | None = None, *, name: str, placeholder: str, key_hint: str = ""
    ) -> None:
        super().__init__(parent, name=name, placeholder=placeholder)
        self.setProperty("search", True)
        self._key_hint = key_hint
        self._cross = IconButton(Icon.CLOSE, self, name=self.tr("Empty the search field"))
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.clicked.connect(self.empty)
        self._cross.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._on_pause)
        self.textChanged.connect(self._on_text_changed)
        self.setTextMargins(SMALL_PX + _PADDING_PX - 2, 0, 28, 0)

    def empty(self) -> None:
        """Take the text away; `edited` tells at once."""
        self._timer.stop()
        if self.text():
            self.clear()
            self._timer.stop()
            self.edited.emit("")

    def wipe(self) -> None:
        """Take text and undo history away without telling anybody, for locking."""
        self.blockSignals(True)
        self.setText("")
        self.blockSignals(False)
        self._timer.stop()
        self._cross.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._timer.stop()
            self.submitted.emit(self.text().strip())
        elif key == Qt.Key.Key_Escape and self.text():
            self.empty()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        # Esc and the arrows are ours while we have the focus, whatever key the window gave them.
        override_asked = event.type() == QEvent.Type.ShortcutOverride
        if override_asked and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.TabFocusReason):
            self.selectAll()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 24
        self._cross.setGeometry(self.width() - side - 6, (self.height() - side) // 2, side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        box = QRectF(_PADDING_PX, middle - SMALL_PX / 2, SMALL_PX, SMALL_PX)
        paint_icon(painter, Icon.SEARCH, box, tokens.colour("secondary"))
        if self._key_hint and not self.text() and not self.hasFocus():
            self._paint_key(painter, middle)
        painter.end()

    def _paint_key(self, painter: QPainter, middle: float) -> None:
        tokens = tokens_now()
        font = self.font()
        font.setPixelSize(11)
        painter.setFont(font)
        width = max(18, painter.fontMetrics().horizontalAdvance(self._key_hint) + 10)
        box = QRectF(self.width() - width - 10.5, middle - 9.5, width, 19)
        painter.setPen(tokens.colour("hairline"))
        painter.setBrush(tokens.colour("background"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(tokens.colour("secondary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key_hint)

    def _on_text_changed(self, text: str) -> None:
        self._cross.setVisible(bool(text) and self.echoMode() is QLineEdit.EchoMode.Normal)
        self._timer.start()

    def _on_pause(self) -> None:
        self.edited.emit(self.text().strip())
