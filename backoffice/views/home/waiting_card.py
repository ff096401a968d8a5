"""One thing that waits: figure, words, one action.

Rule: the colour of a queue comes with its icon and words.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backoffice.ui.buttons import Button, ButtonKind
from backoffice.ui.formats import Formats
from backoffice.ui.icons import LARGE_PX, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, GAP_M, Card, row
from backoffice.views.home.waiting import Waiting, action_words, look_of, waiting_words

_FIGURE_PX = 44


class WaitingCard(Card):
    """A card as wide as its column."""

    chosen = Signal(object)
    """The Waiting."""

    def __init__(
        self, waiting: Waiting, *, formats: Formats, first: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent, padding=GAP_L)
        self.setObjectName(f"home.{waiting.queue}")
        look = look_of(waiting.queue)
        count = formats.count(waiting.count)
        words = waiting_words(waiting)
        self.setAccessibleName(f"{count} {words}")
        figure = PlainLabel(count, style=TextStyle.FIGURES)
        figure.setMinimumWidth(_FIGURE_PX)
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        kind = ButtonKind.PRIMARY if first else ButtonKind.SECONDARY
        self.button = Button(action_words(waiting.queue), kind=kind)
        self.button.setObjectName(f"home.{waiting.queue}.go")
        self.button.clicked.connect(lambda: self.chosen.emit(waiting))
        line = row(gap=GAP_M)
        line.addWidget(IconLabel(look.icon, colour=look.tone.value, size_px=LARGE_PX))
        line.addWidget(figure)
        line.addWidget(PlainLabel(words, wrap=True), 1)
        line.addWidget(self.button)
        self.body.addLayout(line)
