"""Input: errors beside the field, a passphrase that leaves the field, choices with values."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from backoffice.ui.fields import CheckBox, FormField, PassphraseField, Select, TextField
from backoffice.ui.theme import Theme, ThemeChoice

SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


def test_a_field_takes_no_more_than_its_length(qtbot: QtBot) -> None:
    field = TextField(max_length=3)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "abcdef")
    assert field.text() == "abc"


def test_an_error_is_shown_told_and_taken_back(shown: Callable[[QWidget], QWidget]) -> None:
    field = TextField()
    form = FormField("User name", field, hint="As on your badge")
    shown(form)
    form.show_error("Type your user name.")
    assert form.message == "Type your user name."
    assert field.accessibleDescription() == "Type your user name."
    assert field.property("invalid") is True
    form.clear_error()
    assert form.message == "As on your badge"
    assert field.property("invalid") is False


def test_a_warning_does_not_mark_the_field_as_wrong(shown: Callable[[QWidget], QWidget]) -> None:
    field = TextField()
    form = FormField("Passphrase", field)
    shown(form)
    form.show_warning("Caps Lock seems to be on.")
    assert field.property("invalid") is False
    assert form.message == "Caps Lock seems to be on."


def test_the_place_of_the_message_is_kept(shown: Callable[[QWidget], QWidget]) -> None:
    form = FormField("User name", TextField())
    shown(form)
    before = form.sizeHint().height()
    form.show_error("Type your user name.")
    assert form.sizeHint().height() == before


def test_the_label_names_its_field(qtbot: QtBot) -> None:
    field = TextField()
    form = FormField("User name", field)
    qtbot.addWidget(form)
    assert field.accessibleName() == "User name"
    assert form.focusProxy() is field


def test_a_passphrase_is_dots_and_leaves_the_field_when_taken(qtbot: QtBot) -> None:
    field = PassphraseField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "hemlig")
    assert field.displayText() != "hemlig"
    field._eye.trigger()
    assert field.displayText() == "hemlig"
    assert field.take() == "hemlig"
    assert field.text() == ""
    assert field.echoMode() is QLineEdit.EchoMode.Password


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ([("A", NONE)], [True]),
        ([("a", NONE)], [False]),
        ([("a", SHIFT)], [True]),
        ([("A", SHIFT)], [False]),
        ([("1", NONE)], []),
        ([("A", NONE), ("B", NONE), ("c", NONE)], [True, False]),
    ],
)
def test_a_capital_without_shift_gives_caps_lock_away(
    qtbot: QtBot, keys: list[tuple[str, Qt.KeyboardModifier]], told: list[bool]
) -> None:
    field = PassphraseField()
    qtbot.addWidget(field)
    heard: list[bool] = []
    field.caps_lock_changed.connect(heard.append)
    for key, modifier in keys:
        qtbot.keyClick(field, key, modifier)
    assert heard == told


def test_the_caps_lock_key_itself_turns_the_hint_round(qtbot: QtBot) -> None:
    field = PassphraseField()
    qtbot.addWidget(field)
    heard: list[bool] = []
    field.caps_lock_changed.connect(heard.append)
    qtbot.keyClick(field, Qt.Key.Key_CapsLock)
    qtbot.keyClick(field, "A")
    qtbot.keyClick(field, Qt.Key.Key_CapsLock)
    assert heard == [True, False]


def test_the_eye_is_drawn_again_in_another_look(
    qtbot: QtBot, theme: Theme, shown: Callable[[QWidget], QWidget]
) -> None:
    field = PassphraseField()
    shown(field)
    before = field._eye.icon().cacheKey()
    theme.choose(ThemeChoice.DARK)
    qtbot.waitUntil(lambda: field._eye.icon().cacheKey() != before)


def test_a_choice_gives_back_the_value_it_was_given(qtbot: QtBot) -> None:
    select = Select(name="Appearance")
    qtbot.addWidget(select)
    assert select.value() is None
    heard: list[object] = []
    select.value_changed.connect(heard.append)
    for choice in ThemeChoice:
        select.add_choice(choice.name, choice)
    assert select.choose(ThemeChoice.DARK)
    assert select.value() is ThemeChoice.DARK
    assert not select.choose("another")
    assert heard == [ThemeChoice.SYSTEM, ThemeChoice.DARK]


def test_a_choice_paints_its_arrow_also_when_disabled(
    shown: Callable[[QWidget], QWidget],
) -> None:
    select = Select(name="Purpose")
    shown(select)
    enabled = select.grab().toImage()
    select.setEnabled(False)
    assert select.grab().toImage() != enabled


def test_a_tick_box_shows_its_three_faces(
    qtbot: QtBot, shown: Callable[[QWidget], QWidget]
) -> None:
    box = CheckBox("Include conversations")
    shown(box)
    off = box.grab().toImage()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    on = box.grab().toImage()
    box.setEnabled(False)
    assert len({off.cacheKey(), on.cacheKey()}) == 2
    assert off != on != box.grab().toImage()


# The offscreen platform cannot raise a popup or grab the keyboard for it.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_list_of_a_choice_is_named_when_it_opens(
    shown: Callable[[QWidget], QWidget],
) -> None:
    select = Select(name="Purpose")
    select.add_choice("Refund", "refund")
    shown(select)
    select.showPopup()
    assert select.view().accessibleName() == "Purpose"
    select.hidePopup()
