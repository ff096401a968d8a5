"""The announcement of sleep: passed on before sleep, not after waking; absent without a bus."""

import os
import shutil
import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from backoffice.ui.power import SleepListener

# Run on a bus of its own that stands in for the system's; logind is played by a second connection.
ON_A_BUS = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from backoffice.ui.power import SleepListener

app = QCoreApplication([])
listener = SleepListener()
listener.about_to_sleep.connect(lambda: (sys.stdout.write("heard"), app.quit()))
assert listener.listen()
logind = QDBusConnection.connectToBus(QDBusConnection.BusType.SystemBus, "logind")
assert logind.registerService("org.freedesktop.login1")
message = QDBusMessage.createSignal(
    "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep"
)
message.setArguments([True])
QTimer.singleShot(0, lambda: logind.send(message))
QTimer.singleShot(20000, app.quit)
app.exec()
"""
BUS = shutil.which("dbus-run-session")


def test_only_the_beginning_of_sleep_is_told(qtbot: QtBot) -> None:
    listener = SleepListener()
    with qtbot.waitSignal(listener.about_to_sleep):
        listener.on_prepare_for_sleep(True)
    with qtbot.assertNotEmitted(listener.about_to_sleep):
        listener.on_prepare_for_sleep(False)


@pytest.mark.skipif(BUS is None, reason="dbus-run-session is not installed")
@pytest.mark.parametrize("bus", ["there", "absent"])
def test_logind_is_heard_where_there_is_a_bus(bus: str) -> None:
    program = ON_A_BUS
    address = "DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS"
    if bus == "absent":
        address = "DBUS_SYSTEM_BUS_ADDRESS=unix:path=/nonexistent"
        program = (
            "from PySide6.QtCore import QCoreApplication\n"
            "from backoffice.ui.power import SleepListener\n"
            "app = QCoreApplication([])\n"
            "print('heard' if SleepListener().listen() is False else 'wrong', end='')"
        )
    command = f'{address} exec "$0" -c "$1"'
    done = subprocess.run(
        [str(BUS), "--", "sh", "-c", command, sys.executable, program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.stdout == "heard", done.stderr
