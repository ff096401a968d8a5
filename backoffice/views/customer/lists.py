"""Refunds, conversations and consents of the customer: three plain lists.

Rule: states are words with an icon; Enter or a double click leads to the thing itself.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from backoffice.services.customer_page import ConsentView, ConversationHead
from backoffice.services.refund_views import RefundView
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone
from backoffice.ui.table_model import Align, Column
from backoffice.ui.tables import RowTable
from backoffice.views.customer.record_words import channel_icon, channel_name, consent_name
from backoffice.views.customer.timeline_entries import turns_text
from backoffice.views.face_words import instrument_name
from backoffice.views.refund_words import reason_word, state_icon, state_tone, state_word

_NOTHING = "–"


def refund_table(formats: Formats) -> RowTable[RefundView]:
    """Refunds, newest first."""
    translate = QCoreApplication.translate
    table: RowTable[RefundView] = RowTable(
        _refund_columns(formats),
        name=translate("CustomerRefunds", "Refunds"),
        row_id=lambda refund: refund.refund_id,
    )
    table.setObjectName("customer.refunds")
    table.set_empty_text(
        translate("CustomerRefunds", "Nothing has been paid back to this customer."),
        icon=Icon.REFUND,
    )
    return table


def _refund_columns(formats: Formats) -> Sequence[Column[RefundView]]:
    translate = QCoreApplication.translate
    return (
        Column(
            "no",
            translate("CustomerRefunds", "Refund"),
            text=lambda refund: refund.no,
            second=lambda refund: translate("CustomerRefunds", "Order {0}").format(refund.order_no),
            strong=True,
            width=140,
        ),
        Column(
            "requested",
            translate("CustomerRefunds", "Requested"),
            text=lambda refund: formats.short_day(refund.requested_at),
            second=lambda refund: refund.requested_by or "",
            width=130,
            from_width=560,
        ),
        _refund_state(),
        Column(
            "instrument",
            translate("CustomerRefunds", "Back to"),
            text=lambda refund: instrument_name(refund.instrument),
            width=160,
            from_width=720,
        ),
        Column(
            "amount",
            translate("CustomerRefunds", "Amount"),
            text=lambda refund: formats.money(refund.amount_ore, refund.currency),
            sort=lambda refund: refund.amount_ore,
            align=Align.RIGHT,
            width=132,
        ),
    )


def _refund_state() -> Column[RefundView]:
    translate = QCoreApplication.translate
    return Column(
        "state",
        translate("CustomerRefunds", "State"),
        text=lambda refund: state_word(refund.state),
        second=lambda refund: reason_word(refund.reason),
        icon=lambda refund: state_icon(refund.state),
        tone=lambda refund: state_tone(refund.state),
    )


def conversation_table(formats: Formats) -> RowTable[ConversationHead]:
    """Conversations, as the service orders them."""
    translate = QCoreApplication.translate
    table: RowTable[ConversationHead] = RowTable(
        _conversation_columns(formats),
        name=translate("CustomerConversations", "Conversations"),
        row_id=lambda head: head.conversation_id,
    )
    table.setObjectName("customer.conversations")
    table.set_empty_text(
        translate("CustomerConversations", "No conversation with this customer is on record."),
        icon=Icon.CONVERSATIONS,
    )
    return table


def _conversation_columns(formats: Formats) -> Sequence[Column[ConversationHead]]:
    translate = QCoreApplication.translate
    return (
        Column(
            "channel",
            translate("CustomerConversations", "Conversation"),
            text=lambda head: channel_name(head.channel),
            second=lambda head: head.external_id,
            icon=lambda head: channel_icon(head.channel),
            strong=True,
        ),
        Column(
            "started",
            translate("CustomerConversations", "Began"),
            text=lambda h: _NOTHING if h.started_at is None else formats.short_day(h.started_at),
            second=lambda h: "" if h.started_at is None else formats.clock(h.started_at),
            width=130,
        ),
        Column(
            "agent",
            translate("CustomerConversations", "With"),
            text=lambda head: head.agent or _NOTHING,
            width=160,
            from_width=480,
        ),
        Column(
            "turns",
            translate("CustomerConversations", "Length"),
            text=turns_text,
            sort=lambda head: head.turns,
            align=Align.RIGHT,
            width=110,
        ),
    )


def consent_table(formats: Formats) -> RowTable[ConsentView]:
    """Consents with their history."""
    translate = QCoreApplication.translate
    table: RowTable[ConsentView] = RowTable(
        _consent_columns(formats),
        name=translate("CustomerConsents", "Consents"),
        row_id=lambda consent: (consent.purpose, consent.given_at, consent.affiliate),
    )
    table.setObjectName("customer.consents")
    table.set_empty_text(
        translate("CustomerConsents", "This customer has agreed to nothing."), icon=Icon.PRIVACY
    )
    return table


def _consent_columns(formats: Formats) -> Sequence[Column[ConsentView]]:
    translate = QCoreApplication.translate
    return (
        Column(
            "purpose",
            translate("CustomerConsents", "Consent"),
            text=lambda consent: consent_name(consent.purpose),
            second=lambda consent: consent.affiliate or "",
            strong=True,
        ),
        _consent_state(),
        Column(
            "given",
            translate("CustomerConsents", "Given"),
            text=lambda consent: formats.short_day(consent.given_at),
            width=110,
        ),
        Column(
            "withdrawn",
            translate("CustomerConsents", "Withdrawn"),
            text=lambda c: (
                _NOTHING if c.withdrawn_at is None else formats.short_day(c.withdrawn_at)
            ),
            width=110,
            from_width=520,
        ),
        Column(
            "text",
            translate("CustomerConsents", "Text"),
            text=lambda consent: consent.text_version,
            width=100,
            from_width=640,
        ),
    )


def _consent_state() -> Column[ConsentView]:
    translate = QCoreApplication.translate
    return Column(
        "state",
        translate("CustomerConsents", "State"),
        text=standing_words,
        icon=lambda consent: Icon.SUCCESS if consent.standing else Icon.FORBIDDEN,
        tone=lambda consent: Tone.SUCCESS if consent.standing else Tone.SECONDARY,
        width=150,
    )


def standing_words(consent: ConsentView) -> str:
    """Whether a consent stands."""
    if consent.standing:
        return QCoreApplication.translate("CustomerConsents", "Stands")
    return QCoreApplication.translate("CustomerConsents", "Withdrawn")
