"""What else is on the page in words: fields, consents, channels.

Rule: a code that is not known here shows as it came, so that nothing that is on record is left out.
"""

from PySide6.QtCore import QCoreApplication

from backoffice.ui.icons import Icon


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a sentence for translation under its context."""
    return text


_FIELDS = {
    "name": QT_TRANSLATE_NOOP("CustomerField", "Name"),
    "personnummer": QT_TRANSLATE_NOOP("CustomerField", "Personnummer"),
    "email": QT_TRANSLATE_NOOP("CustomerField", "E-mail"),
    "phone": QT_TRANSLATE_NOOP("CustomerField", "Phone"),
    "address": QT_TRANSLATE_NOOP("CustomerField", "Address"),
    "health_profile": QT_TRANSLATE_NOOP("CustomerField", "Health profile"),
    "medicine": QT_TRANSLATE_NOOP("CustomerField", "Names of the medicines"),
}
_CONSENTS = {
    "health_profile": QT_TRANSLATE_NOOP("Consent", "Health profile"),
    "health_customer_service": QT_TRANSLATE_NOOP("Consent", "Health-related customer service"),
    "power_of_attorney": QT_TRANSLATE_NOOP("Consent", "Powers of attorney"),
    "affiliate_transfer": QT_TRANSLATE_NOOP("Consent", "Transfer to a group company"),
}
_CHANNELS = {
    "phone": (QT_TRANSLATE_NOOP("Channel", "Phone call"), Icon.PHONE),
    "chat": (QT_TRANSLATE_NOOP("Channel", "Chat"), Icon.CONVERSATION),
}


def field_name(field: str) -> str:
    """What a field is called."""
    return QCoreApplication.translate("CustomerField", _FIELDS[field])


def consent_name(purpose: str) -> str:
    """What was agreed to."""
    source = _CONSENTS.get(purpose)
    return purpose if source is None else QCoreApplication.translate("Consent", source)


def channel_name(channel: str) -> str:
    """How the conversation was held."""
    known = _CHANNELS.get(channel)
    return channel if known is None else QCoreApplication.translate("Channel", known[0])


def channel_icon(channel: str) -> Icon:
    """The icon of the channel."""
    known = _CHANNELS.get(channel)
    return Icon.CONVERSATION if known is None else known[1]
