"""Roles in words: what somebody is called, and what they are for.

Rule: every role of persons has both; a new one without words fails when this is read.
"""

from PySide6.QtCore import QCoreApplication

from backoffice.domain.policy import Role
from backoffice.views.registry import QT_TRANSLATE_NOOP

_WORDS = {
    Role.PHARMACIST: (
        QT_TRANSLATE_NOOP("Role", "Pharmacist"),
        QT_TRANSLATE_NOOP("Role", "Reads what was bought and, on consent, the health profile"),
    ),
    Role.AGENT: (
        QT_TRANSLATE_NOOP("Role", "Customer service"),
        QT_TRANSLATE_NOOP("Role", "Answers customers; confirms facts without seeing them"),
    ),
    Role.SUPERVISOR: (
        QT_TRANSLATE_NOOP("Role", "Supervisor"),
        QT_TRANSLATE_NOOP("Role", "Approves refunds and reads conversations"),
    ),
    Role.DPO: (
        QT_TRANSLATE_NOOP("Role", "Data-protection officer"),
        QT_TRANSLATE_NOOP("Role", "Answers people who ask about their data"),
    ),
    Role.ADMIN: (
        QT_TRANSLATE_NOOP("Role", "Administrator"),
        QT_TRANSLATE_NOOP("Role", "Keeps accounts and computers; reads no customer's data"),
    ),
}
if missing := set(Role) - set(_WORDS) - {Role.WORKER}:
    raise ValueError(f"roles without words: {sorted(missing)}")


def role_name(role: Role) -> str:
    """What somebody with this role is called."""
    return QCoreApplication.translate("Role", _WORDS[role][0])


def role_meaning(role: Role) -> str:
    """What the role is for."""
    return QCoreApplication.translate("Role", _WORDS[role][1])
