"""Text on screen, always plain.

Rule: text from outside is never markup. A label and a tooltip of this kit show every character as
it is; a bare QLabel is forbidden elsewhere. A tooltip repeats elided text only where that is
allowed, because tooltips outlive what they were made from.

    PlainLabel("Åsa Lindström", style=TextStyle.TITLE)
    PlainLabel(name, elide=Qt.TextElideMode.ElideRight, tooltip_when_elided=True)
"""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from backoffice.ui.override import override


class TextStyle(StrEnum):
    """A size and weight of the type scale."""

    BASE = "base"
    SMALL = "small"
    SECONDARY = "secondary"
    LABEL = "label"
    STRONG = "strong"
    HEADING = "heading"
    TITLE = "title"
    FIGURES = "figures"


class Tone(StrEnum):
    """A colour that means something; always together with an icon or a word."""

    PLAIN = "plain"
    SECONDARY = "secondary"
    ACCENT = "accent"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"
    INFO = "info"


class PlainLabel(QLabel):
    """A label that shows its text literally. `wrap` for sentences, `elide` for one line that may
    be
    too long."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        style: TextStyle = TextStyle.BASE,
        tone: Tone | None = None,
        wrap: bool = False,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideNone,
        tooltip_when_elided: bool = False,
        selectable: bool = False,
    ) -> None:
        super().__init__(parent)
        super().setTextFormat(Qt.TextFormat.PlainText)
        self._elide = elide
        self._tooltip_when_elided = tooltip_when_elided
        self.setProperty("textStyle", style.value)
        self.setProperty("tone", (tone or _tone_of(style)).value)
        self.setWordWrap(wrap)
        if elide is not Qt.TextElideMode.ElideNone:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        """Show `text` as it is."""
        super().setText(text)
        self._refresh_tooltip()

    @override
    def setTextFormat(self, text_format: Qt.TextFormat) -> None:
        """Refuse anything but plain text (ValueError)."""
        if text_format is not Qt.TextFormat.PlainText:
            raise ValueError("a PlainLabel shows plain text only")

    def set_tone(self, tone: Tone) -> None:
        """Change the colour."""
        self.setProperty("tone", tone.value)
        repolish(self)

    @property
    def elided(self) -> bool:
        """Whether the text does not fit."""
        return (
            self._elide is not Qt.TextElideMode.ElideNone
            and self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        )

    @override
    def minimumSizeHint(self) -> QSize:
        """An eliding label may become as narrow as a few letters."""
        hint = super().minimumSizeHint()
        if self._elide is not Qt.TextElideMode.ElideNone:
            hint.setWidth(min(hint.width(), self.fontMetrics().averageCharWidth() * 4))
        return hint

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh_tooltip()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.elided:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        rect = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), self._elide, rect.width())
        self.style().drawItemText(
            painter,
            rect,
            int(self.alignment()) | int(Qt.TextFlag.TextSingleLine),
            self.palette(),
            self.isEnabled(),
            text,
            self.foregroundRole(),
        )
        painter.end()

    def _refresh_tooltip(self) -> None:
        if self._tooltip_when_elided:
            set_tooltip(self, self.text() if self.elided else "")


def set_tooltip(widget: QWidget, text: str) -> None:
    """A tooltip that shows `text` literally; Qt would guess at markup otherwise."""
    widget.setToolTip(plain_tooltip(text))


def plain_tooltip(text: str) -> str:
    """`text` so that Qt shows it literally in a tooltip."""
    from html import escape  # noqa: PLC0415 - its tables cost 1 ms of the start

    return f"<p style='white-space:pre-wrap'>{escape(text)}</p>" if text else ""


def repolish(widget: QWidget) -> None:
    """Let the style sheet look again after a dynamic property changed."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # it has not looked yet
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def _tone_of(style: TextStyle) -> Tone:
    quiet = (TextStyle.SMALL, TextStyle.SECONDARY, TextStyle.LABEL)
    return Tone.SECONDARY if style in quiet else Tone.PLAIN
