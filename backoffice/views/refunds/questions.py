"""What is asked before a refund is declined or cancelled.

Rule: both are final, so Cancel is the default, and the verb on the button names the amount.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from backoffice.services.refund_views import RefundView
from backoffice.ui.dialogs import Dialog
from backoffice.ui.formats import Formats
from backoffice.views.face_words import instrument_name

translate = QCoreApplication.translate


def ask_decline(
    parent: QWidget, refund: RefundView, *, formats: Formats, on_yes: Callable[[], object]
) -> Dialog:
    """Ask whether somebody else's refund is to be declined."""
    amount = formats.money(refund.amount_ore, refund.currency)
    text = translate("RefundQuestion", "{0} will not go back to {1}. {2} sees that you said no.")
    dialog = Dialog(
        parent,
        title=translate("RefundQuestion", "Decline refund {0}?").format(refund.no),
        text=text.format(amount, instrument_name(refund.instrument), refund.requested_by or "–"),
        verb=translate("RefundQuestion", "Decline {0}").format(amount),
        dangerous=True,
    )
    return dialog.ask(on_yes=on_yes)


def ask_cancel(
    parent: QWidget, refund: RefundView, *, formats: Formats, on_yes: Callable[[], object]
) -> Dialog:
    """Ask whether a refund that was not sent yet is to be taken back."""
    amount = formats.money(refund.amount_ore, refund.currency)
    text = translate("RefundQuestion", "It was not sent yet; {0} will not go back to {1}.")
    dialog = Dialog(
        parent,
        title=translate("RefundQuestion", "Cancel refund {0}?").format(refund.no),
        text=text.format(amount, instrument_name(refund.instrument)),
        verb=translate("RefundQuestion", "Cancel the refund of {0}").format(amount),
        cancel=translate("RefundQuestion", "Keep it"),
        dangerous=True,
    )
    return dialog.ask(on_yes=on_yes)
