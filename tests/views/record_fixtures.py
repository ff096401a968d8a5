"""The workspace that look-up and customer page are tested in, in the program's own look."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backoffice.ui.theme import Theme, ThemeChoice
from tests.views.record_world import Records, World

Enter = Callable[..., World]


@pytest.fixture(scope="session", autouse=True)
def look(qapp: QApplication) -> Theme:
    """The program's own look: sizes and fonts as people see them."""
    theme = Theme(qapp)
    theme.choose(ThemeChoice.LIGHT)
    return theme


@pytest.fixture
def records() -> Records:
    """What the services would answer; a test fills it."""
    return Records()


@pytest.fixture
def enter(qtbot: QtBot) -> Iterator[Enter]:
    """Opens a workspace on records; closed afterwards."""
    worlds: list[World] = []

    def open_world(records: Records, *, size: tuple[int, int] = (1280, 800)) -> World:
        world = World(records)
        worlds.append(world)
        qtbot.addWidget(world.workspace)
        world.workspace.resize(*size)
        world.workspace.show()
        qtbot.waitExposed(world.workspace)
        world.workspace.activateWindow()
        qtbot.waitUntil(world.workspace.isActiveWindow)
        world.workspace.open_first()
        return world

    yield open_world
    for world in worlds:
        world.close()
