"""Waiting: nothing at first, progress after a second, a panel when there is nothing to show."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from backoffice.ui.buttons import Button
from backoffice.ui.chips import CountBadge, StatusChip
from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone
from backoffice.ui.progress import ProgressRow
from backoffice.ui.states import DelayedSign, StatePanel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def progress(shown: Callable[[QWidget], QWidget]) -> ProgressRow:
    page = QWidget()
    progress = ProgressRow("Writing the report", page)
    shown(page)
    return progress


def test_progress_appears_only_when_work_lasts(qtbot: QtBot, progress: ProgressRow) -> None:
    progress.start()
    assert not progress.isVisible()
    qtbot.waitUntil(progress.isVisible)
    progress.stop()
    assert not progress.isVisible()


def test_work_that_ends_at_once_shows_no_progress(progress: ProgressRow) -> None:
    progress.start()
    progress.stop()
    assert not progress._timer.isActive()


def test_progress_keeps_its_place(progress: ProgressRow) -> None:
    assert progress.sizePolicy().retainSizeWhenHidden()


def test_progress_claims_no_end_that_is_not_known(progress: ProgressRow) -> None:
    bar = progress.findChild(QProgressBar)
    progress.set_progress(12, 48)
    assert (bar.value(), bar.maximum()) == (12, 48)
    assert progress._figures.text() == "12 of 48"
    progress.set_progress(12, 0)
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    assert progress._figures.text() == ""


def test_cancel_is_asked_once(qtbot: QtBot, progress: ProgressRow) -> None:
    progress.show()
    button = progress.findChild(Button)
    asked: list[bool] = []
    progress.cancelled.connect(lambda: asked.append(True))
    qtbot.mouseClick(button, LEFT)
    qtbot.mouseClick(button, LEFT)
    assert asked == [True]
    progress.start()
    assert button.isEnabled()
    progress.stop()


def test_what_cannot_be_cancelled_offers_no_cancel(shown: Callable[[QWidget], QWidget]) -> None:
    page = QWidget()
    progress = ProgressRow("Signing", page, can_cancel=False)
    shown(page)
    progress.show()
    assert not progress.findChild(Button).isVisible()


def test_a_sign_comes_late_and_only_once(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    shows: list[bool] = []
    sign = DelayedSign(owner, lambda: shows.append(True))
    sign.start()
    sign.start()
    assert shows == []
    qtbot.waitUntil(lambda: shows == [True])
    sign.start()
    sign.stop()
    assert shows == [True]


def test_each_state_is_a_sentence_with_at_most_one_action(
    qtbot: QtBot, shown: Callable[[QWidget], QWidget]
) -> None:
    panel = StatePanel()
    shown(panel)
    button = panel.findChild(Button)
    pressed: list[str] = []
    panel.show_empty("No refund waits.")
    assert (panel.accessibleName(), button.isVisible()) == ("No refund waits.", False)
    panel.show_error("Not read.", action="Try again", on_action=lambda: pressed.append("again"))
    qtbot.mouseClick(button, LEFT)
    panel.show_no_permission("Not allowed.", action="Back", on_action=lambda: pressed.append("b"))
    qtbot.mouseClick(button, LEFT)
    assert pressed == ["again", "b"]
    assert panel.sentence == "Not allowed."


def test_a_status_is_told_by_its_word(shown: Callable[[QWidget], QWidget]) -> None:
    chip = StatusChip(Tone.WARNING, "Waits for approval", icon=Icon.HOURGLASS)
    shown(chip)
    before = chip.grab().toImage()
    chip.show_status(Tone.SUCCESS, "Settled", icon=Icon.SUCCESS)
    assert (chip.text, chip.accessibleName()) == ("Settled", "Settled")
    assert chip.grab().toImage() != before


@pytest.mark.parametrize(
    ("count", "text", "visible"), [(0, "0", False), (3, "3", True), (1200, "999+", True)]
)
def test_a_badge_shows_a_count_and_nothing_at_zero(
    shown: Callable[[QWidget], QWidget], count: int, text: str, visible: bool
) -> None:
    page = QWidget()
    badge = CountBadge(7, page)
    shown(page)
    badge.set_count(count)
    assert (badge.text(), badge.isVisible()) == (text, visible)
