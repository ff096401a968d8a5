"""Hears that something about the customer on the page has changed.

Rule: a page that nobody sees reads nothing; it is told when it is seen again.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.ids import CustomerId
from backoffice.ui.changes import ChangeFeed


class RecordChanges(QObject):
    """Follows one customer at a time, and refunds in general."""

    changed = Signal()
    """Read again now."""

    def __init__(self, page: QWidget, feed: ChangeFeed) -> None:
        super().__init__(page)
        self._page = page
        self._feed = feed
        self._ear: QObject | None = None
        self._missed = False
        feed.subscribe(self, topics=frozenset({"refunds"}), reread=self._on_changed)

    def follow(self, customer_id: CustomerId) -> None:
        """Hear of this customer from now on, and of no other."""
        if self._ear is not None:
            self._ear.deleteLater()
        self._ear = QObject(self)
        self._missed = False
        topics = frozenset({f"customer:{customer_id}"})
        self._feed.subscribe(self._ear, topics=topics, reread=self._on_changed)

    def catch_up(self) -> None:
        """The page is seen again: tell what was missed."""
        if self._missed:
            self._missed = False
            self.changed.emit()

    def _on_changed(self, _topics: frozenset[str]) -> None:
        if self._page.isVisible():
            self.changed.emit()
        else:
            self._missed = True
