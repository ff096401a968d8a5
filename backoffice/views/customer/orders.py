"""Orders of the customer: the list above, the chosen order below.

Rule: there is always a chosen order while there is any, the newest unless a person said which.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.ids import OrderId
from backoffice.services.customer_page import OrderView
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.layout import GAP_M, column
from backoffice.ui.tables import RowTable
from backoffice.views.customer.order_columns import order_columns
from backoffice.views.customer.order_detail import OrderDetail
from backoffice.views.list_card import ListCard


class OrdersSection(QWidget):
    """List and detail."""

    refund_requested = Signal(object)
    reveal_requested = Signal(object)

    def __init__(self, formats: Formats, *, may_refund: bool, may_reveal_medicines: bool) -> None:
        super().__init__()
        self.table: RowTable[OrderView] = RowTable(
            order_columns(formats), name=self.tr("Orders"), row_id=lambda order: order.order_id
        )
        self.table.setObjectName("customer.orders")
        self.table.set_empty_text(self.tr("This customer has no order."), icon=Icon.ORDER)
        self.detail = OrderDetail(
            formats, may_refund=may_refund, may_reveal_medicines=may_reveal_medicines
        )
        self.detail.reveal_requested.connect(self.reveal_requested)
        self.detail.refund_requested.connect(self.refund_requested)
        self.detail.hide()
        self.table.row_selected.connect(self._on_table_row_selected)
        self.table.row_activated.connect(self._on_table_row_activated)
        layout = column(self, gap=GAP_M)
        layout.addWidget(ListCard(self.table), 2)
        layout.addWidget(self.detail, 3)
        layout.addStretch(0)
        self.setFocusProxy(self.table)

    @property
    def chosen(self) -> OrderView | None:
        """The order that is shown below."""
        return self.table.selected_row()

    def show_orders(self, orders: tuple[OrderView, ...]) -> None:
        """Show orders; the chosen one stays chosen."""
        self.table.show_rows(orders)
        self.detail.setVisible(bool(orders))
        if orders and self.table.selected_row() is None:
            self.table.select(0)
        chosen = self.table.selected_row()
        if chosen is not None:
            self.detail.show_order(chosen)

    def choose(self, order_id: OrderId) -> None:
        """Choose an order of the list."""
        place = self.table.model.place_of(order_id)
        if place is not None:
            self.table.select(place)

    def _on_table_row_selected(self, order: OrderView | None) -> None:
        if order is not None:
            self.detail.show_order(order)

    def _on_table_row_activated(self, order: OrderView) -> None:
        self.detail.show_order(order)
        self.detail.refund.setFocus(Qt.FocusReason.TabFocusReason)
