"""The privacy desk: the requests, and the access report of one of them.

Rules: a request is a place of the window (its argument is the request's number). Opening a request
happens in a sheet over the list; the list follows by the change topic.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from backoffice.domain.ids import CustomerId
from backoffice.domain.policy import Action
from backoffice.services.subject_requests import SubjectRequestView
from backoffice.ui.changes import ChangeFeed
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.layout import column
from backoffice.ui.messages import MessageKind
from backoffice.views.openings import OpenCustomer
from backoffice.views.privacy.desk_page import DeskPage
from backoffice.views.privacy.open_form import OpenRequestForm
from backoffice.views.privacy.operations import (
    REQUESTS,
    DeskOperations,
    OpenRequest,
    ReportOperations,
    desk_operations,
    report_operations,
)
from backoffice.views.privacy.report_page import ReportPage
from backoffice.views.registry import QT_TRANSLATE_NOOP, ScreenContext, ScreenSpec
from backoffice.views.shell import Screen, Shell

SCREEN_ID = "privacy"
_SHEET_PX = 560


class PrivacyScreen(Screen):
    """List and report, one at a time."""

    def __init__(
        self,
        desk: DeskOperations,
        report: ReportOperations,
        *,
        shell: Shell,
        feed: ChangeFeed,
        formats: Formats,
        clipboard: ClipboardGuard,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._operations = desk
        self._shell = shell
        self._formats = formats
        self._clipboard = clipboard
        self._clock = clock
        self._wanted: str | None = None
        self.form: OpenRequestForm | None = None
        self.desk = DeskPage(desk, formats=formats, clock=clock)
        self.report = ReportPage(report, formats=formats, clock=clock)
        self._build()
        self._connect()
        feed.subscribe(self, topics=frozenset({REQUESTS}), reread=lambda _topics: self.desk.read())

    def _build(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.desk)
        self._pages.addWidget(self.report)
        column(self, gap=0).addWidget(self._pages)

    def _connect(self) -> None:
        self.desk.chosen.connect(self._on_desk_chosen)
        self.desk.open_wanted.connect(self.open_form)
        self.desk.due_counted.connect(self.count_changed)
        self.desk.read_done.connect(self._show_wanted)
        self.desk.read_failed.connect(lambda: self._pages.setCurrentWidget(self.desk))
        self.report.back_wanted.connect(self._on_report_back_wanted)
        self.report.customer_wanted.connect(self._on_customer_wanted)
        self.report.deliver.result.copy_wanted.connect(self._on_copy_wanted)
        self.report.deliver.result.not_opened.connect(self._on_not_opened)

    @override
    def open_with(self, argument: object | None) -> None:
        self._wanted = argument if isinstance(argument, str) else None
        if self._wanted is None:
            self._pages.setCurrentWidget(self.desk)
            self.desk.table.setFocus()
        self.desk.read()

    @override
    def refresh(self) -> None:
        self.desk.read()

    @override
    def step_back(self) -> bool:
        return self._pages.currentWidget() is self.report and self.report.step_back()

    def open_form(self) -> None:
        """Slide the form for a new request over the list."""
        form = OpenRequestForm(self._operations.search, formats=self._formats, clock=self._clock)
        form.filled_in.connect(self._on_form_filled_in)
        form.cancelled.connect(self._shell.close_sheet)
        self.form = form
        sheet = self._shell.show_sheet(
            title=self.tr("Open a subject request"), content=form, width=_SHEET_PX
        )
        sheet.closed.connect(self._on_sheet_closed)

    def _show_wanted(self) -> None:
        """The list was read: show the request that was asked for."""
        if self._wanted is None:
            return
        request = self.desk.request(self._wanted)
        if request is None:
            self._wanted = None
            self._pages.setCurrentWidget(self.desk)
            self._shell.notify(MessageKind.WARNING, self.tr("There is no such request any more."))
            return
        self.desk.select(request)
        self._pages.setCurrentWidget(self.report)
        self.report.show_request(request)

    def _on_desk_chosen(self, request: SubjectRequestView) -> None:
        self._shell.open_screen(SCREEN_ID, request.no)

    def _on_report_back_wanted(self) -> None:
        self._shell.open_screen(SCREEN_ID, None)

    def _on_customer_wanted(self, customer_id: CustomerId) -> None:
        self._shell.open_screen("customer", OpenCustomer(customer_id))

    def _on_form_filled_in(self, command: OpenRequest) -> None:
        form = self.form
        if form is not None:
            (
                self._operations.open(command)
                .success(self._show_opened)
                .failure(form.show_problem)
                .run(owner=form)
            )

    def _show_opened(self, request: SubjectRequestView) -> None:
        self._shell.close_sheet()
        words = self.tr("Request {0} is open; the answer is due {1}.")
        self._shell.notify(
            MessageKind.SUCCESS,
            words.format(request.no, self._formats.day(request.due)),
            action=self.tr("Go there"),
            on_action=lambda: self._shell.open_screen(SCREEN_ID, request.no),
        )

    def _on_sheet_closed(self) -> None:
        self.form = None

    def _on_copy_wanted(self, value: str) -> None:
        self._clipboard.write(value)
        self._shell.notify(MessageKind.SUCCESS, self.tr("The value is copied."))

    def _on_not_opened(self) -> None:
        words = self.tr("No program on this computer opens it. Look for it in its folder.")
        self._shell.notify(MessageKind.WARNING, words)


def build(context: ScreenContext) -> Screen:
    """The page of a signed-in person."""
    return PrivacyScreen(
        desk_operations(context),
        report_operations(context),
        shell=context.shell,
        feed=context.feed,
        formats=context.formats,
        clipboard=context.clipboard,
        clock=context.services.clock,
    )


SPEC = ScreenSpec(
    id=SCREEN_ID,
    title=QT_TRANSLATE_NOOP("ScreenSpec", "Privacy"),
    icon=Icon.PRIVACY,
    action=Action.REQUEST_MANAGE,
    factory=build,
)
