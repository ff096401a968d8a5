"""A message that stands in the page: icon, sentence, perhaps one action.

Rule: notify, do not interrupt. A message never rests on colour alone: the icon says its kind.

    InlineMessage(MessageKind.WARNING, self.tr("Same name as 2 others."))
"""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from backoffice.ui.buttons import Button, ButtonKind, IconButton
from backoffice.ui.icons import Icon, IconLabel
from backoffice.ui.labels import PlainLabel, repolish
from backoffice.ui.layout import GAP_M, GAP_S, row


class MessageKind(StrEnum):
    """What a message means."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"


ICON_OF_KIND = {
    MessageKind.INFO: Icon.INFO,
    MessageKind.SUCCESS: Icon.SUCCESS,
    MessageKind.WARNING: Icon.WARNING,
    MessageKind.DANGER: Icon.DANGER,
}


class InlineMessage(QFrame):
    """A soft ground in the colour of its kind, as wide as its place."""

    dismissed = Signal()

    def __init__(
        self,
        kind: MessageKind,
        text: str,
        parent: QWidget | None = None,
        *,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        closable: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setProperty("message", True)
        self._icon = IconLabel(ICON_OF_KIND[kind], colour=kind.value)
        self._text = PlainLabel(wrap=True)
        layout = row(self, gap=GAP_S)
        layout.setContentsMargins(GAP_M, GAP_S, GAP_S, GAP_S)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        if action and on_action is not None:
            button = Button(action, kind=ButtonKind.QUIET)
            button.clicked.connect(on_action)
            layout.addWidget(button)
        if closable:
            close = IconButton(Icon.CLOSE, name=self.tr("Close this message"))
            close.clicked.connect(self._on_close_clicked)
            layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.show_message(kind, text)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def show_message(self, kind: MessageKind, text: str) -> None:
        """Say something else."""
        self.setProperty("kind", kind.value)
        self._icon.set_icon(ICON_OF_KIND[kind], colour=kind.value)
        self._text.setText(text)
        self.setAccessibleName(text)
        repolish(self)

    def _on_close_clicked(self) -> None:
        self.hide()
        self.dismissed.emit()
