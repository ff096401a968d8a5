"""The window around a page under test: small, real, and it remembers what it was asked for."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from backoffice.domain.errors import BackofficeError
from backoffice.services.customer_page import OrderView
from backoffice.ui.changes import ChangeFeed
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.formats import Formats
from backoffice.ui.messages import MessageKind
from backoffice.ui.operations import Operation
from backoffice.ui.side_sheet import SideSheet
from backoffice.ui.tasks import TaskRunner
from backoffice.ui.translation import Language
from backoffice.views.refund.operations import REFUNDS, RefundSheetOperations
from backoffice.views.refund.sheet import RefundSheet
from tests.views.refund_desk import RefundDesk

SIZE_PX = (1176, 740)


class Stage(QWidget):
    """A Shell with a real sheet; everything else is only written down."""

    def __init__(self, *, runner: TaskRunner, feed: ChangeFeed) -> None:
        super().__init__()
        self.runner, self.feed = runner, feed
        self.formats = Formats(Language.ENGLISH)
        self.clipboard = ClipboardGuard(self)
        self.notes: list[str] = []
        self.opened: list[tuple[str, object | None]] = []
        self._sheet: SideSheet | None = None
        self.resize(*SIZE_PX)

    def open_screen(self, screen_id: str, argument: object | None = None) -> None:
        self.opened.append((screen_id, argument))

    def go_back(self) -> None:
        raise AssertionError("no page goes back by itself")

    def notify(
        self,
        kind: MessageKind,
        text: str,
        *,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        self.notes.append(text)

    def show_problem(self, error: BackofficeError) -> None:
        self.notes.append(error.sentence)

    def show_sheet(self, *, title: str, content: QWidget, width: int = 480) -> SideSheet:
        self._sheet = SideSheet(self, title=title, content=content, width=width)
        self._sheet.open()
        return self._sheet

    def close_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.close_sheet()
            self._sheet = None

    def empty_search(self) -> None:
        raise AssertionError("a refund has nothing to do with the search")

    def focus_search(self) -> None:
        raise AssertionError("a refund has nothing to do with the search")

    @property
    def sheet(self) -> SideSheet | None:
        return self._sheet

    def open_refund(self, desk: RefundDesk) -> RefundSheet:
        """Open the refund sheet on what the desk holds now."""
        content = RefundSheet(
            sheet_operations_of(desk, self.runner),
            order=desk.order,
            reread=lambda: self.reread(desk),
            shell=self,
            feed=self.feed,
            formats=self.formats,
            clipboard=self.clipboard,
        )
        self.show_sheet(title="Refund", content=content, width=960).closed.connect(content.leave)
        return content

    def reread(self, desk: RefundDesk) -> Operation[OrderView]:
        return self.runner.operation(lambda: desk.order)


def sheet_operations_of(desk: RefundDesk, runner: TaskRunner) -> RefundSheetOperations:
    return RefundSheetOperations(
        preview=lambda request: runner.operation(lambda: desk.preview(request)),
        request=lambda request: runner.operation(
            lambda: desk.request(request), changes=frozenset({REFUNDS})
        ),
        show=lambda no: runner.operation(lambda: desk.show(no)),
    )
