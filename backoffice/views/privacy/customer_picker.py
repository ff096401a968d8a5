"""Find the customer that a request is about: one field, the hits below, then the one that is taken.

Rules: a hit on a name is never taken by itself; one exact hit on an identifier is. The text is gone
from the field once somebody is taken.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from backoffice.domain.errors import BackofficeError
from backoffice.services.lookups import LookupHit, LookupResult
from backoffice.ui.buttons import Button, ButtonKind
from backoffice.ui.icons import LARGE_PX, Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle, Tone
from backoffice.ui.layout import GAP_M, GAP_S, Card, column, row
from backoffice.ui.operations import Operation
from backoffice.ui.search_field import SearchField
from backoffice.ui.table_model import Column
from backoffice.ui.tables import RowTable
from backoffice.ui.translation import sentence_of
from backoffice.views.lookup.hit_columns import name_text, same_name_text

_LIST_PX = 232
_MIN_CHARS = 2


class CustomerPicker(QWidget):
    """Field and hits, or the customer that was taken."""

    taken = Signal(object)
    """The LookupHit, or None after `change`."""

    def __init__(
        self,
        search: Callable[[str], Operation[LookupResult]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._search = search
        self._pending: Operation[LookupResult] | None = None
        self._enter_waits = False
        self._result: LookupResult | None = None
        self.hit: LookupHit | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.field = SearchField(
            name=self.tr("Find the customer"),
            placeholder=self.tr("Name, personnummer, phone, e-mail or order …"),
        )
        self.field.setObjectName("request.customer")
        self.hits: RowTable[LookupHit] = RowTable(
            self._columns(), name=self.tr("Customers found"), row_id=lambda hit: hit.customer_id
        )
        self.hits.setObjectName("request.hits")
        self.hits.set_empty_text(self.tr("Nobody is found by that."), icon=Icon.SEARCH)
        self._hint = PlainLabel(
            self.tr("↑ ↓ choose     Enter takes the customer"), style=TextStyle.SECONDARY
        )
        card = Card(padding=0)
        card.setFixedHeight(_LIST_PX)
        card.body.addWidget(self.hits)
        self._found = card
        finding = QWidget()
        upper = column(finding, gap=GAP_S)
        upper.addWidget(self.field)
        upper.addWidget(self._hint)
        upper.addWidget(card)
        card.hide()
        self._pages = QStackedWidget()
        self._pages.addWidget(finding)
        self._pages.addWidget(self._taken_card())
        self._finding = finding
        column(self, gap=0).addWidget(self._pages)
        self.setFocusProxy(self.field)

    def _columns(self) -> list[Column[LookupHit]]:
        return [
            Column(
                "name",
                self.tr("Name"),
                text=name_text,
                second=lambda hit: f"{hit.external_id}  ·  {hit.city or '–'}",
                strong=True,
            ),
            Column(
                "same_name",
                "",
                text=same_name_text,
                icon=lambda hit: Icon.WARNING if hit.same_name else None,
                tone=lambda _hit: Tone.WARNING,
                width=210,
            ),
        ]

    def _taken_card(self) -> QWidget:
        box = QFrame()
        box.setProperty("card", True)
        self._name = PlainLabel(style=TextStyle.HEADING, elide=Qt.TextElideMode.ElideRight)
        self._name.setObjectName("request.customer_name")
        self._facts = PlainLabel(style=TextStyle.SECONDARY, elide=Qt.TextElideMode.ElideRight)
        self.change_button = Button(self.tr("Change"), kind=ButtonKind.QUIET)
        self.change_button.clicked.connect(self.change)
        words = column(gap=0)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        layout = row(box, gap=GAP_M, margin=GAP_M)
        layout.addWidget(IconLabel(Icon.USER, size_px=LARGE_PX))
        layout.addLayout(words, 1)
        layout.addWidget(self.change_button)
        around = QWidget()
        outer = column(around, gap=0)
        outer.addWidget(box)
        outer.addStretch(1)
        self._taken = around
        return around

    def _connect(self) -> None:
        self.field.edited.connect(self._on_field_edited)
        self.field.submitted.connect(self._on_field_submitted)
        self.field.stepped.connect(self.hits.step)
        self.hits.row_activated.connect(self.take)

    def take(self, hit: LookupHit) -> None:
        """This is the customer."""
        self._withdraw()
        self.hit = hit
        self.field.wipe()
        self.hits.show_rows(())
        self._found.hide()
        self._name.setText(name_text(hit))
        facts = [hit.external_id, hit.city or "–", same_name_text(hit)]
        self._facts.setText("  ·  ".join(fact for fact in facts if fact))
        self._pages.setCurrentWidget(self._taken)
        self.taken.emit(hit)

    def change(self) -> None:
        """Look for another."""
        self.hit = None
        self._pages.setCurrentWidget(self._finding)
        self.field.setFocus()
        self.taken.emit(None)

    def _on_field_edited(self, text: str) -> None:
        self._withdraw()
        if len(text) < _MIN_CHARS:
            self._found.hide()
            return
        self.hits.show_loading()
        self._pending = (
            self._search(text).success(self._show).failure(self._show_problem).run(owner=self)
        )

    def _on_field_submitted(self, text: str) -> None:
        if self._pending is not None or (self._result is None and len(text) >= _MIN_CHARS):
            self._on_field_edited(text)
            self._enter_waits = True
        elif not self.hits.activate_selected():
            self._enter()

    def _show(self, result: LookupResult) -> None:
        self._pending = None
        self._result = result
        self._found.show()
        self.hits.show_rows(result.hits)
        if self._enter_waits:
            self._enter_waits = False
            self._enter()

    def _enter(self) -> None:
        result = self._result
        if result is not None and result.opens_at_once:
            self.take(result.hits[0])
        else:
            self.hits.select(0)

    def _show_problem(self, error: BackofficeError) -> None:
        self._pending = None
        self._result = None
        self._enter_waits = False
        self._found.show()
        self.hits.show_error(sentence_of(error))

    def _withdraw(self) -> None:
        if self._pending is not None:
            self._pending.cancel()
            self._pending = None
        self._enter_waits = False
        self._result = None
