"""Requesting a refund: what is shown before, that it is made once, what is said after."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from backoffice.domain.errors import BackofficeError, BadInput, NotReachable
from backoffice.domain.refund_reasons import RefundReason
from backoffice.domain.refund_states import RefundState
from backoffice.views.refund.operations import REFUNDS
from tests.robots.refund_robot import RefundRobot
from tests.robots.texts_on_screen import plain
from tests.views import refund_scene as scene
from tests.views.refund_desk import RefundDesk
from tests.views.refund_stage import Stage

PILLS = scene.line("1", "Alvedon 500 mg", 9_980, quantity=2)
VITAMINS = scene.line("2", "Multivitamin", 10_600, kind="other", vat_bp=600)
SHIPPING = scene.line("3", "Frakt", 4_900, kind="shipping")

Opened = Callable[[RefundDesk], RefundRobot]


@pytest.fixture
def opened(stage: Stage, qtbot: QtBot) -> Opened:
    return lambda desk: RefundRobot(qtbot, stage.open_refund(desk))


@pytest.fixture
def desk() -> RefundDesk:
    return RefundDesk(scene.order(PILLS, VITAMINS, SHIPPING))


# --- before anything happens


def test_the_receipt_shows_what_it_comes_to_before_anything_is_requested(
    opened: Opened, desk: RefundDesk
) -> None:
    robot = opened(desk).chooses("1", 1).chooses("2", 1)
    robot.sees("155.90 kr", "VAT 6 %", "6.00 kr", "VAT 25 %", "9.98 kr", "15.98 kr")
    robot.sees("Visa •••• 4242", "98.90 kr").sees_on_button("Refund 155.90 kr")
    assert desk.asked == []


def test_without_a_line_the_button_says_what_is_missing(opened: Opened, desk: RefundDesk) -> None:
    robot = opened(desk)
    robot.cannot_confirm("Choose first what is refunded.")
    robot.chooses("1", 1).sees_on_button("Refund 49.90 kr")
    robot.steps("1", 0).cannot_confirm("Choose first what is refunded.").sees("0.00 kr")


def test_without_a_reason_nothing_is_requested_and_the_reason_is_asked_for(
    opened: Opened, desk: RefundDesk
) -> None:
    robot = opened(desk).chooses("1", 1).confirms()
    robot.sees_beside_reason("Choose why the money is returned.")
    assert desk.asked == []


def test_the_latest_choice_wins_when_answers_are_slow(
    opened: Opened, desk: RefundDesk, qtbot: QtBot, stage: Stage
) -> None:
    robot = opened(desk)
    desk.held = Event()
    robot.steps("1", 1)
    qtbot.waitUntil(lambda: stage.runner.busy)
    robot.steps("1", 2).cannot_confirm("The amount is being worked out.")
    desk.held.set()
    robot.waits_for_amount().sees_on_button("Refund 99.80 kr")


# --- once


def requested(robot: RefundRobot) -> RefundRobot:
    return robot.chooses("1", 1).reason(RefundReason.TRANSPORT_DAMAGE)


def test_two_quick_clicks_are_one_refund(opened: Opened, desk: RefundDesk, stage: Stage) -> None:
    robot = requested(opened(desk)).confirms().confirms().is_done()
    robot.sees("Refund 49.90 kr requested", desk.made[0].no)
    assert len(desk.made) == 1
    assert stage.sheet is not None


def test_enter_twice_is_one_refund_and_leaves_the_number_on_screen(
    opened: Opened, desk: RefundDesk, stage: Stage
) -> None:
    robot = requested(opened(desk)).presses_enter_on_the_button()
    robot.presses_enter_on_the_button().is_done()
    robot.presses_enter_wherever_the_keyboard_is().sees(desk.made[0].no)
    assert len(desk.made) == 1
    assert stage.sheet is not None


def test_not_the_button_but_the_sheets_id_makes_it_one_refund(
    opened: Opened, desk: RefundDesk
) -> None:
    robot = requested(opened(desk))
    robot.sheet.submit()
    robot.sheet.submit()
    robot.is_done()
    assert len(desk.asked) == 2
    assert len({request.client_request_id for request in desk.asked}) == 1
    assert len(desk.made) == 1


def test_pressing_again_after_a_lost_answer_finds_the_first_refund(
    opened: Opened, desk: RefundDesk
) -> None:
    desk.answer_lost = True
    robot = requested(opened(desk)).confirms().sees("The payment provider cannot be reached.")
    robot.sees_on_button("Refund 49.90 kr").confirms().is_done().sees(desk.made[0].no)
    assert len(desk.made) == 1


def test_after_a_lost_answer_a_changed_choice_makes_no_second_refund(
    opened: Opened, desk: RefundDesk
) -> None:
    desk.answer_lost = True
    robot = requested(opened(desk)).confirms().sees("The payment provider cannot be reached.")
    robot.chooses("2", 1).sees(f"Eva Nyström requested refund {desk.made[0].no}").confirms()
    robot.sees("A refund was already requested from here.")
    robot.cannot_confirm("A refund was already requested from here.")
    assert len(desk.made) == 1


def test_another_sheet_is_another_refund(opened: Opened, desk: RefundDesk, stage: Stage) -> None:
    requested(opened(desk)).confirms().is_done()
    stage.close_sheet()
    requested(opened(desk)).confirms().is_done()
    assert len(desk.made) == 2
    assert len({request.client_request_id for request in desk.asked}) == 2


# --- the limit


def test_above_the_limit_it_is_sent_for_approval(opened: Opened) -> None:
    desk = RefundDesk(scene.order(scene.line("1", "Blodtrycksmätare", 120_400)))
    robot = requested(opened(desk)).sees("Above your limit of 1,000.00 kr: a supervisor decides.")
    robot.sees_on_button("Send 1,204.00 kr for approval").confirms().is_done()
    robot.sees("Refund 1,204.00 kr waits for a supervisor", "Waits for approval")


# --- somebody was quicker


def test_a_change_by_somebody_else_is_named_and_the_choice_kept(
    opened: Opened, desk: RefundDesk
) -> None:
    robot = requested(opened(desk))
    others = scene.refund_of(VITAMINS, 1, no="R-8M2T-11AB")
    desk.order = scene.with_refunds(desk.order, [others])
    robot.confirms().sees("Changed while you looked: Anna Berg requested refund R-8M2T-11AB")
    robot.sees("of 106.00 kr.", "R-8M2T-11AB: Paid back").sees_on_button("Refund 49.90 kr")
    assert desk.made == ()
    robot.confirms().is_done()
    assert len(desk.made) == 1


def test_what_is_no_longer_there_is_taken_out_of_the_choice(
    opened: Opened, desk: RefundDesk
) -> None:
    robot = opened(desk).chooses("1", 2).reason(RefundReason.GOODWILL)
    desk.order = scene.with_refunds(desk.order, [scene.refund_of(PILLS, 1)])
    robot.confirms().sees("Alvedon 500 mg: 1 instead of 2.").sees_on_button("Refund 49.90 kr")
    assert robot.row("1").quantity == 1
    assert robot.sheet.form.choice.reason is RefundReason.GOODWILL


def test_the_preview_already_notices_that_the_order_has_changed(
    opened: Opened, desk: RefundDesk
) -> None:
    robot = opened(desk)
    desk.order = scene.with_refunds(desk.order, [scene.refund_of(VITAMINS, 1)])
    robot.chooses("1", 1).sees("Changed while you looked").sees_on_button("Refund 49.90 kr")


def test_a_refund_made_elsewhere_shows_while_the_sheet_is_open(
    opened: Opened, desk: RefundDesk, stage: Stage
) -> None:
    robot = opened(desk).chooses("1", 1)
    desk.order = scene.with_refunds(desk.order, [scene.refund_of(VITAMINS, 1)])
    stage.feed.publish(frozenset({REFUNDS}))
    robot.sees("Changed while you looked").waits_for_amount()


# --- refusals


@pytest.mark.parametrize(
    "refusal",
    [
        BadInput("refund.nothing_left", field="lines"),
        BadInput("refund.medicine_restock", field="disposition"),
    ],
)
def test_what_is_wrong_with_the_lines_is_said_above_them(
    opened: Opened, desk: RefundDesk, refusal: BackofficeError
) -> None:
    desk.refusal = refusal
    requested(opened(desk)).confirms().sees_above_lines(refusal.sentence)


def test_what_is_wrong_with_the_reason_is_said_beside_it(opened: Opened, desk: RefundDesk) -> None:
    desk.refusal = BadInput("refund.medicine_withdrawal", field="reason")
    requested(opened(desk)).confirms().sees_beside_reason(desk.refusal.sentence)


def test_what_belongs_to_no_field_is_said_above_the_button(
    opened: Opened, desk: RefundDesk
) -> None:
    desk.refusal = NotReachable("provider.not_reachable")
    robot = requested(opened(desk)).confirms().sees(desk.refusal.sentence)
    robot.sees_on_button("Refund 49.90 kr")


# --- afterwards


def test_the_receipt_follows_the_refund(opened: Opened, desk: RefundDesk, stage: Stage) -> None:
    robot = requested(opened(desk)).confirms().is_done().sees("On its way")
    desk.move(desk.made[0].no, RefundState.SUCCEEDED)
    stage.feed.publish(frozenset({REFUNDS}))
    robot.sees("Refund 49.90 kr is paid back", "Paid back to Visa •••• 4242.")


def test_the_receipt_says_what_happens_to_the_goods(opened: Opened, desk: RefundDesk) -> None:
    robot = requested(opened(desk)).confirms().is_done()
    robot.sees("1 × Alvedon 500 mg", "Destroy")


def test_the_number_can_be_copied_and_the_life_looked_at(
    opened: Opened, desk: RefundDesk, stage: Stage
) -> None:
    robot = requested(opened(desk)).confirms().is_done()
    no = desk.made[0].no
    robot.sheet.done.copied.emit(robot.sheet.done.number.text())
    assert QGuiApplication.clipboard().text() == no
    assert stage.notes == ["The number is copied."]
    robot.sheet.done.life_wanted.emit(no)
    assert stage.opened == [("refunds", no)]


def test_close_closes(opened: Opened, desk: RefundDesk, stage: Stage, qtbot: QtBot) -> None:
    robot = requested(opened(desk)).confirms().is_done()
    qtbot.mouseClick(robot.sheet.done.close_button, Qt.MouseButton.LeftButton)
    assert stage.sheet is None


# --- leaving too early


def test_who_closes_the_sheet_too_early_still_hears_that_it_was_requested(
    opened: Opened, desk: RefundDesk, stage: Stage, qtbot: QtBot
) -> None:
    robot = requested(opened(desk))
    desk.held = Event()
    robot.confirms()
    stage.close_sheet()
    desk.held.set()
    qtbot.waitUntil(lambda: bool(stage.notes))
    assert [plain(note) for note in stage.notes] == [
        f"Refund {desk.made[0].no} of 49.90 kr was requested."
    ]


def test_who_closes_the_sheet_too_early_still_hears_that_it_was_refused(
    opened: Opened, desk: RefundDesk, stage: Stage, qtbot: QtBot
) -> None:
    robot = requested(opened(desk))
    desk.refusal, desk.held = NotReachable("provider.not_reachable"), Event()
    robot.confirms()
    stage.close_sheet()
    desk.held.set()
    qtbot.waitUntil(lambda: bool(stage.notes))
    expected = "The refund was not requested. The payment provider cannot be reached."
    assert stage.notes == [expected]
