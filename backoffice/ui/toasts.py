"""Short notices at the lower edge of the window.

Rules: a toast says what happened and goes by itself; an error stays until it is closed; a pointer
over a toast keeps it. No personal data: whoever stands behind the person reads it too.

    toasts.show(MessageKind.SUCCESS, self.tr("Refund R-1007 requested."),
                action=self.tr("Open"), on_action=open_it)
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QWidget

from backoffice.ui.buttons import Button, ButtonKind, IconButton
from backoffice.ui.icons import Icon, IconLabel
from backoffice.ui.labels import PlainLabel
from backoffice.ui.layout import GAP_L, GAP_M, GAP_S, GAP_XL, lift, row
from backoffice.ui.messages import ICON_OF_KIND, MessageKind
from backoffice.ui.override import override

STAY_MS = 6000
MAX_TOASTS = 3
_WIDTH_PX = 420


class Toast(QFrame):
    """One notice."""

    left = Signal()

    def __init__(
        self,
        kind: MessageKind,
        text: str,
        parent: QWidget,
        *,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self.text = text
        self.setProperty("toast", True)
        self.setAccessibleName(text)
        self._on_action = on_action
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAY_MS)
        self._timer.timeout.connect(self.leave)
        self._build(action)
        if kind is not MessageKind.DANGER:
            self._timer.start()

    def _build(self, action: str) -> None:
        layout = row(self, gap=GAP_S)
        layout.setContentsMargins(GAP_L, GAP_S, GAP_S, GAP_S)
        layout.addWidget(IconLabel(ICON_OF_KIND[self.kind], colour=self.kind.value))
        layout.addSpacing(4)
        label = PlainLabel(self.text, wrap=True)
        layout.addWidget(label, 1)
        if action:
            button = Button(action, kind=ButtonKind.QUIET)
            button.clicked.connect(self._on_action_clicked)
            layout.addWidget(button)
        close = IconButton(Icon.CLOSE, name=self.tr("Close this notice"))
        close.clicked.connect(self.leave)
        layout.addWidget(close)
        self.setFixedWidth(_WIDTH_PX)
        lift(self)

    def leave(self) -> None:
        """Go away."""
        self._timer.stop()
        self.hide()
        self.left.emit()
        self.deleteLater()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if self.kind is not MessageKind.DANGER and self.isVisible():
            self._timer.start()
        super().leaveEvent(event)

    def _on_action_clicked(self) -> None:
        if self._on_action is not None:
            self._on_action()
        self.leave()


class Toasts(QObject):
    """Stacks the toasts of one window over its lower edge."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._toasts: list[Toast] = []
        window.installEventFilter(self)

    def show(
        self,
        kind: MessageKind,
        text: str,
        *,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> Toast:
        """Show a notice; the oldest goes when there are too many."""
        toast = Toast(kind, text, self._window, action=action, on_action=on_action)
        toast.left.connect(lambda: self._forget(toast))
        self._toasts.append(toast)
        while len(self._toasts) > MAX_TOASTS:
            self._toasts[0].leave()
        toast.show()
        self._place()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(toast, text))
        return toast

    def clear(self) -> None:
        """Take all of them away, for locking."""
        for toast in tuple(self._toasts):
            toast.leave()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is shown now, oldest first."""
        return tuple(toast.text for toast in self._toasts)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _forget(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            self._place()

    def _place(self) -> None:
        y = self._window.height() - GAP_XL
        for toast in reversed(self._toasts):
            toast.adjustSize()
            y -= toast.height()
            x = (self._window.width() - toast.width()) // 2
            toast.move(QPoint(x, y))
            toast.raise_()
            y -= GAP_M
