"""Fixtures of the privacy desk, and the hand that works it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from backoffice.views.privacy.open_form import OpenRequestForm
from backoffice.views.privacy.paper_lines import PaperLine
from backoffice.views.privacy.report_page import ReportPage
from backoffice.views.privacy.screen import PrivacyScreen
from tests.robots.keyboard import press
from tests.views.page_fixtures import Enter, enter, look  # noqa: F401 - fixtures by name
from tests.views.page_world import PageWorld, Parts
from tests.views.privacy_samples import PrivacyDesk

GOOD = "en lång mening här"


class PrivacyRobot:
    """Does what a data-protection officer does."""

    def __init__(self, qtbot: QtBot, world: PageWorld, desk: PrivacyDesk) -> None:
        self._qtbot = qtbot
        self.world = world
        self.desk = desk

    @property
    def screen(self) -> PrivacyScreen:
        page = self.world.pages["privacy"]
        assert isinstance(page, PrivacyScreen)
        return page

    @property
    def report(self) -> ReportPage:
        return self.screen.report

    @property
    def form(self) -> OpenRequestForm:
        assert self.screen.form is not None, "no form is open"
        return self.screen.form

    def until(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=5000)

    def settles(self) -> "PrivacyRobot":
        self.until(lambda: not self.world.runner.busy)
        return self

    def goes_to_desk(self) -> "PrivacyRobot":
        self.world.workspace.open_screen("privacy")
        return self.settles()

    def goes_to(self, request_no: str) -> "PrivacyRobot":
        self.world.workspace.open_screen("privacy", request_no)
        return self.settles()

    def opens_form(self) -> "PrivacyRobot":
        self.screen.desk.open_button.click()
        self.until(self.form.picker.field.hasFocus)
        return self

    def finds_customer(self, text: str) -> "PrivacyRobot":
        self.form.picker.field.insert(text)
        self.until(lambda: bool(self.desk.searched) and self.desk.searched[-1] == text)
        return self.settles()

    def takes_first_customer(self) -> "PrivacyRobot":
        self.form.picker.hits.select(0)
        self.form.picker.hits.activate_selected()
        return self

    def types(self, field: QLineEdit, text: str) -> "PrivacyRobot":
        field.setFocus()
        press(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        press(field, Qt.Key.Key_Delete)
        field.insert(text)
        return self

    def makes_sure(self) -> "PrivacyRobot":
        self.report.identity.sure.setChecked(True)
        return self

    def gathers(self) -> "PrivacyRobot":
        self.report.go_to("contents")
        self.report.contents.gather_button.click()
        return self.settles()

    def reviews(self) -> "PrivacyRobot":
        self.gathers()
        self.report.go_to("review")
        return self

    def goes_to_delivery(self, folder: Path) -> "PrivacyRobot":
        self.makes_sure().gathers()
        self.report.go_to("deliver")
        self.report.deliver.form.folder.setText(str(folder))
        return self

    def writes(self, first: str = GOOD, second: str | None = None) -> "PrivacyRobot":
        form = self.report.deliver.form
        form.first.setText(first)
        form.second.setText(first if second is None else second)
        form.write_button.click()
        return self

    def presses(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> "PrivacyRobot":
        press(self.world.workspace, key, modifier)
        return self

    def said_on_paper(self) -> str:
        lines = [item for item in self.report.review.paper.items if isinstance(item, PaperLine)]
        return "\n".join(str(item.line) for item in lines)


Privacy = Callable[..., PrivacyRobot]


@pytest.fixture
def privacy(qtbot: QtBot, enter: Enter) -> Privacy:  # noqa: F811 - the fixture
    """Opens a workspace on a privacy desk."""

    def open_pages(desk: PrivacyDesk | None = None, **how: object) -> PrivacyRobot:
        answers = desk or PrivacyDesk()

        def make(parts: Parts) -> PrivacyScreen:
            return PrivacyScreen(
                answers.desk(parts.runner),
                answers.report(parts.runner, parts.clock),
                shell=parts.shell,
                feed=parts.feed,
                formats=parts.formats,
                clipboard=parts.clipboard,
                clock=parts.clock,
            )

        return PrivacyRobot(qtbot, enter({"privacy": make}, role="dpo", **how), answers)

    return open_pages
