"""Open a subject request: whom it is about, what is asked for, when it came in.

Rules: the received time is given once and never changes, so it is typed and checked here; bad input
is shown beside its field. It opens nothing itself, it says what was filled in.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backoffice.domain.errors import BackofficeError
from backoffice.services.lookups import LookupResult
from backoffice.ui.buttons import Button, ButtonKind
from backoffice.ui.fields import FormField, Select, TextField
from backoffice.ui.formats import Formats
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import (
    GAP_L,
    GAP_M,
    GAP_S,
    GAP_XL,
    GAP_XS,
    ScrollColumn,
    column,
    labelled,
    row,
)
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.ui.operations import Operation
from backoffice.ui.shortcuts import Shortcut
from backoffice.ui.translation import sentence_of
from backoffice.views.privacy.customer_picker import CustomerPicker
from backoffice.views.privacy.operations import OpenRequest
from backoffice.views.privacy.received import Received, Wrong, received_at
from backoffice.views.privacy.request_words import ACCESS, ARTICLES, article_meaning, article_word

_DAY_CHARS = 10
_TIME_CHARS = 5


class OpenRequestForm(QWidget):
    """For a side sheet."""

    filled_in = Signal(object)
    """The OpenRequest."""
    cancelled = Signal()

    def __init__(
        self,
        search: Callable[[str], Operation[LookupResult]],
        *,
        formats: Formats,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self.picker = CustomerPicker(search)
        self._build(formats)
        self._connect()
        self.setFocusProxy(self.picker)

    def _build(self, formats: Formats) -> None:
        now = self._clock()
        self.article = Select(name=self.tr("Asked for"))
        self.article.setObjectName("request.article")
        for article in ARTICLES:
            self.article.add_choice(article_word(article), article)
        self.article.choose(ACCESS)
        self._meaning = PlainLabel(article_meaning(ACCESS), style=TextStyle.SECONDARY)
        self.day = TextField(max_length=_DAY_CHARS)
        self.day.setObjectName("request.day")
        self.day.setText(formats.short_day(now))
        self.time = TextField(max_length=_TIME_CHARS)
        self.time.setObjectName("request.time")
        self.time.setText(formats.clock(now))
        hint = self.tr("When it reached the company. It cannot be changed afterwards.")
        self._day_form = FormField(self.tr("Received on"), self.day, hint=hint)
        self._time_form = FormField(self.tr("at"), self.time)
        received = row(gap=GAP_M)
        received.addWidget(self._day_form, 2)
        received.addWidget(self._time_form, 1)
        self.problem = InlineMessage(MessageKind.DANGER, "")
        self.problem.setObjectName("request.problem")
        area = ScrollColumn(name=self.tr("Open request"), gap=GAP_L, margin=GAP_XL)
        area.body.addWidget(labelled(self.tr("About whom"), self.picker))
        asked = column(gap=GAP_XS)
        asked.addWidget(labelled(self.tr("Asked for"), self.article))
        asked.addWidget(self._meaning)
        area.body.addLayout(asked)
        area.body.addLayout(received)
        area.body.addWidget(self.problem)
        area.body.addStretch(1)
        self.problem.hide()
        layout = column(self, gap=0)
        layout.addWidget(area, 1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        buttons = row(gap=GAP_S)
        buttons.setContentsMargins(GAP_XL, GAP_M, GAP_L, GAP_L)
        self.open_button = Button(
            self.tr("Open request"),
            kind=ButtonKind.PRIMARY,
            main=True,
            shortcut=Shortcut.SUBMIT,
        )
        self.open_button.setObjectName("request.open")
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.open_button)
        return buttons

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.submit)
        self.picker.taken.connect(self._on_picker_taken)
        self.picker.field.left.connect(self.cancelled)
        self.article.value_changed.connect(self._on_article_changed)
        self.day.textEdited.connect(self._day_form.clear_error)
        self.time.textEdited.connect(self._time_form.clear_error)
        self.day.returnPressed.connect(self.submit)
        self.time.returnPressed.connect(self.submit)
        self._on_picker_taken()

    def submit(self) -> None:
        """Say what was filled in, or what is missing beside its field."""
        self.problem.hide()
        hit, article = self.picker.hit, self.article.value()
        received = received_at(self.day.text(), self.time.text(), now=self._clock())
        if received.at is None:
            self._show_wrong(received)
        elif hit is not None and isinstance(article, int):
            self.set_busy(True)
            self.filled_in.emit(OpenRequest(hit.customer_id, article, received.at))

    def set_busy(self, busy: bool) -> None:
        """While it is carried out it cannot be asked for twice."""
        if busy:
            self.open_button.block(self.tr("The request is being opened."))
        else:
            self._on_picker_taken()

    def show_problem(self, error: BackofficeError) -> None:
        """It was refused: say why, ready for another try."""
        self.set_busy(False)
        sentence = sentence_of(error)
        if error.field == "received":
            self._day_form.show_error(sentence)
        else:
            self.problem.show_message(MessageKind.DANGER, sentence)
            self.problem.show()

    def _show_wrong(self, received: Received) -> None:
        sentences = {
            Wrong.DAY: self.tr("Write the day like 2026-03-09."),
            Wrong.TIME: self.tr("Write it like 14:05."),
            Wrong.NO_SUCH_TIME: self.tr("There was no such time on that day."),
            Wrong.AHEAD: self.tr("That time has not come yet."),
            Wrong.TOO_LONG_AGO: self.tr("The law is from 2018; that is too long ago."),
        }
        at_time = received.wrong in (Wrong.TIME, Wrong.NO_SUCH_TIME)
        form = self._time_form if at_time else self._day_form
        if received.wrong is not None:
            form.show_error(sentences[received.wrong])
        form.setFocus()

    def _on_picker_taken(self) -> None:
        if self.picker.hit is None:
            self.open_button.block(self.tr("Find the customer first."))
        else:
            self.open_button.allow()
            self.article.setFocus()

    def _on_article_changed(self, article: object) -> None:
        if isinstance(article, int):
            self._meaning.setText(article_meaning(article))
