"""Where things stand: the gaps of the grid, and the card.

Rule: distances come from the grid (4, 8, 12, 16, 24, 32), grounds are cards with a hairline; no
group boxes.

    card = Card(self.tr("Contact"))
    card.body.addWidget(field)
    card.add_action(IconButton(...))
    page = column(gap=GAP_L, margin=GAP_XL);  page.addWidget(card)
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.tokens import tokens_now

GAP_XS = 4
GAP_S = 8
GAP_M = 12
GAP_L = 16
GAP_XL = 24
GAP_XXL = 32
_CORNER_PX = 6


def column(parent: QWidget | None = None, *, gap: int = GAP_S, margin: int = 0) -> QVBoxLayout:
    """A vertical layout with grid distances."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    _space(layout, gap, margin)
    return layout


def row(parent: QWidget | None = None, *, gap: int = GAP_S, margin: int = 0) -> QHBoxLayout:
    """A horizontal layout with grid distances."""
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    _space(layout, gap, margin)
    return layout


def _space(layout: QLayout, gap: int, margin: int) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(margin, margin, margin, margin)


def clear(layout: QLayout) -> None:
    """Take everything out of `layout` and destroy the widgets."""
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        if inner is not None:
            clear(inner)
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def centred(widget: QWidget) -> QHBoxLayout:
    """A row with `widget` in its middle. An alignment would let wrapped text be measured at the
    width of the window and then be cut off."""
    layout = row(gap=0)
    layout.addStretch(1)
    layout.addWidget(widget)
    layout.addStretch(1)
    return layout


class Card(QFrame):
    """A ground with a hairline and round corners; `body` is its layout. The title is optional."""

    def __init__(
        self, title: str = "", parent: QWidget | None = None, *, padding: int = GAP_L
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        outer = column(self, gap=GAP_M, margin=padding)
        if not padding:
            # What fills the card stays clear of its round corners.
            outer.setContentsMargins(1, _CORNER_PX, 1, _CORNER_PX)
        self.heading = PlainLabel(title, style=TextStyle.HEADING)
        self._head = row(gap=GAP_S)
        self._head.addWidget(self.heading, 1)
        if title:
            outer.addLayout(self._head)
            self.setAccessibleName(title)
        self.body = column(gap=GAP_S)
        outer.addLayout(self.body, 1)

    def add_action(self, widget: QWidget) -> None:
        """Put a small control at the right end of the title."""
        self._head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)


class Hairline(QFrame):
    """A one-pixel line."""

    def __init__(self, parent: QWidget | None = None, *, vertical: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("hairline", True)
        if vertical:
            self.setFixedWidth(1)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class ScrollColumn(QScrollArea):
    """A column that scrolls up and down only; `body` is its layout."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        name: str,
        gap: int = GAP_M,
        margin: int = 0,
        max_width: int | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setProperty("clear", True)
        inner = QWidget(ground)
        inner.setProperty("clear", True)
        self.body = column(inner, gap=gap, margin=margin)
        centred = row(ground, gap=0)
        if max_width is not None:
            inner.setMaximumWidth(max_width)
        centred.addWidget(inner)
        self.setWidget(ground)


def labelled(label: str, widget: QWidget) -> QWidget:
    """A small caption above `widget`; for facts on a page, not for input."""
    box = QWidget()
    layout = column(box, gap=2)
    caption = PlainLabel(label, style=TextStyle.LABEL)
    caption.setBuddy(widget)
    layout.addWidget(caption)
    layout.addWidget(widget)
    return box


def focus_first(widget: QWidget) -> None:
    """Put the keyboard on the first thing inside `widget` that takes it, else on `widget`."""
    tab = Qt.FocusReason.TabFocusReason
    if widget.focusProxy() is not None:
        widget.setFocus(tab)
        return
    following = widget.nextInFocusChain()
    # A widget counts as its own ancestor, and the chain is a ring.
    while following is not None and following is not widget and widget.isAncestorOf(following):
        reachable = bool(following.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if reachable and following.isVisibleTo(widget) and following.isEnabled():
            following.setFocus(tab)
            return
        following = following.nextInFocusChain()
    widget.setFocus(tab)


def lift(widget: QWidget) -> None:
    """A soft shadow, for what floats above the page."""
    shadow = QGraphicsDropShadowEffect(widget)
    shadow.setBlurRadius(24)
    shadow.setOffset(0, 4)
    shadow.setColor(tokens_now().colour("shadow"))
    widget.setGraphicsEffect(shadow)
