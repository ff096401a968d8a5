"""The parts of the page: the list at the left and, beside it, the one that is chosen.

Rule: every part is one key away; counts say what waits there before anybody looks.
"""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from backoffice.domain.ids import OrderId
from backoffice.domain.policy import Level
from backoffice.services.customer_page import ConversationHead, CustomerPage, OrderView
from backoffice.services.refund_views import RefundView
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.layout import GAP_L, column, row
from backoffice.ui.rail import SectionList
from backoffice.ui.shortcuts import Shortcut, bind
from backoffice.ui.tables import RowTable
from backoffice.views.customer.health import HEALTH_PROFILE, HealthSection
from backoffice.views.customer.lists import consent_table, conversation_table, refund_table
from backoffice.views.customer.orders import OrdersSection
from backoffice.views.customer.overview import OverviewSection
from backoffice.views.customer.timeline_entries import EntryKind, TimelineEntry
from backoffice.views.list_card import ListCard
from backoffice.views.refund.hindrance import refund_hindrance

OVERVIEW = "overview"
ORDERS = "orders"
REFUNDS = "refunds"
CONVERSATIONS = "conversations"
CONSENTS = "consents"
HEALTH = "health"
LIST_PX = 176


class Sections(QWidget):
    """List of parts, and the chosen part."""

    refund_requested = Signal(object)
    conversation_chosen = Signal(object)
    refund_chosen = Signal(str)
    """The refund's number."""
    reveal_requested = Signal(object)

    def __init__(
        self,
        formats: Formats,
        *,
        may_refund: bool,
        may_reveal_medicines: bool,
        with_health: bool,
    ) -> None:
        super().__init__()
        self.overview = OverviewSection(formats)
        self.orders = OrdersSection(
            formats, may_refund=may_refund, may_reveal_medicines=may_reveal_medicines
        )
        self.refunds = refund_table(formats)
        self.conversations = conversation_table(formats)
        self.consents = consent_table(formats)
        self.health = HealthSection()
        self._stack = QStackedWidget()
        self._places: dict[str, QWidget] = {}
        self.list = SectionList(name=self.tr("Parts of this page"))
        self.list.setFixedWidth(LIST_PX)
        self._fill(with_health)
        self._connect()
        layout = row(self, gap=GAP_L)
        layout.addWidget(self.list)
        layout.addWidget(self._stack, 1)

    def _fill(self, with_health: bool) -> None:
        parts = [
            (OVERVIEW, self.tr("Overview"), Icon.HISTORY, self.overview),
            (ORDERS, self.tr("Orders"), Icon.ORDER, self.orders),
            (REFUNDS, self.tr("Refunds"), Icon.REFUND, _carded(self.refunds)),
            (
                CONVERSATIONS,
                self.tr("Conversations"),
                Icon.CONVERSATIONS,
                _carded(self.conversations),
            ),
            (HEALTH, self.tr("Health"), Icon.HEALTH, self.health),
            (CONSENTS, self.tr("Consents"), Icon.PRIVACY, _carded(self.consents)),
        ]
        for place_id, words, icon, widget in parts:
            if place_id == HEALTH and not with_health:
                continue
            self.list.add(place_id, words, icon=icon, locked=place_id == HEALTH)
            self._places[place_id] = widget
            self._stack.addWidget(widget)
        self.list.choose(OVERVIEW)

    def _connect(self) -> None:
        self.list.chosen.connect(self.choose)
        self.overview.entry_activated.connect(self._on_entry_activated)
        self.orders.refund_requested.connect(self.refund_requested)
        self.orders.reveal_requested.connect(self.reveal_requested)
        self.health.reveal_requested.connect(self.reveal_requested)
        self.refunds.row_activated.connect(self._on_refund_activated)
        self.conversations.row_activated.connect(self._on_conversation_activated)
        bind(self, Shortcut.NEXT, lambda: self._step(1))
        bind(self, Shortcut.PREVIOUS, lambda: self._step(-1))

    @property
    def current(self) -> str:
        """The part that is shown."""
        return self.list.current or OVERVIEW

    def show_page(self, page: CustomerPage) -> None:
        """Show every part of a page; what is chosen stays chosen."""
        refunds = [refund for order in page.orders for refund in order.refunds]
        refunds.sort(key=lambda refund: refund.requested_at, reverse=True)
        self.overview.show_page(page)
        self.orders.show_orders(page.orders)
        self.refunds.show_rows(refunds)
        self.conversations.show_rows(page.conversations)
        self.consents.show_rows(page.consents)
        if HEALTH in self._places:
            self.health.show_field(page.field(HEALTH_PROFILE))
        for place_id, count in (
            (ORDERS, len(page.orders)),
            (REFUNDS, len(refunds)),
            (CONVERSATIONS, len(page.conversations)),
            (CONSENTS, len(page.consents)),
        ):
            self.list.set_count(place_id, count)

    def choose(self, place_id: str) -> None:
        """Show a part."""
        self.list.choose(place_id)
        self._stack.setCurrentWidget(self._places[place_id])

    def choose_order(self, order_id: OrderId) -> None:
        """Show an order."""
        self.choose(ORDERS)
        self.orders.choose(order_id)

    def take_keyboard(self) -> None:
        """Arrows move in the part that is shown; a list shows where they begin."""
        place = self._places[self.current]
        table = place.findChild(RowTable)
        if table is not None:
            table.step(0)
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, by: int) -> None:
        places = self.list.ids
        self.choose(places[(places.index(self.current) + by) % len(places)])
        self.take_keyboard()

    def _on_entry_activated(self, entry: TimelineEntry) -> None:
        if entry.kind is EntryKind.ORDER and isinstance(entry.target, UUID):
            self.choose_order(OrderId(entry.target))
            self.take_keyboard()
        elif entry.kind is EntryKind.REFUND:
            self.refund_chosen.emit(entry.target)
        elif entry.kind is EntryKind.CONVERSATION:
            self.conversation_chosen.emit(entry.target)
        else:
            self.choose(CONSENTS)
            self.take_keyboard()

    def _on_refund_activated(self, refund: RefundView) -> None:
        self.refund_chosen.emit(refund.no)

    def _on_conversation_activated(self, head: ConversationHead) -> None:
        self.conversation_chosen.emit(head.conversation_id)


def health_is_known(page: CustomerPage) -> bool:
    """Whether the role may know that there is such a thing."""
    return page.field(HEALTH_PROFILE).level is not Level.HIDDEN


def refundable(orders: tuple[OrderView, ...]) -> tuple[OrderView, ...]:
    """The orders of which something can be paid back."""
    return tuple(order for order in orders if not refund_hindrance(order))


def _carded(table: RowTable[Any]) -> QWidget:
    place = QWidget()
    layout = column(place, gap=0)
    layout.addWidget(ListCard(table), 1)
    layout.addStretch(0)
    place.setFocusProxy(table)
    return place
