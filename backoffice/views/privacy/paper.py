"""The review of a report: everything it will say, on one long sheet.

Rules: the plaintext lives here while it is read and nowhere else on the screen; hiding or `clear()`
drops it.
"""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backoffice.views.long_column import LongColumn
from backoffice.views.privacy.drafts import Draft
from backoffice.views.privacy.paper_lines import PaperLine, Sheet

_READS_WELL_PX = 820


class Paper(LongColumn):
    """A LongColumn of paper lines."""

    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="", max_width=_READS_WELL_PX)
        self.setAccessibleName(self.tr("What the report says"))
        self.setObjectName("report.paper")
        self._sheet = Sheet(self.font(), said_on_screen_only=self.tr("on the screen only"))

    def show_draft(self, draft: Draft) -> None:
        """Show everything that the report will say."""
        self._sheet = Sheet(self.font(), said_on_screen_only=self._sheet.said_on_screen_only)
        last = len(draft.lines) - 1
        self.show_items(
            [
                PaperLine(line, self._sheet, first=place == 0, last=place == last)
                for place, line in enumerate(draft.lines)
            ]
        )

    @override
    def clear(self) -> None:
        had_some = bool(self.items)
        super().clear()
        self._sheet = Sheet(self.font(), said_on_screen_only=self._sheet.said_on_screen_only)
        if had_some:
            self.dropped.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.clear()
        super().hideEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._sheet.font = self.font()
        super().changeEvent(event)
