"""The lines of the order in the refund sheet, as tall as they need and scrolling when they must.

Rules: a wrong choice of lines is said right here, above them; what is chosen is held as values,
because the rows of a long order come into being little by little.
"""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from backoffice.domain.ids import OrderLineId
from backoffice.domain.refund_reasons import Disposition
from backoffice.services.customer_page import OrderLineView, OrderView
from backoffice.ui.buttons import Button, ButtonKind
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_S, Card, Hairline, clear, column, row
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.ui.override import override
from backoffice.views.refund.choice import RefundChoice
from backoffice.views.refund.hindrance import last_taker, line_hindrance, quantity_left
from backoffice.views.refund.line_row import LineRow
from backoffice.views.refund.portions import Portions
from backoffice.views.refund_words import state_icon


class _Rows(QScrollArea):
    """A scroll area that asks for the height of what it holds and gives way when there is less."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.ground = QWidget()
        self.ground.setProperty("clear", True)
        self.body = column(self.ground, gap=0)
        self.setWidget(self.ground)

    @override
    def sizeHint(self) -> QSize:
        return self.ground.sizeHint()


class LineList(QWidget):
    """Every line of an order, in the order of the receipt."""

    quantities_changed = Signal()
    handling_changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, formats: Formats) -> None:
        super().__init__(parent)
        self._formats = formats
        self._left: dict[OrderLineId, int] = {}
        self._quantities: dict[OrderLineId, int] = {}
        self._by_hand: dict[OrderLineId, Disposition] = {}
        self._choice = RefundChoice()
        self._portions = Portions(self)
        self.rows: list[LineRow] = []
        self._build()

    def _build(self) -> None:
        layout = column(self, gap=GAP_S)
        head = row(gap=GAP_S)
        head.addWidget(PlainLabel(self.tr("Lines to refund"), style=TextStyle.HEADING), 1)
        self.all_button = Button(self.tr("Choose all"), kind=ButtonKind.QUIET)
        self.all_button.setObjectName("refund.all")
        self.all_button.clicked.connect(self._on_all_button_clicked)
        head.addWidget(self.all_button)
        layout.addLayout(head)
        self._problem = InlineMessage(MessageKind.DANGER, "")
        self._problem.hide()
        layout.addWidget(self._problem)
        card = Card(padding=1)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._area = _Rows(name=self.tr("Lines of the order"))
        card.body.addWidget(self._area)
        layout.addWidget(card)

    # --- what is chosen

    @property
    def quantities(self) -> dict[OrderLineId, int]:
        """How many of each chosen line."""
        return {line: number for line, number in self._quantities.items() if number}

    @property
    def by_hand(self) -> dict[OrderLineId, Disposition]:
        """What happens to the goods, where a person said so."""
        return dict(self._by_hand)

    # --- what is shown

    def show_order(self, order: OrderView, choice: RefundChoice) -> None:
        """Show the lines as they are now, with what was chosen before."""
        self._portions.drop()
        self.setFocusProxy(self.all_button)
        clear(self._area.body)
        self.rows = []
        self._left = {line.line_id: quantity_left(line) for line in order.lines}
        self._quantities = dict(choice.lines)
        self._by_hand = dict(choice.handling)
        self._choice = choice
        for line in order.lines:
            self._portions.add(partial(self._add_row, order, line))
        self._portions.run()
        self.all_button.setVisible(any(self._left.values()))
        self._name_all_button()

    def show_handling(self, choice: RefundChoice) -> None:
        """Show what happens to the goods of every chosen line."""
        self._choice = choice
        for each in tuple(self.rows):
            self._portions.add(partial(self._show_handling, each))
        self._portions.run()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with the lines; an empty sentence takes it back."""
        self._problem.show_message(MessageKind.DANGER, sentence)
        self._problem.setVisible(bool(sentence))

    @property
    def problem(self) -> str:
        """What is said to be wrong with the lines."""
        return "" if self._problem.isHidden() else self._problem.text

    def rest(self) -> None:
        """Stop making rows; for leaving."""
        self._portions.drop()

    # --- inside

    def _add_row(self, order: OrderView, line: OrderLineView) -> None:
        taker = last_taker(order, line)
        made = LineRow(
            line,
            self._area.ground,
            formats=self._formats,
            currency=order.currency,
            hindrance=line_hindrance(order, line),
            hindrance_icon=state_icon(taker.state) if taker is not None else Icon.FORBIDDEN,
        )
        made.setObjectName(f"refund.line.{line.number}")
        made.set_quantity(self._quantities.get(line.line_id, 0))
        made.show_handling(self._choice.disposition(line))
        made.quantity_changed.connect(partial(self._on_row_quantity_changed, line.line_id))
        made.handling_chosen.connect(partial(self._on_row_handling_chosen, line.line_id))
        if self.rows:
            self._area.body.addWidget(Hairline(self._area.ground))
        self._area.body.addWidget(made)
        made.show()
        self._put_into_tab_order(made)
        self.rows.append(made)
        self._area.updateGeometry()

    def _put_into_tab_order(self, made: LineRow) -> None:
        stops = (each.last_stop for each in reversed(self.rows))
        before = next((stop for stop in stops if stop is not None), self.all_button)
        if made.first_stop is not None and made.last_stop is not None:
            if self.focusProxy() is self.all_button:
                self.setFocusProxy(made.first_stop)
            QWidget.setTabOrder(before, made.first_stop)
            if made.last_stop is not made.first_stop:
                QWidget.setTabOrder(made.first_stop, made.last_stop)

    def _show_handling(self, each: LineRow) -> None:
        each.show_handling(self._choice.disposition(each.line))
        self._area.updateGeometry()

    def _name_all_button(self) -> None:
        everything = self.quantities == {line: left for line, left in self._left.items() if left}
        self.all_button.set_text(self.tr("Choose none") if everything else self.tr("Choose all"))
        self._everything = everything

    def _on_all_button_clicked(self) -> None:
        self._quantities = {} if self._everything else dict(self._left)
        self._name_all_button()
        for each in tuple(self.rows):
            self._portions.add(partial(self._fill, each))
        self.quantities_changed.emit()

    def _fill(self, each: LineRow) -> None:
        each.blockSignals(True)
        each.set_quantity(self._quantities.get(each.line.line_id, 0))
        each.blockSignals(False)
        each.update()

    def _on_row_quantity_changed(self, line_id: OrderLineId, quantity: int) -> None:
        self._quantities[line_id] = quantity
        self._name_all_button()
        self.quantities_changed.emit()

    def _on_row_handling_chosen(self, line_id: OrderLineId, disposition: Disposition) -> None:
        self._by_hand[line_id] = disposition
        self.handling_changed.emit()
