"""The life of a customer as entries of one list: orders, refunds, conversations, consents.

Rule: newest first; what has no date stands at the end and says so. Entries are made of what the
page shows anyway, so a masked medicine stays masked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

from PySide6.QtCore import QCoreApplication

from backoffice.domain.ids import ConversationId, OrderId
from backoffice.domain.line_kinds import LineKind
from backoffice.services.customer_page import (
    ConsentView,
    ConversationHead,
    CustomerPage,
    OrderView,
)
from backoffice.services.refund_views import RefundView
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone
from backoffice.views.customer.record_words import channel_icon, channel_name, consent_name
from backoffice.views.face_words import goods_name
from backoffice.views.refund_words import state_sentence, state_tone

_NAMED_GOODS = 2
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class EntryKind(Enum):
    """What happened."""

    ORDER = "order"
    REFUND = "refund"
    CONVERSATION = "conversation"
    CONSENT = "consent"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened. `target` is where a person goes from here: the id of an order or a
    conversation, the number of a refund."""

    key: str
    at: datetime | None
    kind: EntryKind
    icon: Icon
    tone: Tone
    title: str
    detail: str
    amount: str = ""
    target: OrderId | ConversationId | str | None = None


def timeline_of(page: CustomerPage, formats: Formats) -> tuple[TimelineEntry, ...]:
    """Every entry of the page, newest first."""
    entries = [_order(order, formats) for order in page.orders]
    for order in page.orders:
        entries += [_refund(refund, formats) for refund in order.refunds]
    entries += [_conversation(head) for head in page.conversations]
    for consent in page.consents:
        entries += _consent(consent)
    return tuple(sorted(entries, key=lambda e: e.at or _LONG_AGO, reverse=True))


def goods_text(order: OrderView) -> str:
    """What was bought, in a few words: the first two, and how many more."""
    names = [goods_name(line.name) for line in order.lines if line.kind != LineKind.SHIPPING]
    shown = ", ".join(_without_repeats(names)[:_NAMED_GOODS])
    more = len(_without_repeats(names)) - _NAMED_GOODS
    if more > 0:
        return QCoreApplication.translate("Timeline", "{0} and {1} more").format(shown, more)
    return shown


def turns_text(head: ConversationHead) -> str:
    """How long a conversation was."""
    turns = head.turns
    if turns == 1:
        return QCoreApplication.translate("Timeline", "1 turn")
    return QCoreApplication.translate("Timeline", "{0} turns").format(turns)


def _without_repeats(names: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _order(order: OrderView, formats: Formats) -> TimelineEntry:
    return TimelineEntry(
        key=f"order {order.order_id}",
        at=order.placed_at,
        kind=EntryKind.ORDER,
        icon=Icon.ORDER,
        tone=Tone.PLAIN,
        title=QCoreApplication.translate("Timeline", "Order {0}").format(order.number),
        detail=goods_text(order),
        amount=formats.money(order.gross_ore, order.currency),
        target=order.order_id,
    )


def _refund(refund: RefundView, formats: Formats) -> TimelineEntry:
    return TimelineEntry(
        key=f"refund {refund.refund_id}",
        at=refund.requested_at,
        kind=EntryKind.REFUND,
        icon=Icon.REFUND,
        tone=state_tone(refund.state),
        title=QCoreApplication.translate("Timeline", "Refund of order {0}").format(refund.order_no),
        detail=state_sentence(refund, formats),
        amount=formats.money(-refund.amount_ore, refund.currency),
        target=refund.no,
    )


def _conversation(head: ConversationHead) -> TimelineEntry:
    detail = turns_text(head)
    if head.agent:
        detail = QCoreApplication.translate("Timeline", "{0}, with {1}").format(detail, head.agent)
    return TimelineEntry(
        key=f"conversation {head.conversation_id}",
        at=head.started_at,
        kind=EntryKind.CONVERSATION,
        icon=channel_icon(head.channel),
        tone=Tone.PLAIN,
        title=channel_name(head.channel),
        detail=detail,
        target=head.conversation_id,
    )


def _consent(consent: ConsentView) -> Iterator[TimelineEntry]:
    name = consent_name(consent.purpose)
    detail = QCoreApplication.translate("Timeline", "{0}, text {1}").format(
        name, consent.text_version
    )
    moments = (
        ("given", consent.given_at, QCoreApplication.translate("Timeline", "Consent given")),
        (
            "withdrawn",
            consent.withdrawn_at,
            QCoreApplication.translate("Timeline", "Consent withdrawn"),
        ),
    )
    for what, at, title in moments:
        if at is not None:
            yield TimelineEntry(
                key=f"consent {consent.purpose} {consent.given_at} {what}",
                at=at,
                kind=EntryKind.CONSENT,
                icon=Icon.PRIVACY,
                tone=Tone.PLAIN,
                title=title,
                detail=detail,
            )
