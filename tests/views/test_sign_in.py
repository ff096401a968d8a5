"""Signing in: by keyboard, with one sentence when it fails, in the language of whoever comes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from backoffice.ui.labels import PlainLabel
from backoffice.ui.theme import ThemeChoice
from backoffice.ui.tokens import Look, tokens_now
from backoffice.ui.translation import Language
from tests.robots.nameless import nameless_widgets
from tests.robots.window import PASSPHRASE, WindowRobot


def test_the_keyboard_starts_at_the_user_name(robot: WindowRobot) -> None:
    assert robot.window.focusWidget() is robot.window.sign_in.card.username


def test_enter_signs_in(robot: WindowRobot) -> None:
    robot.signs_in("asa")
    assert robot.workspace.desk.person.name == "Åsa Lindström"


def test_a_wrong_passphrase_is_one_sentence_beside_the_field(robot: WindowRobot) -> None:
    card = robot.window.sign_in.card
    robot.types_sign_in("asa", "fel")
    assert card.passphrase.text() == ""
    robot.qtbot.waitUntil(lambda: bool(card.passphrase_form.message))
    assert "not right" in card.passphrase_form.message
    assert card.button.isEnabled()
    assert robot.window.workspace is None
    robot.qtbot.waitUntil(card.passphrase.hasFocus)
    robot.qtbot.keyClicks(card.passphrase, "r")
    assert card.passphrase_form.message == ""


@pytest.mark.parametrize(
    ("username", "passphrase", "form"),
    [("", "", "username_form"), ("  ", "x", "username_form"), ("asa", "", "passphrase_form")],
)
def test_what_is_missing_is_said_beside_its_field_without_asking_anybody(
    robot: WindowRobot, username: str, passphrase: str, form: str
) -> None:
    card = robot.window.sign_in.card
    with robot.qtbot.assertNotEmitted(card.submitted):
        robot.types_sign_in(username, passphrase)
    assert getattr(card, form).message
    assert card.button.isEnabled()


def test_nothing_can_be_sent_twice_while_the_passphrase_is_tried(robot: WindowRobot) -> None:
    card = robot.window.sign_in.card
    sent: list[str] = []
    card.submitted.connect(lambda user, _word: sent.append(user))
    robot.types_sign_in("asa", PASSPHRASE)
    card.submit()
    card.button.click()
    assert sent == ["asa"]
    robot.qtbot.waitUntil(lambda: robot.window.workspace is not None)
    assert card.passphrase.text() == ""


def test_trying_that_lasts_is_said_on_the_button(robot: WindowRobot) -> None:
    card = robot.window.sign_in.card
    card.set_busy(True)
    robot.qtbot.waitUntil(lambda: "Signing in" in card.button.text())
    card.set_busy(False)
    assert card.button.accessibleName() == "Sign in"


def test_caps_lock_is_hinted_at(robot: WindowRobot) -> None:
    card = robot.window.sign_in.card
    robot.qtbot.keyClick(card.passphrase, "A")
    assert "Caps Lock" in card.passphrase_form.message
    robot.qtbot.keyClick(card.passphrase, "a")
    assert card.passphrase_form.message == ""


def test_the_passphrase_is_dots(robot: WindowRobot) -> None:
    card = robot.window.sign_in.card
    assert card.passphrase.echoMode() is QLineEdit.EchoMode.Password


def test_organisation_and_workstation_are_named(robot: WindowRobot) -> None:
    texts = {label.text() for label in robot.window.sign_in.findChildren(PlainLabel)}
    assert {"Stenhård.net", "Workstation KASSA-02"} <= texts


def test_the_organisation_may_be_named_later_and_stays_named(robot: WindowRobot) -> None:
    robot.window.show_organisation("Apoteket Stenhård")
    robot.window.sign_in.language.choose(Language.SWEDISH)
    labels = robot.window.sign_in.findChildren(PlainLabel)
    assert "Apoteket Stenhård" in {label.text() for label in labels}
    robot.translation.choose(Language.ENGLISH)


def test_the_look_changes_at_once(robot: WindowRobot) -> None:
    robot.window.sign_in.theme.choose(ThemeChoice.DARK)
    assert tokens_now().look is Look.DARK


def test_the_language_changes_at_once_and_keeps_the_user_name(robot: WindowRobot) -> None:
    robot.qtbot.keyClicks(robot.window.sign_in.card.username, "asa")
    robot.window.sign_in.language.choose(Language.SWEDISH)
    card = robot.window.sign_in.card
    assert card.button.accessibleName() == "Logga in"
    assert card.username.text() == "asa"
    robot.window.sign_in.language.choose(Language.ENGLISH)
    assert robot.window.sign_in.card.button.accessibleName() == "Sign in"


def test_everything_that_takes_the_keyboard_has_a_name(robot: WindowRobot) -> None:
    assert list(nameless_widgets(robot.window)) == []


def test_tab_goes_through_the_card_in_reading_order(qtbot: QtBot, robot: WindowRobot) -> None:
    card = robot.window.sign_in.card
    order = [card.username, card.passphrase, card.button, robot.window.sign_in.language]
    for widget in order:
        qtbot.waitUntil(widget.hasFocus)
        robot.presses(Qt.Key.Key_Tab)
    qtbot.waitUntil(robot.window.sign_in.theme.hasFocus)


@pytest.mark.parametrize(("width", "height"), [(1024, 700), (1280, 800), (2560, 1440)])
def test_the_card_is_whole_at_every_size(robot: WindowRobot, width: int, height: int) -> None:
    robot.window.resize(width, height)
    card = robot.window.sign_in.card
    card.show_note("Locked. Åsa Lindström was signed in; anybody may sign in now.")
    card.show_problem("User name or passphrase is not right, or the account is closed.")
    robot.qtbot.waitUntil(lambda: card.height() >= card.heightForWidth(card.width()) > 0)
    assert robot.window.sign_in.rect().contains(card.geometry())
