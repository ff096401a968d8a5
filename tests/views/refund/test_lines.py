"""Choosing lines: what can be chosen, what happens to the goods, and orders of every length."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.refund_reasons import Disposition, RefundReason
from backoffice.domain.refund_states import RefundState
from tests.robots.refund_robot import RefundRobot
from tests.views import refund_scene as scene
from tests.views.refund_desk import RefundDesk
from tests.views.refund_stage import Stage

PILLS = scene.line("1", "Alvedon 500 mg", 9_980, quantity=2)
VITAMINS = scene.line("2", "Multivitamin", 10_600, kind="other", vat_bp=600)
SHIPPING = scene.line("3", "Frakt", 4_900, kind="shipping")
FREE = scene.line("4", "Provförpackning", 0, kind="other")
LONG = 60


def open_on(stage: Stage, qtbot: QtBot, desk: RefundDesk) -> RefundRobot:
    return RefundRobot(qtbot, stage.open_refund(desk))


@pytest.fixture
def robot(stage: Stage, qtbot: QtBot) -> RefundRobot:
    return open_on(stage, qtbot, RefundDesk(scene.order(PILLS, VITAMINS, SHIPPING, FREE)))


# --- what is left


@pytest.mark.parametrize(
    ("state", "says"),
    [
        (RefundState.SUCCEEDED, "R-4D2C-8TRB: Paid back"),
        (RefundState.PENDING_APPROVAL, "R-4D2C-8TRB: Waits for approval"),
        (RefundState.UNKNOWN, "R-4D2C-8TRB: Unknown"),
    ],
)
def test_a_line_that_is_used_up_says_which_refund_took_it(
    stage: Stage, qtbot: QtBot, state: RefundState, says: str
) -> None:
    taken = scene.refund_of(PILLS, 2, state=state)
    robot = open_on(stage, qtbot, RefundDesk(scene.order(PILLS, VITAMINS, refunds=[taken])))
    robot.sees(says)
    assert robot.row("1").stepper is None


@pytest.mark.parametrize("state", [RefundState.FAILED, RefundState.DECLINED])
def test_a_refund_that_came_to_nothing_takes_nothing(
    stage: Stage, qtbot: QtBot, state: RefundState
) -> None:
    failed = scene.refund_of(PILLS, 2, state=state)
    robot = open_on(stage, qtbot, RefundDesk(scene.order(PILLS, refunds=[failed])))
    robot.sees("of 2").chooses("1", 2).sees_on_button("Refund 99.80 kr")


def test_no_more_than_what_is_left_can_be_chosen(stage: Stage, qtbot: QtBot) -> None:
    one_back = scene.refund_of(PILLS, 1)
    robot = open_on(stage, qtbot, RefundDesk(scene.order(PILLS, refunds=[one_back])))
    robot.sees("of 1", "1 refunded before").chooses("1", 1)
    field = robot.row("1").first_stop
    assert field is not None
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClicks(field, "9")
    assert robot.row("1").quantity == 1


def test_a_line_that_cost_nothing_says_so(robot: RefundRobot) -> None:
    robot.sees("Nothing was paid for it")


def test_earlier_refunds_that_wait_or_are_unknown_are_pointed_out(
    stage: Stage, qtbot: QtBot
) -> None:
    waits = scene.refund_of(VITAMINS, 1, state=RefundState.PENDING_APPROVAL)
    unknown = scene.refund_of(PILLS, 1, no="R-0000-1111", state=RefundState.UNKNOWN)
    robot = open_on(
        stage, qtbot, RefundDesk(scene.order(PILLS, VITAMINS, refunds=[waits, unknown]))
    )
    robot.sees("Refund R-4D2C-8TRB of 106.00 kr already waits for approval.")
    robot.sees("Refund R-0000-1111 of 49.90 kr has no clear answer from the bank")


def test_money_that_went_back_without_lines_is_pointed_out(stage: Stage, qtbot: QtBot) -> None:
    carried = scene.refund("R-1", RefundState.SUCCEEDED, amount_ore=15_000, imported=True)
    robot = open_on(stage, qtbot, RefundDesk(scene.order(PILLS, VITAMINS, refunds=[carried])))
    robot.sees("150.00 kr went back before without naming lines; at most 55.80 kr can be refunded")
    robot.steps("1", 2).sees_above_lines("There are not that many units left to refund.")
    robot.cannot_confirm("There are not that many units left to refund.")


def test_an_order_that_is_paid_back_says_why_nothing_can_be_chosen(
    stage: Stage, qtbot: QtBot
) -> None:
    paid = scene.refund_of(PILLS, 2)
    robot = open_on(stage, qtbot, RefundDesk(scene.order(PILLS, refunds=[paid])))
    robot.cannot_confirm("The whole payment has been paid back already, or is on its way back.")
    assert not robot.sheet.form.lines.all_button.isVisible()


# --- all at once


def test_all_and_none(robot: RefundRobot, qtbot: QtBot) -> None:
    robot.chooses_all().sees_on_button("Refund 254.80 kr").sees("Choose none")
    qtbot.mouseClick(robot.sheet.form.lines.all_button, Qt.MouseButton.LeftButton)
    robot.sees("Choose all").cannot_confirm("Choose first what is refunded.")


def test_a_long_order_is_whole(stage: Stage, qtbot: QtBot) -> None:
    lines = [scene.line(str(n), f"Vara {n}", 1_000, quantity=2) for n in range(LONG)]
    robot = open_on(stage, qtbot, RefundDesk(scene.order(*lines)))
    robot.chooses_all().sees_on_button("Refund 600.00 kr")
    robot.reason(RefundReason.RECALL)
    qtbot.waitUntil(lambda: len(robot.sheet.form.lines.rows) == LONG)
    qtbot.waitUntil(lambda: robot.handling(str(LONG - 1)) is Disposition.DESTROY)
    assert [row.line.number for row in robot.sheet.form.lines.rows] == [str(n) for n in range(LONG)]


def test_tab_walks_from_line_to_line_then_reason_then_button(stage: Stage, qtbot: QtBot) -> None:
    lines = [scene.line(str(n), f"Vara {n}", 1_000) for n in range(30)]
    robot = open_on(stage, qtbot, RefundDesk(scene.order(*lines)))
    robot.row("29")
    robot.chooses("0", 1)
    first = robot.row("0").first_stop
    assert first is not None
    expected = [first, robot.row("0").handling]
    expected += [robot.row(str(n)).first_stop for n in range(1, 30)]
    expected += [robot.sheet.form.reason, robot.sheet.form.confirm]
    assert robot.stops(first, len(expected)) == expected


# --- what happens to the goods


def test_before_a_reason_is_chosen_the_goods_follow_from_it(robot: RefundRobot) -> None:
    robot.chooses("1", 1)
    assert robot.handling("1") is None


@pytest.mark.parametrize(
    ("reason", "pills", "vitamins"),
    [
        (RefundReason.WRONG_DISPENSING, Disposition.DESTROY, Disposition.DESTROY),
        (RefundReason.COMPLAINT, Disposition.QUARANTINE_FOR_MAH, Disposition.DESTROY),
        (RefundReason.NOT_DELIVERED, Disposition.NOT_RETURNED, Disposition.NOT_RETURNED),
    ],
)
def test_the_goods_follow_from_the_reason(
    robot: RefundRobot, reason: RefundReason, pills: Disposition, vitamins: Disposition
) -> None:
    robot.chooses("1", 1).chooses("2", 1).reason(reason)
    assert robot.handling("1") is pills
    assert robot.handling("2") is vitamins


def test_what_was_chosen_by_hand_stays_when_the_reason_changes(robot: RefundRobot) -> None:
    robot.chooses("2", 1).reason(RefundReason.WRONG_DISPENSING)
    robot.handles("2", Disposition.RESTOCK).reason(RefundReason.RECALL)
    assert robot.handling("2") is Disposition.RESTOCK


def test_a_medicine_never_offers_to_go_back_into_stock(robot: RefundRobot) -> None:
    robot.chooses("1", 1).chooses("2", 1)
    pills, vitamins = robot.row("1").handling, robot.row("2").handling
    assert pills is not None
    assert vitamins is not None
    assert not pills.choose(Disposition.RESTOCK)
    assert vitamins.choose(Disposition.RESTOCK)


def test_shipping_asks_nothing_about_goods(robot: RefundRobot) -> None:
    assert robot.chooses("3", 1).row("3").handling is None


def test_the_right_of_withdrawal_is_refused_for_a_medicine_before_anything_is_asked(
    stage: Stage, qtbot: QtBot
) -> None:
    desk = RefundDesk(scene.order(PILLS, VITAMINS))
    robot = open_on(stage, qtbot, desk).chooses("1", 1).reason(RefundReason.WITHDRAWAL)
    robot.sees_beside_reason("The right of withdrawal does not cover medicines.").confirms()
    assert desk.asked == []
    robot.steps("1", 0).chooses("2", 1).sees_beside_reason("").confirms().is_done()
    assert desk.made[0].lines[0].disposition is Disposition.RESTOCK


def test_a_reason_reminds_of_what_else_is_to_be_done(robot: RefundRobot) -> None:
    robot.reason(RefundReason.WRONG_DISPENSING)
    robot.sees_beside_reason("A wrong dispensing also needs a deviation report.")


# --- nothing by accident


def test_the_wheel_changes_no_choice(robot: RefundRobot) -> None:
    robot.chooses("1", 1).reason(RefundReason.COMPLAINT)
    handling = robot.row("1").handling
    assert handling is not None
    for select in (robot.sheet.form.reason, handling):
        before, middle = select.value(), QPointF(select.rect().center())
        turn = QWheelEvent(
            middle,
            select.mapToGlobal(middle),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(select, turn)
        assert select.value() == before


def test_a_name_is_shown_as_it_is(stage: Stage, qtbot: QtBot) -> None:
    hostile = scene.line("1", "<b>Gratis</b> & 'x' %n {0}\n\u202eabc", 1_000, kind="other")
    robot = open_on(stage, qtbot, RefundDesk(scene.order(hostile)))
    robot.sees("<b>Gratis</b> & 'x' %n {0} \u202eabc").chooses("1", 1).reason(RefundReason.GOODWILL)
    robot.confirms().is_done().sees("1 × <b>Gratis</b> & 'x' %n {0} \u202eabc")


def test_a_masked_name_says_that_it_is_one(stage: Stage, qtbot: QtBot) -> None:
    masked = scene.line("1", "Receptbelagt läkemedel", 1_000, kind="prescription", masked=True)
    robot = open_on(stage, qtbot, RefundDesk(scene.order(masked)))
    tips = [child.toolTip() for child in robot.row("1").findChildren(QWidget)]
    assert any("only what kind of medicine" in tip for tip in tips)
