"""Hands and eyes for the refunds page."""

from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backoffice.ui.buttons import Button
from backoffice.ui.dialogs import Dialog
from backoffice.views.refunds.filters import RefundFilter
from backoffice.views.refunds.screen import RefundsScreen
from tests.robots.texts_on_screen import plain, texts_of


class RefundsRobot:
    def __init__(self, qtbot: QtBot, screen: RefundsScreen) -> None:
        self._qtbot = qtbot
        self.screen = screen

    # --- hands

    def opens(self, queue: RefundFilter) -> Self:
        self.screen.tabs.setCurrentIndex(tuple(RefundFilter).index(queue))
        return self

    def selects(self, no: str) -> Self:
        self.sees_rows_with(no)
        self.screen.table.select(self.numbers().index(no))
        return self

    def clicks_row(self, no: str) -> Self:
        self.sees_rows_with(no)
        view = self.screen.table.view
        place = view.visualRect(view.model().index(self.numbers().index(no), 0)).center()
        self._qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        return self

    def presses(self, button: Button) -> Self:
        self._qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled())
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        return self

    def answers(self, *, verb: bool) -> Self:
        dialog = self.dialog()
        button = dialog.verb_button if verb else dialog.cancel_button
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self._qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        return self

    # --- eyes

    def sees(self, *texts: str) -> Self:
        def seen() -> bool:
            shown = texts_of(self.screen)
            return all(text in shown for text in texts)

        self._qtbot.waitUntil(seen)
        return self

    def sees_no(self, text: str) -> Self:
        self._qtbot.waitUntil(lambda: text not in texts_of(self.screen))
        return self

    def sees_rows(self, *numbers: str) -> Self:
        self._qtbot.waitUntil(lambda: self.numbers() == list(numbers))
        return self

    def sees_rows_with(self, no: str) -> Self:
        self._qtbot.waitUntil(lambda: no in self.numbers())
        return self

    def sees_tab(self, text: str) -> Self:
        tabs = self.screen.tabs
        self._qtbot.waitUntil(
            lambda: text in [tabs.tabText(place) for place in range(tabs.count())]
        )
        return self

    def shows(self, no: str) -> Self:
        def shown() -> bool:
            refund = self.screen.detail.refund
            return refund is not None and refund.no == no and self.screen.detail.isVisible()

        self._qtbot.waitUntil(shown)
        return self

    def numbers(self) -> list[str]:
        return [refund.no for refund in self.screen.table.model.rows]

    def cell(self, no: str, column: str) -> str:
        """A cell as screen readers hear it."""
        model = self.screen.table.model
        keys = [each.key for each in model.columns]
        index = model.index(self.numbers().index(no), keys.index(column))
        return plain(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def dialog(self) -> Dialog:
        self._qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Dialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        return dialog
