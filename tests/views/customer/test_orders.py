"""Orders of the customer: what was bought, as far as the role reads it, and the way to a refund."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from tests.robots.customer_robot import CustomerRobot
from tests.robots.texts_on_screen import plain
from tests.views.order_samples import ORDERS, line, masked_for_agent, order
from tests.views.record_samples import (
    AGENT_FIELDS,
    page,
)
from tests.views.record_world import Records

Open = Callable[[], CustomerRobot]
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_the_newest_order_shows_its_lines_and_payments(customer: Open) -> None:
    robot = customer().opens().states().goes_to("orders").sees("Order O-5001 · 461.80 kr")
    detail = robot.sections.orders.detail
    lines = [one.name for one in detail.lines.model.rows]
    assert lines == ["Alvedon 500 mg", "Metoprolol 50 mg", "Solkräm SPF 50", "Frakt"]
    assert [one.instrument for one in detail.payments.model.rows] == ["Visa •••• 4242"]
    robot.does_not_see("Your role sees the kind of a medicine")


def test_choosing_another_order_shows_that_one(customer: Open) -> None:
    robot = customer().opens().states().goes_to("orders")
    robot.sections.take_keyboard()
    robot.presses(Qt.Key.Key_Down).sees("Order O-5002")
    assert robot.sections.orders.detail.lines.model.rows[0].refunded_gross_ore == 4990


def test_masked_medicines_look_deliberate(customer: Open, records: Records) -> None:
    records.add(page(fields=AGENT_FIELDS, orders=masked_for_agent()))
    robot = customer().opens().states().goes_to("orders")
    robot.sees("Your role sees the kind of a medicine, not its name.")
    model = robot.sections.orders.detail.lines.model
    name = model.columns[0]
    assert name.icon is not None
    icons = {row.name: name.icon(row) for row in model.rows}
    assert icons["Receptbelagt läkemedel"] == icons["Egenvårdsvara"] == "lock"
    assert icons["Solkräm SPF 50"] != "lock"


def test_an_order_in_another_currency_is_written_in_it(customer: Open, records: Records) -> None:
    records.add(page(orders=(order(1), order(2, currency="EUR"))))
    robot = customer().opens().states().goes_to("orders")
    robot.sections.orders.table.select(1)
    model = robot.sections.orders.detail.lines.model
    assert plain(str(model.index(0, 4).data())) == "99.80 EUR"


def test_refund_takes_the_order_that_is_shown(customer: Open) -> None:
    robot = customer().opens(order=2).states()
    robot.presses(Qt.Key.Key_R, modifier=CONTROL)
    assert robot.refunds_wanted == [ORDERS[2]]


def test_refund_lets_one_choose_among_several_orders_first(customer: Open) -> None:
    robot = customer().opens().states().clicks("customer.refund")
    assert robot.refunds_wanted == []
    assert robot.sections.current == "orders"
    robot.clicks("customer.refund")
    assert robot.refunds_wanted == [ORDERS[0]]


def test_refund_takes_the_only_order_that_has_money_left(customer: Open, records: Records) -> None:
    spent = order(1, line(1, "Alvedon 500 mg", gross=4990), refunded=4990)
    records.add(page(orders=(spent, order(2))))
    robot = customer().opens().states().clicks("customer.refund")
    assert robot.refunds_wanted == [order(2)]


def test_the_button_of_the_order_refunds_that_order(customer: Open) -> None:
    robot = customer().opens().states().goes_to("orders").clicks("customer.order_refund")
    assert robot.refunds_wanted == [ORDERS[0]]


@pytest.mark.parametrize(
    "orders",
    [(), (order(1, line(1, "Alvedon 500 mg", gross=4990), refunded=4990),)],
    ids=["no order", "nothing left"],
)
def test_where_nothing_can_be_paid_back_the_button_says_why(
    customer: Open, records: Records, orders: tuple[object, ...]
) -> None:
    records.add(page(orders=orders))
    robot = customer().opens().states()
    assert not robot.view.header.refund.isEnabled()
    assert robot.view.header.refund.toolTip()


def test_a_role_that_makes_no_refunds_has_no_button(customer: Open, records: Records) -> None:
    records.may_refund = False
    robot = customer().opens().states().goes_to("orders")
    assert not robot.view.header.refund.isVisible()
    assert not robot.sections.orders.detail.refund.isVisible()
    ids = [command.id for command in robot.world.workspace.commands.all()]
    assert "customer.refund" not in ids


def test_fifty_orders_scroll_in_their_list(customer: Open, records: Records) -> None:
    records.add(page(orders=tuple(order(i) for i in range(1, 51))))
    robot = customer().opens().states().goes_to("orders")
    assert robot.sections.orders.table.view.verticalScrollBar().isVisible()
    assert robot.sections.orders.detail.isVisible()


def test_enter_on_an_order_leads_to_its_refund(customer: Open) -> None:
    robot = customer().opens().states().goes_to("orders")
    robot.sections.take_keyboard()
    robot.presses(Qt.Key.Key_Return)
    assert robot.focus is robot.sections.orders.detail.refund


def test_the_palette_refunds_while_a_record_is_open(customer: Open) -> None:
    robot = customer().opens(order=0)
    commands = {command.id: command for command in robot.world.workspace.commands.all()}
    assert commands["customer.refund"].hindrance() == "Open a customer first."
    commands["customer.refund"].run()
    robot.states()
    assert commands["customer.refund"].hindrance() == ""
    commands["customer.refund"].run()
    assert robot.refunds_wanted == [ORDERS[0]]


def test_what_was_paid_back_stands_in_the_list_of_a_wide_window(customer: Open) -> None:
    robot = customer().opens().states().goes_to("orders")
    robot.world.workspace.resize(1600, 900)
    model = robot.sections.orders.table.model
    place = next(i for i, column in enumerate(model.columns) if column.key == "paid_back")
    robot.until(lambda: not robot.sections.orders.table.view.isColumnHidden(place))
    model.sort(place, Qt.SortOrder.DescendingOrder)
    assert [plain(str(model.index(row, place).data())) for row in range(3)] == [
        "49.90 kr",
        "–",
        "–",
    ]
    column = model.columns[place]
    assert column.icon is not None
    assert column.icon(ORDERS[1]) == "clock"
