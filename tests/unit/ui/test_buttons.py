"""Buttons: literal words, keys in tooltips, and the reason when they cannot be used."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backoffice.ui.buttons import Button, ButtonKind, IconButton
from backoffice.ui.icons import Icon
from backoffice.ui.shortcuts import Shortcut
from tests.robots.keyboard import press


def test_an_ampersand_is_shown_and_makes_no_mnemonic(qtbot: QtBot) -> None:
    button = Button("Anders & Co")
    qtbot.addWidget(button)
    assert button.text() == "Anders && Co"
    assert button.accessibleName() == "Anders & Co"
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize("make", [
    lambda: Button("Refund", shortcut=Shortcut.REFUND),
    lambda: IconButton(Icon.REFUND, name="Refund", shortcut=Shortcut.REFUND),
])  # fmt: skip
def test_the_tooltip_shows_the_key_and_the_reason_while_blocked(
    qtbot: QtBot, make: Callable[[], Button | IconButton]
) -> None:
    button = make()
    qtbot.addWidget(button)
    assert "Ctrl+R" in button.toolTip()
    button.block("Choose a line first.")
    assert not button.isEnabled()
    assert "Choose a line first." in button.toolTip()
    button.allow()
    assert button.isEnabled()
    assert "Ctrl+R" in button.toolTip()


def test_a_button_that_says_it_all_has_no_tooltip(qtbot: QtBot) -> None:
    button = Button("Refund 249,00 kr")
    qtbot.addWidget(button)
    assert button.toolTip() == ""
    assert "everything" in Button("More", tooltip="Shows everything").toolTip()


def test_the_key_presses_the_button_only_while_it_may_be_pressed(
    qtbot: QtBot, shown: Callable[[QWidget], QWidget]
) -> None:
    button = Button("Refund", shortcut=Shortcut.REFUND)
    shown(button)
    button.activateWindow()
    qtbot.waitUntil(button.isActiveWindow)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    control = Qt.KeyboardModifier.ControlModifier
    press(button, Qt.Key.Key_R, control)
    button.block("Not now.")
    press(button, Qt.Key.Key_R, control)
    assert pressed == [True]


def test_kinds_look_different(shown: Callable[[QWidget], QWidget]) -> None:
    button = Button("Refund", icon=Icon.REFUND)
    shown(button)
    seen = []
    for kind in ButtonKind:
        button.set_kind(kind)
        seen.append(button.grab().toImage())
    assert all(a != b for i, a in enumerate(seen) for b in seen[i + 1 :])


def test_the_main_button_is_forty_pixels_high_and_others_thirty_two(
    shown: Callable[[QWidget], QWidget],
) -> None:
    assert shown(Button("Refund", main=True)).sizeHint().height() == 40
    assert shown(Button("Refund")).sizeHint().height() == 32
