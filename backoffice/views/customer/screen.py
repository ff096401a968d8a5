"""The customer page: a purpose is stated, the record opens, and closes when its time is over.

Rules: nothing is read before a purpose was stated. Changes are read anew only while the page is
seen, and never prolong the reading time: only a person who states a purpose again does. When the
time is over, everything that was shown is destroyed.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication

from backoffice.domain.errors import BackofficeError, RefusedByPolicy
from backoffice.domain.ids import CustomerId
from backoffice.services.customer_page import CustomerPage, OrderView
from backoffice.ui.changes import ChangeFeed
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.commands import CommandRegistry
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.layout import column
from backoffice.ui.operations import Operation
from backoffice.ui.override import override
from backoffice.views.customer.operations import (
    CustomerOperations,
    OpeningChoices,
    Statement,
    customer_operations,
)
from backoffice.views.customer.page import CustomerView
from backoffice.views.customer.purpose_card import PurposeCard
from backoffice.views.customer.record_changes import RecordChanges
from backoffice.views.customer.record_stack import RecordStack
from backoffice.views.customer.record_tasks import RecordTasks
from backoffice.views.openings import OpenCustomer
from backoffice.views.refund.sheet import open_refund_sheet
from backoffice.views.registry import QT_TRANSLATE_NOOP, ScreenContext, ScreenSpec
from backoffice.views.shell import Screen, Shell


def now_utc() -> datetime:
    """The time, aware."""
    return datetime.now(UTC)


class CustomerScreen(Screen):
    """Purpose card, page, or the sentence why there is none."""

    refund_requested = Signal(object)
    """The OrderView to refund."""
    conversation_chosen = Signal(object)
    """The ConversationId to read."""
    refund_chosen = Signal(str)
    """The number of the refund to look at."""

    def __init__(
        self,
        operations: CustomerOperations,
        *,
        shell: Shell,
        feed: ChangeFeed,
        formats: Formats,
        clipboard: ClipboardGuard,
        commands: CommandRegistry,
        clock: Callable[[], datetime] = now_utc,
    ) -> None:
        super().__init__()
        self._operations = operations
        self._shell = shell
        self._formats = formats
        self._clipboard = clipboard
        self._clock = clock
        self._wanted: OpenCustomer | None = None
        self._statement: Statement | None = None
        self._pending: Operation[OpeningChoices] | Operation[CustomerPage] | None = None
        self.stack = RecordStack()
        column(self, gap=0).addWidget(self.stack)
        self.tasks = RecordTasks(self, operations, shell)
        self.tasks.restated.connect(self._on_restated)
        self.tasks.add_commands(commands)
        self._changes = RecordChanges(self, feed)
        self._changes.changed.connect(self._reread)

    @property
    def view(self) -> CustomerView | None:
        """The open record."""
        return self.stack.view

    @property
    def card(self) -> PurposeCard | None:
        """The card that asks for a purpose."""
        return self.stack.card

    def order_again(self, order: OrderView) -> Operation[OrderView]:
        """Reads one order of the record anew, on the same statement; for the refund sheet."""
        if self._statement is None:
            raise RefusedByPolicy("access.missing")
        return self._operations.order(order.customer_id, order.order_id, self._statement)

    # --- opening -----------------------------------------------------------------------------

    @override
    def open_with(self, argument: object | None) -> None:
        if not isinstance(argument, OpenCustomer):
            return
        self._wanted = argument
        if self.view is not None and self.view.page.customer_id == argument.customer_id:
            self._show_order(self.view)
            self._changes.catch_up()
            return
        self._close()
        self._statement = None
        self._changes.follow(argument.customer_id)
        self._ask_purpose(argument)

    def _ask_purpose(self, wanted: OpenCustomer, *, over: bool = False, focus: bool = True) -> None:
        self._withdraw()
        self.stack.wait()
        self._pending = (
            self._operations.purposes(wanted.customer_id)
            .success(lambda choices: self._show_card(choices, over=over, focus=focus))
            .failure(self._show_problem)
            .run(owner=self)
        )

    def _show_card(self, choices: OpeningChoices, *, over: bool, focus: bool) -> None:
        self._pending = None
        if not choices.purposes:
            self._show_problem(RefusedByPolicy("policy.purpose"))
            return
        card = PurposeCard(
            choices,
            asks_case=self._operations.asks_case,
            suggested=self._statement.purpose if self._statement is not None else None,
            over=over,
        )
        card.stated.connect(self._on_card_stated)
        self.stack.show_card(card)
        if focus:
            card.take_keyboard()

    def _on_card_stated(self, statement: Statement) -> None:
        if self._wanted is not None:
            self._statement = statement
            self.stack.wait()
            self._read(self._wanted.customer_id, statement, self._show_opened, self._on_not_opened)

    def _show_opened(self, page: CustomerPage) -> None:
        self._pending = None
        focus = self._has_keyboard()
        view = CustomerView(
            page,
            self.stack,
            formats=self._formats,
            clipboard=self._clipboard,
            may_refund=self._operations.may_refund,
            may_reveal_medicines=self._operations.may_reveal_medicines,
            clock=self._clock,
        )
        view.refund_requested.connect(self.refund_requested)
        view.conversation_chosen.connect(self.conversation_chosen)
        view.refund_chosen.connect(self.refund_chosen)
        view.header.access.over.connect(self._on_time_over)
        self.tasks.begin(view, Statement(page.purpose, page.case_ref))
        self.stack.show_view(view)
        self._show_order(view)
        if focus:
            view.sections.take_keyboard()
        view.header.access.tick()  # a record whose time is over already closes at once

    def _on_not_opened(self, error: BackofficeError) -> None:
        self._pending = None
        self.stack.refuse_statement(error)

    def _show_order(self, view: CustomerView) -> None:
        if self._wanted is not None and self._wanted.order_id is not None:
            view.choose_order(self._wanted.order_id)

    def _show_problem(self, error: BackofficeError) -> None:
        self._close()
        self.stack.show_problem(
            error,
            back=(self.tr("Back"), self._shell.go_back),
            again=(self.tr("Try again"), self.refresh),
        )

    # --- reading on --------------------------------------------------------------------------

    @override
    def refresh(self) -> None:
        if self.view is not None:
            self._reread()
        elif self.card is None and self._wanted is not None:
            self._ask_purpose(self._wanted)

    @override
    def step_back(self) -> bool:
        if self.view is None or not self.view.step_back():
            self._shell.go_back()
        return True

    def _reread(self) -> None:
        if self.view is not None and self._statement is not None:
            customer_id = self.view.page.customer_id
            self._read(customer_id, self._statement, self._show_anew, self._shell.show_problem)

    def _show_anew(self, page: CustomerPage) -> None:
        """The reading time stays what it was: nobody has stated anything."""
        self._pending = None
        if self.view is not None:
            self.view.show_page(page)

    def _on_restated(self, statement: Statement) -> None:
        def begin_anew(page: CustomerPage) -> None:
            self._statement = statement
            self.tasks.set_statement(statement)
            self.tasks.restate_done()
            self._show_anew(page)
            if self.view is not None:
                self.view.header.access.begin(until=page.access_until, purpose=page.purpose)

        if self.view is not None:
            customer_id = self.view.page.customer_id
            self._read(customer_id, statement, begin_anew, self.tasks.restate_refused)

    def _on_time_over(self) -> None:
        focus = self._has_keyboard()
        self._close()
        if self.isVisible() and self._wanted is not None:
            self._ask_purpose(self._wanted, over=True, focus=focus)

    def _read(
        self,
        customer_id: CustomerId,
        statement: Statement,
        success: Callable[[CustomerPage], object],
        failure: Callable[[BackofficeError], object],
    ) -> None:
        self._withdraw()
        self._pending = (
            self._operations.open(customer_id, statement)
            .success(success)
            .failure(failure)
            .run(owner=self)
        )

    # --- closing -----------------------------------------------------------------------------

    def _close(self) -> None:
        """Destroy what is shown, the plaintext with it."""
        self._withdraw()
        self.tasks.end()
        self.stack.close_record()

    def _withdraw(self) -> None:
        if self._pending is not None:
            self._pending.cancel()
            self._pending = None

    def _has_keyboard(self) -> bool:
        """Whether the keyboard is here or in a dialog of this page, or nowhere."""
        widget = QApplication.focusWidget()
        while widget is not None and widget is not self:
            widget = widget.parentWidget()
            if widget is None:
                return False
        return True


def build(context: ScreenContext) -> Screen:
    """The page of a signed-in person."""
    screen = CustomerScreen(
        customer_operations(context),
        shell=context.shell,
        feed=context.feed,
        formats=context.formats,
        clipboard=context.clipboard,
        commands=context.commands,
    )
    shell = context.shell

    def refund(order: OrderView) -> None:
        open_refund_sheet(context, order, reread=lambda: screen.order_again(order))

    screen.refund_requested.connect(refund)
    screen.conversation_chosen.connect(lambda one: shell.open_screen("conversations", one))
    screen.refund_chosen.connect(lambda one: shell.open_screen("refunds", one))
    return screen


SPEC = ScreenSpec(
    id="customer",
    title=QT_TRANSLATE_NOOP("ScreenSpec", "Customer"),
    icon=Icon.USER,
    action="customer.open",
    factory=build,
    in_rail=False,
)
