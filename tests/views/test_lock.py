"""Locking: nothing of anybody's work is left, and anybody may sign in next."""

import gc
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from backoffice.ui.dialogs import Dialog
from backoffice.ui.messages import MessageKind
from backoffice.views.main_window import TITLE
from tests.robots.window import WindowRobot

CONTROL = Qt.KeyboardModifier.ControlModifier
CANARY = "19850312-2391"


@pytest.mark.parametrize("way", ["key", "top", "foot", "command", "idle"])
def test_every_way_to_lock_shows_the_card(robot: WindowRobot, way: str) -> None:
    robot.signs_in()
    workspace = robot.workspace
    if way == "key":
        robot.presses(Qt.Key.Key_L, CONTROL)
    elif way == "top":
        workspace.top_bar.lock_button.click()
    elif way == "foot":
        workspace.navigation.lock_button.click()
    elif way == "command":
        next(c for c in workspace.commands.all() if c.id == "lock").run()
    else:
        robot.window.lock()
    assert robot.window.workspace is None
    assert robot.window.sign_in.isVisible()
    assert robot.window.sign_in.card.note.text.startswith("Locked.")
    assert robot.locked_desks == ["asa"]


def test_locking_destroys_every_page(robot: WindowRobot) -> None:
    robot.signs_in()
    page, workspace = robot.page, robot.workspace
    page.masked.show_value(CANARY, seconds=60)
    page.note.setText(CANARY)
    robot.window.lock()
    assert not page.masked.revealed
    robot.qtbot.waitUntil(lambda: not isValid(workspace) and not isValid(page))
    fields = [w for w in robot.every_widget() if isinstance(w, QLineEdit)]
    assert fields
    assert all(CANARY not in field.text() for field in fields)


def test_locking_clears_what_we_put_on_the_clipboard(robot: WindowRobot) -> None:
    robot.signs_in()
    robot.clipboard.write(CANARY)
    robot.window.lock()
    assert QGuiApplication.clipboard().text() == ""


def test_locking_takes_search_text_notices_and_dialogs_away(robot: WindowRobot) -> None:
    robot.signs_in()
    workspace = robot.workspace
    robot.qtbot.keyClicks(workspace.top_bar.search, CANARY)
    workspace.notify(MessageKind.DANGER, "The store cannot be reached.")
    answers: list[str] = []
    dialog = Dialog(workspace, title=CANARY, verb="Reveal")
    dialog.ask(on_yes=lambda: answers.append("yes"), on_no=lambda: answers.append("no"))
    robot.window.lock()
    assert not dialog.isVisible()
    assert answers == []
    assert workspace.top_bar.search.text() == ""
    robot.qtbot.waitUntil(lambda: not isValid(dialog) and not isValid(workspace))


def test_a_dialog_does_not_keep_the_lock_away(robot: WindowRobot) -> None:
    robot.signs_in()
    dialog = Dialog(robot.workspace, title="Reveal?", verb="Reveal").ask()
    robot.qtbot.waitUntil(dialog.isActiveWindow)
    robot.qtbot.keyClick(dialog, Qt.Key.Key_L, CONTROL)
    assert robot.window.workspace is None
    robot.qtbot.waitUntil(lambda: not isValid(dialog))


def test_a_result_that_comes_after_the_lock_reaches_nobody(robot: WindowRobot) -> None:
    robot.signs_in()
    gate = threading.Event()
    seen: list[object] = []
    robot.runner.operation(lambda: gate.wait(10)).success(seen.append).run(owner=robot.page)
    robot.window.lock()
    gate.set()
    robot.qtbot.waitUntil(lambda: not robot.runner.busy)
    assert seen == []


def test_the_same_person_comes_back_to_the_page_they_left(robot: WindowRobot) -> None:
    robot.signs_in("asa")
    robot.workspace.open_screen("customer", "C-1001")
    robot.window.lock()
    assert robot.window.sign_in.card.username.text() == "asa"
    robot.qtbot.waitUntil(robot.window.sign_in.card.passphrase.hasFocus)
    robot.signs_in("asa")
    assert robot.workspace.place == ("customer", "C-1001")


def test_another_person_opens_their_own_workspace(robot: WindowRobot) -> None:
    robot.signs_in("asa")
    robot.workspace.open_screen("customer", "C-1001")
    robot.window.lock()
    robot.signs_in("bo")
    assert robot.workspace.place == ("home", None)
    assert robot.window.sign_in.card.note.text == ""
    robot.window.lock()
    robot.signs_in("asa")
    assert robot.workspace.place == ("home", None)


def test_signing_out_leaves_nothing_behind(robot: WindowRobot) -> None:
    robot.signs_in("asa")
    robot.window.sign_out()
    assert robot.locked_desks == ["asa"]
    assert robot.window.sign_in.card.username.text() == ""
    assert not robot.window.sign_in.card.note.isVisible()


def test_locking_when_nobody_is_signed_in_does_nothing(robot: WindowRobot) -> None:
    with robot.qtbot.assertNotEmitted(robot.window.locked):
        robot.window.lock()
        robot.window.sign_out()


def test_closing_the_window_drops_the_keys(robot: WindowRobot) -> None:
    robot.signs_in("asa")
    with robot.qtbot.waitSignal(robot.window.closed):
        robot.window.close()
    assert robot.locked_desks == ["asa"]


def test_the_title_names_the_program_and_nobody(robot: WindowRobot) -> None:
    robot.signs_in()
    robot.workspace.open_screen("customer", "C-1001")
    assert robot.window.windowTitle() == TITLE
    robot.window.lock()
    assert robot.window.windowTitle() == TITLE


def test_thirty_locks_leave_no_widget_behind(robot: WindowRobot) -> None:
    counts: list[int] = []
    for _ in range(30):
        robot.signs_in("asa")
        for place in ("lookup", "refunds", "customer"):
            robot.workspace.open_screen(place, "C-1001")
        robot.workspace.notify(MessageKind.DANGER, "The store cannot be reached.")
        robot.workspace.show_sheet(title="Refund", content=QWidget())
        workspace = robot.workspace
        robot.window.lock()
        robot.qtbot.waitUntil(lambda workspace=workspace: not isValid(workspace))
        gc.collect()  # else it may run while Qt's list of widgets is read, and take some of them
        counts.append(len(QApplication.allWidgets()))
    assert counts[-1] <= counts[1]
