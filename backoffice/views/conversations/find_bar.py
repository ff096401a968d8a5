"""Looking for words inside one conversation: the field, how many turns have them, on and back.

Rule: it only asks; the transcript marks and moves.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backoffice.ui.buttons import IconButton
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_XS, row
from backoffice.ui.search_field import SearchField
from backoffice.ui.shortcuts import Shortcut, bind

_FIELD_PX = 200
_COUNT_PX = 60


class FindBar(QWidget):
    """Field, count, two arrows."""

    edited = Signal(str)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField(
            name=self.tr("Find in this conversation"),
            placeholder=self.tr("Find here"),
            key_hint=Shortcut.FIND_IN_PAGE.key_words,
        )
        self.field.setObjectName("conversation.find")
        self.field.setFixedWidth(_FIELD_PX)
        self.count = PlainLabel(style=TextStyle.SECONDARY)
        self.count.setObjectName("conversation.find_count")
        self.count.setFixedWidth(_COUNT_PX)
        self.count.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self.back = IconButton(Icon.CHEVRON_UP, name=self.tr("Previous find"))
        self.on = IconButton(Icon.CHEVRON_DOWN, name=self.tr("Next find"))
        layout = row(self, gap=GAP_XS)
        for widget in (self.field, self.count, self.back, self.on):
            layout.addWidget(widget)
        self.field.edited.connect(self.edited)
        self.field.submitted.connect(lambda _text: self.stepped.emit(1))
        self.field.stepped.connect(self.stepped)
        self.field.left.connect(self.left)
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.on.clicked.connect(lambda: self.stepped.emit(1))
        bind(self, Shortcut.FIND_IN_PAGE, self.take_keyboard)
        self.show_count(0, 0)

    @property
    def text(self) -> str:
        """What is looked for."""
        return self.field.text().strip()

    def start(self, text: str) -> None:
        """Look for `text` from the first turn on."""
        self.field.wipe()
        if text:
            self.field.blockSignals(True)
            self.field.setText(text)
            self.field.blockSignals(False)
        self.edited.emit(text)

    def take_keyboard(self) -> None:
        """Put the keyboard into the field and select what is there."""
        self.field.setFocus()
        self.field.selectAll()

    def show_count(self, number: int, found: int) -> None:
        """`number` of `found` turns; 0 for none of them yet."""
        if not self.text:
            words = ""
        elif not found:
            words = self.tr("Not here")
        elif number:
            words = self.tr("{0} of {1}").format(number, found)
        else:
            words = str(found)
        self.count.setText(words)
        for button in (self.back, self.on):
            if found:
                button.allow()
            else:
                button.block(self.tr("Nothing is found here."))
