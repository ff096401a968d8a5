"""A masked value shows on a stated purpose, for its time, in one place; then it is gone."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from backoffice.domain.errors import RefusedByPolicy
from backoffice.domain.policy import Level, Purpose
from backoffice.views.customer.operations import OpeningChoices, Statement
from tests.robots.customer_robot import CustomerRobot
from tests.views.order_samples import masked_for_agent
from tests.views.record_samples import (
    DPO_FIELDS,
    EMAIL,
    HEALTH,
    PERSONNUMMER,
    PHARMACIST_FIELDS,
    field,
    page,
)
from tests.views.record_world import REVEAL_SECONDS, VALUES, Records

Open = Callable[[], CustomerRobot]
CONTROL = Qt.KeyboardModifier.ControlModifier


def _dpo(records: Records) -> None:
    purposes = (Purpose.SUBJECT_REQUEST, Purpose.LEGAL_OBLIGATION)
    records.choices = OpeningChoices(purposes)
    records.purposes_with_case = frozenset({Purpose.SUBJECT_REQUEST})
    records.cases_for = frozenset({"health_profile", "medicine"})
    records.add(page(fields=DPO_FIELDS, purposes=purposes, orders=masked_for_agent()))


def everything_readable(root: QWidget) -> Iterator[str]:
    """Every text, name, description and tooltip below `root`, shown or not."""
    QAccessible.setActive(True)
    for widget in [root, *root.findChildren(QWidget)]:
        yield widget.toolTip()
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        if isinstance(widget, QLabel):
            yield widget.text()
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None:
            for kind in (QAccessible.Text.Name, QAccessible.Text.Value):
                yield interface.text(kind)


def test_revealing_asks_why_with_the_purpose_of_the_page_marked(customer: Open) -> None:
    robot = customer().opens().states(Purpose.REFUND)
    robot.personnummer.ask()
    assert robot.prompt.form.purpose is Purpose.REFUND
    assert robot.records.revealed == []
    robot.confirms_prompt().sees_no_prompt()
    assert robot.records.revealed == [("personnummer", Statement(Purpose.REFUND))]
    assert robot.personnummer.field.seconds_left == REVEAL_SECONDS


def test_a_figure_in_the_question_is_enough(customer: Open) -> None:
    robot = customer().opens().states()
    robot.presses(Qt.Key.Key_E, modifier=CONTROL).presses_in_prompt(Qt.Key.Key_2)
    robot.sees_no_prompt()
    assert robot.records.revealed == [("personnummer", Statement(Purpose.CUSTOMER_SERVICE))]


def test_enter_states_once(customer: Open) -> None:
    robot = customer().opens().states()
    robot.personnummer.ask()
    robot.presses_in_prompt(Qt.Key.Key_Return).sees_no_prompt()
    assert len(robot.records.revealed) == 1


def test_a_revealed_value_can_be_read_by_nobody_but_the_eye(customer: Open) -> None:
    robot = customer().opens().states()
    robot.personnummer.ask()
    robot.confirms_prompt()
    assert robot.personnummer.field.revealed
    assert not [text for text in everything_readable(robot.world.workspace) if PERSONNUMMER in text]


def test_cancelling_reveals_nothing(customer: Open) -> None:
    robot = customer().opens().states()
    robot.personnummer.ask()
    robot.prompt.cancel_button.click()
    robot.sees_no_prompt()
    assert robot.records.revealed == []
    assert not robot.personnummer.field.revealed


def test_a_refusal_is_said_in_the_question_and_can_be_answered(
    customer: Open, records: Records
) -> None:
    records.errors["reveal"] = RefusedByPolicy("policy.purpose_category")
    robot = customer().opens().states()
    robot.personnummer.ask()
    robot.confirms_prompt()
    assert robot.prompt.form.problem.text == "The stated purpose does not open this."
    records.errors.clear()
    robot.confirms_prompt().sees_no_prompt()
    assert robot.personnummer.field.revealed


def test_a_value_that_comes_after_cancelling_shows_nowhere(customer: Open) -> None:
    robot = customer().opens().states()
    robot.personnummer.ask()
    robot.prompt.form.submit()
    robot.prompt.cancel_button.click()
    robot.settles()
    assert not robot.personnummer.field.revealed


@pytest.mark.parametrize("name", ["email", "phone", "address"])
def test_contact_is_revealed_field_by_field(customer: Open, records: Records, name: str) -> None:
    _dpo(records)
    robot = customer().opens().states(Purpose.LEGAL_OBLIGATION)
    robot.contact(name).ask()
    robot.confirms_prompt().sees_no_prompt()
    assert [
        other for other in ("email", "phone", "address") if robot.contact(other).field.revealed
    ] == [name]


def test_a_field_that_needs_a_case_asks_for_it(customer: Open, records: Records) -> None:
    _dpo(records)
    robot = customer().opens().states(Purpose.SUBJECT_REQUEST).goes_to("health")
    robot.clicks("customer.health_open").confirms_prompt()
    assert robot.records.revealed == []
    assert robot.prompt.form.case_form.message == "Type the number of the subject request."
    robot.qtbot.keyClicks(robot.prompt.form.case, "S-7K3M-9QXD")
    robot.confirms_prompt().sees_no_prompt()
    statement = Statement(Purpose.SUBJECT_REQUEST, "S-7K3M-9QXD")
    assert robot.records.revealed == [("health_profile", statement)]


def test_the_case_of_the_page_goes_with_every_reveal(customer: Open, records: Records) -> None:
    _dpo(records)
    robot = customer().opens()
    robot.qtbot.keyClicks(robot.card.form.case, "S-7K3M-9QXD")
    robot.states()
    robot.contact("email").ask()
    robot.prompt.form.choose(Purpose.LEGAL_OBLIGATION)
    robot.confirms_prompt()
    statement = Statement(Purpose.LEGAL_OBLIGATION, "S-7K3M-9QXD")
    assert robot.records.revealed == [("email", statement)]


def test_the_health_profile_is_closed_until_it_is_opened(customer: Open) -> None:
    robot = customer().opens().states().goes_to("health")
    fact = robot.sections.health.fact
    assert fact is not None
    assert not fact.field.revealed
    robot.clicks("customer.health_open").confirms_prompt().sees_no_prompt()
    assert fact.field.revealed
    assert not robot.sections.health.open.isVisible()
    fact.field.wipe()
    assert robot.sections.health.open.isVisible()


def test_a_long_value_gets_the_lines_it_needs(customer: Open) -> None:
    robot = customer().opens().states().goes_to("health")
    fact = robot.sections.health.fact
    assert fact is not None
    robot.clicks("customer.health_open").confirms_prompt().sees_no_prompt()
    assert fact.field.height() >= len(HEALTH.split("\n")) * 18


def test_the_health_profile_closes_when_another_part_is_shown(customer: Open) -> None:
    robot = customer().opens().states().goes_to("health")
    robot.clicks("customer.health_open").confirms_prompt().goes_to("orders")
    fact = robot.sections.health.fact
    assert fact is not None
    assert not fact.field.revealed


def test_without_consent_the_health_profile_says_so_and_stays_closed(
    customer: Open, records: Records
) -> None:
    fields = tuple(
        replace(one, refusal="policy.consent", can_reveal=False)
        if one.name == "health_profile"
        else one
        for one in PHARMACIST_FIELDS
    )
    records.add(page(fields=fields))
    robot = customer().opens().states().goes_to("health")
    robot.sees("The customer's consent does not stand.")
    robot.clicks("customer.health_open").sees_no_prompt()
    fact = robot.sections.health.fact
    assert fact is not None
    fact.ask()
    robot.sees_no_prompt()
    assert "consent" in fact.field.focusProxy().toolTip()  # type: ignore[union-attr] # it has one


def test_a_role_without_health_has_no_such_part(customer: Open, records: Records) -> None:
    fields = tuple(
        field("health_profile", Level.HIDDEN) if one.name == "health_profile" else one
        for one in PHARMACIST_FIELDS
    )
    records.add(page(fields=fields))
    robot = customer().opens().states()
    assert "health" not in robot.sections.list.ids


def test_a_customer_without_a_profile_has_none_to_open(customer: Open, records: Records) -> None:
    fields = tuple(
        replace(one, value=None, can_reveal=False) if one.name == "health_profile" else one
        for one in PHARMACIST_FIELDS
    )
    records.add(page(fields=fields))
    robot = customer().opens().states().goes_to("health")
    assert "There is no health profile." in robot.texts


def test_names_of_medicines_are_revealed_for_one_order(customer: Open, records: Records) -> None:
    _dpo(records)
    records.may_reveal_medicines = True
    robot = customer().opens()
    robot.qtbot.keyClicks(robot.card.form.case, "S-7K3M-9QXD")
    robot.states().goes_to("orders")
    fact = robot.sections.orders.detail.medicines
    assert fact is not None
    fact.ask()
    robot.confirms_prompt().sees_no_prompt()
    assert fact.field.revealed
    assert robot.records.revealed[-1][0] == "medicine"
    names = VALUES["medicine"].split("\n")
    assert not [text for text in everything_readable(robot.screen) if names[1] in text]
    robot.sections.orders.table.select(1)
    assert robot.sections.orders.detail.medicines is not fact


def test_revealed_names_of_medicines_are_brought_into_view(narrow: Open, records: Records) -> None:
    _dpo(records)
    records.may_reveal_medicines = True
    robot = narrow().opens().states(Purpose.LEGAL_OBLIGATION).goes_to("orders")
    fact = robot.sections.orders.detail.medicines
    assert fact is not None
    fact.ask()
    robot.prompt.form.choose(Purpose.LEGAL_OBLIGATION)
    robot.confirms_prompt().sees_no_prompt()
    assert fact.visibleRegion().boundingRect().height() == fact.height()


def test_a_masked_role_is_told_in_words_and_gets_no_button(
    customer: Open, records: Records
) -> None:
    fields = tuple(
        field("email", Level.MASKED) if one.name == "email" else one for one in PHARMACIST_FIELDS
    )
    records.add(page(fields=fields))
    robot = customer().opens().states()
    fact = robot.contact("email")
    fact.ask()
    robot.sees_no_prompt()
    assert EMAIL not in robot.texts
    assert "Masked for your role." in fact.field.findChildren(QWidget)[0].toolTip()
