"""What whoever opens the page must know first: same name, protected identity, refunds under way.

Rule: one list of alerts for header and side panel; each is a sentence with an icon, never a colour
alone.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from backoffice.services.customer_page import CustomerPage
from backoffice.services.lookups import SAME_NAME_LIMIT
from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone
from backoffice.views.customer.refund_words import state_look


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
    say = QCoreApplication.translate
    return Alert(
        "protected",
        Tone.DANGER,
        Icon.PRIVACY,
        say("CustomerAlert", "Protected identity"),
        say(
            "CustomerAlert",
            "Protected identity: tell nobody where this person lives or can be reached.",
        ),
    )


def _same_name(page: CustomerPage) -> Alert | None:
    count = page.same_name
    if not count:
        return None
    say = QCoreApplication.translate
    if count == 1:
        short = say("CustomerAlert", "Same name as 1 other")
    elif count >= SAME_NAME_LIMIT:
        short = say("CustomerAlert", "Same name as many others")
    else:
        short = say("CustomerAlert", "Same name as %n others", None, count)
    return Alert(
        "same_name",
        Tone.WARNING,
        Icon.USERS,
        short,
        say(
            "CustomerAlert", "Others have the same name: verify who it is before you say anything."
        ),
    )


def _open_refunds(page: CustomerPage) -> Alert | None:
    count = sum(state_look(r.state).open for order in page.orders for r in order.refunds)
    if not count:
        return None
    say = QCoreApplication.translate
    if count == 1:
        short = say("CustomerAlert", "Refund under way")
    else:
        short = say("CustomerAlert", "%n refunds under way", None, count)
    return Alert(
        "open_refund",
        Tone.INFO,
        Icon.REFUND,
        short,
        say("CustomerAlert", "A refund is under way: look at it before you make another."),
    )


def _failed_refunds(page: CustomerPage) -> Alert | None:
    count = sum(state_look(r.state).failed for order in page.orders for r in order.refunds)
    if not count:
        return None
    say = QCoreApplication.translate
    if count == 1:
        short = say("CustomerAlert", "Refund failed")
    else:
        short = say("CustomerAlert", "%n refunds failed", None, count)
    return Alert(
        "failed_refund",
        Tone.DANGER,
        Icon.DANGER,
        short,
        say("CustomerAlert", "A refund did not reach the customer."),
    )
