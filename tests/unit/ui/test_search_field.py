"""The search field: a pause before it asks, arrows for the results, Esc in two steps."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backoffice.ui.buttons import IconButton
from backoffice.ui.search_field import SearchField


@pytest.fixture
def field(shown: Callable[[QWidget], QWidget]) -> SearchField:
    field = SearchField(name="Find a customer", placeholder="Name …", key_hint="/")
    shown(field)
    return field


@pytest.fixture
def edited(field: SearchField) -> list[str]:
    texts: list[str] = []
    field.edited.connect(texts.append)
    return texts


def test_it_asks_once_after_the_last_key(
    qtbot: QtBot, field: SearchField, edited: list[str]
) -> None:
    qtbot.keyClicks(field, " Åsa ")
    assert edited == []
    qtbot.waitUntil(lambda: edited == ["Åsa"])


def test_enter_asks_at_once_and_only_once(
    qtbot: QtBot, field: SearchField, edited: list[str]
) -> None:
    qtbot.keyClicks(field, "O-5001")
    with qtbot.waitSignal(field.submitted) as submitted:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert submitted.args == ["O-5001"]
    assert not field._timer.isActive()
    assert edited == []


@pytest.mark.parametrize(("key", "by"), [(Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)])
def test_arrows_go_to_the_results(qtbot: QtBot, field: SearchField, key: Qt.Key, by: int) -> None:
    with qtbot.waitSignal(field.stepped) as stepped:
        qtbot.keyClick(field, key)
    assert stepped.args == [by]


def test_escape_empties_first_and_then_leaves(
    qtbot: QtBot, field: SearchField, edited: list[str]
) -> None:
    qtbot.keyClicks(field, "Åsa")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert edited == [""]
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_the_cross_empties(qtbot: QtBot, field: SearchField, edited: list[str]) -> None:
    cross = field.findChild(IconButton)
    assert not cross.isVisible()
    qtbot.keyClicks(field, "Åsa")
    assert cross.isVisible()
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert edited == [""]
    field.empty()
    assert edited == [""]


def test_wiping_leaves_no_text_and_no_undo(field: SearchField, edited: list[str]) -> None:
    field.insert("19850312-2391")
    field.wipe()
    field.undo()
    assert field.text() == ""
    assert edited == []
    assert not field._timer.isActive()


def test_coming_by_key_selects_what_is_there(field: SearchField) -> None:
    field.setText("Åsa")
    field.clearFocus()
    field.activateWindow()
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert field.selectedText() == "Åsa"


def test_the_key_is_shown_while_the_field_is_empty_and_elsewhere(field: SearchField) -> None:
    field.clearFocus()
    with_hint = field.grab().toImage()
    field._key_hint = ""
    assert field.grab().toImage() != with_hint
