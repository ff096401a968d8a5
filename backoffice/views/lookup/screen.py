"""Find a customer from anything they say: the results of the one search field.

Rules: the newest text wins and old results stay until its own are there; exactly one hit on an
identifier opens by itself, a hit on a name never does; nothing of an identifier stays in the search
field once a record is chosen by it.
"""

from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from backoffice.domain.errors import BackofficeError, RefusedByPolicy
from backoffice.services.lookups import EMPTY, NAME, LookupHit, LookupResult
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, GAP_M, GAP_XL, column, row
from backoffice.ui.operations import Operation
from backoffice.ui.override import override
from backoffice.ui.search_field import SearchField
from backoffice.ui.states import StatePanel
from backoffice.ui.tables import RowTable
from backoffice.ui.tokens import tokens_now
from backoffice.ui.translation import sentence_of
from backoffice.views.list_card import ListCard
from backoffice.views.lookup.chip_delegate import ChipDelegate
from backoffice.views.lookup.hit_columns import CHIP_COLUMNS, hit_columns
from backoffice.views.lookup.operations import LookupOperations, lookup_operations
from backoffice.views.openings import OpenCustomer
from backoffice.views.registry import QT_TRANSLATE_NOOP, ScreenContext, ScreenSpec
from backoffice.views.shell import Screen, Shell

CUSTOMER_PAGE = "customer"
# Their end can be told from their shape. "C-100" may be half of "C-1001": there Enter decides, or
# the next figure would be taken for the number of a purpose.
_ENDS_BY_ITSELF = frozenset({"personnummer", "phone", "email"})


