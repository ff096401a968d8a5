"""Guards against a Qt binding that drops references to None and True, as 6.12.0 does on 3.11.

From CPython 3.12 on these objects are immortal (PEP 683) and the count is constant.
"""

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

immortal = pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None and True are immortal from CPython 3.12 on (PEP 683)"
)


class Sender(QObject):
    sent = Signal(int)


@immortal
def test_calls_that_return_nothing_keep_the_count_of_none(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(500):
        widget.setEnabled(True)
    assert abs(sys.getrefcount(None) - before) < 100


@immortal
def test_emitting_keeps_the_count_of_true() -> None:
    sender = Sender()
    before = sys.getrefcount(True)
    for _ in range(200):
        sender.sent.emit(1)
    assert abs(sys.getrefcount(True) - before) < 50
