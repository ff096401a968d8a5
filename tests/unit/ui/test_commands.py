"""Commands and their palette: found by words, run by Enter, gone with their owner."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from backoffice.ui.commands import Command, CommandRegistry
from backoffice.ui.icons import Icon
from backoffice.ui.palette import CommandPalette
from backoffice.ui.shortcuts import PAGES, Shortcut
from tests.robots.keyboard import press


@pytest.fixture
def ran() -> list[str]:
    return []


@pytest.fixture
def window(shown: Callable[[QWidget], QWidget]) -> QWidget:
    window = QWidget()
    window.resize(900, 600)
    return shown(window)


@pytest.fixture
def commands(window: QWidget, ran: list[str]) -> CommandRegistry:
    registry = CommandRegistry(window)
    for title in ("Home", "Refunds", "Open refund", "Lock"):
        registry.add(window, Command(title.lower(), title, lambda t=title: ran.append(t)))
    return registry


@pytest.fixture
def palette(qtbot: QtBot, window: QWidget, commands: CommandRegistry) -> CommandPalette:
    palette = CommandPalette(window, commands)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    palette.open()
    qtbot.waitUntil(palette.field.hasFocus)
    return palette


def titles(palette: CommandPalette) -> list[str]:
    return [palette.list.item(row).text() for row in range(palette.list.count())]


def test_no_two_shortcuts_share_a_key() -> None:
    keys = [shortcut.keys for shortcut in Shortcut]
    assert len(keys) == len(set(keys)) == len(Shortcut.__members__)
    assert all(shortcut.title for shortcut in Shortcut)
    assert all(shortcut.name.startswith("PAGE_") for shortcut in PAGES)


def test_commands_are_found_by_every_word_and_beginnings_come_first(
    commands: CommandRegistry,
) -> None:
    assert [c.title for c in commands.find("refund")] == ["Refunds", "Open refund"]
    assert [c.title for c in commands.find("REF op")] == ["Open refund"]
    assert commands.find("nothing like it") == ()


def test_a_command_goes_with_its_owner(commands: CommandRegistry) -> None:
    page = QObject()
    commands.add(page, Command("page", "Of the page", lambda: None))
    assert "Of the page" in [c.title for c in commands.all()]
    delete(page)
    assert "Of the page" not in [c.title for c in commands.all()]


def test_locking_forgets_all(qtbot: QtBot, commands: CommandRegistry) -> None:
    with qtbot.waitSignal(commands.changed):
        commands.clear()
    assert commands.all() == ()


def test_typing_narrows_and_enter_runs(
    qtbot: QtBot, palette: CommandPalette, ran: list[str]
) -> None:
    assert titles(palette) == ["Home", "Refunds", "Open refund", "Lock"]
    qtbot.keyClicks(palette.field, "refund")
    assert titles(palette) == ["Refunds", "Open refund"]
    press(palette, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_Return)
    assert ran == ["Open refund"]
    assert not palette.isVisible()


def test_arrows_go_round(palette: CommandPalette) -> None:
    press(palette, Qt.Key.Key_Up)
    assert palette.list.currentRow() == 3
    press(palette, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 0


def test_a_click_runs(qtbot: QtBot, palette: CommandPalette, ran: list[str]) -> None:
    point = palette.list.visualItemRect(palette.list.item(3)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert ran == ["Lock"]


def test_enter_on_nothing_does_nothing(
    qtbot: QtBot, palette: CommandPalette, ran: list[str]
) -> None:
    qtbot.keyClicks(palette.field, "zzz")
    press(palette, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_Return)
    assert ran == []
    assert palette.isVisible()


def test_escape_and_losing_the_keyboard_close_it(palette: CommandPalette) -> None:
    press(palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_losing_the_keyboard_closes_it(palette: CommandPalette) -> None:
    palette.field.clearFocus()
    assert not palette.isVisible()


def test_a_command_that_cannot_run_says_why_and_does_not_run(
    window: QWidget, palette: CommandPalette, commands: CommandRegistry, ran: list[str]
) -> None:
    blocked = Command(
        "refund.open",
        "Refund",
        lambda: ran.append("refund"),
        shortcut=Shortcut.REFUND,
        icon=Icon.REFUND,
        hindrance=lambda: "Open an order first.",
    )
    commands.clear()
    commands.add(window, blocked)
    palette.open()
    assert not palette.grab().isNull()
    press(palette, Qt.Key.Key_Return)
    assert ran == []
    assert palette.isVisible()
