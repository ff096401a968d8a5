"""Step "review": read everything that will be handed out, before it is.

Rule: the same sections and values as the PDF. The pages of the PDF itself are seen after the
export, in the program that opens PDF files; none are imitated here.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from backoffice.ui.fields import Select
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_M, column, row
from backoffice.ui.states import StatePanel
from backoffice.views.privacy.drafts import Draft, OutlineEntry
from backoffice.views.privacy.paper import Paper

TICK_MS = 1000
_SELECT_PX = 300


class SectionSelect(Select):
    """The sections of one draft."""

    def show_entries(self, outline: Sequence[OutlineEntry]) -> None:
        """Offer these and no others."""
        self.blockSignals(True)
        self.clear()
        self._values = []
        for entry in outline:
            self.add_choice(_entry_words(entry), entry.line)
        self.blockSignals(False)
        self.setEnabled(bool(outline))


class ReviewStep(QWidget):
    """Section to go to, time, paper."""

    gather_wanted = Signal()
    over = Signal()
    """The time for reading is over."""

    def __init__(
        self,
        formats: Formats,
        *,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._formats = formats
        self._clock = clock
        self._until: datetime | None = None
        self.paper = Paper()
        self._timer = QTimer(self)
        self._timer.setObjectName("report.draft_timer")
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._build()
        self.show_nothing()

    def _build(self) -> None:
        self.section = SectionSelect(name=self.tr("Go to section"))
        self.section.setObjectName("report.section")
        self.section.setFixedWidth(_SELECT_PX)
        self.section.value_changed.connect(self._on_section_value_changed)
        self.time = PlainLabel(style=TextStyle.SECONDARY)
        self.time.setObjectName("report.read_until")
        self.state = StatePanel()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.state)
        self._pages.addWidget(self.paper)
        head = row(gap=GAP_M)
        head.addWidget(PlainLabel(self.tr("Read it through"), style=TextStyle.STRONG))
        head.addStretch(1)
        head.addWidget(self.time)
        head.addWidget(self.section)
        layout = column(self, gap=GAP_M)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
        self.setFocusProxy(self.paper)

    def show_draft(self, draft: Draft) -> None:
        """Show everything, for its time."""
        self._until = draft.until
        words = self.tr("Can be read until {0}")
        self.time.setText(words.format(self._formats.clock(draft.until)))
        self.section.show_entries(draft.outline)
        self._pages.setCurrentWidget(self.paper)
        self.paper.show_draft(draft)
        self._timer.start()
        self.tick()

    def show_nothing(self) -> None:
        """Nothing is here to read (any more)."""
        self._timer.stop()
        self._until = None
        self.time.setText("")
        self.section.show_entries(())
        self.paper.clear()
        self.state.show_empty(
            self.tr("Nothing is gathered, or the time for reading is over."),
            icon=Icon.DOCUMENT,
            action=self.tr("Gather the contents"),
            on_action=self.gather_wanted.emit,
        )
        self._pages.setCurrentWidget(self.state)

    def go_to(self, entry: OutlineEntry) -> None:
        """Read a section."""
        self.section.choose(entry.line)
        self.paper.go_to_top(entry.line)

    def tick(self) -> None:
        """Look at the clock. Called by a timer, or by a test with its clock."""
        if self._until is not None and self._until - self._clock() <= timedelta(0):
            self.show_nothing()
            self.over.emit()

    def _on_section_value_changed(self, line: object) -> None:
        if isinstance(line, int):
            self.paper.go_to_top(line)


def _entry_words(entry: OutlineEntry) -> str:
    return entry.title if entry.number is None else f"{entry.number}. {entry.title}"
