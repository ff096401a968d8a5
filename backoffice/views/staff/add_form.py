"""Add a person: user name, name, role, first passphrase.

Rules: bad input is shown beside its field; the passphrase leaves its fields when it is handed over
and when the sheet goes.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from backoffice.domain.errors import BackofficeError
from backoffice.domain.policy import Role
from backoffice.services.passphrases import LONGEST, SHORTEST
from backoffice.services.staff_accounts import AddStaff
from backoffice.ui.buttons import Button, ButtonKind
from backoffice.ui.fields import FormField, PassphraseField, TextField
from backoffice.ui.layout import GAP_L, GAP_M, GAP_S, GAP_XL, ScrollColumn, column, row
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.ui.shortcuts import Shortcut
from backoffice.ui.translation import sentence_of
from backoffice.views.staff.role_choice import RoleChoice

_USERNAME_CHARS = 60
_NAME_CHARS = 200


class AddForm(QWidget):
    """For a side sheet."""

    filled_in = Signal(object)
    """The AddStaff."""
    cancelled = Signal()

    def __init__(self, roles: Sequence[Role], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build(roles)
        self._connect()
        self.setFocusProxy(self.name)

    def _build(self, roles: Sequence[Role]) -> None:
        self.name = TextField(max_length=_NAME_CHARS)
        self.name.setObjectName("staff.name")
        self.username = TextField(max_length=_USERNAME_CHARS)
        self.username.setObjectName("staff.username")
        self.role = RoleChoice(roles)
        self.first = PassphraseField()
        self.first.setObjectName("staff.passphrase")
        self.second = PassphraseField()
        self.second.setObjectName("staff.passphrase_again")
        rule = self.tr("At least {0} characters. The person is told it and keeps it.")
        self._forms = {
            "name": FormField(self.tr("Name"), self.name, hint=self.tr("As colleagues know it")),
            "username": FormField(
                self.tr("User name"), self.username, hint=self.tr("For signing in")
            ),
            "passphrase": FormField(
                self.tr("First passphrase"), self.first, hint=rule.format(SHORTEST)
            ),
        }
        self._again = FormField(self.tr("The same again"), self.second)
        self.problem = InlineMessage(MessageKind.DANGER, "")
        self.problem.setObjectName("staff.problem")
        area = ScrollColumn(name=self.tr("Add a person"), gap=GAP_M, margin=GAP_XL)
        area.body.addWidget(self._forms["name"])
        area.body.addWidget(self._forms["username"])
        area.body.addWidget(self.role)
        area.body.addSpacing(GAP_M)
        area.body.addWidget(self._forms["passphrase"])
        area.body.addWidget(self._again)
        area.body.addWidget(self.problem)
        area.body.addStretch(1)
        self.problem.hide()
        layout = column(self, gap=0)
        layout.addWidget(area, 1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.add_button = Button(
            self.tr("Add person"), kind=ButtonKind.PRIMARY, main=True, shortcut=Shortcut.SUBMIT
        )
        self.add_button.setObjectName("staff.add_confirm")
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        buttons = row(gap=GAP_S)
        buttons.setContentsMargins(GAP_XL, GAP_M, GAP_L, GAP_L)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.add_button)
        return buttons

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.submit)
        self.second.returnPressed.connect(self.submit)
        for key, field in (
            ("name", self.name),
            ("username", self.username),
            ("passphrase", self.first),
        ):
            field.textEdited.connect(self._forms[key].clear_error)
        self.second.textEdited.connect(self._again.clear_error)

    def submit(self) -> None:
        """Hand over what was filled in, or say what is wrong beside its field."""
        self.problem.hide()
        role, passphrase = self.role.role, self.first.text()
        if not self.name.text().strip():
            self._show("name", self.tr("Type the person's name."))
        elif not self.username.text().strip():
            self._show("username", self.tr("Type a user name."))
        elif not SHORTEST <= len(passphrase) <= LONGEST:
            self._show("passphrase", self.tr("At least {0} characters.").format(SHORTEST))
        elif passphrase != self.second.text():
            self._again.show_error(self.tr("The two are not the same."))
            self.second.setFocus()
        elif role is not None:
            self.set_busy(True)
            self.second.take()
            self.filled_in.emit(
                AddStaff(
                    username=self.username.text().strip(),
                    role=str(role),
                    name=self.name.text().strip(),
                    passphrase=self.first.take(),
                )
            )

    def show_problem(self, error: BackofficeError) -> None:
        """It was refused: say why, beside its field where it has one."""
        self.set_busy(False)
        if error.field in self._forms:
            self._show(error.field, sentence_of(error))
        else:
            self.problem.show_message(MessageKind.DANGER, sentence_of(error))
            self.problem.show()

    def set_busy(self, busy: bool) -> None:
        """While it is carried out it cannot be asked for twice."""
        if busy:
            self.add_button.block(self.tr("The account is being opened."))
        else:
            self.add_button.allow()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.first.take()
        self.second.take()
        super().hideEvent(event)

    def _show(self, key: str, sentence: str) -> None:
        self._forms[key].show_error(sentence)
        self._forms[key].setFocus()
