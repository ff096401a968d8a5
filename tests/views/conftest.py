"""A window with nobody signed in, for the tests of the frame."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.robots.window import WindowRobot


@pytest.fixture
def robot(qtbot: QtBot) -> Iterator[WindowRobot]:
    robot = WindowRobot(qtbot)
    yield robot
    robot.leave()
