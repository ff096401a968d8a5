"""The customer page in a real workspace, and the hand that works it."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.robots.customer_robot import CustomerRobot
from tests.views.record_fixtures import Enter, enter, look, records
from tests.views.record_world import Records

__all__ = ["customer", "enter", "look", "narrow", "records"]


@pytest.fixture
def customer(qtbot: QtBot, enter: Enter, records: Records) -> Callable[[], CustomerRobot]:
    """Opens the workspace once the test has filled its records."""
    return lambda: CustomerRobot(qtbot, enter(records))


@pytest.fixture
def narrow(qtbot: QtBot, enter: Enter, records: Records) -> Callable[[], CustomerRobot]:
    """The same in the smallest window."""
    return lambda: CustomerRobot(qtbot, enter(records, size=(1024, 700)))
