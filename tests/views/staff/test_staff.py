"""Accounts: who is there, what a key officer can do, and why others cannot."""

import pytest
from PySide6.QtCore import Qt

from backoffice.domain.errors import BackofficeError, BadInput, NotReachable, RefusedByPolicy
from backoffice.domain.policy import Role
from backoffice.services.staff_accounts import AddStaff, StaffView
from backoffice.views.staff.questions import RoleQuestion
from tests.robots.keyboard import press
from tests.robots.nameless import nameless_widgets
from tests.robots.texts_on_screen import texts_of
from tests.views.staff.conftest import (
    ADAM,
    GOOD,
    JONAS,
    OLGA,
    PETRA,
    Staff,
    StaffDesk,
    person,
)


def test_open_accounts_come_first_and_everything_is_in_words(staff: Staff) -> None:
    model = staff().screen.table.model
    rows = [[str(model.index(r, c).data()) for c in range(4)] for r in range(model.rowCount())]
    assert rows == [
        ["<b>Jonas</b> Ek", "Customer service", "", "Open"],
        ["Adam Prov", "Administrator", "", "Open"],
        ["Olga Prov", "Administrator", "Key officer", "Open"],
        ["Petra Sjö", "Customer service", "", "Closed"],
    ]


def test_whoever_is_no_key_officer_sees_the_list_and_why_nothing_else(staff: Staff) -> None:
    robot = staff(StaffDesk(me=ADAM)).chooses(JONAS)
    screen = robot.screen
    assert screen.officer_note.isVisible()
    for button in (screen.add_button, screen.role_button, screen.close_button):
        assert not button.isEnabled()
        assert "Only a key officer can do this." in button.toolTip()


@pytest.mark.parametrize(
    ("chosen", "reason"),
    [
        (OLGA, "Nobody changes their own account."),
        (PETRA, "This account is closed for good."),
    ],
)
def test_an_account_that_cannot_be_changed_says_why(
    staff: Staff, chosen: StaffView, reason: str
) -> None:
    screen = staff().chooses(chosen).screen
    assert not screen.close_button.isEnabled()
    assert reason in screen.close_button.toolTip()
    assert reason in screen.role_button.toolTip()


def test_another_key_officer_is_fixed(staff: Staff) -> None:
    other = person("oskar", "Oskar Prov", Role.ADMIN, key_officer=True)
    robot = staff(StaffDesk(OLGA, other)).chooses(other)
    assert "emergency kit" in robot.screen.role_button.toolTip()


def test_a_person_is_added(staff: Staff) -> None:
    robot = staff().fills_in()
    robot.form.role.select.choose(Role.DPO)
    assert "Answers people who ask about their data" in texts_of(robot.form)
    robot.adds()
    assert robot.desk.added == [AddStaff("eva", "dpo", "Eva Ny", GOOD)]
    assert robot.world.workspace.sheet is None
    assert "eva" in [one.username for one in robot.settles().screen.table.model.rows]


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"name": "  "}, "Type the person's name."),
        ({"username": ""}, "Type a user name."),
        ({"first": "kort", "second": "kort"}, "At least 8 characters."),
        ({"second": "nio stora kossor"}, "The two are not the same."),
    ],
)
def test_what_is_missing_is_said_beside_its_field(
    staff: Staff, wrong: dict[str, str], sentence: str
) -> None:
    robot = staff().fills_in(**wrong).adds()
    assert sentence in texts_of(robot.form)
    assert robot.desk.added == []


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (BadInput("staff.exists", field="username"), "This user name is taken."),
        (BadInput("staff.role", field="role"), "There is no such role."),
        (NotReachable("store.not_reachable"), "store"),
    ],
)
def test_a_refusal_is_said_and_can_be_tried_again(
    staff: Staff, error: BackofficeError, sentence: str
) -> None:
    desk = StaffDesk()
    desk.errors["add"] = error
    robot = staff(desk).fills_in().adds()
    assert sentence in texts_of(robot.form)
    assert robot.form.first.text() == ""
    desk.errors.clear()
    robot.form.first.setText(GOOD)
    robot.form.second.setText(GOOD)
    robot.adds()
    assert len(desk.added) == 1


def test_no_passphrase_outlives_the_sheet(staff: Staff) -> None:
    robot = staff().fills_in()
    form = robot.form
    robot.world.workspace.close_sheet()
    assert form.first.text() == form.second.text() == ""


def test_closing_is_asked_for_with_cancel_as_the_default(staff: Staff) -> None:
    robot = staff().chooses(JONAS)
    robot.screen.close_button.click()
    question = robot.question()
    assert question.cancel_button.isDefault()
    robot._qtbot.waitUntil(question.cancel_button.hasFocus)
    press(question, Qt.Key.Key_Return)
    assert robot.settles().desk.closed == []


def test_an_account_is_closed(staff: Staff) -> None:
    robot = staff().chooses(JONAS)
    robot.screen.close_button.click()
    question = robot.question()
    assert "<b>Jonas</b> Ek can no longer sign in" in texts_of(question)
    question.verb_button.click()
    robot.settles()
    assert robot.desk.closed == ["jonas"]
    assert not robot.settles().screen.table.model.rows[2].active


def test_a_role_is_changed_to_another_one(staff: Staff) -> None:
    robot = staff().chooses(JONAS)
    robot.screen.role_button.click()
    question = robot.question()
    assert isinstance(question, RoleQuestion)
    assert question.cancel_button.isDefault()
    offered = question.choice.select
    assert not offered.choose(Role.AGENT)
    offered.choose(Role.SUPERVISOR)
    question.verb_button.click()
    robot.settles()
    assert robot.desk.changed == [("jonas", Role.SUPERVISOR)]


def test_what_is_refused_is_said_in_the_question(staff: Staff) -> None:
    desk = StaffDesk()
    desk.errors["close"] = RefusedByPolicy("staff.officer_only")
    robot = staff(desk).chooses(JONAS)
    robot.screen.close_button.click()
    question = robot.question()
    question.verb_button.click()
    robot.settles()
    assert "Only a key officer can do this." in texts_of(question)
    question.reject()


def test_failure_and_refusal_of_the_list_have_their_sentence(staff: Staff) -> None:
    desk = StaffDesk()
    desk.errors["list"] = NotReachable("store.not_reachable")
    robot = staff(desk)
    assert robot.screen.table.state._button.isVisible()
    desk.errors["list"] = RefusedByPolicy("policy.action")
    robot.screen.refresh()
    robot.settles()
    assert robot.screen.table.state.sentence == "Your role does not allow this."


def test_everything_that_takes_the_keyboard_has_a_name(staff: Staff) -> None:
    robot = staff()
    assert list(nameless_widgets(robot.screen)) == []
    robot.fills_in()
    assert list(nameless_widgets(robot.form)) == []
