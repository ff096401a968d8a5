"""A pharmacist at the counter: find, open on a purpose, read, reveal, refund."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from backoffice.domain.policy import Purpose
from backoffice.domain.refund_reasons import RefundReason
from backoffice.domain.refund_states import RefundState
from tests.journeys.shop import (
    ASA,
    ASA_PERSONNUMMER,
    ASA_PERSONNUMMER_SHOWN,
    GORAN,
    GORAN_PERSONNUMMER,
    MEDICINE,
    PRICE_OF_TWO_OTC_ORE,
)
from tests.refund_books import read_books
from tests.robots.desk_robot import DeskRobot
from tests.robots.program_robot import ProgramRobot


@pytest.fixture
def pia(program: ProgramRobot) -> DeskRobot:
    program.sign_in("pia")
    return DeskRobot(program)


def test_typing_part_of_a_name_finds_everybody_of_that_name_and_warns(pia: DeskRobot) -> None:
    pia.types("lindst")
    pia.sees_hits(ASA, ASA)
    assert [hit.same_name for hit in pia.lookup.table.model.rows] == [1, 1]
    pia.sees("2 customers")


def test_free_text_never_opens_a_record_even_with_one_hit(pia: DeskRobot) -> None:
    pia.types("goran ekwall")
    pia.sees_hits(GORAN)
    assert pia.at == "lookup"


def test_the_keyboard_alone_finds_opens_and_comes_back(pia: DeskRobot) -> None:
    pia.types("ekwall")
    pia.presses(Qt.Key.Key_Down, Qt.Key.Key_Return)
    pia.is_asked_why().states(Purpose.CUSTOMER_SERVICE)
    assert pia.record.page.external_id == "C-1003"
    pia.presses(Qt.Key.Key_Escape)
    assert pia.at == "lookup"


@pytest.mark.parametrize("written", ["191212121212", "19121212-1212", "121212+1212"])
def test_a_whole_personnummer_asks_for_the_purpose_at_once(pia: DeskRobot, written: str) -> None:
    pia.opens_by(written)
    pia.states(Purpose.DISPENSING)
    assert pia.record.page.external_id == "C-1001"
    assert pia.program.workspace.top_bar.search.text() == ""


def test_the_page_is_read_at_the_level_of_a_pharmacist(pia: DeskRobot) -> None:
    pia.opens_by(ASA_PERSONNUMMER).states(Purpose.DISPENSING)
    pia.sees(ASA, "asa@example.com", "Storgatan 1")
    pia.sees_no(ASA_PERSONNUMMER_SHOWN, "Astma")
    pia.record.sections.choose("orders")
    pia.settles()
    lines = pia.record.sections.orders.detail.lines.model.rows
    names = {line.name for order in pia.record.page.orders for line in order.lines}
    assert MEDICINE in names
    assert lines


def test_a_revealed_personnummer_goes_by_itself(pia: DeskRobot) -> None:
    pia.opens_by(GORAN_PERSONNUMMER).states(Purpose.DISPENSING)
    pia.reveals_personnummer()
    fact = pia.record.header.personnummer
    assert fact is not None
    field = fact.field
    assert 50 <= field.seconds_left <= 60
    clock = field._clock
    field._clock = lambda: clock() + 61  # a minute passes; its own timer finds out
    pia.program.until(lambda: not field.revealed)


def test_a_refund_within_the_limit_is_paid_back_while_one_watches(
    pia: DeskRobot, shop: Path
) -> None:
    pia.opens_by(ASA_PERSONNUMMER).states(Purpose.COMPLAINT)
    pia.asks_for_a_refund_of("O-5001")
    pia.sheet.chooses("2", 2).reason(RefundReason.COMPLAINT).confirms().is_done()
    pia.sheet.sees("is paid back")
    books = read_books(shop / "store.sqlite")
    assert [(one.state, one.amount_ore) for one in books.refunds] == [
        (RefundState.SUCCEEDED, PRICE_OF_TWO_OTC_ORE)
    ]
    assert books.paid_out_ore == PRICE_OF_TWO_OTC_ORE
    assert list(books.discrepancies()) == []


def test_after_the_purpose_no_field_of_the_window_keeps_the_number(pia: DeskRobot) -> None:
    pia.opens_by(ASA_PERSONNUMMER).states(Purpose.DISPENSING)
    fields = pia.program.program.window.findChildren(QLineEdit)
    assert [field.objectName() for field in fields if "1212" in field.text()] == []
