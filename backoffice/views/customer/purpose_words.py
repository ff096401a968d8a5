"""Purposes in words: the name, and when it is the right one.

Rule: every purpose of the closed list has both; a test finds a new one that has none.
"""

from PySide6.QtCore import QCoreApplication

from backoffice.domain.policy import Purpose


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a sentence for translation under its context."""
    return text


_WORDS = {
    Purpose.DISPENSING: (
        QT_TRANSLATE_NOOP("Purpose", "Dispensing"),
        QT_TRANSLATE_NOOP("Purpose", "Medicines are prepared or handed out"),
    ),
    Purpose.CUSTOMER_SERVICE: (
        QT_TRANSLATE_NOOP("Purpose", "Customer service"),
        QT_TRANSLATE_NOOP("Purpose", "The customer asks for help"),
    ),
    Purpose.HEALTH_CUSTOMER_SERVICE: (
        QT_TRANSLATE_NOOP("Purpose", "Health-related customer service"),
        QT_TRANSLATE_NOOP("Purpose", "Advice on health; the customer has agreed"),
    ),
    Purpose.COMPLAINT: (
        QT_TRANSLATE_NOOP("Purpose", "Complaint"),
        QT_TRANSLATE_NOOP("Purpose", "Goods or service were not as they should be"),
    ),
    Purpose.REFUND: (
        QT_TRANSLATE_NOOP("Purpose", "Refund"),
        QT_TRANSLATE_NOOP("Purpose", "Money is to be paid back"),
    ),
    Purpose.QUALITY_REVIEW: (
        QT_TRANSLATE_NOOP("Purpose", "Quality review"),
        QT_TRANSLATE_NOOP("Purpose", "A conversation is assessed"),
    ),
    Purpose.SUBJECT_REQUEST: (
        QT_TRANSLATE_NOOP("Purpose", "Subject request"),
        QT_TRANSLATE_NOOP("Purpose", "The customer asks about their own data"),
    ),
    Purpose.POWER_OF_ATTORNEY: (
        QT_TRANSLATE_NOOP("Purpose", "Powers of attorney"),
        QT_TRANSLATE_NOOP("Purpose", "A representative is entered or checked"),
    ),
    Purpose.STATISTICS: (
        QT_TRANSLATE_NOOP("Purpose", "Statistics"),
        QT_TRANSLATE_NOOP("Purpose", "Figures in which nobody can be recognised"),
    ),
    Purpose.LEGAL_OBLIGATION: (
        QT_TRANSLATE_NOOP("Purpose", "Legal obligation"),
        QT_TRANSLATE_NOOP("Purpose", "A law or an authority demands it"),
    ),
    Purpose.SECURITY_INCIDENT: (
        QT_TRANSLATE_NOOP("Purpose", "Security incident"),
        QT_TRANSLATE_NOOP("Purpose", "Loss or misuse of data is looked into"),
    ),
}


def purpose_name(purpose: Purpose) -> str:
    """What the purpose is called."""
    return QCoreApplication.translate("Purpose", _WORDS[purpose][0])


def purpose_meaning(purpose: Purpose) -> str:
    """When it is the right one, in a few words."""
    return QCoreApplication.translate("Purpose", _WORDS[purpose][1])
