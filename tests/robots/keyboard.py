"""Presses keys as the desktop would: on the window, which finds out who has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

NONE = Qt.KeyboardModifier.NoModifier


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press and release `key` on the window of `widget`; shortcuts take part."""
    handle = widget.window().windowHandle()
    assert handle is not None, "the window is not shown"
    QTest.keyClick(handle, key, modifier)
