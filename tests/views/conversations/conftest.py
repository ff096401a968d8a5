"""Fixtures of the conversation pages, and the hand that works them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from backoffice.views.conversations.original_card import OriginalCard
from backoffice.views.conversations.reader import Reader
from backoffice.views.conversations.screen import ConversationsScreen
from backoffice.views.conversations.transcript import Transcript
from tests.robots.keyboard import press
from tests.views.conversation_samples import ConversationDesk
from tests.views.page_fixtures import Enter, enter, look  # noqa: F401 - fixtures by name
from tests.views.page_world import PageWorld, Parts


class ConversationRobot:
    """Does what a person does on the conversation pages."""

    def __init__(self, qtbot: QtBot, world: PageWorld, desk: ConversationDesk) -> None:
        self._qtbot = qtbot
        self.world = world
        self.desk = desk

    @property
    def screen(self) -> ConversationsScreen:
        page = self.world.pages["conversations"]
        assert isinstance(page, ConversationsScreen)
        return page

    @property
    def reader(self) -> Reader:
        return self.screen.reader

    @property
    def turns(self) -> Transcript:
        return self.screen.reader.stage.turns

    @property
    def card(self) -> OriginalCard:
        card = self.reader.stage.card
        assert card is not None, "no purpose is asked for"
        return card

    def until(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=5000)

    def settles(self) -> "ConversationRobot":
        self.until(lambda: not self.world.runner.busy)
        return self

    def goes_to_list(self) -> "ConversationRobot":
        self.world.workspace.open_screen("conversations")
        return self.settles()

    def opens(self, conversation_id: object) -> "ConversationRobot":
        self.world.workspace.open_screen("conversations", conversation_id)
        return self.settles()

    def searches(self, text: str) -> "ConversationRobot":
        self.screen.list.search.setFocus()
        self.screen.list.search.insert(text)
        self.until(lambda: bool(self.desk.searched) and self.desk.searched[-1] == text)
        return self.settles()

    def asks_for_original(self) -> "ConversationRobot":
        self.reader.head.original.click()
        return self.settles()

    def states_purpose(self) -> "ConversationRobot":
        self.card.show_button.click()
        return self.settles()

    def reads_original(self) -> "ConversationRobot":
        return self.asks_for_original().states_purpose()

    def presses(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> "ConversationRobot":
        press(self.world.workspace, key, modifier)
        return self

    def sees(self, *texts: str) -> "ConversationRobot":
        shown = " ".join(item.turn.text for item in self.turns.turn_items)
        for text in texts:
            assert text in shown
        return self

    def does_not_see(self, *texts: str) -> "ConversationRobot":
        shown = " ".join(item.turn.text for item in self.turns.turn_items)
        for text in texts:
            assert text not in shown
        return self

    def picture(self) -> QImage:
        image = QImage(self.turns.viewport().size(), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        self.turns.viewport().render(painter, QPointF(0, 0).toPoint())
        painter.end()
        return image


Conversations = Callable[..., ConversationRobot]


@pytest.fixture
def conversations(qtbot: QtBot, enter: Enter) -> Conversations:  # noqa: F811 - the fixture
    """Opens a workspace on a desk of conversations."""

    def open_pages(desk: ConversationDesk | None = None, **how: object) -> ConversationRobot:
        answers = desk or ConversationDesk()

        def make(parts: Parts) -> ConversationsScreen:
            return ConversationsScreen(
                answers.operations(parts.runner, parts.clock),
                shell=parts.shell,
                formats=parts.formats,
                clipboard=parts.clipboard,
                clock=parts.clock,
            )

        return ConversationRobot(qtbot, enter({"conversations": make}, **how), answers)

    return open_pages
