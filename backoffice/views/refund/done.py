"""The refund sheet after the request: where the money is, the number to read out, what to do now.

Rule: it says in words what is known and follows the refund as it moves; the keyboard is not on a
button, so that a second Enter cannot close it unread.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backoffice.domain.refund_states import RELEASING, RefundState
from backoffice.services.customer_page import OrderView
from backoffice.services.refund_views import RefundView
from backoffice.ui.buttons import Button, ButtonKind, IconButton
from backoffice.ui.chips import StatusChip
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import (
    GAP_L,
    GAP_M,
    GAP_S,
    GAP_XL,
    Card,
    ScrollColumn,
    clear,
    column,
    row,
)
from backoffice.views.face_words import goods_name, instrument_name
from backoffice.views.refund_words import (
    disposition_word,
    reason_word,
    state_icon,
    state_sentence,
    state_tone,
    state_word,
)

_WIDTH_PX = 640


class RefundDone(QWidget):
    """The state of the one refund that this sheet made."""

    closed = Signal()
    copied = Signal(str)
    life_wanted = Signal(str)
    """The number of the refund whose life is to be shown."""

    def __init__(self, parent: QWidget | None = None, *, formats: Formats) -> None:
        super().__init__(parent)
        self._formats = formats
        self._refund: RefundView | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ownFocus", True)
        self._build()

    def _build(self) -> None:
        layout = column(self, gap=0)
        area = ScrollColumn(name=self.tr("Refund"), gap=GAP_L, margin=GAP_XL, max_width=_WIDTH_PX)
        self.chip = StatusChip(
            state_tone(RefundState.QUEUED), "", icon=state_icon(RefundState.QUEUED)
        )
        self.headline = PlainLabel(style=TextStyle.TITLE, wrap=True)
        self.sentence = PlainLabel(wrap=True)
        head = column(gap=GAP_S)
        for widget in (self.chip, self.headline, self.sentence):
            head.addWidget(widget)
        area.body.addLayout(head)
        area.body.addWidget(self._number_card())
        self._goods = Card(self.tr("The goods"))
        area.body.addWidget(self._goods)
        area.body.addStretch(1)
        layout.addWidget(area, 1)
        layout.addLayout(self._buttons())

    def _number_card(self) -> Card:
        card = Card()
        words = self.tr("Number to read to the customer")
        card.body.addWidget(PlainLabel(words, style=TextStyle.LABEL))
        line = row(gap=GAP_S)
        self.number = PlainLabel(style=TextStyle.FIGURES, selectable=True)
        copy = IconButton(Icon.COPY, name=self.tr("Copy the number"))
        copy.clicked.connect(lambda: self.copied.emit(self.number.text()))
        line.addWidget(self.number)
        line.addWidget(copy)
        line.addStretch(1)
        card.body.addLayout(line)
        self.facts = PlainLabel(style=TextStyle.SECONDARY, wrap=True)
        card.body.addWidget(self.facts)
        return card

    def _buttons(self) -> QHBoxLayout:
        buttons = row(gap=GAP_M)
        buttons.setContentsMargins(GAP_XL, GAP_M, GAP_L, GAP_L)
        life = Button(self.tr("Show in Refunds"), kind=ButtonKind.QUIET, icon=Icon.HISTORY)
        life.clicked.connect(lambda: self.life_wanted.emit(self.number.text()))
        self.close_button = Button(self.tr("Close"), kind=ButtonKind.PRIMARY, main=True)
        self.close_button.setObjectName("refund.close")
        self.close_button.setAutoDefault(True)
        self.close_button.clicked.connect(self.closed)
        buttons.addStretch(1)
        buttons.addWidget(life)
        buttons.addWidget(self.close_button)
        return buttons

    @property
    def refund(self) -> RefundView | None:
        """What is shown; None before the request."""
        return self._refund

    def show_refund(self, refund: RefundView, order: OrderView) -> None:
        """Show where the refund is."""
        first = self._refund is None
        self._refund = refund
        state = refund.state
        self.chip.show_status(state_tone(state), state_word(state), icon=state_icon(state))
        amount = self._formats.money(refund.amount_ore, refund.currency)
        self.headline.setText(self._headline(state).format(amount))
        self.sentence.setText(state_sentence(refund, self._formats))
        self.number.setText(refund.no)
        where = self.tr("Back to {0}").format(instrument_name(refund.instrument))
        self.facts.setText(f"{where} · {reason_word(refund.reason)}")
        self.setAccessibleName(f"{self.headline.text()}. {self.sentence.text()} {refund.no}")
        self._show_goods(refund, order)
        if first:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _headline(self, state: RefundState) -> str:
        if state is RefundState.PENDING_APPROVAL:
            return self.tr("Refund {0} waits for a supervisor")
        if state is RefundState.SUCCEEDED:
            return self.tr("Refund {0} is paid back")
        if state in RELEASING:
            return self.tr("Refund {0} was not paid")
        return self.tr("Refund {0} requested")

    def _show_goods(self, refund: RefundView, order: OrderView) -> None:
        clear(self._goods.body)
        names = {line.line_id: goods_name(line.name).replace("\n", " ") for line in order.lines}
        for line in refund.lines:
            words = row(gap=GAP_M)
            name = self.tr("{0} × {1}").format(line.quantity, names.get(line.line_id, line.name))
            words.addWidget(
                PlainLabel(name, elide=Qt.TextElideMode.ElideRight, tooltip_when_elided=True), 1
            )
            words.addWidget(
                PlainLabel(disposition_word(line.disposition), style=TextStyle.SECONDARY)
            )
            self._goods.body.addLayout(words)
        self._goods.setVisible(bool(refund.lines))
