"""What the program put on the clipboard, and that it goes away again.

Rule: only what we wrote is cleared, after its time or when the session locks; what a person
copied elsewhere stays.

    clipboard.write(text, seconds=60);  clipboard.clear_if_ours()
"""

from PySide6.QtCore import QCryptographicHash, QObject, QTimer
from PySide6.QtGui import QGuiApplication

KEEP_SECONDS = 60


class ClipboardGuard(QObject):
    """Writes to the clipboard and remembers (by digest only) what it wrote."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._digest: bytes | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear_if_ours)

    def write(self, text: str, *, seconds: int = KEEP_SECONDS) -> None:
        """Copy `text`; it is cleared after `seconds`."""
        QGuiApplication.clipboard().setText(text)
        self._digest = _digest(text)
        self._timer.start(seconds * 1000)

    def clear_if_ours(self) -> None:
        """Empty the clipboard when it still holds what we wrote."""
        self._timer.stop()
        clipboard = QGuiApplication.clipboard()
        if self._digest is not None and _digest(clipboard.text()) == self._digest:
            clipboard.clear()
        self._digest = None


def _digest(text: str) -> bytes:
    content = text.encode("utf-8", "surrogatepass")
    return bytes(QCryptographicHash.hash(content, QCryptographicHash.Algorithm.Sha256).data())
