"""One order line in the refund sheet: what it is, how many of it go back, what happens to them.

Rule: a line of which nothing is left shows the reason in place of its stepper; a medicine never
offers to go back into stock; the wheel never changes a choice by accident.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from backoffice.domain.line_kinds import LineKind
from backoffice.domain.refund_reasons import Disposition, allowed_dispositions
from backoffice.services.customer_page import OrderLineView
from backoffice.ui.fields import Select
from backoffice.ui.formats import Formats
from backoffice.ui.icons import SMALL_PX, Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle, Tone, set_tooltip
from backoffice.ui.layout import GAP_M, GAP_S, column, row
from backoffice.ui.steppers import QuantityStepper
from backoffice.ui.tokens import tokens_now
from backoffice.views.refund.hindrance import quantity_left
from backoffice.views.refund_words import disposition_word

_BAR_PX = 3
_OF_PX = 44
_HANDLING_PX = 232
_INDENT_PX = SMALL_PX + GAP_M
_ICONS = {
    LineKind.PRESCRIPTION: Icon.MEDICINE,
    LineKind.OTC: Icon.MEDICINE,
    LineKind.OTHER: Icon.ORDER,
    LineKind.SHIPPING: Icon.ADDRESS,
}


class CalmSelect(Select):
    """A choice that does not change under a turning wheel."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class LineRow(QWidget):
    """`hindrance` says why nothing of the line can be refunded; empty when something can."""

    quantity_changed = Signal()
    handling_chosen = Signal(object)
    """The Disposition that a person chose by hand."""

    def __init__(
        self,
        line: OrderLineView,
        parent: QWidget | None = None,
        *,
        formats: Formats,
        currency: str,
        hindrance: str,
    ) -> None:
        super().__init__(parent)
        self.line = line
        self.hindrance = hindrance
        self.left = 0 if hindrance else quantity_left(line)
        self.name = line.name.replace("\n", " ")
        self.stepper: QuantityStepper | None = None
        self.handling: Select | None = None
        self._handling_row = QWidget()
        self._formats, self._currency = formats, currency
        self._build()

    @property
    def quantity(self) -> int:
        """How many are to be refunded."""
        return self.stepper.value if self.stepper is not None else 0

    def set_quantity(self, quantity: int) -> None:
        """Choose how many, within what is left."""
        if self.stepper is not None:
            self.stepper.set_value(quantity)

    def show_handling(self, disposition: Disposition | None) -> None:
        """Show what happens to the goods; only where there is something to choose."""
        choices = allowed_dispositions(self.line.kind)
        if not self.quantity or len(choices) == 1:
            self._handling_row.hide()
            return
        handling = self.handling or self._make_handling(choices)
        handling.blockSignals(True)
        if disposition is None or not handling.choose(disposition):
            handling.setCurrentIndex(-1)
        handling.blockSignals(False)
        self._handling_row.show()

    # --- building

    def _build(self) -> None:
        layout = column(self, gap=GAP_S)
        layout.setContentsMargins(GAP_M, 10, GAP_M, 10)
        top = row(gap=GAP_M)
        top.addWidget(self._icon())
        top.addLayout(self._words(), 1)
        if self.hindrance:
            self._add_hindrance(top)
        else:
            self._add_stepper(top)
        layout.addLayout(top)
        layout.addWidget(self._handling_row)
        self._handling_row.hide()

    def _icon(self) -> IconLabel:
        icon = _ICONS[LineKind(self.line.kind)]
        return IconLabel(icon, colour="disabled" if self.hindrance else "secondary")

    def _words(self) -> QVBoxLayout:
        words = column(gap=1)
        name = PlainLabel(
            self.name,
            tone=Tone.SECONDARY if self.hindrance else None,
            elide=Qt.TextElideMode.ElideRight,
            tooltip_when_elided=True,
        )
        if self.line.masked:
            set_tooltip(name, self.tr("Your role sees only what kind of medicine it is."))
        words.addWidget(name)
        words.addWidget(
            PlainLabel(self._facts(), style=TextStyle.SECONDARY, elide=Qt.TextElideMode.ElideRight)
        )
        return words

    def _facts(self) -> str:
        price = self._formats.money(self.line.gross_ore, self._currency)
        if self.line.quantity > 1:
            price = self.tr("{0} for {1}").format(price, self.line.quantity)
        facts = [price, self.tr("VAT {0}").format(self._formats.per_cent(self.line.vat_bp))]
        if self.line.refunded_quantity and not self.hindrance:
            facts.append(self.tr("{0} refunded before").format(self.line.refunded_quantity))
        return " · ".join(facts)

    def _add_hindrance(self, top: QHBoxLayout) -> None:
        self.setAccessibleName(f"{self.name}, {self.hindrance}")
        reason = PlainLabel(self.hindrance, style=TextStyle.SECONDARY)
        top.addWidget(IconLabel(Icon.CHECK, colour="secondary"))
        top.addWidget(reason)

    def _add_stepper(self, top: QHBoxLayout) -> None:
        stepper = QuantityStepper(
            name=self.tr("Refund how many of {0}").format(self.name), maximum=self.left
        )
        stepper.value_changed.connect(self._on_stepper_value_changed)
        self.stepper = stepper
        self.setFocusProxy(stepper)
        of = PlainLabel(self.tr("of {0}").format(self.left), style=TextStyle.SECONDARY)
        of.setFixedWidth(_OF_PX)
        top.addWidget(stepper)
        top.addWidget(of)

    def _make_handling(self, choices: tuple[Disposition, ...]) -> Select:
        handling = CalmSelect(name=self.tr("What happens to {0}").format(self.name))
        handling.setPlaceholderText(self.tr("Follows from the reason"))
        for disposition in choices:
            handling.add_choice(disposition_word(disposition), disposition)
        handling.value_changed.connect(self.handling_chosen)
        handling.setFixedWidth(_HANDLING_PX)
        layout = row(self._handling_row, gap=GAP_S)
        layout.setContentsMargins(_INDENT_PX, 0, 0, 0)
        layout.addWidget(PlainLabel(self.tr("The goods"), style=TextStyle.SECONDARY))
        layout.addWidget(handling)
        layout.addStretch(1)
        self.handling = handling
        return handling

    def _on_stepper_value_changed(self) -> None:
        self.update()
        self.quantity_changed.emit()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.quantity:
            painter = QPainter(self)
            painter.fillRect(0, 0, _BAR_PX, self.height(), tokens_now().colour("accent"))
            painter.end()
