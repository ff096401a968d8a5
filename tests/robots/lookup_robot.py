"""Works the search field and the results as a person does."""

from collections.abc import Callable
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backoffice.ui.search_field import SearchField
from backoffice.views.lookup.screen import LookupScreen
from tests.robots.keyboard import press
from tests.views.record_world import World


class LookupRobot:
    """`LookupRobot(qtbot, world).types("lind").sees("Åsa Lindström")`."""

    def __init__(self, qtbot: QtBot, world: World) -> None:
        self._qtbot = qtbot
        self.world = world
        self.records = world.records

    @property
    def screen(self) -> LookupScreen:
        return self.world.lookup

    @property
    def field(self) -> SearchField:
        return self.world.workspace.top_bar.search

    @property
    def names(self) -> list[str]:
        return self.column("name")

    def column(self, key: str) -> list[str]:
        model = self.screen.table.model
        place = next(i for i, column in enumerate(model.columns) if column.key == key)
        return [str(model.index(row, place).data()) for row in range(model.rowCount())]

    def until(self, condition: Callable[[], bool]) -> Self:
        self._qtbot.waitUntil(condition, timeout=5000)
        return self

    def starts_typing(self, text: str) -> Self:
        """Types, and does not wait for the answer."""
        self.field.setFocus()
        self._qtbot.keyClicks(self.field, text)
        wanted = self.field.text().strip()
        return self.until(lambda: self.records.searched[-1:] == [wanted])

    def types(self, text: str) -> Self:
        self.starts_typing(text)
        return self.until(lambda: not self.world.runner.busy)

    def empties_the_field(self) -> Self:
        self.field.empty()
        return self

    def presses(self, *keys: Qt.Key) -> Self:
        for key in keys:
            press(self.world.workspace, key)
        return self.until(lambda: not self.world.runner.busy)

    def moves_into_the_list(self) -> Self:
        self.screen.table.view.setFocus()
        return self.until(self.screen.table.view.hasFocus)

    def sees(self, *names: str) -> Self:
        return self.until(lambda: self.names == list(names))

    def sees_sentence(self, sentence: str) -> Self:
        return self.until(lambda: sentence in self.sentence)

    @property
    def sentence(self) -> str:
        states = (self.screen.start, self.screen.table.state)
        return " ".join(state.sentence for state in states if state.isVisible())

    def is_at(self, screen_id: str) -> Self:
        return self.until(lambda: self.place[0] == screen_id)

    @property
    def place(self) -> tuple[str, object | None]:
        place = self.world.workspace.place
        assert place is not None
        return place

    @property
    def focus(self) -> object:
        return QApplication.focusWidget()
