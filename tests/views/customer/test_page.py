"""The open page: who it is, what is going on, what can be done, each at the role's level."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from backoffice.domain.policy import Level
from backoffice.domain.refund_states import RefundState
from tests.robots.customer_robot import CustomerRobot
from tests.robots.nameless import nameless_widgets
from tests.robots.texts_on_screen import plain, texts_of
from tests.views.order_samples import order, refund
from tests.views.record_samples import (
    ADDRESS,
    EMAIL,
    LONG_NAME,
    PHARMACIST_FIELDS,
    PHONE,
    consent,
    conversation,
    field,
    page,
)
from tests.views.record_world import Records

Open = Callable[[], CustomerRobot]
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_the_header_says_who_it_is(customer: Open) -> None:
    robot = customer().opens().states()
    robot.sees("Åsa Lindström", "C-1001", "customer since 1 Mar 2024")
    assert robot.personnummer.field.accessibleDescription() == "19800101-••••, masked"


def test_the_window_never_names_the_customer(customer: Open) -> None:
    robot = customer().opens().states()
    robot.personnummer.ask()
    assert "Lindström" not in robot.world.workspace.windowTitle()
    assert "Lindström" not in robot.prompt.windowTitle()


def test_what_must_be_known_first_stands_beside_the_name(customer: Open) -> None:
    customer().opens().states().sees("Same name as 2 others", "Refund under way")


def test_a_protected_identity_has_the_whole_width(customer: Open, records: Records) -> None:
    records.add(page(protected=True))
    robot = customer().opens().states()
    assert robot.view.protected.isVisible()
    assert "tell nobody where this person lives" in robot.view.protected.text


def test_fields_the_role_reads_are_there_in_full_and_can_be_copied(customer: Open) -> None:
    robot = customer().opens().states().sees(EMAIL, PHONE, ADDRESS)
    robot.view.panel.facts["email"].copy.click()  # type: ignore[attr-defined] # a FullFact
    assert QApplication.clipboard().text() == EMAIL


def test_fields_that_are_hidden_are_not_there(customer: Open, records: Records) -> None:
    fields = tuple(
        field(one.name, Level.HIDDEN) if one.name in ("email", "phone", "address") else one
        for one in PHARMACIST_FIELDS
    )
    records.add(page(fields=fields))
    robot = customer().opens().states().does_not_see("E-mail", EMAIL)
    assert robot.view.panel.facts == {}


def test_fields_that_are_not_on_record_say_so(customer: Open, records: Records) -> None:
    fields = tuple(
        replace(one, value=None) if one.name in ("email", "personnummer") else one
        for one in PHARMACIST_FIELDS
    )
    records.add(page(fields=fields))
    customer().opens().states().sees("Not on record", "no personnummer on record")


def test_a_personnummer_the_role_reads_in_full_needs_no_reveal(
    customer: Open, records: Records
) -> None:
    fields = tuple(
        field("personnummer", Level.FULL) if one.name == "personnummer" else one
        for one in PHARMACIST_FIELDS
    )
    records.add(page(fields=fields))
    robot = customer().opens().states().sees("19800101-9800")
    robot.presses(Qt.Key.Key_E, modifier=CONTROL).sees_no_prompt()


def test_the_overview_counts_what_there_is(customer: Open) -> None:
    robot = customer().opens().states()
    overview = robot.sections.overview
    assert overview.orders.text() == "3"
    assert plain(overview.bought.text()) == "1,744.80 kr"
    assert plain(overview.paid_back.text()) == "49.90 kr"
    assert overview.last_contact.text() == "26 Feb 2026"


def test_amounts_of_two_currencies_are_not_added(customer: Open, records: Records) -> None:
    records.add(page(orders=(order(1), order(2, currency="EUR"))))
    robot = customer().opens().states()
    assert plain(robot.sections.overview.bought.text()) == "99.80 EUR + 99.80 kr"


@pytest.mark.parametrize(
    ("section", "sentence"),
    [
        ("overview", "Nothing has happened yet."),
        ("orders", "This customer has no order."),
        ("refunds", "Nothing has been paid back to this customer."),
        ("conversations", "No conversation with this customer is on record."),
        ("consents", "This customer has agreed to nothing."),
    ],
)
def test_a_part_without_content_says_so(
    customer: Open, records: Records, section: str, sentence: str
) -> None:
    records.add(page(orders=(), conversations=(), consents=()))
    customer().opens().states().goes_to(section).sees(sentence)


def test_the_parts_say_how_much_waits_there(customer: Open) -> None:
    robot = customer().opens().states()
    names = {}
    for place in robot.sections.list.ids:
        entry = robot.sections.list.findChild(QWidget, f"place.{place}")
        assert entry is not None
        names[place] = entry.accessibleName()
    assert names == {
        "overview": "Overview",
        "orders": "Orders, 3",
        "refunds": "Refunds, 2",
        "conversations": "Conversations, 3",
        "health": "Health",
        "consents": "Consents, 3",
    }


def test_keys_lead_through_the_parts(customer: Open) -> None:
    robot = customer().opens().states()
    robot.presses(Qt.Key.Key_Down, modifier=ALT)
    assert robot.sections.current == "orders"
    robot.presses(Qt.Key.Key_Up, Qt.Key.Key_Up, modifier=ALT)
    assert robot.sections.current == "consents"


def test_a_conversation_leads_to_its_reader(customer: Open) -> None:
    robot = customer().opens().states().goes_to("conversations")
    robot.sections.take_keyboard()
    robot.presses(Qt.Key.Key_Down, Qt.Key.Key_Return).is_at("conversations")
    assert robot.place[1] == conversation(2).conversation_id


def test_a_refund_leads_to_its_life(customer: Open) -> None:
    robot = customer().opens().states().goes_to("refunds")
    robot.sections.take_keyboard()
    robot.presses(Qt.Key.Key_Return).is_at("refunds")
    assert robot.place[1] == "R-7K3M-0001"


def test_refunds_show_their_state_in_words(customer: Open, records: Records) -> None:
    records.add(page(orders=(order(1, refunds=(refund(1, 1, RefundState.PENDING_APPROVAL),)),)))
    robot = customer().opens().states().goes_to("refunds")
    model = robot.sections.refunds.model
    assert model.index(0, 2).data() == "Waits for approval"


def test_consents_say_whether_they_stand(customer: Open, records: Records) -> None:
    records.add(page(consents=(consent(), consent("affiliate_transfer", withdrawn=True))))
    robot = customer().opens().states().goes_to("consents")
    model = robot.sections.consents.model
    assert [model.index(row, 1).data() for row in range(2)] == ["Stands", "Withdrawn"]
    robot.sees("since 17 Jul 2024", "withdrawn 28 Jan 2026")


def test_a_narrow_page_folds_its_side_panel_into_a_sheet(narrow: Open) -> None:
    robot = narrow().opens().states().does_not_see(EMAIL)
    assert robot.world.workspace.width() == 1024
    robot.clicks("customer.panel_button")
    sheet = robot.world.workspace.sheet
    assert sheet is not None
    assert EMAIL in texts_of(sheet)
    robot.waits_until(15)
    assert robot.world.workspace.sheet is None


def test_a_wide_page_shows_its_side_panel(customer: Open) -> None:
    robot = customer().opens().states()
    assert robot.view.panel.isVisible()
    assert not robot.view.header.panel_button.isVisible()


def test_a_long_name_is_cut_and_pushes_nothing_away(narrow: Open, records: Records) -> None:
    fields = (replace(PHARMACIST_FIELDS[0], value=LONG_NAME), *PHARMACIST_FIELDS[1:])
    records.add(page(fields=fields))
    robot = narrow().opens().states()
    assert robot.view.header.title.elided
    assert robot.view.header.title.width() >= 140
    assert robot.view.header.refund.geometry().right() <= robot.view.width()
    assert robot.world.workspace.width() == 1024


@pytest.mark.parametrize(
    "section", ["overview", "orders", "refunds", "conversations", "health", "consents"]
)
def test_everything_that_takes_the_keyboard_has_a_name(customer: Open, section: str) -> None:
    robot = customer().opens().states().goes_to(section)
    assert list(nameless_widgets(robot.screen)) == []
