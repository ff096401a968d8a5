"""The open record: header, what to mind, parts, side panel.

Rule: it is made for one customer and one reading time and is destroyed with them; it shows what it
is given and asks nobody.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backoffice.domain.ids import OrderId
from backoffice.services.customer_page import CustomerPage
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.formats import Formats
from backoffice.ui.layout import GAP_L, GAP_XL, column, row
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.ui.override import override
from backoffice.ui.shortcuts import Shortcut, bind
from backoffice.views.customer.header import CustomerHeader
from backoffice.views.customer.sections import (
    ORDERS,
    Sections,
    health_is_known,
    refundable,
)
from backoffice.views.customer.side_panel import SidePanel
from backoffice.views.customer.verify_strip import VerifyStrip

PANEL_FROM_PX = 1080
PANEL_PX = 300


class CustomerView(QWidget):
    """The whole page of one customer."""

    refund_requested = Signal(object)
    """The OrderView."""
    conversation_chosen = Signal(object)
    refund_chosen = Signal(str)
    reveal_requested = Signal(object)
    """The MaskedFact."""
    panel_requested = Signal()
    """The page is too narrow for the side panel, and somebody wants to see it."""

    def __init__(
        self,
        page: CustomerPage,
        parent: QWidget | None = None,
        *,
        formats: Formats,
        clipboard: ClipboardGuard,
        may_refund: bool,
        may_reveal_medicines: bool,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(parent)
        self.setObjectName("customer.view")
        self._page = page
        self._formats = formats
        self._clipboard = clipboard
        self.header = CustomerHeader(formats, may_refund=may_refund, clock=clock)
        self.verify = VerifyStrip()
        self.verify.hide()
        self.protected = InlineMessage(
            MessageKind.DANGER,
            self.tr("Protected identity: tell nobody where this person lives or can be reached."),
        )
        self.protected.setObjectName("customer.protected")
        self.sections = Sections(
            formats,
            may_refund=may_refund,
            may_reveal_medicines=may_reveal_medicines,
            with_health=health_is_known(page),
        )
        self.panel = SidePanel(formats, clipboard)
        self.panel.setFixedWidth(PANEL_PX)
        self._build()
        self._connect()
        self.show_page(page)
        self.header.access.begin(until=page.access_until, purpose=page.purpose)

    def _build(self) -> None:
        body = row(gap=GAP_L)
        body.addWidget(self.sections, 1)
        body.addWidget(self.panel)
        inner = column(gap=GAP_L)
        inner.setContentsMargins(GAP_XL, GAP_L, GAP_XL, GAP_L)
        inner.addWidget(self.protected)
        inner.addLayout(body, 1)
        layout = column(self, gap=0)
        layout.addWidget(self.header)
        layout.addWidget(self.verify)
        layout.addLayout(inner, 1)

    def _connect(self) -> None:
        self.header.refund_requested.connect(self._on_refund_requested)
        self.header.verify_requested.connect(self._on_verify_requested)
        self.header.reveal_requested.connect(self.reveal_requested)
        self.header.panel_requested.connect(self.panel_requested)
        self.verify.closed.connect(self.sections.take_keyboard)
        self.sections.refund_requested.connect(self.refund_requested)
        self.sections.conversation_chosen.connect(self.conversation_chosen)
        self.sections.refund_chosen.connect(self.refund_chosen)
        self.sections.reveal_requested.connect(self.reveal_requested)
        self.panel.reveal_requested.connect(self.reveal_requested)
        bind(self, Shortcut.REVEAL, self._on_reveal)

    @property
    def page(self) -> CustomerPage:
        """What is shown."""
        return self._page

    def show_page(self, page: CustomerPage) -> None:
        """Show the same customer anew."""
        self._page = page
        self.header.show_page(page)
        self.protected.setVisible(page.protected)
        self.verify.show_fields(page.fields)
        self.sections.show_page(page)
        self.panel.show_page(page)

    def make_panel(self) -> SidePanel:
        """The side panel once more, for a sheet over a narrow page."""
        panel = SidePanel(self._formats, self._clipboard, margin=GAP_L)
        panel.reveal_requested.connect(self.reveal_requested)
        panel.show_page(self._page)
        return panel

    def choose_order(self, order_id: OrderId) -> None:
        """Show an order of this customer."""
        self.sections.choose_order(order_id)

    def step_back(self) -> bool:
        """Close what is open on the page; False when nothing is."""
        if self.verify.isVisible():
            self.verify.close_strip()
            return True
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(event.size().width() < PANEL_FROM_PX)

    def _fold(self, narrow: bool) -> None:
        self.header.panel_button.setVisible(narrow)
        self.panel.setVisible(not narrow)

    def _on_reveal(self) -> None:
        if self.header.personnummer is not None:
            self.header.personnummer.ask()

    def _on_verify_requested(self) -> None:
        if self.verify.isVisible():
            self.verify.close_strip()
        else:
            self.verify.open_strip()

    def _on_refund_requested(self) -> None:
        """The order that is shown; else the only one that can be; else let the person choose."""
        possible = refundable(self._page.orders)
        shown = self.sections.orders.chosen if self.sections.current == ORDERS else None
        if shown in possible:
            self.refund_requested.emit(shown)
        elif len(possible) == 1:
            self.refund_requested.emit(possible[0])
        elif possible:
            self.sections.choose_order(possible[0].order_id)
            self.sections.take_keyboard()
