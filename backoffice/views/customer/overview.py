"""What the page opens with: a few figures, and below them the life of the customer.

Rule: the figures are counted from what the page shows; nothing more is asked for.
"""

from collections import Counter
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.services.customer_page import CustomerPage
from backoffice.ui.formats import Formats
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_M, GAP_XL, GAP_XS, Card, Hairline, column, labelled, row
from backoffice.views.customer.timeline import Timeline
from backoffice.views.customer.timeline_entries import timeline_of

_NOTHING = "–"


class OverviewSection(QWidget):
    """Figures and timeline."""

    entry_activated = Signal(object)

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self._formats = formats
        self.orders = self._figure("orders")
        self.bought = self._figure("bought")
        self.paid_back = self._figure("paid_back")
        self.last_contact = self._figure("last_contact")
        self.timeline = Timeline(formats)
        self.timeline.entry_activated.connect(self.entry_activated)
        figures = row(gap=GAP_XL)
        figures.setContentsMargins(GAP_M, GAP_XS, GAP_M, GAP_M)
        for caption, value in (
            (self.tr("Orders"), self.orders),
            (self.tr("Bought for"), self.bought),
            (self.tr("Paid back"), self.paid_back),
            (self.tr("Last contact"), self.last_contact),
        ):
            figures.addWidget(labelled(caption, value))
        figures.addStretch(1)
        card = Card(padding=0)
        card.body.setSpacing(0)
        card.body.addLayout(figures)
        card.body.addWidget(Hairline())
        card.body.addWidget(self.timeline, 1)
        column(self, gap=0).addWidget(card)
        self.setFocusProxy(self.timeline)

    def show_page(self, page: CustomerPage) -> None:
        """Show figures and timeline of a page."""
        bought: Counter[str] = Counter()
        back: Counter[str] = Counter()
        for order in page.orders:
            bought[order.currency] += order.gross_ore
            back[order.currency] += sum(payment.refunded_ore for payment in order.payments)
        self.orders.setText(self._formats.count(len(page.orders)))
        self.bought.setText(self._sums(bought))
        self.paid_back.setText(self._sums(back))
        contacts = [head.started_at for head in page.conversations if head.started_at is not None]
        self.last_contact.setText(self._day(max(contacts, default=None)))
        self.timeline.show_entries(timeline_of(page, self._formats))

    def _figure(self, name: str) -> PlainLabel:
        label = PlainLabel(style=TextStyle.STRONG)
        label.setObjectName(f"overview.{name}")
        return label

    def _sums(self, sums: Counter[str]) -> str:
        shown = [self._formats.money(ore, unit) for unit, ore in sorted(sums.items()) if ore]
        return " + ".join(shown) or _NOTHING

    def _day(self, at: datetime | None) -> str:
        return _NOTHING if at is None else self._formats.day(at)
