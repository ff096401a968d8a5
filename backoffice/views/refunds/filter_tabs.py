"""The queues as tabs with counts.

Rule: a tab says its word and how many are in it; choosing one by program is not a person's choice.
"""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar, QWidget

from backoffice.ui.formats import Formats
from backoffice.views.refunds.filters import RefundFilter, count_in, filter_word

_QUEUES = tuple(RefundFilter)


class FilterTabs(QTabBar):
    """One tab a queue."""

    chosen = Signal(object)
    """The RefundFilter that a person chose."""

    def __init__(self, parent: QWidget | None = None, *, formats: Formats) -> None:
        super().__init__(parent)
        self._formats = formats
        self.setAccessibleName(self.tr("Queues"))
        self.setDrawBase(False)
        self.setExpanding(False)
        for queue in _QUEUES:
            self.addTab(filter_word(queue))
        self.currentChanged.connect(lambda place: self.chosen.emit(_QUEUES[place]))

    @property
    def queue(self) -> RefundFilter:
        """The queue that is chosen."""
        return _QUEUES[self.currentIndex()]

    def choose(self, queue: RefundFilter) -> None:
        """Mark a queue without emitting `chosen`."""
        self.blockSignals(True)
        self.setCurrentIndex(_QUEUES.index(queue))
        self.blockSignals(False)

    def show_counts(self, by_state: Mapping[str, int]) -> None:
        """Show how many refunds are in each queue."""
        for place, queue in enumerate(_QUEUES):
            count = self._formats.count(count_in(queue, by_state))
            self.setTabText(place, f"{filter_word(queue)}  {count}")
