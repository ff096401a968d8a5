"""What a report is written with: folder, passphrase or none.

Rules: bad input is shown beside its field; passphrases leave their fields when they are handed over
and when the page is hidden. The limits are those of the lock on the PDF.
"""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget
from typing_extensions import override

from backoffice.domain.errors import BackofficeError
from backoffice.ui.buttons import Button, ButtonKind
from backoffice.ui.fields import CheckBox, FormField, PassphraseField, TextField
from backoffice.ui.icons import Icon
from backoffice.ui.layout import GAP_M, GAP_S, Card, column, row
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.ui.shortcuts import Shortcut
from backoffice.ui.translation import sentence_of

SHORTEST_PASSPHRASE = 12
LONGEST_PASSPHRASE_BYTES = 127


class DeliveryForm(QWidget):
    """Folder, tick, passphrase twice, button."""

    filled_in = Signal(object, object)
    """The folder (Path) and the passphrase (or None)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        where = self._folder_row()
        self._build_passphrases()
        self._build_end()
        self._lay_out(where)
        self._connect()

    def _folder_row(self) -> QHBoxLayout:
        self.folder = TextField()
        self.folder.setObjectName("report.folder")
        hint = self.tr("A folder for this case only; it is made if it is not there.")
        self._folder_form = FormField(self.tr("Folder"), self.folder, hint=hint)
        self.choose_button = Button(self.tr("Choose …"))
        self.choose_button.setObjectName("report.choose_folder")
        where = row(gap=GAP_S)
        where.addWidget(self._folder_form, 1)
        beside = column(gap=0)
        beside.addSpacing(20)
        beside.addWidget(self.choose_button)
        beside.addStretch(1)
        where.addLayout(beside)
        return where

    def _build_passphrases(self) -> None:
        self.lock = CheckBox(self.tr("Lock the files with a passphrase"))
        self.lock.setObjectName("report.lock")
        self.lock.setAccessibleName(self.lock.text())
        self.lock.setChecked(True)
        self.first = PassphraseField()
        self.first.setObjectName("report.passphrase")
        self.second = PassphraseField()
        self.second.setObjectName("report.passphrase_again")
        rule = self.tr("At least {0} characters. Tell it by another way than the file.")
        self._first_form = FormField(
            self.tr("Passphrase"), self.first, hint=rule.format(SHORTEST_PASSPHRASE)
        )
        self._second_form = FormField(self.tr("The same again"), self.second)
        self._passphrases = QWidget()
        twice = row(self._passphrases, gap=GAP_M)
        twice.addWidget(self._first_form, 1)
        twice.addWidget(self._second_form, 1)

    def _build_end(self) -> None:
        self.open_warning = InlineMessage(
            MessageKind.WARNING,
            self.tr("Without a passphrase anybody who comes by the files can read everything."),
        )
        self.open_warning.setObjectName("report.open_warning")
        self.problem = InlineMessage(MessageKind.DANGER, "")
        self.problem.setObjectName("report.problem")
        self.write_button = Button(
            self.tr("Write the report"),
            kind=ButtonKind.PRIMARY,
            icon=Icon.EXPORT,
            main=True,
            shortcut=Shortcut.EXPORT,
        )
        self.write_button.setObjectName("report.write")

    def _lay_out(self, where: QHBoxLayout) -> None:
        card = Card()
        card.body.setSpacing(GAP_M)
        card.body.addLayout(where)
        for widget in (self.lock, self._passphrases, self.open_warning, self.problem):
            card.body.addWidget(widget)
        self.open_warning.hide()
        self.problem.hide()
        layout = column(self, gap=GAP_M)
        layout.addWidget(card)
        layout.addWidget(self.write_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self._on_choose_button_clicked)
        self.lock.toggled.connect(self._on_lock_toggled)
        self.write_button.clicked.connect(self.submit)
        self.folder.textEdited.connect(self._folder_form.clear_error)
        self.first.textEdited.connect(self._first_form.clear_error)
        self.second.textEdited.connect(self._second_form.clear_error)
        self.second.returnPressed.connect(self.submit)
        self.first.caps_lock_changed.connect(self._on_caps_lock_changed)

    def start(self, request_no: str) -> None:
        """Another request."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents)) / request_no
        self.folder.setText(str(folder))
        self.lock.setChecked(True)
        self._forget_passphrases()
        self._folder_form.clear_error()
        self.problem.hide()

    def submit(self) -> None:
        """Hand over what was filled in, or say what is wrong beside its field."""
        self.problem.hide()
        folder = Path(self.folder.text().strip())
        if not self.folder.text().strip() or not folder.is_absolute():
            self._folder_form.show_error(self.tr("Choose a folder."))
            self.folder.setFocus()
        elif not self.lock.isChecked():
            self.filled_in.emit(folder, None)
        elif self._passphrase_fits():
            self.second.take()
            self.filled_in.emit(folder, self.first.take())

    def show_problem(self, error: BackofficeError) -> None:
        """It was refused: say why, beside its field where it has one."""
        sentence = sentence_of(error)
        if error.field == "out":
            self._folder_form.show_error(sentence)
        elif error.field == "passphrase":
            self._first_form.show_error(sentence)
        else:
            self.problem.show_message(MessageKind.DANGER, sentence)
            self.problem.show()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._forget_passphrases()
        super().hideEvent(event)

    def _passphrase_fits(self) -> bool:
        text = self.first.text()
        if len(text) < SHORTEST_PASSPHRASE:
            words = self.tr("At least {0} characters.").format(SHORTEST_PASSPHRASE)
            self._first_form.show_error(words)
            self.first.setFocus()
        elif len(text.encode("utf-8", "replace")) > LONGEST_PASSPHRASE_BYTES:
            self._first_form.show_error(self.tr("That is too long; a sentence is enough."))
            self.first.setFocus()
        elif text != self.second.text():
            self._second_form.show_error(self.tr("The two are not the same."))
            self.second.setFocus()
        else:
            return True
        return False

    def _forget_passphrases(self) -> None:
        self.first.take()
        self.second.take()
        self._first_form.clear_error()
        self._second_form.clear_error()

    def _on_lock_toggled(self, on: bool) -> None:
        self._passphrases.setVisible(on)
        self.open_warning.setVisible(not on)
        self._forget_passphrases()

    def _on_caps_lock_changed(self, on: bool) -> None:
        if on:
            self._first_form.show_warning(self.tr("Caps Lock seems to be on."))
        else:
            self._first_form.clear_error()

    def _on_choose_button_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the report"), self.folder.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()
