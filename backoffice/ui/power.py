"""Hears from logind that the machine is about to sleep, over D-Bus, where both exist.

Rule: imported after the first window stands (QtDBus costs start time); without a bus it says so
and the wall clock of `idle.py` remains. Source: org.freedesktop.login1.Manager, signal
PrepareForSleep(boolean start), freedesktop.org.
"""

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_SERVICE = "org.freedesktop.login1"
_PATH = "/org/freedesktop/login1"
_INTERFACE = "org.freedesktop.login1.Manager"
_SLOT = "on_prepare_for_sleep(bool)"


class SleepListener(QObject):
    """Emits `about_to_sleep` before the machine sleeps."""

    about_to_sleep = Signal()

    def listen(self) -> bool:
        """Begin; False when there is no system bus or it does not let us."""
        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return False
        heard = bus.connect(  # type: ignore[call-overload] # takes SLOT's text, not bytes
            _SERVICE, _PATH, _INTERFACE, "PrepareForSleep", self, SLOT(_SLOT)
        )
        return bool(heard)

    @Slot(bool)
    def on_prepare_for_sleep(self, start: bool) -> None:
        """Called by the bus: True before sleep, False after waking."""
        if start:
            self.about_to_sleep.emit()
