"""Look-up in a real workspace, and the hand that works it."""

import pytest
from pytestqt.qtbot import QtBot

from tests.robots.lookup_robot import LookupRobot
from tests.views.record_fixtures import Enter, enter, look, records
from tests.views.record_world import Records

__all__ = ["enter", "look", "lookup", "records"]


@pytest.fixture
def lookup(qtbot: QtBot, enter: Enter, records: Records) -> LookupRobot:
    return LookupRobot(qtbot, enter(records))
