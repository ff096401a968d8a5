"""The refunds page: queues with counts, the table, and the life of the chosen refund beside it.

Rules: it follows every change of a refund by itself; where the window is narrow the refund stands
in place of the table; a decision never moves on to the next refund by itself.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from backoffice.domain.errors import BackofficeError, ChangedMeanwhile, RefusedByPolicy
from backoffice.domain.policy import Action
from backoffice.services.refund_views import RefundView
from backoffice.ui.buttons import IconButton
from backoffice.ui.changes import ChangeFeed
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, GAP_M, GAP_XL, Card, column, row
from backoffice.ui.messages import MessageKind
from backoffice.ui.operations import Operation
from backoffice.ui.override import override
from backoffice.ui.tables import RowTable
from backoffice.ui.tokens import tokens_now
from backoffice.ui.translation import sentence_of
from backoffice.views.openings import OpenCustomer
from backoffice.views.refund.operations import REFUNDS
from backoffice.views.refund_words import state_sentence
from backoffice.views.refunds.detail import RefundDetail
from backoffice.views.refunds.filter_tabs import FilterTabs
from backoffice.views.refunds.filters import RefundFilter, count_in, filter_empty
from backoffice.views.refunds.operations import (
    RefundQueue,
    RefundQueueOperations,
    queue_operations,
)
from backoffice.views.refunds.questions import ask_cancel, ask_decline
from backoffice.views.refunds.table import columns
from backoffice.views.registry import QT_TRANSLATE_NOOP, ScreenContext, ScreenSpec
from backoffice.views.shell import Screen, Shell

_DETAIL_PX = 356
_FOLD_PX = 1080


class RefundsScreen(Screen):
    """`open_with` takes the number of a refund to show, or None."""

    def __init__(
        self,
        operations: RefundQueueOperations,
        *,
        shell: Shell,
        feed: ChangeFeed,
        formats: Formats,
    ) -> None:
        super().__init__()
        self._operations = operations
        self._shell = shell
        self._formats = formats
        self._reading: Operation[RefundQueue] | None = None
        self._wanted: str | None = None
        self._opened = False
        self._build()
        self._connect()
        feed.subscribe(self, topics=frozenset({REFUNDS}), reread=lambda _topics: self.refresh())

    # --- building

    def _build(self) -> None:
        self.setMaximumWidth(tokens_now().size("content_max"))
        page = column(self, gap=GAP_M, margin=GAP_XL)
        page.addLayout(self._head())
        self.tabs = FilterTabs(formats=self._formats)
        self.tabs.setObjectName("refunds.queues")
        self.tabs.choose(RefundFilter.TO_APPROVE if self._operations.approves else RefundFilter.ALL)
        page.addWidget(self.tabs)
        self.table: RowTable[RefundView] = RowTable(
            columns(self._formats), name=self.tr("Refunds"), row_id=lambda refund: refund.refund_id
        )
        self.table.setObjectName("refunds.table")
        self._list = Card(padding=1)
        self._list.body.addWidget(self.table)
        self.detail = RefundDetail(
            formats=self._formats,
            approves=self._operations.approves,
            limit_ore=self._operations.limit_ore,
            opens_customers=self._operations.opens_customers,
        )
        both = row(gap=GAP_L)
        both.addWidget(self._list, 1)
        both.addWidget(self.detail)
        page.addLayout(both, 1)
        self.detail.hide()

    def _head(self) -> QHBoxLayout:
        head = row(gap=GAP_M)
        head.addWidget(PlainLabel(self.tr("Refunds"), style=TextStyle.TITLE))
        head.addStretch(1)
        self._note = PlainLabel(style=TextStyle.SECONDARY)
        head.addWidget(self._note)
        again = IconButton(Icon.REFRESH, name=self.tr("Read again"))
        again.clicked.connect(self.refresh)
        head.addWidget(again)
        return head

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tabs_chosen)
        self.table.row_selected.connect(self._on_table_row_selected)
        self.table.row_activated.connect(self._on_table_row_activated)
        self.table.view.clicked.connect(lambda _index: self._on_table_clicked())
        self.detail.closed.connect(self.step_back)
        self.detail.customer_wanted.connect(self._on_customer_wanted)
        self.detail.approve_wanted.connect(self._on_approve_wanted)
        self.detail.decline_wanted.connect(self._on_decline_wanted)
        self.detail.cancel_wanted.connect(self._on_cancel_wanted)

    # --- for the window

    @override
    def open_with(self, argument: object | None) -> None:
        if isinstance(argument, str):
            self._wanted = argument
            self._opened = True
            self.tabs.choose(RefundFilter.ALL)
        self.refresh()

    @override
    def refresh(self) -> None:
        """Read the queue again."""
        if self._reading is not None:
            self._reading.cancel()
        self.table.show_loading()
        self._reading = (
            self._operations.queue(self.tabs.queue)
            .success(self._show_queue)
            .failure(self._show_problem)
            .run(owner=self)
        )

    @override
    def step_back(self) -> bool:
        if self._folded and self._opened:
            self._opened = False
            self._arrange()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # --- the list

    def _on_tabs_chosen(self) -> None:
        self.detail.show_nothing()
        self._opened = False
        self.refresh()

    def _show_queue(self, queue: RefundQueue) -> None:
        self.tabs.show_counts(queue.by_state)
        self.count_changed.emit(queue.waiting)
        self.table.set_empty_text(filter_empty(queue.queue), icon=Icon.REFUND)
        self.table.show_rows(queue.rows)
        cut = count_in(queue.queue, queue.by_state) > len(queue.rows) > 0
        newest = self.tr("The newest {0} are shown.").format(self._formats.count(len(queue.rows)))
        self._note.setText(newest if cut else "")
        self._find_shown(queue.rows)
        self._arrange()

    def _find_shown(self, rows: tuple[RefundView, ...]) -> None:
        """Show again what was shown; else what was asked for; else the first."""
        shown = self.detail.refund.no if self.detail.refund is not None else None
        wanted, self._wanted = self._wanted or shown, None
        if wanted is None:
            self.table.select(0)
            return
        found = next((refund for refund in rows if refund.no == wanted), None)
        if found is None:
            self._operations.show(wanted).success(self._show_refund).run(owner=self)
        else:
            self.table.select(self.table.model.place_of(found.refund_id) or 0)
            self.detail.show_refund(found)

    def _show_problem(self, error: BackofficeError) -> None:
        if isinstance(error, RefusedByPolicy):
            self.table.show_no_permission(sentence_of(error))
        else:
            again = self.tr("Try again")
            self.table.show_error(sentence_of(error), action=again, on_action=self.refresh)
        self.detail.show_nothing()
        self._arrange()

    def _on_table_row_selected(self, refund: RefundView | None) -> None:
        if refund is not None:
            self._show_refund(refund)

    def _on_table_row_activated(self, _refund: RefundView) -> None:
        self._opened = True
        self._arrange()
        self.detail.focus_decision()

    def _on_table_clicked(self) -> None:
        if self._folded:
            self._opened = True
            self._arrange()

    # --- the refund beside it

    @property
    def _folded(self) -> bool:
        return self.width() < _FOLD_PX

    def _show_refund(self, refund: RefundView) -> None:
        self.detail.show_refund(refund)
        self._arrange()

    def _on_customer_wanted(self, refund: RefundView) -> None:
        whom = OpenCustomer(customer_id=refund.customer_id, order_id=refund.order_id)
        self._shell.open_screen("customer", whom)

    def _arrange(self) -> None:
        some = self.detail.refund is not None
        instead = self._folded and self._opened and some
        self._list.setVisible(not instead)
        self.tabs.setVisible(not instead)
        self.detail.set_folded(instead)
        self.detail.setVisible(some and (instead or not self._folded))
        self.detail.setMaximumWidth(self.maximumWidth() if instead else _DETAIL_PX)
        self.detail.setMinimumWidth(0 if instead else _DETAIL_PX)

    # --- decisions

    def _on_approve_wanted(self, refund: RefundView) -> None:
        self._decide(self._operations.approve(refund.no))

    def _on_decline_wanted(self, refund: RefundView) -> None:
        ask_decline(
            self,
            refund,
            formats=self._formats,
            on_yes=lambda: self._decide(self._operations.decline(refund.no)),
        )

    def _on_cancel_wanted(self, refund: RefundView) -> None:
        ask_cancel(
            self,
            refund,
            formats=self._formats,
            on_yes=lambda: self._decide(self._operations.cancel(refund.no)),
        )

    def _decide(self, decision: Operation[RefundView]) -> None:
        self.detail.set_busy(True)
        decision.success(self._show_decided).failure(self._show_refused).run(owner=self)

    def _show_decided(self, refund: RefundView) -> None:
        self.detail.set_busy(False)
        self.detail.show_refund(refund)
        where = state_sentence(refund, self._formats)
        self._shell.notify(MessageKind.SUCCESS, f"{refund.no}: {where}")

    def _show_refused(self, error: BackofficeError) -> None:
        self.detail.show_problem(sentence_of(error))
        if isinstance(error, ChangedMeanwhile):
            self.refresh()


def build(context: ScreenContext) -> Screen:
    """The page of a signed-in person."""
    return RefundsScreen(
        queue_operations(context),
        shell=context.shell,
        feed=context.feed,
        formats=context.formats,
    )


SPEC = ScreenSpec(
    id=REFUNDS,
    title=QT_TRANSLATE_NOOP("ScreenSpec", "Refunds"),
    icon=Icon.REFUND,
    action=Action.REFUND_READ,
    factory=build,
)
