"""Hands and eyes of a person at work in the whole program, by the keyboard where there is a way.

DeskRobot(program).types("lindst").sees_hits(2).opens_by("19121212-1212").states(Purpose.REFUND)
"""

from typing import Self

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backoffice.domain.policy import Purpose
from backoffice.views.conversations.screen import ConversationsScreen
from backoffice.views.customer.page import CustomerView
from backoffice.views.customer.purpose_form import PurposeForm
from backoffice.views.customer.screen import CustomerScreen
from backoffice.views.lookup.screen import LookupScreen
from backoffice.views.refund.sheet import RefundSheet
from backoffice.views.refunds.screen import RefundsScreen
from tests.robots.keyboard import NONE
from tests.robots.program_robot import ProgramRobot
from tests.robots.refund_robot import RefundRobot
from tests.robots.refunds_robot import RefundsRobot

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class DeskRobot:
    """Works the pages of whoever is signed in."""

    def __init__(self, program: ProgramRobot) -> None:
        self.program = program
        self.qtbot: QtBot = program.qtbot

    # --- where one is

    @property
    def at(self) -> str:
        """The id of the page that is shown."""
        place = self.program.workspace.place
        assert place is not None
        return place[0]

    @property
    def lookup(self) -> LookupScreen:
        page = self.program.workspace.page
        assert isinstance(page, LookupScreen)
        return page

    @property
    def customer(self) -> CustomerScreen:
        page = self.program.workspace.page
        assert isinstance(page, CustomerScreen)
        return page

    @property
    def record(self) -> CustomerView:
        """The record that is open."""
        assert self.customer.view is not None, "no record is open"
        return self.customer.view

    @property
    def conversations(self) -> ConversationsScreen:
        page = self.program.workspace.page
        assert isinstance(page, ConversationsScreen)
        return page

    @property
    def refunds(self) -> RefundsRobot:
        page = self.program.workspace.page
        assert isinstance(page, RefundsScreen)
        return RefundsRobot(self.qtbot, page)

    @property
    def sheet(self) -> RefundRobot:
        """The refund sheet that is open."""
        sheet = self.program.workspace.sheet
        assert sheet is not None, "no sheet is open"
        assert isinstance(sheet.content, RefundSheet)
        return RefundRobot(self.qtbot, sheet.content)

    # --- finding

    def types(self, text: str) -> Self:
        """Leads the keyboard into the search field by its key and types; waits for the answer."""
        self.program.keys(Qt.Key.Key_K, modifier=CONTROL)
        field = self.program.workspace.top_bar.search
        self.program.until(field.hasFocus)
        self.qtbot.keyClicks(field, text)
        self.program.until(lambda: self._answered(text))
        return self.settles()

    def sees_hits(self, *names: str) -> Self:
        self.program.until(lambda: self.hits == list(names))
        return self

    @property
    def hits(self) -> list[str]:
        """The names in the list of results."""
        return [hit.name for hit in self.lookup.table.model.rows]

    def opens_by(self, text: str) -> Self:
        """Types an identifier; the purpose is asked for at once."""
        self.types(text)
        return self.is_asked_why()

    def is_asked_why(self) -> Self:
        self.program.until(lambda: self.at == "customer" and self.customer.card is not None)
        return self

    def states(self, purpose: Purpose) -> Self:
        """Answers the card by the figure of the purpose, and waits for the record."""
        card = self.customer.card
        assert card is not None
        place = [choice.purpose for choice in card.form._choices].index(purpose)
        self.program.keys(Qt.Key(Qt.Key.Key_1.value + place))
        self.program.until(lambda: self.customer.view is not None)
        return self.settles()

    # --- on any page

    def goes_to(self, screen_id: str) -> Self:
        """Ctrl and the figure of the page in the rail."""
        place = self.program.workspace.navigation.rail.ids.index(screen_id)
        self.presses(Qt.Key(Qt.Key.Key_1.value + place), modifier=CONTROL)
        assert self.at == screen_id
        return self

    def presses(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> Self:
        self.program.keys(*keys, modifier=modifier)
        return self.settles()

    def clicks(self, name: str) -> Self:
        self.program.press(name)
        return self

    def sees(self, *texts: str) -> Self:
        self.program.sees(*texts)
        return self

    def sees_no(self, *texts: str) -> Self:
        shown = self.program.texts
        for text in texts:
            assert text not in shown, f"{text!r} is among\n{shown}"
        return self

    def settles(self) -> Self:
        self.program.settle()
        return self

    # --- on the customer page

    def asks_for_a_refund_of(self, order_no: str) -> Self:
        """The customer's orders, the one meant, its refund button."""
        section = self.record.sections
        order = next(one for one in self.record.page.orders if one.number == order_no)
        section.choose_order(order.order_id)
        self.settles()
        return self.clicks("customer.order_refund")

    def reveals_personnummer(self) -> Self:
        """Asks, states the purpose that is marked, and waits for the value."""
        self.presses(Qt.Key.Key_E, modifier=CONTROL)
        prompt = self.customer.tasks.prompt
        assert prompt is not None
        assert prompt.findChild(PurposeForm) is not None
        prompt.verb_button.click()
        fact = self.record.header.personnummer
        assert fact is not None
        self.program.until(lambda: fact.field.revealed)
        self.program.gets_the_keyboard_back()
        return self.settles()

    def verifies(self, field: str, value: str) -> str:
        """Types what a caller says; gives the answer or the sentence why there is none."""
        strip = self.record.verify
        if not strip.isVisible():
            self.presses(Qt.Key.Key_J, modifier=CONTROL)
        assert strip.field.choose(field)
        strip.value.setText("")
        self.qtbot.keyClicks(strip.value, value)
        self.qtbot.keyClick(strip.value, Qt.Key.Key_Return)
        self.program.until(lambda: strip.answer.isVisible() or strip.problem.isVisible())
        self.settles()
        return strip.answer.text if strip.answer.isVisible() else strip.problem.text()

    # --- in the reader

    def said(self) -> str:
        """What the turns on screen say, one a line."""
        items = self.conversations.reader.stage.turns.turn_items
        return "\n".join(item.turn.text for item in items)

    def _answered(self, text: str) -> bool:
        page = self.program.workspace.page
        if isinstance(page, LookupScreen):
            result = page._result
            return page._pending is None and result is not None and result.text == text
        return self.at == "customer"  # it has opened already
