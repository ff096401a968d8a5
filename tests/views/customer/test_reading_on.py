"""While a record is open: its time runs, changes are read anew, and at the end all of it goes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from backoffice.domain.errors import RefusedByPolicy
from backoffice.domain.policy import Purpose
from backoffice.views.customer.operations import Statement
from tests.robots.customer_robot import CustomerRobot
from tests.views.order_samples import NOW, customer_id
from tests.views.record_samples import EMAIL, PHONE, page
from tests.views.record_world import REVEAL_SECONDS, Records

Open = Callable[[], CustomerRobot]


def test_purpose_and_end_of_the_reading_time_are_shown(customer: Open) -> None:
    robot = customer().opens().states()
    robot.sees("Dispensing · read until 14:32")


def test_shortly_before_the_end_the_page_says_what_to_do(customer: Open) -> None:
    robot = customer().opens().states().waits_until(13.5)
    robot.sees("Reading ends at 14:32; state a purpose again", "Åsa Lindström")


def test_when_the_time_is_over_everything_goes_and_a_purpose_is_asked_again(
    customer: Open,
) -> None:
    robot = customer().opens().states()
    view = robot.view
    robot.waits_until(15)
    robot.sees("The time for reading is over. State a purpose again.")
    robot.does_not_see("Åsa Lindström", EMAIL, PHONE)
    assert not isValid(view)


def test_the_purpose_stated_before_is_suggested_again(customer: Open, records: Records) -> None:
    robot = customer().opens().states(Purpose.REFUND).waits_until(15)
    records.add(page(access_until=NOW + timedelta(minutes=30)))
    assert robot.card.form.purpose is Purpose.REFUND
    robot.presses(Qt.Key.Key_Return).sees("Åsa Lindström")


def test_a_page_that_nobody_sees_asks_for_nothing_when_its_time_is_over(customer: Open) -> None:
    robot = customer().opens().states()
    robot.world.workspace.open_screen("refunds")
    robot.waits_until(15)
    assert robot.screen.view is None
    assert robot.screen.card is None
    robot.opens().sees("Why do you open this record?")


def test_a_question_that_is_open_ends_with_the_record(customer: Open) -> None:
    robot = customer().opens().states()
    robot.personnummer.ask()
    robot.waits_until(15).sees_no_prompt()


def test_stating_a_purpose_again_begins_the_time_anew(customer: Open, records: Records) -> None:
    robot = customer().opens().states().waits_until(14)
    records.add(page(access_until=NOW + timedelta(minutes=29)))
    robot.clicks("customer.restate").presses_in_prompt(Qt.Key.Key_2).sees_no_prompt()
    robot.sees("Customer service · read until 14:46")
    assert records.opened[-1] == (customer_id(), Statement(Purpose.CUSTOMER_SERVICE))
    robot.waits_until(10).sees("Åsa Lindström")


def test_a_refusal_of_the_second_statement_is_said_where_it_was_made(
    customer: Open, records: Records
) -> None:
    robot = customer().opens().states()
    records.errors["open"] = RefusedByPolicy("policy.purpose")
    robot.clicks("customer.restate").confirms_prompt()
    assert "not one that your role may state" in robot.prompt.form.problem.text
    robot.sees("Åsa Lindström", "read until 14:32")


def test_a_change_is_read_anew_without_prolonging_the_time(
    customer: Open, records: Records
) -> None:
    robot = customer().opens().states()
    records.add(page(same_name=0, access_until=NOW + timedelta(minutes=40)))
    for topic in ("refunds", f"customer:{customer_id()}"):
        robot.world.feed.publish(frozenset({topic}))
        robot.settles()
    robot.does_not_see("Same name as 2 others").sees("read until 14:32")
    assert len(records.opened) == 3
    robot.waits_until(15).sees("The time for reading is over.")


def test_a_change_of_somebody_else_is_no_reason_to_read(customer: Open) -> None:
    robot = customer().opens().states()
    robot.world.feed.publish(frozenset({f"customer:{customer_id(2)}"}))
    robot.settles()
    assert len(robot.records.opened) == 1


def test_a_page_that_nobody_sees_reads_when_it_is_seen_again(
    customer: Open, records: Records
) -> None:
    robot = customer().opens().states()
    robot.world.workspace.open_screen("refunds")
    records.add(page(same_name=0))
    robot.world.feed.publish(frozenset({"refunds"}))
    robot.settles()
    assert len(records.opened) == 1
    robot.opens().does_not_see("Same name as 2 others")
    assert len(records.opened) == 2


def test_a_value_on_screen_stays_when_nothing_about_it_has_changed(
    customer: Open, records: Records
) -> None:
    robot = customer().opens().states()
    robot.personnummer.ask()
    robot.confirms_prompt()
    fact = robot.personnummer
    records.add(page(same_name=0))
    robot.world.feed.publish(frozenset({"refunds"}))
    robot.settles()
    assert robot.personnummer is fact
    assert fact.field.seconds_left == REVEAL_SECONDS


def test_what_is_chosen_stays_chosen_when_the_page_is_read_anew(
    customer: Open, records: Records
) -> None:
    robot = customer().opens(order=1).states()
    first, *rest = records.pages[customer_id()].orders
    records.add(page(orders=(replace(first, version=2), *rest)))
    robot.presses(Qt.Key.Key_F5).sees("Order O-5002")
    assert robot.sections.current == "orders"


def test_a_failed_re_reading_is_said_and_the_page_stays(customer: Open, records: Records) -> None:
    robot = customer().opens().states()
    records.errors["open"] = RefusedByPolicy("policy.consent")
    robot.presses(Qt.Key.Key_F5).sees("Åsa Lindström")
    assert robot.world.workspace.toasts.texts == ("The customer's consent does not stand.",)


def test_the_refund_sheet_reads_its_order_on_the_same_statement(customer: Open) -> None:
    robot = customer().opens().states(Purpose.REFUND)
    order = robot.view.page.orders[1]
    got: list[object] = []
    robot.screen.order_again(order).success(got.append).run(owner=robot.screen)
    robot.settles()
    assert got == [order]
    assert robot.records.opened[-1] == (customer_id(), Statement(Purpose.REFUND))


def test_leaving_the_window_leaves_no_value_behind(customer: Open) -> None:
    robot = customer().opens().states()
    robot.personnummer.ask()
    robot.confirms_prompt()
    field = robot.personnummer.field
    assert field.revealed
    robot.world.workspace.hide()
    assert not field.revealed


def test_a_field_that_has_changed_is_shown_anew(customer: Open, records: Records) -> None:
    robot = customer().opens().states()
    fields = tuple(
        replace(one, value="new@example.com") if one.name == "email" else one
        for one in page().fields
    )
    records.add(page(fields=fields))
    robot.presses(Qt.Key.Key_F5).sees("new@example.com").does_not_see(EMAIL)


def test_reading_again_before_a_purpose_was_stated_changes_nothing(customer: Open) -> None:
    robot = customer().opens()
    card = robot.card
    robot.presses(Qt.Key.Key_F5)
    assert robot.card is card
    assert robot.records.opened == []


def test_an_order_is_not_read_again_where_nobody_stated_why(customer: Open) -> None:
    robot = customer().opens()
    with pytest.raises(RefusedByPolicy):
        robot.screen.order_again(page().orders[0])


def test_a_record_whose_time_is_over_when_it_comes_is_not_shown(
    customer: Open, records: Records
) -> None:
    records.add(page(access_until=NOW))
    customer().opens().states().sees("The time for reading is over.")
