"""Fixtures for tests that open pages in a real workspace."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backoffice.ui.theme import Theme, ThemeChoice
from tests.views.page_world import MakePage, PageWorld

Enter = Callable[..., PageWorld]


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Theme:
    """The look of the program, put on once."""
    theme = Theme(qapp)
    theme.choose(ThemeChoice.LIGHT)
    return theme


@pytest.fixture
def enter(qtbot: QtBot, look: Theme) -> Iterator[Enter]:
    """Opens a workspace with pages: `enter({"staff": make}, role="admin")`; closed afterwards."""
    worlds: list[PageWorld] = []

    def open_world(
        pages: dict[str, MakePage], *, size: tuple[int, int] = (1280, 800), **how: Any
    ) -> PageWorld:
        world = PageWorld(pages, **how)
        worlds.append(world)
        world.workspace.resize(*size)
        world.workspace.show()
        world.workspace.activateWindow()
        qtbot.waitUntil(world.workspace.isActiveWindow)
        return world

    yield open_world
    for world in worlds:
        world.close()
