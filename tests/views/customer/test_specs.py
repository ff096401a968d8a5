"""The window builds look-up and customer page from their specs and wires them to one another."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from backoffice.domain.policy import Action, Role
from backoffice.ui.changes import ChangeFeed
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.commands import CommandRegistry
from backoffice.ui.formats import Formats
from backoffice.ui.tasks import TaskRunner
from backoffice.ui.translation import Language
from backoffice.views.customer import screen as customer
from backoffice.views.customer.screen import CustomerScreen
from backoffice.views.desk import Desk, Person
from backoffice.views.lookup import screen as lookup
from backoffice.views.openings import OpenCustomer
from backoffice.views.registry import ScreenSpec
from backoffice.views.shell import Screen, Shell
from backoffice.views.workspace import Workspace
from tests.robots.texts_on_screen import texts_of
from tests.views.order_samples import ORDERS, customer_id
from tests.views.record_office import Colleague
from tests.views.record_world import OTHER_SPECS, OtherPage


class Window:
    """A workspace whose pages come from their own factories."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.feed = ChangeFeed()
        self.runner = TaskRunner(feed=self.feed)
        self.colleague = Colleague(qtbot, self.runner, Role.PHARMACIST)
        person = Person("farida", "Farida Hosseini", "pharmacist", "KASSA-02")
        desk = Desk(
            person=person,
            may=lambda action: self.colleague.policy.may(Role.PHARMACIST, Action(action)),
            build=self._build,
            lock=lambda: None,
        )
        self.workspace = Workspace(desk, (lookup.SPEC, customer.SPEC, *OTHER_SPECS))

    def _build(self, spec: ScreenSpec, shell: Shell, commands: CommandRegistry) -> Screen:
        if spec in OTHER_SPECS:
            return OtherPage()
        context = self.colleague.context(
            feed=self.feed,
            shell=shell,
            formats=Formats(Language.ENGLISH),
            clipboard=ClipboardGuard(),
            commands=commands,
        )
        return spec.factory(context)

    @property
    def page(self) -> CustomerScreen:
        page = self.workspace.page
        assert isinstance(page, CustomerScreen)
        return page

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: not self.runner.busy)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    window = Window(qtbot)
    qtbot.addWidget(window.workspace)
    window.workspace.resize(1280, 800)
    window.workspace.show()
    qtbot.waitExposed(window.workspace)
    yield window
    window.workspace.close_sheet()
    window.runner.shutdown()


@pytest.fixture
def opened(window: Window) -> Window:
    window.workspace.open_screen("customer", OpenCustomer(customer_id()))
    window.settle()
    card = window.page.card
    assert card is not None
    card.form.submit()
    window.settle()
    assert window.page.view is not None
    return window


def test_the_customer_page_is_reached_from_others_only(window: Window) -> None:
    assert window.workspace.navigation.rail.ids == ("lookup", "refunds", "conversations")


def test_the_search_field_reaches_the_look_up(window: Window) -> None:
    window.workspace.top_bar.search.submitted.emit("lind")
    window.settle()
    assert [asked[1] for asked in window.colleague.office.asked] == ["lind"]


def test_a_refund_slides_over_the_page(opened: Window) -> None:
    opened.page.refund_requested.emit(ORDERS[0])
    sheet = opened.workspace.sheet
    assert sheet is not None
    assert "Refund, order O-5001" in texts_of(sheet)


def test_a_conversation_and_a_refund_lead_to_their_pages(opened: Window) -> None:
    conversation = ORDERS[0].order_id
    page = opened.page
    page.conversation_chosen.emit(conversation)
    places = [opened.workspace.place]
    page.refund_chosen.emit("R-7K3M-0001")
    places.append(opened.workspace.place)
    assert places == [("conversations", conversation), ("refunds", "R-7K3M-0001")]
