"""The columns of orders, of their lines and of their payments.

Rule: amounts stand right in tabular figures; a medicine whose name the role may not read carries a
lock and the name of its kind.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from backoffice.domain.line_kinds import LineKind
from backoffice.services.customer_page import OrderLineView, OrderView, PaymentView
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone
from backoffice.ui.table_model import Align, Column
from backoffice.views.customer.alerts import under_way
from backoffice.views.customer.amounts import amount
from backoffice.views.customer.timeline_entries import goods_text

_NOTHING = "–"
_KINDS = {
    LineKind.PRESCRIPTION: Icon.MEDICINE,
    LineKind.OTC: Icon.MEDICINE,
    LineKind.OTHER: Icon.ORDER,
    LineKind.SHIPPING: Icon.ADDRESS,
}


def order_columns(formats: Formats) -> Sequence[Column[OrderView]]:
    """Orders of the list."""
    say = QCoreApplication.translate
    return (
        Column(
            "number",
            say("CustomerOrders", "Order"),
            text=lambda order: order.number,
            strong=True,
            width=92,
        ),
        Column(
            "placed",
            say("CustomerOrders", "Placed"),
            text=lambda o: _NOTHING if o.placed_at is None else formats.short_day(o.placed_at),
            width=104,
        ),
        Column(
            "goods", say("CustomerOrders", "Goods"), text=goods_text, from_width=480, sortable=False
        ),
        Column(
            "paid_back",
            say("CustomerOrders", "Paid back"),
            text=lambda o: _or_nothing(formats, _paid_back(o), o.currency),
            sort=_paid_back,
            align=Align.RIGHT,
            icon=lambda o: Icon.CLOCK if under_way(o) else None,
            tone=lambda o: Tone.INFO if under_way(o) else Tone.PLAIN,
            width=136,
            from_width=660,
        ),
        Column(
            "gross",
            say("CustomerOrders", "Amount"),
            text=lambda o: amount(formats, o.gross_ore, o.currency),
            sort=lambda o: o.gross_ore,
            align=Align.RIGHT,
            width=132,
        ),
    )


def line_columns(formats: Formats, currency: str) -> Sequence[Column[OrderLineView]]:
    """Lines of one order."""
    say = QCoreApplication.translate
    return (
        Column(
            "name",
            say("CustomerOrders", "Goods"),
            text=lambda line: line.name,
            icon=lambda line: Icon.LOCK if line.masked else _KINDS[LineKind(line.kind)],
            tone=lambda line: Tone.SECONDARY if line.masked else Tone.PLAIN,
            sortable=False,
        ),
        Column(
            "quantity",
            say("CustomerOrders", "Qty"),
            text=lambda line: formats.count(line.quantity),
            align=Align.RIGHT,
            width=60,
            sortable=False,
        ),
        Column(
            "vat",
            say("CustomerOrders", "VAT"),
            text=lambda line: formats.per_cent(line.vat_bp),
            align=Align.RIGHT,
            width=76,
            from_width=720,
            sortable=False,
        ),
        Column(
            "refunded",
            say("CustomerOrders", "Paid back"),
            text=lambda line: _or_nothing(formats, line.refunded_gross_ore, currency),
            align=Align.RIGHT,
            width=124,
            from_width=520,
            sortable=False,
        ),
        Column(
            "gross",
            say("CustomerOrders", "Amount"),
            text=lambda line: amount(formats, line.gross_ore, currency),
            align=Align.RIGHT,
            width=132,
            sortable=False,
        ),
    )


def payment_columns(formats: Formats, currency: str) -> Sequence[Column[PaymentView]]:
    """Payments of one order."""
    say = QCoreApplication.translate
    return (
        Column(
            "instrument",
            say("CustomerOrders", "Paid with"),
            text=lambda payment: payment.instrument,
            icon=lambda _payment: Icon.CREDIT_CARD,
            sortable=False,
        ),
        Column(
            "captured_at",
            say("CustomerOrders", "Paid on"),
            text=lambda p: _NOTHING if p.captured_at is None else formats.short_day(p.captured_at),
            width=110,
            from_width=700,
            sortable=False,
        ),
        Column(
            "reserved",
            say("CustomerOrders", "Under way"),
            text=lambda payment: _or_nothing(formats, payment.reserved_ore, currency),
            align=Align.RIGHT,
            width=124,
            from_width=600,
            sortable=False,
        ),
        Column(
            "available",
            say("CustomerOrders", "Can be refunded"),
            text=lambda payment: _or_nothing(formats, payment.available_ore, currency),
            align=Align.RIGHT,
            width=140,
            from_width=400,
            sortable=False,
        ),
        Column(
            "captured",
            say("CustomerOrders", "Paid"),
            text=lambda payment: amount(formats, payment.captured_ore, currency),
            align=Align.RIGHT,
            width=132,
            sortable=False,
        ),
    )


def _or_nothing(formats: Formats, ore: int, currency: str) -> str:
    return amount(formats, ore, currency) if ore else _NOTHING


def _paid_back(order: OrderView) -> int:
    return sum(payment.refunded_ore for payment in order.payments)
