"""The refund sheet while it is filled in: lines, reason and goods left, receipt and button right.

Rules: an error stands beside the field it belongs to; the one button carries the amount and works
only while that amount is the one worked out for the lines on screen.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.errors import BackofficeError
from backoffice.domain.refund_reasons import RefundReason
from backoffice.services.customer_page import OrderView
from backoffice.services.refund_views import RefundPreview
from backoffice.ui.buttons import Button, ButtonKind
from backoffice.ui.fields import FormField
from backoffice.ui.formats import Formats
from backoffice.ui.layout import GAP_L, GAP_M, GAP_XL, Hairline, column, row
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.ui.shortcuts import Shortcut
from backoffice.ui.translation import sentence_of
from backoffice.views.refund.cautions import cautions
from backoffice.views.refund.choice import RefundChoice
from backoffice.views.refund.hindrance import refund_hindrance
from backoffice.views.refund.line_list import LineList
from backoffice.views.refund.line_row import CalmSelect
from backoffice.views.refund.receipt import Receipt
from backoffice.views.refund_words import reason_reminder, reason_word

_RECEIPT_PX = 332
# Not shown as errors while the person is still choosing.
_UNFINISHED = ("refund.no_lines", "refund.no_reason")


class RefundForm(QWidget):
    """Everything that can be chosen, and what it comes to."""

    quantities_changed = Signal()
    submitted = Signal()
    """The button was pressed and nothing on the form stands against it."""

    def __init__(
        self, order: OrderView, parent: QWidget | None = None, *, formats: Formats
    ) -> None:
        super().__init__(parent)
        self._order = order
        self._formats = formats
        self._preview: RefundPreview | None = None
        self._busy = False
        self._used_up = ""
        self._build()
        self._connect()
        self.show_order(order, RefundChoice())

    # --- building

    def _build(self) -> None:
        layout = row(self, gap=0)
        layout.addWidget(self._choices(), 1)
        layout.addWidget(Hairline(vertical=True))
        layout.addWidget(self._outcome())
        self.setFocusProxy(self.lines)

    def _choices(self) -> QWidget:
        side = QWidget()
        layout = column(side, gap=GAP_M, margin=GAP_XL)
        layout.setContentsMargins(GAP_XL, GAP_L, GAP_XL, GAP_M)
        self.news = _message(MessageKind.WARNING)
        self.cautions = _message(MessageKind.WARNING)
        self.lines = LineList(formats=self._formats)
        self.reason = CalmSelect(name=self.tr("Reason"))
        self.reason.setObjectName("refund.reason")
        self.reason.setPlaceholderText(self.tr("Choose a reason"))
        for reason in RefundReason:
            self.reason.add_choice(reason_word(reason), reason)
        self.reason.setMaxVisibleItems(len(RefundReason))
        self.reason.setCurrentIndex(-1)
        self.reason_form = FormField(self.tr("Reason"), self.reason)
        for widget in (self.news, self.cautions, self.lines, self.reason_form):
            layout.addWidget(widget)
        layout.addStretch(1)
        return side

    def _outcome(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(_RECEIPT_PX)
        layout = column(side, gap=GAP_M, margin=GAP_L)
        self.receipt = Receipt(formats=self._formats, currency=self._order.currency)
        self.approval = _message(MessageKind.INFO)
        self.problem = _message(MessageKind.DANGER)
        self.confirm = Button(
            self.tr("Refund"), kind=ButtonKind.PRIMARY, main=True, shortcut=Shortcut.SUBMIT
        )
        self.confirm.setObjectName("refund.confirm")
        # Enter on the button presses it; outside a dialog Qt asks for this.
        self.confirm.setAutoDefault(True)
        layout.addWidget(self.receipt)
        layout.addStretch(1)
        for widget in (self.approval, self.problem, self.confirm):
            layout.addWidget(widget)
        return side

    def _connect(self) -> None:
        self.lines.quantities_changed.connect(self._on_lines_quantities_changed)
        self.lines.handling_changed.connect(self._check)
        self.reason.value_changed.connect(self._on_reason_value_changed)
        self.confirm.clicked.connect(self._on_confirm_clicked)

    # --- what is chosen

    @property
    def order(self) -> OrderView:
        """The order as it was last read."""
        return self._order

    @property
    def choice(self) -> RefundChoice:
        """What is chosen now."""
        reason = self.reason.value()
        return RefundChoice(
            quantities=self.lines.quantities,
            reason=reason if isinstance(reason, RefundReason) else None,
            handling=self.lines.by_hand,
        )

    @property
    def preview(self) -> RefundPreview | None:
        """What the lines on screen come to; None while that is not known."""
        return self._preview

    # --- what is shown

    def show_order(self, order: OrderView, choice: RefundChoice) -> None:
        """Show the order as it is now, with what was chosen before where that is still possible."""
        self._order = order
        self.lines.show_order(order, choice)
        _say(self.cautions, cautions(order, formats=self._formats))
        self.show_nothing()

    def show_news(self, sentence: str) -> None:
        """Say what changed meanwhile."""
        _say(self.news, sentence)

    def show_preview(self, preview: RefundPreview) -> None:
        """Show what the lines come to; the button now carries the amount."""
        self._preview = preview
        amount = self._formats.money(preview.amount_ore, preview.currency)
        words = (
            self.tr("Send {0} for approval") if preview.needs_approval else self.tr("Refund {0}")
        )
        self.confirm.set_text(words.format(amount))
        limit = self._formats.money(preview.limit_ore, preview.currency)
        above = self.tr("Above your limit of {0}: a supervisor decides.").format(limit)
        _say(self.approval, above if preview.needs_approval else "")
        self.receipt.show_preview(preview)
        self.lines.show_problem("")
        self._check()
        self._refresh_button("")

    def show_waiting(self) -> None:
        """What the lines come to is being worked out."""
        self._preview = None
        self.receipt.show_waiting()
        self._refresh_button(self.tr("The amount is being worked out."))

    def show_nothing(self) -> None:
        """No line is chosen."""
        self._preview = None
        self.receipt.show_nothing()
        self.confirm.set_text(self.tr("Refund"))
        _say(self.approval, "")
        self._refresh_button(refund_hindrance(self._order))

    def show_error(self, error: BackofficeError) -> None:
        """Show an error beside the field it belongs to, else above the button."""
        sentence = sentence_of(error)
        if error.field in ("lines", "disposition"):
            self.lines.show_problem(sentence)
        elif error.field == "reason":
            self.reason_form.show_error(sentence)
            self.reason.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            _say(self.problem, sentence)

    def show_amount_refused(self, error: BackofficeError) -> None:
        """The lines cannot be refunded like that: there is no amount."""
        self.show_nothing()
        self._refresh_button(sentence_of(error))
        self.show_error(error)

    def show_used_up(self) -> None:
        """A refund was made from this sheet although its answer was lost; no second one is."""
        self._used_up = self.tr(
            "A refund was already requested from here. Close this and look at the order's refunds."
        )
        _say(self.problem, self._used_up)
        self._refresh_button("")

    def rest(self) -> None:
        """Stop everything that is timed; for leaving."""
        self.receipt.rest()
        self.lines.rest()

    def set_busy(self, busy: bool) -> None:
        """While the request is on its way the button waits."""
        self._busy = busy
        if busy:
            _say(self.problem, "")
        self._refresh_button("")

    # --- inside

    def _refresh_button(self, hindrance: str) -> None:
        if self._used_up:
            self.confirm.block(self._used_up)
        elif self._busy:
            self.confirm.block(self.tr("The refund is being requested."))
        elif self._preview is None:
            self.confirm.block(hindrance or self.tr("Choose first what is refunded."))
        else:
            self.confirm.allow()

    def _on_lines_quantities_changed(self) -> None:
        self.lines.show_problem("")
        self.lines.show_handling(self.choice)
        self._check()
        self.quantities_changed.emit()

    def _on_reason_value_changed(self) -> None:
        self.lines.show_handling(self.choice)
        self._check()

    def _check(self) -> None:
        choice = self.choice
        problem = choice.problem(self._order)
        reminder = reason_reminder(choice.reason) if choice.reason is not None else ""
        if problem is not None and problem.code not in _UNFINISHED:
            self.reason_form.show_error(sentence_of(problem))
        elif reminder:
            self.reason_form.show_warning(reminder)
        else:
            self.reason_form.clear_error()

    def _on_confirm_clicked(self) -> None:
        problem = self.choice.problem(self._order)
        if problem is not None:
            self.show_error(problem)
        else:
            self.submitted.emit()


def _message(kind: MessageKind) -> InlineMessage:
    message = InlineMessage(kind, "")
    message.hide()
    return message


def _say(message: InlineMessage, sentence: str) -> None:
    kind = MessageKind(message.property("kind"))
    message.show_message(kind, sentence)
    message.setVisible(bool(sentence))
