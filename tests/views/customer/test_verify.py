"""A caller is verified by what they say; what is on record is never shown for it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from backoffice.domain.errors import BackofficeError, BadInput, RefusedByPolicy
from tests.robots.customer_robot import CustomerRobot
from tests.robots.nameless import nameless_widgets
from tests.views.record_samples import AGENT_FIELDS, PERSONNUMMER, page
from tests.views.record_world import Records

Open = Callable[[], CustomerRobot]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def agent(customer: Open, records: Records) -> CustomerRobot:
    records.add(page(fields=AGENT_FIELDS))
    return customer().opens().states()


def test_the_strip_opens_with_the_keyboard_in_it(agent: CustomerRobot) -> None:
    agent.presses(Qt.Key.Key_J, modifier=CONTROL)
    assert agent.view.verify.isVisible()
    assert agent.focus is agent.view.verify.value


def test_a_match_is_said_and_what_was_typed_goes(agent: CustomerRobot) -> None:
    agent.clicks("customer.verify").says(PERSONNUMMER).sees("Match", "Personnummer verified")
    assert agent.view.verify.value.text() == ""
    assert not agent.view.verify.value.isUndoAvailable()
    assert agent.records.confirmed == [("personnummer", PERSONNUMMER)]


def test_what_was_verified_stays_said_when_the_page_is_read_again(agent: CustomerRobot) -> None:
    agent.clicks("customer.verify").says(PERSONNUMMER).says(PERSONNUMMER)
    agent.presses(Qt.Key.Key_F5).sees("Personnummer verified")
    assert agent.texts.count("Personnummer verified") == 1


def test_no_match_is_said_and_leaves_the_text_to_be_typed_anew(agent: CustomerRobot) -> None:
    agent.clicks("customer.verify").says("19121212-1212").sees("No match")
    agent.does_not_see("Personnummer verified")
    assert agent.view.verify.value.selectedText() == "19121212-1212"


def test_the_answer_goes_when_something_else_is_typed(agent: CustomerRobot) -> None:
    agent.clicks("customer.verify").says("19121212-1212")
    agent.qtbot.keyClicks(agent.view.verify.value, "1")
    agent.does_not_see("No match")


@pytest.mark.parametrize(
    ("error", "sentence", "invalid"),
    [
        (RefusedByPolicy("confirm.budget"), "", False),
        (BadInput("personnummer.checksum"), "a digit of the personnummer is wrong", True),
    ],
)
def test_what_cannot_be_answered_says_why(
    agent: CustomerRobot, error: BackofficeError, sentence: str, invalid: bool
) -> None:
    agent.records.errors["confirm"] = error
    agent.clicks("customer.verify").says("19121212-1213")
    assert agent.view.verify.problem.isVisible()
    assert sentence in agent.view.verify.problem.text()
    assert agent.view.verify.problem.text()
    assert bool(agent.view.verify.value.property("invalid")) is invalid
    assert agent.view.verify.check.isEnabled()


def test_nothing_typed_asks_nothing(agent: CustomerRobot) -> None:
    agent.clicks("customer.verify").says("   ")
    assert agent.records.confirmed == []


def test_escape_closes_the_strip_first_and_forgets_what_was_typed(agent: CustomerRobot) -> None:
    agent.clicks("customer.verify").says("19121212-1212").presses(Qt.Key.Key_Escape)
    assert not agent.view.verify.isVisible()
    assert agent.view.verify.value.text() == ""
    agent.is_at("customer").presses(Qt.Key.Key_Escape).is_at("lookup")


def test_the_button_closes_what_it_opened(agent: CustomerRobot) -> None:
    agent.clicks("customer.verify").clicks("customer.verify")
    assert not agent.view.verify.isVisible()


def test_a_role_that_may_not_verify_has_no_button(customer: Open) -> None:
    robot = customer().opens().states()
    assert not robot.view.header.verify.isVisible()


def test_everything_in_the_strip_has_a_name(agent: CustomerRobot) -> None:
    agent.clicks("customer.verify")
    assert list(nameless_widgets(agent.view)) == []


def test_the_palette_offers_it_while_a_record_is_open(agent: CustomerRobot) -> None:
    commands = {command.id: command for command in agent.world.workspace.commands.all()}
    assert commands["customer.verify"].hindrance() == ""
    commands["customer.verify"].run()
    assert agent.view.verify.isVisible()
    agent.world.workspace.open_screen("refunds")
    assert commands["customer.verify"].hindrance() == "Open a customer first."
