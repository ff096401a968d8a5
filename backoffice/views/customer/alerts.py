"""What whoever opens the page must know first: same name, protected identity, refunds under way.

Rule: one list of alerts for header and side panel; each is a sentence with an icon, never a colour
alone.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from backoffice.domain.refund_states import RESERVING, RefundState
from backoffice.services.customer_page import CustomerPage, OrderView
from backoffice.services.name_search import SAME_NAME_LIMIT
from backoffice.services.refund_views import RefundView
from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone

PROTECTED = "protected"
UNDER_WAY = RESERVING | {RefundState.DRAFT, RefundState.PENDING_APPROVAL, RefundState.APPROVED}
_WITHOUT_MONEY = frozenset(
    {
        RefundState.REJECTED,
        RefundState.FAILED,
        RefundState.REVERSED,
        RefundState.CANCELLED_BY_PSP,
    }
)


@dataclass(frozen=True, slots=True)
class Alert:
    """`short` stands on a chip, `sentence` in the panel."""

    id: str
    tone: Tone
    icon: Icon
    short: str
    sentence: str


def alerts_of(page: CustomerPage) -> tuple[Alert, ...]:
    """The alerts of a page, the gravest first."""
    found = (_protected(page), _same_name(page), _failed_refunds(page), _open_refunds(page))
    return tuple(alert for alert in found if alert is not None)


def _protected(page: CustomerPage) -> Alert | None:
    if not page.protected:
        return None
    translate = QCoreApplication.translate
    return Alert(
        PROTECTED,
        Tone.DANGER,
        Icon.PRIVACY,
        translate("CustomerAlert", "Protected identity"),
        translate(
            "CustomerAlert",
            "Protected identity: tell nobody where this person lives or can be reached.",
        ),
    )


def _same_name(page: CustomerPage) -> Alert | None:
    count = page.same_name
    if not count:
        return None
    translate = QCoreApplication.translate
    if count == 1:
        short = translate("CustomerAlert", "Same name as 1 other")
    elif count >= SAME_NAME_LIMIT:
        short = translate("CustomerAlert", "Same name as many others")
    else:
        short = translate("CustomerAlert", "Same name as {0} others").format(count)
    return Alert(
        "same_name",
        Tone.WARNING,
        Icon.USERS,
        short,
        translate(
            "CustomerAlert", "Others have the same name: verify who it is before you say anything."
        ),
    )


def under_way(order: OrderView) -> tuple[RefundView, ...]:
    """The refunds of an order whose end is not known yet."""
    return tuple(refund for refund in order.refunds if refund.state in UNDER_WAY)


def _open_refunds(page: CustomerPage) -> Alert | None:
    count = sum(len(under_way(order)) for order in page.orders)
    if not count:
        return None
    translate = QCoreApplication.translate
    if count == 1:
        short = translate("CustomerAlert", "Refund under way")
    else:
        short = translate("CustomerAlert", "{0} refunds under way").format(count)
    return Alert(
        "open_refund",
        Tone.INFO,
        Icon.REFUND,
        short,
        translate("CustomerAlert", "A refund is under way: look at it before you make another."),
    )


def _failed_refunds(page: CustomerPage) -> Alert | None:
    count = sum(_failed_last(order) for order in page.orders)
    if not count:
        return None
    translate = QCoreApplication.translate
    if count == 1:
        short = translate("CustomerAlert", "Refund failed")
    else:
        short = translate("CustomerAlert", "{0} refunds failed").format(count)
    return Alert(
        "failed_refund",
        Tone.DANGER,
        Icon.DANGER,
        short,
        translate("CustomerAlert", "A refund did not reach the customer."),
    )


def _failed_last(order: OrderView) -> bool:
    """Whether the newest refund of the order failed; one that was made again is no alert."""
    newest = max(order.refunds, key=lambda refund: refund.requested_at, default=None)
    return newest is not None and newest.state in _WITHOUT_MONEY
