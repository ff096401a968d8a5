"""The columns of the list of conversations.

Rule: made of faces: nothing of what was said is in the list.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from backoffice.services.customer_page import ConversationHead
from backoffice.ui.formats import Formats
from backoffice.ui.labels import Tone
from backoffice.ui.table_model import Align, Column
from backoffice.views.conversations.words import language_name
from backoffice.views.customer.record_words import channel_icon, channel_name
from backoffice.views.face_words import person_name

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def customer_text(head: ConversationHead) -> str:
    """Whose conversation it is."""
    if head.customer_id is None:
        return QCoreApplication.translate("ConversationHead", "Nobody on record")
    protected = QCoreApplication.translate("ConversationHead", "Protected personal data")
    return person_name(head.customer_name or protected)


def when_text(head: ConversationHead, formats: Formats) -> str:
    """When it began; a dash where that is not known."""
    return formats.moment(head.started_at) if head.started_at is not None else "–"


def _customer_tone(head: ConversationHead) -> Tone:
    return Tone.PLAIN if head.customer_name else Tone.SECONDARY


def conversation_columns(formats: Formats) -> Sequence[Column[ConversationHead]]:
    """Customer, channel, when, language, turns, agent."""
    return (*_who_and_when(formats), *_how(formats))


def _who_and_when(formats: Formats) -> Sequence[Column[ConversationHead]]:
    translate = QCoreApplication.translate
    return (
        Column(
            "customer",
            translate("ConversationHead", "Customer"),
            text=customer_text,
            second=lambda head: head.external_id,
            tone=_customer_tone,
            strong=True,
        ),
        Column(
            "channel",
            translate("ConversationHead", "Channel"),
            text=lambda head: channel_name(head.channel),
            icon=lambda head: channel_icon(head.channel),
            width=150,
        ),
        Column(
            "when",
            translate("ConversationHead", "When"),
            text=lambda head: when_text(head, formats),
            sort=lambda head: head.started_at or _LONG_AGO,
            width=170,
        ),
    )


def _how(formats: Formats) -> Sequence[Column[ConversationHead]]:
    translate = QCoreApplication.translate
    return (
        Column(
            "language",
            translate("ConversationHead", "Language"),
            text=lambda head: language_name(head.language),
            width=110,
            from_width=860,
        ),
        Column(
            "turns",
            translate("ConversationHead", "Turns"),
            text=lambda head: formats.count(head.turns),
            sort=lambda head: head.turns,
            align=Align.RIGHT,
            width=80,
        ),
        Column(
            "agent",
            translate("ConversationHead", "Answered by"),
            text=lambda head: head.agent or "–",
            width=160,
        ),
    )
