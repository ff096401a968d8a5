"""The columns of the refunds table.

Rule: amounts stand right in tabular figures; a state is icon and word; quiet second lines keep
everything readable in the narrowest window, and a wide one gains columns.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from backoffice.services.refund_views import RefundView
from backoffice.ui.formats import Formats
from backoffice.ui.table_model import Align, Column
from backoffice.views.face_words import instrument_name, person_name
from backoffice.views.refund_words import reason_word, state_icon, state_tone, state_word

translate = QCoreApplication.translate
_WIDE_PX = 960


def columns(formats: Formats) -> Sequence[Column[RefundView]]:
    """Refund and order, customer and reason, amount, state, who and when."""
    return (*_what(formats), *_how_it_stands(formats))


def _what(formats: Formats) -> tuple[Column[RefundView], ...]:
    return (
        Column(
            "no",
            translate("RefundTable", "Refund"),
            text=lambda refund: refund.no,
            second=lambda refund: refund.order_no,
            width=146,
            strong=True,
        ),
        Column(
            "customer",
            translate("RefundTable", "Customer and reason"),
            text=lambda refund: person_name(refund.customer_name),
            second=lambda refund: reason_word(refund.reason),
        ),
        Column(
            "amount",
            translate("RefundTable", "Amount"),
            text=lambda refund: formats.money(refund.amount_ore, refund.currency),
            sort=lambda refund: refund.amount_ore,
            align=Align.RIGHT,
            width=118,
            strong=True,
        ),
    )


def _how_it_stands(formats: Formats) -> tuple[Column[RefundView], ...]:
    return (
        Column(
            "state",
            translate("RefundTable", "State"),
            text=lambda refund: state_word(refund.state),
            icon=lambda refund: state_icon(refund.state),
            tone=lambda refund: state_tone(refund.state),
            width=190,
        ),
        Column(
            "requested",
            translate("RefundTable", "Requested"),
            text=lambda refund: formats.short_day(refund.requested_at),
            second=_requested_by,
            sort=lambda refund: refund.requested_at,
            width=118,
        ),
        Column(
            "instrument",
            translate("RefundTable", "Back to"),
            text=lambda refund: instrument_name(refund.instrument),
            second=_approved_by,
            width=190,
            from_width=_WIDE_PX,
        ),
    )


def _requested_by(refund: RefundView) -> str:
    return refund.requested_by or translate("RefundTable", "Carried over")


def _approved_by(refund: RefundView) -> str:
    if refund.approved_by is None:
        return ""
    return translate("RefundTable", "Decided by {0}").format(refund.approved_by)
