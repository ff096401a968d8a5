"""An agent on the phone, and the supervisor who decides at the same computer."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backoffice.domain.policy import Purpose
from backoffice.domain.refund_reasons import RefundReason
from backoffice.domain.refund_states import RefundState
from tests.journeys.shop import (
    ASA,
    ASA_PERSONNUMMER,
    ASA_PERSONNUMMER_SHOWN,
    MEDICINE,
    PRICE_OF_CARE_ORE,
    PRICE_OF_TWO_OTC_ORE,
    SAID_BY_ASA,
)
from tests.refund_books import Books, read_books
from tests.robots.desk_robot import DeskRobot
from tests.robots.program_robot import ProgramRobot


@pytest.fixture
def anna(program: ProgramRobot) -> DeskRobot:
    program.sign_in("anna")
    return DeskRobot(program)


def books_of(shop: Path) -> Books:
    return read_books(shop / "store.sqlite")


def opens_asa(desk: DeskRobot, purpose: Purpose = Purpose.CUSTOMER_SERVICE) -> DeskRobot:
    return desk.opens_by(ASA_PERSONNUMMER).states(purpose)


def asks_for_the_costly_refund(desk: DeskRobot) -> str:
    """Asks for more than an agent may give; the number of the refund."""
    opens_asa(desk, Purpose.REFUND).asks_for_a_refund_of("O-5002")
    sheet = desk.sheet.chooses("1", 1).reason(RefundReason.GOODWILL)
    sheet.sees("Above your limit").confirms().is_done()
    sheet.sees("waits for a supervisor")
    refund = sheet.sheet.done.refund
    assert refund is not None
    return refund.no


def test_an_agent_confirms_what_a_caller_says_without_being_shown_it(anna: DeskRobot) -> None:
    opens_asa(anna)
    anna.sees(ASA, "asa@example.com").sees_no(ASA_PERSONNUMMER_SHOWN)
    assert anna.verifies("personnummer", "19121212-1211") != "Match"
    assert anna.verifies("personnummer", "197601022382") == "No match"
    assert anna.verifies("personnummer", "121212+1212") == "Match"
    assert anna.record.verify.value.text() == ""
    anna.sees_no(ASA_PERSONNUMMER_SHOWN, MEDICINE)


def test_guessing_ends_with_the_budget(anna: DeskRobot) -> None:
    opens_asa(anna)
    budget = anna.program.back_end.services.policy.confirm_budget_per_hour
    answers = [anna.verifies("personnummer", "197601022382") for _ in range(budget + 1)]
    assert answers[:budget] == ["No match"] * budget
    assert "hour" in answers[-1]


@pytest.mark.parametrize("way", ["two clicks", "a double click", "enter twice"])
def test_however_often_the_button_is_pressed_there_is_one_refund(
    anna: DeskRobot, shop: Path, qtbot: QtBot, way: str
) -> None:
    opens_asa(anna).asks_for_a_refund_of("O-5001")
    sheet = anna.sheet.chooses("2", 2).reason(RefundReason.COMPLAINT)
    button = sheet.sheet.form.confirm
    if way == "two clicks":
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    elif way == "a double click":
        qtbot.mousePress(button, Qt.MouseButton.LeftButton)
        qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)
        qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)
    else:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        anna.program.keys(Qt.Key.Key_Return, Qt.Key.Key_Return)
    sheet.is_done().sees("is paid back")
    anna.program.keys(Qt.Key.Key_Return)
    anna.settles()
    books = books_of(shop)
    assert [one.amount_ore for one in books.refunds] == [PRICE_OF_TWO_OTC_ORE]
    assert books.paid_out_ore == PRICE_OF_TWO_OTC_ORE
    assert list(books.discrepancies()) == []


def test_a_refund_above_the_limit_is_approved_at_the_same_computer_and_paid(
    anna: DeskRobot, shop: Path
) -> None:
    no = asks_for_the_costly_refund(anna)
    assert books_of(shop).refund(no).state is RefundState.PENDING_APPROVAL
    anna.program.lock()
    anna.program.sign_in("sven")
    sven = DeskRobot(anna.program).goes_to("refunds")
    sven.refunds.clicks_row(no).shows(no)
    sven.presses(
        Qt.Key.Key_A,
        modifier=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    sven.sees("Paid back")
    books = books_of(shop)
    assert books.refund(no).state is RefundState.SUCCEEDED
    assert books.paid_out_ore == PRICE_OF_CARE_ORE
    assert list(books.discrepancies()) == []


def test_an_agent_sees_that_a_supervisor_has_to_decide(anna: DeskRobot) -> None:
    no = asks_for_the_costly_refund(anna)
    anna.program.workspace.close_sheet()
    anna.goes_to("refunds")
    anna.refunds.clicks_row(no).shows(no)
    anna.sees("A supervisor approves or declines it.")
    assert not anna.refunds.screen.detail.approve.isVisible()


def test_a_supervisor_never_approves_their_own(program: ProgramRobot, shop: Path) -> None:
    program.sign_in("sven")
    sven = opens_asa(DeskRobot(program), Purpose.REFUND).asks_for_a_refund_of("O-5003")
    sven.sheet.chooses("1", 8).reason(RefundReason.GOODWILL).confirms().is_done()
    refund = sven.sheet.sheet.done.refund
    assert refund is not None
    program.workspace.close_sheet()
    sven.goes_to("refunds")
    sven.refunds.clicks_row(refund.no).shows(refund.no)
    sven.sees("You requested it yourself: a colleague has to approve it.")
    assert not sven.refunds.screen.detail.approve.isVisible()
    assert books_of(shop).refund(refund.no).state is RefundState.PENDING_APPROVAL


def test_a_supervisor_reads_redacted_and_the_original_on_a_purpose(program: ProgramRobot) -> None:
    program.sign_in("sven")
    sven = DeskRobot(program).goes_to("conversations")
    page = sven.conversations
    page.list.table.select(0)
    page.list.table.setFocus()
    sven.presses(Qt.Key.Key_Return)
    turns = page.reader.stage.turns
    program.until(lambda: len(turns.turn_items) == 3)
    assert SAID_BY_ASA not in sven.said()
    assert "Paketet är på väg" in sven.said()
    sven.presses(Qt.Key.Key_E, modifier=Qt.KeyboardModifier.ControlModifier)
    program.until(lambda: page.reader.stage.card is not None)
    card = page.reader.stage.card
    assert card is not None
    card.form.choose(Purpose.QUALITY_REVIEW)
    program.press("conversation.state_purpose")
    program.until(lambda: turns.shows_original)
    assert SAID_BY_ASA in sven.said()
    sven.presses(Qt.Key.Key_Escape)
    assert SAID_BY_ASA not in sven.said()
