"""Writing the report: folder, passphrase, progress, stopping, the result."""

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton

from backoffice.documents.pdf_finish import LONGEST_PASSPHRASE_BYTES, SHORTEST_PASSPHRASE
from backoffice.domain.errors import BadInput
from backoffice.views.privacy import delivery_form
from tests.robots.texts_on_screen import texts_of
from tests.views.privacy.conftest import GOOD, Privacy, PrivacyRobot
from tests.views.privacy_samples import ANCHOR, request

REQUEST = request()


@pytest.fixture
def delivery(privacy: Privacy, tmp_path: Path) -> PrivacyRobot:
    return privacy().goes_to(REQUEST.no).goes_to_delivery(tmp_path / "ut")


class Desktop(QObject):
    """Stands in for the desktop's programs: remembers what is to be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open_file(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_the_limits_are_those_of_the_lock() -> None:
    assert delivery_form.SHORTEST_PASSPHRASE == SHORTEST_PASSPHRASE
    assert delivery_form.LONGEST_PASSPHRASE_BYTES == LONGEST_PASSPHRASE_BYTES


def test_both_files_are_written_locked(delivery: PrivacyRobot, tmp_path: Path) -> None:
    delivery.writes().settles()
    command = delivery.desk.exported[0]
    assert (command.request_no, command.language) == (REQUEST.no, "sv")
    assert (command.folder, command.passphrase) == (tmp_path / "ut", GOOD)
    assert GOOD not in repr(command)


def test_the_result_names_files_hashes_and_anchor(delivery: PrivacyRobot, tmp_path: Path) -> None:
    delivery.writes().settles()
    text = texts_of(delivery.report)
    for words in ("access-report.pdf", "access-report.json", "abababab abababab", "5f1d7a84"):
        assert words in text
    assert str(tmp_path / "ut") in text
    assert delivery.report.steps._steps["deliver"].done


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        ("kort", "kort", "At least 12 characters."),
        ("å" * 64, "å" * 64, "That is too long"),
        (GOOD, "en annan mening", "The two are not the same."),
    ],
)
def test_a_passphrase_that_does_not_do_is_said_beside_it(
    delivery: PrivacyRobot, first: str, second: str, sentence: str
) -> None:
    delivery.writes(first, second)
    assert sentence in texts_of(delivery.report)
    assert delivery.desk.exported == []


def test_without_a_passphrase_it_warns_and_writes_open_files(delivery: PrivacyRobot) -> None:
    form = delivery.report.deliver.form
    form.lock.setChecked(False)
    assert form.open_warning.isVisible()
    form.write_button.click()
    delivery.settles()
    assert delivery.desk.exported[0].passphrase is None
    assert "not locked" in texts_of(delivery.report)


def test_no_passphrase_stays_in_a_field(delivery: PrivacyRobot) -> None:
    form = delivery.report.deliver.form
    delivery.writes().settles()
    assert (form.first.text(), form.second.text()) == ("", "")
    delivery.report.deliver.show_form()
    form.first.setText(GOOD)
    delivery.world.workspace.open_screen("lookup")
    assert form.first.text() == ""


@pytest.mark.parametrize("folder", ["", "   ", "ut"])
def test_a_folder_has_to_be_whole(delivery: PrivacyRobot, folder: str) -> None:
    delivery.report.deliver.form.folder.setText(folder)
    delivery.writes()
    assert "Choose a folder." in texts_of(delivery.report)
    assert delivery.desk.exported == []


def test_a_folder_that_does_not_do_is_said_beside_it(delivery: PrivacyRobot) -> None:
    delivery.desk.errors["export"] = BadInput("report.exists", field="out")
    delivery.writes().settles()
    assert "There is an access report in this folder already" in texts_of(delivery.report)
    delivery.desk.errors.clear()
    delivery.writes().settles()
    assert "The report is written" in texts_of(delivery.report)


def test_any_other_refusal_stands_below(delivery: PrivacyRobot) -> None:
    delivery.desk.errors["export"] = BadInput("report.article", field="request")
    delivery.writes().settles()
    assert delivery.report.deliver.form.problem.isVisible()


def test_the_folder_can_be_chosen_by_eye(delivery: PrivacyRobot, tmp_path: Path) -> None:
    delivery.report.deliver.form.choose_button.click()
    dialog = delivery.report.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    assert delivery.report.deliver.form.folder.text() == str(tmp_path)


def test_while_it_is_written_nothing_else_can_be_and_it_can_be_stopped(
    delivery: PrivacyRobot,
) -> None:
    gate = delivery.desk.gates["export"] = threading.Event()
    delivery.writes()
    step = delivery.report.deliver
    assert step.busy
    assert not step.form.isEnabled()
    delivery.until(step.progress.isVisible)
    step.progress._cancel.click()
    gate.set()
    delivery.settles()
    assert "Stopped. No document was made." in texts_of(delivery.report)
    assert step.form.isEnabled()


def test_a_report_that_is_stopped_too_late_is_shown_as_written(delivery: PrivacyRobot) -> None:
    delivery.writes().settles()
    delivery.report.deliver._on_progress_cancelled()
    assert "The report is written" in texts_of(delivery.report)


def test_the_files_open_in_the_programs_of_the_desktop(
    delivery: PrivacyRobot, tmp_path: Path
) -> None:
    delivery.writes().settles()
    desktop = Desktop()
    method: Any = "open_file"  # the stub wants bytes, the binding takes text
    QDesktopServices.setUrlHandler("file", desktop, method)
    try:
        for name in ("report.open_pdf", "report.open_folder"):
            button = delivery.report.findChild(QPushButton, name)
            assert isinstance(button, QPushButton)
            button.click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert desktop.opened == [str(tmp_path / "ut" / "access-report.pdf"), str(tmp_path / "ut")]


def test_a_hash_is_copied_whole(delivery: PrivacyRobot) -> None:
    delivery.writes().settles()
    delivery.report.deliver.result.copy_wanted.emit(ANCHOR)
    assert QGuiApplication.clipboard().text() == ANCHOR


def test_it_can_be_written_once_more(delivery: PrivacyRobot) -> None:
    delivery.writes().settles()
    button = delivery.report.findChild(QPushButton, "report.another")
    assert isinstance(button, QPushButton)
    button.click()
    assert delivery.report.deliver.form.isVisible()
