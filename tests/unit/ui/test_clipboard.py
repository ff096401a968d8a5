"""The clipboard: what we wrote goes away again, what others wrote stays."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from backoffice.ui.clipboard import ClipboardGuard


@pytest.fixture
def guard(qapp: object) -> Iterator[ClipboardGuard]:
    guard = ClipboardGuard()
    yield guard
    guard.clear_if_ours()
    QGuiApplication.clipboard().clear()


def held() -> str:
    return QGuiApplication.clipboard().text()


def test_what_we_wrote_is_cleared(guard: ClipboardGuard) -> None:
    guard.write("19850312-2391")
    assert held() == "19850312-2391"
    guard.clear_if_ours()
    assert held() == ""


def test_it_is_cleared_by_itself_when_its_time_is_up(qtbot: QtBot, guard: ClipboardGuard) -> None:
    guard.write("19850312-2391", seconds=0)
    qtbot.waitUntil(lambda: held() == "")


def test_what_a_person_copied_elsewhere_stays(guard: ClipboardGuard) -> None:
    guard.write("19850312-2391")
    QGuiApplication.clipboard().setText("a shopping list")
    guard.clear_if_ours()
    assert held() == "a shopping list"


def test_what_was_there_before_us_stays(guard: ClipboardGuard) -> None:
    QGuiApplication.clipboard().setText("a shopping list")
    guard.clear_if_ours()
    assert held() == "a shopping list"


def test_the_guard_keeps_no_copy(guard: ClipboardGuard) -> None:
    guard.write("19850312-2391")
    assert "2391" not in repr(vars(guard))
