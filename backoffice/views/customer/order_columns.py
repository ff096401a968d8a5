"""The columns of orders, of their lines and of their payments.

Rule: amounts stand right in tabular figures; a medicine whose name the role may not read carries a
lock and the name of its kind.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from backoffice.domain.line_kinds import LineKind
from backoffice.services.customer_page import OrderLineView, OrderView, PaymentView
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone
from backoffice.ui.table_model import Align, Column
from backoffice.views.customer.alerts import under_way
from backoffice.views.customer.timeline_entries import goods_text
from backoffice.views.face_words import goods_name, instrument_name

R = TypeVar("R")
_NOTHING = "–"
_KINDS = {
    LineKind.PRESCRIPTION: Icon.MEDICINE,
    LineKind.OTC: Icon.MEDICINE,
    LineKind.OTHER: Icon.ORDER,
    LineKind.SHIPPING: Icon.ADDRESS,
}


def order_columns(formats: Formats) -> Sequence[Column[OrderView]]:
    """Orders of the list."""
    translate = QCoreApplication.translate
    number = Column[OrderView](
        "number",
        translate("CustomerOrders", "Order"),
        text=lambda order: order.number,
        strong=True,
        width=92,
    )
    placed = Column[OrderView](
        "placed",
        translate("CustomerOrders", "Placed"),
        text=lambda o: _NOTHING if o.placed_at is None else formats.short_day(o.placed_at),
        width=104,
    )
    goods = Column[OrderView](
        "goods",
        translate("CustomerOrders", "Goods"),
        text=goods_text,
        from_width=480,
        sortable=False,
    )
    gross = Column[OrderView](
        "gross",
        translate("CustomerOrders", "Amount"),
        text=lambda o: formats.money(o.gross_ore, o.currency),
        sort=lambda o: o.gross_ore,
        align=Align.RIGHT,
        width=132,
    )
    return (number, placed, goods, _paid_back_column(formats), gross)


def _paid_back_column(formats: Formats) -> Column[OrderView]:
    return Column[OrderView](
        "paid_back",
        QCoreApplication.translate("CustomerOrders", "Paid back"),
        text=lambda o: _or_nothing(formats, _paid_back(o), o.currency),
        sort=_paid_back,
        align=Align.RIGHT,
        icon=lambda o: Icon.CLOCK if under_way(o) else None,
        tone=lambda o: Tone.INFO if under_way(o) else Tone.PLAIN,
        width=136,
        from_width=660,
    )


def line_columns(formats: Formats, currency: str) -> Sequence[Column[OrderLineView]]:
    """Lines of one order."""
    translate = QCoreApplication.translate
    name = Column[OrderLineView](
        "name",
        translate("CustomerOrders", "Goods"),
        text=lambda line: goods_name(line.name),
        icon=lambda line: Icon.LOCK if line.masked else _KINDS[LineKind(line.kind)],
        tone=lambda line: Tone.SECONDARY if line.masked else Tone.PLAIN,
        sortable=False,
    )
    quantity = Column[OrderLineView](
        "quantity",
        translate("CustomerOrders", "Qty"),
        text=lambda line: formats.count(line.quantity),
        align=Align.RIGHT,
        width=60,
        sortable=False,
    )
    vat = Column[OrderLineView](
        "vat",
        translate("CustomerOrders", "VAT"),
        text=lambda line: formats.per_cent(line.vat_bp),
        align=Align.RIGHT,
        width=76,
        from_width=720,
        sortable=False,
    )
    written = _Amounts(formats, currency)
    paid_back: Column[OrderLineView] = written.column(
        "refunded",
        translate("CustomerOrders", "Paid back"),
        lambda line: line.refunded_gross_ore,
        width=124,
        from_width=520,
    )
    gross: Column[OrderLineView] = written.column(
        "gross", translate("CustomerOrders", "Amount"), lambda line: line.gross_ore, width=132
    )
    return (name, quantity, vat, paid_back, gross)


def payment_columns(formats: Formats, currency: str) -> Sequence[Column[PaymentView]]:
    """Payments of one order."""
    translate = QCoreApplication.translate
    instrument = Column[PaymentView](
        "instrument",
        translate("CustomerOrders", "Paid with"),
        text=lambda payment: instrument_name(payment.instrument),
        icon=lambda _payment: Icon.CREDIT_CARD,
        sortable=False,
    )
    paid_on = Column[PaymentView](
        "captured_at",
        translate("CustomerOrders", "Paid on"),
        text=lambda p: _NOTHING if p.captured_at is None else formats.short_day(p.captured_at),
        width=110,
        from_width=700,
        sortable=False,
    )
    written = _Amounts(formats, currency)
    reserved: Column[PaymentView] = written.column(
        "reserved",
        translate("CustomerOrders", "Under way"),
        lambda payment: payment.reserved_ore,
        width=124,
        from_width=600,
    )
    available: Column[PaymentView] = written.column(
        "available",
        translate("CustomerOrders", "Can be refunded"),
        lambda payment: payment.available_ore,
        width=140,
        from_width=400,
    )
    captured: Column[PaymentView] = written.column(
        "captured",
        translate("CustomerOrders", "Paid"),
        lambda payment: payment.captured_ore,
        width=132,
    )
    return (instrument, paid_on, reserved, available, captured)


class _Amounts:
    """Makes columns of amounts in one currency; nothing is a dash."""

    def __init__(self, formats: Formats, currency: str) -> None:
        self._formats = formats
        self._currency = currency

    def column(
        self, key: str, title: str, ore: Callable[[R], int], *, width: int, from_width: int = 0
    ) -> Column[R]:
        return Column(
            key,
            title,
            text=lambda row: _or_nothing(self._formats, ore(row), self._currency),
            align=Align.RIGHT,
            width=width,
            from_width=from_width,
            sortable=False,
        )


def _or_nothing(formats: Formats, ore: int, currency: str) -> str:
    return formats.money(ore, currency) if ore else _NOTHING


def _paid_back(order: OrderView) -> int:
    return sum(payment.refunded_ore for payment in order.payments)
