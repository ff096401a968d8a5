"""A field of the customer at the role's level: in full, masked with its reveal, or not on record.

Rules: what is masked is a MaskedField and holds the face only; plaintext comes in by
`show_revealed` and goes by itself. A longer value than expected gets the lines it needs.
"""

from math import ceil

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backoffice.domain.errors import RefusedByPolicy
from backoffice.domain.ids import OrderId
from backoffice.services.customer_page import FieldView, Revealed
from backoffice.ui.buttons import IconButton
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_XS, column, row
from backoffice.ui.masked_field import MaskedField
from backoffice.ui.translation import sentence_of
from backoffice.views.customer.full_text import FullText
from backoffice.views.customer.health_words import revealed_text
from backoffice.views.customer.record_words import field_name

_LINE_PX = 20
_ABOVE_TEXT_PX = 4
_MIDDLE_LINES = 2
_BESIDE_TEXT_PX = 60
_COPY_PX = 32
_WRAPS = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)


class FullFact(QWidget):
    """A value that the role reads in full, with a button that copies it."""

    def __init__(self, view: FieldView, *, clipboard: ClipboardGuard) -> None:
        super().__init__()
        self.setObjectName(f"fact.{view.name}")
        self._clipboard = clipboard
        name = field_name(view.name)
        self.value = FullText(view.value or "")
        self.copy = IconButton(Icon.COPY, name=self.tr("Copy {0}").format(name))
        self.copy.clicked.connect(self._on_copy_clicked)
        layout = _captioned(self, name)
        line = row(gap=GAP_XS)
        held = column(gap=0)
        held.setContentsMargins(0, _ABOVE_TEXT_PX, 0, _ABOVE_TEXT_PX)  # as in a masked field
        held.addWidget(self.value)
        line.addLayout(held, 1)
        line.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(line)

    def _on_copy_clicked(self) -> None:
        self._clipboard.write(self.value.text())


class AbsentFact(QWidget):
    """Nothing is on record."""

    def __init__(self, view: FieldView) -> None:
        super().__init__()
        self.setObjectName(f"fact.{view.name}")
        layout = _captioned(self, field_name(view.name))
        layout.addWidget(PlainLabel(self.tr("Not on record"), style=TextStyle.SECONDARY))


class MaskedFact(QWidget):
    """A masked value, of the customer or of one order; says when somebody wants to see it."""

    reveal_requested = Signal(object)
    """This fact."""
    open_changed = Signal(bool)
    """Whether the plaintext is on screen."""

    def __init__(
        self,
        view: FieldView,
        *,
        caption: bool = True,
        reserve: str = "",
        lines: int = 1,
        clipboard: ClipboardGuard | None = None,
        order_id: OrderId | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(f"fact.{view.name}")
        self.view = view
        self.order_id = order_id
        self._reserve = reserve
        self._lines = lines
        self._clipboard = clipboard
        self._layout: QVBoxLayout = (
            _captioned(self, field_name(view.name)) if caption else column(self, gap=0)
        )
        self.field = self._make(lines)
        self._layout.addWidget(self.field)

    @property
    def name(self) -> str:
        """The field."""
        return self.view.name

    def ask(self) -> None:
        """Ask for the value, as the button does."""
        if self.view.can_reveal and not self.field.revealed:
            self.reveal_requested.emit(self)

    def show_revealed(self, revealed: Revealed) -> None:
        """Show the plaintext for its time, on as many lines as it needs."""
        text = revealed_text(revealed)
        needed = self._lines_of(text)
        if needed > self._lines:
            self._grow(needed)
        self.field.show_value(text, revealed.seconds)

    def _make(self, lines: int) -> MaskedField:
        view = self.view
        field = MaskedField(
            name=field_name(view.name),
            face=view.value or "",
            reserve=self._reserve,
            lines=lines,
            can_reveal=view.can_reveal or view.refusal is not None,
            level=self._level_words(),
            clipboard=self._clipboard,
        )
        field.setObjectName(f"masked.{view.name}")
        if lines <= _MIDDLE_LINES:
            _set_in_the_middle(field)
        field.reveal_requested.connect(self.ask)
        field.shown.connect(lambda: self.open_changed.emit(True))
        field.wiped.connect(lambda: self.open_changed.emit(False))
        if view.refusal is not None:
            field.refuse(sentence_of(RefusedByPolicy(view.refusal)))
        return field

    def _level_words(self) -> str:
        if self.view.refusal is not None:
            return sentence_of(RefusedByPolicy(self.view.refusal))
        if self.view.can_reveal:
            return self.tr("Masked. You can reveal it on a stated purpose.")
        return self.tr("Masked for your role.")

    def _lines_of(self, text: str) -> int:
        beside = _BESIDE_TEXT_PX + (_COPY_PX if self._clipboard is not None else 0)
        room = QRect(0, 0, max(80, self.field.width() - beside), 10_000)
        if self._lines == 1 and "\n" not in text:
            return 1
        return ceil(self.fontMetrics().boundingRect(room, _WRAPS, text).height() / _LINE_PX)

    def _grow(self, lines: int) -> None:
        old, self._lines = self.field, lines
        button = old.focusProxy()
        had_keyboard = button is not None and button.hasFocus()
        self.field = self._make(lines)
        self._layout.replaceWidget(old, self.field)
        self.field.show()
        if had_keyboard:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        old.hide()
        old.deleteLater()


def _set_in_the_middle(field: MaskedField) -> None:
    """The face stands in the middle of its lines; of few lines the button stands beside it."""
    layout = field.layout()
    for place in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(place) if layout is not None else None
        widget = item.widget() if item is not None else None
        if layout is not None and widget is not None:
            layout.setAlignment(widget, Qt.AlignmentFlag.AlignVCenter)


def _captioned(widget: QWidget, caption: str) -> QVBoxLayout:
    layout = column(widget, gap=0)
    layout.addWidget(PlainLabel(caption, style=TextStyle.LABEL))
    return layout
