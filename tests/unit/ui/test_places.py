"""Rail and section list: choosing by pointer and keyboard, counts told to everybody."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.ui.icons import Icon
from backoffice.ui.rail import Rail, SectionList


@pytest.fixture(params=["rail", "sections"])
def places(
    request: pytest.FixtureRequest, shown: Callable[[QWidget], QWidget]
) -> Rail | SectionList:
    if request.param == "rail":
        places: Rail | SectionList = Rail(name="Pages")
    else:
        places = SectionList(name="Parts of this page")
    for place in ("home", "refunds", "log"):
        places.add(place, place.capitalize(), icon=Icon.HOME)
    places.resize(160, 300)
    shown(places)
    return places


def entry(places: QWidget, place: str) -> QAbstractButton:
    return places.findChild(QAbstractButton, f"place.{place}")


def test_a_click_chooses(qtbot: QtBot, places: Rail | SectionList) -> None:
    with qtbot.waitSignal(places.chosen) as chosen:
        qtbot.mouseClick(entry(places, "refunds"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["refunds"]
    assert places.current == "refunds"
    assert places.ids == ("home", "refunds", "log")


def test_arrows_move_and_space_chooses(qtbot: QtBot, places: Rail | SectionList) -> None:
    entry(places, "home").setFocus()
    qtbot.keyClick(entry(places, "home"), Qt.Key.Key_Down)
    qtbot.waitUntil(entry(places, "refunds").hasFocus)
    qtbot.keyClick(entry(places, "refunds"), Qt.Key.Key_Up)
    qtbot.keyClick(entry(places, "home"), Qt.Key.Key_Up)
    qtbot.waitUntil(entry(places, "log").hasFocus)
    with qtbot.waitSignal(places.chosen) as chosen:
        qtbot.keyClick(entry(places, "log"), Qt.Key.Key_Space)
    assert chosen.args == ["log"]


def test_marking_a_place_tells_nobody(qtbot: QtBot, places: Rail | SectionList) -> None:
    with qtbot.assertNotEmitted(places.chosen):
        places.choose("log")
        assert places.current == "log"
        places.choose("elsewhere")
    assert places.current is None


@pytest.mark.parametrize(
    ("count", "name"), [(0, "Refunds"), (3, "Refunds, 3"), (250, "Refunds, 250")]
)
def test_a_count_is_drawn_and_told(places: Rail | SectionList, count: int, name: str) -> None:
    before = places.grab().toImage()
    places.set_count("refunds", count)
    assert entry(places, "refunds").accessibleName() == name
    assert (places.grab().toImage() != before) is (count > 0)


def test_a_locked_part_shows_a_lock(shown: Callable[[QWidget], QWidget]) -> None:
    sections = SectionList(name="Parts")
    sections.add("health", "Health", locked=True)
    sections.add("orders", "Orders", count=12)
    shown(sections)
    assert entry(sections, "orders").accessibleName() == "Orders, 12"
    assert not sections.grab().isNull()
