"""Tables: keyboard and pointer, every state, columns that come with the width."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone
from backoffice.ui.row_view import BusyLine
from backoffice.ui.states import SkeletonRows, StatePanel
from backoffice.ui.table_model import Align, Column
from backoffice.ui.tables import RowTable
from backoffice.ui.tokens import tokens_now


@dataclass(frozen=True, slots=True)
class Row:
    no: int
    name: str = "Bo"


ROWS = tuple(Row(no, f"Row {no}") for no in range(20))
COLUMNS = (
    Column[Row]("no", "No", text=lambda r: str(r.no), sort=lambda r: r.no, width=80),
    Column[Row](
        "name",
        "Name",
        text=lambda r: r.name,
        second=lambda _r: "Stockholm",
        icon=lambda _r: Icon.USER,
        tone=lambda _r: Tone.SUCCESS,
    ),
    Column[Row]("wide", "Wide", text=lambda r: r.name, width=90, from_width=700, align=Align.RIGHT),
)


@pytest.fixture
def table(shown: Callable[[QWidget], QWidget]) -> RowTable[Row]:
    table = RowTable(COLUMNS, name="Refunds", row_id=lambda r: r.no)
    table.resize(600, 400)
    shown(table)
    return table


def state(table: RowTable[Row]) -> StatePanel:
    return table.state


def test_enter_activates_the_row_that_the_arrows_chose(qtbot: QtBot, table: RowTable[Row]) -> None:
    table.show_rows(ROWS)
    table.setFocus()
    for _ in range(3):
        qtbot.keyClick(table.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.row_activated) as activated:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    chosen = table.selected_row()
    assert activated.args == [chosen]
    assert chosen is not None


def test_enter_without_a_row_does_nothing(qtbot: QtBot, table: RowTable[Row]) -> None:
    table.show_rows(())
    with qtbot.assertNotEmitted(table.row_activated):
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert not table.activate_selected()


def test_one_click_selects_and_two_activate(qtbot: QtBot, table: RowTable[Row]) -> None:
    table.show_rows(ROWS)
    point = table.view.visualRect(table.model.index(2, 1)).center()
    left = Qt.MouseButton.LeftButton
    with qtbot.assertNotEmitted(table.row_activated), qtbot.waitSignal(table.row_selected) as seen:
        qtbot.mouseClick(table.view.viewport(), left, pos=point)
    assert seen.args == [ROWS[2]]
    with qtbot.waitSignal(table.row_activated) as activated:
        qtbot.mouseDClick(table.view.viewport(), left, pos=point)
    assert activated.args == [ROWS[2]]


def test_a_search_field_steps_and_activates(qtbot: QtBot, table: RowTable[Row]) -> None:
    table.show_rows(ROWS[:3])
    for by, expected in ((1, 0), (1, 1), (1, 2), (1, 2), (-1, 1), (-5, 0)):
        table.step(by)
        assert table.selected_row() == ROWS[expected]
    with qtbot.waitSignal(table.row_activated):
        assert table.activate_selected()


def test_stepping_through_nothing_is_quiet(table: RowTable[Row]) -> None:
    table.step(1)
    table.select(5)
    assert table.selected_row() is None


def test_the_chosen_row_stays_chosen_when_it_is_read_again(table: RowTable[Row]) -> None:
    table.show_rows(ROWS)
    table.select(4)
    table.show_rows(tuple(reversed(ROWS)))
    assert table.selected_row() == Row(4, "Row 4")


def test_a_chosen_row_that_went_is_not_chosen_any_more(table: RowTable[Row]) -> None:
    table.show_rows(ROWS)
    table.select(4)
    table.show_rows(ROWS[:2])
    assert table.selected_row() is None


def test_waiting_shows_skeleton_rows_when_it_lasts(qtbot: QtBot, table: RowTable[Row]) -> None:
    skeleton = table.findChild(SkeletonRows)
    table.show_loading()
    assert not skeleton.isVisible()
    qtbot.waitUntil(skeleton.isVisible)
    table.show_rows(ROWS)
    assert not skeleton.isVisible()


def test_old_rows_stay_while_new_ones_are_on_their_way(qtbot: QtBot, table: RowTable[Row]) -> None:
    table.show_rows(ROWS)
    line = table.findChild(BusyLine)
    table.show_loading()
    qtbot.waitUntil(lambda: line.waiting)
    assert table.view.isVisible()
    assert table.model.rowCount() == len(ROWS)
    table.show_rows(ROWS[:1])
    assert not line.waiting


def test_rows_that_come_at_once_never_flash_a_skeleton(table: RowTable[Row]) -> None:
    table.show_loading()
    table.show_rows(ROWS)
    assert not table._sign._timer.isActive()


def test_empty_is_a_sentence_and_an_action(qtbot: QtBot, table: RowTable[Row]) -> None:
    pressed: list[bool] = []
    table.set_empty_text(
        "No refund waits.", action="Show all", on_action=lambda: pressed.append(True)
    )
    table.show_rows(())
    assert state(table).isVisible()
    assert state(table).sentence == "No refund waits."
    button = state(table)._button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [True]


def test_an_error_takes_the_rows_away(table: RowTable[Row]) -> None:
    table.show_rows(ROWS)
    table.show_error("The store cannot be reached.", action="Try again", on_action=table.update)
    assert state(table).sentence == "The store cannot be reached."
    assert table.model.rowCount() == 0


def test_no_permission_takes_the_rows_away_and_offers_nothing(table: RowTable[Row]) -> None:
    table.show_rows(ROWS)
    table.show_no_permission("Your role does not read refunds.")
    assert table.model.rowCount() == 0
    assert not state(table)._button.isVisible()
    state(table)._on_button_clicked()


def test_wide_windows_gain_columns(table: RowTable[Row]) -> None:
    table.show_rows(ROWS)
    assert table.view.isColumnHidden(2)
    table.resize(900, 400)
    assert not table.view.isColumnHidden(2)


def test_a_click_on_a_title_sorts_and_nothing_is_sorted_before(
    qtbot: QtBot, table: RowTable[Row]
) -> None:
    table.show_rows(tuple(reversed(ROWS)))
    assert table.model.rows[0].no == 19
    header = table.view.horizontalHeader()
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert table.model.rows[0].no == 0
    assert not table.grab().isNull()


def test_the_row_under_the_pointer_is_marked_whole(qtbot: QtBot, table: RowTable[Row]) -> None:
    table.show_rows(ROWS)
    rect = table.view.visualRect(table.model.index(1, 1))
    # A move by QTest goes to the window; the view hears of it as from a real pointer.
    qtbot.mouseMove(table.view.viewport(), rect.center())
    hover = tokens_now().colour("hover")

    def colour_at(column: int) -> QColor:
        corner = table.view.visualRect(table.model.index(1, column)).topLeft() + QPoint(2, 2)
        return table.view.viewport().grab().toImage().pixelColor(corner)

    qtbot.waitUntil(lambda: colour_at(0) == hover)
    assert colour_at(1) == hover
    table.view.itemDelegate()._hover(-1)
    assert colour_at(0) != hover


def test_a_screen_reader_hears_the_name_and_both_lines(table: RowTable[Row]) -> None:
    QAccessible.setActive(True)
    table.show_rows(ROWS)
    interface = QAccessible.queryAccessibleInterface(table.view)
    assert interface.text(QAccessible.Text.Name) == "Refunds"
    cells = [interface.child(i) for i in range(interface.childCount())]
    names = [cell.text(QAccessible.Text.Name) for cell in cells if cell is not None]
    assert "Row 0, Stockholm" in names


def test_cells_have_no_tooltips(table: RowTable[Row]) -> None:
    table.show_rows(ROWS)
    assert table.model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) is None


def test_a_hundred_thousand_rows_are_shown_and_scrolled(table: RowTable[Row]) -> None:
    table.show_rows(tuple(Row(no) for no in range(100_000)))
    table.select(99_999)
    assert table.view.rowAt(table.view.viewport().height() - 1) == 99_999
    assert not table.grab().isNull()
