"""The table model, with rows in memory: no window, no store."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone
from backoffice.ui.table_model import (
    ICON_ROLE,
    ROW_ROLE,
    SECOND_LINE_ROLE,
    SORT_ROLE,
    STRONG_ROLE,
    TONE_ROLE,
    Align,
    Column,
    RowTableModel,
)

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@dataclass(frozen=True, slots=True)
class Row:
    no: int
    name: str
    ore: int


ROWS = (Row(1, "Bo", 4990), Row(2, "åsa", 120400), Row(3, "Adam", 900))
NAME, AMOUNT, PLAIN = 0, 1, 2
COLUMNS = (
    Column[Row](
        "name",
        "Name",
        text=lambda r: r.name,
        second=lambda r: f"no {r.no}",
        icon=lambda _r: Icon.USER,
        tone=lambda _r: Tone.WARNING,
        strong=True,
    ),
    Column[Row](
        "amount",
        "Amount",
        text=lambda r: f"{r.ore / 100:.2f}",
        sort=lambda r: r.ore,
        align=Align.RIGHT,
    ),
    Column[Row]("plain", "Plain", text=lambda r: r.name, sortable=False),
)


@pytest.fixture
def model(qapp: object) -> RowTableModel[Row]:
    model = RowTableModel(COLUMNS, row_id=lambda r: r.no)
    model.set_rows(ROWS)
    return model


def names(model: RowTableModel[Row]) -> list[str]:
    return [row.name for row in model.rows]


def test_it_is_a_correct_model(model: RowTableModel[Row], qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("column", "role", "expected"),
    [
        (NAME, Qt.ItemDataRole.DisplayRole, "Bo"),
        (NAME, Qt.ItemDataRole.AccessibleTextRole, "Bo, no 1"),
        (PLAIN, Qt.ItemDataRole.AccessibleTextRole, "Bo"),
        (NAME, SECOND_LINE_ROLE, "no 1"),
        (PLAIN, SECOND_LINE_ROLE, None),
        (NAME, ICON_ROLE, Icon.USER),
        (PLAIN, ICON_ROLE, None),
        (NAME, TONE_ROLE, Tone.WARNING),
        (PLAIN, TONE_ROLE, Tone.PLAIN),
        (NAME, STRONG_ROLE, True),
        (AMOUNT, SORT_ROLE, 4990),
        (NAME, ROW_ROLE, ROWS[0]),
        (AMOUNT, Qt.ItemDataRole.TextAlignmentRole, Align.RIGHT.value),
        (NAME, Qt.ItemDataRole.ToolTipRole, None),
    ],
)
def test_each_role_is_answered_by_the_column(
    model: RowTableModel[Row], column: int, role: int, expected: object
) -> None:
    assert model.data(model.index(0, column), role) == expected


def test_no_index_no_data(model: RowTableModel[Row]) -> None:
    assert model.data(QModelIndex()) is None
    child = model.index(0, 0)
    assert model.rowCount(child) == 0
    assert model.columnCount(child) == 0


def test_headers_are_titles(model: RowTableModel[Row]) -> None:
    horizontal = Qt.Orientation.Horizontal
    assert model.headerData(AMOUNT, horizontal) == "Amount"
    role = Qt.ItemDataRole.TextAlignmentRole
    assert model.headerData(AMOUNT, horizontal, role) == Align.RIGHT.value
    assert model.headerData(AMOUNT, horizontal, Qt.ItemDataRole.ToolTipRole) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_amounts_sort_by_value_not_by_text(model: RowTableModel[Row]) -> None:
    model.sort(AMOUNT, DESCENDING)
    assert [row.ore for row in model.rows] == [120400, 4990, 900]


def test_names_sort_without_regard_to_case(model: RowTableModel[Row]) -> None:
    model.sort(NAME, ASCENDING)
    assert names(model) == ["Adam", "Bo", "åsa"]


def test_a_column_that_does_not_sort_leaves_the_order(model: RowTableModel[Row]) -> None:
    model.sort(PLAIN, ASCENDING)
    model.sort(-1, ASCENDING)
    assert names(model) == ["Bo", "åsa", "Adam"]


def test_new_rows_keep_the_chosen_order(model: RowTableModel[Row]) -> None:
    model.sort(AMOUNT, ASCENDING)
    model.set_rows((*ROWS, Row(4, "Eva", 1)))
    assert names(model)[0] == "Eva"


def test_a_remembered_place_follows_its_row(model: RowTableModel[Row]) -> None:
    place = QPersistentModelIndex(model.index(1, NAME))
    model.sort(AMOUNT, DESCENDING)
    assert place.row() == 0
    assert model.row_at(place.row()).name == "åsa"


def test_rows_are_found_by_id(model: RowTableModel[Row]) -> None:
    assert model.place_of(3) == 2
    assert model.place_of(99) is None
