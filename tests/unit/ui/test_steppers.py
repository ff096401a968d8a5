"""Quantities: by minus and plus, by arrows, by typing; never outside their limits."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from backoffice.ui.buttons import IconButton
from backoffice.ui.steppers import QuantityStepper

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stepper(shown: Callable[[QWidget], QWidget]) -> QuantityStepper:
    stepper = QuantityStepper(name="Quantity of Alvedon", maximum=3)
    shown(stepper)
    return stepper


@pytest.fixture
def heard(stepper: QuantityStepper) -> list[int]:
    values: list[int] = []
    stepper.value_changed.connect(values.append)
    return values


def test_buttons_step_and_stop_at_the_limits(
    qtbot: QtBot, stepper: QuantityStepper, heard: list[int]
) -> None:
    less, more = stepper.findChildren(IconButton)
    assert not less.isEnabled()
    for _ in range(5):
        qtbot.mouseClick(more, LEFT)
    assert heard == [1, 2, 3]
    assert not more.isEnabled()
    qtbot.mouseClick(less, LEFT)
    assert stepper.value == 2


def test_arrows_step(qtbot: QtBot, stepper: QuantityStepper, heard: list[int]) -> None:
    field = stepper.findChild(QLineEdit)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert heard == [1, 0]


@pytest.mark.parametrize(
    ("typed", "value"), [("2", 2), ("9", 3), ("002", 2), ("abc", 0), ("-1", 1), ("", 0)]
)
def test_typing_holds_the_limits_and_shows_what_counts(
    qtbot: QtBot, stepper: QuantityStepper, typed: str, value: int
) -> None:
    field = stepper.findChild(QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, typed)
    field.editingFinished.emit()
    assert stepper.value == value
    assert field.text() == str(value)


def test_setting_the_same_tells_nobody(stepper: QuantityStepper, heard: list[int]) -> None:
    stepper.set_value(0)
    assert heard == []
