"""The lines of the order in the refund sheet, as tall as they need and scrolling when they must.

Rule: a wrong choice of lines is said right here, above them.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from backoffice.domain.ids import OrderLineId
from backoffice.services.customer_page import OrderView
from backoffice.ui.buttons import Button, ButtonKind
from backoffice.ui.formats import Formats
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_S, Card, Hairline, clear, column, row
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.views.refund.choice import RefundChoice
from backoffice.views.refund.hindrance import line_hindrance
from backoffice.views.refund.line_row import LineRow


class _Rows(QScrollArea):
    """A scroll area that asks for the height of what it holds and gives way when there is less."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        ground = QWidget()
        ground.setProperty("clear", True)
        self.body = column(ground, gap=0)
        self.setWidget(ground)

    @override
    def sizeHint(self) -> QSize:
        return self.widget().sizeHint()


class LineList(QWidget):
    """Every line of an order; `rows` in the order of the receipt."""

    changed = Signal()
    """A quantity, or what happens to the goods, was chosen."""
    quantities_changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, formats: Formats) -> None:
        super().__init__(parent)
        self._formats = formats
        self._handling: dict[OrderLineId, object] = {}
        self.rows: tuple[LineRow, ...] = ()
        self._build()

    def _build(self) -> None:
        layout = column(self, gap=GAP_S)
        head = row(gap=GAP_S)
        head.addWidget(PlainLabel(self.tr("What is refunded"), style=TextStyle.HEADING), 1)
        self.all_button = Button("", kind=ButtonKind.QUIET)
        self.all_button.clicked.connect(self._on_all_button_clicked)
        head.addWidget(self.all_button)
        layout.addLayout(head)
        self._problem = InlineMessage(MessageKind.DANGER, "")
        self._problem.hide()
        layout.addWidget(self._problem)
        card = Card(padding=0)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._area = _Rows()
        self._area.setAccessibleName(self.tr("Lines of the order"))
        card.body.addWidget(self._area)
        layout.addWidget(card)
