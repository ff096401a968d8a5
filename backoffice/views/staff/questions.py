"""What is asked before an account is closed or given another role.

Rule: both destroy keys, so Cancel is the default, and the verb stands on the button.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from backoffice.domain.policy import Role
from backoffice.services.staff_accounts import StaffView
from backoffice.ui.dialogs import Dialog
from backoffice.views.staff.role_choice import RoleChoice

translate = QCoreApplication.translate


def close_question(parent: QWidget, person: StaffView) -> Dialog:
    """Whether an account is to be closed; stays open until that is done."""
    text = translate(
        "StaffQuestion",
        "{0} can no longer sign in. The keys of the account are destroyed; it cannot be opened"
        " again, only a new one can.",
    )
    dialog = Dialog(
        parent,
        title=translate("StaffQuestion", "Close the account of {0}?").format(person.username),
        text=text.format(person.name),
        verb=translate("StaffQuestion", "Close the account"),
        dangerous=True,
        stay_open=True,
    )
    dialog.setObjectName("staff.close_question")
    return dialog


class RoleQuestion(Dialog):
    """Which role somebody is to have; stays open until that is done."""

    def __init__(self, parent: QWidget, person: StaffView, roles: Sequence[Role]) -> None:
        self.choice = RoleChoice([role for role in roles if role is not person.role])
        text = translate(
            "StaffQuestion",
            "The keys of the old role are taken from {0} at once, and those of the new one given."
            " What they have open now stays open until they lock.",
        )
        super().__init__(
            parent,
            title=translate("StaffQuestion", "Change the role of {0}?").format(person.username),
            text=text.format(person.name),
            verb=translate("StaffQuestion", "Change the role"),
            dangerous=True,
            content=self.choice,
            stay_open=True,
        )
        self.setObjectName("staff.role_question")
