"""Finds what can take the keyboard and has no name for screen readers."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def nameless_widgets(root: QWidget) -> Iterator[str]:
    """Every focusable widget that is visible within `root` and has no accessible name."""
    QAccessible.setActive(True)
    for widget in [root, *root.findChildren(QWidget)]:
        inner = widget.objectName().startswith("qt_") or widget.focusProxy() is not None
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or inner:
            continue
        if not widget.isVisibleTo(root):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        if not name.strip():
            parent = type(widget.parentWidget()).__name__
            yield f"{type(widget).__name__} {widget.objectName()!r} in {parent}"
