"""The parts of the page: the list at the left and, beside it, the one that is chosen.

Rule: every part is one key away; counts say what waits there before anybody looks.
"""

from collections.abc import Callable
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Part:
    """One part: its words, how it is made, and how a page is shown in it."""

    words: str
    icon: Icon
    make: Callable[[], QWidget]
    show: Callable[[CustomerPage], object]


class Sections(QWidget):
    """List of parts, and the chosen part. A part is made when somebody first goes there: to make
    all of them when a record opens would keep the window from answering."""

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
        self._formats = formats
        self._may_refund = may_refund
        self._may_reveal_medicines = may_reveal_medicines
        self._page: CustomerPage | None = None
        self.overview = OverviewSection(formats)
        self.overview.entry_activated.connect(self._on_entry_activated)
        self._stack = QStackedWidget()
        self._places: dict[str, QWidget] = {}
        self._parts = self._known_parts(with_health)
        self.list = SectionList(name=self.tr("Parts of this page"))
        self.list.setFixedWidth(LIST_PX)
        for place_id, part in self._parts.items():
            self.list.add(place_id, part.words, icon=part.icon, locked=place_id == HEALTH)
        self.list.chosen.connect(self.choose)
        bind(self, Shortcut.NEXT, lambda: self._step(1))
        bind(self, Shortcut.PREVIOUS, lambda: self._step(-1))
        layout = row(self, gap=GAP_L)
        layout.addWidget(self.list)
        layout.addWidget(self._stack, 1)
        self.choose(OVERVIEW)

    def _known_parts(self, with_health: bool) -> dict[str, _Part]:
        overview = _Part(
            self.tr("Overview"), Icon.HISTORY, lambda: self.overview, self.overview.show_page
        )
        parts = {OVERVIEW: overview, **self._list_parts()}
        if with_health:
            parts[HEALTH] = _Part(
                self.tr("Health"),
                Icon.HEALTH,
                self._make_health,
                lambda page: self.health.show_field(page.field(HEALTH_PROFILE)),
            )
        parts[CONSENTS] = _Part(
            self.tr("Consents"),
            Icon.PRIVACY,
            self._make_consents,
            lambda page: self.consents.show_rows(page.consents),
        )
        return parts

    def _list_parts(self) -> dict[str, _Part]:
        return {
            ORDERS: _Part(
                self.tr("Orders"),
                Icon.ORDER,
                self._make_orders,
                lambda page: self.orders.show_orders(page.orders),
            ),
            REFUNDS: _Part(
                self.tr("Refunds"),
                Icon.REFUND,
                self._make_refunds,
                lambda page: self.refunds.show_rows(_refunds_of(page)),
            ),
            CONVERSATIONS: _Part(
                self.tr("Conversations"),
                Icon.CONVERSATIONS,
                self._make_conversations,
                lambda page: self.conversations.show_rows(page.conversations),
            ),
        }

    # --- the parts

    def _make_orders(self) -> QWidget:
        self.orders = OrdersSection(
            self._formats,
            may_refund=self._may_refund,
            may_reveal_medicines=self._may_reveal_medicines,
        )
        self.orders.refund_requested.connect(self.refund_requested)
        self.orders.reveal_requested.connect(self.reveal_requested)
        return self.orders

    def _make_refunds(self) -> QWidget:
        self.refunds = refund_table(self._formats)
        self.refunds.row_activated.connect(self._on_refund_activated)
        return _carded(self.refunds)

    def _make_conversations(self) -> QWidget:
        self.conversations = conversation_table(self._formats)
        self.conversations.row_activated.connect(self._on_conversation_activated)
        return _carded(self.conversations)

    def _make_consents(self) -> QWidget:
        self.consents = consent_table(self._formats)
        return _carded(self.consents)

    def _make_health(self) -> QWidget:
        self.health = HealthSection()
        self.health.reveal_requested.connect(self.reveal_requested)
        return self.health

    def _place(self, place_id: str) -> QWidget:
        """The part, made and filled if it is wanted for the first time."""
        if place_id not in self._places:
            part = self._parts[place_id]
            widget = part.make()
            self._places[place_id] = widget
            self._stack.addWidget(widget)
            if self._page is not None:
                part.show(self._page)
        return self._places[place_id]

    # --- what is shown

    @property
    def current(self) -> str:
        """The part that is shown."""
        return self.list.current or OVERVIEW

    def show_page(self, page: CustomerPage) -> None:
        """Show every part of a page; what is chosen stays chosen."""
        self._page = page
        for place_id in self._places:
            self._parts[place_id].show(page)
        for place_id, count in (
            (ORDERS, len(page.orders)),
            (REFUNDS, len(_refunds_of(page))),
            (CONVERSATIONS, len(page.conversations)),
            (CONSENTS, len(page.consents)),
        ):
            self.list.set_count(place_id, count)

    def choose(self, place_id: str) -> None:
        """Show a part."""
        self.list.choose(place_id)
        self._stack.setCurrentWidget(self._place(place_id))

    def choose_order(self, order_id: OrderId) -> None:
        """Show an order."""
        self.choose(ORDERS)
        self.orders.choose(order_id)

    def take_keyboard(self) -> None:
        """Arrows move in the part that is shown; a list shows where they begin."""
        place = self._place(self.current)
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


def _refunds_of(page: CustomerPage) -> list[RefundView]:
    """The newest first."""
    refunds = [refund for order in page.orders for refund in order.refunds]
    return sorted(refunds, key=lambda refund: refund.requested_at, reverse=True)


def _carded(table: RowTable[Any]) -> QWidget:
    place = QWidget()
    layout = column(place, gap=0)
    layout.addWidget(ListCard(table), 1)
    layout.addStretch(0)
    place.setFocusProxy(table)
    return place
