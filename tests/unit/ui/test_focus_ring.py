"""The focus ring: around what has the keyboard, outside it, never around what was clicked."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QFrame, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backoffice.ui.buttons import Button
from backoffice.ui.focus_ring import FocusRing
from backoffice.ui.labels import PlainLabel

TAB = Qt.FocusReason.TabFocusReason


@pytest.fixture
def ring(qapp: QApplication) -> Iterator[FocusRing]:
    ring = FocusRing.install(qapp)
    yield ring
    ring.deleteLater()


@pytest.fixture
def page(qtbot: QtBot, ring: FocusRing, shown: Callable[[QWidget], QWidget]) -> QWidget:
    page = QWidget()
    page.resize(400, 300)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(24, 24, 24, 24)
    frame = QFrame()
    inner = QVBoxLayout(frame)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.addWidget(Button("One"))
    inner.addWidget(Button("Two"))
    layout.addWidget(frame)
    layout.addWidget(QTableView())
    layout.addWidget(PlainLabel("text"))
    shown(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def buttons(page: QWidget) -> list[Button]:
    return page.findChildren(Button)


def around(page: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size()).adjusted(-4, -4, 4, 4)


def overlay_rect(ring: FocusRing, page: QWidget) -> QRect:
    overlay = ring._overlay
    assert overlay is not None
    return QRect(overlay.mapTo(page, QPoint(0, 0)), overlay.size())


def test_the_ring_stands_outside_the_control_and_is_not_cut(ring: FocusRing, page: QWidget) -> None:
    one, _two = buttons(page)
    one.setFocus(TAB)
    assert ring.target is one
    assert overlay_rect(ring, page) == around(page, one)
    assert ring._overlay is not None
    assert ring._overlay.visibleRegion().boundingRect() == ring._overlay.rect()
    assert not page.grab().isNull()


def test_it_moves_with_the_focus_and_with_the_control(ring: FocusRing, page: QWidget) -> None:
    one, two = buttons(page)
    one.setFocus(TAB)
    two.setFocus(TAB)
    assert ring.target is two
    page.resize(600, 500)
    assert overlay_rect(ring, page) == around(page, two)


def test_a_click_takes_the_ring_away(qtbot: QtBot, ring: FocusRing, page: QWidget) -> None:
    one, _two = buttons(page)
    one.setFocus(TAB)
    qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
    assert ring.target is None


def test_a_hidden_control_has_no_ring(ring: FocusRing, page: QWidget) -> None:
    one, _two = buttons(page)
    one.setFocus(TAB)
    page.hide()
    assert ring.target is None


@pytest.mark.parametrize("kind", [QTableView, PlainLabel, QWidget])
def test_some_draw_their_own_focus_or_have_none(
    ring: FocusRing, page: QWidget, kind: type[QWidget]
) -> None:
    widget = page if kind is QWidget else page.findChild(kind)
    widget.setFocus(TAB)
    assert ring.target is None


def test_a_control_may_opt_out(ring: FocusRing, page: QWidget) -> None:
    one, two = buttons(page)
    one.setFocus(TAB)
    two.setProperty("ownFocus", True)
    two.setFocus(TAB)
    assert ring.target is None


def test_a_ring_whose_ground_is_destroyed_goes_quietly(
    qtbot: QtBot, ring: FocusRing, page: QWidget
) -> None:
    one, _two = buttons(page)
    one.setFocus(TAB)
    frame = one.parentWidget()
    assert frame is not None
    frame.deleteLater()
    qtbot.waitUntil(lambda: ring.target is None)
