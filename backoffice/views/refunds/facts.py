"""Whose refund it is, why, and what happened to the goods.

Rule: a fact without a value is left out; nothing is worked out here.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from backoffice.services.refund_views import RefundView
from backoffice.ui.buttons import IconButton
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, GAP_M, GAP_S, Hairline, clear, column, row
from backoffice.views.face_words import goods_name, person_name
from backoffice.views.refund_words import disposition_word, reason_word


class RefundFacts(QWidget):
    """Customer, order, reason, VAT; and the way to the customer's page."""

    def __init__(
        self, parent: QWidget | None = None, *, formats: Formats, opens_customers: bool
    ) -> None:
        super().__init__(parent)
        self._formats = formats
        layout = row(self, gap=GAP_S)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(GAP_L)
        self._facts.setVerticalSpacing(GAP_S - 2)
        self._facts.setColumnStretch(1, 1)
        layout.addLayout(self._facts, 1)
        self.customer = IconButton(Icon.USER, self, name=self.tr("Open the customer"))
        self.customer.setObjectName("refunds.customer")
        self.customer.setVisible(opens_customers)
        layout.addWidget(self.customer, 0, Qt.AlignmentFlag.AlignTop)

    def show_refund(self, refund: RefundView) -> None:
        """Show the facts of another refund."""
        clear(self._facts)
        facts = [
            (self.tr("Customer"), person_name(refund.customer_name)),
            (self.tr("Order"), refund.order_no),
            (self.tr("Reason"), reason_word(refund.reason)),
        ]
        if refund.vat_ore is not None:
            vat = self._formats.money(refund.vat_ore, refund.currency)
            facts.append((self.tr("VAT in it"), vat))
        for place, (label, value) in enumerate(facts):
            caption = PlainLabel(label, self, style=TextStyle.SECONDARY)
            self._facts.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(PlainLabel(value, self, wrap=True, selectable=True), place, 1)


class RefundGoods(QWidget):
    """What of each line went back, and what happens to the goods; nothing for carried-over ones."""

    def __init__(self, parent: QWidget | None = None, *, formats: Formats) -> None:
        super().__init__(parent)
        self._formats = formats
        layout = column(self, gap=GAP_M)
        layout.addWidget(Hairline(self))
        layout.addWidget(PlainLabel(self.tr("The goods"), self, style=TextStyle.HEADING))
        self._lines = column(gap=GAP_S)
        layout.addLayout(self._lines)

    def show_refund(self, refund: RefundView) -> None:
        """Show the goods of another refund."""
        clear(self._lines)
        self.setVisible(bool(refund.lines))
        for line in refund.lines:
            both = column(gap=0)
            both.addWidget(PlainLabel(goods_name(line.name).replace("\n", " "), self, wrap=True))
            facts = (
                self.tr("{0} pcs").format(line.quantity),
                self._formats.money(line.gross_ore, refund.currency),
                self.tr("VAT {0}").format(self._formats.per_cent(line.vat_bp)),
                disposition_word(line.disposition),
            )
            text = " · ".join(facts)
            both.addWidget(PlainLabel(text, self, style=TextStyle.SECONDARY, wrap=True))
            self._lines.addLayout(both)
