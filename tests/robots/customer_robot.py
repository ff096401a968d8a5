"""Works the customer page as a person does."""

from collections.abc import Callable
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from backoffice.domain.policy import Purpose
from backoffice.views.customer.facts import MaskedFact
from backoffice.views.customer.page import CustomerView
from backoffice.views.customer.purpose_card import PurposeCard
from backoffice.views.customer.purpose_prompt import PurposePrompt
from backoffice.views.customer.screen import CustomerScreen
from backoffice.views.customer.sections import Sections
from backoffice.views.openings import OpenCustomer
from tests.robots.keyboard import NONE, press
from tests.robots.texts_on_screen import texts_of
from tests.views.order_samples import customer_id
from tests.views.record_world import World


class CustomerRobot:
    """`customer().opens().states(Purpose.REFUND).sees("Åsa Lindström")`."""

    def __init__(self, qtbot: QtBot, world: World) -> None:
        self.qtbot = qtbot
        self.world = world
        self.records = world.records
        self.refunds_wanted: list[object] = []

    # --- what there is

    @property
    def screen(self) -> CustomerScreen:
        return self.world.customer

    @property
    def card(self) -> PurposeCard:
        assert self.screen.card is not None, "no purpose is asked for"
        return self.screen.card

    @property
    def view(self) -> CustomerView:
        assert self.screen.view is not None, "no record is open"
        return self.screen.view

    @property
    def sections(self) -> Sections:
        return self.view.sections

    @property
    def prompt(self) -> PurposePrompt:
        prompt = self.screen.tasks.prompt
        assert prompt is not None, "nothing is asked"
        return prompt

    @property
    def personnummer(self) -> MaskedFact:
        fact = self.view.header.personnummer
        assert fact is not None, "the personnummer is not masked"
        return fact

    def contact(self, field: str) -> MaskedFact:
        fact = self.view.panel.facts[field]
        assert isinstance(fact, MaskedFact), f"{field} is not masked"
        return fact

    @property
    def texts(self) -> str:
        return texts_of(self.screen)

    @property
    def place(self) -> tuple[str, object | None]:
        place = self.world.workspace.place
        assert place is not None
        return place

    # --- what a person does

    def opens(self, value: int = 1, order: int | None = None) -> Self:
        wanted = OpenCustomer(customer_id(value))
        if order is not None:
            one = self.records.pages[customer_id(value)].orders[order]
            wanted = OpenCustomer(customer_id(value), one.order_id)
        self.world.workspace.open_screen("customer", wanted)
        self.screen.refund_requested.connect(self.refunds_wanted.append)
        return self.settles()

    def states(self, purpose: Purpose | None = None) -> Self:
        if purpose is not None:
            self.card.form.choose(purpose)
        self.card.form.submit()
        return self.settles()

    def goes_to(self, section: str) -> Self:
        button = self.sections.list.findChild(QWidget, f"place.{section}")
        assert button is not None, f"there is no part {section}"
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        return self

    def clicks(self, name: str) -> Self:
        button = self.screen.findChild(QWidget, name)
        assert button is not None, f"there is no {name}"
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        return self.settles()

    def presses(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> Self:
        for key in keys:
            press(self.screen, key, modifier)
        return self.settles()

    def presses_in_prompt(self, key: Qt.Key) -> Self:
        press(self.prompt, key)
        return self.settles()

    def confirms_prompt(self) -> Self:
        self.prompt.verb_button.click()
        return self.settles()

    def says(self, value: str) -> Self:
        """Types what a caller says into the strip and asks."""
        self.view.verify.value.setText("")
        self.qtbot.keyClicks(self.view.verify.value, value)
        self.qtbot.keyClick(self.view.verify.value, Qt.Key.Key_Return)
        return self.settles()

    def waits_until(self, minutes: float) -> Self:
        """The clock of the page moves on; it looks at it as its timer would."""
        self.world.clock.pass_minutes(minutes)
        self.view.header.access.tick()
        return self.settles()

    # --- what a person sees

    def settles(self) -> Self:
        return self.until(lambda: not self.world.runner.busy)

    def until(self, condition: Callable[[], bool]) -> Self:
        self.qtbot.waitUntil(condition, timeout=5000)
        return self

    def sees(self, *texts: str) -> Self:
        def all_there() -> None:
            shown = self.texts
            for text in texts:
                assert text in shown, f"{text!r} is not among\n{shown}"

        self.qtbot.waitUntil(all_there)
        return self

    def does_not_see(self, *texts: str) -> Self:
        shown = self.texts
        for text in texts:
            assert text not in shown, f"{text!r} is among\n{shown}"
        return self

    def sees_no_prompt(self) -> Self:
        prompt = self.screen.tasks.prompt
        return self.until(lambda: prompt is None or not isValid(prompt) or not prompt.isVisible())

    def is_at(self, screen_id: str) -> Self:
        assert self.place[0] == screen_id
        return self

    @property
    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()
