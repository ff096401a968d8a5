"""The stage that refund screens stand on, in the program's own look."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backoffice.ui.changes import ChangeFeed
from backoffice.ui.tasks import TaskRunner
from backoffice.ui.theme import Theme, ThemeChoice
from tests.views.refund_stage import Stage


@pytest.fixture
def stage(qtbot: QtBot, qapp: QApplication) -> Iterator[Stage]:
    feed = ChangeFeed()
    runner = TaskRunner(feed=feed)
    stage = Stage(runner=runner, feed=feed)
    qtbot.addWidget(stage)
    stage.show()
    yield stage
    stage.clipboard.clear_if_ours()
    stage.close_sheet()
    runner.shutdown()


@pytest.fixture(scope="session", autouse=True)
def look(qapp: QApplication) -> Theme:
    """The program's own look: sizes and fonts as people see them."""
    theme = Theme(qapp)
    theme.choose(ThemeChoice.LIGHT)
    return theme
