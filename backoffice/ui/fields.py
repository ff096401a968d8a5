"""Input: text, passphrase, choice, tick box, and the frame that carries label and error.

Rule: bad input is shown beside its field, in words; the error is also the field's accessible
description. The place of the error line is kept, so that nothing jumps when it appears.

    name = TextField(); form = FormField(self.tr("User name"), name)
    form.show_error(self.tr("Type your user name."));  form.clear_error()
    purpose = Select(name=self.tr("Purpose"));  purpose.add_choice(self.tr("Refund"), "refund")
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QWidget,
)

from backoffice.ui.icons import SMALL_PX, Icon, IconLabel, make_icon, paint_icon
from backoffice.ui.labels import PlainLabel, TextStyle, Tone, repolish
from backoffice.ui.layout import GAP_XS, column, row
from backoffice.ui.override import override
from backoffice.ui.tokens import tokens_now

MAX_TEXT = 1000
_MESSAGE_HEIGHT_PX = 18
_MESSAGE_ICON_PX = 14
_BOX_PX = 16


class TextField(QLineEdit):
    """One line of text. A drop of files or pictures is refused, as is anything over
    `max_length`."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        name: str = "",
        placeholder: str = "",
        max_length: int = MAX_TEXT,
    ) -> None:
        super().__init__(parent)
        self.setMaxLength(max_length)
        self.setPlaceholderText(placeholder)
        if name:
            self.setAccessibleName(name)


class PassphraseField(TextField):
    """A passphrase: dots, an eye to look at it, and a signal when Caps Lock seems to be on."""

    caps_lock_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent, name=name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self._caps: bool | None = None
        self._eye = self.addAction(
            make_icon(Icon.REVEAL), QLineEdit.ActionPosition.TrailingPosition
        )
        self._eye.triggered.connect(self._on_eye_triggered)
        self._show_eye()

    def take(self) -> str:
        """The passphrase; the field is empty and hidden again afterwards."""
        text = self.text()
        self.clear()
        if self.echoMode() is not QLineEdit.EchoMode.Password:
            self._on_eye_triggered()
        return text

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._watch_caps(event)
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_eye()

    def _watch_caps(self, event: QKeyEvent) -> None:
        text = event.text()
        caps = self._caps
        if event.key() == Qt.Key.Key_CapsLock and caps is not None:
            caps = not caps
        elif len(text) == 1 and text.lower() != text.upper():
            # Qt does not tell the state of the key: a capital without Shift gives it away.
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            caps = text.isupper() != shift
        if caps != self._caps:
            self._caps = caps
            self.caps_lock_changed.emit(bool(caps))

    def _on_eye_triggered(self) -> None:
        hidden = self.echoMode() is QLineEdit.EchoMode.Password
        self.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self._show_eye()

    def _show_eye(self) -> None:
        hidden = self.echoMode() is QLineEdit.EchoMode.Password
        self._eye.setIcon(make_icon(Icon.REVEAL if hidden else Icon.HIDE))
        self._eye.setText(self.tr("Show passphrase") if hidden else self.tr("Hide passphrase"))
        self._eye.setToolTip(self._eye.text())


class TextArea(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None, *, name: str, placeholder: str = "") -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)


class Select(QComboBox):
    """One of a few choices, each with a value."""

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        # Kept here: Qt's variants turn a string enum into a bare string.
        self._values: list[object] = []
        self.setMinimumContentsLength(8)
        self.currentIndexChanged.connect(lambda _row: self.value_changed.emit(self.value()))

    def add_choice(self, text: str, value: object) -> None:
        """Add a row."""
        self._values.append(value)
        self.addItem(text)

    def value(self) -> object:
        """The value of the row that is chosen; None when there is none."""
        row_now = self.currentIndex()
        return self._values[row_now] if 0 <= row_now < len(self._values) else None

    def choose(self, value: object) -> bool:
        """Choose the row with `value`; False when there is none."""
        found = value in self._values
        if found:
            self.setCurrentIndex(self._values.index(value))
        return found

    @override
    def showPopup(self) -> None:
        # Made when first wanted: the list costs time at the start of the program. The style
        # sheet reaches its rows only through this delegate.
        if not self.view().accessibleName():
            self.setItemDelegate(QStyledItemDelegate(self))
            self.view().setAccessibleName(self.accessibleName())
        super().showPopup()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        x = self.width() - SMALL_PX - 10
        rect = QRectF(x, (self.height() - SMALL_PX) / 2, SMALL_PX, SMALL_PX)
        colour = "secondary" if self.isEnabled() else "disabled"
        paint_icon(painter, Icon.CHEVRON_DOWN, rect, tokens_now().colour(colour))
        painter.end()