class LookupScreen(Screen):
    """Hits, or one sentence why there are none."""

    def __init__(self, operations: LookupOperations, *, shell: Shell, formats: Formats) -> None:
        super().__init__()
        self._operations = operations
        self._shell = shell
        self._pending: Operation[LookupResult] | None = None
        self._asked = ""
        self._result: LookupResult | None = None
        self._enter_waits = False
        self._build(formats)
        self._connect()
        self._start_anew()

    def _build(self, formats: Formats) -> None:
        self.table: RowTable[LookupHit] = RowTable(
            hit_columns(formats), name=self.tr("Customers found"), row_id=lambda h: h.customer_id
        )
        self.table.setObjectName("lookup.hits")
        chips = ChipDelegate(self.table.view, row_px=tokens_now().size("row_two_lines"))
        for place in CHIP_COLUMNS:
            self.table.view.setItemDelegateForColumn(place, chips)
        self.count = PlainLabel(style=TextStyle.SECONDARY)
        self.count.setObjectName("lookup.count")
        self._keys = PlainLabel(
            self.tr("↑ ↓ choose     Enter opens     Esc goes back"), style=TextStyle.SECONDARY
        )
        head = row(gap=GAP_L)
        head.addWidget(self.count, 1)
        head.addWidget(self._keys)
        below = QWidget()
        filled = column(below, gap=0)
        filled.addWidget(ListCard(self.table), 1)
        filled.addStretch(0)
        hits = QStackedWidget()
        self.start = StatePanel()
        self.start.setObjectName("lookup.start")
        hits.addWidget(self.start)
        hits.addWidget(below)
        self._pages = hits
        self._hits_page = below
        layout = column(self, gap=GAP_M, margin=GAP_XL)
        layout.setContentsMargins(GAP_XL, GAP_L, GAP_XL, GAP_XL)
        layout.addLayout(head)
        layout.addWidget(hits, 1)
        self.setMaximumWidth(tokens_now().size("content_max"))

    def _connect(self) -> None:
        self.table.row_activated.connect(self._open)
        self.table.set_empty_text(
            self.tr("Nobody is found by that. Check the spelling, or ask for phone or e-mail."),
            icon=Icon.SEARCH,
            action=self.tr("Start again"),
            on_action=self._on_start_again,
        )

    # --- what the search field tells ---------------------------------------------------------

    @override
    def open_with(self, argument: object | None) -> None:
        # While somebody types the field has the keyboard; taking it again would select the text.
        if not isinstance(QApplication.focusWidget(), SearchField):
            self._shell.focus_search()

    @override
    def search(self, text: str) -> None:
        if not text:
            self._start_anew()
        elif text != self._asked:
            self._ask(text)

    @override
    def search_step(self, by: int) -> None:
        self.table.step(by)

    @override
    def search_submit(self, text: str) -> None:
        """Enter opens the hit that is marked; without one, the only exact hit; else marks the
        first."""
        if self._pending is not None:
            self._enter_waits = bool(text)  # the rows below answer an older text
        elif text and not self.table.activate_selected():
            self._enter()

    @override
    def step_back(self) -> bool:
        if self.table.view.hasFocus():
            self._shell.focus_search()
            return True
        return False

    @override
    def refresh(self) -> None:
        if self._asked:
            self._ask(self._asked)

    # --- asking and showing ------------------------------------------------------------------

    def _ask(self, text: str) -> None:
        self._withdraw()
        self._asked = text
        self._pages.setCurrentWidget(self._hits_page)
        self.table.show_loading()
        self._pending = (
            self._operations.search(text)
            .success(self.show_result)
            .failure(self._show_problem)
            .run(owner=self)
        )

    def show_result(self, result: LookupResult) -> None:
        """Show the hits; open the only one if it is exact and its identifier is complete."""
        self._pending = None
        self._result = result
        if not result.hits and result.kind == EMPTY:
            self._show_start()
            return
        self._pages.setCurrentWidget(self._hits_page)
        self.table.show_rows(result.hits)
        self.count.setText(self._count_text(result))
        self._keys.setVisible(bool(result.hits))
        if self._enter_waits:
            self._enter_waits = False
            self._enter()
        elif result.opens_at_once and result.kind in _ENDS_BY_ITSELF and self.isVisible():
            self._open(result.hits[0])

    def _enter(self) -> None:
        result = self._result
        if result is not None and result.opens_at_once:
            self._open(result.hits[0])
        else:
            self.table.select(0)

    def _open(self, hit: LookupHit) -> None:
        by_name = self._result is not None and self._result.kind == NAME
        self._withdraw()
        if not by_name:
            # A personnummer must not stand in the field above the page that masks it.
            self._shell.empty_search()
            self._asked = ""
        self._shell.open_screen(CUSTOMER_PAGE, OpenCustomer(hit.customer_id, hit.order_id))

    def _show_problem(self, error: BackofficeError) -> None:
        self._pending = None
        self._result = None
        self._enter_waits = False
        self.count.setText("")
        self._keys.hide()
        if isinstance(error, RefusedByPolicy):
            self.table.show_no_permission(sentence_of(error))
        else:
            self.table.show_error(
                sentence_of(error), action=self.tr("Try again"), on_action=self.refresh
            )

    def _start_anew(self) -> None:
        self._withdraw()
        self._asked = ""
        self._result = None
        self.table.show_rows(())
        self._show_start()

    def _show_start(self) -> None:
        self.count.setText("")
        self._keys.hide()
        self.start.show_empty(
            self.tr(
                "Type a name, a personnummer, a phone number, an e-mail address or an order number."
            ),
            icon=Icon.SEARCH,
        )
        self._pages.setCurrentWidget(self.start)

    def _withdraw(self) -> None:
        if self._pending is not None:
            self._pending.cancel()
            self._pending = None
        self._enter_waits = False

    def _count_text(self, result: LookupResult) -> str:
        count = len(result.hits)
        if not count:
            return ""
        if result.more:
            return self.tr("The first %n; type more to narrow it down", "", count)
        if result.exact and count == 1:
            return self.tr("Exactly one customer. Enter opens the record.")
        return self.tr("1 customer") if count == 1 else self.tr("%n customers", "", count)

    def _on_start_again(self) -> None:
        self._shell.empty_search()
        self._start_anew()
        self._shell.focus_search()


def build(context: ScreenContext) -> Screen:
    """The page of a signed-in person."""
    return LookupScreen(lookup_operations(context), shell=context.shell, formats=context.formats)


SPEC = ScreenSpec(
    id="lookup",
    title=QT_TRANSLATE_NOOP("ScreenSpec", "Find"),
    icon=Icon.SEARCH,
    action="lookup",
    factory=build,
    takes_search=True,
)
