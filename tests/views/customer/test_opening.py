"""Before a record opens somebody says why; nothing is read before, nothing twice."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from backoffice.domain.errors import BackofficeError, NotFound, NotReachable, RefusedByPolicy
from backoffice.domain.policy import Purpose
from backoffice.views.customer.operations import OpeningChoices, Statement
from backoffice.views.customer.purpose_choice import PurposeChoice
from backoffice.views.openings import OpenCustomer
from tests.robots.customer_robot import CustomerRobot
from tests.robots.nameless import nameless_widgets
from tests.views.order_samples import customer_id
from tests.views.record_samples import page
from tests.views.record_world import Records

Open = Callable[[], CustomerRobot]


def test_nothing_is_read_before_a_purpose_is_stated(customer: Open) -> None:
    robot = customer().opens()
    robot.sees("Why do you open this record?").does_not_see("Åsa Lindström")
    assert robot.records.opened == []


def test_enter_takes_the_suggested_purpose(customer: Open) -> None:
    robot = customer().opens().presses(Qt.Key.Key_Return).sees("Åsa Lindström")
    assert robot.records.opened == [(customer_id(), Statement(Purpose.DISPENSING))]


@pytest.mark.parametrize(
    ("key", "purpose"),
    [
        (Qt.Key.Key_1, Purpose.DISPENSING),
        (Qt.Key.Key_2, Purpose.CUSTOMER_SERVICE),
        (Qt.Key.Key_3, Purpose.REFUND),
    ],
)
def test_a_figure_chooses_its_purpose_at_once(
    customer: Open, key: Qt.Key, purpose: Purpose
) -> None:
    robot = customer().opens().presses(key).sees("Åsa Lindström")
    assert robot.records.opened == [(customer_id(), Statement(purpose))]


def test_a_figure_without_a_purpose_does_nothing(customer: Open) -> None:
    robot = customer().opens().presses(Qt.Key.Key_9)
    assert robot.records.opened == []


def test_arrows_move_the_mark_around(customer: Open) -> None:
    robot = customer().opens().presses(Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert robot.records.opened == [(customer_id(), Statement(Purpose.REFUND))]


def test_a_click_on_a_purpose_opens(customer: Open) -> None:
    robot = customer().opens().clicks("purpose.customer_service").sees("Åsa Lindström")
    assert robot.records.opened == [(customer_id(), Statement(Purpose.CUSTOMER_SERVICE))]


def _dpo(records: Records, cases: tuple[str, ...] = ()) -> None:
    purposes = (Purpose.SUBJECT_REQUEST, Purpose.LEGAL_OBLIGATION)
    records.choices = OpeningChoices(purposes, cases)
    records.purposes_with_case = frozenset({Purpose.SUBJECT_REQUEST})


def test_a_purpose_with_a_case_asks_for_its_number_first(customer: Open, records: Records) -> None:
    _dpo(records)
    robot = customer().opens().presses(Qt.Key.Key_1)
    assert robot.records.opened == []
    assert robot.focus is robot.card.form.case
    robot.qtbot.keyClicks(robot.card.form.case, " S-7K3M-9QXD ")
    robot.presses(Qt.Key.Key_Return)
    statement = Statement(Purpose.SUBJECT_REQUEST, "S-7K3M-9QXD")
    assert robot.records.opened == [(customer_id(), statement)]


def test_the_only_open_request_of_the_customer_is_filled_in(
    customer: Open, records: Records
) -> None:
    _dpo(records, ("S-7K3M-9QXD",))
    robot = customer().opens().presses(Qt.Key.Key_Return)
    statement = Statement(Purpose.SUBJECT_REQUEST, "S-7K3M-9QXD")
    assert robot.records.opened == [(customer_id(), statement)]


def test_of_several_open_requests_none_is_guessed(customer: Open, records: Records) -> None:
    _dpo(records, ("S-7K3M-9QXD", "S-0000-0001"))
    robot = customer().opens()
    assert robot.card.form.case.text() == ""


def test_a_purpose_without_a_case_does_not_show_the_number(
    customer: Open, records: Records
) -> None:
    _dpo(records, ("S-7K3M-9QXD",))
    robot = customer().opens()
    assert robot.card.form.case_form.isVisible()
    robot.presses(Qt.Key.Key_Down)
    assert not robot.card.form.case_form.isVisible()
    robot.presses(Qt.Key.Key_Return)
    assert robot.records.opened == [(customer_id(), Statement(Purpose.LEGAL_OBLIGATION))]


def test_nothing_jumps_when_the_number_comes_and_goes(customer: Open, records: Records) -> None:
    _dpo(records)
    robot = customer().opens()
    robot.until(lambda: robot.card.form.height() > 0)
    before = robot.card.form.height()
    robot.presses(Qt.Key.Key_Down)
    assert robot.card.form.height() == before


def test_a_refusal_is_said_on_the_card_and_can_be_answered(
    customer: Open, records: Records
) -> None:
    records.errors["open"] = RefusedByPolicy("policy.purpose_category")
    robot = customer().opens().states().sees("The stated purpose does not open this.")
    records.errors.clear()
    robot.presses(Qt.Key.Key_2).sees("Åsa Lindström")


def test_without_any_purpose_the_role_may_not_open(customer: Open, records: Records) -> None:
    records.choices = OpeningChoices(())
    customer().opens().sees("This purpose is not one that your role may state.")


@pytest.mark.parametrize(
    ("error", "sentence", "action"),
    [
        (NotFound("customer.not_found"), "There is no such customer.", "Back"),
        (RefusedByPolicy("policy.action"), "Your role does not allow this.", None),
        (NotReachable("provider.not_reachable"), "cannot be reached", "Try again"),
    ],
)
def test_a_record_that_cannot_be_opened_says_why(
    customer: Open, records: Records, error: BackofficeError, sentence: str, action: str | None
) -> None:
    records.errors["purposes"] = error
    robot = customer().opens().sees(sentence)
    button = robot.screen.stack.state._button
    assert button.isVisible() == (action is not None)
    if action is not None:
        assert button.text() == action


def test_trying_again_asks_anew(customer: Open, records: Records) -> None:
    records.errors["purposes"] = NotReachable("provider.not_reachable")
    robot = customer().opens()
    records.errors.clear()
    robot.screen.stack.state._button.click()
    robot.settles().sees("Why do you open this record?")


def test_the_same_record_needs_no_second_purpose_while_its_time_runs(customer: Open) -> None:
    robot = customer().opens().states()
    robot.world.workspace.open_screen("refunds")
    robot.world.workspace.open_screen("customer", OpenCustomer(customer_id()))
    robot.settles().sees("Åsa Lindström")
    assert len(robot.records.opened) == 1


def test_another_record_needs_its_own_purpose(customer: Open, records: Records) -> None:
    records.add(page(customer_id=customer_id(2), external_id="C-1002"))
    robot = customer().opens().states().opens(2)
    robot.sees("Why do you open this record?").does_not_see("C-1001")
    robot.states().sees("C-1002")


def test_a_record_found_by_its_order_opens_on_that_order(customer: Open) -> None:
    robot = customer().opens(order=2).states()
    assert robot.sections.current == "orders"
    robot.sees("Order O-5003")


def test_escape_leads_back_to_where_one_came_from(customer: Open) -> None:
    robot = customer().opens().presses(Qt.Key.Key_Escape)
    robot.is_at("lookup")


def test_every_purpose_has_a_name_for_screen_readers(customer: Open) -> None:
    robot = customer().opens()
    assert list(nameless_widgets(robot.screen)) == []
    choices = robot.card.findChildren(PurposeChoice)
    assert [one.accessibleName() for one in choices] == [
        "Dispensing",
        "Customer service",
        "Refund",
    ]
    assert choices[0].accessibleDescription() == "Medicines are prepared or handed out (1)"


def test_the_card_holds_nothing_of_the_customer(customer: Open) -> None:
    robot = customer().opens()
    assert not robot.screen.findChildren(QWidget, "customer.view")
    assert "C-1001" not in robot.texts


def test_no_window_of_its_own_flashes_up_while_the_page_is_built(customer: Open) -> None:
    robot = customer().opens()
    shown: list[object] = []
    QGuiApplication.instance().focusWindowChanged.connect(shown.append)  # type: ignore[union-attr] # there is one
    robot.states()
    assert shown == []
    assert robot.focus is robot.sections.overview.timeline.table.view
