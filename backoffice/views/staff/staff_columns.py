"""The columns of the list of accounts.

Rule: a closed account stays in the list, quiet, with the word that says so.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from backoffice.services.staff_accounts import StaffView
from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone
from backoffice.ui.table_model import Column
from backoffice.views.staff.role_words import role_meaning, role_name

translate = QCoreApplication.translate


def state_word(person: StaffView) -> str:
    """Whether somebody can sign in."""
    return translate("Staff", "Open") if person.active else translate("Staff", "Closed")


def officer_word(person: StaffView) -> str:
    """Whether somebody hands out keys."""
    return translate("Staff", "Key officer") if person.key_officer else ""


def _quiet(person: StaffView) -> Tone:
    return Tone.PLAIN if person.active else Tone.SECONDARY


def staff_columns() -> Sequence[Column[StaffView]]:
    """Name, role, key officer, state."""
    return (
        Column(
            "name",
            translate("Staff", "Name"),
            text=lambda person: person.name,
            second=lambda person: person.username,
            tone=_quiet,
            strong=True,
        ),
        Column(
            "role",
            translate("Staff", "Role"),
            text=lambda person: role_name(person.role),
            second=lambda person: role_meaning(person.role),
            tone=_quiet,
            width=370,
        ),
        Column(
            "officer",
            translate("Staff", "Keys"),
            text=officer_word,
            icon=lambda person: Icon.IDENTITY if person.key_officer else None,
            width=176,
        ),
        Column(
            "state",
            translate("Staff", "Account"),
            text=state_word,
            icon=lambda person: Icon.SUCCESS if person.active else Icon.FORBIDDEN,
            tone=lambda person: Tone.SUCCESS if person.active else Tone.SECONDARY,
            width=120,
        ),
    )
