"""One order line in the refund sheet: what it is, how many of it go back, what happens to them.

Rule: a line of which nothing is left shows the reason in place of its stepper; a medicine never
offers to go back into stock; the wheel never changes a choice by accident.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backoffice.domain.line_kinds import LineKind
from backoffice.domain.refund_reasons import Disposition, allowed_dispositions
from backoffice.services.customer_page import OrderLineView
from backoffice.ui.fields import Select
from backoffice.ui.formats import Formats
from backoffice.ui.icons import SMALL_PX, Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle, Tone, set_tooltip
from backoffice.ui.layout import GAP_M, GAP_S, GAP_XS, column, row
from backoffice.ui.override import override
from backoffice.ui.steppers import QuantityStepper
from backoffice.ui.tokens import tokens_now
from backoffice.views.face_words import goods_name
from backoffice.views.refund.hindrance import quantity_left
from backoffice.views.refund_words import disposition_word

_BAR = QRectF(4, 10, 3, 0)
_OF_PX = 40
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

    quantity_changed = Signal(int)
    handling_chosen = Signal(object)
    """The Disposition that a person chose by hand."""

    def __init__(
        self,
        line: OrderLineView,
        parent: QWidget,
        *,
        formats: Formats,
        currency: str,
        hindrance: str,
        hindrance_icon: Icon,
    ) -> None:
        super().__init__(parent)
        self.line = line
        self.hindrance = hindrance
        self.name = goods_name(line.name).replace("\n", " ")
        self.stepper: QuantityStepper | None = None
        self.handling: Select | None = None
        self._formats, self._currency = formats, currency
        self._layout = column(self, gap=GAP_S)
        self._layout.setContentsMargins(GAP_M, 10, GAP_M, 10)
        self._build(hindrance_icon)

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
        if self.quantity and len(choices) > 1:
            handling = self.handling or self._make_handling(choices)
            handling.blockSignals(True)
            if disposition is None or not handling.choose(disposition):
                handling.setCurrentIndex(-1)
            handling.blockSignals(False)
            self._handling_row.show()
        elif self.handling is not None:
            self._handling_row.hide()

    @property
    def first_stop(self) -> QWidget | None:
        """Where the keyboard comes in; None when there is nothing to choose."""
        return self.stepper.focusProxy() if self.stepper is not None else None

    @property
    def last_stop(self) -> QWidget | None:
        """Where the keyboard goes out."""
        return self.handling or self.first_stop

    # --- building

    def _build(self, hindrance_icon: Icon) -> None:
        top = row(gap=GAP_M)
        self._layout.addLayout(top)
        kind_icon = _ICONS[LineKind(self.line.kind)]
        colour = "disabled" if self.hindrance else "secondary"
        top.addWidget(IconLabel(kind_icon, self, colour=colour))
        top.addLayout(self._words(), 1)
        if self.hindrance:
            self._add_hindrance(top, hindrance_icon)
        else:
            self._add_stepper(top)

    def _words(self) -> QVBoxLayout:
        words = column(gap=1)
        words.addLayout(self._name())
        elide = Qt.TextElideMode.ElideRight
        words.addWidget(PlainLabel(self._facts(), self, style=TextStyle.SECONDARY, elide=elide))
        return words

    def _name(self) -> QHBoxLayout:
        head = row(gap=GAP_XS + 2)
        tone = Tone.SECONDARY if self.hindrance else None
        if self.line.masked:  # a face: short, and a lock says that it is one
            lock = IconLabel(Icon.LOCK, self, size_px=14)
            set_tooltip(lock, self.tr("Your role sees only what kind of medicine it is."))
            head.addWidget(PlainLabel(self.name, self, tone=tone))
            head.addWidget(lock)
            head.addStretch(1)
            return head
        elide = Qt.TextElideMode.ElideRight
        head.addWidget(
            PlainLabel(self.name, self, tone=tone, elide=elide, tooltip_when_elided=True), 1
        )
        return head

    def _facts(self) -> str:
        price = self._formats.money(self.line.gross_ore, self._currency)
        if self.line.quantity > 1:
            price = self.tr("{0} for {1}").format(price, self.line.quantity)
        facts = [price, self.tr("VAT {0}").format(self._formats.per_cent(self.line.vat_bp))]
        if self.line.refunded_quantity and not self.hindrance:
            facts.append(self.tr("{0} refunded before").format(self.line.refunded_quantity))
        return " · ".join(facts)

    def _add_hindrance(self, top: QHBoxLayout, icon: Icon) -> None:
        self.setAccessibleName(f"{self.name}, {self.hindrance}")
        why = row(gap=GAP_S - 2)
        why.addWidget(IconLabel(icon, self, colour="secondary", size_px=14))
        why.addWidget(PlainLabel(self.hindrance, self, style=TextStyle.SECONDARY))
        top.addLayout(why)

    def _add_stepper(self, top: QHBoxLayout) -> None:
        left = quantity_left(self.line)
        name = self.tr("Refund how many of {0}").format(self.name)
        self.stepper = QuantityStepper(self, name=name, maximum=left)
        self.stepper.value_changed.connect(self._on_stepper_value_changed)
        self.setFocusProxy(self.stepper)
        of = PlainLabel(self.tr("of {0}").format(left), self, style=TextStyle.SECONDARY)
        of.setFixedWidth(_OF_PX)
        both = row(gap=GAP_S - 2)
        both.addWidget(self.stepper)
        both.addWidget(of)
        top.addLayout(both)

    def _make_handling(self, choices: tuple[Disposition, ...]) -> Select:
        self._handling_row = QWidget(self)
        name = self.tr("What happens to {0}").format(self.name)
        handling = CalmSelect(self._handling_row, name=name)
        handling.setPlaceholderText(self.tr("Follows from the reason"))
        for disposition in choices:
            handling.add_choice(disposition_word(disposition), disposition)
        handling.value_changed.connect(self.handling_chosen)
        handling.setFixedWidth(_HANDLING_PX)
        layout = row(self._handling_row, gap=GAP_S)
        layout.setContentsMargins(_INDENT_PX, 0, 0, 0)
        goods = PlainLabel(self.tr("The goods"), self._handling_row, style=TextStyle.SECONDARY)
        layout.addWidget(goods)
        layout.addWidget(handling)
        layout.addStretch(1)
        self._layout.addWidget(self._handling_row)
        if self.first_stop is not None:
            QWidget.setTabOrder(self.first_stop, handling)
        self.handling = handling
        return handling

    def _on_stepper_value_changed(self, quantity: int) -> None:
        self.update()
        self.quantity_changed.emit(quantity)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.quantity:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens_now().colour("accent"))
            painter.drawRoundedRect(_BAR.adjusted(0, 0, 0, self.height() - 20), 1.5, 1.5)
            painter.end()
