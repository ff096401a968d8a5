"""What a person can read on a widget now."""

from PySide6.QtWidgets import QAbstractButton, QWidget

from backoffice.ui.labels import PlainLabel


def texts_of(widget: QWidget) -> str:
    """The visible labels and buttons, one a line."""
    labels = [each.text() for each in widget.findChildren(PlainLabel) if each.isVisible()]
    buttons = [each.text() for each in widget.findChildren(QAbstractButton) if each.isVisible()]
    return plain("\n".join([*labels, *(text.strip() for text in buttons)]))


def plain(text: str) -> str:
    """The text with ordinary spaces and hyphens, as a test writes them."""
    return text.replace("\u00a0", " ").replace("\u2011", "-")
