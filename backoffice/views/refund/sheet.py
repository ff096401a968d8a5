"""The refund sheet as a whole, and how a page opens it.

Rules: one id is made when the sheet opens and goes with every request from it, so that two clicks,
Enter twice, or a retry after a lost answer make one refund; what is refunded is what the screen
showed, else the order is read again and the change is said.

    open_refund_sheet(context, order, reread=lambda: operations.order(order.order_id))
"""

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from backoffice.domain.errors import BackofficeError
from backoffice.services.customer_page import OrderView
from backoffice.services.refund_views import RefundPreview, RefundView
from backoffice.ui.changes import ChangeFeed
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.formats import Formats
from backoffice.ui.layout import column
from backoffice.ui.messages import MessageKind
from backoffice.ui.operations import Operation
from backoffice.ui.side_sheet import SideSheet
from backoffice.views.refund.done import RefundDone
from backoffice.views.refund.form import RefundForm
from backoffice.views.refund.news import changed_meanwhile, what_changed, what_was_lowered
from backoffice.views.refund.operations import (
    REFUNDS,
    RefundSheetOperations,
    sheet_operations,
)
from backoffice.views.refund.requesting import Requesting
from backoffice.views.registry import ScreenContext
from backoffice.views.shell import Shell

PREVIEW_DELAY_MS = 60
_WIDTH_PX = 960
_STALE = "refund.stale"
# The sheet's id already made a refund, of other lines: an answer was lost, then the choice changed.
_USED_UP = "refund.key_reused"
# The steppers do not go beyond what the screen knows is left: then more is gone than it knows.
_OF_THE_LINES = ("refund.quantity_too_high", "refund.nothing_left", "refund.unknown_line")


class RefundSheet(QWidget):
    """Fill in, request, see where the money is."""

    def __init__(
        self,
        operations: RefundSheetOperations,
        *,
        order: OrderView,
        reread: Callable[[], Operation[OrderView]],
        shell: Shell,
        feed: ChangeFeed,
        formats: Formats,
        clipboard: ClipboardGuard,
    ) -> None:
        super().__init__()
        self._operations = operations
        self._reread = reread
        self._shell = shell
        self._clipboard = clipboard
        self._formats = formats
        self._key = uuid4().hex
        self._previewing: Operation[RefundPreview] | None = None
        self._reread_for: int | None = None
        self._requesting = Requesting(shell=shell, formats=formats)
        self.form = RefundForm(order, formats=formats)
        self.done = RefundDone(formats=formats)
        self._build()
        self._connect()
        feed.subscribe(self, topics=frozenset({REFUNDS}), reread=lambda _topics: self._follow())

    def _build(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.form)
        self._pages.addWidget(self.done)
        column(self, gap=0).addWidget(self._pages)
        self.setFocusProxy(self.form)
        self._soon = QTimer(self)
        self._soon.setObjectName("refund.preview")
        self._soon.setSingleShot(True)
        self._soon.setInterval(PREVIEW_DELAY_MS)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._ask_preview)
        self.form.quantities_changed.connect(self._on_form_quantities_changed)
        self.form.submitted.connect(self.submit)
        self._requesting.requested.connect(self._show_done)
        self._requesting.refused.connect(self._show_refused)
        self.done.closed.connect(self._shell.close_sheet)
        self.done.copied.connect(self._on_done_copied)
        self.done.life_wanted.connect(lambda no: self._shell.open_screen(REFUNDS, no))

    @property
    def title(self) -> str:
        """What stands above the sheet."""
        return self.tr("Refund, order {0}").format(self.form.order.number)

    def leave(self) -> None:
        """The sheet closes; a request that is on its way is still answered."""
        self._soon.stop()
        self.form.rest()
        self._requesting.leave()

    # --- what it comes to

    def _on_form_quantities_changed(self) -> None:
        if self._previewing is not None:
            self._previewing.cancel()
        if self.form.choice.lines:
            self.form.show_waiting()
            self._soon.start()
        else:
            self._soon.stop()
            self.form.show_nothing()

    def _ask_preview(self) -> None:
        request = self.form.choice.preview(self.form.order, key=self._key)
        self._previewing = (
            self._operations.preview(request)
            .success(self._show_preview)
            .failure(self._show_amount_refused)
            .run(owner=self)
        )

    def _show_preview(self, preview: RefundPreview) -> None:
        version = preview.seen_version
        if version not in (self.form.order.version, self._reread_for):
            self._reread_for = version
            self._read_again()
        else:
            self.form.show_preview(preview)

    def _show_amount_refused(self, error: BackofficeError) -> None:
        if error.code in _OF_THE_LINES:
            self._read_again(error)
        else:
            self.form.show_amount_refused(error)

    # --- the request

    def submit(self) -> None:
        """Request what is on screen. Pressed twice it is one refund: both carry the sheet's id."""
        choice, preview = self.form.choice, self.form.preview
        if choice.reason is None or preview is None:
            return
        request = choice.request(
            self.form.order,
            key=self._key,
            reason=choice.reason,
            seen_available_ore=preview.seen_available_ore,
        )
        self.form.set_busy(True)
        self._requesting.start(self._operations.request(request))

    def _show_refused(self, error: BackofficeError) -> None:
        self.form.set_busy(False)
        if error.code == _STALE or error.field == "lines":
            self._read_again(error)
        elif error.code == _USED_UP:
            self.form.show_used_up()
        else:
            self.form.show_error(error)

    def _show_done(self, refund: RefundView) -> None:
        self._soon.stop()
        if self._previewing is not None:
            self._previewing.cancel()
        self._pages.setCurrentWidget(self.done)
        self.done.show_refund(refund, self.form.order)

    # --- when something changed meanwhile

    def _read_again(self, error: BackofficeError | None = None) -> None:
        """Look what became of the order. Where nothing did, `error` is what it says of itself."""
        self.form.show_waiting()
        (
            self._reread()
            .success(lambda order: self._show_read_again(order, error))
            .failure(self.form.show_amount_refused)
            .run(owner=self)
        )

    def _show_read_again(self, order: OrderView, error: BackofficeError | None) -> None:
        old, choice = self.form.order, self.form.choice
        if order == old and error is not None:
            self.form.show_amount_refused(error)
            return
        kept = choice.within(order)
        lowered = what_was_lowered(order, choice, kept)
        news = what_changed(old, order, formats=self._formats)
        self.form.show_order(order, kept)
        self.form.show_news(changed_meanwhile(f"{news} {lowered}".strip()))
        self._on_form_quantities_changed()

    def _follow(self) -> None:
        """Some refund moved: follow ours, or look whether the order is still as it was shown."""
        refund = self.done.refund
        if refund is not None:
            self._operations.show(refund.no).success(self._show_done).run(owner=self)
        elif self.form.choice.lines:
            self._on_form_quantities_changed()

    def _on_done_copied(self, number: str) -> None:
        self._clipboard.write(number)
        self._shell.notify(MessageKind.SUCCESS, self.tr("The number is copied."))


def open_refund_sheet(
    context: ScreenContext, order: OrderView, *, reread: Callable[[], Operation[OrderView]]
) -> SideSheet:
    """Slide the sheet over the page.

    `reread` gives the operation that reads the same order again; the sheet runs it.
    """
    content = RefundSheet(
        sheet_operations(context),
        order=order,
        reread=reread,
        shell=context.shell,
        feed=context.feed,
        formats=context.formats,
        clipboard=context.clipboard,
    )
    sheet = context.shell.show_sheet(title=content.title, content=content, width=_WIDTH_PX)
    sheet.closed.connect(content.leave)
    return sheet
