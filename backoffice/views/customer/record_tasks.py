"""What is asked of an open record: reveal a field, verify a caller, state a purpose again.

Rule: each works on the record that is open when it is asked for, and ends with it: a value that
comes back after the record was closed is shown nowhere.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from backoffice.domain.errors import BackofficeError
from backoffice.services.customer_page import Revealed
from backoffice.ui.commands import Command, CommandRegistry
from backoffice.ui.shortcuts import Shortcut
from backoffice.ui.side_sheet import SideSheet
from backoffice.ui.translation import sentence_of
from backoffice.views.customer.facts import MaskedFact
from backoffice.views.customer.operations import CustomerOperations, Statement
from backoffice.views.customer.page import CustomerView
from backoffice.views.customer.purpose_prompt import PurposePrompt
from backoffice.views.customer.record_words import field_name
from backoffice.views.shell import Shell

_PANEL_PX = 360


class RecordTasks(QObject):
    """Belongs to the customer page; `begin` with every record, `end` when it closes."""

    restated = Signal(object)
    """The Statement; answer with `restate_done` or `restate_refused`."""

    def __init__(self, owner: QWidget, operations: CustomerOperations, shell: Shell) -> None:
        super().__init__(owner)
        self._owner = owner
        self._shell = shell
        self._panel: SideSheet | None = None
        self._operations = operations
        self._view: CustomerView | None = None
        self._before: Statement | None = None
        self.prompt: PurposePrompt | None = None

    def begin(self, view: CustomerView, statement: Statement) -> None:
        """A record has opened on this statement."""
        self._view = view
        self._before = statement
        view.reveal_requested.connect(self.reveal)
        view.header.access.restate_requested.connect(self.restate)
        view.verify.check_requested.connect(self.check)
        view.panel_requested.connect(self.show_panel)

    def end(self) -> None:
        """The record closes."""
        self._close_prompt()
        if self._panel is not None and isValid(self._panel):
            self._panel.close_sheet()
        self._panel = None
        self._view = None
        self._before = None

    def set_statement(self, statement: Statement) -> None:
        """The record is read on another statement from now on."""
        self._before = statement

    # --- commands ----------------------------------------------------------------------------

    def add_commands(self, commands: CommandRegistry) -> None:
        """Offer the actions of the page in the list of all commands."""
        if self._operations.may_refund:
            self._add(commands, "refund", self.tr("Refund …"), Shortcut.REFUND, self._refund)
        verify = self.tr("Verify caller")
        self._add(commands, "verify", verify, Shortcut.CONFIRM_FACT, self._verify)

    def _add(
        self,
        commands: CommandRegistry,
        name: str,
        title: str,
        key: Shortcut,
        run: Callable[[], object],
    ) -> None:
        command = Command(f"customer.{name}", title, run, shortcut=key, hindrance=self._hindrance)
        commands.add(self._owner, command)

    def _hindrance(self) -> str:
        seen = self._view is not None and self._owner.isVisible()
        return "" if seen else self.tr("Open a customer first.")

    def _refund(self) -> None:
        if self._view is not None:
            self._view.header.refund.click()

    def _verify(self) -> None:
        if self._view is not None:
            self._view.header.verify.click()

    # --- reveal ------------------------------------------------------------------------------

    def reveal(self, fact: MaskedFact) -> None:
        """Ask why, then show the value for its time."""
        needed = self._operations.needs_case(fact.name)
        prompt = self._ask(
            self.tr("Reveal: {0}").format(field_name(fact.name)),
            self.tr("Reveal"),
            case_required=needed,
        )
        if prompt is not None:
            prompt.stated.connect(lambda statement: self._reveal(prompt, fact, statement))

    def _reveal(self, prompt: PurposePrompt, fact: MaskedFact, statement: Statement) -> None:
        view, before = self._view, self._before
        if view is None or before is None:
            return
        why = replace(statement, case_ref=statement.case_ref or before.case_ref)

        def show(revealed: Revealed) -> None:
            if not prompt.isVisible():
                return  # cancelled meanwhile: nobody waits for the value
            prompt.close_with_yes()
            if isValid(fact) and self._view is view:
                fact.show_revealed(revealed)

        def refuse(error: BackofficeError) -> None:
            prompt.refuse(sentence_of(error))

        customer_id = view.page.customer_id
        if fact.order_id is not None:
            operation = self._operations.reveal_medicines(customer_id, fact.order_id, why)
        else:
            operation = self._operations.reveal(customer_id, fact.name, why)
        operation.success(show).failure(refuse).run(owner=prompt)

    # --- state a purpose again ---------------------------------------------------------------

    def restate(self) -> None:
        """Ask why again; the reading time begins anew."""
        prompt = self._ask(
            self.tr("State a purpose again"), self.tr("Go on reading"), case_required=False
        )
        if prompt is not None:
            prompt.stated.connect(self.restated)

    def restate_done(self) -> None:
        """The record is open anew."""
        self._close_prompt()

    def restate_refused(self, error: BackofficeError) -> None:
        """The record was not opened anew."""
        if self.prompt is not None and isValid(self.prompt):
            self.prompt.refuse(sentence_of(error))

    # --- side panel --------------------------------------------------------------------------

    def show_panel(self) -> None:
        """What stands at the right of a wide page slides over a narrow one."""
        if self._view is not None:
            self._panel = self._shell.show_sheet(
                title=self.tr("Contact, consents and alerts"),
                content=self._view.make_panel(),
                width=_PANEL_PX,
            )

    # --- verify ------------------------------------------------------------------------------

    def check(self, field: str, value: str) -> None:
        """Match or no match."""
        view = self._view
        if view is None:
            return

        def show(match: bool) -> None:
            view.verify.show_answer(match=match)
            if match:
                view.header.show_confirmed(field)

        (
            self._operations.confirm(view.page.customer_id, field, value)
            .success(show)
            .failure(view.verify.show_problem)
            .run(owner=view)
        )

    def _ask(self, title: str, verb: str, *, case_required: bool) -> PurposePrompt | None:
        view, before = self._view, self._before
        if view is None or before is None:
            return None
        self._close_prompt()
        asks = self._operations.asks_case
        self.prompt = PurposePrompt(
            self._owner,
            title=title,
            verb=verb,
            purposes=view.page.purposes,
            asks_case=asks,
            before=before,
            case_required=case_required,
        )
        self.prompt.ask()
        return self.prompt

    def _close_prompt(self) -> None:
        if self.prompt is not None and isValid(self.prompt):
            self.prompt.reject()
        self.prompt = None
