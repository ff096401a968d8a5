"""The side sheet: over the page, with the keyboard, gone by Esc or its cross."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from backoffice.ui import side_sheet as module
from backoffice.ui.buttons import Button, IconButton
from backoffice.ui.fields import TextField
from backoffice.ui.side_sheet import SideSheet

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def host(qtbot: QtBot, shown: Callable[[QWidget], QWidget]) -> QWidget:
    host = QWidget()
    host.resize(1000, 600)
    button = QPushButton("below", host)
    button.setGeometry(0, 0, 400, 400)
    shown(host)
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    return host


@pytest.fixture
def content() -> QWidget:
    content = QWidget()
    layout = QVBoxLayout(content)
    layout.addWidget(TextField(name="Reason"))
    layout.addWidget(Button("Refund"))
    return content


@pytest.fixture(params=[True, False], ids=["moving", "still"])
def sheet(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    host: QWidget,
    content: QWidget,
    monkeypatch: pytest.MonkeyPatch,
) -> SideSheet:
    monkeypatch.setattr(module, "motion_wanted", lambda: request.param)
    sheet = SideSheet(host, title="Refund", content=content, width=400)
    sheet.open()
    qtbot.waitUntil(lambda: sheet._sheet.x() == 600)
    return sheet


def test_it_stands_at_the_right_over_the_whole_height(sheet: SideSheet) -> None:
    assert sheet._sheet.geometry().getRect() == (600, 0, 400, 600)


def test_the_first_field_has_the_keyboard(qtbot: QtBot, sheet: SideSheet) -> None:
    field = sheet.findChild(TextField)
    qtbot.waitUntil(field.hasFocus)


@pytest.mark.parametrize("way", ["escape", "cross"])
def test_escape_and_the_cross_close_and_destroy_it(
    qtbot: QtBot, sheet: SideSheet, content: QWidget, way: str
) -> None:
    with qtbot.waitSignal(sheet.closed):
        if way == "escape":
            qtbot.keyClick(sheet.findChild(TextField), Qt.Key.Key_Escape)
        else:
            qtbot.mouseClick(sheet.findChild(IconButton), LEFT)
    qtbot.waitUntil(lambda: not isValid(content))


def test_other_keys_do_not_close_it(qtbot: QtBot, sheet: SideSheet) -> None:
    sheet.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    with qtbot.assertNotEmitted(sheet.closed):
        qtbot.keyClick(sheet.findChild(TextField), Qt.Key.Key_A)


def test_the_page_below_takes_no_clicks(qtbot: QtBot, host: QWidget, sheet: SideSheet) -> None:
    clicked: list[bool] = []
    host.findChild(QPushButton).clicked.connect(lambda: clicked.append(True))
    qtbot.mouseClick(sheet, LEFT, pos=sheet.rect().topLeft())
    assert clicked == []
    assert sheet.isVisible()


def test_it_follows_its_host(host: QWidget, sheet: SideSheet) -> None:
    host.resize(1200, 700)
    assert sheet._sheet.geometry().getRect() == (800, 0, 400, 700)
    host.resize(300, 700)
    assert sheet._sheet.geometry().getRect() == (0, 0, 300, 700)
    assert not sheet.grab().isNull()


def test_motion_is_a_wish_of_the_desktop() -> None:
    assert module.motion_wanted() in (True, False)
