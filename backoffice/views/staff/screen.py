"""The staff page: every account, and what a key officer can do with it.

Rules: nobody is shown a button that silently does nothing: what is blocked says why. Closing an
account and changing a role are asked for once more, with Cancel as the default.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from backoffice.domain.errors import BackofficeError, RefusedByPolicy
from backoffice.domain.policy import Action
from backoffice.services.staff_accounts import AddStaff, StaffView
from backoffice.ui.buttons import Button, ButtonKind, IconButton
from backoffice.ui.changes import ChangeFeed
from backoffice.ui.dialogs import Dialog
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_M, GAP_S, GAP_XL, column, row
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.ui.operations import Operation
from backoffice.ui.shortcuts import Shortcut
from backoffice.ui.tables import RowTable
from backoffice.ui.tokens import tokens_now
from backoffice.ui.translation import sentence_of
from backoffice.views.list_card import ListCard
from backoffice.views.registry import QT_TRANSLATE_NOOP, ScreenContext, ScreenSpec
from backoffice.views.shell import Screen, Shell
from backoffice.views.staff.add_form import AddForm
from backoffice.views.staff.operations import STAFF, StaffOperations, staff_operations
from backoffice.views.staff.questions import RoleQuestion, close_question
from backoffice.views.staff.role_words import role_name
from backoffice.views.staff.staff_columns import staff_columns

_SHEET_PX = 480


class StaffScreen(Screen):
    """Title, buttons, table."""

    def __init__(self, operations: StaffOperations, *, shell: Shell, feed: ChangeFeed) -> None:
        super().__init__()
        self._operations = operations
        self._shell = shell
        self._reading: Operation[tuple[StaffView, ...]] | None = None
        self.form: AddForm | None = None
        self.table: RowTable[StaffView] = RowTable(
            staff_columns(), name=self.tr("Accounts"), row_id=lambda person: person.staff_id
        )
        self.table.setObjectName("staff.table")
        self._build()
        self._connect()
        feed.subscribe(self, topics=frozenset({STAFF}), reread=lambda _topics: self.refresh())

    def _build(self) -> None:
        self.add_button = Button(
            self.tr("Add person"),
            kind=ButtonKind.PRIMARY,
            icon=Icon.PLUS,
            shortcut=Shortcut.NEW_REQUEST,
        )
        self.add_button.setObjectName("staff.add")
        self.role_button = Button(self.tr("Change role"))
        self.role_button.setObjectName("staff.change_role")
        self.close_button = Button(self.tr("Close account"))
        self.close_button.setObjectName("staff.close")
        self.officer_note = InlineMessage(
            MessageKind.INFO,
            self.tr(
                "Adding people, changing roles and closing accounts hands out or destroys keys;"
                " only a key officer can do that. You see the list."
            ),
        )
        self.officer_note.setObjectName("staff.officer_note")
        layout = column(self, gap=GAP_M, margin=GAP_XL)
        layout.addLayout(self._head())
        layout.addWidget(self.officer_note)
        layout.addWidget(ListCard(self.table), 1)
        layout.addStretch(0)
        self.officer_note.setVisible(not self._operations.officer)
        self.setMaximumWidth(tokens_now().size("content_max"))
        self._allow(None)

    def _head(self) -> QHBoxLayout:
        again = IconButton(Icon.REFRESH, name=self.tr("Read again"))
        again.clicked.connect(self.refresh)
        head = row(gap=GAP_S)
        head.addWidget(PlainLabel(self.tr("Staff"), style=TextStyle.TITLE))
        head.addStretch(1)
        for widget in (again, self.role_button, self.close_button, self.add_button):
            head.addWidget(widget)
        return head

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.open_form)
        self.role_button.clicked.connect(self._on_role_button_clicked)
        self.close_button.clicked.connect(self._on_close_button_clicked)
        self.table.row_selected.connect(self._allow)

    @override
    def open_with(self, argument: object | None) -> None:
        self.refresh()
        self.table.setFocus()

    @override
    def refresh(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self.table.show_loading()
        self._reading = (
            self._operations.list()
            .success(self._show_people)
            .failure(self._show_problem)
            .run(owner=self)
        )

    def _show_people(self, people: tuple[StaffView, ...]) -> None:
        self._reading = None
        # Open accounts first; within them as people are looked for, by name.
        self.table.show_rows(sorted(people, key=lambda one: (not one.active, one.name.casefold())))
        self._allow(self.table.selected_row())

    def _show_problem(self, error: BackofficeError) -> None:
        self._reading = None
        if isinstance(error, RefusedByPolicy):
            self.table.show_no_permission(sentence_of(error))
        else:
            again = self.tr("Try again")
            self.table.show_error(sentence_of(error), action=again, on_action=self.refresh)
        self._allow(None)

    # --- what is possible

    def _allow(self, person: StaffView | None) -> None:
        officer = sentence_of(RefusedByPolicy("staff.officer_only"))
        for button, reason in (
            (self.add_button, "" if self._operations.officer else officer),
            (self.role_button, self._hindrance(person)),
            (self.close_button, self._hindrance(person)),
        ):
            if reason:
                button.block(reason)
            else:
                button.allow()

    def _hindrance(self, person: StaffView | None) -> str:
        """Why an account cannot be changed; "" where it can."""
        if not self._operations.officer:
            return sentence_of(RefusedByPolicy("staff.officer_only"))
        if person is None:
            return self.tr("Choose an account first.")
        if person.username == self._operations.me:
            return sentence_of(RefusedByPolicy("staff.not_oneself"))
        if person.key_officer:
            return sentence_of(RefusedByPolicy("staff.officer_fixed"))
        return "" if person.active else self.tr("This account is closed for good.")

    # --- adding

    def open_form(self) -> None:
        """Slide the form for a new account over the list."""
        self.form = AddForm(self._operations.roles)
        self.form.filled_in.connect(self._on_form_filled_in)
        self.form.cancelled.connect(self._shell.close_sheet)
        title = self.tr("Add a person")
        sheet = self._shell.show_sheet(title=title, content=self.form, width=_SHEET_PX)
        sheet.closed.connect(self._on_sheet_closed)

    def _on_sheet_closed(self) -> None:
        self.form = None

    def _on_form_filled_in(self, command: AddStaff) -> None:
        form = self.form
        if form is not None:
            adding = self._operations.add(command)
            adding.success(self._show_added).failure(form.show_problem).run(owner=form)

    def _show_added(self, person: StaffView) -> None:
        self._shell.close_sheet()
        words = self.tr("{0} can sign in now as {1}.")
        told = words.format(person.username, role_name(person.role))
        self._shell.notify(MessageKind.SUCCESS, told)

    # --- changing

    def _on_close_button_clicked(self) -> None:
        person = self.table.selected_row()
        if person is None:
            return
        question = close_question(self, person)
        done = self.tr("The account {0} is closed.").format(person.username)
        self._carry_out(question, lambda: self._operations.close(person.username), done)

    def _on_role_button_clicked(self) -> None:
        person = self.table.selected_row()
        if person is None:
            return
        question = RoleQuestion(self, person, self._operations.roles)

        def change() -> Operation[StaffView]:
            role = question.choice.role or person.role
            return self._operations.change_role(person.username, role)

        done = self.tr("{0} has another role now.").format(person.username)
        self._carry_out(question, change, done)

    def _carry_out(
        self, question: Dialog, work: Callable[[], Operation[StaffView]], done: str
    ) -> None:
        def go() -> None:
            question.set_busy(True)
            (
                work()
                .success(lambda _person: question.close_with_yes())
                .failure(lambda error: question.show_problem(sentence_of(error)))
                .run(owner=question)
            )

        question.submitted.connect(go)
        question.ask(on_yes=lambda: self._shell.notify(MessageKind.SUCCESS, done))


def build(context: ScreenContext) -> Screen:
    """The page of a signed-in person."""
    return StaffScreen(staff_operations(context), shell=context.shell, feed=context.feed)


SPEC = ScreenSpec(
    id="staff",
    title=QT_TRANSLATE_NOOP("ScreenSpec", "Staff"),
    icon=Icon.USERS,
    action=Action.STAFF_MANAGE,
    factory=build,
)
