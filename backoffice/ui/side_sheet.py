"""A sheet that slides over the page from the right; the page stays where it was.

Rules: one sheet at a time; Esc and the cross close it; what it holds is destroyed with it; the
page below takes no clicks meanwhile. It moves only where motion is wanted.

    sheet = SideSheet(host, title=self.tr("Refund"), content=panel, width=560)
    sheet.closed.connect(...);  sheet.open();  sheet.close_sheet()
"""

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPropertyAnimation,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QStyle, QWidget

from backoffice.ui.buttons import IconButton
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, GAP_S, GAP_XL, Hairline, column, focus_first, row
from backoffice.ui.override import override
from backoffice.ui.tokens import tokens_now


class SideSheet(QWidget):
    """Covers its host: a veil, and the sheet at the right."""

    closed = Signal()

    def __init__(self, host: QWidget, *, title: str, content: QWidget, width: int = 480) -> None:
        super().__init__(host)
        self._host = host
        self._width = width
        self.content = content
        self._sheet = QFrame(self)
        self._sheet.setProperty("sheet", True)
        self._sheet.setAccessibleName(title)
        self._motion = QPropertyAnimation(self._sheet, b"geometry", self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._build(title)
        host.installEventFilter(self)
        self.hide()

    def _build(self, title: str) -> None:
        layout = column(self._sheet, gap=0)
        head = row(gap=GAP_S)
        head.setContentsMargins(GAP_XL, GAP_L, GAP_L, GAP_L)
        head.addWidget(PlainLabel(title, style=TextStyle.STRONG), 1)
        close = IconButton(Icon.CLOSE, name=self.tr("Close"))
        close.clicked.connect(self.close_sheet)
        head.addWidget(close)
        layout.addLayout(head)
        layout.addWidget(Hairline())
        layout.addWidget(self.content, 1)

    def open(self) -> None:
        """Slide in and take the focus."""
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()
        end = self._place()
        if motion_wanted():
            self._motion.setDuration(tokens_now().motion["long_ms"])
            self._motion.setStartValue(end.translated(48, 0))
            self._motion.setEndValue(end)
            self._motion.start()
        else:
            self._sheet.setGeometry(end)
        focus_first(self.content)

    def close_sheet(self) -> None:
        """Close and destroy what it holds."""
        self._motion.stop()
        self._host.removeEventFilter(self)
        self.hide()
        self.closed.emit()
        self.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._motion.stop()
            self.setGeometry(self._host.rect())
            self._sheet.setGeometry(self._place())
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The veil swallows clicks; it does not close, because a sheet may hold half-done input."""
        event.accept()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens_now().colour("scrim"))
        painter.end()

    def _place(self) -> QRect:
        width = min(self._width, self.width())
        return QRect(self.width() - width, 0, width, self.height())


def motion_wanted() -> bool:
    """Whether the desktop wants things to move."""
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    app_style = QApplication.style()
    return app_style.styleHint(hint) > 0
