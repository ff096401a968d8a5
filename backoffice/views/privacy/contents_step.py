"""Step "contents": gather what is on record, in the language of the answer, and see how much it is.

Rule: gathering opens everything on record and is logged, so it is asked for by a button; the list
shows headings and counts only, and what is empty says so.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backoffice.domain.errors import BackofficeError, RefusedByPolicy
from backoffice.domain.money import Language
from backoffice.ui.buttons import Button, ButtonKind
from backoffice.ui.fields import Select
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle, Tone
from backoffice.ui.layout import GAP_L, GAP_M, column, labelled, row
from backoffice.ui.table_model import Align, Column
from backoffice.ui.tables import RowTable
from backoffice.ui.translation import sentence_of
from backoffice.views.list_card import ListCard
from backoffice.views.privacy.drafts import Draft, OutlineEntry

SWEDISH: Language = "sv"
ENGLISH: Language = "en"
_INDENT = "\N{EM SPACE}\N{EM SPACE}"


class ContentsStep(QWidget):
    """Language, button, outline."""

    gather_wanted = Signal()
    language_changed = Signal()
    entry_chosen = Signal(object)
    """The OutlineEntry to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self.gather_button.clicked.connect(self.gather_wanted)
        self.language.value_changed.connect(lambda _value: self.language_changed.emit())
        self.outline.row_activated.connect(self.entry_chosen)
        self.start()

    def _build(self) -> None:
        self.language = Select(name=self.tr("Language of the report"))
        self.language.setObjectName("report.language")
        self.language.add_choice(self.tr("Swedish"), SWEDISH)
        self.language.add_choice(self.tr("English"), ENGLISH)
        self.gather_button = Button(
            self.tr("Gather the contents"), kind=ButtonKind.PRIMARY, icon=Icon.TASKS
        )
        self.gather_button.setObjectName("report.gather")
        self.outline: RowTable[OutlineEntry] = RowTable(
            self._columns(), name=self.tr("Contents of the report"), row_id=lambda entry: entry.line
        )
        self.outline.setObjectName("report.outline")
        self.outline.set_empty_text(
            self.tr("Nothing is gathered yet. Gathering opens everything on record and is logged."),
            icon=Icon.TASKS,
        )
        layout = column(self, gap=GAP_L)
        layout.addWidget(PlainLabel(self.tr("What the report will hold"), style=TextStyle.STRONG))
        layout.addLayout(self._choice())
        layout.addWidget(ListCard(self.outline), 1)
        layout.addStretch(0)

    def _choice(self) -> QHBoxLayout:
        choice = row(gap=GAP_L)
        choice.addWidget(labelled(self.tr("Language of the report"), self.language))
        beside = column(gap=0)
        beside.addStretch(1)
        beside.addWidget(self.gather_button)
        choice.addLayout(beside)
        self.note = PlainLabel(style=TextStyle.SECONDARY, wrap=True)
        self.note.setObjectName("report.gathered")
        told = column(gap=0)
        told.addStretch(1)
        told.addWidget(self.note)
        told.addSpacing(GAP_M // 2)
        choice.addLayout(told, 1)
        return choice

    def _columns(self) -> list[Column[OutlineEntry]]:
        def title(entry: OutlineEntry) -> str:
            return entry.title if entry.number is not None else f"{_INDENT}{entry.title}"

        return [
            Column(
                "number",
                "§",
                text=lambda entry: "" if entry.number is None else str(entry.number),
                align=Align.RIGHT,
                width=64,
                sortable=False,
            ),
            Column(
                "title",
                self.tr("Section"),
                text=title,
                tone=lambda entry: Tone.SECONDARY if entry.empty else Tone.PLAIN,
                sortable=False,
            ),
            Column(
                "words",
                self.tr("How much"),
                text=lambda entry: entry.words,
                tone=lambda entry: Tone.SECONDARY if entry.empty else Tone.PLAIN,
                width=190,
                sortable=False,
            ),
        ]

    @property
    def chosen_language(self) -> Language:
        """The language of the answer."""
        return ENGLISH if self.language.value() == ENGLISH else SWEDISH

    def start(self) -> None:
        """Nothing is gathered."""
        self.note.setText("")
        self.outline.show_rows(())
        self.set_busy(False)

    def show_loading(self) -> None:
        """It is being gathered."""
        self.set_busy(True)
        self.outline.show_loading()

    def show_draft(self, draft: Draft) -> None:
        """Show how much there is."""
        self.set_busy(False)
        self.outline.show_rows(draft.outline)
        empty = sum(entry.empty for entry in draft.outline)
        words = self.tr("Every section is there; {0} parts are empty and say so.")
        self.note.setText(words.format(empty))
        self.outline.setFocus()

    def show_problem(self, error: BackofficeError) -> None:
        """It could not be gathered."""
        self.set_busy(False)
        self.note.setText("")
        if isinstance(error, RefusedByPolicy):
            self.outline.show_no_permission(sentence_of(error))
        else:
            again, go = self.tr("Try again"), self.gather_wanted.emit
            self.outline.show_error(sentence_of(error), action=again, on_action=go)

    def set_busy(self, busy: bool) -> None:
        """While it is gathered nothing else is asked for."""
        self.language.setEnabled(not busy)
        if busy:
            self.gather_button.block(self.tr("The contents are being gathered."))
        else:
            self.gather_button.allow()
