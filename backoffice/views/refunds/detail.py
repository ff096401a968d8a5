"""One refund beside the table: how much, where it is, its life, and what can be decided now.

Rules: a button that moves money carries the amount; where a decision is not this person's to make
it is said why. After a decision the same refund stays here, so that a second click never meets
the next one.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backoffice.domain.refund_states import RefundState
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
    Card,
    Hairline,
    ScrollColumn,
    column,
    row,
)
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.ui.shortcuts import Shortcut
from backoffice.ui.states import StatePanel
from backoffice.views.face_words import instrument_name
from backoffice.views.refund_words import state_icon, state_tone, state_word
from backoffice.views.refunds.facts import RefundFacts, RefundGoods
from backoffice.views.refunds.life import life_of
from backoffice.views.refunds.life_line import LifeLine


class RefundDetail(Card):
    """`approves` and `limit_ore` are those of the role."""

    approve_wanted = Signal(object)
    decline_wanted = Signal(object)
    cancel_wanted = Signal(object)
    customer_wanted = Signal(object)
    closed = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        formats: Formats,
        approves: bool,
        limit_ore: int,
        opens_customers: bool,
    ) -> None:
        super().__init__(parent=parent, padding=0)
        self._formats = formats
        self._opens_customers = opens_customers
        self._approves, self._limit_ore = approves, limit_ore
        self._refund: RefundView | None = None
        self._busy = False
        self._problem = ""
        self._build()
        self._connect()

    # --- building

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Refund"))
        self._pages = QStackedWidget()
        self.body.addWidget(self._pages)
        nothing = StatePanel()
        nothing.show_empty(self.tr("Choose a refund to see its life."), icon=Icon.REFUND)
        self._pages.addWidget(nothing)
        page = QWidget()
        layout = column(page, gap=0)
        layout.addLayout(self._top())
        layout.addWidget(Hairline())
        layout.addWidget(self._scrolled(), 1)
        self._foot = QWidget()
        self._foot.setLayout(self._decisions())
        layout.addWidget(self._foot)
        self._pages.addWidget(page)

    def _top(self) -> QVBoxLayout:
        head = column(gap=GAP_S)
        head.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_M)
        line = row(gap=GAP_S)
        self.back = IconButton(Icon.ARROW_LEFT, name=self.tr("Back to the list"))
        self.back.clicked.connect(self.closed)
        self.back.hide()
        self.number = PlainLabel(style=TextStyle.STRONG, selectable=True)
        self.chip = StatusChip(
            state_tone(RefundState.DRAFT), "", icon=state_icon(RefundState.DRAFT)
        )
        line.addWidget(self.back)
        line.addWidget(self.number)
        line.addStretch(1)
        line.addWidget(self.chip)
        head.addLayout(line)
        self.amount = PlainLabel(style=TextStyle.FIGURES)
        self.instrument = PlainLabel(style=TextStyle.SECONDARY, wrap=True)
        head.addWidget(self.amount)
        head.addWidget(self.instrument)
        return head

    def _scrolled(self) -> ScrollColumn:
        area = ScrollColumn(name=self.tr("Life of the refund"), gap=GAP_L, margin=GAP_L)
        self.facts = RefundFacts(formats=self._formats, opens_customers=self._opens_customers)
        area.body.addWidget(self.facts)
        area.body.addWidget(Hairline())
        self.life = LifeLine(formats=self._formats)
        area.body.addWidget(self.life)
        self.goods = RefundGoods(formats=self._formats)
        area.body.addWidget(self.goods)
        area.body.addStretch(1)
        return area

    def _decisions(self) -> QVBoxLayout:
        layout = column(gap=GAP_M)
        layout.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_L)
        self.note = InlineMessage(MessageKind.INFO, "")
        layout.addWidget(self.note)
        buttons = row(gap=GAP_S)
        self.cancel = Button("")
        self.cancel.setObjectName("refunds.cancel")
        self.decline = Button(self.tr("Decline"), shortcut=Shortcut.DECLINE)
        self.decline.setObjectName("refunds.decline")
        self.approve = Button("", kind=ButtonKind.PRIMARY, shortcut=Shortcut.APPROVE)
        self.approve.setObjectName("refunds.approve")
        buttons.addWidget(self.decline)
        buttons.addWidget(self.approve, 1)
        buttons.addWidget(self.cancel, 1)
        layout.addLayout(buttons)
        return layout

    def _connect(self) -> None:
        self.facts.customer.clicked.connect(lambda: self.customer_wanted.emit(self._refund))
        self.approve.clicked.connect(lambda: self.approve_wanted.emit(self._refund))
        self.decline.clicked.connect(lambda: self.decline_wanted.emit(self._refund))
        self.cancel.clicked.connect(lambda: self.cancel_wanted.emit(self._refund))

    # --- what is shown

    @property
    def refund(self) -> RefundView | None:
        """What is shown."""
        return self._refund

    def show_nothing(self) -> None:
        """No refund is chosen."""
        self._refund = None
        self._pages.setCurrentIndex(0)

    def show_refund(self, refund: RefundView) -> None:
        """Show one refund as it is now."""
        if self._refund is None or self._refund.no != refund.no:
            self._problem = ""
        self._refund = refund
        state, money = refund.state, self._formats.money
        self.number.setText(refund.no)
        self.chip.show_status(state_tone(state), state_word(state), icon=state_icon(state))
        self.amount.setText(money(refund.amount_ore, refund.currency))
        self.instrument.setText(self.tr("Back to {0}").format(instrument_name(refund.instrument)))
        self.facts.show_refund(refund)
        self.life.show_steps(life_of(refund, self._formats))
        self.goods.show_refund(refund)
        self._show_decisions(refund)
        self._pages.setCurrentIndex(1)

    def show_problem(self, sentence: str) -> None:
        """A decision was refused; it is said until another refund is shown or decided."""
        self._problem = sentence
        self.set_busy(False)

    def set_busy(self, busy: bool) -> None:
        """While a decision is carried out nothing else can be decided."""
        self._busy = busy
        if busy:
            self._problem = ""
        if self._refund is not None:
            self._show_decisions(self._refund)

    def set_folded(self, folded: bool) -> None:
        """Whether it stands in place of the table, with a way back."""
        self.back.setVisible(folded)

    def focus_decision(self) -> None:
        """Put the keyboard on the first decision that can be made, else on the refund itself."""
        for button in (self.approve, self.decline, self.cancel):
            if button.isVisible() and button.isEnabled():
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return

    # --- inside

    def _show_decisions(self, refund: RefundView) -> None:
        amount = self._formats.money(refund.amount_ore, refund.currency)
        self.approve.set_text(self.tr("Approve {0}").format(amount))
        self.cancel.set_text(self.tr("Cancel the refund of {0}").format(amount))
        cancels = refund.may_cancel and not refund.may_approve
        for button in (self.approve, self.decline):
            button.setVisible(refund.may_approve)
            button.allow()
        self.cancel.setVisible(cancels)
        self.cancel.allow()
        note = self._why_not(refund)
        if self._problem:
            self._say(MessageKind.DANGER, self._problem)
        else:
            self._say(MessageKind.INFO, note)
        if note:
            self.approve.block(note)
        if self._busy:
            for button in (self.approve, self.decline, self.cancel):
                button.block(self.tr("The decision is being carried out."))
        shown = refund.may_approve or cancels or bool(note) or bool(self._problem)
        self._foot.setVisible(shown)

    def _why_not(self, refund: RefundView) -> str:
        if refund.state is not RefundState.PENDING_APPROVAL:
            return ""
        if not self._approves:
            return self.tr("A supervisor approves or declines it.")
        if not refund.may_approve:
            return self.tr("You requested it yourself: a colleague has to approve it.")
        if refund.amount_ore > self._limit_ore:
            limit = self._formats.money(self._limit_ore, refund.currency)
            return self.tr("Above your limit of {0}: you cannot approve it.").format(limit)
        return ""

    def _say(self, kind: MessageKind, sentence: str) -> None:
        self.note.show_message(kind, sentence)
        self.note.setVisible(bool(sentence))
