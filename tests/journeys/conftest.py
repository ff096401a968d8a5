"""The shop that journeys work in, and the watch on the event loop that none need ask for.

Rule: a journey runs at the program's own speed, so coverage is not measured while it runs; what a
layer does is shown by its unit tests. Each journey has a store of its own.
"""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from pytestqt.qtbot import QtBot

from tests.factories import StoreTemplate
from tests.journeys.shop import shop_lines
from tests.robots.program_robot import ProgramRobot
from tests.unit.services.conftest import store_template
from tests.watchdog import EventLoopWatch

__all__ = ["store_template"]

_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.journey)
            item.add_marker(pytest.mark.no_cover)


@pytest.fixture(autouse=True)
def watched(event_loop_watch: EventLoopWatch) -> EventLoopWatch:
    """The watch of this journey, for a test that wants to read the number."""
    return event_loop_watch


@pytest.fixture(scope="session")
def filled_shop(store_template: StoreTemplate, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store with the customers of `shop.py`; it is copied, never worked on."""
    folder = tmp_path_factory.mktemp("shop") / "store"
    with store_template.copy(folder) as store:
        store.import_lines(*shop_lines())
    return folder


@pytest.fixture
def shop(filled_shop: Path, tmp_path: Path) -> Path:
    """The folder of this journey's own store."""
    folder = tmp_path / "store"
    copytree(filled_shop, folder)
    return folder


@pytest.fixture
def program(shop: Path, qtbot: QtBot) -> Iterator[ProgramRobot]:
    """The program on it, in English, at the sign-in card."""
    robot = ProgramRobot(qtbot, shop / "store.sqlite", shop / "site-secret")
    yield robot
    robot.leave()
