"""Notices: they go by themselves, errors stay, a pointer keeps them, no more than three."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QCursor, QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backoffice.ui import toasts as module
from backoffice.ui.buttons import Button, IconButton
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.ui.toasts import Toasts

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(shown: Callable[[QWidget], QWidget]) -> QWidget:
    window = QWidget()
    window.resize(800, 600)
    return shown(window)


@pytest.fixture
def toasts(window: QWidget) -> Toasts:
    return Toasts(window)


def test_a_notice_goes_by_itself(
    qtbot: QtBot, toasts: Toasts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "STAY_MS", 30)
    QCursor.setPos(0, 0)  # a notice under the pointer stays
    toasts.show(MessageKind.SUCCESS, "Refund R-1007 requested.")
    assert toasts.texts == ("Refund R-1007 requested.",)
    qtbot.waitUntil(lambda: toasts.texts == ())


def test_an_error_stays_until_it_is_closed(qtbot: QtBot, toasts: Toasts) -> None:
    toast = toasts.show(MessageKind.DANGER, "The store cannot be reached.")
    assert not toast._timer.isActive()
    qtbot.mouseClick(toast.findChild(IconButton), LEFT)
    assert toasts.texts == ()


def test_a_pointer_over_a_notice_keeps_it(toasts: Toasts) -> None:
    toast = toasts.show(MessageKind.INFO, "Somebody else changed this refund.")
    point = QPointF(1, 1)
    QApplication.sendEvent(toast, QEnterEvent(point, point, point))
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()
    toasts.clear()


def test_the_action_runs_and_the_notice_goes(qtbot: QtBot, toasts: Toasts) -> None:
    ran: list[bool] = []
    toast = toasts.show(
        MessageKind.SUCCESS, "Requested.", action="Open", on_action=lambda: ran.append(True)
    )
    qtbot.mouseClick(toast.findChild(Button), LEFT)
    assert ran == [True]
    assert toasts.texts == ()


def test_the_oldest_goes_when_there_are_more_than_three(toasts: Toasts) -> None:
    for number in range(5):
        toasts.show(MessageKind.INFO, str(number))
    assert toasts.texts == ("2", "3", "4")
    toasts.clear()
    assert toasts.texts == ()


def test_notices_stand_above_each_other_and_follow_the_window(
    toasts: Toasts, window: QWidget
) -> None:
    first = toasts.show(MessageKind.INFO, "first")
    second = toasts.show(MessageKind.INFO, "second")
    assert first.geometry().bottom() < second.geometry().top()
    before = second.y()
    window.resize(1200, 900)
    assert second.y() > before
    assert abs(second.geometry().center().x() - 600) <= 1
    toasts.clear()


def test_a_message_in_the_page_offers_its_action_and_can_be_closed(
    qtbot: QtBot, shown: Callable[[QWidget], QWidget]
) -> None:
    ran: list[bool] = []
    message = InlineMessage(
        MessageKind.WARNING,
        "<b>Same name</b> as 2 others.",
        action="Compare",
        on_action=lambda: ran.append(True),
        closable=True,
    )
    shown(message)
    qtbot.mouseClick(message.findChild(Button), LEFT)
    assert ran == [True]
    with qtbot.waitSignal(message.dismissed):
        qtbot.mouseClick(message.findChild(IconButton), LEFT)
    assert not message.isVisible()
    message.show_message(MessageKind.DANGER, "Gone.")
    assert (message.text, message.accessibleName()) == ("Gone.", "Gone.")
