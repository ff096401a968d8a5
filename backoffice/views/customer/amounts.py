"""Amounts as the customer page writes them.

Rule: one way to write money, the domain's; the language is the one of the window.
"""

from PySide6.QtCore import QLocale

from backoffice.domain.money import format_amount
from backoffice.ui.formats import Formats


def amount(formats: Formats, ore: int, currency: str) -> str:
    """An amount in minor units with its currency."""
    swedish = formats.locale.language() is QLocale.Language.Swedish
    return format_amount(ore, currency, language="sv" if swedish else "en")
