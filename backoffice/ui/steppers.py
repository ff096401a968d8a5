"""A small number that is chosen with minus and plus, or typed, or with the arrow keys.

stepper = QuantityStepper(name=self.tr("Quantity of {0}").format(line), maximum=3)
stepper.value_changed.connect(...)
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QWidget

from backoffice.ui.buttons import IconButton
from backoffice.ui.fields import TextField
from backoffice.ui.icons import Icon
from backoffice.ui.layout import row
from backoffice.ui.override import override

_SIDE_PX = 28
_FIELD_PX = 44


class _Figures(TextField):
    """The number itself."""

    stepped = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(by)


class QuantityStepper(QWidget):
    """A whole number from `minimum` to `maximum`."""

    value_changed = Signal(int)

    def __init__(
        self, parent: QWidget | None = None, *, name: str, maximum: int, minimum: int = 0
    ) -> None:
        super().__init__(parent)
        self._minimum, self._maximum = minimum, maximum
        self._value = minimum
        self._field = _Figures(name=name)
        self._field.setFixedSize(_FIELD_PX, _SIDE_PX)
        self._field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._field.setValidator(QIntValidator(0, 10**6, self._field))
        self._field.setProperty("compact", True)
        self._less = IconButton(Icon.MINUS, name=self.tr("Less: {0}").format(name))
        self._more = IconButton(Icon.PLUS, name=self.tr("More: {0}").format(name))
        layout = row(self, gap=2)
        for widget in (self._less, self._field, self._more):
            layout.addWidget(widget)
        for button in (self._less, self._more):
            button.setFixedSize(_SIDE_PX, _SIDE_PX)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self._field)
        self._less.clicked.connect(lambda: self.set_value(self._value - 1))
        self._more.clicked.connect(lambda: self.set_value(self._value + 1))
        self._field.stepped.connect(lambda by: self.set_value(self._value + by))
        self._field.textEdited.connect(self._on_text_edited)
        self._field.editingFinished.connect(self._show)
        self._show()

    @property
    def value(self) -> int:
        """The number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Set the number, held within its limits."""
        held = min(self._maximum, max(self._minimum, value))
        changed = held != self._value
        self._value = held
        self._show()
        if changed:
            self.value_changed.emit(held)

    def _on_text_edited(self, text: str) -> None:
        if text.isdecimal():
            number = int(text)
            held = min(self._maximum, max(self._minimum, number))
            if held != self._value:
                self._value = held
                self.value_changed.emit(held)

    def _show(self) -> None:
        if self._field.text() != str(self._value):
            self._field.setText(str(self._value))
        self._less.setEnabled(self._value > self._minimum)
        self._more.setEnabled(self._value < self._maximum)
