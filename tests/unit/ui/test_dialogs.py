"""Dialogs: they never block, the dangerous verb is never the default, the verb is pressed once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from backoffice.ui.buttons import Button
from backoffice.ui.dialogs import Dialog
from backoffice.ui.fields import FormField, TextField
from backoffice.ui.messages import InlineMessage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(shown: Callable[[QWidget], QWidget]) -> QWidget:
    window = QWidget()
    window.setWindowTitle("Stenhård Backoffice")
    return shown(window)


def make(window: QWidget, **options: object) -> Dialog:
    return Dialog(window, title="Cancel refund R-1007?", verb="Cancel the refund", **options)


def test_the_verb_answers_and_closes(qtbot: QtBot, window: QWidget) -> None:
    answers: list[str] = []
    dialog = make(window, text="No money is returned.")
    dialog.ask(on_yes=lambda: answers.append("yes"), on_no=lambda: answers.append("no"))
    assert answers == []
    qtbot.mouseClick(dialog.verb_button, LEFT)
    assert answers == ["yes"]


@pytest.mark.parametrize("way", ["button", "escape"])
def test_cancel_and_escape_answer_no(qtbot: QtBot, window: QWidget, way: str) -> None:
    answers: list[str] = []
    dialog = make(window).ask(
        on_yes=lambda: answers.append("yes"), on_no=lambda: answers.append("n")
    )
    if way == "button":
        qtbot.mouseClick(dialog.cancel_button, LEFT)
    else:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert answers == ["n"]


def test_enter_never_does_the_dangerous_thing(qtbot: QtBot, window: QWidget) -> None:
    answers: list[str] = []
    dialog = make(window, dangerous=True)
    dialog.ask(on_yes=lambda: answers.append("yes"), on_no=lambda: answers.append("no"))
    assert dialog.cancel_button.isDefault()
    assert dialog.verb_button.property("kind") == "danger"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert answers == ["no"]


def test_enter_in_a_field_presses_the_harmless_verb(qtbot: QtBot, window: QWidget) -> None:
    answers: list[str] = []
    field = TextField()
    make(window, content=FormField("Case", field)).ask(on_yes=lambda: answers.append("y"))
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert answers == ["y"]


def test_a_dialog_may_wait_for_its_answer_to_be_carried_out(qtbot: QtBot, window: QWidget) -> None:
    answers: list[str] = []
    content = QWidget()
    dialog = make(window, content=content, stay_open=True).ask(on_yes=lambda: answers.append("y"))
    dialog.submitted.connect(lambda: dialog.set_busy(True))
    qtbot.mouseClick(dialog.verb_button, LEFT)
    qtbot.mouseClick(dialog.verb_button, LEFT)
    assert dialog.isVisible()
    assert not content.isEnabled()
    dialog.show_problem("The stated purpose does not open this.")
    message = dialog.findChild(InlineMessage)
    assert message.isVisible()
    assert message.text == "The stated purpose does not open this."
    assert content.isEnabled()
    dialog.close_with_yes()
    assert answers == ["y"]


def test_a_dialog_refuses_to_block(window: QWidget) -> None:
    dialog = make(window)
    with pytest.raises(RuntimeError, match="without blocking"):
        dialog.exec()


def test_the_frame_of_a_dialog_names_the_program_only(window: QWidget) -> None:
    dialog = make(window).ask()
    assert dialog.windowTitle() == "Stenhård Backoffice"
    assert dialog.accessibleName() == "Cancel refund R-1007?"
    dialog.reject()


def test_a_window_can_be_locked_from_within_a_dialog(qtbot: QtBot) -> None:
    class Lockable(QMainWindow):
        locked = 0

        def lock(self) -> None:
            self.locked += 1

    window = Lockable()
    qtbot.addWidget(window)
    window.show()
    dialog = make(window).ask()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.locked == 1
    dialog.reject()


def test_long_sentences_are_not_cut(window: QWidget) -> None:
    dialog = make(window, text="Återbetalningsbegäran " * 30).ask()
    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() >= layout.totalHeightForWidth(dialog.width())
    assert dialog.findChildren(Button)
    dialog.reject()
