"""A long column lays out what is near the screen only, and nothing on screen jumps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from backoffice.ui.theme import Theme
from backoffice.views.long_column import LongColumn
from backoffice.views.long_column_places import Places
from tests.views.page_fixtures import look  # noqa: F401 - a fixture by name


class Block:
    """An item whose guess is wrong."""

    def __init__(self, number: int, *, height: int, guess: int) -> None:
        self.number = number
        self.height = height
        self.guessed = guess
        self.laid_out = False
        self.times_laid_out = 0
        self.painted = 0
        self.hovered = False

    def guess(self, width: int) -> int:
        return self.guessed

    def lay_out(self, width: int) -> int:
        self.laid_out = True
        self.times_laid_out += 1
        return self.height

    def forget(self) -> None:
        self.laid_out = False

    def paint(self, painter: QPainter, box: QRectF, *, current: bool, hovered: bool) -> None:
        assert self.laid_out
        self.painted += 1
        self.hovered = hovered

    def spoken(self) -> str:
        return f"block {self.number}"

    def hint(self) -> str:
        return f"place of {self.number}"


@pytest.fixture
def column(qtbot: QtBot, look: Theme) -> LongColumn:  # noqa: F811 - the fixture
    widget = LongColumn(name="Blocks", max_width=600)
    qtbot.addWidget(widget)
    widget.resize(700, 500)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def _blocks(count: int, *, guess: int = 30) -> list[Block]:
    return [Block(n, height=20 + 37 * (n % 7), guess=guess) for n in range(count)]


def test_of_ten_thousand_items_only_those_near_the_screen_are_laid_out(column: LongColumn) -> None:
    blocks = _blocks(10_000)
    column.show_items(blocks)
    bar = column.verticalScrollBar()
    for part in range(0, 101, 5):
        bar.setValue(bar.maximum() * part // 100)
        assert sum(block.laid_out for block in blocks) <= 400


def test_the_end_shows_the_last_item_whole(column: LongColumn, qtbot: QtBot) -> None:
    blocks = _blocks(2_000)
    column.show_items(blocks)
    qtbot.keyClick(column, Qt.Key.Key_End)
    assert column.current == 1_999
    assert column.box_of(1_999).bottom() <= column.viewport().height()
    column.verticalScrollBar().setValue(column.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: blocks[-1].painted > 0)


@pytest.mark.parametrize("guess", [5, 60, 400])
def test_scrolling_up_through_wrong_guesses_moves_what_is_on_screen_by_what_was_scrolled(
    column: LongColumn, guess: int
) -> None:
    column.show_items(_blocks(500, guess=guess))
    column.go_to(250)
    bar = column.verticalScrollBar()
    for _ in range(60):
        top = column.place.top
        before = column.box_of(top).top()
        bar.setValue(bar.value() - 40)
        assert column.box_of(top).top() == before + 40


def test_a_narrower_window_keeps_the_same_item_on_top(column: LongColumn) -> None:
    column.show_items(_blocks(500))
    column.go_to(250)
    top = column.place.top
    column.resize(420, 500)
    assert column.place.top == top


def test_arrows_go_from_item_to_item_and_say_each(column: LongColumn, qtbot: QtBot) -> None:
    column.show_items(_blocks(50))
    column.setFocus()
    assert column.accessibleDescription() == "block 0"
    for _ in range(3):
        qtbot.keyClick(column, Qt.Key.Key_Down)
    assert column.accessibleDescription() == "block 3"
    qtbot.keyClick(column, Qt.Key.Key_Up)
    assert column.current == 2


def test_an_item_higher_than_the_screen_is_scrolled_through(
    column: LongColumn, qtbot: QtBot
) -> None:
    column.show_items([Block(0, height=3_000, guess=30), Block(1, height=40, guess=30)])
    column.setFocus()
    presses = 0
    while column.current == 0:
        qtbot.keyClick(column, Qt.Key.Key_Down)
        presses += 1
    assert presses > 40
    assert column.box_of(1).bottom() <= column.viewport().height()


def test_clearing_forgets_everything(column: LongColumn) -> None:
    blocks = _blocks(100)
    column.show_items(blocks)
    column.go_to(3)
    column.clear()
    assert not any(block.laid_out for block in blocks)
    assert (column.items, column.current, column.accessibleDescription()) == ((), -1, "")


@given(st.lists(st.integers(1, 300), min_size=1, max_size=60), st.integers(0, 20_000))
def test_every_height_has_its_item(heights: list[int], y: int) -> None:
    places = Places(heights)
    place, inset = places.at(y)
    assert places.top(place) + inset == y
    assert inset < heights[place] or place == len(heights) - 1
    assert sum(places.height(each) for each in range(len(heights))) == places.total


@pytest.mark.qt_log_ignore(r"^This plugin does not support raise\(\)$", extend=True)  # a tooltip
def test_the_pointer_chooses_an_item_and_is_told_its_hint(column: LongColumn, qtbot: QtBot) -> None:
    blocks = _blocks(30)
    column.show_items(blocks)
    middle = column.box_of(2).center().toPoint()
    qtbot.mouseMove(column.viewport(), middle)
    qtbot.waitUntil(lambda: blocks[2].hovered)
    qtbot.mouseClick(column.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert column.current == 2
    event = QHelpEvent(QEvent.Type.ToolTip, middle, column.viewport().mapToGlobal(middle))
    QApplication.sendEvent(column.viewport(), event)
    qtbot.waitUntil(lambda: "place of 2" in QToolTip.text())
    QToolTip.hideText()
    QApplication.sendEvent(column.viewport(), QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not blocks[2].hovered)


def test_between_items_there_is_nothing_to_choose(column: LongColumn, qtbot: QtBot) -> None:
    column.show_items(_blocks(3))
    column.go_to(1)
    qtbot.mouseClick(column.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 400))
    assert column.current == 1
    column.go_to(99)
    column.go_to_top(99)
    assert column.current == 1


def test_copying_asks_for_the_item_with_the_keyboard(column: LongColumn, qtbot: QtBot) -> None:
    column.show_items(_blocks(10))
    column.go_to(4)
    with qtbot.waitSignal(column.copy_wanted) as asked:
        qtbot.keyClick(column, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [4]


def test_another_look_is_laid_out_anew(column: LongColumn) -> None:
    blocks = _blocks(10)
    column.show_items(blocks)
    times = blocks[0].times_laid_out
    QApplication.sendEvent(column, QEvent(QEvent.Type.PaletteChange))
    assert blocks[0].times_laid_out == times + 1