class CheckBox(QCheckBox):
    """A tick box drawn from the tokens."""

    @override
    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + _BOX_PX + 12
        return QSize(width, 28)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1.5, (self.height() - _BOX_PX) / 2 + 0.5, _BOX_PX - 1, _BOX_PX - 1)
        on = self.isChecked()
        edge = tokens.colour("accent" if on else "input_border")
        if not self.isEnabled():
            edge = tokens.colour("disabled")
        painter.setPen(QPen(edge, 1))
        painter.setBrush(edge if on else tokens.colour("surface"))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            paint_icon(
                painter, Icon.CHECK, box.adjusted(1.5, 1.5, -1.5, -1.5), tokens.colour("on_accent")
            )
        painter.setPen(tokens.colour("text" if self.isEnabled() else "disabled"))
        text = self.rect().adjusted(_BOX_PX + 10, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(text, flags, self.text())
        painter.end()


class FormField(QWidget):
    """Label above, input, and one line below for a hint or an error."""

    def __init__(
        self, label: str, editor: QWidget, parent: QWidget | None = None, *, hint: str = ""
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._hint = hint
        layout = column(self, gap=GAP_XS)
        self._label = PlainLabel(label, style=TextStyle.LABEL)
        self._label.setBuddy(editor)
        layout.addWidget(self._label)
        layout.addWidget(editor)
        self.setFocusProxy(editor)
        if not editor.accessibleName():
            editor.setAccessibleName(label)
        self._icon = IconLabel(Icon.DANGER, colour="danger", size_px=_MESSAGE_ICON_PX)
        self._message = PlainLabel(hint, style=TextStyle.SECONDARY, wrap=True)
        self._message.setMinimumHeight(_MESSAGE_HEIGHT_PX)
        mark = column()
        mark.addSpacing(2)
        mark.addWidget(self._icon)
        mark.addStretch(1)
        below: QHBoxLayout = row(gap=GAP_XS)
        below.addLayout(mark)
        below.addWidget(self._message, 1)
        layout.addLayout(below)
        self.clear_error()

    def show_error(self, sentence: str) -> None:
        """Show what is wrong, in words."""
        self._show(sentence, Icon.DANGER, "danger", Tone.DANGER, invalid=True)

    def show_warning(self, sentence: str) -> None:
        """Show a remark that does not stop the person."""
        self._show(sentence, Icon.WARNING, "warning", Tone.WARNING, invalid=False)

    def clear_error(self) -> None:
        """Show the hint again."""
        self._icon.hide()
        self._message.setText(self._hint)
        self._message.set_tone(Tone.SECONDARY)
        self.editor.setAccessibleDescription(self._hint)
        self._mark(invalid=False)

    @property
    def message(self) -> str:
        """The line below the input."""
        return self._message.text()

    def _show(self, sentence: str, icon: Icon, colour: str, tone: Tone, *, invalid: bool) -> None:
        self._icon.set_icon(icon, colour=colour)
        self._icon.show()
        self._message.setText(sentence)
        self._message.set_tone(tone)
        self.editor.setAccessibleDescription(sentence)
        self._mark(invalid=invalid)

    def _mark(self, *, invalid: bool) -> None:
        if self.editor.property("invalid") != invalid:
            self.editor.setProperty("invalid", invalid)
            repolish(self.editor)
