"""The two-pixel ring around what has the keyboard, outside the control.

Rule: it shows for whoever moves by keyboard; a click with the pointer needs no ring. Widgets that
draw their own focus (tables) set the property "ownFocus".

    FocusRing.install(app)
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from backoffice.ui.override import override
from backoffice.ui.tokens import tokens_now

_WIDTH_PX = 2
_GAP_PX = 2
_REACH_PX = _WIDTH_PX + _GAP_PX


class FocusRing(QObject):
    """Follows the focus of the application with one small overlay."""

    def __init__(self, app: QApplication, *, parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._overlay: _Overlay | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._on_focus_changed)

    @classmethod
    def install(cls, app: QApplication, *, parent: QObject | None = None) -> "FocusRing":
        """Begin to follow; as long as `parent` lives, else as long as the application."""
        return cls(app, parent=parent)

    @property
    def target(self) -> QWidget | None:
        """What the ring is around."""
        shown = self._overlay is not None and isValid(self._overlay)
        return self._target if shown else None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        elif kind == QEvent.Type.Hide or (
            kind == QEvent.Type.MouseButtonPress and watched is self._target
        ):
            self._drop()
        return False

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._drop()
        if now is None or not _wants_ring(now):
            return
        self._target = now
        self._watched = _up_to_room_for_ring(now)
        for widget in self._watched[:-1]:
            widget.installEventFilter(self)
        self._overlay = _Overlay(self._watched[-1])
        self._place()
        self._overlay.show()
        self._overlay.raise_()

    def _place(self) -> None:
        if self._overlay is None or self._target is None or not isValid(self._overlay):
            return
        ground = self._overlay.parentWidget()
        if ground is not None and isValid(self._target):
            self._overlay.setGeometry(_ring_in(ground, self._target))

    def _drop(self) -> None:
        for widget in self._watched[:-1]:
            if isValid(widget):
                widget.removeEventFilter(self)
        if self._overlay is not None and isValid(self._overlay):
            self._overlay.hide()
            self._overlay.deleteLater()
        self._overlay = self._target = None
        self._watched = []


def _ring_in(ground: QWidget, target: QWidget) -> QRect:
    """The place of the ring around `target`, in the coordinates of `ground`."""
    corner = target.mapTo(ground, QPoint(0, 0))
    reach = _REACH_PX
    return QRect(corner, target.size()).adjusted(-reach, -reach, reach, reach)


def _up_to_room_for_ring(target: QWidget) -> list[QWidget]:
    """`target` and its ancestors up to the first that the ring fits into."""
    path = [target]
    while (ground := path[-1].parentWidget()) is not None:
        path.append(ground)
        if ground.isWindow() or ground.rect().contains(_ring_in(ground, target)):
            break
    return path


def _wants_ring(widget: QWidget) -> bool:
    unreachable = widget.focusPolicy() == Qt.FocusPolicy.NoFocus
    if widget.property("ownFocus") or widget.isWindow() or unreachable:
        return False
    return not widget.inherits("QAbstractScrollArea")


class _Overlay(QWidget):
    """The ring itself; the pointer goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens_now().colour("focus"), _WIDTH_PX))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = _WIDTH_PX / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 8, 8)
        painter.end()
