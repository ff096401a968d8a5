"""Verify a caller: what they say is typed and answered with match or no match, never shown.

Rules: the value on record does not come here. What was typed and matched is taken away at once,
because it is the value then; what did not match stays marked, to be typed anew.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from backoffice.domain.errors import BackofficeError, BadInput
from backoffice.services.customer_page import FieldView
from backoffice.ui.buttons import Button, ButtonKind, IconButton
from backoffice.ui.chips import StatusChip
from backoffice.ui.fields import Select, TextField
from backoffice.ui.icons import Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle, Tone, repolish
from backoffice.ui.layout import GAP_L, GAP_M, GAP_S, GAP_XL, column, row
from backoffice.ui.translation import sentence_of
from backoffice.views.customer.record_words import field_name

_VALUE_PX = 240
_FIELD_PX = 160


class VerifyStrip(QFrame):
    """One line below the header: field, value, answer."""

    check_requested = Signal(str, str)
    """Field and what the caller says."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("customer.verify_strip")
        self.setProperty("bar", True)
        self._fields: tuple[str, ...] = ()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.field = Select(name=self.tr("What the caller says"))
        self.field.setObjectName("verify.field")
        self.field.setFixedWidth(_FIELD_PX)
        self.value = TextField(
            name=self.tr("As the caller says it"), placeholder=self.tr("As the caller says it")
        )
        self.value.setObjectName("verify.value")
        self.value.setFixedWidth(_VALUE_PX)
        self.check = Button(self.tr("Check"), kind=ButtonKind.SECONDARY)
        self.check.setObjectName("verify.check")
        self.answer = StatusChip(Tone.PLAIN, "", icon=Icon.INFO)
        self.answer.setObjectName("verify.answer")
        self.answer.hide()
        self._hint = PlainLabel(
            self.tr("You learn whether it is right, not what is on record. Every try is logged."),
            style=TextStyle.SECONDARY,
            wrap=True,
        )
        self.problem = PlainLabel(style=TextStyle.SECONDARY, tone=Tone.DANGER, wrap=True)
        self.problem.setObjectName("verify.problem")
        self.problem.hide()
        close = IconButton(Icon.CLOSE, name=self.tr("Close"))
        close.clicked.connect(self.close_strip)
        line = row(gap=GAP_S)
        line.addWidget(IconLabel(Icon.CONFIRM, colour="accent"))
        for widget in (self.field, self.value, self.check):
            line.addWidget(widget)
        line.addSpacing(GAP_S)
        line.addWidget(self.answer)
        line.addWidget(self._hint, 1)
        line.addWidget(self.problem, 1)
        line.addWidget(close)
        layout = column(self, gap=0)
        layout.setContentsMargins(GAP_XL, GAP_M, GAP_L, GAP_M)
        layout.addLayout(line)
        self.setFocusProxy(self.value)

    def _connect(self) -> None:
        self.check.clicked.connect(self._on_check_clicked)
        self.value.returnPressed.connect(self._on_check_clicked)
        self.value.textEdited.connect(self._forget_answer)
        self.field.value_changed.connect(self._forget_answer)

    def show_fields(self, fields: Sequence[FieldView]) -> None:
        """Offer the fields that may be confirmed."""
        names = tuple(field.name for field in fields if field.can_confirm)
        if names == self._fields:
            return
        self._fields = names
        self.field.clear()
        for name in names:
            self.field.add_choice(field_name(name), name)
        self.field.setVisible(bool(names))

    def open_strip(self) -> None:
        """Show the strip, empty, with the keyboard in it."""
        self._wipe()
        self.show()
        self.value.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_strip(self) -> None:
        """Close it and forget what was typed."""
        self._wipe()
        self.hide()
        self.closed.emit()

    def set_busy(self, busy: bool) -> None:
        """While one try is looked up there is no second one."""
        self.check.setEnabled(not busy)

    def show_answer(self, *, match: bool) -> None:
        """Match or no match."""
        self.set_busy(False)
        self._forget_answer()
        if match:
            self.answer.show_status(Tone.SUCCESS, self.tr("Match"), icon=Icon.SUCCESS)
            self.value.setText("")
        else:
            self.answer.show_status(Tone.DANGER, self.tr("No match"), icon=Icon.DANGER)
            self.value.selectAll()
        self.answer.show()
        self.value.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, error: BackofficeError) -> None:
        """It could not be answered: say why."""
        self.set_busy(False)
        self._forget_answer()
        self._hint.hide()
        self.problem.setText(sentence_of(error))
        self.problem.show()
        self._mark(invalid=isinstance(error, BadInput))

    def _on_check_clicked(self) -> None:
        field, value = self.field.value(), self.value.text().strip()
        if isinstance(field, str) and value and self.check.isEnabled():
            self.set_busy(True)
            self.check_requested.emit(field, value)

    def _forget_answer(self, _changed: object = None) -> None:
        self.answer.hide()
        self.problem.hide()
        self._hint.show()
        self._mark(invalid=False)

    def _mark(self, *, invalid: bool) -> None:
        if bool(self.value.property("invalid")) != invalid:
            self.value.setProperty("invalid", invalid)
            repolish(self.value)
        self.value.setAccessibleDescription(self.problem.text() if invalid else "")

    def _wipe(self) -> None:
        # Setting the text, unlike clearing it, leaves no history to undo.
        self.value.setText("")
        self.set_busy(False)
        self._forget_answer()
