"""Why a record or a field is read: the list of purposes, and the case where policy asks for one.

Rules: figures choose at once, Enter takes the marked one; it never opens anything itself, it says
what was stated. While that is carried out nothing can be stated a second time.

    form = PurposeForm((Purpose.REFUND, Purpose.COMPLAINT), asks_case=operations.asks_case)
    form.stated.connect(self._on_form_stated)                  # a Statement
    form.show_problem(sentence_of(error))
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from backoffice.domain.policy import Purpose
from backoffice.ui.fields import FormField, TextField
from backoffice.ui.layout import GAP_M, column
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.ui.override import override
from backoffice.views.customer.operations import Statement
from backoffice.views.customer.purpose_choice import PurposeChoice

MAX_CASE_CHARS = 80
_LIST_GAP_PX = 2
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PurposeForm(QWidget):
    """Purposes, one marked; below, the case number for those that go with a case."""

    stated = Signal(object)
    """The Statement."""

    def __init__(
        self,
        purposes: Sequence[Purpose],
        *,
        asks_case: Callable[[Purpose], bool],
        suggested: Purpose | None = None,
        cases: Sequence[str] = (),
        case_required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._asks_case = asks_case
        self._case_required = case_required
        self._busy = False
        self._choices = [
            PurposeChoice(purpose, figure=place) for place, purpose in enumerate(purposes, 1)
        ]
        self._group = QButtonGroup(self)
        self.case = TextField(max_length=MAX_CASE_CHARS)
        self.case.setObjectName("purpose.case")
        self.case_form = FormField(
            self.tr("Number of the subject request"), self.case, hint=self._case_hint()
        )
        self.problem = InlineMessage(MessageKind.DANGER, "")
        self.problem.setObjectName("purpose.problem")
        self._build(any(asks_case(purpose) for purpose in purposes))
        if len(cases) == 1:
            self.case.setText(cases[0])
        first = suggested if suggested in purposes else next(iter(purposes), None)
        if first is not None:
            self.choose(first)

    def _build(self, with_case: bool) -> None:
        layout = column(self, gap=GAP_M)
        choices = column(gap=_LIST_GAP_PX)
        for choice in self._choices:
            self._group.addButton(choice)
            choice.installEventFilter(self)
            choice.clicked.connect(lambda _on=False, one=choice: self._take(one.purpose))
            choices.addWidget(choice)
        layout.addLayout(choices)
        policy = self.case_form.sizePolicy()
        policy.setRetainSizeWhenHidden(with_case)  # nothing jumps from purpose to purpose
        self.case_form.setSizePolicy(policy)
        layout.addWidget(self.case_form)
        layout.addWidget(self.problem)
        self.problem.hide()
        self.case.returnPressed.connect(self.submit)
        self.case.textEdited.connect(self.case_form.clear_error)

    def _case_hint(self) -> str:
        if self._case_required:
            return self.tr("An open subject request of this customer.")
        return self.tr("What is read on a case only stays closed without it.")

    @property
    def purpose(self) -> Purpose | None:
        """The marked purpose."""
        return next((c.purpose for c in self._choices if c.isChecked()), None)

    def choose(self, purpose: Purpose) -> None:
        """Mark a purpose; the keyboard goes there."""
        choice = next(c for c in self._choices if c.purpose == purpose)
        choice.setChecked(True)
        self.case_form.setVisible(self._asks_case(purpose))
        self.setFocusProxy(choice)
        if self._has_keyboard():
            choice.setFocus(Qt.FocusReason.TabFocusReason)

    def submit(self) -> None:
        """State the marked purpose, or say what is missing beside its field."""
        purpose = self.purpose
        if purpose is None or self._busy:
            return
        case = self.case.text().strip() if self._asks_case(purpose) else ""
        if self._case_required and self._asks_case(purpose) and not case:
            self.case_form.show_error(self.tr("Type the number of the subject request."))
            self.case.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.set_busy(True)
        self.problem.hide()
        self.stated.emit(Statement(purpose, case or None))

    def set_busy(self, busy: bool) -> None:
        """While what was stated is carried out nothing else can be stated."""
        self._busy = busy

    def show_problem(self, sentence: str) -> None:
        """It was refused: say why, ready for another try."""
        self.set_busy(False)
        self.problem.show_message(MessageKind.DANGER, sentence)
        self.problem.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        figure = int(event.text()) if event.text() in tuple("123456789") else 0
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in _ENTER:
            self._go_on()
        elif 0 < figure <= len(self._choices):
            self._take(self._choices[figure - 1].purpose)
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        place = next((i for i, c in enumerate(self._choices) if c.isChecked()), 0)
        self.choose(self._choices[(place + by) % len(self._choices)].purpose)

    def _take(self, purpose: Purpose) -> None:
        if not self._busy:
            self.choose(purpose)
            self._go_on()

    def _go_on(self) -> None:
        """From the list: to the case number if one belongs to the purpose and none is there."""
        purpose = self.purpose
        if purpose is not None and self._asks_case(purpose) and not self.case.text().strip():
            self.case.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.submit()

    def _has_keyboard(self) -> bool:
        return any(choice.hasFocus() for choice in self._choices)
