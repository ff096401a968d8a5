"""The announcement of sleep: passed on before sleep, not after waking; absent without a bus."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backoffice.ui.power import SleepListener


def test_only_the_beginning_of_sleep_is_told(qtbot: QtBot) -> None:
    listener = SleepListener()
    with qtbot.waitSignal(listener.about_to_sleep):
        listener.on_prepare_for_sleep(True)
    with qtbot.assertNotEmitted(listener.about_to_sleep):
        listener.on_prepare_for_sleep(False)


@pytest.mark.skipif(
    Path("/run/dbus/system_bus_socket").exists(), reason="this machine has a system bus"
)
def test_without_a_bus_it_says_so(qapp: object) -> None:
    assert SleepListener().listen() is False
