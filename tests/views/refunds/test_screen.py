"""The refunds page: who sees which queue, what can be decided, and that nothing moves by itself."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.errors import NotReachable, RefusedByPolicy
from backoffice.domain.refund_reasons import RefundReason
from backoffice.domain.refund_states import RefundState
from backoffice.services.refund_views import AttemptView, RefundView
from backoffice.views.openings import OpenCustomer
from backoffice.views.refund.operations import REFUNDS
from backoffice.views.refunds.filters import RefundFilter
from backoffice.views.refunds.screen import RefundsScreen
from tests.robots.refunds_robot import RefundsRobot
from tests.robots.texts_on_screen import plain
from tests.views import refund_scene as scene
from tests.views.refund_queue import QueueDesk, queue_operations_of
from tests.views.refund_stage import Stage

NARROW_PX = (920, 650)


def waiting(no: str, *, amount_ore: int = 120_400, mine: bool = False) -> RefundView:
    return scene.refund(
        no,
        RefundState.PENDING_APPROVAL,
        amount_ore=amount_ore,
        may_approve=not mine,
        may_cancel=True,
    )


FIRST, SECOND = waiting("R-1111-AAAA"), waiting("R-2222-BBBB", amount_ore=210_000)
MINE = waiting("R-3333-CCCC", mine=True)
QUEUED = scene.refund("R-4444-DDDD", RefundState.QUEUED, may_cancel=True)
PAID = scene.refund("R-5555-EEEE", RefundState.SUCCEEDED)
UNKNOWN = scene.refund("R-6666-FFFF", RefundState.UNKNOWN)

Opened = Callable[..., RefundsRobot]


@pytest.fixture
def opened(stage: Stage, qtbot: QtBot) -> Opened:
    def open_page(
        desk: QueueDesk, argument: str | None = None, size: tuple[int, int] = (1176, 740)
    ) -> RefundsRobot:
        screen = RefundsScreen(
            queue_operations_of(desk, stage.runner),
            shell=stage,
            feed=stage.feed,
            formats=stage.formats,
        )
        qtbot.addWidget(screen)
        screen.resize(*size)
        screen.show()
        screen.open_with(argument)
        return RefundsRobot(qtbot, screen)

    return open_page


# --- queues


def test_who_may_approve_begins_with_what_waits(opened: Opened) -> None:
    robot = opened(QueueDesk(FIRST, SECOND, MINE, QUEUED, PAID))
    robot.sees_rows(FIRST.no, SECOND.no, MINE.no).shows(FIRST.no)
    robot.sees_tab("To approve  3").sees_tab("In progress  1").sees_tab("All  5")


def test_who_may_not_approve_begins_with_everything(opened: Opened) -> None:
    robot = opened(QueueDesk(PAID, MINE, approves=False))
    robot.sees_rows(PAID.no, MINE.no).selects(MINE.no)
    robot.sees("A supervisor approves or declines it.").sees_no("Approve")


def test_the_rail_counts_what_this_person_may_approve(
    opened: Opened, stage: Stage, qtbot: QtBot
) -> None:
    desk = QueueDesk(FIRST, SECOND, MINE)
    robot = opened(desk).sees_rows_with(FIRST.no)
    with qtbot.waitSignal(robot.screen.count_changed, check_params_cb=lambda count: count == 2):
        robot.screen.refresh()
    desk.put(FIRST.no, RefundState.DECLINED)
    with qtbot.waitSignal(robot.screen.count_changed, check_params_cb=lambda count: count == 1):
        stage.feed.publish(frozenset({REFUNDS}))


@pytest.mark.parametrize(
    ("queue", "numbers"),
    [
        (RefundFilter.IN_PROGRESS, [QUEUED.no]),
        (RefundFilter.UNKNOWN, [UNKNOWN.no]),
        (RefundFilter.DONE, [PAID.no]),
        (RefundFilter.ALL, [FIRST.no, QUEUED.no, PAID.no, UNKNOWN.no]),
    ],
)
def test_a_queue_holds_its_states(opened: Opened, queue: RefundFilter, numbers: list[str]) -> None:
    robot = opened(QueueDesk(FIRST, QUEUED, PAID, UNKNOWN)).opens(queue)
    robot.sees_rows(*numbers).shows(numbers[0])


def test_a_row_says_everything_in_words(opened: Opened) -> None:
    paid = scene.refund(
        "R-1", RefundState.SUCCEEDED, amount_ore=120_400, reason=RefundReason.COMPLAINT
    )
    carried = scene.refund("R-2", RefundState.REJECTED, requested_by=None, imported=True)
    robot = opened(QueueDesk(paid, carried), "R-1").sees_rows("R-1", "R-2")
    assert robot.cell("R-1", "no") == "R-1, O-5001"
    assert robot.cell("R-1", "customer") == "Åsa Lindström, Complaint about quality"
    assert robot.cell("R-1", "amount") == "1,204.00 kr"
    assert robot.cell("R-1", "state") == "Paid back"
    assert robot.cell("R-1", "requested") == "2026-03-09, Anna Berg"
    assert robot.cell("R-2", "state") == "Refused"
    assert robot.cell("R-2", "requested") == "2026-03-09, Carried over"


def test_an_empty_queue_says_so(opened: Opened) -> None:
    robot = opened(QueueDesk()).sees("No refund waits for approval.")
    assert not robot.screen.detail.isVisible()


def test_more_than_are_listed_is_said(opened: Opened) -> None:
    robot = opened(QueueDesk(FIRST, SECOND, MINE, most=2))
    robot.sees("The newest 2 are shown.")


def test_what_cannot_be_read_can_be_tried_again(opened: Opened, qtbot: QtBot) -> None:
    desk = QueueDesk(FIRST)
    desk.refusal = NotReachable("provider.not_reachable")
    robot = opened(desk).sees("The payment provider cannot be reached.", "Try again")
    desk.refusal = None
    robot.screen.refresh()
    robot.sees_rows(FIRST.no)


def test_without_permission_it_says_so(opened: Opened) -> None:
    desk = QueueDesk(FIRST)
    desk.refusal = RefusedByPolicy("policy.action")
    opened(desk).sees("Your role does not allow this.").sees_no("Try again")


# --- decisions


def test_approving_says_the_amount_and_stays_with_the_refund(opened: Opened, stage: Stage) -> None:
    desk = QueueDesk(FIRST, SECOND)
    robot = opened(desk).shows(FIRST.no).sees("Approve 1,204.00 kr")
    robot.presses(robot.screen.detail.approve)
    robot.sees_rows(SECOND.no).shows(FIRST.no).sees("On its way", "Approved by Karin Söderberg")
    robot.sees_no("Approve 1,204.00 kr").sees_no("Approve 2,100.00 kr")
    assert desk.decided == [(FIRST.no, RefundState.QUEUED)]
    assert stage.notes == [f"{FIRST.no}: On its way to the bank; not sent yet."]


def test_two_quick_clicks_approve_one_refund(opened: Opened) -> None:
    desk = QueueDesk(FIRST, SECOND)
    robot = opened(desk).shows(FIRST.no)
    approve = robot.screen.detail.approve
    robot.presses(approve)
    approve.click()
    robot.sees_rows(SECOND.no)
    approve.click()
    assert desk.decided == [(FIRST.no, RefundState.QUEUED)]


def test_declining_is_asked_with_cancel_as_the_default(opened: Opened) -> None:
    desk = QueueDesk(FIRST)
    robot = opened(desk).shows(FIRST.no)
    robot.presses(robot.screen.detail.decline)
    dialog = robot.dialog()
    assert plain(dialog.verb_button.accessibleName()) == "Decline 1,204.00 kr"
    assert dialog.cancel_button.isDefault()
    robot.answers(verb=False)
    assert desk.decided == []
    robot.presses(robot.screen.detail.decline).answers(verb=True).sees(
        "Declined by Karin Söderberg"
    )
    assert desk.decided == [(FIRST.no, RefundState.DECLINED)]


def test_cancelling_before_sending_is_asked_with_keeping_as_the_default(opened: Opened) -> None:
    desk = QueueDesk(QUEUED)
    robot = opened(desk, QUEUED.no).shows(QUEUED.no)
    robot.presses(robot.screen.detail.cancel)
    dialog = robot.dialog()
    assert plain(dialog.verb_button.accessibleName()) == "Cancel the refund of 249.00 kr"
    assert dialog.cancel_button.accessibleName() == "Keep it"
    assert dialog.cancel_button.isDefault()
    robot.answers(verb=True).sees("Cancelled before it was sent.")
    assert desk.decided == [(QUEUED.no, RefundState.CANCELLED)]


def test_ones_own_refund_says_why_it_is_a_colleagues_to_approve(opened: Opened) -> None:
    robot = opened(QueueDesk(MINE)).shows(MINE.no)
    robot.sees("You requested it yourself: a colleague has to approve it.")
    robot.sees("Cancel the refund of 1,204.00 kr").sees_no("Decline")


def test_above_ones_limit_it_says_so_before_anything_is_pressed(opened: Opened) -> None:
    robot = opened(QueueDesk(waiting("R-1", amount_ore=1_000_100)))
    robot.sees("Above your limit of 10,000.00 kr: you cannot approve it.", "Decline")
    assert not robot.screen.detail.approve.isEnabled()


def test_a_refund_that_moved_meanwhile_is_shown_as_it_is_now(opened: Opened) -> None:
    desk = QueueDesk(FIRST)
    robot = opened(desk).shows(FIRST.no)
    desk.put(FIRST.no, RefundState.DECLINED)
    robot.presses(robot.screen.detail.approve)
    robot.sees("The refund has changed meanwhile. Look again.", "Declined by Karin Söderberg")
    assert desk.decided == []


# --- following


def test_a_change_elsewhere_shows_by_itself_and_keeps_the_place(
    opened: Opened, stage: Stage
) -> None:
    desk = QueueDesk(QUEUED, UNKNOWN)
    robot = opened(desk, UNKNOWN.no).shows(UNKNOWN.no).sees("somebody must ask the bank")
    desk.put(UNKNOWN.no, RefundState.SUCCEEDED)
    stage.feed.publish(frozenset({REFUNDS}))
    robot.sees("Paid back to Visa •••• 4242.").shows(UNKNOWN.no)
    selected = robot.screen.table.selected_row()
    assert selected is not None
    assert selected.no == UNKNOWN.no


def test_a_refund_beyond_the_list_is_shown_when_asked_for(opened: Opened) -> None:
    robot = opened(QueueDesk(FIRST, PAID, most=1), PAID.no)
    robot.sees_rows(FIRST.no).shows(PAID.no)


def test_the_life_shows_the_tries_with_the_providers_codes(opened: Opened) -> None:
    start = scene.NOW
    attempts = (
        AttemptView(1, start, start + timedelta(minutes=1), "unknown", "timeout"),
        AttemptView(2, start, start + timedelta(minutes=5), "rejected", "RF07"),
    )
    robot = opened(QueueDesk(scene.refund("R-1", RefundState.REJECTED, attempts=attempts)), "R-1")
    robot.sees("Sent to the bank, try 2", "Answered 14:07: Refused", "Code of the provider: RF07")


def test_the_goods_are_named_with_what_happens_to_them(opened: Opened) -> None:
    pills = scene.line("1", "Alvedon 500 mg", 9_980, quantity=2)
    back = scene.refund_of(pills, 1, no="R-1")
    robot = opened(QueueDesk(back), "R-1").shows("R-1")
    robot.sees("Alvedon 500 mg", "1 pcs · 49.90 kr · VAT 25 % · Destroy")


def test_from_a_refund_to_its_customer(opened: Opened, stage: Stage, qtbot: QtBot) -> None:
    robot = opened(QueueDesk(FIRST)).shows(FIRST.no)
    qtbot.mouseClick(robot.screen.detail.facts.customer, Qt.MouseButton.LeftButton)
    whom = OpenCustomer(customer_id=FIRST.customer_id, order_id=FIRST.order_id)
    assert stage.opened == [("customer", whom)]


# --- a narrow window


def test_in_a_narrow_window_a_refund_stands_in_place_of_the_list(opened: Opened) -> None:
    robot = opened(QueueDesk(FIRST, SECOND), size=NARROW_PX).sees_rows(FIRST.no, SECOND.no)
    assert not robot.screen.detail.isVisible()
    robot.clicks_row(SECOND.no).shows(SECOND.no)
    assert not robot.screen.table.isVisible()
    assert robot.screen.step_back()
    assert robot.screen.table.isVisible()
    assert not robot.screen.step_back()


def test_enter_opens_a_refund_and_does_not_decide(opened: Opened, qtbot: QtBot) -> None:
    desk = QueueDesk(FIRST)
    robot = opened(desk, size=NARROW_PX).sees_rows(FIRST.no)
    qtbot.keyClick(robot.screen.table.view, Qt.Key.Key_Return)
    robot.shows(FIRST.no)
    focus: QWidget | None = robot.screen.focusWidget()
    qtbot.keyClick(robot.screen if focus is None else focus, Qt.Key.Key_Return)
    assert desk.decided == []
