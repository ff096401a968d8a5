"""Everything that a running window gives away, whether drawn or not.

Rule: hidden widgets count too (their text is readable through accessibility); so do models,
tooltips, accessible names, placeholders, window titles and the clipboard.
"""

import gc
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

_PROPERTIES = (
    "text",
    "plainText",
    "toolTip",
    "statusTip",
    "whatsThis",
    "accessibleName",
    "accessibleDescription",
    "placeholderText",
    "windowTitle",
    "title",
    "currentText",
    "objectName",
)
_ROLES = (*range(15), *range(int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 8))
_TEXTS = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
)
_MOST_ROWS = 500


def everything_shown() -> str:
    """All of it, a piece a line."""
    pieces: list[str] = []
    gc.collect()  # else it may run while Qt's list of widgets is read, and take some of them
    for top in QApplication.topLevelWidgets():
        for widget in (top, *top.findChildren(QWidget)):
            pieces += _of_object(widget)
            if isinstance(widget, QAbstractItemView) and widget.model() is not None:
                pieces += _of_model(widget.model())
        for action in top.findChildren(QAction):
            pieces += _of_object(action)
        interface = _interface(top)
        if interface is not None:
            pieces += _of_interface(interface)
    pieces += [window.title() for window in QGuiApplication.topLevelWindows()]
    pieces.append(QGuiApplication.clipboard().text())
    return "\n".join(piece for piece in pieces if piece)


def drawn_texts(widget: QWidget) -> str:
    """What can be read on the visible widgets alone, painted columns by their accessible texts."""
    interface = _interface(widget)
    return "\n".join(_of_interface(interface)) if interface is not None else ""


def _of_object(thing: QObject) -> Iterator[str]:
    meta = thing.metaObject()
    for name in _PROPERTIES:
        if meta.indexOfProperty(name) >= 0:
            value = thing.property(name)
            if isinstance(value, str):
                yield value


def _of_model(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    parent = parent or QModelIndex()
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        for column in range(model.columnCount(parent)):
            index = model.index(row, column, parent)
            for role in _ROLES:
                value = model.data(index, role)
                if value is not None:
                    yield str(value)


def _of_interface(interface: QAccessibleInterface, depth: int = 0) -> Iterator[str]:
    for kind in _TEXTS:
        yield interface.text(kind)
    if depth < 40:
        for number in range(min(interface.childCount(), _MOST_ROWS)):
            child = _child(interface, number)
            if child is not None and child.isValid():
                yield from _of_interface(child, depth + 1)


def _interface(widget: QWidget) -> QAccessibleInterface | None:
    """A widget's face for accessibility; a widget that is going away has none."""
    return QAccessible.queryAccessibleInterface(widget)


def _child(interface: QAccessibleInterface, number: int) -> QAccessibleInterface | None:
    return interface.child(number)
