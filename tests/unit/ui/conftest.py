"""What the tests of the widget kit share: a themed application, a task runner that ends, a clock.

Rule: real widgets and a real runner; time is moved by hand.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backoffice.ui.changes import ChangeFeed
from backoffice.ui.tasks import TaskRunner
from backoffice.ui.theme import Theme, ThemeChoice


@dataclass
class Clock:
    """A clock that stands still until a test moves it."""

    now_s: float = 1000.0

    def __call__(self) -> float:
        return self.now_s

    def forward(self, seconds: float) -> None:
        self.now_s += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp)
    theme.choose(ThemeChoice.LIGHT)
    yield theme
    theme.choose(ThemeChoice.LIGHT)
    theme.deleteLater()


@pytest.fixture
def feed(qapp: QApplication) -> ChangeFeed:
    return ChangeFeed()


@pytest.fixture
def runner(qapp: QApplication, feed: ChangeFeed) -> Iterator[TaskRunner]:
    runner = TaskRunner(feed=feed)
    yield runner
    runner.shutdown()


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> Iterator[Callable[[QWidget], QWidget]]:
    """Shows a widget, themed, waits until it stands, and keeps it for the length of the test."""
    kept: list[QWidget] = []

    def show(widget: QWidget) -> QWidget:
        kept.append(widget)
        qtbot.addWidget(widget)
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    yield show
    kept.clear()
