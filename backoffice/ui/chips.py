"""Small marks: a status with icon and word, and a count.

Rule: a status colour never stands alone; the word says it too.

    StatusChip(Tone.WARNING, self.tr("Waits for approval"), icon=Icon.HOURGLASS)
    CountBadge(3)
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from backoffice.ui.icons import Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle, Tone, repolish
from backoffice.ui.layout import row
from backoffice.ui.override import override

_COLOUR = {Tone.PLAIN: "secondary"}
_MAX_COUNT = 999


class StatusChip(QFrame):
    """A rounded mark: icon, word, soft ground."""

    def __init__(self, tone: Tone, text: str, parent: QWidget | None = None, *, icon: Icon) -> None:
        super().__init__(parent)
        self.setProperty("chip", True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._icon = IconLabel(icon, size_px=14)
        self._text = PlainLabel(style=TextStyle.SECONDARY)
        layout = row(self, gap=5)
        layout.setContentsMargins(7, 2, 9, 2)
        layout.addWidget(self._icon)
        layout.addWidget(self._text)
        self.show_status(tone, text, icon=icon)

    @property
    def text(self) -> str:
        """The word."""
        return self._text.text()

    def show_status(self, tone: Tone, text: str, *, icon: Icon) -> None:
        """Show another status."""
        self.setProperty("tone", tone.value)
        self._icon.set_icon(icon, colour=_COLOUR.get(tone, tone.value))
        self._text.setText(text)
        self._text.set_tone(tone)
        self.setAccessibleName(text)
        repolish(self)


class CountBadge(PlainLabel):
    """A count in a small pill; nothing at zero."""

    def __init__(self, count: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, style=TextStyle.SECONDARY)
        self.setProperty("badge", True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """Show `count`."""
        self.setText(f"{_MAX_COUNT}+" if count > _MAX_COUNT else str(count))
        # Without a parent `setVisible(True)` would open a window of its own.
        if count <= 0 or self.parentWidget() is not None:
            self.setVisible(count > 0)
        self.adjustSize()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(18, hint.width()), 18)
