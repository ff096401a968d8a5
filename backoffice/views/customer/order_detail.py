"""One order: its lines, its payments, and the way to a refund.

Rule: what a role sees only as a kind of medicine is said once in words, below the lines.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.faces import DOTS
from backoffice.domain.policy import Category, Level
from backoffice.services.customer_page import FieldView, OrderView
from backoffice.ui.buttons import Button
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_M, GAP_S, GAP_XS, Card, ScrollColumn, clear, column, row
from backoffice.views.customer.facts import MaskedFact
from backoffice.views.customer.fitted_table import FittedTable
from backoffice.views.customer.operations import MEDICINE
from backoffice.views.customer.order_columns import line_columns, payment_columns
from backoffice.views.refund.hindrance import refund_hindrance


class OrderDetail(Card):
    """The order that is chosen in the list."""

    refund_requested = Signal(object)
    """The OrderView."""
    reveal_requested = Signal(object)
    """The MaskedFact."""

    def __init__(self, formats: Formats, *, may_refund: bool, may_reveal_medicines: bool) -> None:
        super().__init__(padding=0)
        self.setObjectName("customer.order")
        self._formats = formats
        self._may_refund = may_refund
        self._may_reveal = may_reveal_medicines
        self.medicines: MaskedFact | None = None
        self._order: OrderView | None = None
        self._currency = ""
        self._build()

    def _build(self) -> None:
        self.title = PlainLabel(style=TextStyle.STRONG, elide=Qt.TextElideMode.ElideRight)
        self.title.setObjectName("customer.order_title")
        self.refund = Button(self.tr("Refund this order"), icon=Icon.REFUND)
        self.refund.setObjectName("customer.order_refund")
        if not self._may_refund:
            self.refund.hide()
        self.refund.clicked.connect(self._on_refund_clicked)
        head = row(gap=GAP_M)
        head.setContentsMargins(GAP_M, GAP_XS, GAP_M, GAP_XS)
        head.addWidget(self.title, 1)
        head.addWidget(self.refund)
        self.body.addLayout(head)
        self._scroll = ScrollColumn(name=self.tr("Lines and payments of the order"), gap=GAP_S)
        self.body.addWidget(self._scroll, 1)
        self._lines_place = column(gap=0)
        self._payments_place = column(gap=0)
        self._scroll.body.addLayout(self._lines_place)
        self._note = _masked_note(self.tr("Your role sees the kind of a medicine, not its name."))
        self._scroll.body.addWidget(self._note)
        self._names = column(gap=0)
        self._names.setContentsMargins(GAP_M, 0, GAP_M, GAP_M)
        self._scroll.body.addLayout(self._names)
        self._scroll.body.addLayout(self._payments_place)
        self._scroll.body.addStretch(1)
        self._make_tables("SEK")

    def _make_tables(self, currency: str) -> None:
        """The columns write amounts in the currency of the order, so that one changes the other."""
        clear(self._lines_place)
        clear(self._payments_place)
        self._currency = currency
        self.lines = FittedTable(
            line_columns(self._formats, currency),
            name=self.tr("Lines of the order"),
            row_id=lambda line: line.line_id,
        )
        self.lines.setObjectName("customer.order_lines")
        self.payments = FittedTable(
            payment_columns(self._formats, currency),
            name=self.tr("Payments of the order"),
            row_id=lambda payment: payment.payment_id,
        )
        self.payments.setObjectName("customer.order_payments")
        self.payments.set_empty_text(self.tr("No payment is on record."), icon=Icon.CREDIT_CARD)
        self._lines_place.addWidget(self.lines)
        self._payments_place.addWidget(self.payments)

    def show_order(self, order: OrderView) -> None:
        """Show another order, or the same one anew."""
        if order.currency != self._currency:
            self._make_tables(order.currency)
        self._order = order
        total = self._formats.money(order.gross_ore, order.currency)
        self.title.setText(self.tr("Order {0} · {1}").format(order.number, total))
        self.lines.show_rows(order.lines)
        self.payments.show_rows(order.payments)
        self._show_medicines(order)
        hindrance = refund_hindrance(order)
        if hindrance:
            self.refund.block(hindrance)
        else:
            self.refund.allow()

    def _show_medicines(self, order: OrderView) -> None:
        """Names that are masked here: a way to see them, or a word why not."""
        masked = any(line.masked for line in order.lines)
        self._note.setVisible(masked and not self._may_reveal)
        shown = self.medicines.order_id if self.medicines is not None else None
        wanted = order.order_id if masked and self._may_reveal else None
        if shown == wanted:
            return
        clear(self._names)
        self.medicines = None
        if wanted is not None:
            view = FieldView(
                name=MEDICINE,
                category=Category.PURCHASE,
                level=Level.REVEAL,
                value=DOTS,
                masked=True,
                can_reveal=True,
                can_confirm=False,
            )
            self.medicines = MaskedFact(view, order_id=wanted)
            self.medicines.reveal_requested.connect(self.reveal_requested)
            self.medicines.open_changed.connect(self._bring_names_into_view)
            self._names.addWidget(self.medicines)

    def _bring_names_into_view(self, shown: bool) -> None:
        content = self._scroll.widget()
        layout = content.layout() if content is not None else None
        if shown and self.medicines is not None and layout is not None:
            layout.activate()  # the names take more lines than the face
            self._scroll.ensureWidgetVisible(self.medicines)

    def _on_refund_clicked(self) -> None:
        if self._order is not None:
            self.refund_requested.emit(self._order)


def _masked_note(words: str) -> QWidget:
    note = QWidget()
    layout = row(note, gap=GAP_XS)
    layout.setContentsMargins(GAP_M, 0, GAP_M, GAP_S)
    layout.addWidget(IconLabel(Icon.LOCK, size_px=14))
    layout.addWidget(PlainLabel(words, style=TextStyle.SECONDARY, wrap=True), 1)
    return note
