"""Every journey is watched for a blocked event loop; the journey itself need not ask for it.

Rule: a journey runs at the program's own speed, so coverage is not measured while it runs; what a
layer does is shown by its unit tests.
"""

from pathlib import Path

import pytest

from tests.watchdog import EventLoopWatch

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
