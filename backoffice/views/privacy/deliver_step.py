"""Step "deliver": write the files, see that it moves, stop it, and have the result in hand.

Rules: one export at a time; stopping asks the work to stop and then tells what became of it, so
that nobody takes a report that was written for one that was not.
"""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from backoffice.domain.errors import BackofficeError
from backoffice.domain.money import Language
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, ScrollColumn, column
from backoffice.ui.progress import ProgressRow
from backoffice.views.privacy.delivery_form import DeliveryForm
from backoffice.views.privacy.delivery_result import DeliveryResult
from backoffice.views.privacy.drafts import Exported
from backoffice.views.privacy.operations import ExportReport, ReportOperations, StopSign


class DeliverStep(QWidget):
    """Form, progress, result."""

    exported = Signal()

    def __init__(self, operations: ReportOperations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._request_no = ""
        self._language: Language = "sv"
        self._stop = StopSign()
        self._busy = False
        self._build()
        self.form.filled_in.connect(self._on_form_filled_in)
        self.progress.cancelled.connect(self._on_progress_cancelled)
        self.result.another_wanted.connect(self.show_form)

    def _build(self) -> None:
        self.form = DeliveryForm()
        self.progress = ProgressRow(self.tr("The report is being written"))
        self.progress.setObjectName("report.progress")
        self.result = DeliveryResult()
        self._pages = QStackedWidget()
        first = QWidget()
        upper = column(first, gap=GAP_L)
        upper.addWidget(self.form)
        upper.addWidget(self.progress)
        upper.addStretch(1)
        second = QWidget()
        lower = column(second, gap=0)
        lower.addWidget(self.result)
        lower.addStretch(1)
        self._form_page, self._result_page = first, second
        self._pages.addWidget(first)
        self._pages.addWidget(second)
        area = ScrollColumn(name=self.tr("Deliver"), gap=GAP_L)
        area.body.addWidget(PlainLabel(self.tr("Write it, hand it over"), style=TextStyle.STRONG))
        area.body.addWidget(self._pages, 1)
        column(self, gap=0).addWidget(area)

    @property
    def busy(self) -> bool:
        """Whether a report is being written."""
        return self._busy

    def start(self, request_no: str) -> None:
        """Another request."""
        self._stop.asked = True
        self._request_no = request_no
        self.form.start(request_no)
        self.show_form()

    def set_language(self, language: Language) -> None:
        """The language of the answer."""
        self._language = language

    def take_keyboard(self) -> None:
        """Begin where something is to be typed."""
        if self._pages.currentWidget() is self._form_page:
            self.form.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_form(self) -> None:
        """Fill in again."""
        self._pages.setCurrentWidget(self._form_page)

    def _on_form_filled_in(self, folder: Path, passphrase: str | None) -> None:
        command = ExportReport(self._request_no, folder, self._language, passphrase)
        self._stop = StopSign()
        self._set_busy(True)
        self.progress.start()
        (
            self._operations.export(command, self._stop)
            .progress(self.progress.set_progress)
            .success(lambda exported: self._show_exported(command, exported))
            .failure(lambda error: self._show_problem(command, error))
            .finished(self._on_finished)
            .run(owner=self)
        )

    def _on_progress_cancelled(self) -> None:
        self._stop.asked = True

    def _on_finished(self) -> None:
        self.progress.stop()
        self._set_busy(False)

    def _show_exported(self, command: ExportReport, exported: Exported) -> None:
        if command.request_no == self._request_no:
            self._pages.setCurrentWidget(self._result_page)
            self.result.show_exported(exported)
            self.exported.emit()

    def _show_problem(self, command: ExportReport, error: BackofficeError) -> None:
        if command.request_no == self._request_no:
            self.form.show_problem(error)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.form.setEnabled(not busy)
        if not busy and self._pages.currentWidget() is self._form_page:
            self.form.write_button.setFocus(Qt.FocusReason.OtherFocusReason)
